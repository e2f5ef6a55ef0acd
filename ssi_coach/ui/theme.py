"""Colours and type of the window: three themes, one scale of letters.

A theme is a value. Widgets ask the current one when they paint, through `Skin` (ui/skin.py), and never
keep a colour. Names of colours and letters are those of the design, with spaces:
`theme.colour("brand text")`, `theme.font("card title")`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QFont

FAMILY = "Inter"
TABULAR = QFont.Tag("tnum")
PILLARS = ("brand", "people", "insights", "relationships")


class Tokens(NamedTuple):
    """Every colour of a theme as #RRGGBB. `track` and `border` are decoration and carry no meaning alone."""

    background: str
    rail: str
    surface: str
    sunken: str
    soft: str
    track: str
    border: str
    control: str
    text: str
    muted: str
    accent: str
    on_accent: str
    success: str
    success_soft: str
    warning: str
    danger: str
    brand: str
    people: str
    insights: str
    relationships: str
    brand_text: str
    people_text: str
    insights_text: str
    relationships_text: str
    toast: str
    toast_text: str
    toast_accent: str


LIGHT = Tokens(
    background="#F6F6F4",
    rail="#EEEEEB",
    surface="#FFFFFF",
    sunken="#F8F8F6",
    soft="#E8EBF3",
    track="#E6E6E1",
    border="#E2E2DD",
    control="#8B8D94",
    text="#1D1F24",
    muted="#5F626A",
    accent="#2F3E63",
    on_accent="#FFFFFF",
    success="#1B7A4B",
    success_soft="#E3F2E9",
    warning="#955300",
    danger="#B3261E",
    brand="#1F4DB0",
    people="#B5741A",
    insights="#762E5A",
    relationships="#2A8F84",
    brand_text="#1F4DB0",
    people_text="#855610",
    insights_text="#762E5A",
    relationships_text="#1B7168",
    toast="#26282E",
    toast_text="#ECEDEF",
    toast_accent="#B8C7F0",
)

DARK = Tokens(
    background="#17181B",
    rail="#121316",
    surface="#1F2024",
    sunken="#1A1B1F",
    soft="#2A3040",
    track="#34363C",
    border="#33353B",
    control="#777A82",
    text="#ECEDEF",
    muted="#A3A6AF",
    accent="#B8C7F0",
    on_accent="#141828",
    success="#6FD3A0",
    success_soft="#1E3329",
    warning="#F0B56A",
    danger="#FF9A8F",
    brand="#4A99F5",
    people="#FBB95C",
    insights="#BC78A2",
    relationships="#88E4D0",
    brand_text="#6BACF7",
    people_text="#FBB95C",
    insights_text="#D193B9",
    relationships_text="#88E4D0",
    toast="#ECEDEF",
    toast_text="#1D1F24",
    toast_accent="#2F3E63",
)

HIGH_CONTRAST = Tokens(
    background="#000000",
    rail="#000000",
    surface="#000000",
    sunken="#000000",
    soft="#1A2A66",
    track="#3A3A3A",
    border="#FFFFFF",
    control="#FFFFFF",
    text="#FFFFFF",
    muted="#E0E0E0",
    accent="#FFE45C",
    on_accent="#000000",
    success="#7CFF9E",
    success_soft="#0E3320",
    warning="#FFC24D",
    danger="#FF9C8F",
    brand="#5AA2FF",
    people="#FFC24D",
    insights="#D97BB8",
    relationships="#A0FFE9",
    brand_text="#8FC0FF",
    people_text="#FFC24D",
    insights_text="#F0A0D2",
    relationships_text="#A0FFE9",
    toast="#FFFFFF",
    toast_text="#000000",
    toast_accent="#1A2A66",
)


class Letters(NamedTuple):
    """One use of type: height of the letters and of the line in pixels at 100 %, and the weight."""

    size: int
    line: int
    weight: int


TYPE = {
    "gauge number": Letters(64, 64, 600),
    "key figure": Letters(26, 32, 600),
    "page title": Letters(20, 28, 600),
    "value": Letters(16, 22, 600),
    "card title": Letters(14, 20, 600),
    "body": Letters(13, 18, 400),
    "medium": Letters(13, 18, 500),
    "strong": Letters(13, 18, 600),
    "caption": Letters(12, 16, 400),
    "caption medium": Letters(12, 16, 500),
    "caption strong": Letters(12, 16, 600),
    "small": Letters(11, 14, 400),
}

# High contrast must not lean on colour alone: each pillar's fill has its own hatching.
HATCHING = {
    "brand": Qt.BrushStyle.BDiagPattern,
    "people": Qt.BrushStyle.FDiagPattern,
    "insights": Qt.BrushStyle.Dense4Pattern,
    "relationships": Qt.BrushStyle.SolidPattern,
}


@dataclass(frozen=True, slots=True)
class Theme:
    """A named set of colours, and the size of the text as a factor (1.0 to 2.0)."""

    name: str
    tokens: Tokens
    scale: float = 1.0

    @property
    def is_high_contrast(self) -> bool:
        """Whether fills are hatched and borders doubled."""
        return self.tokens is HIGH_CONTRAST

    @property
    def border_width(self) -> int:
        """Width of borders in pixels: 1, and 2 in high contrast."""
        return 2 if self.is_high_contrast else 1

    def colour(self, name: str, opacity: float = 1.0) -> QColor:
        """A colour by its name in the design, such as `on accent`, with an opacity of 0 to 1.

        Raises AttributeError for an unknown name.
        """
        colour = QColor(getattr(self.tokens, name.replace(" ", "_")))
        if opacity != 1.0:
            colour.setAlphaF(opacity)
        return colour

    def mixed(self, name: str, other: str, share: float) -> QColor:
        """The first colour with a share (0 to 1) of the other in it, opaque: for hovered states."""
        one, two = self.colour(name), self.colour(other)
        return QColor.fromRgbF(
            one.redF() + (two.redF() - one.redF()) * share,
            one.greenF() + (two.greenF() - one.greenF()) * share,
            one.blueF() + (two.blueF() - one.blueF()) * share,
        )

    def fill(self, name: str) -> QBrush:
        """The brush for bars of a pillar (or any colour); hatched per pillar in high contrast."""
        style = HATCHING.get(name) if self.is_high_contrast else None
        return QBrush(self.colour(name), style or Qt.BrushStyle.SolidPattern)

    def px(self, length: float) -> int:
        """A length in pixels that grows with the text, rounded."""
        return round(length * self.scale)

    def font(self, use: str) -> QFont:
        """The letters of a use, such as `page title`, with figures of equal width. Unknown: KeyError."""
        letters = TYPE[use]
        return QFont(_font(self.px(letters.size), letters.weight))  # the caller's own: a font can be changed

    def line(self, use: str) -> int:
        """The height of a line of a use in pixels. Unknown: KeyError."""
        return self.px(TYPE[use].line)


@lru_cache
def _font(size: int, weight: int) -> QFont:
    """A font is made of five steps and asked for at every stroke of the brush."""
    font = QFont(FAMILY)
    font.setPixelSize(size)
    font.setWeight(QFont.Weight(weight))
    font.setFeature(TABULAR, 1)
    return font


THEMES = {"light": LIGHT, "dark": DARK, "high contrast": HIGH_CONTRAST}


def theme(name: str, scale: float = 1.0) -> Theme:
    """The theme `light`, `dark` or `high contrast` at a text size of 1.0 to 2.0. Unknown: KeyError."""
    return Theme(name, THEMES[name], min(2.0, max(1.0, scale)))
