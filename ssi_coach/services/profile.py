"""About the user: plan, industry, target, weekly days off, and the levels that LinkedIn keeps."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from ssi_coach.domain.days import EARLIEST_DAY, DaySpan, check_day
from ssi_coach.domain.edits import Edit
from ssi_coach.domain.errors import Refused
from ssi_coach.domain.levels import COUNTED_BY, Level, StatedLevel
from ssi_coach.services.changes import Changes, StepName
from ssi_coach.services.workspace import Workspace

if TYPE_CHECKING:  # nobody waits at the start for what only types name
    from ssi_coach.services.ports import Journal


def change_circumstances(work: Workspace, *, since: date | None = None, **wanted: object) -> Changes:
    """Change plan, industry, target or weekly days off, from a day on.

    What is said for the first time holds for the whole past; a later change holds from today.
    """
    known = work.journal.circumstances()
    day = since or (work.today() if known else EARLIEST_DAY)
    held = work.circumstances(day)
    after = replace(held, since=day, **wanted)  # type: ignore[arg-type]  # Circumstances checks its values
    same_day = next((found for found in known if found.since == day), None)
    if same_day is None and replace(after, since=held.since) == held and known:
        return Changes()
    name = StepName("circumstances", {"fields": tuple(sorted(wanted))})
    return work.perform(name, [Edit(same_day, after)])


def state_level(work: Workspace, level: str, value: int, *, on: date | None = None) -> Changes:
    """State how many connections, endorsements ... there are on a day.

    Raises `Refused("level.name")` for a level that does not exist.
    """
    try:
        name = Level(level)
    except ValueError as fault:
        raise Refused("level.name", name=level, known=tuple(Level)) from fault
    today = on or work.today()
    day = check_day(today, today=today)
    already = work.journal.counted(COUNTED_BY[name], DaySpan(day, day))
    after = StatedLevel(name, day, value, already=already)
    before = next((found for found in work.journal.levels() if found.id == after.id), None)
    return work.perform(StepName("level", {"level": name.value, "value": value}), [Edit(before, after)])


def level_values(journal: Journal, on: date) -> dict[Level, int]:
    """The levels of a day: the last stated value plus the entries of its kind since.

    A level that was never stated counts from zero once it has entries, and is left out without any.
    """
    stated = {found.level: found for found in journal.levels() if found.day <= on}
    began = journal.first_day()
    values: dict[Level, int] = {}
    for level, kinds in COUNTED_BY.items():
        base = stated.get(level)
        start = base.day if base is not None else began
        if start is None or start > on:
            continue
        since = journal.counted(kinds, DaySpan(start, on))
        if base is not None:
            values[level] = base.value + since - base.already
        elif since:
            values[level] = since
    return values
