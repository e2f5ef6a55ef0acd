"""What was understood of a pasted page: the day, the total, every number to click and change."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QSize, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ssi_coach.domain.days import EARLIEST_DAY, ONE_DAY
from ssi_coach.presentation.reading_entry import ReadingEntryState
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.card import Card, SunkenBox
from ssi_coach.ui.widgets.chip import Chip
from ssi_coach.ui.widgets.date_field import DateField
from ssi_coach.ui.widgets.divider import Divider
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.reading.number_cell import NumberCell, NumberRowView
from ssi_coach.ui.widgets.shape_mark import ShapeMark

PADDING, LEAST_WIDTH = 20, 418


class Understood(QWidget):
    """A card with the numbers of a reading. `edited` tells a field and what was typed, `day_chosen` a day."""

    edited = Signal(str, str)
    day_chosen = Signal(object)
    page_pasted = Signal(str)

    def __init__(
        self, skin: Skin, state: ReadingEntryState, today: date, parent: QWidget | None = None
    ) -> None:
        """Build it for a state; the day can be any up to tomorrow."""
        super().__init__(parent)
        self._skin = skin
        self.card = Card(text("Understood"), padding=PADDING)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        self._verdict = Chip(skin, "", "check", tone="success")
        self.card.header.addWidget(self._verdict)
        self.total = NumberCell("total", large=True)
        self._of = PlainLabel("", "body", "muted")
        self.day = DateField(skin, text("Day of the reading"), state.day)
        self.day.set_limits(EARLIEST_DAY, today + ONE_DAY)
        self.rows = [NumberRowView(skin, row) for row in state.rows]
        self._missing = PlainLabel("", "caption", "muted", wrap=True)
        self._problem = PlainLabel("", "caption", "danger", wrap=True)
        words = text("Anything wrong? Click a number to change it. Nothing is saved until you continue.")
        self._hint = PlainLabel(words, "caption", "muted", wrap=True)
        self._lay_out()
        self._connect()
        self.set_state(state)

    def _lay_out(self) -> None:
        """Total above, the numbers below it, words at the foot."""
        box = SunkenBox(padding=10)
        box.body.setSpacing(5)
        box.body.addWidget(ShapeMark(self._skin, "reading"))
        box.body.addWidget(PlainLabel(text("Reading"), "body", "muted"))
        box.body.addWidget(self.day)
        box.body.addStretch(1)
        box.body.addWidget(self.total)
        box.body.addWidget(self._of)
        box.setMinimumHeight(self._skin.theme.px(58))
        body = self.card.body
        body.setSpacing(0)
        body.addWidget(box)
        body.addSpacing(4)
        for row in self.rows:
            body.addWidget(row)
            body.addWidget(Divider())
        body.addSpacing(10)
        for words in (self._problem, self._missing, self._hint):
            words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            body.addWidget(words)
            body.addSpacing(4)
        body.addStretch(1)

    def _connect(self) -> None:
        for cell in (self.total, *(row.cell for row in self.rows)):
            cell.edited.connect(self.edited)
            cell.page_pasted.connect(self.page_pasted)
        self.day.userDateChanged.connect(self._on_day)

    def minimumSizeHint(self) -> QSize:
        """The usual width; the day of a longer language, or a total with decimals, needs more."""
        hint = super().minimumSizeHint()
        return QSize(max(self._skin.theme.px(LEAST_WIDTH), hint.width()), hint.height())

    def set_state(self, state: ReadingEntryState) -> None:
        """Show what is known now."""
        self.total.show_number(state.total.value, state.total.mark)
        self.total.setAccessibleName(state.total.name)
        self._of.setText(state.total.behind)
        for view, row in zip(self.rows, state.rows, strict=True):
            view.set_row(row)
        if self.day.day() != state.day:
            self.day.blockSignals(True)
            self.day.set_day(state.day)
            self.day.blockSignals(False)
        good = state.verdict_tone == "success"
        self._verdict.tone = "success" if good else "plain"
        self._verdict.icon_name = "check" if good else "info"
        self._verdict.set_text(state.verdict)
        self._verdict.setVisible(bool(state.verdict))
        for label, words in ((self._missing, state.missing), (self._problem, state.problem)):
            label.setText(words)
            label.setVisible(bool(words))

    def set_typing(self, *, typing: bool) -> None:
        """Whether the numbers are typed and not pasted: then every field shows its frame."""
        self.card.set_title(text("Your numbers") if typing else text("Understood"))
        self._hint.setVisible(not typing)
        for cell in (self.total, *(row.cell for row in self.rows)):
            cell.setProperty("framed", typing)
            cell.style().unpolish(cell)
            cell.style().polish(cell)
            cell.updateGeometry()
        if typing:
            self.total.setFocus()

    def _on_day(self, chosen: QDate) -> None:
        self.day_chosen.emit(date(chosen.year(), chosen.month(), chosen.day()))
