"""What was won in words: month by month, each currency for itself, and never added up."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from ssi_coach.domain.days import DaySpan
from ssi_coach.presentation.formats import NARROW_NO_BREAK, NO_BREAK
from ssi_coach.presentation.results.value import ValueLooking, build_value, months_of, value_file
from tests.build import TODAY, days_ago
from tests.today_build import FORMATS

MARCH, MAY = date(2026, 3, 1), date(2026, 5, 1)
WON = {"EUR": {MARCH: Decimal(21000), MAY: Decimal("8400.50")}, "USD": {MAY: Decimal(500)}}
YEAR = ValueLooking("1y", DaySpan.ending(TODAY, days=365))


def plain(words: object) -> str:
    """Words with ordinary spaces."""
    return str(words).replace(NO_BREAK, " ").replace(NARROW_NO_BREAK, " ")


def test_the_currency_with_most_contracts_is_shown_first() -> None:
    """All that there are can be chosen."""
    state = build_value(WON, YEAR, FORMATS)
    assert (state.currency, state.currencies) == ("EUR", (("EUR", "EUR"), ("USD", "USD")))
    assert plain(state.sentence) == "EUR 29 400.50 in the last 12 months; most in March 2026: EUR 21 000."


def test_a_chosen_currency_is_shown_while_there_is_something_of_it() -> None:
    """Else the usual one."""
    dollars = ValueLooking("1y", YEAR.days, "USD")
    assert plain(build_value(WON, dollars, FORMATS).sentence) == (
        "USD 500 in the last 12 months, all in May 2026."
    )
    assert build_value({"EUR": WON["EUR"]}, dollars, FORMATS).currency == "EUR"


def test_months_without_a_contract_have_their_place() -> None:
    """A bar a month from the first to the running one, the year beside its first."""
    bars = build_value(WON, YEAR, FORMATS).bars
    assert [bar.name for bar in bars.bars] == (
        ["May 2025", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan 2026", "Feb", "Mar", "Apr", "May"]
    )
    assert [bar.value for bar in bars.bars][-3:] == [21000.0, 0.0, 8400.5]
    assert plain(bars.bars[-3].tip) == "March 2026: EUR 21 000"
    assert [plain(label) for _, label in bars.lines] == ["0", "20 000", "40 000"]


@pytest.mark.parametrize(
    ("days", "count", "name", "tip"),
    [
        (365 * 4, 17, "Jan 2026", "January to March 2026"),
        (365 * 10, 11, "2026", "2026"),
    ],
)
def test_many_months_are_taken_together(days: int, count: int, name: str, tip: str) -> None:
    """Quarters, then years."""
    state = build_value(WON, ValueLooking("all", DaySpan.ending(TODAY, days=days)), FORMATS)
    assert len(state.bars.bars) == count
    found = next(bar for bar in state.bars.bars if bar.value >= 21000)
    assert (found.name, found.tip.split(":")[0]) == (name, tip)
    assert sum(bar.value for bar in state.bars.bars) == 29400.5


def test_without_a_contract_the_card_says_so() -> None:
    """No bars and no choice."""
    state = build_value({}, YEAR, FORMATS)
    assert state.sentence == "No contract with an amount was signed in the last 12 months."
    assert (state.bars.bars, state.currencies) == ((), ())


def test_the_table_has_a_column_for_each_currency() -> None:
    """Newest month first."""
    table = build_value(WON, ValueLooking("3m", DaySpan(days_ago(90), TODAY), table=True), FORMATS).table
    assert table is not None
    assert table.columns == ("Month", "EUR", "USD")
    assert [tuple(map(plain, row)) for row in table.rows] == [
        ("May 2026", "8 400", "500"),
        ("April 2026", "0", "0"),
        ("March 2026", "21 000", "0"),
        ("February 2026", "0", "0"),
    ]


def test_the_file_says_every_month_and_currency() -> None:
    """With cents, and no month that brought nothing."""
    assert value_file(WON).splitlines() == [
        "month,currency,won",
        "2026-03,EUR,21000.00",
        "2026-05,EUR,8400.50",
        "2026-05,USD,500.00",
    ]


def test_months_are_those_that_a_span_touches() -> None:
    """Also of a single day."""
    assert months_of(DaySpan(TODAY, TODAY)) == (MAY,)
    assert months_of(DaySpan(date(2025, 12, 31), date(2026, 1, 1))) == (date(2025, 12, 1), date(2026, 1, 1))
