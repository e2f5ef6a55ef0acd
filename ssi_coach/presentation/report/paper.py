"""What stands on paper, free of any library: sections with figures, charts, tables and words, top to bottom."""

from __future__ import annotations

from dataclasses import dataclass

from ssi_coach.presentation.charts.chart import ChartState, Window
from ssi_coach.presentation.formats import Formats


@dataclass(frozen=True, slots=True)
class FigureState:
    """A key figure: what it is, the number, and what it means; `shape` is `reading`, `estimate` or empty."""

    title: str
    value: str
    caption: str
    shape: str = ""


@dataclass(frozen=True, slots=True)
class ColumnState:
    """A column of a table: its title, its share of the width, and whether numbers stand in it at the right."""

    title: str
    share: float
    right: bool = False


@dataclass(frozen=True, slots=True)
class BarCell:
    """A bar in a row: from where to where, 0..1 of its column's width, and a tick where there is one.

    `colour` is one of the theme; a `hatched` bar stands for what nothing explains.
    """

    begins: float
    ends: float
    colour: str
    tick: float | None = None
    hatched: bool = False


@dataclass(frozen=True, slots=True)
class RowState:
    """A row: a text for each column, empty where the bar stands.

    `colour` marks the row with a pillar's colour; a `strong` row is a sum or a heading within the table.
    """

    cells: tuple[str, ...]
    colour: str = ""
    bar: BarCell | None = None
    strong: bool = False


@dataclass(frozen=True, slots=True)
class TableState:
    """A table; the bars of its rows stand in column `bars`, counted from 0."""

    columns: tuple[ColumnState, ...]
    rows: tuple[RowState, ...]
    bars: int = -1


@dataclass(frozen=True, slots=True)
class LegendMark:
    """A shape or a colour, and its word."""

    shape: str
    word: str


@dataclass(frozen=True, slots=True)
class PaperChart:
    """A chart over the days of a window; `tall` is its height as a share of its width.

    The days that the paper is about lie on tinted ground: `marked`.
    """

    chart: ChartState
    window: Window
    tall: float
    marked: Window | None = None
    legend: tuple[LegendMark, ...] = ()


@dataclass(frozen=True, slots=True)
class WordsState:
    """A few words of the user's own, with what they answer before them."""

    title: str
    words: str


@dataclass(frozen=True, slots=True)
class SectionState:
    """A part with its heading; `sentence` says in words what the rest of it shows."""

    title: str
    sentence: str = ""
    figures: tuple[FigureState, ...] = ()
    chart: PaperChart | None = None
    table: TableState | None = None
    words: tuple[WordsState, ...] = ()


@dataclass(frozen=True, slots=True)
class PaperState:
    """A whole paper: `caption` and `title` at its head, `made_by` and the page's number at the foot of each page.

    `page` has the places {n} and {pages}. `title` and `subject` are what the file calls itself.
    """

    title: str
    caption: str
    note: str
    sections: tuple[SectionState, ...]
    made_by: str
    page: str
    subject: str
    formats: Formats
