"""What a quick line turns into: entries to come, the parts of the line, and what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ssi_coach.domain.errors import KnownError


class Role(StrEnum):
    """What a part of the line was understood as."""

    COUNT_KIND = "count_kind"
    DAY = "day"
    MINUTES = "minutes"
    COMPANY = "company"
    PERSON = "person"
    TAG = "tag"
    LEFT_OVER = "left_over"


@dataclass(frozen=True, slots=True)
class EntryDraft:
    """An entry to come: its kind, how often (1..10 000), and its share of the line's minutes if there are any."""

    kind: str
    count: int
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class Token:
    """A part of the line, from character `start` up to but not including `end`, and what it means.

    `value` is an `EntryDraft` without minutes, a day, whole minutes, or a text, as the role says; None
    where the part was recognised and cannot be right ("31.2.").
    """

    start: int
    end: int
    role: Role
    value: EntryDraft | date | int | str | None


@dataclass(frozen=True, slots=True)
class Understood:
    """A whole line as it was understood.

    `day` is None for today. `left_over` is the text that stays a note. With a `problem` there are no
    drafts and nothing may be saved; the tokens still show what was recognised. Characters outside all
    tokens are spaces, or link parts ("and", a comma, the "to" of "to @ACME") and mean nothing more.
    """

    drafts: tuple[EntryDraft, ...] = ()
    day: date | None = None
    minutes: int | None = None
    company: str = ""
    person: str = ""
    tags: tuple[str, ...] = ()
    left_over: str = ""
    tokens: tuple[Token, ...] = ()
    problem: KnownError | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """What one of the readers recognised: up to which atom, as what, and what is wrong with it.

    `by_weekday` marks a day that only its weekday names: beside a date it just has to fit.
    """

    end: int
    role: Role
    value: EntryDraft | date | int | str | None
    problem: KnownError | None = None
    by_weekday: bool = False
