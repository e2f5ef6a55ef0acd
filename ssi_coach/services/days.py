"""Days: mark them off, not known, or truly idle; and notice a gap in the journal."""

from __future__ import annotations

from datetime import timedelta

from ssi_coach.domain.days import DayMark, DayMeaning, DaySpan, check_day
from ssi_coach.domain.edits import Edit
from ssi_coach.domain.errors import Refused
from ssi_coach.services.changes import Changes, StepName
from ssi_coach.services.standing import counted_days
from ssi_coach.services.workspace import Workspace

GAP_DAYS = 3
"""After more than this many days without entries the app asks once what they were."""

LONGEST_MARK = 366
"""Days that can be marked in one go, a year."""


def mark_days(work: Workspace, span: DaySpan, meaning: DayMeaning | None) -> Changes:
    """Say what the days of a span were; None takes earlier marks away.

    Days off may lie in the future (a holiday ahead). Raises `Refused("days.span")` for an empty span
    or one longer than a year.
    """
    if not 1 <= span.length <= LONGEST_MARK:
        raise Refused("days.span", high=LONGEST_MARK)
    check_day(span.first, today=max(work.today(), span.first))
    before = {mark.day: mark for mark in work.journal.day_marks(span)}
    after = {} if meaning is None else {day: DayMark(day, meaning) for day in span}
    edits = [Edit(before.get(day), after.get(day)) for day in span if day in before or day in after]
    name = StepName("mark_days", {"n": span.length, "meaning": meaning.value if meaning else ""})
    return work.perform(name, edits)


def open_gap(work: Workspace) -> DaySpan | None:
    """The days since the last entry that nobody has spoken about, when they are more than three.

    Today is no part of it: the day is not over. None when there is nothing to ask.
    """
    last = work.journal.last_day()
    today = work.today()
    if last is None or (today - last).days - 1 <= GAP_DAYS:
        return None
    span = DaySpan(last + timedelta(days=1), today - timedelta(days=1))
    spoken_for = {mark.day for mark in work.journal.day_marks(span)}
    counted = counted_days(work, span.last, since=span.first).mask(span)
    open_days = [day for day, counts in zip(span, counted, strict=True) if counts and day not in spoken_for]
    return DaySpan(open_days[0], open_days[-1]) if len(open_days) > GAP_DAYS else None
