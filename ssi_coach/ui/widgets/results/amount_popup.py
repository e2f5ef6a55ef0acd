"""What a result is worth, asked when it comes to a proposal or a contract; it can be left empty."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.money import amount_in, currency_in
from ssi_coach.presentation.results.form import money_fault
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import PillButton
from ssi_coach.ui.widgets.journal.popup import Popup
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.results.card import ResultCard

WIDTH, CURRENCY = 250, 64


class AmountPopup(Popup):
    """`answered` tells the amount (None: not known) and the currency's code."""

    answered = Signal(object, str)

    def __init__(
        self, skin: Skin, words: str, known: tuple[str, str], formats: Formats, beside: QWidget
    ) -> None:
        """Build it below a card; `words` are on its button, `known` is the amount and the currency so far."""
        super().__init__(beside)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._formats = formats
        self.amount, self.currency = QLineEdit(known[0]), QLineEdit(known[1])
        self.amount.setAccessibleName(text("Amount"))
        self.amount.setPlaceholderText(text("not known"))
        self.currency.setAccessibleName(text("Currency"))
        self.currency.setMaxLength(3)
        self.currency.setFixedWidth(skin.theme.px(CURRENCY))
        self.problem = PlainLabel("", "caption", "danger", wrap=True)
        self.problem.hide()
        self.move_on = PillButton(skin, words, kind="primary")
        self.move_on.clicked.connect(self._on_move)
        fields = QHBoxLayout()
        fields.setSpacing(8)
        fields.addWidget(self.amount, 1)
        fields.addWidget(self.currency)
        title = PlainLabel(
            text("What is it worth? Leave it empty if it is not known."), "caption", "muted", wrap=True
        )
        self.body.setContentsMargins(14, 12, 14, 12)
        self.body.addWidget(title)
        self.body.addLayout(fields)
        self.body.addWidget(self.problem)
        self.body.addWidget(self.move_on, 0, Qt.AlignmentFlag.AlignRight)
        self.setFixedWidth(skin.theme.px(WIDTH))

    def open_below(self) -> None:
        """Show it below a card, or in the middle of the window, with the keyboard in the amount."""
        super().open_below()
        if not isinstance(self._button, ResultCard):
            self.move(self._button.mapToGlobal(self._button.rect().center()) - self.rect().center())
        self.amount.setFocus(Qt.FocusReason.PopupFocusReason)
        self.amount.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter answers."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.move_on.click()
        else:
            super().keyPressEvent(event)

    def _on_move(self) -> None:
        """The amount, or why it is none."""
        typed = self.amount.text().strip()
        amount = amount_in(typed, self._formats) if typed else None
        problem = money_fault(typed, self.currency.text(), self._formats)
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        self.adjustSize()
        if not problem:
            self.answered.emit(amount, currency_in(self.currency.text()) if typed else "")
            self.close()
