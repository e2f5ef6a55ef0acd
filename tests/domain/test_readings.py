"""A reading holds what LinkedIn showed, and nothing that it cannot have shown."""

from __future__ import annotations

import math
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssi_coach.domain.errors import Refused
from ssi_coach.domain.readings import Reading, reading_of

DAY = date(2026, 5, 13)
PILLARS = {"brand": 21.048, "people": 6.5, "insights": 9.5, "relationships": 15.0}


def refused(**numbers: float | None) -> str:
    """The id of the fault that these numbers are refused with."""
    with pytest.raises(Refused) as fault:
        reading_of("r", DAY, dict(numbers))
    return fault.value.id


def test_the_total_may_be_left_to_the_pillars() -> None:
    """It is their sum then."""
    assert reading_of("r", DAY, dict(PILLARS)).total == pytest.approx(52.048)


def test_a_total_alone_is_a_reading() -> None:
    """Its pillars are unknown, which is not zero."""
    reading = reading_of("r", DAY, {"total": 53})
    assert reading.pillars is None
    assert reading.exact_total == 53


@pytest.mark.parametrize("missing", PILLARS)
def test_without_a_total_all_four_pillars_are_needed(missing: str) -> None:
    """Three pillars say nothing about the index."""
    assert refused(**{**PILLARS, missing: None}) == "reading.incomplete"


@pytest.mark.parametrize("total", [52.548, 51.548, 52.0, 52.048])
def test_the_shown_total_may_be_rounded(total: float) -> None:
    """Half a point in either direction."""
    assert reading_of("r", DAY, {**PILLARS, "total": total}).total == total


@pytest.mark.parametrize("total", [52.56, 51.53, 70.0])
def test_a_total_that_contradicts_its_pillars_is_refused(total: float) -> None:
    """One of the five numbers must be wrong."""
    assert refused(**PILLARS, total=total) == "reading.sum"


def test_known_pillars_never_exceed_the_total() -> None:
    """Also when a pillar is missing."""
    assert refused(total=20, brand=15, people=10) == "reading.sum"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("total", -0.1),
        ("total", 100.1),
        ("brand", 25.01),
        ("people", -1),
        ("industry_rank", 0),
        ("network_rank", 101),
        ("industry_average", 101),
        ("network_average", math.nan),
        ("insights", math.inf),
    ],
)
def test_numbers_outside_their_range_are_refused(field: str, value: float) -> None:
    """No SSI page shows them."""
    assert refused(**{"total": 50.0, field: value}) == "reading.range"


@given(st.lists(st.floats(0, 25), min_size=4, max_size=4), st.floats(-0.49, 0.49))
def test_any_four_pillars_and_their_rounded_total_fit(values: list[float], rounding: float) -> None:
    """Whatever they are, as long as the total stays between 0 and 100."""
    total = min(100.0, max(0.0, sum(values) + rounding))
    reading = Reading("r", DAY, total, *values)
    assert reading.pillars is not None
    assert reading.pillars.total == pytest.approx(sum(values))
