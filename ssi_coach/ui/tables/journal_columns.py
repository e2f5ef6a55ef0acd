"""How wide the journal's columns are: as drawn at 1280 pixels, more room for names and notes beyond that."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QFontMetrics

from ssi_coach.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Column:
    """Width in pixels at 100 %, room at the left and right of the text, and the share of spare room it takes.

    Where room is short the column gives way down to `least` (0: it never does).
    """

    width: int
    left: int = 12
    right: int = 6
    share: float = 0.0
    least: int = 0


COLUMNS: Mapping[str, Column] = {
    "day": Column(112, left=20),
    "kind": Column(200, right=0, share=0.4, least=164),
    "count": Column(50, left=0),
    "pillar": Column(110, left=6),
    "person": Column(84, share=1.0, least=72),
    "company": Column(84, share=1.0, least=72),
    "minutes": Column(74, left=6, right=11),
    "note": Column(164, share=3.0, least=110),
    "tags": Column(76, share=0.8),
    "source": Column(92),
    "left": Column(92),
}

GIVING_WAY = ("note", "kind", "person", "company")
ICON, ICON_GAP = 16, 8


def widths(fields: Sequence[str], room: int, theme: Theme, texts: Mapping[str, Sequence[str]]) -> list[int]:
    """The widths for the room there is; `texts` are words that must fit into a column."""
    found = [theme.px(COLUMNS[field].width) for field in fields]
    for number, field in enumerate(fields):
        found[number] = max(found[number], _needed(field, texts.get(field, ()), theme))
    spare = room - sum(found)
    if spare < 0:
        return _narrowed(fields, found, -spare, theme)
    shares = sum(COLUMNS[field].share for field in fields)
    found = [
        width + int(spare * COLUMNS[field].share / shares) for width, field in zip(found, fields, strict=True)
    ]
    found[-1] += room - sum(found)
    return found


def _narrowed(fields: Sequence[str], found: list[int], missing: int, theme: Theme) -> list[int]:
    """Less room than the words ask for: notes give way first, then kinds and names."""
    for field in GIVING_WAY:
        number = fields.index(field)
        given = min(missing, max(0, found[number] - theme.px(COLUMNS[field].least)))
        found[number] -= given
        missing -= given
    return found


def _needed(field: str, texts: Sequence[str], theme: Theme) -> int:
    column = COLUMNS[field]
    letters = QFontMetrics(theme.font(font_of(field)))
    widest = max((letters.horizontalAdvance(words) for words in texts), default=0)
    icon = theme.px(ICON + ICON_GAP) if field == "pillar" else 0
    return widest + icon + column.left + column.right + 2 if widest else 0


def font_of(field: str) -> str:
    """The letters of a column."""
    return {
        "day": "strong",
        "count": "strong",
        "pillar": "caption medium",
        "tags": "caption",
        "source": "caption",
        "left": "caption",
    }.get(field, "body")
