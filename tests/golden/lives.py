"""Four users on one fixed day, by formula: nobody yet, the first day, two busy years, ten years."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from math import sin, sqrt

from ssi_coach.domain.annotations import Annotation
from ssi_coach.domain.days import WEEK, DaySpan, week_start
from ssi_coach.domain.estimates import Band, BandLine, EstimateLine
from ssi_coach.domain.lessons import Shift
from ssi_coach.domain.moves import Move, Waterfall
from ssi_coach.domain.outcomes import PostOutcome
from ssi_coach.domain.pillars import PILLARS, Pillar
from ssi_coach.domain.readings import Reading
from ssi_coach.domain.results import STAGES, Result
from ssi_coach.domain.targets import Target, TargetKind
from ssi_coach.model.ranking import rank_of, spread_of
from ssi_coach.model.rates import wilson
from ssi_coach.model.target import stand
from ssi_coach.presentation.progress.more_charts import ACCEPTED, REPLIED, MoreFacts
from ssi_coach.services.journal_view import WEEKS, JournalYear
from ssi_coach.services.progress.answers import WeekRate
from ssi_coach.services.progress.post_reach import Reach
from ssi_coach.services.progress.rank_course import rank_line
from ssi_coach.services.progress.score_history import ScoreHistory
from ssi_coach.services.progress.view import Activity, Course, ProgressFacts
from ssi_coach.services.progress.weekdays import Usual, WeekPattern
from ssi_coach.services.results.index_and_results import IndexAndResults
from tests.build import TODAY, days_ago, make_reading
from tests.moves_build import COMMENTS, FEWER, VIEWS, make_waterfall
from tests.results_build import make_result

YEAR = 365
STARTS = {Pillar.BRAND: 13.0, Pillar.PEOPLE: 5.5, Pillar.INSIGHTS: 4.5, Pillar.RELATIONSHIPS: 14.0}


@dataclass(frozen=True, slots=True)
class Life:
    """What the charts of a user are built from; `moved` is None where nothing can be explained."""

    name: str
    index: ProgressFacts
    more: MoreFacts
    moved: Waterfall | None
    results: tuple[Result, ...] = ()

    @property
    def beside(self) -> IndexAndResults:
        """The index and the results on one time axis."""
        course = self.index.course
        past = None if course is None else course.past
        return IndexAndResults(TODAY, self.index.readings, past, self.results)


def points(pillar: Pillar, day: float, length: int) -> float:
    """A pillar on a day of a life: it rises, faster at first, and sways a bit."""
    grown = sqrt(day / max(1, length))
    return STARTS[pillar] + 5.0 * grown + 0.6 * sin(day / 23 + STARTS[pillar])


def readings(ages: range) -> tuple[Reading, ...]:
    """Readings of these ages, oldest first."""
    length = max(ages, default=0)
    found = []
    for number, age in enumerate(ages):
        parts = {pillar.value: round(points(pillar, length - age, length), 1) for pillar in PILLARS}
        total, average = round(sum(parts.values()), 1), 40.0 + number % 2
        rank = float(round(rank_of(total, average)))
        ranks = {"industry_rank": rank, "network_rank": min(99.0, rank + 6.0)}
        averages = {"industry_average": average, "network_average": 43.0}
        found.append(make_reading(f"r{age}", days_ago(age), total, **parts, **ranks, **averages))
    return tuple(found)


def line(first: date, last: date, length: int, value: Callable[[Pillar, float], float]) -> EstimateLine:
    """An estimate of each day: narrow on each tenth one, wider between, ahead wider and wider."""
    days = (last - first).days + 1
    ahead = first == TODAY

    def half(number: int) -> float:
        return 0.2 * sqrt(number) if ahead else 0.1 + 0.08 * abs(5 - number % 10)

    def band(means: list[float], wide: float) -> BandLine:
        ends = ([mean + side * wide * half(number) for number, mean in enumerate(means)] for side in (-1, 1))
        return BandLine(array("d", means), *(array("d", end) for end in ends))

    begun = length - (TODAY - first).days
    parts = {pillar: [value(pillar, begun + number) for number in range(days)] for pillar in PILLARS}
    total = [sum(values) for values in zip(*parts.values(), strict=True)]
    return EstimateLine(
        DaySpan(first, last), band(total, 2.0), {pillar: band(parts[pillar], 1.0) for pillar in PILLARS}
    )


def course(found: tuple[Reading, ...], *, jump: int) -> Course:
    """The estimate through the readings and a year ahead; `jump` is the age of a change of the formula."""
    first, length = found[0].day, (TODAY - found[0].day).days
    past = line(first, TODAY, length, lambda pillar, day: points(pillar, day, length))
    now = {pillar: past.pillars[pillar].mean[-1] for pillar in PILLARS}
    last = TODAY + timedelta(days=YEAR)
    ahead = line(TODAY, last, length, lambda pillar, day: now[pillar] + 1.9 * (day - length) / YEAR)
    shifts = (Shift(days_ago(jump), days_ago(jump + 7), -3.0, 0.95),) if jump else ()
    ranks = rank_line(found, past, spread_of(found[-200:]))
    rank = None if ranks is None else ranks.ranks.at(-1)
    return Course(past, ahead, TODAY + timedelta(days=250), shifts, rank or Band(20, 18, 22), ranks)


def activity(length: int) -> Activity:
    """So many days with something done on most of them."""
    span = DaySpan(week_start(days_ago(length)), TODAY)
    by_day = {
        pillar: array("d", [float((number * (place + 2)) % (5 + 3 * place)) for number in range(span.length)])
        for place, pillar in enumerate(PILLARS)
    }
    by_week = {
        pillar: array("d", [sum(days[start : start + WEEK]) for start in range(0, span.length, WEEK)])
        for pillar, days in by_day.items()
    }
    return Activity(span, by_day, by_week)


def year(length: int) -> JournalYear:
    """The map of the last year, of which something was done on the last `length` days."""
    span = DaySpan(week_start(TODAY) - timedelta(weeks=WEEKS - 1), TODAY)
    done = array("d", [float((place * 7) % 11) for place in range(span.length)])
    for place in range(span.length - length):
        done[place] = 0.0
    off = frozenset(day for place, day in enumerate(span) if place % 60 > 53 and not done[place])
    return JournalYear(TODAY, span, done, off)


def pattern(*, high: float) -> WeekPattern:
    """More in the middle of the week; `high` is the most of a day."""
    shape = (0.5, 0.8, 1.0, 0.7, 0.6, 0.1, 0.0)
    usual = [(high * part, 4 * high * part) for part in shape]
    counts, minutes = (
        tuple(
            Usual(day, 52, value[which] * 0.6, value[which] * 0.8, value[which])
            for day, value in enumerate(usual)
        )
        for which in (0, 1)
    )
    return WeekPattern(DaySpan.ending(TODAY, days=364), counts, minutes)


def reach(count: int) -> Reach:
    """A post every six days."""
    found = [
        PostOutcome(
            days_ago(6 * age + 2), f"post {age}", 400 + (age * 577) % 2400, 12 + age * 7 % 60, age % 8
        )
        for age in range(count - 1, -1, -1)
    ]
    return Reach(tuple(found), ())


def answers(count: int) -> dict[str, tuple[WeekRate, ...]]:
    """Rates of so many weeks."""
    first = week_start(TODAY) - timedelta(weeks=count - 1) if count else TODAY
    weeks = [first + timedelta(weeks=number) for number in range(count)]
    return {
        ACCEPTED: tuple(WeekRate(week, wilson(2 + n % 4, 9 + n % 5)) for n, week in enumerate(weeks)),
        REPLIED: tuple(WeekRate(week, wilson(1 + n % 3, 12)) for n, week in enumerate(weeks)),
    }


def results(count: int, step: int) -> tuple[Result, ...]:
    """So many results, one every few days; most end as conversations, every ninth becomes a contract."""
    ends = (0, 2, 0, 1, 2, 0, 3, 0, 4)
    ages = range(step * count, 0, -step)
    return tuple(
        make_result(STAGES[ends[number % len(ends)]], days_ago(age), id=f"x{age}")
        for number, age in enumerate(ages)
    )


def _index(found: tuple[Reading, ...], length: int, *, jump: int = 0, notes: bool = False) -> ProgressFacts:
    average = found[-1].industry_average if found else None
    total = found[-1].exact_total if found else None
    days = array("d", [float(TODAY.toordinal() - age) for age in range(length, -1, -7)])
    return ProgressFacts(
        TODAY,
        found,
        stand(Target(TargetKind.EITHER), total=total, average=average, spread=spread_of(found)),
        activity(length) if length else None,
        ScoreHistory(days, array("d", [45 + 12 * sin(place / 9) for place in range(len(days))])),
        course(found, jump=jump) if found else None,
        (Annotation("n1", days_ago(200), "New headline"), Annotation("n2", days_ago(60), "Talk"))
        if notes
        else (),
        tuple(days_ago(6 * age + 2) for age in range(60, -1, -1)) if notes else (),
    )


def _more(length: int, *, high: float, posts: int, weeks: int) -> MoreFacts:
    return MoreFacts(
        TODAY, days_ago(length), year(min(length, 371)), pattern(high=high), reach(posts), answers(weeks)
    )


@cache
def lives() -> tuple[Life, ...]:
    """The four of them."""
    busy = make_waterfall(COMMENTS, VIEWS, FEWER, Move(Pillar.BRAND, "post", 0.9), rest=-0.5)
    many = [
        Move(pillar, kind, (0.9 - 0.2 * place) * (-1 if place == 2 else 1))
        for pillar, kinds in (
            (Pillar.BRAND, ("post", "article", "endorsement_received", "newsletter")),
            (Pillar.PEOPLE, ("profile_view", "search", "lead_saved", "advanced_search")),
            (Pillar.INSIGHTS, ("comment", "reaction", "repost", "group_post")),
            (Pillar.RELATIONSHIPS, ("message", "invitation_sent", "connection_added", "reply_given")),
        )
        for place, kind in enumerate(kinds)
    ]
    return (
        Life("empty", _index((), 0), _more(0, high=0.0, posts=0, weeks=0), None),
        Life(
            "one point",
            _index(readings(range(1)), 1),
            _more(1, high=1.0, posts=1, weeks=5),
            make_waterfall(),
            results(1, 1),
        ),
        Life(
            "demo",
            _index(readings(range(700, -1, -28)), 730, jump=400, notes=True),
            _more(730, high=12.0, posts=60, weeks=52),
            busy,
            results(90, 8),
        ),
        Life(
            "heavy",
            _index(readings(range(3649, -1, -1)), 3650, jump=1500, notes=True),
            _more(3650, high=180.0, posts=600, weeks=521),
            make_waterfall(*many, rest=1.2),
            results(1820, 2),
        ),
    )
