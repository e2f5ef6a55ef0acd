"""Which days are counted: from the journal's first day on, without days off and days not known.

Unknown is not zero, and a skip is not a miss (model.md, journal score).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from ssi_coach.domain.days import DayMark, DaySpan
from ssi_coach.domain.targets import Circumstances


@dataclass(frozen=True, slots=True)
class CountedDays:
    """The journal's first day, what was said about single days, and the weekdays that are off since when.

    What was said about a day wins over its weekday. `weekdays_off` is in the order of its dates.
    """

    began: date | None
    said: Mapping[date, bool] = field(default_factory=dict)
    weekdays_off: tuple[tuple[date, tuple[int, ...]], ...] = ()

    def __contains__(self, day: object) -> bool:
        """Whether a day is counted."""
        return isinstance(day, date) and bool(self.mask(DaySpan(day, day))[0])

    def mask(self, span: DaySpan) -> bytearray:
        """For each day of a span 1 when it is counted, else 0; quick also for a span of ten years."""
        length = span.length
        counted = bytearray(b"\1") * length
        for begin, stop, weekdays in self._periods(span):
            for weekday in weekdays:
                first = begin + (weekday - span.first.weekday() - begin) % 7
                counted[first:stop:7] = bytes(len(range(first, stop, 7)))
        start, end = span.first, span.last
        for day, said in self.said.items():
            if start <= day <= end:
                counted[(day - start).days] = said
        before = length if self.began is None else min(length, max(0, (self.began - span.first).days))
        counted[:before] = bytes(before)
        return counted

    def _periods(self, span: DaySpan) -> Iterator[tuple[int, int, tuple[int, ...]]]:
        """From which to which day of the span (the latter not included) which weekdays are off."""
        starts = [max(0, (since - span.first).days) for since, _ in self.weekdays_off]
        for start, stop, (_, weekdays) in zip(
            starts, [*starts[1:], span.length], self.weekdays_off, strict=False
        ):
            yield start, min(stop, span.length), weekdays

    @classmethod
    def of(
        cls, began: date | None, marks: Iterable[DayMark], circumstances: Iterable[Circumstances]
    ) -> CountedDays:
        """The counted days of a journal."""
        said = {mark.day: mark.counted for mark in marks}
        off = tuple((found.since, found.days_off) for found in circumstances)
        return cls(began, said, off if any(weekdays for _, weekdays in off) else ())
