"""A sheet: panels in rows under a title and a legend, written as one picture."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"
INK, MUTED, LINE, GROUND = "#1D1F24", "#5F626A", "#E2E2DD", "#FFFFFF"
PANEL = (340, 240)
HEAD = 60
AXIS = 44
"""Pixels of the upright axis, so that panels in a row are alike."""


@dataclass(frozen=True)
class Axes:
    """What the axes of a panel show: the word below, and the span of the upright one."""

    across: str
    low: float
    high: float


def prepare() -> QApplication:
    """The application that drawing needs, with the project's own letters."""
    app = QApplication.instance() or QApplication([])
    for file in sorted(FONTS.glob("*.otf")):
        QFontDatabase.addApplicationFont(str(file))
    app.setFont(QFont("Inter", 9))
    pg.setConfigOptions(antialias=True, background=GROUND, foreground=MUTED)
    return app


class Sheet:
    """Panels in rows; `legend` names each colour, `wide` is how many usual panels one is wide."""

    def __init__(self, title: str, legend: Mapping[str, str], *, columns: int, wide: float = 1.0) -> None:
        self._view = pg.GraphicsLayoutWidget()
        self._view.addLabel(title, row=0, col=0, colspan=columns, size="11pt", color=INK, justify="left")
        words = "&nbsp;&nbsp;&nbsp;".join(
            f'<span style="color: {colour}">●&nbsp;{name}</span>' for name, colour in legend.items()
        )
        self._view.addLabel(words, row=1, col=0, colspan=columns, size="9pt", justify="left")
        self._columns, self._wide, self._count = columns, wide, 0

    def panel(self, title: str, axes: Axes) -> pg.PlotItem:
        """The next panel."""
        row, column = divmod(self._count, self._columns)
        self._count += 1
        plot = self._view.addPlot(row=row + 2, col=column)
        plot.setTitle(title, size="9pt", color=INK)
        plot.setLabel("bottom", axes.across)
        plot.setYRange(axes.low, axes.high, padding=0)
        plot.showGrid(y=True, alpha=0.12)
        plot.hideButtons()
        font = QFont("Inter", 8)
        for side in ("left", "bottom"):
            axis = plot.getAxis(side)
            axis.setTickFont(font)
            axis.label.setFont(font)
        plot.getAxis("left").setWidth(AXIS)
        return plot

    def save(self, file: Path) -> Path:
        """Write the picture."""
        rows = -(-self._count // self._columns)
        self._view.resize(round(PANEL[0] * self._wide * self._columns), PANEL[1] * rows + HEAD)
        self._view.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        self._view.show()
        QApplication.processEvents()
        self._view.grab().save(str(file))
        self._view.close()
        return file
