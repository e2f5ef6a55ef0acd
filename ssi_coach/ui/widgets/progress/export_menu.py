"""The ways to keep the charts of Progress: chart by chart, each copied, or kept as a picture, a drawing or numbers."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from ssi_coach.presentation.wording import text


class ExportMenu(QMenu):
    """`wanted` tells the id of a chart ("total", "pillars", "weeks") and a form ("copy", "png", "svg", "csv")."""

    wanted = Signal(str, str)

    def __init__(self, parent: QWidget) -> None:
        """Build the menu with a part for each chart."""
        super().__init__(parent)
        charts = (("total", text("Total")), ("pillars", text("Pillars")), ("weeks", text("Weekly activity")))
        for chart, name in charts:
            add_forms(self.addMenu(name), partial(self._on_wanted, chart))

    def _on_wanted(self, chart: str, form: str) -> None:
        self.wanted.emit(chart, form)


def add_forms(menu: QMenu, wanted: Callable[[str], None]) -> None:
    """The ways to keep what is shown; `wanted` hears the form: "copy", "png", "svg" or "csv"."""
    for form, word in (
        ("copy", text("Copy")),
        ("png", text("Picture (PNG)")),
        ("svg", text("Drawing (SVG)")),
        ("csv", text("Numbers (CSV)")),
    ):
        menu.addAction(word).triggered.connect(partial(wanted, form))
