"""What the files hold, kind by kind: how much is new, how much is known."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ssi_coach.presentation.import_preview import HoldsRow
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.card import Card
from ssi_coach.ui.widgets.divider import Divider
from ssi_coach.ui.widgets.icon_view import IconView
from ssi_coach.ui.widgets.labels import PlainLabel

ROW, HEAD, NUMBERS, SIDE = 44, 35, 76, 20
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class HoldsHead(QFrame):
    """The quiet ground of the table's first line."""


class HoldsCard(Card):
    """A small table without anything to press."""

    def __init__(self, skin: Skin, rows: Sequence[HoldsRow]) -> None:
        """Build the card."""
        super().__init__(flush=True)
        self.body.setSpacing(0)
        self.setAccessibleName(text("It holds"))
        self.body.addWidget(_head(skin))
        for row in rows:
            self.body.addWidget(Divider())
            self.body.addWidget(_row(skin, row))


def _head(skin: Skin) -> QWidget:
    head = HoldsHead()
    line = _line(head, skin, HEAD)
    line.addSpacing(skin.theme.px(16) + 12)
    line.addWidget(PlainLabel(text("It holds"), "caption", "muted"), 1)
    for words in (text("new"), text("known")):
        line.addWidget(_number(skin, words, "caption", "muted"))
    return head


def _row(skin: Skin, row: HoldsRow) -> QWidget:
    shown = QWidget()
    shown.setAccessibleName(f"{row.name}: {row.new} {text('new')}, {row.known} {text('known')}")
    line = _line(shown, skin, ROW)
    line.addWidget(IconView(skin, row.icon))
    line.addSpacing(12)
    line.addWidget(PlainLabel(row.name, "medium"))
    line.addSpacing(12)
    line.addWidget(PlainLabel(row.about, "caption", "muted", elide=True), 1)
    line.addWidget(
        _number(skin, row.new, "strong" if row.any_new else "body", "text" if row.any_new else "muted")
    )
    line.addWidget(_number(skin, row.known, "body", "muted"))
    return shown


def _line(row: QWidget, skin: Skin, height: int) -> QHBoxLayout:
    row.setFixedHeight(skin.theme.px(height))
    line = QHBoxLayout(row)
    line.setContentsMargins(SIDE, 0, SIDE, 0)
    line.setSpacing(0)
    return line


def _number(skin: Skin, words: str, use: str, tone: str) -> PlainLabel:
    label = PlainLabel(words, use, tone)
    label.setMinimumWidth(skin.theme.px(NUMBERS))
    label.setAlignment(RIGHT)
    return label
