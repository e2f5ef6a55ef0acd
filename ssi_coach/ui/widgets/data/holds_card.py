"""What the files hold, subject by subject: how much is new, how much is known."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ssi_coach.presentation.imports.holds import HoldsRow, HoldsTable
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.card import Card
from ssi_coach.ui.widgets.divider import Divider
from ssi_coach.ui.widgets.icon_view import IconView
from ssi_coach.ui.widgets.labels import PlainLabel

ROW, HEAD, NUMBERS, SIDE, FEEDS, GAP = 44, 35, 62, 20, 178, 12
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class HoldsHead(QFrame):
    """The quiet ground of the table's first line."""


class HoldsCard(Card):
    """A small table without anything to press."""

    def __init__(self, skin: Skin, table: HoldsTable) -> None:
        """Build the card."""
        super().__init__(flush=True)
        self.body.setSpacing(0)
        self.setAccessibleName(text("It holds"))
        self.body.addWidget(_head(skin, table))
        for row in table.rows:
            self.body.addWidget(Divider())
            self.body.addWidget(_row(skin, table, row))


def _head(skin: Skin, table: HoldsTable) -> QWidget:
    head = HoldsHead()
    line = _line(head, skin, HEAD)
    line.addSpacing(skin.theme.px(16) + 12)
    line.addWidget(PlainLabel(text("It holds"), "caption", "muted"), 1)
    if table.feeds:
        line.addSpacing(8)
        line.addWidget(_feeds(skin, table, text("feeds")))
    for words in table.heads:
        line.addWidget(_number(skin, words, "caption", "muted", words))
    return head


def _row(skin: Skin, table: HoldsTable, row: HoldsRow) -> QWidget:
    shown = QWidget()
    said = [f"{number.value} {head}" for head, number in zip(table.heads, row.numbers, strict=True)]
    shown.setAccessibleName(f"{row.name}: {', '.join(said)}")
    shown.setToolTip(", ".join(filter(None, (row.name, row.about, row.feeds))))
    line = _line(shown, skin, ROW)
    line.addWidget(IconView(skin, row.icon))
    line.addSpacing(12)
    line.addWidget(PlainLabel(row.name, "medium", elide=len(row.name) > LONG))
    line.addSpacing(12)
    line.addWidget(PlainLabel(row.about, "caption", "muted", elide=True), 1)
    if table.feeds:
        line.addSpacing(8)
        line.addWidget(_feeds(skin, table, row.feeds))
    for head, number in zip(table.heads, row.numbers, strict=True):
        use = "strong" if number.strong else "body"
        line.addWidget(_number(skin, number.value, use, number.tone, head))
    return shown


LONG = 24
"""Characters of a name from which on it may be cut: its tooltip has it whole."""


def _line(row: QWidget, skin: Skin, height: int) -> QHBoxLayout:
    row.setFixedHeight(skin.theme.px(height))
    line = QHBoxLayout(row)
    line.setContentsMargins(SIDE, 0, SIDE, 0)
    line.setSpacing(0)
    return line


def _feeds(skin: Skin, table: HoldsTable, words: str) -> PlainLabel:
    """What a part is good for, as wide as the longest of these words needs it."""
    label = PlainLabel(words, "caption", "muted", elide=True)
    letters = QFontMetrics(skin.theme.font("caption"))
    longest = max(letters.horizontalAdvance(row.feeds) for row in table.rows)
    label.setFixedWidth(min(longest + 4, skin.theme.px(FEEDS)))
    return label


def _number(skin: Skin, words: str, use: str, tone: str, head: str) -> PlainLabel:
    """A cell as wide as the word over its column needs it."""
    label = PlainLabel(words, use, tone)
    letters = QFontMetrics(skin.theme.font("caption"))
    label.setMinimumWidth(max(skin.theme.px(NUMBERS), letters.horizontalAdvance(head) + GAP))
    label.setAlignment(RIGHT)
    return label
