"""What contracts brought, month by month and currency by currency, in words. Currencies are never added up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ssi_coach.domain.days import DaySpan
from ssi_coach.model.results.value import Months
from ssi_coach.presentation.charts.chart import ChartTable
from ssi_coach.presentation.charts.scales import ScaleKind, scale_for
from ssi_coach.presentation.charts.value_bars import ValueBar, ValueBars
from ssi_coach.presentation.csv_text import csv_text
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.money import money
from ssi_coach.presentation.results.funnel import span_words
from ssi_coach.presentation.wording import text

STEPS = ((24, 1), (72, 3))
"""While up to so many months are shown a bar stands for that many; beyond, for a year."""

YEAR = 12


@dataclass(frozen=True, slots=True)
class ValueState:
    """One currency's amounts; `currencies` are those to choose from, key and word."""

    title: str
    sentence: str
    bars: ValueBars
    currency: str = ""
    currencies: tuple[tuple[str, str], ...] = ()
    table: ChartTable | None = None


@dataclass(frozen=True, slots=True)
class ValueLooking:
    """What is looked at: the chosen span and its days, the currency (empty for the largest), whether as a table."""

    span: str
    days: DaySpan
    currency: str = ""
    table: bool = False


def build_value(won: Mapping[str, Months], looking: ValueLooking, formats: Formats) -> ValueState:
    """The amounts of contracts of a span, in one of their currencies."""
    currencies = sorted(won, key=lambda code: (-len(won[code]), code))
    if not currencies:
        return ValueState(text("Won"), _nothing(looking), ValueBars("", ""))
    currency = looking.currency if looking.currency in won else currencies[0]
    sentence = _value_sentence(won[currency], currency, looking, formats)
    shown = sorted(currencies)
    return ValueState(
        title=text("Won"),
        sentence=sentence,
        bars=_bars(sentence, won[currency], currency, looking.days, formats),
        currency=currency,
        currencies=tuple((code, code) for code in shown),
        table=_table(won, shown, looking.days, formats) if looking.table else None,
    )


def _value_sentence(months: Months, currency: str, looking: ValueLooking, formats: Formats) -> str:
    """How much was won in the span, and in which month most."""
    whole = money(sum(months.values(), Decimal()), currency, formats)
    if len(months) == 1:
        month = formats.month(next(iter(months)))
        return text(
            "{amount} {span}, all in {month}.", amount=whole, span=span_words(looking.span), month=month
        )
    best = max(months, key=lambda month: (months[month], month))
    return text(
        "{amount} {span}; most in {month}: {most}.",
        amount=whole,
        span=span_words(looking.span),
        month=formats.month(best),
        most=money(months[best], currency, formats),
    )


def value_file(won: Mapping[str, Months]) -> str:
    """Every month with a contract as CSV, each currency for itself."""
    rows = [
        (f"{month:%Y-%m}", code, f"{amount:.2f}")
        for code, months in sorted(won.items())
        for month, amount in sorted(months.items())
    ]
    return csv_text(("month", "currency", "won"), rows)


def months_of(days: DaySpan) -> tuple[date, ...]:
    """The first days of all months that a span touches."""
    first, last = (day.year * YEAR + day.month - 1 for day in (days.first, days.last))
    return tuple(date(number // YEAR, number % YEAR + 1, 1) for number in range(first, last + 1))


def _nothing(looking: ValueLooking) -> str:
    return text("No contract with an amount was signed {span}.", span=span_words(looking.span))


def _bars(sentence: str, months: Months, currency: str, days: DaySpan, formats: Formats) -> ValueBars:
    shown = months_of(days)
    step = next((step for most, step in STEPS if len(shown) <= most), YEAR)
    groups: dict[date, Decimal] = {}
    for month in shown:
        first = date(month.year, (month.month - 1) // step * step + 1, 1)
        groups[first] = groups.get(first, Decimal()) + months.get(month, Decimal())
    bars, year = [], 0
    for first, amount in groups.items():
        word = _name(first, step, year, formats)
        tip = text(
            "{when}: {amount}", when=_long(first, step, formats), amount=money(amount, currency, formats)
        )
        bars.append(ValueBar(word, float(amount), tip))
        year = first.year
    top = scale_for(ScaleKind.COUNT, 0.0, float(max(groups.values())))
    lines = tuple((line, formats.whole(line)) for line in top.lines)
    return ValueBars(text("Won, month by month"), sentence, tuple(bars), lines)


def _name(first: date, step: int, year_before: int, formats: Formats) -> str:
    """What stands below a bar; the year beside its first month or quarter."""
    if step == YEAR:
        return str(first.year)
    short = formats.month_short(first.month)
    return f"{short} {first.year}" if first.year != year_before else short


def _long(first: date, step: int, formats: Formats) -> str:
    """The months of a bar in words."""
    if step == 1:
        return formats.month(first)
    if step == YEAR:
        return str(first.year)
    last = date(first.year, first.month + step - 1, 1)
    return text("{first} to {last}", first=formats.month_name(first.month), last=formats.month(last))


def _table(won: Mapping[str, Months], codes: list[str], days: DaySpan, formats: Formats) -> ChartTable:
    """A row for each month, newest first, a column for each currency."""
    months = months_of(days)[::-1]
    rows = tuple(
        (formats.month(month), *(formats.whole(float(won[code].get(month, Decimal()))) for code in codes))
        for month in months
    )
    return ChartTable((text("Month"), *codes), rows, tuple(month.toordinal() for month in months))
