"""Reads entries, and what is reckoned from them: daily sums and carried states."""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from ssi_coach.domain.activities import Entry, EntryFilter
from ssi_coach.domain.carried import CarriedCounts
from ssi_coach.domain.counts import DailyCounts
from ssi_coach.domain.days import DaySpan
from ssi_coach.storage.asking import Asking
from ssi_coach.storage.shapes import CARRIED, ENTRIES

if TYPE_CHECKING:  # Today shows neither persons nor a table of entries
    from ssi_coach.domain.people import Sighting
    from ssi_coach.storage.entry_pages import EntryPages

DAY_SIGNS = 10
"""Signs of a day before the company that was named on it."""

LONG = 400
"""Days from which on the sums of a span are remembered: more than a year, as charts of years ask for."""


def _as_day(found: str | None) -> date | None:
    return None if found is None else date.fromisoformat(found)


class EntryReads(Asking):
    """The port `EntryReader` on a bare connection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        super().__init__(connection)
        self._pages: EntryPages | None = None
        self._counted: dict[str, DailyCounts] = {}

    def count_again(self) -> None:
        """Look at the daily sums anew when they are asked for next: entries have changed."""
        self._counted.clear()

    def entry(self, id: str) -> Entry | None:
        """One entry, also when it lies in the bin."""
        return self.kept(ENTRIES, (id,))

    def entries(self, ids: Iterable[str]) -> tuple[Entry, ...]:
        """The entries of some ids in their order, asked for at once; those that are not there are left out."""
        wanted = list(ids)
        rest = "WHERE id IN (SELECT value FROM json_each(?))"
        found = {entry.id: entry for entry in self.records(ENTRIES, rest, (json.dumps(wanted),))}
        return tuple(found[id] for id in wanted if id in found)

    def entries_page(self, which: EntryFilter, *, offset: int, limit: int) -> tuple[Entry, ...]:
        """Entries that pass, newest day first, and within a day the last saved first."""
        return self._of_pages().page(which, offset, limit)

    def entry_count(self, which: EntryFilter) -> int:
        """How many entries pass."""
        return self._of_pages().count(which)

    def known_ids(self, ids: Iterable[str]) -> frozenset[str]:
        """Those of the ids that the journal holds as entries, live or binned, or has forgotten."""
        asked = json.dumps(list(ids))
        question = (
            "SELECT value FROM json_each(?1) WHERE value IN (SELECT id FROM entries)"
            " OR value IN (SELECT id FROM forgotten)"
        )
        return frozenset(row[0] for row in self.rows(question, (asked,)))

    def nameless(self, ids: Iterable[str]) -> frozenset[str]:
        """Those of the ids whose entries are there and name nobody."""
        question = (
            "SELECT id FROM entries WHERE id IN (SELECT value FROM json_each(?))"
            " AND person = '' AND profile_url = ''"
        )
        return frozenset(row[0] for row in self.rows(question, (json.dumps(list(ids)),)))

    def met(self, sources: Iterable[str]) -> tuple[Entry, ...]:
        """Live entries of each day and kind that has some of these sources and some of others."""
        rest = (
            "WHERE binned_on IS NULL AND (day, kind) IN"
            " (SELECT day, kind FROM entries WHERE binned_on IS NULL GROUP BY day, kind"
            " HAVING min(source IN (SELECT value FROM json_each(?1))) = 0"
            " AND max(source IN (SELECT value FROM json_each(?1))) = 1)"
            " ORDER BY day DESC, kind, seq"
        )
        return self.records(ENTRIES, rest, (json.dumps(sorted(sources)),))

    def sightings(self, *, looks: Iterable[str], talks: Iterable[str]) -> tuple[Sighting, ...]:
        """Everybody who is named in live entries, once for each pair of name and profile."""
        from ssi_coach.domain.people import Sighting  # noqa: PLC0415  # see above

        # Nearly all live entries are read anyway: in the order of the table that costs less than half.
        question = (
            "SELECT person, profile_url, max(CASE WHEN company <> '' THEN day || company END), count(*),"
            " max(day) FILTER (WHERE kind NOT IN (SELECT value FROM json_each(?))),"
            " max(day) FILTER (WHERE kind IN (SELECT value FROM json_each(?)))"
            " FROM entries NOT INDEXED WHERE binned_on IS NULL AND person <> '' GROUP BY person, profile_url"
        )
        kinds = json.dumps(list(looks)), json.dumps(list(talks))
        return tuple(
            Sighting(name, url, (company or "")[DAY_SIGNS:], lines, _as_day(last), _as_day(talked))
            for name, url, company, lines, last, talked in self.rows(question, kinds)
        )

    def about(self, name: str, profile_url: str) -> tuple[Entry, ...]:
        """All entries that bear this name and profile address, also those in the bin, oldest first."""
        return self.records(
            ENTRIES, "WHERE person = ? AND profile_url = ? ORDER BY day, seq", (name, profile_url)
        )

    def first_day(self) -> date | None:
        """The oldest day with an entry: where the journal begins."""
        return self._day("SELECT min(day) FROM daily_sums")

    def last_day(self) -> date | None:
        """The newest day with an entry."""
        return self._day("SELECT max(day) FROM daily_sums")

    def daily_counts(self, span: DaySpan) -> DailyCounts:
        """Counts a day and kind, from the kept daily sums, never from the entries."""
        return self._sums("total", span)

    def daily_lines(self, span: DaySpan) -> DailyCounts:
        """Number of journal lines a day and kind, from the kept daily sums."""
        return self._sums("lines", span)

    def daily_minutes(self, span: DaySpan) -> DailyCounts:
        """Minutes written down a day and kind, from the kept daily sums; unknown minutes add nothing."""
        return self._sums("minutes", span)

    def counted(self, kinds: Iterable[str], span: DaySpan) -> int:
        """How often any of the kinds was counted in a span, summed by SQL from the kept daily sums."""
        return self.number(
            "SELECT sum(total) FROM daily_sums WHERE kind IN (SELECT value FROM json_each(?))"
            " AND day BETWEEN ? AND ?",
            (json.dumps(list(kinds)), span.first.isoformat(), span.last.isoformat()),
        )

    def counted_each_day(self, kinds: Iterable[str], span: DaySpan) -> array[float]:
        """How often any of the kinds was counted on each day of a span, summed by SQL from the kept daily sums."""
        rows = self.rows(
            "SELECT day, sum(total) FROM daily_sums WHERE kind IN (SELECT value FROM json_each(?))"
            " AND day BETWEEN ? AND ? GROUP BY day",
            (json.dumps(list(kinds)), span.first.isoformat(), span.last.isoformat()),
        )
        first, found = span.first.toordinal(), array("d", bytes(8 * span.length))
        for day, amount in rows:
            found[date.fromisoformat(day).toordinal() - first] = amount
        return found

    def line_count(self, until: date) -> int:
        """Journal lines dated up to a day, from the kept daily sums."""
        return self.number("SELECT sum(lines) FROM daily_sums WHERE day <= ?", (until.isoformat(),))

    def carried(self, not_after: date) -> CarriedCounts | None:
        """The latest kept carried state that is not later than the day and still true."""
        found = self.records(CARRIED, "WHERE day <= ? ORDER BY day DESC LIMIT 1", (not_after.isoformat(),))
        return found[0] if found else None

    def _of_pages(self) -> EntryPages:
        if self._pages is None:
            from ssi_coach.storage.entry_pages import EntryPages  # noqa: PLC0415  # see above

            self._pages = EntryPages(self.connection)
        return self._pages

    def _day(self, question: str) -> date | None:
        found = self.row(question)
        return None if found is None else _as_day(found[0])

    def _sums(self, column: str, span: DaySpan) -> DailyCounts:
        """The sums of a span; those of a long one are remembered, because several pages ask for the same.

        Whoever asks gets arrays of their own. No other program can change them meanwhile, and who writes here
        says so (`count_again`).
        """
        if span.length <= LONG:
            return self._read_sums(column, span)
        kept = self._counted.get(column)
        if kept is None or kept.span != span:
            kept = self._counted[column] = self._read_sums(column, span)
        return DailyCounts(span, {kind: series[:] for kind, series in kept.by_kind.items()})

    def _read_sums(self, column: str, span: DaySpan) -> DailyCounts:
        rows = self.rows(
            f"SELECT day, kind, {column} FROM daily_sums WHERE day BETWEEN ? AND ?",  # noqa: S608
            (span.first.isoformat(), span.last.isoformat()),
        )
        first, empty = span.first.toordinal(), array("d", bytes(8 * span.length))
        places = {day: date.fromisoformat(day).toordinal() - first for day in {row[0] for row in rows}}
        by_kind: dict[str, array[float]] = {}
        for day, kind, amount in rows:
            if kind not in by_kind:
                by_kind[kind] = empty[:]
            by_kind[kind][places[day]] = amount
        return DailyCounts(span, by_kind)
