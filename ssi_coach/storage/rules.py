"""The rules that a row must keep, as named CHECK constraints of the database."""

from __future__ import annotations

from typing import Any

from sqlalchemy import CheckConstraint

_MOMENT_PATTERN = "____-__-__T__:__:__.______Z"


def a_day(column: str) -> CheckConstraint:
    """A calendar day as YYYY-MM-DD, so that text order is time order."""
    # Without a modifier SQLite would let 30 February pass.
    return CheckConstraint(f"{column} IS date({column}, '+0 days')", name=f"{column}_is_a_day")


def a_moment(column: str) -> CheckConstraint:
    """A moment of UTC with six decimals, as text that sorts by time."""
    return CheckConstraint(f"{column} LIKE '{_MOMENT_PATTERN}'", name=f"{column}_is_a_moment")


def between(column: str, low: float, high: float) -> CheckConstraint:
    """A number from `low` to `high`; NULL passes where the column allows it."""
    return CheckConstraint(f"{column} BETWEEN {low} AND {high}", name=f"{column}_in_range")


def length(column: str, longest: int, least: int = 0) -> CheckConstraint:
    """A text of so many characters."""
    return CheckConstraint(f"length({column}) BETWEEN {least} AND {longest}", name=f"{column}_length")


def one_of(column: str, words: type[Any]) -> CheckConstraint:
    """One of the words of an enumeration."""
    known = ", ".join(f"'{word.value}'" for word in words)
    return CheckConstraint(f"{column} IN ({known})", name=f"{column}_is_known")


def a_list(column: str) -> CheckConstraint:
    """A JSON list, as far as can be told: SQLite's JSON functions are not allowed in an untrusted schema."""
    return CheckConstraint(f"{column} LIKE '[%]'", name=f"{column}_is_a_list")
