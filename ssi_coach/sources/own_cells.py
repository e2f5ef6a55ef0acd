"""Cells of the app's own tables: what a text in a cell means, and how a value is written into one."""

from __future__ import annotations

import json
import math
import re
import uuid
from collections import Counter
from datetime import date

from ssi_coach.domain.errors import Refused

ENTRY_COLUMNS = (
    "date",
    "kind",
    "count",
    "minutes",
    "person",
    "profile_url",
    "company",
    "note",
    "tags",
    "id",
)
READING_COLUMNS = (
    "date",
    "total",
    "brand",
    "people",
    "insights",
    "relationships",
    "industry_rank",
    "network_rank",
    "industry_average",
    "network_average",
    "source",
)

LONGEST_ID = 200

_IDENTITY = uuid.UUID("5d0c2b2e-8a53-5b0c-9c57-2f6a1f4c8e31")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_WHOLE = re.compile(r"-?\d{1,9}", re.ASCII)
_DECIMAL = re.compile(r"-?\d{1,9}(?:[.,]\d{1,15})?(?:e-?\d{1,2})?", re.ASCII)
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_GUARDED = re.compile(r"''*[=+\-@\t\r]")
_UNFIT = re.compile("[\0\ud800-\udfff]")


def guarded(text: str) -> str:
    """A text that no spreadsheet takes for a formula: what starts with = + - @ TAB or CR gets a leading '."""
    return f"'{text}" if _FORMULA.match(text) else text


def unguarded(text: str) -> str:
    """The text as it was before `guarded`: one leading ' before = + - @ TAB or CR goes."""
    return text[1:] if _GUARDED.match(text) else text


def keepable(text: str) -> str:
    """The text without what no database keeps: NUL, and halves of characters."""
    return _UNFIT.sub("", text)


def day_in(cell: str) -> date:
    """The day of an ISO date; raises `Refused("file.date")` for anything else."""
    try:
        if _DAY.fullmatch(cell):
            return date.fromisoformat(cell)
    except ValueError:
        pass
    raise Refused("file.date", value=cell[:40])


def whole_in(cell: str, field: str) -> int:
    """A whole number; raises `Refused("file.number")` for anything else."""
    if not _WHOLE.fullmatch(cell):
        raise Refused("file.number", field=field, value=cell[:40])
    return int(cell)


def decimal_in(cell: str, field: str) -> float:
    """A number with a decimal point or comma; raises `Refused("file.number")` for anything else."""
    if not _DECIMAL.fullmatch(cell):
        raise Refused("file.number", field=field, value=cell[:40])
    value = float(cell.replace(",", "."))
    if not math.isfinite(value):
        raise Refused("file.number", field=field, value=cell[:40])
    return value


def id_in(cell: str) -> str:
    """A record's UUID in its usual form; raises `Refused("file.id")` for anything else."""
    try:
        return str(uuid.UUID(cell))
    except ValueError:
        raise Refused("file.id", value=cell[:60]) from None


def identity(content: tuple[object, ...], seen: Counter[tuple[object, ...]]) -> str:
    """The id of a row that brings none: the same for the same content and occurrence in any file.

    `seen` counts the rows of this file; the second of two equal rows is another row.
    """
    seen[content] += 1
    said = json.dumps([*content, seen[content]], ensure_ascii=False, default=str)
    return str(uuid.uuid5(_IDENTITY, said))
