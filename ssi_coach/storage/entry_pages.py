"""Pages of the journal's table: quick at both ends and in between, whatever the filter and the history.

Nothing here grows with the journal. Rows that are skipped are stepped over in an index that knows all a
filter asks for; a page that follows one shown before starts where that ended.
"""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass, field

from ssi_coach.domain.activities import Entry, EntryFilter
from ssi_coach.storage.asking import Asking
from ssi_coach.storage.filters import Conditions, conditions_of, sums_conditions_of
from ssi_coach.storage.shapes import ENTRIES

_MANY, _NEAR, _TOO_MANY = 2_000, 1_000, 30_000
"""With many hits a near page is found sooner by looking at the text of each row on the way than by
gathering all hits first; with too many hits every page is."""

_MOST_MARKS = 1_000

_MOST_FILTERS = 8
"""Filters that are remembered: what a page shows, and what it counts beside it."""


@dataclass(slots=True)
class _Seen:
    """What is remembered of a filter until something changes.

    `marks` says for a row number which day and `seq` the row before it has.
    """

    which: EntryFilter
    passing: int | None = None
    marks: dict[int, tuple[str, int]] = field(default_factory=dict)


class EntryPages(Asking):
    """Counts and pages of the entries that pass a filter."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        super().__init__(connection)
        self._seen: dict[EntryFilter, _Seen] = {}
        self._changes = -1

    def count(self, which: EntryFilter) -> int:
        """How many entries pass."""
        seen = self._seen_of(which)
        if seen.passing is None:
            seen.passing = self._counted(which)
        return seen.passing

    def page(self, which: EntryFilter, offset: int, limit: int) -> tuple[Entry, ...]:
        """`limit` entries after the first `offset` ones: newest day first, the last saved of a day first."""
        seen = self._seen_of(which)
        if seen.passing == 0 or (which.text and self.count(which) == 0):
            return ()
        keys = self._keys(seen, offset, limit)
        if keys:
            if len(seen.marks) >= _MOST_MARKS:
                seen.marks.clear()
            seen.marks[offset + len(keys)] = keys[-1]
        asked = json.dumps([seq for _, seq in keys])
        rest = "WHERE seq IN (SELECT value FROM json_each(?)) ORDER BY day DESC, seq DESC"
        return self.records(ENTRIES, rest, (asked,))

    def _seen_of(self, which: EntryFilter) -> _Seen:
        changes = self.connection.total_changes
        if self._changes != changes or (which not in self._seen and len(self._seen) >= _MOST_FILTERS):
            self._seen.clear()
            self._changes = changes
        return self._seen.setdefault(which, _Seen(which))

    def _keys(self, seen: _Seen, offset: int, limit: int) -> list[tuple[str, int]]:
        """Day and `seq` of a page's rows, reached the shortest way: from the top, a mark, or the end."""
        start = max((mark for mark in seen.marks if mark <= offset), default=0)
        skipped = offset - start
        if skipped == 0:
            return self._walk(self._found(seen, 0), seen.marks.get(start), 0, limit)
        passing = self.count(seen.which)
        shown = max(0, min(limit, passing - offset))
        below = max(0, passing - offset - shown)
        found = self._found(seen, min(skipped, below))
        if below < skipped:
            return self._walk_up(found, below, shown)
        return self._walk(found, seen.marks.get(start), skipped, shown)

    def _found(self, seen: _Seen, skipped: int) -> Conditions:
        """The filter's conditions, with its text looked for in the way that costs least."""
        found = conditions_of(seen.which)
        if not found.wanted:
            return found
        passing = self.count(seen.which)
        near = skipped <= _NEAR or passing > _TOO_MANY
        return found.with_each_text() if near and passing >= _MANY else found.with_text()

    def _walk(
        self, found: Conditions, after: tuple[str, int] | None, skipped: int, shown: int
    ) -> list[tuple[str, int]]:
        if after is not None:
            found = found.also("(day, seq) < (?, ?)", *after)
        order = "ORDER BY day DESC, seq DESC LIMIT ? OFFSET ?"
        question = f"SELECT day, seq FROM entries WHERE {found.sql} {order}"  # noqa: S608  # see filters.py
        return [(day, seq) for day, seq in self.rows(question, (*found.values, shown, skipped))]

    def _walk_up(self, found: Conditions, skipped: int, shown: int) -> list[tuple[str, int]]:
        question = f"SELECT day, seq FROM entries WHERE {found.sql} ORDER BY day, seq LIMIT ? OFFSET ?"  # noqa: S608
        rows = self.rows(question, (*found.values, shown, skipped))
        return [(day, seq) for day, seq in reversed(rows)]

    def _counted(self, which: EntryFilter) -> int:
        sums = sums_conditions_of(which)
        if sums is not None:
            return self.number(f"SELECT sum(lines) FROM daily_sums WHERE {sums.sql}", sums.values)  # noqa: S608
        found = conditions_of(which)
        if which == EntryFilter(text=which.text):
            # Nothing but a text: its hits are counted without a look at the entries, except the few in the bin.
            table, hit, value = found.text_condition()
            hits = self.number(f"SELECT count(*) FROM {table} WHERE {hit}", (value,))  # noqa: S608
            return hits - self._counted_with(
                conditions_of(EntryFilter(binned=True)).with_each_text(found.wanted)
            )
        return self._counted_with(found.with_text())

    def _counted_with(self, found: Conditions) -> int:
        return self.number(f"SELECT count(*) FROM entries WHERE {found.sql}", found.values)  # noqa: S608
