"""What the gauge on Today shows: one total out of 100, its word, its marks, a sentence for screen readers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Shape = Literal["reading", "estimate", "none"]


@dataclass(frozen=True, slots=True)
class GaugeMark:
    """A target on the scale: its points, its words ("Top 25 %"), what stands behind them ("~ 44")."""

    value: float
    label: str
    detail: str = ""
    chosen: bool = False
    reached: bool = False


@dataclass(frozen=True, slots=True)
class GaugeState:
    """The gauge in ready-made words.

    `shape` says what the number is, and so how it is drawn: a `reading` is a dot in a ring, an `estimate` a
    line with a band, `none` means that there is no number yet. `word` names it ("Estimate", "Reading of 12 May").
    `value`, `band` and `peers_range` are points from 0 to 100. `caption` stands below the number,
    `rank_text` is strong, `change_text` stands at the foot; `summary` says all of it in a sentence.
    """

    shape: Shape
    word: str
    value: float | None = None
    number_text: str = ""
    band: tuple[float, float] | None = None
    caption: str = ""
    rank_text: str = ""
    change_text: str = ""
    marks: tuple[GaugeMark, ...] = ()
    peers_range: tuple[float, float] | None = None
    summary: str = ""
