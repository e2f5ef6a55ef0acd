"""Which days are counted: from the journal's first day on, without days off and days not known.

Unknown is not zero, and a skip is not a miss (model.md, journal score).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from ssi_coach.domain.days import DayMark, DaySpan
from ssi_coach.domain.targets import Circumstances


@dataclass(frozen=True, slots=True)
class CountedDays:
    """The journal's first day, what was said about single days, and the weekdays that are off since when.

    What was said about a day wins over its weekday.
    """

    began: date | None
    said: Mapping[date, bool] = field(default_factory=dict)
    weekdays_off: tuple[tuple[date, tuple[int, ...]], ...] = ()

    def __contains__(self, day: object) -> bool:
        """Whether a day is counted."""
        if not isinstance(day, date) or self.began is None or day < self.began:
            return False
        said = self.said.get(day)
        return day.weekday() not in self._off(day) if said is None else said

    def mask(self, span: DaySpan) -> list[bool]:
        """For each day of a span whether it is counted."""
        return [day in self for day in span]

    def _off(self, day: date) -> tuple[int, ...]:
        off: tuple[int, ...] = ()
        for since, weekdays in self.weekdays_off:
            if since <= day:
                off = weekdays
        return off

    @classmethod
    def of(
        cls, began: date | None, marks: Iterable[DayMark], circumstances: Iterable[Circumstances]
    ) -> CountedDays:
        """The counted days of a journal."""
        said = {mark.day: mark.counted for mark in marks}
        off = tuple((found.since, found.days_off) for found in circumstances)
        return cls(began, said, off if any(weekdays for _, weekdays in off) else ())
