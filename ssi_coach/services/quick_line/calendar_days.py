"""Calendar days as people write them in digits, and the latest day that a date without a year can mean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ssi_coach.domain.days import named_day

_YEAR = r"(?P<year>\d{4}|\d{2})"
_DIGITS = tuple(
    re.compile(pattern + r"(?![\w/])", re.ASCII)
    for pattern in (
        r"(?P<year>\d{4})(?P<sep>[-/.])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})",
        rf"(?P<day>\d{{1,2}})\.[ \u00a0]?(?P<month>\d{{1,2}})\.{_YEAR}",
        r"(?P<day>\d{1,2})\.[ \u00a0]?(?P<month>\d{1,2})\.[ \u00a0](?P<year>20\d\d)(?![.,]\d)",
        r"(?P<day>\d{1,2})\.[ \u00a0]?(?P<month>\d{1,2})\.",
        rf"(?P<day>\d{{1,2}})/(?P<month>\d{{1,2}})/{_YEAR}",
        r"(?P<day>\d{1,2})-(?P<month>\d{1,2})-(?P<year>\d{4})",
        r"(?P<day>\d{1,2})/(?P<month>\d{1,2})",
    )
)


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """Day, month and perhaps a year as typed, and up to which character of the text.

    `loose` is set where the last number could also belong to what follows: "May 12" before "comments".
    """

    end: int
    day: int
    month: int
    year: int | None = None
    loose: bool = False

    def on_or_before(self, today: date) -> date | None:
        """The day that is meant: without a year the latest one up to today; None if no such day exists."""
        return named_day(self.month, self.day, today=today, year=self.year)


def full_year(digits: str) -> int:
    """A year from two or four digits: 26 is 2026."""
    return int(digits) + (2000 if len(digits) == 2 else 0)


def written_date(text: str, position: int) -> WrittenDate | None:
    """A date in digits that begins at a character: 2026-05-13, 13.05.2026, 13.5., 13/5 (the day first)."""
    for match in _matches(text, position):
        year = match.groupdict().get("year")
        return WrittenDate(
            end=match.end(),
            day=int(match["day"]),
            month=int(match["month"]),
            year=None if year is None else full_year(year),
            loose=match[0].count("/") == 1 or match[0][-5:-4].isspace(),
        )
    return None


def _matches(text: str, position: int) -> Iterator[re.Match[str]]:
    return (found for pattern in _DIGITS if (found := pattern.match(text, position)))
