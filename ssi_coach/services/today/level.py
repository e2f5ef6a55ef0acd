"""Where one stands today: the last reading, the estimate, the target, and what the readings have taught.

All of it stays as it is while one logs, until it is reckoned anew; only `reckon` and `learn` load NumPy.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from ssi_coach.domain.days import WEEK, DaySpan
from ssi_coach.domain.estimates import Band, Estimate, EstimateLine, Outlook
from ssi_coach.domain.pillars import Pillar
from ssi_coach.domain.prospects import Prospects
from ssi_coach.domain.readings import Reading
from ssi_coach.model.target import TargetStanding, day_at
from ssi_coach.services.changes import Changes
from ssi_coach.services.estimating import lessons, outlook_kept, rank_band, reckon_outlook
from ssi_coach.services.standing import target_on
from ssi_coach.services.today.plan import prospects_kept, reckon_prospects
from ssi_coach.services.workspace import Workspace, remember

if TYPE_CHECKING:  # Today is drawn without them
    from ssi_coach.domain.lessons import Learned, Lessons, Shift

SHIFT_TOLD = 30
"""Days for which a change of LinkedIn's formula is told."""


@dataclass(frozen=True, slots=True)
class Reckoned:
    """What was reckoned last: the days ahead, and what the readings taught (None while only kept days are known).

    `prospects` are what the estimate expects of every action.
    """

    outlook: Outlook
    lessons: Lessons | None = None
    prospects: Prospects | None = None


@dataclass(frozen=True, slots=True)
class LevelFacts:
    """What depends on readings, target and estimate alone.

    `earlier` is the reading that the number of the day is compared with: the latest of at least a week
    before it, else the oldest there is. `estimate` and `rank` are None before the first reading and until
    something was reckoned; `ahead` are the days from which on the target is looked for.
    """

    today: date
    reading: Reading | None
    earlier: Reading | None
    target: TargetStanding
    estimate: Estimate | None = None
    rank: Band | None = None
    ahead: EstimateLine | None = None
    lessons: Lessons | None = None
    prospects: Prospects | None = None

    @property
    def reading_age(self) -> int | None:
        """Days since the last reading, None before the first."""
        return None if self.reading is None else (self.today - self.reading.day).days

    @property
    def shown(self) -> Reading | Estimate | None:
        """The number of the day: a reading of today, else the estimate, else the last reading."""
        return self.reading if self.estimate is None or self.reading_age == 0 else self.estimate

    def pillar(self, pillar: Pillar) -> Band | float | None:
        """A pillar's number of the day: that of a reading of today, else the estimate, else the last reading."""
        read = None if self.reading is None else self.reading.pillar(pillar)
        if self.estimate is None or (self.reading_age == 0 and read is not None):
            return read
        return self.estimate.of(pillar)

    def learned(self, pillar: Pillar) -> Learned | None:
        """What the readings taught about a pillar, None while nobody has looked."""
        known = () if self.lessons is None else self.lessons.pillars
        return next((found for found in known if found.pillar is pillar), None)

    def expected_on(self, points: float) -> date | None:
        """The first day after today whose estimated total is at that many points; None where none is."""
        return None if self.ahead is None else day_at(points, self.ahead, after=self.today)


def level_facts(work: Workspace, reckoned: Reckoned | None = None) -> LevelFacts:
    """Where one stands, with the estimate as it was reckoned last."""
    today = work.today()
    reading = work.journal.latest_reading(today)
    if reading is None:
        return LevelFacts(today, None, None, target_on(work, today, None))
    estimate = None if reckoned is None else reckoned.outlook.line.on(today)
    number_of = today if estimate is not None else reading.day
    return LevelFacts(
        today=today,
        reading=reading,
        earlier=_earlier(work, number_of),
        target=target_on(work, today, reading, estimate),
        estimate=estimate,
        rank=None if estimate is None else rank_band(work, estimate),
        ahead=None if reckoned is None or estimate is None else reckoned.outlook.line,
        lessons=None if reckoned is None else reckoned.lessons,
        prospects=None if reckoned is None else reckoned.prospects,
    )


def kept(work: Workspace) -> Reckoned | None:
    """What was kept of the last reckoning, if it still holds; quick enough for the first picture."""
    today = work.today()
    outlook = outlook_kept(work, today)
    return None if outlook is None else Reckoned(outlook, prospects=prospects_kept(work, today))


def reckon(work: Workspace, before: Reckoned | None = None) -> Reckoned | None:
    """Reckon the days from today on, unless they are kept already; what was learned stays as it was before.

    None before the first reading: there is nothing to go by.
    """
    today = work.today()
    if work.journal.latest_reading(today) is None:
        return None
    outlook = outlook_kept(work, today)
    if outlook is None or outlook.line.span.first != today:
        outlook = reckon_outlook(work, today)
    if before is None:
        return Reckoned(outlook, prospects=prospects_kept(work, today))
    return replace(before, outlook=outlook)


def learn(work: Workspace, before: Reckoned) -> Reckoned:
    """The same days ahead, with what the readings have taught by now, and what they let expect of every action."""
    today = work.today()
    return replace(before, lessons=lessons(work, today), prospects=reckon_prospects(work, today))


def shift_to_tell(work: Workspace, level: LevelFacts) -> Shift | None:
    """The latest change of LinkedIn's formula that is young and was not put aside."""
    known = () if level.lessons is None else level.lessons.shifts
    aside = work.settings.shift_put_aside
    young = [
        shift
        for shift in known
        if 0 <= (level.today - shift.day).days <= SHIFT_TOLD and shift.day.isoformat() > aside
    ]
    return young[-1] if young else None


def put_shift_aside(work: Workspace, day: date) -> Changes:
    """Speak no more of a change of LinkedIn's formula that showed on a day; no step of its own."""
    return remember(work, shift_put_aside=day.isoformat())


def _earlier(work: Workspace, on: date) -> Reading | None:
    found = work.journal.latest_reading(on - timedelta(days=WEEK))
    if found is not None:
        return found
    young = work.journal.readings(DaySpan(on - timedelta(days=WEEK), on))
    return young[0] if young and young[0].day < on else None
