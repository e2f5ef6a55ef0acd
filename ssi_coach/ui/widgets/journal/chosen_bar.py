"""The foot of the page: what the keyboard can do, or what can be done with the chosen rows."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedLayout, QWidget

from ssi_coach.presentation.wording import plural, text
from ssi_coach.ui.actions import key_text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import PillButton
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.painted import Painted, rounded, smooth

HEIGHT = 40


class BarGround(Painted):
    """The outlined box around the buttons."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground and outline."""
        with smooth(self) as painter:
            painter.setBrush(self.theme.colour("surface"))
            pen = QPen(self.theme.colour("control"), self.theme.border_width)
            rounded(painter, QRectF(self.rect()), self.theme.px(8), pen)


class ChosenBar(QWidget):
    """Each button is a wish about the chosen rows."""

    edit_wanted = Signal()
    duplicate_wanted = Signal()
    delete_wanted = Signal()
    restore_wanted = Signal()
    result_wanted = Signal()

    def __init__(self, skin: Skin, parent: QWidget | None = None) -> None:
        """Build it without chosen rows."""
        super().__init__(parent)
        self._binned = False
        self.words = PlainLabel("", "caption", "muted", elide=True)
        self.count = PlainLabel("", "strong")
        self.edit = PillButton(skin, text("Edit together"), kind="bare", size="small", icon="pencil-line")
        self.copy = PillButton(skin, text("Duplicate to today"), kind="bare", size="small", icon="copy")
        self.delete = PillButton(skin, text("Delete"), kind="bare", size="small", icon="trash-2")
        self.result = PillButton(skin, "", kind="bare", size="small", icon="trophy")
        self.restore = PillButton(skin, text("Restore"), kind="bare", size="small", icon="archive-restore")
        self.copy.setToolTip(text("Duplicate to today") + "  " + key_text("Ctrl+D"))
        self.delete.setToolTip(text("Move to the bin, where it stays for 30 days") + "  " + key_text("Del"))
        self.edit.clicked.connect(self.edit_wanted)
        self.copy.clicked.connect(self.duplicate_wanted)
        self.delete.clicked.connect(self.delete_wanted)
        self.restore.clicked.connect(self.restore_wanted)
        self.result.clicked.connect(self.result_wanted)
        self._bar = BarGround(skin)
        self._bar.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._bar.setFixedHeight(skin.theme.px(HEIGHT))
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(12, 0, 6, 0)
        row.setSpacing(4)
        for part in (self.count, self.edit, self.copy, self.result, self.delete, self.restore):
            row.addWidget(part)
        row.insertSpacing(1, 4)
        held = QWidget()
        left = QHBoxLayout(held)
        left.setContentsMargins(0, 0, 0, 0)
        left.addWidget(self._bar)
        left.addStretch(1)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self.words)
        self._pages.addWidget(held)
        self.setFixedHeight(skin.theme.px(HEIGHT))

    def set_binned(self, *, binned: bool) -> None:
        """In the bin rows can only be restored."""
        self._binned = binned
        for button in (self.edit, self.copy, self.delete):
            button.setVisible(not binned)
        self.restore.setVisible(binned)
        self.words.setText(
            text("Deleted entries stay here for 30 days and can be restored; then they go for good.")
            if binned
            else text("F2 or a double click edits a cell, Ctrl+D copies to today, Del moves to the bin.")
        )

    def set_count(self, count: int, shown: str) -> None:
        """How many rows are chosen, and the same in figures."""
        self.count.setText(plural("{n} selected", "{n} selected", count, n=shown))
        self._pages.setCurrentIndex(1 if count else 0)

    def set_result(self, words: str) -> None:
        """What can be done with results of the chosen rows, empty for nothing."""
        self.result.setText(words)
        self.result.setVisible(bool(words))
        self.result.updateGeometry()

    @property
    def offers(self) -> bool:
        """Whether the buttons are shown."""
        return self._pages.currentIndex() == 1
