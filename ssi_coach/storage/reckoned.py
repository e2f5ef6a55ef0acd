"""Keeps what the estimate reckoned from the journal: what it has learned, the days ahead, what actions may bring.

None of it is the user's own: what cannot be read again as it was written is not there, and is reckoned anew.
"""

from __future__ import annotations

import sqlite3
import sys
from array import array
from binascii import crc32
from datetime import date, timedelta

from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.estimates import BandLine, EstimateLine, KeptLearning, Outlook
from ssi_coach.domain.pillars import PILLARS
from ssi_coach.domain.prospects import Prospects
from ssi_coach.storage.asking import Asking
from ssi_coach.storage.kept_prospects import prospects_bytes, prospects_in
from ssi_coach.storage.shapes import Row
from ssi_coach.storage.thinning import worth_keeping

SERIES = 3 * (1 + len(PILLARS))
"""Mean, low and high of the total and of each pillar, one behind the other."""


class Reckoned(Asking):
    """Reads kept learning, outlook and prospects on a bare connection."""

    def learning(self, not_after: date) -> KeptLearning | None:
        """The latest kept learning that is not later than the day and still true."""
        found = self._intact(
            "SELECT kept.content, checksum, day, made_by FROM learning JOIN reckoned_bytes AS kept"
            " ON kept.id = learning.content WHERE day <= ? ORDER BY day DESC LIMIT 1",
            (not_after.isoformat(),),
        )
        return None if found is None else KeptLearning(date.fromisoformat(found[2]), found[3], found[0])

    def outlook(self) -> Outlook | None:
        """The outlook that was kept last, None when something it rests on has changed since."""
        found = self._intact(
            "SELECT kept.content, checksum, first_day, expected_on, made_by FROM outlook"
            " JOIN reckoned_bytes AS kept ON kept.id = outlook.content"
        )
        if found is None:
            return None
        content, _, first, expected, made_by = found
        line = _line(date.fromisoformat(first), content)
        return None if line is None else Outlook(made_by, line, expected and date.fromisoformat(expected))

    def prospects(self) -> Prospects | None:
        """What the estimate expected of every action when it was last asked."""
        found = self._intact("SELECT content, checksum FROM prospects")
        return None if found is None else prospects_in(found[0])

    def _intact(self, question: str, values: tuple[str, ...] = ()) -> Row | None:
        """The first row of the answer, if the bytes and checksum that it starts with belong together."""
        try:
            found = self.row(question, values)
        except KnownError as error:
            if error.id != "journal.damaged":  # the check of the file says so, this is not the place
                raise
            found = None
        return found if found is not None and crc32(found[0]) == found[1] else None


def write_learning(connection: sqlite3.Connection, learning: KeptLearning) -> None:
    """Keep a learning, inside the transaction that is open; another maker's and what is too many goes."""
    day = learning.day.isoformat()
    connection.execute("DELETE FROM learning WHERE day = ? OR made_by <> ?", (day, learning.made_by))
    connection.execute(
        "INSERT INTO learning (day, made_by, content, checksum) VALUES (?, ?, ?, ?)",
        (day, learning.made_by, *_written(connection, learning.content)),
    )
    ages = connection.execute(
        "SELECT day, (SELECT count(DISTINCT readings.day) FROM readings"
        " WHERE binned_on IS NULL AND readings.day > learning.day) FROM learning"
    ).fetchall()
    kept = worth_keeping({date.fromisoformat(day): age for day, age in ages})
    spared = {day.isoformat() for day in kept}
    connection.executemany(
        "DELETE FROM learning WHERE day = ?", [(day,) for day, _ in ages if day not in spared]
    )
    sweep(connection)


def write_outlook(connection: sqlite3.Connection, outlook: Outlook) -> None:
    """Keep an outlook in the place of the one before, inside the transaction that is open."""
    expected = outlook.expected_on and outlook.expected_on.isoformat()
    connection.execute("DELETE FROM outlook")
    connection.execute(
        "INSERT INTO outlook (one, made_by, first_day, expected_on, content, checksum)"
        " VALUES (1, ?, ?, ?, ?, ?)",
        (
            outlook.made_by,
            outlook.line.span.first.isoformat(),
            expected,
            *_written(connection, _bytes(outlook.line)),
        ),
    )
    sweep(connection)


def write_prospects(connection: sqlite3.Connection, prospects: Prospects) -> None:
    """Keep prospects in the place of those before, inside the transaction that is open."""
    content = prospects_bytes(prospects)
    connection.execute(
        "INSERT OR REPLACE INTO prospects (one, content, checksum) VALUES (1, ?, ?)",
        (content, crc32(content)),
    )


def sweep(connection: sqlite3.Connection) -> None:
    """Overwrite the bytes that nothing refers to any more: too slow for a moment in which someone logs."""
    connection.execute(
        "DELETE FROM reckoned_bytes WHERE id NOT IN (SELECT content FROM learning)"
        " AND id NOT IN (SELECT content FROM outlook)"
    )


def _written(connection: sqlite3.Connection, content: bytes) -> tuple[int | None, int]:
    """Where the bytes lie now, and their checksum."""
    cursor = connection.execute("INSERT INTO reckoned_bytes (content) VALUES (?)", (content,))
    return cursor.lastrowid, crc32(content)


def _bytes(line: EstimateLine) -> bytes:
    bands = (line.total, *(line.pillars[pillar] for pillar in PILLARS))
    joined = array("d")
    for band in bands:
        for series in (band.mean, band.low, band.high):
            joined.extend(series)
    return _little_endian(joined).tobytes()


def _line(first: date, content: bytes) -> EstimateLine | None:
    if not content or len(content) % (8 * SERIES):
        return None
    joined = array("d")
    joined.frombytes(content)
    joined = _little_endian(joined)
    days = len(joined) // SERIES
    parts = [joined[place : place + days] for place in range(0, len(joined), days)]
    total, *pillars = (BandLine(*parts[place : place + 3]) for place in range(0, SERIES, 3))
    span = DaySpan(first, first + timedelta(days=days - 1))
    return EstimateLine(span, total, dict(zip(PILLARS, pillars, strict=True)))


def _little_endian(numbers: array[float]) -> array[float]:
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers
