"""Amounts are read as people type them and written with their currency."""

from __future__ import annotations

from decimal import Decimal

import pytest

from ssi_coach.presentation.formats import PlainFormats
from ssi_coach.presentation.money import amount_in, currency_in, money, plain_amount

FORMATS = PlainFormats("en")


@pytest.mark.parametrize(
    ("amount", "currency", "written"),
    [
        ("12000", "EUR", "EUR\u00a012\u202f000"),
        ("8400.50", "USD", "USD\u00a08\u202f400.50"),
        ("0", "CHF", "CHF\u00a00"),
    ],
)
def test_cents_are_written_only_where_there_are_some(amount, currency, written):
    """The number and its currency stay on one line."""
    assert money(Decimal(amount), currency, FORMATS) == written


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("12 000", "12000"),
        ("12.000,50", "12000.50"),
        ("8400", "8400"),
        ("0.1", "0.1"),
        ("12k", None),
        ("-5", None),
        ("9" * 14, None),
        ("", None),
    ],
)
def test_an_amount_is_a_number_that_a_result_can_have(typed, amount):
    """Nothing is guessed."""
    assert amount_in(typed, FORMATS) == (None if amount is None else Decimal(amount))


def test_what_stands_in_a_field_is_read_back_as_the_same_amount():
    """Opening and saving changes nothing."""
    for amount in (Decimal(26400), Decimal("0.05"), Decimal("1234567.89")):
        assert amount_in(plain_amount(amount, FORMATS), FORMATS) == amount
    assert plain_amount(None, FORMATS) == ""


@pytest.mark.parametrize(
    ("typed", "code"), [("eur", "EUR"), (" USD ", "USD"), ("€", ""), ("EU", ""), ("ÄÖÜ", "")]
)
def test_a_currency_has_three_letters(typed, code):
    """Typed in any case."""
    assert currency_in(typed) == code
