"""The tables of a report: what moved the estimate, and what was done."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ssi_coach.domain.activities import ActivityKind, Direction
from ssi_coach.domain.moves import Move, Waterfall
from ssi_coach.model.catalogue import Catalogue
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.names import pillar_name
from ssi_coach.presentation.progress.moved_words import CauseReader
from ssi_coach.presentation.report.paper import BarCell, ColumnState, RowState, TableState
from ssi_coach.presentation.wording import text
from ssi_coach.services.progress.spans import Done
from ssi_coach.services.report.look_back import LookBack, Period

MOST_MOVES = 12
"""Causes that have a row of their own; the small ones of each pillar share one."""

_HAIR = 0.005

_Belongs = Callable[[ActivityKind], bool]


def moved_table(found: Waterfall, reader: CauseReader, formats: Formats) -> TableState:
    """One row a cause with its points and a bar to the right or left of nothing; what is unexplained comes last."""
    told = _few(found)
    rest = found.rest
    reach = max([move.size for move in told.moves] + [abs(rest), _HAIR])
    rows = [_cause(move, reach, reader, formats) for move in told.moves if move.size >= _HAIR]
    if abs(rest) >= _HAIR:
        name = text("Not explained by your journal")
        rows.append(
            RowState(("", name, formats.signed(rest, 2), ""), bar=_bar(rest, reach, "muted", hatched=True))
        )
    rows.append(RowState((text("Total"), "", formats.signed(found.change, 2), ""), strong=True))
    columns = (
        ColumnState(text("Pillar"), 0.2),
        ColumnState(text("Cause"), 0.34),
        ColumnState(text("Points"), 0.1, right=True),
        ColumnState("", 0.36),
    )
    return TableState(columns, tuple(rows), bars=3)


def done_table(back: LookBack, catalogue: Catalogue, formats: Formats) -> TableState:
    """Everything that was logged, by who did it, beside the period before."""
    week = back.period is Period.WEEK
    columns = (
        ColumnState(text("Activity"), 0.4),
        ColumnState(text("This week") if week else text("This month"), 0.15, right=True),
        ColumnState(text("Week before") if week else text("Month before"), 0.15, right=True),
        ColumnState(text("Difference"), 0.15, right=True),
        ColumnState(text("Minutes"), 0.15, right=True),
    )
    return TableState(columns, tuple(_done_rows(back, catalogue, formats)))


def _few(found: Waterfall) -> Waterfall:
    """The same with small causes gathered, so that about a dozen rows are left."""
    sizes = sorted((move.size for move in found.moves), reverse=True)
    least = sizes[MOST_MOVES - 1] if len(sizes) > MOST_MOVES else 0.0
    return found.gathered(max(least, 0.01))


def _cause(move: Move, reach: float, reader: CauseReader, formats: Formats) -> RowState:
    cells = (pillar_name(move.pillar), reader.name(move), formats.signed(move.points, 2), "")
    return RowState(cells, move.pillar.value, _bar(move.points, reach, move.pillar.value))


def _bar(points: float, reach: float, colour: str, *, hatched: bool = False) -> BarCell:
    end = 0.5 + 0.5 * points / reach
    return BarCell(min(0.5, end), max(0.5, end), colour, 0.5, hatched)


def _done_rows(back: LookBack, catalogue: Catalogue, formats: Formats) -> Iterator[RowState]:
    now = {found.kind: found for found in back.done}
    before = {found.kind: found.count for found in back.before}
    kinds = [catalogue.kinds[id] for id in {**now, **before} if id in catalogue.kinds]
    for title, belongs in _groups():
        found = [kind for kind in kinds if belongs(kind)]
        if found:
            yield RowState((title, "", "", "", ""), strong=True)
            for kind in sorted(
                found, key=lambda kind: (-_count(now, kind.id), -before.get(kind.id, 0), kind.id)
            ):
                earlier = before.get(kind.id, 0) if back.compared else None
                yield _done_row(kind, now.get(kind.id, Done(kind.id)), earlier, formats)


def _groups() -> tuple[tuple[str, _Belongs], ...]:
    return (
        (text("Done by you"), lambda kind: kind.direction is Direction.MINE and not kind.result),
        (text("Received"), lambda kind: kind.direction is Direction.RECEIVED and not kind.result),
        (text("Results"), lambda kind: kind.result),
    )


def _count(now: dict[str, Done], kind: str) -> int:
    return now[kind].count if kind in now else 0


def _done_row(kind: ActivityKind, now: Done, before: int | None, formats: Formats) -> RowState:
    minutes = formats.minutes(now.minutes) if now.minutes else ""
    compared = ("", "") if before is None else (formats.whole(before), formats.signed(now.count - before, 0))
    cells = (text(kind.name), formats.whole(now.count), *compared, minutes)
    return RowState(cells, kind.pillars[0].value if kind.pillars and kind.mine else "")
