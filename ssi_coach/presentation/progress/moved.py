"""What moved it, for the window: the estimate or the journal score of two days, cause by cause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from operator import attrgetter

from ssi_coach.domain.moves import OTHERS, SMALL, Move, Waterfall, merged
from ssi_coach.domain.pillars import PILLARS, Pillar
from ssi_coach.model.catalogue import Catalogue
from ssi_coach.presentation.charts.chart import ChartTable
from ssi_coach.presentation.csv_text import csv_text
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.names import counted, pillar_name
from ssi_coach.presentation.progress.moved_words import CauseReader, span_part, whole_sentence
from ssi_coach.presentation.wording import text
from ssi_coach.services.progress.spans import Done

ESTIMATE, SCORE = "estimate", "journal score"

LEAST_BAR = 0.1
"""Points from which on a cause has a bar of its own: less would be read as none."""

MOST_CAUSES = 3
"""Causes of a pillar that have a bar of their own; the rest of them share one."""

MOST_DONE = 6
"""Kinds of activity that are listed beside the causes."""

START, CAUSE, REST, END = "start", "cause", "rest", "end"


@dataclass(frozen=True, slots=True)
class WaterfallRow:
    """One step from the first number to the last: between which values it goes, and its points in words.

    `role` is `start`, `cause`, `rest` (what nothing explains) or `end`. `heading` names the pillar in the
    first of its rows. `kinds` are what the Journal can show of a cause, None where it holds nothing of it.
    """

    role: str
    name: str
    begins: float
    ends: float
    shown: str
    tip: str
    icon: str = ""
    pillar: str = ""
    heading: str = ""
    kinds: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class DoneLine:
    """What was done between the days: "62 comments", and its kind."""

    shown: str
    icon: str
    kind: str


@dataclass(frozen=True, slots=True)
class MovedState:
    """The whole panel; `rows` are empty where nothing is known of one of the days."""

    measure: str
    first: date
    last: date
    limits: tuple[date, date]
    sentence: str
    rows: tuple[WaterfallRow, ...]
    done: tuple[DoneLine, ...]
    done_title: str
    hint: str
    table: ChartTable | None = None


@dataclass(frozen=True, slots=True)
class MovedFacts:
    """What the panel is built from; `found` is None where one of the days has no estimate.

    `marked` says that the days can be chosen on the chart.
    """

    first: date
    last: date
    limits: tuple[date, date]
    today: date
    measure: str
    found: Waterfall | None
    done: tuple[Done, ...]
    marked: bool = True


@dataclass(frozen=True, slots=True)
class _Step:
    """A cause, or what nothing explains of a pillar, before its number is written."""

    points: float
    pillar: Pillar | None
    move: Move | None = None


def measure_choices() -> tuple[tuple[str, str], ...]:
    """Of which number the causes can be shown."""
    return ((ESTIMATE, text("Estimate")), (SCORE, text("Journal score")))


def build_moved(
    facts: MovedFacts, catalogue: Catalogue, formats: Formats, *, table: bool = False
) -> MovedState:
    """The panel from what was reckoned."""
    reader = CauseReader(catalogue)
    name = dict(measure_choices())[facts.measure]
    found = None if facts.found is None else _readable(facts.found, facts.measure)
    span = span_part(facts.first, facts.last, facts.today, formats)
    rows: tuple[WaterfallRow, ...] = ()
    sentence = text("There is no estimate before your first reading.")
    if found is not None:
        sentence = whole_sentence(found, name, span, reader, formats)
        rows = _rows(found, span, reader, formats)
    return MovedState(
        measure=facts.measure,
        first=facts.first,
        last=facts.last,
        limits=facts.limits,
        sentence=sentence,
        rows=rows,
        done=_done(facts.done, catalogue, formats),
        done_title=text("Done after {first}, up to {last}", first=span[0], last=span[1]),
        hint=_hint(rows, marked=facts.marked),
        table=_table(rows) if table and rows else None,
    )


def moved_file(found: Waterfall) -> str:
    """The causes as CSV: by their ids, points unrounded; with start, what nothing explains, and end."""
    lines = [["", f"start {found.first.isoformat()}", "", f"{found.start:.3f}"]]
    lines += [[move.pillar.value, move.cause, move.factor, f"{move.points:.3f}"] for move in found.moves]
    lines += [[pillar.value, "unexplained", "", f"{found.unexplained[pillar]:.3f}"] for pillar in PILLARS]
    lines += [["", "unexplained", "", f"{found.unplaced:.3f}"]] if found.unplaced else []
    lines.append(["", f"end {found.last.isoformat()}", "", f"{found.end:.3f}"])
    return csv_text(("pillar", "cause", "factor", "points"), lines)


def moved_text(state: MovedState) -> str:
    """The panel as text to paste elsewhere: the sentence, and a line for each step."""
    return "\n".join([state.sentence, *(f"{row.name}\t{row.shown}" for row in state.rows)])


def shown_tenths(points: Sequence[float], total: int) -> list[int]:
    """Points in tenths that add up to `total` tenths, each as near to its own as that allows."""
    tenths = [round(10 * value) for value in points]
    while tenths and (missing := total - sum(tenths)):
        step = 1 if missing > 0 else -1
        errors = [step * (10 * value - shown) for value, shown in zip(points, tenths, strict=True)]
        tenths[errors.index(max(errors))] += step
    return tenths


def _readable(found: Waterfall, measure: str) -> Waterfall:
    """Few enough causes to be read: of the score its factors, of each pillar the largest, the others together."""
    told = found.by_factor() if measure == SCORE else found
    moves: list[Move] = []
    for pillar in PILLARS:
        own = [move for move in told.moves if move.pillar is pillar]
        large = [move for move in own if move.size >= LEAST_BAR and move.cause != OTHERS]
        kept = sorted(large, key=attrgetter("size"), reverse=True)[:MOST_CAUSES]
        moves += kept
        moves += merged(replace(move, cause=OTHERS, factor="") for move in own if move not in kept)
    return replace(told, moves=tuple(moves))


def _rows(
    found: Waterfall, span: tuple[str, str], reader: CauseReader, formats: Formats
) -> tuple[WaterfallRow, ...]:
    steps = list(_steps(found))
    whole = round(10 * found.end) - round(10 * found.start)
    tenths = shown_tenths([step.points for step in steps], whole)
    rows = [_end_row(START, span[0], found.start, formats)]
    here, before = found.start, None
    for step, shown in zip(steps, tenths, strict=True):
        heading = "" if step.pillar is None or step.pillar is before else pillar_name(step.pillar)
        row = _rest_row(found, formats) if step.move is None else _cause_row(step.move, reader, formats)
        rows.append(
            replace(
                row,
                begins=here,
                ends=here + step.points,
                shown=formats.signed(shown / 10),
                pillar="" if step.pillar is None else step.pillar.value,
                heading=heading,
            )
        )
        here, before = here + step.points, step.pillar
    return (*rows, _end_row(END, span[1], found.end, formats))


def _steps(found: Waterfall) -> Iterator[_Step]:
    """Pillar by pillar its causes, then the small ones of all pillars, then what nothing explains."""
    for move in found.moves:
        if move.cause != OTHERS:
            yield _Step(move.points, move.pillar, move)
    others = [move for move in found.moves if move.cause == OTHERS]
    small = sum(move.points for move in others)
    if abs(small) >= SMALL:
        yield _Step(small, None, replace(max(others, key=attrgetter("size")), points=small))
    if abs(found.rest) >= SMALL:
        yield _Step(found.rest, None)


def _end_row(role: str, day: str, value: float, formats: Formats) -> WaterfallRow:
    shown = formats.number(value)
    return WaterfallRow(role, day, value, value, shown, f"{day}: {shown}")


def _cause_row(move: Move, reader: CauseReader, formats: Formats) -> WaterfallRow:
    return WaterfallRow(
        role=CAUSE,
        name=reader.name(move),
        begins=0.0,
        ends=0.0,
        shown="",
        tip=reader.tip(move, formats),
        icon=reader.icon(move),
        kinds=reader.kinds(move),
    )


def _rest_row(found: Waterfall, formats: Formats) -> WaterfallRow:
    """What nothing explains, with its pillars in the tip."""
    parts = [
        f"{pillar_name(pillar)} {formats.signed(found.unexplained[pillar])}"
        for pillar in PILLARS
        if abs(found.unexplained[pillar]) >= SMALL
    ]
    points = formats.signed(found.rest, 2)
    tip = text("{points} points that no entry of yours accounts for", points=points)
    return WaterfallRow(
        role=REST,
        name=text("Not explained by your journal"),
        begins=0.0,
        ends=0.0,
        shown="",
        tip=f"{tip}: {', '.join(parts)}" if parts else tip,
        icon="circle-question-mark",
    )


def _hint(rows: Sequence[WaterfallRow], *, marked: bool) -> str:
    """What can be done here; the days stand on the chart where there is one."""
    parts = []
    if marked:
        parts.append(
            text(
                "Click a day on the chart for the first one, with Shift for the last one, or drag the two lines."
            )
        )
    if any(row.kinds is not None for row in rows):
        parts.append(text("Click a cause to see its entries."))
    return " ".join(parts)


def _done(done: Sequence[Done], catalogue: Catalogue, formats: Formats) -> tuple[DoneLine, ...]:
    kinds = [(catalogue.kind(one.kind), one.count) for one in done if one.kind in catalogue.mine]
    return tuple(
        DoneLine(counted(kind, count, formats), kind.icon, kind.id) for kind, count in kinds[:MOST_DONE]
    )


def _table(rows: Sequence[WaterfallRow]) -> ChartTable:
    columns = (text("Cause"), text("Pillar"), text("Points"))
    names = {pillar.value: pillar_name(pillar) for pillar in PILLARS}
    return ChartTable(columns, tuple((row.name, names.get(row.pillar, ""), row.shown) for row in rows))
