"""Daily counts: how often each kind was logged on each day of a span."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from ssi_coach.domain.days import DaySpan


@dataclass(frozen=True, slots=True)
class DailyCounts:
    """One number a day for every kind that occurs in the span, zero where nothing was logged.

    `by_kind` maps a kind's id to an array of doubles as long as the span; arrays travel from storage
    to the model without a Python object a day.
    """

    span: DaySpan
    by_kind: Mapping[str, array[float]] = field(default_factory=dict)

    def of(self, kind: str) -> array[float]:
        """The daily counts of a kind, all zero when it never occurs."""
        found = self.by_kind.get(kind)
        return array("d", bytes(8 * self.span.length)) if found is None else found

    def on(self, day: date) -> dict[str, int]:
        """What was counted on one day."""
        if day not in self.span:
            return {}
        index = (day - self.span.first).days
        return {kind: int(series[index]) for kind, series in self.by_kind.items() if series[index]}

    def sum_of(self, kinds: Iterable[str], span: DaySpan | None = None) -> int:
        """How often any of the kinds was counted in the span (the whole one if none is given)."""
        places = self.span.places(self.span if span is None else span)
        return int(sum(sum(self.by_kind[kind][places]) for kind in kinds if kind in self.by_kind))

    def days_with(self, kinds: Iterable[str], span: DaySpan | None = None) -> int:
        """On how many days of the span any of the kinds was counted (the whole one if none is given)."""
        return sum((self if span is None else self.during(span)).days_of(kinds))

    def days_of(self, kinds: Iterable[str]) -> Iterator[bool]:
        """For each day whether any of the kinds was counted; nothing at all where none of them ever was."""
        return map(any, zip(*(self.by_kind[kind] for kind in kinds if kind in self.by_kind), strict=True))

    def each_day(self, kinds: Iterable[str]) -> array[float]:
        """How often any of the kinds was counted, one number a day."""
        found = [self.by_kind[kind] for kind in kinds if kind in self.by_kind]
        return array("d", map(sum, zip(*found, strict=True)) if found else bytes(8 * self.span.length))

    def during(self, span: DaySpan) -> DailyCounts:
        """The counts of those days of a span that these know."""
        places = self.span.places(span)
        return DailyCounts(
            self.span.shared(span), {kind: series[places] for kind, series in self.by_kind.items()}
        )

    @classmethod
    def from_rows(cls, span: DaySpan, rows: Iterable[tuple[date, str, float]]) -> DailyCounts:
        """Counts from (day, kind, count) rows in any order; rows outside the span are passed over."""
        by_kind: dict[str, array[float]] = {}
        for day, kind, count in rows:
            if day in span:
                series = by_kind.get(kind)
                if series is None:
                    series = by_kind.setdefault(kind, array("d", bytes(8 * span.length)))
                series[(day - span.first).days] += count
        return cls(span, by_kind)
