"""The charts besides the index: what they show, and what they say where there is nothing to show."""

from __future__ import annotations

from array import array
from datetime import date, timedelta

import pytest

from ssi_coach.domain.days import DaySpan, week_start
from ssi_coach.domain.outcomes import PostOutcome
from ssi_coach.model.rates import wilson
from ssi_coach.presentation.charts.chart import Look
from ssi_coach.presentation.formats import PlainFormats
from ssi_coach.presentation.progress.answers import answers_file, build_answers, grouped
from ssi_coach.presentation.progress.habits import build_weekdays, build_year, weekdays_file, year_file
from ssi_coach.presentation.progress.more_charts import (
    ACCEPTED,
    ANSWERS,
    MINUTES,
    POSTS,
    REPLIED,
    SHARE,
    WEEKDAYS,
    YEAR,
    MoreFacts,
    MoreLooking,
    chart_choices,
    measures_of,
    said_aloud,
)
from ssi_coach.presentation.progress.posts import build_posts, posts_file
from ssi_coach.services.journal_view import JournalYear
from ssi_coach.services.progress.answers import WeekRate
from ssi_coach.services.progress.post_reach import Reach
from ssi_coach.services.progress.weekdays import Usual, WeekPattern
from tests.build import TODAY, days_ago

FORMATS = PlainFormats()
MONDAY = week_start(TODAY)


def facts(**more) -> MoreFacts:
    """Facts of somebody who began a year ago."""
    return MoreFacts(TODAY, days_ago(365), **more)


def plain(words: str) -> str:
    """Words with ordinary spaces."""
    return words.replace("\u00a0", " ").replace("\u202f", " ")


def year(*counts: float) -> JournalYear:
    """The last days, the newest first."""
    span = DaySpan(days_ago(99), TODAY)
    done = [0.0] * (100 - len(counts)) + list(reversed(counts))
    return JournalYear(TODAY, span, array("d", done), frozenset({days_ago(99)}))


