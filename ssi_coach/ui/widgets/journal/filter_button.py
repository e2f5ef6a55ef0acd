"""One filter of the bar: a button while it is open, a chip with a cross while it narrows."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import PillButton
from ssi_coach.ui.widgets.chip import Chip


class FilterButton(QWidget):
    """`opened` asks for the choices, `cleared` takes the filter away."""

    opened = Signal()
    cleared = Signal()

    def __init__(self, skin: Skin, name: str, icon: str, parent: QWidget | None = None) -> None:
        """Build it open."""
        super().__init__(parent)
        self._name = name
        self._icon = icon
        self.button = PillButton(skin, name, icon=icon, trailing="chevron-down")
        self.chip = Chip(
            skin,
            "",
            icon,
            size="normal",
            close_name=text("Clear the filter: {name}", name=name),
            pressable=True,
        )
        self.button.clicked.connect(self.opened)
        self.button.installEventFilter(self)
        self.chip.clicked.connect(self.opened)
        self.chip.closed.connect(self.cleared)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        row.addWidget(self.chip)
        self.chip.hide()

    def set_summary(self, summary: str, icon: str = "") -> None:
        """Show what is chosen, or that nothing is."""
        had_keyboard = self.button.hasFocus() or self.chip.hasFocus()
        if summary:
            self.chip.icon_name = icon or self._icon
            self.chip.set_text(summary)
            self.chip.setAccessibleName(f"{self._name}: {summary}")
        self.chip.setVisible(bool(summary))
        self.button.setVisible(not summary)
        if had_keyboard:
            (self.chip if summary else self.button).setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrow down opens the choices too."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            down = event.key() == Qt.Key.Key_Down
            if down:
                self.opened.emit()
            return down
        return super().eventFilter(watched, event)
