"""The buttons at the end of a card of figures: the same as a table, copied, or kept as a file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from ssi_coach.presentation.wording import text
from ssi_coach.ui.actions import key_text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import IconButton
from ssi_coach.ui.widgets.progress.export_menu import add_forms


class CardButtons(QWidget):
    """`table_toggled` tells whether tables shall be shown, `kept` the form: "copy", "png", "svg" or "csv"."""

    table_toggled = Signal(bool)
    kept = Signal(str)

    def __init__(self, skin: Skin) -> None:
        """Build both."""
        super().__init__()
        self.table = IconButton(skin, "table", text("As a table"), size="small", key=key_text("Ctrl+T"))
        self.table.setCheckable(True)
        self.table.clicked.connect(self.table_toggled)
        self.keep = IconButton(skin, "download", text("Copy or keep as a file"), size="small")
        self.menu = QMenu(self.keep)
        add_forms(self.menu, self._on_form)
        self.keep.setMenu(self.menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.table)
        row.addWidget(self.keep)

    @contextmanager
    def away(self) -> Iterator[None]:
        """Not in a picture, where they mean nothing."""
        self.hide()
        try:
            yield
        finally:
            self.show()

    def _on_form(self, form: str) -> None:
        self.kept.emit(form)
