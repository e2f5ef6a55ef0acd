"""Results set against what was done: how many came for 100 activities of a kind, in words."""

from __future__ import annotations

from dataclasses import dataclass

from ssi_coach.model.catalogue import Catalogue
from ssi_coach.model.results.effort import HUNDRED, Effort, KindEffort
from ssi_coach.presentation.charts.chart import ChartTable
from ssi_coach.presentation.charts.figure_rows import FigureRow, FigureRows
from ssi_coach.presentation.csv_text import csv_text
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.progress.tables import UNKNOWN
from ssi_coach.presentation.stage_words import stage_word
from ssi_coach.presentation.wording import text

MOST = 6
"""Kinds that are drawn; the table has all of them."""


@dataclass(frozen=True, slots=True)
class EffortState:
    """The kinds done most; `note` says what cannot be read from it."""

    title: str
    sentence: str
    rows: FigureRows
    note: str = ""
    table: ChartTable | None = None


def build_effort(
    found: Effort, catalogue: Catalogue, formats: Formats, *, table: bool = False
) -> EffortState:
    """The kinds done most, as they are drawn or as a table."""
    most = max((kind.each or 0.0 for kind in found.kinds[:MOST]), default=0.0)
    heads = (text("for 100"), text("done"))

    def row(kind: KindEffort) -> FigureRow:
        name = text(catalogue.kind(kind.kind).name)
        each = UNKNOWN if kind.each is None else formats.number(kind.each)
        share = min(1.0, (kind.each or 0.0) / most) if most else 0.0
        return FigureRow(name, share, (each, formats.whole(kind.done)), _tip(kind, name, found, formats))

    rows = tuple(map(row, found.kinds))
    return EffortState(
        title=text("What results took"),
        sentence=_effort_sentence(found, formats),
        rows=FigureRows(heads, rows[:MOST]),
        note=text("Sums of the same days: they do not say what a result came from.") if rows else "",
        table=ChartTable((text("Activity"), *heads), tuple((one.name, *one.cells) for one in rows))
        if table
        else None,
    )


def _effort_sentence(found: Effort, formats: Formats) -> str:
    """How many results came for 100 activities of any kind."""
    done = sum(kind.done for kind in found.kinds)
    if not done:
        return text("Nothing was logged in these days.")
    each = HUNDRED * found.results / done
    return text(
        "For 100 activities {n} {stage} came.",
        n=formats.number(each, 1 if each < 10 else 0),
        stage=stage_word(found.stage, 2),
    )


def effort_file(found: Effort) -> str:
    """Every kind as CSV, beside the results of the same days."""
    rows = [
        (kind.kind, str(kind.done), str(found.results), "" if kind.each is None else f"{kind.each:.3f}")
        for kind in sorted(found.kinds, key=lambda kind: kind.kind)
    ]
    return csv_text(("kind", "done", f"{found.stage}s", "for_100"), rows)


def _tip(kind: KindEffort, name: str, found: Effort, formats: Formats) -> str:
    results = f"{formats.whole(found.results)} {stage_word(found.stage, found.results)}"
    return text(
        "{kind}: {n}, beside {results} in the same days",
        kind=name,
        n=formats.whole(kind.done),
        results=results,
    )
