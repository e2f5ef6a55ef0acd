"""The labels of a time axis: days, weeks, months, years, as there is room."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssi_coach.presentation.charts.time_ticks import day_ticks
from ssi_coach.presentation.formats import PlainFormats


def labels(first: date, last: date, most: int = 8, language: str = "en") -> list[str]:
    """What the axis says between two days."""
    ticks = day_ticks(first.toordinal(), last.toordinal(), most, PlainFormats(language))
    return [label.replace("\u00a0", " ") for _, label in ticks]


@pytest.mark.parametrize(
    ("first", "last", "found"),
    [
        (date(2026, 5, 11), date(2026, 5, 15), ["11 May", "12 May", "13 May", "14 May", "15 May"]),
        (date(2026, 4, 16), date(2026, 5, 13), ["20 Apr", "27 Apr", "4 May", "11 May"]),
        (date(2025, 5, 14), date(2026, 5, 13), ["Jul 2025", "Sep", "Nov", "Jan 2026", "Mar", "May"]),
        (date(2016, 5, 1), date(2026, 5, 13), ["2018", "2020", "2022", "2024", "2026"]),
    ],
)
def test_steps_fit_the_room(first: date, last: date, found: list[str]) -> None:
    """The finest step that leaves room for each label."""
    assert labels(first, last) == found


def test_months_speak_the_language() -> None:
    """As everything does."""
    assert labels(date(2025, 11, 1), date(2026, 3, 31), language="de")[:3] == ["Nov 2025", "Dez", "Jan 2026"]


@given(st.integers(731_000, 740_000), st.floats(1, 6000), st.integers(1, 15))
def test_labels_lie_inside_and_in_order(first: int, length: float, most: int) -> None:
    """And there are never many more than there is room for."""
    days = [day for day, _ in day_ticks(first, first + length, most, PlainFormats())]
    assert days == sorted(set(days))
    assert all(first - 1 <= day <= first + length + 1 for day in days)
    assert len(days) <= most + 1
