"""How columns and tables of the journal are declared, in every module of rows alike."""

from __future__ import annotations

from typing import Any

from sqlalchemy import REAL, Integer, Text
from sqlmodel import Field

STRICT = {"sqlite_strict": True}
"""A table in which a number cannot become text."""

BARE = {"sqlite_strict": True, "sqlite_with_rowid": False}
"""The same for a table whose key is its own, not SQLite's number of the row."""


def key() -> Any:  # noqa: ANN401  # Field says Any as well
    """The number that SQLite gives a new row."""
    return Field(default=None, primary_key=True, sa_type=Integer)


def words(default: Any = ...) -> Any:  # noqa: ANN401
    """A column of text; one that may be NULL has the default None."""
    return Field(default=default, sa_type=Text)


def real(default: Any = ...) -> Any:  # noqa: ANN401
    """A column of numbers with decimals; one that may be NULL has the default None."""
    return Field(default=default, sa_type=REAL)
