"""What can be done with the chosen rows of the journal, as a menu under the pointer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from ssi_coach.presentation.journal.cells import JournalRow
from ssi_coach.presentation.wording import plural, text
from ssi_coach.ui.skin import Skin


class RowMenu(QMenu):
    """Each signal is a wish about the chosen rows; `result_opened` tells the result that came from the only one."""

    edit_wanted = Signal()
    duplicate_wanted = Signal()
    delete_wanted = Signal()
    result_wanted = Signal()
    result_opened = Signal(str)

    def __init__(self, skin: Skin, parent: QWidget | None = None) -> None:
        """Build it; what concerns results follows with the rows."""
        super().__init__(parent)
        self._result = ""
        for words, icon, wish in (
            (text("Edit"), "pencil-line", self.edit_wanted),
            (text("Duplicate to today"), "copy", self.duplicate_wanted),
            (text("Delete"), "trash-2", self.delete_wanted),
        ):
            self.addAction(skin.icon(icon), words).triggered.connect(wish)
        self.result = self.addAction(skin.icon("trophy"), "")
        self.result.triggered.connect(self._on_result)

    def open_for(self, rows: Sequence[JournalRow], place: QPoint) -> None:
        """Open it for rows, at a place on the screen."""
        self.set_rows(rows)
        self.popup(place)

    def set_rows(self, rows: Sequence[JournalRow]) -> None:
        """Offer to make results of rows that can become some, or to show the one that came from the only row."""
        becoming = sum(row.becomes for row in rows)
        self._result = rows[0].result if len(rows) == 1 and not becoming else ""
        if self._result:
            self.result.setText(text("Open the result"))
        else:
            self.result.setText(plural("Make it a result", "Make them results", max(1, becoming)))
        self.result.setVisible(becoming > 0 or bool(self._result))

    def _on_result(self) -> None:
        if self._result:
            self.result_opened.emit(self._result)
        else:
            self.result_wanted.emit()
