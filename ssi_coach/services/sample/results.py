"""The made-up person's results: about three conversations a week, fewer at every stage, some lost."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from ssi_coach.domain.activities import Entry, EntrySource
from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.edits import Record
from ssi_coach.domain.results import STAGES, Result, ResultGoal, ResultStep, Stage, quarter_start, steps_to
from ssi_coach.services.sample.people import COMPANIES, PEOPLE

_UNTOLD_DAYS = 21
"""So recent talks are partly no results yet: there is something to make one of."""

_TOLD_SOON = 0.4

_NEXT: Mapping[Stage, tuple[float, int, int]] = {
    Stage.CONVERSATION: (0.5, 3, 21),
    Stage.CALL: (0.55, 4, 25),
    Stage.MEETING: (0.42, 4, 21),
    Stage.PROPOSAL: (0.36, 7, 45),
}
"""How often a result comes further from a stage, and after how many days at least and at most."""

_SKIPS = 0.08
_FORGOTTEN = 0.04
"""How often a result is neither lost nor goes on."""

_WITHOUT_ENTRY = 0.3
"""Results beside those that come from entries: met elsewhere, written down at once."""

_REASONS = (
    *("no budget this year", "went with their present vendor", "no answer any more", "bad timing"),
    *("too expensive", "project stopped", "contact left the company", "needs another feature"),
)
_NOTES = (
    "pilot with one team first",
    "introduced by a customer",
    "wants a fixed price",
    "decides with the CTO",
)
_GOALS = (
    (Stage.CONVERSATION, 36),
    (Stage.CALL, 18),
    (Stage.MEETING, 12),
    (Stage.PROPOSAL, 6),
    (Stage.CONTRACT, 2),
)


@dataclass(frozen=True, slots=True)
class _Start:
    """Where a result begins, and the entry it comes from."""

    stage: Stage
    day: date
    entry: str = ""
    person: str = ""
    company: str = ""


def sample_results(seed: str, span: DaySpan, talks: Iterable[Entry]) -> Iterator[Record]:
    """Goals of the quarters, and a result for nearly every conversation, call and meeting of the journal.

    The same seed, days and entries make the same results.
    """
    chance = Random(f"results:{seed}")  # noqa: S311  # no secret
    yield from _goals(span)
    for start in _starts(chance, span, talks):
        yield _result(chance, start, span.last)


def _goals(span: DaySpan) -> Iterator[ResultGoal]:
    first, present = quarter_start(span.first), quarter_start(span.last)
    for stage, per_quarter in _GOALS:
        yield ResultGoal(stage, first, per_quarter)
    if present > first:
        yield ResultGoal(Stage.CONTRACT, present, 3)


def _starts(chance: Random, span: DaySpan, talks: Iterable[Entry]) -> Iterator[_Start]:
    for entry in talks:
        recent = (span.last - entry.day).days < _UNTOLD_DAYS
        if not recent or chance.random() < _TOLD_SOON:
            yield _Start(Stage(entry.kind), entry.day, entry.id, entry.person, entry.company)
        if chance.random() < _WITHOUT_ENTRY:
            yield _Start(Stage.CONVERSATION, entry.day)


def _result(chance: Random, start: _Start, today: date) -> Result:
    steps = _steps(chance, start, today)
    reached, since = steps[-1].stage, steps[-1].day
    given_up = since + timedelta(days=chance.randint(14, 60))
    lost = reached is not Stage.CONTRACT and given_up <= today and chance.random() >= _FORGOTTEN
    valued = any(step.amount is not None for step in steps)
    return Result(
        id=str(uuid.UUID(int=chance.getrandbits(128), version=4)),
        steps=steps,
        person=start.person or chance.choice(PEOPLE),
        company=start.company or chance.choice(COMPANIES),
        note=chance.choice(_NOTES) if chance.random() < 0.15 else "",
        currency="EUR" if valued else "",
        entry=start.entry,
        source=EntrySource.SAMPLE.value,
        lost_on=given_up if lost else None,
        lost_reason=chance.choice(_REASONS) if lost and chance.random() < 0.8 else "",
    )


def _steps(chance: Random, start: _Start, today: date) -> tuple[ResultStep, ...]:
    """As far as luck and the days up to today let a result come."""
    steps = [*steps_to(start.stage, start.day)]
    while (known := _NEXT.get(steps[-1].stage)) is not None:
        goes_on, least, most = known
        day = _workday(steps[-1].day + timedelta(days=chance.randint(least, most)))
        if chance.random() >= goes_on or day > today:
            break
        after = steps[-1].stage
        leap = 2 if chance.random() < _SKIPS and after.place + 2 < len(STAGES) else 1
        stage = STAGES[after.place + leap]
        steps += steps_to(stage, day, _amount(chance, stage, steps), after=after)
    return tuple(steps)


def _amount(chance: Random, stage: Stage, steps: list[ResultStep]) -> Decimal | None:
    """Thousands for a proposal, and a little less in the contract."""
    if not stage.has_amount:
        return None
    proposed = steps[-1].amount
    if proposed is None:
        return Decimal(100 * round(chance.lognormvariate(4.2, 0.6)))
    return Decimal(50 * round(float(proposed) * chance.uniform(0.8, 1.0) / 50))


def _workday(day: date) -> date:
    return day + timedelta(days=max(0, 7 - day.weekday())) if day.weekday() >= 5 else day
