"""Value: the amounts of contracts, month by month and currency by currency; currencies are never added up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.results import Result, Stage

Months = Mapping[date, Decimal]
"""Amounts by the first day of their month, months without any left out."""


def value_by_month(results: Iterable[Result], span: DaySpan) -> Mapping[str, Months]:
    """What the contracts signed in a span are worth, by currency and month; contracts without an amount stay out."""
    won: dict[str, dict[date, Decimal]] = {}
    for result in results:
        signed = result.reached(Stage.CONTRACT)
        if signed is None or signed not in span or result.lost or result.amount is None:
            continue
        months = won.setdefault(result.currency, {})
        month = signed.replace(day=1)
        months[month] = months.get(month, Decimal()) + result.amount
    return {
        currency: {month: months[month] for month in sorted(months)}
        for currency, months in sorted(won.items())
    }


def value_in_all(months_by_currency: Mapping[str, Months]) -> Mapping[str, Decimal]:
    """The sum of each currency."""
    return {currency: sum(months.values(), Decimal()) for currency, months in months_by_currency.items()}
