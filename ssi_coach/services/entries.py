"""Logging: write, edit, delete, restore and duplicate journal entries."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from ssi_coach.domain.activities import MOST_COUNT, Entry, EntryFilter, EntrySource
from ssi_coach.domain.days import check_day
from ssi_coach.domain.edits import Edit
from ssi_coach.domain.errors import Refused
from ssi_coach.services.changes import Changes, StepName
from ssi_coach.services.workspace import Workspace

if TYPE_CHECKING:  # the grammar is loaded when the first line is typed, not with the window
    from ssi_coach.services.quick_line import QuickLine, Understood

BIN_DAYS = 30
"""A deleted entry can be restored for this many days."""


@dataclass(frozen=True, slots=True)
class Logged:
    """What a quick line became: the entries, what stayed a note, and what changed."""

    entries: tuple[Entry, ...]
    left_over: str
    changes: Changes


def entries_of(work: Workspace, understood: Understood, *, on: date) -> tuple[Entry, ...]:
    """The entries that an understood line stands for; left-over text is the note of the first.

    `on` stands for "today" where the line names no day. Raises the line's own problem, and `Refused`
    for a day that cannot be written down.
    """
    if understood.problem is not None:
        raise understood.problem
    day = check_day(understood.day or on, today=on)
    moment = work.moment()
    zone = work.clock.zone()
    return tuple(
        Entry(
            id=work.new_id(),
            day=day,
            kind=draft.kind,
            count=draft.count,
            minutes=draft.minutes,
            person=understood.person,
            company=understood.company,
            note=understood.left_over if number == 0 else "",
            tags=understood.tags,
            at=moment,
            zone=zone,
            source=EntrySource.TYPED.value,
        )
        for number, draft in enumerate(understood.drafts)
    )


def log_line(work: Workspace, line: QuickLine, text: str, *, on: date | None = None) -> Logged:
    """Understand a line and write its entries as one step.

    Raises the line's problem as `Refused` ("nothing is guessed silently"), and then writes nothing.
    """
    today = on or work.today()
    understood = line.read(text, today=today)
    entries = entries_of(work, understood, on=today)
    return Logged(entries, understood.left_over, write_entries(work, entries))


def write_entries(work: Workspace, entries: Sequence[Entry]) -> Changes:
    """Write new entries as one step."""
    counts: dict[str, int] = {}
    for entry in entries:
        counts[entry.kind] = counts.get(entry.kind, 0) + entry.count
    step = StepName("log", {"counts": tuple(counts.items()), "day": entries[0].day if entries else None})
    return work.perform(step, [Edit(None, entry) for entry in entries])


def tally(work: Workspace, kind: str, *, day: date | None = None, count: int = 1) -> Changes:
    """Count one more of a kind on a day (today if none is given), as a tally button does.

    A day's tallies of a kind share one entry, so that ten clicks are one journal line.
    Raises `Refused("entry.kind")` for a kind that the catalogue lacks.
    """
    check_kind(work, kind)
    today = work.today()
    when = check_day(day or today, today=today)
    which = EntryFilter(
        kinds=frozenset({kind}), sources=frozenset({EntrySource.TALLY.value}), first=when, last=when
    )
    name = StepName("log", {"counts": ((kind, count),), "day": when})
    for entry in work.journal.entries_page(which, offset=0, limit=1):
        plain = not (entry.note or entry.person or entry.company or entry.tags or entry.minutes)
        if plain and entry.count + count <= MOST_COUNT:
            return work.perform(name, [Edit(entry, replace(entry, count=entry.count + count))])
    fresh = Entry(
        id=work.new_id(),
        day=when,
        kind=kind,
        count=count,
        at=work.moment(),
        zone=work.clock.zone(),
        source=EntrySource.TALLY.value,
    )
    return work.perform(name, [Edit(None, fresh)])


def edit_entries(work: Workspace, ids: Iterable[str], **wanted: object) -> Changes:
    """Give entries new values for some fields (day, kind, count, minutes, person, company, note, tags).

    One step for all of them. Raises `Refused` when a value breaks a rule; then no entry changes.
    """
    if "kind" in wanted:
        check_kind(work, str(wanted["kind"]))
    day = wanted.get("day")
    if isinstance(day, date):
        check_day(day, today=work.today())
    found = _found(work, ids)
    edits = [Edit(entry, replace(entry, **wanted)) for entry in found]  # type: ignore[arg-type]  # Entry checks
    name = StepName("edit_entries", {"fields": tuple(sorted(wanted)), "n": len(found)})
    return work.perform(name, edits)


def delete_entries(work: Workspace, ids: Iterable[str]) -> Changes:
    """Put entries into the bin, where they stay for 30 days."""
    found = [entry for entry in _found(work, ids) if entry.binned_on is None]
    today = work.today()
    edits = [Edit(entry, replace(entry, binned_on=today)) for entry in found]
    return work.perform(StepName("delete_entries", {"n": len(found)}), edits)


def restore_entries(work: Workspace, ids: Iterable[str]) -> Changes:
    """Take entries out of the bin again."""
    found = [entry for entry in _found(work, ids) if entry.binned_on is not None]
    edits = [Edit(entry, replace(entry, binned_on=None)) for entry in found]
    return work.perform(StepName("restore_entries", {"n": len(found)}), edits)


def duplicate_entries(work: Workspace, ids: Iterable[str]) -> Changes:
    """Write copies of entries today."""
    today, moment = work.today(), work.moment()
    copies = [
        replace(
            entry,
            id=work.new_id(),
            day=today,
            at=moment,
            zone=work.clock.zone(),
            source=EntrySource.TYPED.value,
            binned_on=None,
        )
        for entry in _found(work, ids)
    ]
    name = StepName("duplicate_entries", {"n": len(copies), "day": today})
    return work.perform(name, [Edit(None, copy) for copy in copies])


def empty_bin(work: Workspace) -> int:
    """Take away for good what has lain in the bin for more than 30 days; says how many records went.

    This is the one change that cannot be undone, so it only ever happens by age.
    """
    limit = work.today() - timedelta(days=BIN_DAYS)
    gone: list[Edit] = []
    offset = 0
    while page := work.journal.entries_page(EntryFilter(binned=True), offset=offset, limit=1_000):
        gone += [
            Edit(entry, None) for entry in page if entry.binned_on is not None and entry.binned_on < limit
        ]
        offset += len(page)
    gone += [
        Edit(reading, None)
        for reading in work.journal.binned_readings()
        if reading.binned_on is not None and reading.binned_on < limit
    ]
    gone += [
        Edit(result, None)
        for result in work.journal.binned_results()
        if result.binned_on is not None and result.binned_on < limit
    ]
    if gone:
        work.journal.forget(gone)
    return len(gone)


def check_kind(work: Workspace, kind: str) -> str:
    """`kind` itself when the catalogue knows it, else `Refused("entry.kind")`."""
    if kind not in work.catalogue.kinds:
        raise Refused("entry.kind", kind=kind)
    return kind


def _found(work: Workspace, ids: Iterable[str]) -> list[Entry]:
    found = [work.journal.entry(id) for id in ids]
    missing = sum(entry is None for entry in found)
    if missing:
        raise Refused("entry.gone", n=missing)
    return [entry for entry in found if entry is not None]
