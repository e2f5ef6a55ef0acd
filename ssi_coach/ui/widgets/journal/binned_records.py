"""The readings and results in the bin, each with the button that brings it back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ssi_coach.presentation.journal.bin import BinnedRecord, bin_title
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import PillButton
from ssi_coach.ui.widgets.card import Card
from ssi_coach.ui.widgets.icon_view import IconView
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.shape_mark import ShapeMark

ROW, MOST_ROWS = 36, 4
"""Height of a row, and how many are seen before the list scrolls."""


class BinnedRecordRow(QWidget):
    """A reading or result and how long it stays; `restore_wanted` tells its id."""

    restore_wanted = Signal(str)

    def __init__(self, skin: Skin, state: BinnedRecord) -> None:
        """Build the row."""
        super().__init__()
        self._id = state.id
        self.restore = PillButton(skin, state.button, size="row", icon="rotate-ccw")
        self.restore.setAccessibleName(text("{button}: {what}", button=state.button, what=state.title))
        self.restore.clicked.connect(self._on_restore)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(10)
        row.addWidget(_mark(skin, state))
        row.addWidget(PlainLabel(state.title, "body"), 1)
        row.addWidget(PlainLabel(state.left, "body", "muted"))
        row.addWidget(self.restore)
        self.setFixedHeight(skin.theme.px(ROW))

    def _on_restore(self) -> None:
        self.restore_wanted.emit(self._id)


def _mark(skin: Skin, state: BinnedRecord) -> QWidget:
    """The shape of a reading, or the icon of a result's stage; nothing where the rest stands for itself."""
    if state.icon:
        return IconView(skin, state.icon, size=16)
    if state.left:
        return ShapeMark(skin, "reading")
    return QWidget()


class BinnedRecords(Card):
    """The list, newest first. `restore_wanted` tells the id of what shall come back."""

    restore_wanted = Signal(str)

    def __init__(self, skin: Skin, parent: QWidget | None = None) -> None:
        """Build the card without anything in it."""
        super().__init__(text("Readings in the bin"), parent=parent)
        self._skin = skin
        self._shown: tuple[BinnedRecord, ...] = ()
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.addWidget(self._area)
        self.rows: tuple[BinnedRecordRow, ...] = ()
        skin.changed.connect(self._build)

    def set_records(self, records: tuple[BinnedRecord, ...]) -> None:
        """Show other readings and results; without any there is no card."""
        self.setVisible(bool(records))
        if records != self._shown:
            self._shown = records
            self.set_title(bin_title(records))
            self._build()

    def _build(self) -> None:
        """Row by row."""
        self.rows = tuple(BinnedRecordRow(self._skin, record) for record in self._shown)
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