def posts(*reached: int) -> Reach:
    """A post a week, the newest first."""
    found = [
        PostOutcome(days_ago(7 * age), f"p{age}", seen, seen // 10, None) for age, seen in enumerate(reached)
    ]
    return Reach(tuple(reversed(found)), ())


OPEN = 4
"""Weeks whose invitations may still be accepted, the running one included."""


def weeks(*rates: tuple[int, int], ago: int = OPEN) -> tuple[WeekRate, ...]:
    """Accepted, of how many, week by week up to the last settled one."""
    first = MONDAY - timedelta(weeks=len(rates) - 1 + ago)
    return tuple(WeekRate(first + timedelta(weeks=n), wilson(*rate)) for n, rate in enumerate(rates))


def pattern() -> WeekPattern:
    """More on each later weekday."""
    counts = tuple(Usual(day, 10, day, 2.0 * day, 3.0 * day) for day in range(7))
    return WeekPattern(DaySpan(days_ago(70), TODAY), counts, tuple(Usual(day, 10) for day in range(7)))


def test_a_year_says_how_much_was_done_and_how_it_goes() -> None:
    """Days that are not counted are no missed days."""
    state = build_year(facts(year=year(*[2.0] * 30)), MoreLooking(), FORMATS)
    assert state.heat is not None
    assert plain(state.sentence) == (
        "Something was done on 30 of 99 days. 56 activities in the last four weeks. "
        "That is more than in the four weeks before: 4."
    )


@pytest.mark.parametrize(("before", "said"), [(1.0, "as many as"), (2.0, "less than"), (0.0, "more than")])
def test_a_year_is_compared_with_itself(before: float, said: str) -> None:
    """Four weeks with the four before them."""
    state = build_year(facts(year=year(*[1.0] * 28, *[before] * 28)), MoreLooking(), FORMATS)
    assert said in state.sentence


def test_weekdays_say_the_strongest_and_the_weakest() -> None:
    """In a sentence, and each in its own words."""
    state = build_weekdays(facts(pattern=pattern()), MoreLooking(WEEKDAYS), FORMATS)
    assert state.weekdays is not None
    assert state.sentence == "You do most on Sunday: usually 12; least on Monday: usually 0."
    assert state.weekdays.columns[2].tip == "Wednesday: usually 4, half of the days between 2 and 6."
    assert state.weekdays.lines[-1][0] >= 18


def test_weekdays_without_minutes_say_so() -> None:
    """Instead of a flat chart that looks like idle weeks."""
    state = build_weekdays(facts(pattern=pattern()), MoreLooking(WEEKDAYS, MINUTES), FORMATS)
    assert state.sentence == "No minutes are written down yet."


def test_the_last_post_stands_beside_the_usual_one() -> None:
    """The median of those before it."""
    state = build_posts(facts(reach=posts(900, 300, 500, 400)), MoreLooking(POSTS), FORMATS)
    assert state.chart is not None
    assert [series.look for series in state.chart.series] == [Look.POST]
    assert plain(state.sentence) == (
        "Impressions of the last post, on 13 May: 900. "
        "That is more than usual: half of the 3 before it had 400 or more."
    )


def test_shares_of_posts_are_percentages() -> None:
    """Engagements of impressions."""
    state = build_posts(facts(reach=posts(900, 300)), MoreLooking(POSTS, SHARE), FORMATS)
    assert state.chart is not None
    assert list(state.chart.series[0].values) == [10.0, 10.0]
    assert "10.0 %" in plain(state.sentence)


def test_without_posts_the_way_to_them_is_told() -> None:
    """With a button; a number that the files do not hold has none."""
    nothing = build_posts(facts(reach=Reach((), ())), MoreLooking(POSTS), FORMATS).missing
    assert nothing is not None
    assert nothing.action
    untold = build_posts(facts(reach=posts(5)), MoreLooking(POSTS, "followers"), FORMATS).missing
    assert untold is not None
    assert not untold.action


def test_answers_come_with_the_band_that_they_may_lie_in() -> None:
    """And the last quarter is compared with the one before only as far as that says anything."""
    state = build_answers(
        facts(answers={ACCEPTED: weeks(*[(2, 10)] * 13, *[(3, 10)] * 13)}), MoreLooking(ANSWERS), FORMATS
    )
    assert state.chart is not None
    (series,) = state.chart.series
    assert series.band is not None
    assert all(
        low < value < high
        for low, value, high in zip(series.band.low, series.values, series.band.high, strict=True)
    )
    assert plain(state.sentence) == (
        "Invitations accepted in 13 weeks: 30 %, between 23 % and 38 %. "
        "That is clearly more than 20 % in the 13 weeks before."
    )


@pytest.mark.parametrize(
    ("before", "said"), [((3, 10), "no clear difference"), ((9, 10), "clearly less"), ((0, 0), "38 %.")]
)
def test_answers_claim_only_what_is_clear(before: tuple[int, int], said: str) -> None:
    """A share outside the band is a difference, one inside is none, and without any there is nothing to say."""
    found = weeks(*[before] * 13, *[(3, 10)] * 13)
    state = build_answers(facts(answers={ACCEPTED: found}), MoreLooking(ANSWERS), FORMATS)
    assert said in plain(state.sentence)


def test_nobody_asked_means_no_share() -> None:
    """Zero of zero is not zero."""
    state = build_answers(facts(answers={ACCEPTED: weeks((0, 0))}), MoreLooking(ANSWERS), FORMATS)
    assert state.missing is not None


@pytest.mark.parametrize(
    ("count", "step", "parts"), [(8, 4, [4, 4]), (9, 4, [1, 4, 4]), (3, 4, [3]), (5, 1, [1] * 5)]
)
def test_long_times_are_told_in_larger_steps(count: int, step: int, parts: list[int]) -> None:
    """Counted back from the running week, with no week lost."""
    found = grouped(weeks(*[(1, 1)] * count), step)
    assert [one.rate.of for one in found] == parts
    assert found[0].week == MONDAY - timedelta(weeks=count - 1 + OPEN)


def test_what_may_still_be_accepted_says_nothing_yet() -> None:
    """Of new invitations only the accepted are known; replies are counted as they come."""
    found = {ACCEPTED: weeks((1, 4), (3, 3), ago=OPEN - 1), REPLIED: weeks((1, 4), (3, 3), ago=0)}
    accepted = build_answers(facts(answers=found), MoreLooking(ANSWERS), FORMATS).chart
    replied = build_answers(facts(answers=found), MoreLooking(ANSWERS, REPLIED), FORMATS).chart
    assert accepted is not None
    assert replied is not None
    assert list(accepted.series[0].values) == [25.0]
    assert list(replied.series[0].values) == [25.0, 100.0]


@pytest.mark.parametrize(("shown", "points"), [(0, 24), (52, 104), (104, 26)])
def test_shares_are_as_fine_as_the_days_that_are_looked_at(shown: int, points: int) -> None:
    """A year shows weeks, two years four weeks each, and all there is as much as it needs."""
    found = weeks(*[(1, 4)] * (104 if shown else 312))
    looking = MoreLooking(ANSWERS, weeks=shown)
    state = build_answers(facts(answers={ACCEPTED: found}), looking, FORMATS)
    assert state.chart is not None
    assert len(state.chart.series[0].days) == points


@pytest.mark.parametrize(
    "state",
    [
        build_year(facts(year=year(1.0)), MoreLooking(YEAR, table=True), FORMATS),
        build_weekdays(facts(pattern=pattern()), MoreLooking(WEEKDAYS, table=True), FORMATS),
        build_posts(facts(reach=posts(5, 7)), MoreLooking(POSTS, table=True), FORMATS),
        build_answers(facts(answers={ACCEPTED: weeks((1, 3))}), MoreLooking(ANSWERS, table=True), FORMATS),
    ],
    ids=[key for key, _ in chart_choices()],
)
def test_each_is_a_table_and_a_text_as_well(state) -> None:
    """As many cells as columns, and the sentence first."""
    assert state.table is not None
    assert {len(row) for row in state.table.rows} == {len(state.table.columns)}
    assert said_aloud(state).startswith(state.sentence)


def test_files_hold_plain_numbers() -> None:
    """ISO days, decimal points, shares from 0 to 1."""
    assert year_file(year(3.0)).splitlines()[-1] == f"{TODAY.isoformat()},3"
    assert weekdays_file(pattern().counts, pattern().minutes).splitlines()[3] == "3,10,2,4,6,0,0,0"
    assert posts_file(posts(50)).splitlines()[1] == f"{TODAY.isoformat()},p0,50,5,"
    (line,) = answers_file(weeks((0, 0), (1, 4))).splitlines()[1:]
    assert line.startswith(f"{(MONDAY - timedelta(weeks=OPEN)).isoformat()},1,4,0.2500,")


def test_a_measure_of_another_chart_is_not_shown() -> None:
    """Each chart begins with its first number."""
    assert MoreLooking(POSTS, MINUTES).shown == measures_of(POSTS)[0][0]
    assert MoreLooking(YEAR, MINUTES).shown == ""


def test_days_stand_in_the_middle_of_their_weeks() -> None:
    """A share of a week is no number of its Monday."""
    state = build_answers(facts(answers={ACCEPTED: weeks((1, 3))}), MoreLooking(ANSWERS), FORMATS)
    assert state.chart is not None
    assert date.fromordinal(int(state.chart.series[0].days[0])) == MONDAY - timedelta(weeks=OPEN, days=-3)
