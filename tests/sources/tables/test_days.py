"""Days in cells: the order of day and month is found, never assumed where the file can tell."""

from __future__ import annotations

import random
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssi_coach.domain.days import DaySpan, HomeTime
from ssi_coach.domain.errors import KnownError
from ssi_coach.sources.tables.days import (
    Hints,
    day_inside,
    day_of_cell,
    day_order,
    looks_like_day,
    span_inside,
)
from tests.build import TODAY

BERLIN = HomeTime(TODAY, "Europe/Berlin")
HINTS = Hints(TODAY)


@pytest.mark.parametrize(
    ("cells", "order"),
    [
        (["3/4/2026", "13/4/2026"], True),
        (["3/4/2026", "4/13/2026"], False),
        (["3.4.2026"], True),
        (["1/2/2026", "2/2/2026", "3/2/2026"], True),
        (["2/1/2026", "2/2/2026", "2/3/2026"], False),
        (["2/3/2026", "2/2/2026", "2/1/2026"], False),
        (["1/12/2026"], False),
        (["12/1/2026"], True),
        (["3/4/2026"], None),
        (["4/4/2026"], None),
        (["2026-04-03", None, 45_000, "Total"], None),
        ([], None),
    ],
    ids=str,
)
def test_the_order_shows(cells: list[object], order: bool | None):
    """By a number above 12, a point, days in a row, or days to come."""
    assert day_order(cells, HINTS) is order


def test_days_lie_where_the_name_of_the_file_says():
    """3/4 lies in April of a file about April."""
    april = DaySpan(date(2026, 4, 1), date(2026, 4, 30))
    assert day_order(["3/4/2026"], Hints(TODAY, april)) is True
    assert day_order(["4/3/2026"], Hints(TODAY, april)) is False


@given(st.dates(date(2005, 1, 1), date(2025, 1, 1)), st.integers(3, 400), st.booleans(), st.randoms())
def test_days_in_a_row_are_always_understood(first: date, count: int, day_first: bool, chance: random.Random):
    """Whichever way they are written, and although every tenth is missing."""
    days = [first + timedelta(days=n) for n in range(count)]
    days = [day for day in days if chance.random() > 0.1] or days
    pattern = "{0.day}/{0.month}/{0.year}" if day_first else "{0.month}/{0.day}/{0.year}"
    cells = [pattern.format(day) for day in days]
    order = day_order(cells, HINTS)
    if order is None:  # two days apart may look alike either way
        assert len(days) <= 12
    elif len(days) > 12:
        assert [day_of_cell(cell, day_first=order, home=BERLIN) for cell in cells] == days


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("2026-05-12", 12),
        ("5/12/2026", 12),
        ("12/05/26", 5),
        ("12 May 2026", 12),
        ("12. Mai 2026", 12),
        ("12 de mayo de 2026", 12),
        ("May 12th, 2026", 12),
        ("Tue, 12 May 2026", 12),
        ("2026-05-12 01:59", 11),
        ("2026-05-12 03:00", 12),
        ("5/12/2026 2:59 AM", 11),
        ("5/12/2026 2:59 PM", 12),
        ("2026-05-12T00:59:59Z", 11),
        ("2026-05-12T01:00:00Z", 12),
        ("2026-05-12T23:30:00-05:00", 13),
        (datetime.fromisoformat("2026-05-12"), 12),
        (datetime.fromisoformat("2026-05-12 01:00"), 11),
        (date(2026, 5, 12), 12),
        (46_154, 12),
    ],
    ids=str,
)
def test_a_cell_names_the_users_day(cell: object, day: int):
    """A date is that day; a time is looked at as if it had been typed then, in the user's zone."""
    found = day_of_cell(cell, day_first=False, home=BERLIN)
    assert (found.year, found.day) == (2026, day)


@pytest.mark.parametrize(
    "cell",
    ["", "soon", "Total", "13/13/2026", "2026-02-30", "2026-05-12 25:00", True, None, 5, 1e300, "9" * 500],
)
def test_what_is_no_day_is_refused(cell: object):
    """With the words that stand there."""
    with pytest.raises(KnownError) as caught:
        day_of_cell(cell, day_first=False, home=BERLIN)
    assert caught.value.id == "file.date"


def test_days_are_found_inside_texts():
    """In the headings of analytics."""
    assert day_inside("Total followers on 4/23/2023:", day_first=False) == date(2023, 4, 23)
    assert day_inside("Follower:innen insgesamt am 23. April 2023:", day_first=True) == date(2023, 4, 23)
    assert day_inside("Total followers:", day_first=True) is None
    span = DaySpan(date(2023, 6, 22), date(2024, 6, 20))
    assert span_inside("6/22/2023 - 6/20/2024", day_first=False) == span
    assert span_inside("6/22/2023 - 6/20/2024", day_first=True) is None
    assert span_inside("2024/06/20 - 2023/06/22", day_first=False) is None


@pytest.mark.parametrize("cell", ["3 comments", "12", 45_000, "v1.2.3", "see 3/4/2026", None])
def test_not_every_number_looks_like_a_day(cell: object):
    """A cell is a day only when nothing else stands in it."""
    assert not looks_like_day(cell)


MOMENTS = st.from_regex(
    r"\A\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}([T ]\d{1,2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?\Z"
)
ANY_CELL = st.one_of(
    MOMENTS,
    st.text(),
    st.integers(),
    st.floats(),
    st.booleans(),
    st.none(),
    st.datetimes(),
    st.dates(),
    st.times(),
)


@given(ANY_CELL, st.booleans())
def test_any_cell_is_a_day_or_none(cell: object, day_first: bool):
    """Also at the ends of the calendar, and with clocks and zones of any kind."""
    for zone in ("Pacific/Kiritimati", "America/Los_Angeles"):
        home = HomeTime(TODAY, zone)
        try:
            assert isinstance(day_of_cell(cell, day_first=day_first, home=home), date)
        except KnownError as fault:
            assert fault.id == "file.date"  # noqa: PT017  # one of two right answers
    for found in (day_order([cell], HINTS), looks_like_day(cell)):
        assert found in (None, True, False)


@given(st.text(max_size=80), st.booleans())
def test_any_text_may_hold_a_day(text: str, day_first: bool):
    """Or not, without a fault."""
    for written in (text, f"{text} 4/23/2023", f"2026-05-01 - {text}"):
        found = (day_inside(written, day_first=day_first), span_inside(written, day_first=day_first))
        assert len(found) == 2
