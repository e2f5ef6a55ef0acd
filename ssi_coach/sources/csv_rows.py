"""The rows of CSV text, one by one, so that a row whose quotes are broken costs no other row."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from itertools import islice

from ssi_coach.domain.errors import KnownError

MOST_ROWS = 500_000
MOST_QUOTE_FAULTS = 200
"""Rows with broken quotes that are named one by one; a file with more is no CSV."""


def csv_rows(
    name: str, lines: Sequence[str], delimiter: str, *, start: int, expected: str
) -> Iterator[tuple[int, list[str] | KnownError]]:
    """Each row from line `start` (counted from 0) on, with the number of its first line counted from 1.

    A row whose quotes are broken is an error of its own; after it reading goes on with the next line, or one
    lost quote would swallow the rest. Raises `KnownError("file.rows")` for more rows than anybody keeps, and
    `file.unknown`, which names what was `expected`, for a text with so many broken rows that it is no CSV.
    """
    place, count, faults = start, 0, 0
    while place < len(lines):
        reader = csv.reader(islice(lines, place, None), delimiter=delimiter, strict=True)
        begin = place
        while True:
            line = begin + reader.line_num
            try:
                cells = next(reader, None)
            except csv.Error:
                faults += 1
                yield line + 1, KnownError("file.quotes")
                break
            if cells is None:
                return
            count += 1
            if count > MOST_ROWS:
                raise KnownError("file.rows", name=name, high=MOST_ROWS)
            if any(cells):
                yield line + 1, cells
        place = line + 1
        if faults > MOST_QUOTE_FAULTS:
            raise KnownError("file.unknown", name=name, expected=expected)
