"""Drops what was reckoned from the journal and kept, as soon as an edit makes it untrue."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import date

from ssi_coach.domain.activities import Entry
from ssi_coach.domain.days import DayMark
from ssi_coach.domain.edits import Edit, Record
from ssi_coach.domain.levels import StatedLevel
from ssi_coach.domain.readings import Reading
from ssi_coach.domain.targets import Circumstances

Rest = tuple[date, object]
"""From which day on a record makes a difference, and what of it does."""


def drop_untrue(connection: sqlite3.Connection, edits: Iterable[Edit]) -> None:
    """Drop what the edits make untrue: carried states, learnings and the outlook.

    A state that was reckoned up to a day falls with every change of that day or an older one, as it was
    and as it is. Only short rows go, for this happens while someone waits; see `reckoned.sweep`.
    """
    oldest = _oldest(edits)
    for table, kinds in _RESTING_ON.items():
        days = [day.isoformat() for kind, day in oldest.items() if kind in kinds]
        if days:
            connection.execute(f"DELETE FROM {table} WHERE day >= ?", (min(days),))  # noqa: S608
    if oldest:
        connection.execute("DELETE FROM outlook")


def _oldest(edits: Iterable[Edit]) -> dict[type[Record], date]:
    """The oldest day on which edits make a difference, a kind of record each."""
    oldest: dict[type[Record], date] = {}
    first = date.max
    for edit in edits:
        after = edit.after
        if edit.before is not None or type(after) is not Entry:
            _see(edit, oldest)
        elif after.binned_on is None and after.day < first:
            first = after.day  # an import has hundreds of thousands of new entries
    if first < oldest.get(Entry, date.max):
        oldest[Entry] = first
    return oldest


def _see(edit: Edit, oldest: dict[type[Record], date]) -> None:
    before = None if edit.before is None else _rests(edit.before)
    after = None if edit.after is None else _rests(edit.after)
    kind = type(edit.record)
    for rest in () if before == after else (before, after):
        if rest is not None and rest[0] < oldest.get(kind, date.max):
            oldest[kind] = rest[0]


_COUNTED: tuple[type[Record], ...] = (Entry, DayMark, Circumstances)
_RESTING_ON: dict[str, tuple[type[Record], ...]] = {"carried": _COUNTED, "learning": (*_COUNTED, Reading)}


def _rests(record: Record) -> Rest | None:
    """What anything kept rests on, None where a record makes no difference: in the bin, a goal, a tick."""
    if isinstance(record, Entry) and record.binned_on is None:
        return record.day, (record.kind, record.count)  # notes and names may change as they like
    if isinstance(record, Reading) and record.binned_on is None:
        return record.day, record
    if isinstance(record, DayMark | StatedLevel):
        return record.day, record
    return (record.since, record) if isinstance(record, Circumstances) else None
