"""Edits and counts: what undo and the model stand on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssi_coach.domain.counts import DailyCounts
from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.edits import Edit, inverted
from tests.build import TODAY, make_entry, make_reading

SPAN = DaySpan(date(2026, 5, 1), date(2026, 5, 31))


def test_inverting_twice_changes_nothing() -> None:
    """Undo of undo is what was done."""
    entry = make_entry()
    edits = (Edit(None, entry), Edit(entry, replace(entry, count=3)))
    assert inverted(inverted(edits)) == edits
    assert inverted(edits)[0].after == entry


@pytest.mark.parametrize(
    ("before", "after"),
    [(None, None), (make_entry(), make_entry()), (make_entry("x"), make_reading("x"))],
)
def test_an_edit_concerns_one_record(before: object, after: object) -> None:
    """Anything else could not be taken back."""
    with pytest.raises(ValueError, match="record"):
        Edit(before, after)


rows = st.lists(
    st.tuples(
        st.dates(date(2026, 4, 20), date(2026, 6, 10)),
        st.sampled_from(["post", "comment"]),
        st.integers(1, 9),
    )
)


@given(rows)
def test_counts_are_sums_of_the_rows_in_the_span(found: list[tuple[date, str, int]]) -> None:
    """Whatever their order, and without the rows outside."""
    counts = DailyCounts.from_rows(SPAN, found)
    for kind in ("post", "comment", "message"):
        expected = sum(count for day, of, count in found if of == kind and day in SPAN)
        assert counts.sum_of([kind]) == expected
        assert len(counts.of(kind)) == SPAN.length


def test_counts_can_be_asked_for_a_day_and_for_a_part() -> None:
    """A day's counts leave out what was not done."""
    counts = DailyCounts.from_rows(SPAN, [(TODAY, "post", 2), (date(2026, 5, 1), "comment", 5)])
    assert counts.on(TODAY) == {"post": 2}
    assert counts.on(date(2025, 1, 1)) == {}
    assert counts.sum_of(["post", "comment"], DaySpan(TODAY, TODAY)) == 2
