"""The readings in the bin, each with the button that brings it back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ssi_coach.presentation.journal import BinnedReading
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import PillButton
from ssi_coach.ui.widgets.card import Card
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.shape_mark import ShapeMark

ROW, MOST_ROWS = 36, 4
"""Height of a row, and how many are seen before the list scrolls."""


class BinnedReadingRow(QWidget):
    """A reading and how long it stays; `restore_wanted` tells its id."""

    restore_wanted = Signal(str)

    def __init__(self, skin: Skin, state: BinnedReading) -> None:
        """Build the row."""
        super().__init__()
        self._id = state.id
        self.restore = PillButton(skin, text("Restore"), size="row", icon="rotate-ccw")
        self.restore.setAccessibleName(text("Restore: {what}", what=state.title))
        self.restore.clicked.connect(self._on_restore)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(10)
        row.addWidget(ShapeMark(skin, "reading"))
        row.addWidget(PlainLabel(state.title, "body"), 1)
        row.addWidget(PlainLabel(state.left, "body", "muted"))
        row.addWidget(self.restore)
        self.setFixedHeight(skin.theme.px(ROW))

    def _on_restore(self) -> None:
        self.restore_wanted.emit(self._id)


class BinnedReadings(Card):
    """The list, newest first. `restore_wanted` tells the id of a reading that shall come back."""

    restore_wanted = Signal(str)

    def __init__(self, skin: Skin, parent: QWidget | None = None) -> None:
        """Build the card without readings."""
        super().__init__(text("Readings in the bin"), parent=parent)
        self._skin = skin
        self._shown: tuple[BinnedReading, ...] = ()
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.addWidget(self._area)
        self.rows: tuple[BinnedReadingRow, ...] = ()
        skin.changed.connect(self._build)

    def set_readings(self, readings: tuple[BinnedReading, ...]) -> None:
        """Show other readings; without any there is no card."""
        self.setVisible(bool(readings))
        if readings != self._shown:
            self._shown = readings
            self._build()

    def _build(self) -> None:
        """Row by row."""
        self.rows = tuple(BinnedReadingRow(self._skin, reading) for reading in self._shown)
        listed = QWidget()
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for row in self.rows:
            row.restore_wanted.connect(self.restore_wanted)
            column.addWidget(row)
        column.addStretch(1)
        self._area.setWidget(listed)
        self._area.setFixedHeight(self._skin.theme.px(ROW) * min(MOST_ROWS, len(self.rows)))
