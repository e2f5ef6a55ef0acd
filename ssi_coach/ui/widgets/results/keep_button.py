"""The button with which the figures of a card are copied or kept as a file."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import IconButton
from ssi_coach.ui.widgets.progress.export_menu import add_forms


class KeepButton(IconButton):
    """`kept` tells the form in which a person wants the card: "copy", "png", "svg" or "csv"."""

    kept = Signal(str)

    def __init__(self, skin: Skin) -> None:
        """Build it with its menu."""
        super().__init__(skin, "download", text("Copy or keep as a file"), size="small")
        menu = QMenu(self)
        add_forms(menu, self._on_form)
        self.setMenu(menu)

    def _on_form(self, form: str) -> None:
        self.kept.emit(form)
