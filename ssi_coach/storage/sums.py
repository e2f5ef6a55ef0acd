"""Keeps the daily sums: what was logged of each kind on each day, so that no page reads all entries.

Reckoned once a batch, not once an entry: for an import of years that is half of the time.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import date

from ssi_coach.domain.activities import Entry

_Sums = dict[tuple[str, str], list[int]]


def count_in(connection: sqlite3.Connection, entries: Iterable[Entry]) -> None:
    """Add entries to the sums of their days; those in the bin do not count."""
    connection.executemany(
        """
        INSERT INTO daily_sums (total, lines, minutes, day, kind) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (day, kind) DO UPDATE SET
            total = total + excluded.total, lines = lines + excluded.lines, minutes = minutes + excluded.minutes
        """,
        _values(_summed(entries)),
    )


def count_out(connection: sqlite3.Connection, entries: Iterable[Entry]) -> None:
    """Take entries out of the sums of their days; a day and kind without a line has no sum."""
    sums = _summed(entries)
    connection.executemany(
        """
        UPDATE daily_sums SET total = total - ?, lines = lines - ?, minutes = minutes - ?
        WHERE day = ? AND kind = ?
        """,
        _values(sums),
    )
    connection.executemany("DELETE FROM daily_sums WHERE day = ? AND kind = ? AND lines = 0", list(sums))


def _summed(entries: Iterable[Entry]) -> _Sums:
    sums: dict[tuple[date, str], list[int]] = {}
    for entry in entries:
        if entry.binned_on is None:
            key = entry.day, entry.kind
            summed = sums.get(key)
            if summed is None:
                summed = sums[key] = [0, 0, 0]
            summed[0] += entry.count
            summed[1] += 1
            if entry.minutes:
                summed[2] += entry.minutes
    return {(day.isoformat(), kind): summed for (day, kind), summed in sums.items()}


def _values(sums: _Sums) -> Sequence[tuple[int | str, ...]]:
    return [(*summed, day, kind) for (day, kind), summed in sums.items()]
