"""Amounts of money: written with their currency's code, and read as people type them."""

from __future__ import annotations

from decimal import Decimal

from ssi_coach.presentation.formats import NO_BREAK, Formats

LEAST_SUM, MOST_SUM = 0.0, 1e12


def money(amount: Decimal, currency: str, formats: Formats) -> str:
    """An amount with its currency, cents only where there are some: "EUR 12 000", "EUR 8 400.50"."""
    digits = 0 if amount == amount.to_integral_value() else 2
    return f"{currency}{NO_BREAK}{formats.number(float(amount), digits)}".strip(NO_BREAK)


def plain_amount(amount: Decimal | None, formats: Formats) -> str:
    """An amount as it stands in a field, empty while nobody has said it."""
    return "" if amount is None else money(amount, "", formats)


def amount_in(typed: str, formats: Formats) -> Decimal | None:
    """The amount that was typed, to the cent; None if it is none that a result can have."""
    value = formats.parse_number(typed)
    if value is None or not LEAST_SUM <= value <= MOST_SUM:
        return None
    return Decimal(repr(round(value, 2)))


def currency_in(typed: str) -> str:
    """A currency's code of three letters as it was typed, empty where it is none."""
    code = typed.strip().upper()
    return code if len(code) == 3 and code.isascii() and code.isalpha() else ""
