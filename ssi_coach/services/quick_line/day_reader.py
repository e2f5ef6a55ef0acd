"""Reading the day that a line speaks of."""

from __future__ import annotations

from datetime import date, timedelta

from ssi_coach.domain.days import check_day
from ssi_coach.domain.errors import KnownError, Refused
from ssi_coach.services.quick_line.atoms import AtomKind, Line
from ssi_coach.services.quick_line.calendar_days import WrittenDate, full_year, written_date
from ssi_coach.services.quick_line.day_words import Which
from ssi_coach.services.quick_line.values import Found, Role
from ssi_coach.services.quick_line.words import Words

_BETWEEN = frozenset("./-")
_FARTHEST = 50_000
"""Days back that "n days ago" can reach; anything more lies before LinkedIn anyway."""


class DayReader:
    """Recognises days at an atom of a line, as seen from "today"."""

    def __init__(self, words: Words, today: date) -> None:
        """Read with these words; dates without a year lie before `today`."""
        self._words = words
        self._days = words.days
        self._today = today

    def read(self, line: Line, at: int) -> Found | None:
        """The day that begins at an atom, or a phrase that only looks like one, or nothing."""
        none = self._days.none.match(line, at)
        if none is not None:
            return Found(none[1], Role.LEFT_OVER, None)
        if line.kinds[at] is AtomKind.NUMBER:
            return self._in_digits(line, at) or self._day_month(line, at) or self._ago(line, at)
        return (
            self._offset(line, at)
            or self._weekday(line, at)
            or self._month_day(line, at)
            or self._ago(line, at)
            or self._ago_ahead(line, at)
        )

    def _found(self, line: Line, at: int, end: int, day: date | None) -> Found:
        """A day with what may be wrong with it: no such day, before LinkedIn, later than tomorrow."""
        if day is None:
            written = line.part(at, end).strip()
            return Found(end, Role.DAY, None, Refused("line.no_such_day", written=written))
        try:
            return Found(end, Role.DAY, check_day(day, today=self._today))
        except KnownError as problem:
            return Found(end, Role.DAY, day, problem)

    def _back(self, days: int) -> date:
        """So many days ago, as far as the calendar reaches."""
        try:
            return self._today - timedelta(days=min(days, _FARTHEST))
        except OverflowError:
            return date.min if days > 0 else date.max

    def _offset(self, line: Line, at: int) -> Found | None:
        match = self._days.offsets.match(line, at)
        if match is None:
            return None
        end = match[1] + 2 if self._possessive(line, match[1]) else match[1]
        return self._found(line, at, end, self._back(-match[0]))

    def _weekday(self, line: Line, at: int) -> Found | None:
        """As in "Monday", "last Monday", "lundi dernier", "Mon": the latest one up to today."""
        ahead = self._days.which.match(line, at)
        start = at if ahead is None else line.past_space(ahead[1])
        named = self._days.weekdays.match(line, start) or self._short_weekday(line, start)
        if named is None or self._possessive(line, named[1]):
            return None
        weekday, end = named
        behind = None if ahead else self._days.which.match(line, line.past_space(end))
        which, end = (ahead[0], end) if ahead else behind or (Which.LATEST, end)
        found = self._found(line, at, end, self._weekday_date(weekday, which))
        return Found(end, found.role, found.value, found.problem, which is Which.LATEST)

    def _short_weekday(self, line: Line, at: int) -> tuple[int, int] | None:
        """As in "Mon", "Sat": only where no other word follows, for these are words of their own too."""
        match = self._days.short_weekdays.match(line, at)
        if match is None:
            return None
        after = line.past_space(match[1])
        alone = line.kinds[after] is not AtomKind.WORD or self._words.joiners.match(line, after) is not None
        return match if alone else None

    def _possessive(self, line: Line, end: int) -> bool:
        """Whether "Friday's" goes on: then the day only describes something."""
        return line.sign(end) in {"'", "’"} and line.words[end + 1] == "s"

    def _weekday_date(self, weekday: int, which: Which) -> date:
        since = (self._today.weekday() - weekday) % 7
        if which is Which.LAST:
            return self._back(since or 7)
        if which is Which.NEXT:
            return self._back(since - 7)
        if which is Which.THIS:
            return self._back(self._today.weekday() - weekday)
        return self._back(since)

    def _in_digits(self, line: Line, at: int) -> Found | None:
        if line.sign(at + 1) not in _BETWEEN or (line.before(at) and line.before(at) in "-−/.,:"):
            return None
        written = written_date(line.text, line.starts[at])
        return None if written is None else self._written(line, at, written)

    def _written(self, line: Line, at: int, written: WrittenDate) -> Found:
        """A written date; if its last number may belong to the noun that follows, that is said."""
        end = line.atom_at(written.end, at)
        if written.loose and self._words.nouns.match(line, line.past_space(end)):
            after = self._words.nouns.match(line, line.past_space(end))
            text = line.part(at, after[1] if after else end)
            return Found(end, Role.DAY, None, Refused("line.unclear_count", written=text))
        return self._found(line, at, end, written.on_or_before(self._today))

    def _day_month(self, line: Line, at: int) -> Found | None:
        """As in "12 May", "12. Mai 2025", "12 de mayo de 2025", "12th of May", "1er mai"."""
        if len(line.words[at]) > 2:
            return None
        after = self._past_ordinal(line, at + 1)
        month = self._days.months.match(line, self._past_link(line, after))
        if month is None:
            return None
        end = month[1]
        year, end = self._year(line, end)
        written = WrittenDate(line.starts[end], int(line.words[at]), month[0], year, loose=year is not None)
        return self._written(line, at, written)

    def _month_day(self, line: Line, at: int) -> Found | None:
        """As in "May 12", "May 12th, 2025"."""
        month = self._days.months.match(line, at)
        if month is None:
            return None
        dot = month[1] + 1 if line.sign(month[1]) == "." else month[1]
        number = line.past_space(dot)
        if line.kinds[number] is not AtomKind.NUMBER or len(line.words[number]) > 2 or number == month[1]:
            return None
        end = self._past_ordinal(line, number + 1)
        units = (*self._words.minute_units, *self._words.hour_units)
        clock = line.sign(end) == ":" and line.kinds[end + 1] is AtomKind.NUMBER
        glued = clock or line.kinds[end] is AtomKind.WORD or line.sign(end) in {"'", "%"}
        if glued or line.words[line.past_space(end)] in units:
            return None
        year, end = self._year(line, end)
        written = WrittenDate(line.starts[end], int(line.words[number]), month[0], year, loose=True)
        return self._written(line, at, written)

    def _past_ordinal(self, line: Line, at: int) -> int:
        """Past "th", "er" or the dot of "12."."""
        match = self._days.ordinals.match(line, at)
        if match is not None:
            return match[1]
        return at + 1 if line.sign(at) == "." else at

    def _past_link(self, line: Line, at: int) -> int:
        """Past a space, and past "of" or "de" with its space."""
        at = line.past_joint(at)
        link = self._days.links.match(line, at)
        return at if link is None else line.past_joint(link[1])

    def _year(self, line: Line, at: int) -> tuple[int | None, int]:
        """A year of four digits after a month or day, and where it ends; nothing is passed over without one."""
        after = at + 1 if line.sign(at) in {".", ","} else at
        number = self._past_link(line, after)
        digits = line.words[number]
        if (
            number > after
            and line.kinds[number] is AtomKind.NUMBER
            and len(digits) == 4
            and digits[:2] in {"19", "20"}
        ):
            return full_year(digits), number + 1
        dotted = line.sign(at) == "." and line.kinds[at - 1] is AtomKind.WORD and len(line.words[at - 1]) <= 4
        return None, at + 1 if dotted else at

    def _ago(self, line: Line, at: int) -> Found | None:
        """As in "3 days ago", "two weeks ago"."""
        counted = self._counted_unit(line, at)
        if counted is None:
            return None
        ago = self._days.ago_after.match(line, line.past_space(counted[1]))
        return None if ago is None else self._found(line, at, ago[1], self._back(counted[0]))

    def _ago_ahead(self, line: Line, at: int) -> Found | None:
        """As in "vor 3 Tagen", "il y a une semaine", "hace 3 días"."""
        ahead = self._days.ago_before.match(line, at)
        counted = None if ahead is None else self._counted_unit(line, line.past_space(ahead[1]))
        return None if counted is None else self._found(line, at, counted[1], self._back(counted[0]))

    def _counted_unit(self, line: Line, at: int) -> tuple[int, int] | None:
        """A number of days or weeks: how many days, and the atom after them."""
        if line.kinds[at] is AtomKind.NUMBER:
            number, end = int(line.words[at][:6]) if len(line.words[at]) <= 6 else _FARTHEST, at + 1
        else:
            named = self._words.numbers.match(line, at)
            if named is None:
                return None
            number, end = named
        unit = self._days.units.match(line, line.past_space(end))
        return None if unit is None else (number * unit[0], unit[1])
