"""The ground of the cards with figures of results: a sentence, what is drawn or its table, and a way to keep it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ssi_coach.presentation.charts.chart import ChartTable
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.card import Card
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.progress.table import ChartTableView
from ssi_coach.ui.widgets.results.card_buttons import CardButtons
from ssi_coach.ui.widgets.today.flow import FlowLayout

PADDING, AIR = 20, 24
NARROWEST = 380
"""Width that every card finds enough: what stands beside the title must not keep it wide."""


class FiguresCard(Card):
    """Its `buttons` tell whether tables are wanted, and in which form the card shall be kept.

    What is chosen on the card goes into `tools`, which stand beside the title, or below it where room ends.
    """

    def __init__(self, skin: Skin, drawn: QWidget) -> None:
        """Build the card around what draws its figures."""
        super().__init__("·")
        self.skin = skin
        self.buttons = CardButtons(skin)
        self.sentence = PlainLabel("", "body", "muted", wrap=True)
        self.note = PlainLabel("", "caption", "muted", wrap=True)
        self.table: ChartTableView | None = None
        self.stack = QStackedWidget()
        self._tools = QWidget()
        self.tools = FlowLayout(self._tools, gap=10)
        ground = QWidget()
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(drawn)
        if not drawn.sizePolicy().expandingDirections() & Qt.Orientation.Vertical:
            column.addStretch(1)
        self.stack.addWidget(ground)
        self.header.setContentsMargins(PADDING, 6, 12, 0)
        self.header.addWidget(self.buttons)
        self.body.setContentsMargins(PADDING, 0, PADDING, 14)
        self.body.setSpacing(10)
        for widget in (self._tools, self.sentence, self.stack, self.note):
            self.body.addWidget(widget, 1 if widget is self.stack else 0)
        skin.changed.connect(self._on_new_size)
        self._on_new_size()

    def show_words(self, title: str, sentence: str, note: str = "") -> None:
        """Show what the card says; screen readers hear the sentence with the card."""
        self.set_title(title)
        self.setAccessibleDescription(sentence)
        for label, words in ((self.sentence, sentence), (self.note, note)):
            label.setText(words)
            label.setVisible(bool(words))
        self.place_tools()

    def place_tools(self) -> None:
        """Look again at how much room there is beside the title."""
        self._tools.setVisible(self.tools.count() > 0)
        fixed = (self._title, self.buttons)
        room = self.width() - PADDING - 12 - AIR
        room -= sum(part.sizeHint().width() + self.header.spacing() for part in fixed)
        fits = self.tools.sizeHint().width() <= room
        inside = self.header.indexOf(self._tools) >= 0
        if fits and not inside:
            centre = Qt.AlignmentFlag.AlignVCenter
            self.header.insertWidget(self.header.indexOf(self.buttons), self._tools, 0, centre)
        elif inside and not fits:
            self.body.insertWidget(0, self._tools)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less room for the header."""
        super().resizeEvent(event)
        self.place_tools()

    def _on_new_size(self) -> None:
        self.setMinimumWidth(self.skin.theme.px(NARROWEST))
        self.place_tools()

    def show_table(self, table: ChartTable | None) -> None:
        """Show the figures as a table, or as they are drawn."""
        self.buttons.table.setChecked(table is not None)
        if table is None:
            self.stack.setCurrentIndex(0)
            return
        if self.table is None:
            self.table = ChartTableView(self.skin)
            self.stack.addWidget(self.table)
        self.table.set_table(table, self.accessibleDescription())
        self.table.fit_columns()
        self.stack.setCurrentWidget(self.table)
