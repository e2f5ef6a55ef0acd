"""Numbers as people of many countries write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssi_coach.sources.tables.numbers import decimal_of, is_tick, whole_of


@pytest.mark.parametrize(
    "text", ["1234", "1,234", "1.234", "1 234", "1\u202f234", "1'234", "+1234", "1234.0", "1234,0"]
)
def test_a_count_may_be_grouped(text: str):
    """By whatever sign."""
    assert whole_of(text) == 1234


@pytest.mark.parametrize(
    "cell", ["", "12.5", "1,23", "1 23", "12a", "--1", True, None, 2.5, float("nan"), 1e40, "9" * 99]
)
def test_what_counts_nothing_is_no_count(cell: object):
    """Also no rounding, and nothing beyond measure."""
    assert whole_of(cell) is None


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("52.5", 52.5), ("52,5", 52.5), ("1,234.5", 1234.5), ("1.234,5", 1234.5), ("10 %", 10.0), ("7%", 7.0),
        ("−3", -3.0), (3, 3.0), ("20,973", 20.973), ("", None), ("Top 5%", None), ("1,2,3", None), (float("inf"), None),
    ],
)  # fmt: skip
def test_points_and_commas_part_decimals(cell: object, value: float | None):
    """Points of the index have three decimals, so a single comma is never one that groups."""
    assert decimal_of(cell) == value


@given(st.integers(-(10**12), 10**12))
def test_every_whole_number_comes_back_however_it_is_grouped(number: int):
    """Without signs between its digits, and with each of them."""
    for written in (
        str(number),
        f"{number:,}",
        f"{number:,}".replace(",", "."),
        f"{number:,}".replace(",", " "),
    ):
        assert whole_of(written) == number


def test_ticks_are_understood():
    """In several languages; anything else is no tick."""
    assert [is_tick(cell) for cell in ("Yes", "x", "✓", "Sí", True, "NEIN", "-", "não", "maybe", "", 3)] == [
        True, True, True, True, True, False, False, False, None, None, None,
    ]  # fmt: skip
