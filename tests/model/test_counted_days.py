"""Unknown is not zero, and a skip is not a miss: which days count."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ssi_coach.domain.days import DayMark, DayMeaning, DaySpan
from ssi_coach.domain.targets import Circumstances
from ssi_coach.model.counted_days import CountedDays
from tests.build import TODAY, days_ago

SATURDAY, SUNDAY = date(2026, 5, 9), date(2026, 5, 10)
WEEKENDS = (Circumstances(since=date(2026, 5, 1), days_off=(5, 6)),)


def test_before_the_journal_began_no_day_counts():
    counted = CountedDays.of(days_ago(3), (), ())
    assert [days_ago(age) in counted for age in (4, 3, 0)] == [False, True, True]
    assert TODAY not in CountedDays.of(None, (), ())


def test_days_off_and_days_not_known_do_not_count_and_idle_days_do():
    marks = [DayMark(days_ago(n), meaning) for n, meaning in enumerate(DayMeaning)]
    counted = CountedDays.of(days_ago(30), marks, ())
    assert [days_ago(n) in counted for n in range(3)] == [
        meaning is DayMeaning.NOTHING for meaning in DayMeaning
    ]


def test_what_was_said_about_a_day_wins_over_its_weekday():
    counted = CountedDays.of(days_ago(30), [DayMark(SATURDAY, DayMeaning.NOTHING)], WEEKENDS)
    assert SATURDAY in counted
    assert SUNDAY not in counted


def test_weekdays_off_hold_from_their_day_until_others_are_set():
    changed = (*WEEKENDS, Circumstances(since=SUNDAY, days_off=(0,)))
    counted = CountedDays.of(days_ago(60), (), changed)
    assert date(2026, 4, 25) in counted
    assert SATURDAY not in counted
    assert SUNDAY in counted
    assert date(2026, 5, 11) not in counted


def test_what_is_no_day_is_not_counted():
    assert "2026-05-13" not in CountedDays.of(days_ago(3), (), ())


def by_hand(
    day: date, began: date | None, said: dict[date, bool], off: list[tuple[date, tuple[int, ...]]]
) -> bool:
    """One day at a time, in the words of the rule."""
    if began is None or day < began:
        return False
    if day in said:
        return said[day]
    weekdays = [found for since, found in off if since <= day]
    return not weekdays or day.weekday() not in weekdays[-1]


near = st.integers(-30, 60).map(lambda age: TODAY - timedelta(days=age))


@given(
    began=st.none() | near,
    said=st.dictionaries(near, st.booleans(), max_size=8),
    off=st.lists(
        st.tuples(near, st.sets(st.integers(0, 6)).map(tuple)), max_size=4, unique_by=lambda pair: pair[0]
    ),
    first=near,
    length=st.integers(0, 60),
)
def test_a_whole_span_agrees_with_its_days(began, said, off, first, length):
    """The quick look at ten years says the same as one look a day."""
    off = sorted(off)
    counted = CountedDays(began, said, tuple(off))
    span = DaySpan(first, first + timedelta(days=length - 1))
    assert list(counted.mask(span)) == [by_hand(day, began, said, off) for day in span]
    assert all((day in counted) == by_hand(day, began, said, off) for day in span)
