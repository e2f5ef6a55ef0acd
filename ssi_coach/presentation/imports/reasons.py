"""The rows that stay out of an import: those that are not understood, and those that are left out on purpose."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ssi_coach.domain.files import ParsedFile, Rejected
from ssi_coach.presentation.errors import row_reason
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.imports.files import OWN, STAGE_UNKNOWN
from ssi_coach.presentation.imports.subjects import part_name
from ssi_coach.presentation.wording import plural, text

MOST_REASONS = 12
"""Rows that are named one by one; the rest is counted."""

MOST_PURPOSES = 6


@dataclass(frozen=True, slots=True)
class ReasonsState:
    """The rows that are not understood, as pairs of a place and a reason, and what became of the others.

    While `must_agree` the import waits until the user has said that these rows may stay out; `agreed` says
    what holds before anybody has said anything. `wide` says that places are as long as names of files.
    """

    count: int
    title: str
    rows: tuple[tuple[str, str], ...]
    more: str
    must_agree: bool
    agreed: bool
    wide: bool


def build_reasons(files: Sequence[ParsedFile], formats: Formats, *, waiting: bool) -> ReasonsState | None:
    """Why rows stay out; None when every row was understood. `waiting` says that there is something to import.

    In files of others a bad row is left out without a question: nobody can mend an archive of LinkedIn.
    """
    rows = ((file, row) for file in files for row in file.rejected if not row.on_purpose)
    bad = [(file, row) for file, row in rows if row.reason.id != STAGE_UNKNOWN]
    if not bad:
        return None
    own = any(file.kind in OWN for file, _ in bad)
    places = {(file.name, row.part) for file, row in bad}
    many = len(places) > 1
    return ReasonsState(
        count=len(bad),
        title=_title(bad, formats, many=many),
        rows=tuple(
            (_place(file, row, formats, many=many), row_reason(row.reason))
            for file, row in bad[:MOST_REASONS]
        ),
        more=_more(len(bad) - MOST_REASONS, formats),
        must_agree=waiting,
        agreed=not own,
        wide=many,
    )


def left_out(files: Sequence[ParsedFile], formats: Formats) -> str:
    """What was left out on purpose, a line a reason: "a draft: 12", "an advertisement: 128"; empty for nothing."""
    rows = [row for file in files for row in file.rejected if row.on_purpose]
    reasons = {row.reason.id: row.reason for row in rows}
    counts = Counter(row.reason.id for row in rows)
    named = [
        text("{reason}: {n}", reason=row_reason(reasons[id]), n=formats.whole(n))
        for id, n in counts.most_common(MOST_PURPOSES)
    ]
    return "\n".join(named)


def _title(bad: Sequence[tuple[ParsedFile, Rejected]], formats: Formats, *, many: bool) -> str:
    n = len(bad)
    counted = plural("{n} row is not understood", "{n} rows are not understood", n, n=formats.whole(n))
    if many:
        return counted
    file, row = bad[0]
    return text("{rows} in {file}", rows=counted, file=part_name(row.part) or file.name)


def _place(file: ParsedFile, row: Rejected, formats: Formats, *, many: bool) -> str:
    number = formats.whole(row.row)
    if not many:
        return text("Row {row}:", row=number)
    return text("{file}, row {row}:", file=part_name(row.part) or file.name, row=number)


def _more(n: int, formats: Formats) -> str:
    return plural("and {n} more row", "and {n} more rows", n, n=formats.whole(n)) if n > 0 else ""
