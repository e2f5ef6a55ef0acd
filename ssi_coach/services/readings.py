"""Readings: save, correct and delete official readings of the index, and which of them stands for its day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from ssi_coach.domain.days import DaySpan, check_day
from ssi_coach.domain.edits import Edit
from ssi_coach.domain.errors import Refused
from ssi_coach.domain.readings import Reading, reading_of
from ssi_coach.services.changes import Changes, StepName
from ssi_coach.services.workspace import Workspace


def save_reading(
    work: Workspace,
    numbers: dict[str, float | None],
    *,
    day: date | None = None,
    today: date | None = None,
    source: str = "typed",
) -> tuple[Reading, Changes]:
    """Save what LinkedIn showed on a day (today if none is given); `today` is another day that stands for today.

    Several readings a day are kept; the last saved one stands for the day. Saying exactly the same
    again saves nothing. Raises `Refused` with the number that cannot be right.
    """
    now = today or work.today()
    when = check_day(day or now, today=now)
    reading = reading_of(work.new_id(), when, numbers, source=source, saved_at=work.moment())
    latest = work.journal.latest_reading(when)
    if latest is not None and _says_the_same(latest, reading):
        return latest, Changes()
    name = StepName("reading", {"total": reading.total, "day": when})
    return reading, work.perform(name, [Edit(None, reading)])


def correct_reading(work: Workspace, id: str, numbers: Mapping[str, float | None], *, day: date) -> Changes:
    """Say again what a saved reading says: its day, and all its numbers; one that is not given is not known.

    A reading that moves to another day is the last saved one there, so it stands for that day. Raises `Refused`
    with the number or the day that cannot be right.
    """
    before = _found(work, id)
    check_day(day, today=work.today())
    after = reading_of(id, day, dict(numbers), source=before.source, saved_at=before.saved_at)
    name = StepName("edit_reading", {"day": day})
    if day == before.day:
        return work.perform(name, [Edit(before, after)])
    # Of a day's readings the last saved one counts, so this one is saved anew.
    moved = replace(after, id=work.new_id(), saved_at=work.moment())
    return work.perform(name, [Edit(before, None), Edit(None, moved)])


def delete_reading(work: Workspace, id: str) -> Changes:
    """Put a reading into the 30-day bin."""
    before = _found(work, id)
    after = replace(before, binned_on=work.today())
    return work.perform(StepName("delete_reading", {"day": before.day}), [Edit(before, after)])


def restore_reading(work: Workspace, id: str) -> Changes:
    """Take a reading out of the bin again."""
    before = _found(work, id)
    after = replace(before, binned_on=None)
    return work.perform(StepName("restore_reading", {"day": before.day}), [Edit(before, after)])


def one_a_day(work: Workspace, span: DaySpan) -> tuple[Reading, ...]:
    """The readings of a span, one a day, oldest first: of several the last saved one counts."""
    return tuple({found.day: found for found in work.journal.readings(span)}.values())


def _says_the_same(one: Reading, other: Reading) -> bool:
    return replace(one, id="", saved_at=None, source="") == replace(other, id="", saved_at=None, source="")


def _found(work: Workspace, id: str) -> Reading:
    reading = work.journal.reading(id)
    if reading is None:
        raise Refused("reading.gone")
    return reading
