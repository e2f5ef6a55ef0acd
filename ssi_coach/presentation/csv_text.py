"""Tables as CSV for other programs: plain texts in, one text out."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from io import StringIO


def csv_text(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A line of columns and the rows, each line ended as RFC 4180 wants it."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return out.getvalue()
