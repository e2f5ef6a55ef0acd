"""Made-up journals for tests of the score, and how the program sees them."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as st

from ssi_coach.domain.activities import LinkedInPlan
from ssi_coach.domain.checklist import Form, Tick
from ssi_coach.domain.counts import DailyCounts
from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.levels import Level
from ssi_coach.model.counted_days import CountedDays
from ssi_coach.model.journal_score import JournalScore, Standpoint, journal_score
from ssi_coach.model.weighted_counts import WeightedCounts, carry, days_since, last_carried_day, weigh
from tests.build import TODAY, days_ago
from tests.model.data import BOOK, CATALOGUE
from tests.model.slow_score import ALL_STAR, Life

KINDS = sorted(CATALOGUE.kinds)
FOUNDATION = tuple(Tick(item.id, days_ago(400)) for item in BOOK.of_form(Form.FOUNDATION))
"""All that is done once was done long ago."""


def counted_of(life: Life) -> CountedDays:
    return CountedDays(life.began, dict.fromkeys(life.uncounted, False))


def counts_of(life: Life, span: DaySpan) -> DailyCounts:
    return DailyCounts.from_rows(span, life.entries)


def weighed(life: Life, *, through_carry: bool = False) -> WeightedCounts:
    """The weighted counts, looked at day by day or through a state carried from the beginning."""
    counted = counted_of(life)
    carried = None
    latest = last_carried_day(life.on)
    if through_carry and life.began is not None and life.began <= latest:
        carried = carry(counts_of(life, DaySpan(life.began, latest)), counted=counted, mine=CATALOGUE.mine)
    recent = counts_of(life, days_since(carried, life.began, life.on))
    return weigh(life.on, carried=carried, recent=recent, counted=counted, mine=CATALOGUE.mine)


def score_of(life: Life, *, through_carry: bool = False) -> JournalScore:
    return journal_score(
        CATALOGUE,
        Standpoint(
            counts=weighed(life, through_carry=through_carry),
            levels={Level(name): value for name, value in life.levels.items()},
            done=frozenset(life.done),
            plan=LinkedInPlan.SALES_NAVIGATOR if life.sales_navigator else LinkedInPlan.FREE,
            reply_hours=life.reply_hours,
        ),
    )


EMPTY = score_of(Life(TODAY))
"""The score of a journal with nothing in it."""


def days_before(most: int) -> st.SearchStrategy[date]:
    return st.integers(-1, most).map(lambda age: TODAY - timedelta(days=age))


def entries(most_days: int = 120, size: int = 30) -> st.SearchStrategy[list[tuple[date, str, int]]]:
    one = st.tuples(
        days_before(most_days), st.sampled_from(KINDS), st.integers(1, 10_000) | st.integers(1, 9)
    )
    return st.lists(one, max_size=size)


@st.composite
def lives(draw: st.DrawFn, most_days: int = 120) -> Life:
    """Any journal of the last months, with days off, levels, ticks, plan and reply time."""
    numbers = st.integers(0, 3_000) | st.integers(0, 100_000_000)
    return Life(
        on=TODAY,
        entries=draw(entries(most_days)),
        uncounted=draw(st.sets(days_before(most_days), max_size=15)),
        levels=draw(st.dictionaries(st.sampled_from([level.value for level in Level]), numbers)),
        done=draw(st.sets(st.sampled_from(ALL_STAR))),
        sales_navigator=draw(st.booleans()),
        reply_hours=draw(st.none() | st.floats(0, 1e9)),
    )
