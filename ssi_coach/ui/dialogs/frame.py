"""What all dialogs share: title, body, one row of buttons; Escape closes; nothing is left of a closed one."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import PillButton
from ssi_coach.ui.widgets.labels import PlainLabel

MARGIN = 24
TITLE_BAR = 48
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FramedDialog(QDialog):
    """Put content into `body`. The primary button stands at the right end; Ctrl+Enter presses it too.

    Subclasses say in `answer` what the primary button does. Open with `open`: the window below waits, the
    program does not.
    """

    enter_answers = False
    """Whether a plain Enter that no field took presses the primary button too."""

    def __init__(
        self,
        skin: Skin,
        title: str,
        *,
        primary: str = "",
        cancel: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Build the frame; without `primary` there is only a button that closes."""
        super().__init__(parent)
        self.skin = skin
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.title = PlainLabel(title, "page title", wrap=True)
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        self.problem = PlainLabel("", "body", "danger", wrap=True)
        self.problem.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.problem.hide()
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.addStretch(1)
        words = cancel or (text("Cancel") if primary else text("Close"))
        self.cancel = PillButton(skin, words, kind="quiet" if primary else "plain")
        self.cancel.clicked.connect(self.reject)
        self.buttons.addWidget(self.cancel)
        self.primary = PillButton(skin, primary, kind="primary")
        self.primary.setVisible(bool(primary))
        self.primary.clicked.connect(self.answer)
        self.buttons.addWidget(self.primary)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN - 4, MARGIN, MARGIN - 4)
        column.setSpacing(16)
        column.addWidget(self.title)
        column.addLayout(self.body, 1)
        column.addWidget(self.problem)
        column.addLayout(self.buttons)

    def answer(self) -> None:
        """What the primary button does; the frame itself only closes."""
        self.accept()

    def show_problem(self, sentence: str) -> None:
        """Say why the answer cannot be taken; an empty sentence takes the last one away."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def setVisible(self, visible: bool) -> None:  # noqa: FBT001  # Qt names it so
        """Never larger than the screen: with large letters the body is scrolled, the buttons stay in sight."""
        if visible and not self.isVisible():
            room = self.screen().availableSize() - QSize(MARGIN, TITLE_BAR)
            self.resize(self.size().boundedTo(room))
        super().setVisible(visible)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter answers from anywhere; a plain Enter belongs to the field it is pressed in."""
        if event.key() in ENTER:
            held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if (held or self.enter_answers) and self.primary.isEnabled():
                self.primary.click()
            return
        super().keyPressEvent(event)
