"""What a chart over time shows, free of any library: series, bars and targets over days.

Days are ordinals (`date.toordinal`) as floats, so that arrays can be drawn as they are.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from ssi_coach.presentation.charts.scales import ScaleKind


class Look(StrEnum):
    """How a series is drawn, which says what kind of number it is."""

    READING = "reading"
    """Dots in rings, joined by a thin line."""
    READING_SMALL = "reading small"
    """Plain dots on a line in the colour of the series, for small charts."""
    SECOND = "second reading"
    """Hollow dots on a thin line: a second official number beside the first."""
    SCORE = "journal score"
    """Grey steps: the journal score, which holds until the next day that it is known of."""
    ESTIMATE = "estimate"
    """A line in its translucent band: the most probable value of each day."""
    FORECAST = "forecast"
    """A dotted line in a fainter band: the days to come."""
    POST = "post"
    """A stem with a square head for each post: its height is how much came of it."""
    RATE = "rate"
    """Diamonds with whiskers: a share, and between which ones the true share most likely lies."""


@dataclass(frozen=True, slots=True)
class Window:
    """The days that a chart shows, from ordinal to ordinal."""

    first: float
    last: float


@dataclass(frozen=True, slots=True)
class BandState:
    """Between which values the true ones most likely lie, one pair for each value of a series."""

    low: array[float]
    high: array[float]


@dataclass(frozen=True, slots=True)
class SeriesState:
    """Values over days, oldest first; `colour` is one of the theme.

    Readings that are not `joined` stand alone, because the estimate runs through them. `label` stands at the
    end of the line, in small charts not at all.
    """

    look: Look
    days: array[float]
    values: array[float]
    colour: str = "text"
    band: BandState | None = None
    joined: bool = True
    label: str = ""


@dataclass(frozen=True, slots=True)
class BarState:
    """A part of stacked bars: one value a bar, and the colour of a pillar."""

    colour: str
    values: array[float]


@dataclass(frozen=True, slots=True)
class BarsState:
    """Bars over equal steps of days, the first part at the bottom. `first` is the first bar's first day."""

    first: float
    step: float
    parts: tuple[BarState, ...]


@dataclass(frozen=True, slots=True)
class TargetState:
    """A dashed line at a value, with words on it where there is room."""

    value: float
    label: str = ""
    strong: bool = True


@dataclass(frozen=True, slots=True)
class EventState:
    """A thin upright line on a day on which something happened, with a few words where there is room."""

    day: float
    label: str = ""


@dataclass(frozen=True, slots=True)
class NoteState:
    """A pennant at the foot of the chart for own notes of a day; without words a small square: an imported post."""

    day: float
    label: str = ""


@dataclass(frozen=True, slots=True)
class ReachState:
    """Where a target is expected to be reached: a small circle on its line, with the day in words."""

    day: float
    value: float
    label: str


@dataclass(frozen=True, slots=True)
class MarkRowState:
    """A row of marks below the scale, one on each of its days: something was reached then, of no height.

    `days` are ordinals, oldest first, a day as often as it happened on it. `shape` is one of the shapes that
    stand beside words: "result" is a square, "proposal" a hollow diamond, "contract" a filled one.
    """

    shape: str
    days: array[float]


@dataclass(frozen=True, slots=True)
class CalloutState:
    """A small box that says a number of the chart in words, beside its place."""

    day: float
    value: float
    title: str
    caption: str


@dataclass(frozen=True, slots=True)
class ChartState:
    """A whole chart. `summary` says in a sentence what is to be seen, also to screen readers.

    The days after `today` lie on sunken ground, because nothing is known of them; None without such days.
    """

    name: str
    summary: str
    kind: ScaleKind
    series: tuple[SeriesState, ...] = ()
    targets: tuple[TargetState, ...] = ()
    bars: BarsState | None = None
    today: float | None = None
    events: tuple[EventState, ...] = ()
    notes: tuple[NoteState, ...] = ()
    reach: ReachState | None = None
    callout: CalloutState | None = None
    rows: tuple[MarkRowState, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadoutLine:
    """A number of a day: what it is, and how much; `mark` is the colour of a pillar or empty."""

    name: str
    value: str
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Readout:
    """What is known of the day under the crosshair."""

    title: str
    lines: tuple[ReadoutLine, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class ChartTable:
    """A chart as a table: titles of the columns, and rows of texts, newest first.

    `days` holds the ordinal of each row's day, or of the first day that a row stands for. `top` is the row
    that is seen first. `words` are the columns that hold words, counted from 0; all others hold numbers.
    """

    columns: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]
    days: tuple[int, ...] = ()
    top: int = 0
    words: tuple[int, ...] = (0,)
