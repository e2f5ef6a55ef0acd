"""The report as pictures: a panel a world, small enough for one screen, readable without the table."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from tests.model_report.demands import BACK, BEATEN, CONTAINED, pooled
from tests.model_report.examples import Example
from tests.model_report.forecasts import GROUPS, HORIZONS, SETTLING, Floats, Forecasts
from tests.model_report.tables import SINCE
from tests.model_report.worlds_seen import KNOWN, MODES, WorldSeen

FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"
INK, MUTED, LINE, GROUND = "#1D1F24", "#5F626A", "#E2E2DD", "#FFFFFF"
FEW_TO_MANY = ("#B9C4DC", "#8497C4", "#4F68A6", "#1F2F57")
"""One colour from light to dark, as the readings grow in number."""

PANEL = (330, 250)
AXIS = 44
"""Pixels of the upright axis, so that panels in a row are alike."""

LATE = (1, 7, 30, 60)
"""Days ahead whose calibration is drawn."""


@dataclass(frozen=True)
class Axes:
    """What the axes of a panel show: their words and the span of the upright one."""

    across: str
    up: str
    low: float
    high: float


def draw(folder: Path, worlds: Sequence[WorldSeen], examples: Sequence[Example]) -> list[Path]:
    """Write every picture into the folder and name them."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    for file in sorted(FONTS.glob("*.otf")):
        QFontDatabase.addApplicationFont(str(file))
    app.setFont(QFont("Inter", 9))
    pg.setConfigOptions(antialias=True, background=GROUND, foreground=MUTED)
    changing = [world for world in worlds if world.changes]
    return [
        _errors(folder / "error.png", worlds),
        _bands(folder / "bands.png", worlds),
        _calibration(folder / "calibration.png", worlds),
        _examples(folder / "examples.png", examples),
        *([_change(folder / "change.png", changing)] if changing else []),
    ]


def _errors(file: Path, worlds: Sequence[WorldSeen]) -> Path:
    sheet = Sheet("Error as a share of the last reading carried forward")
    for world, mode, panel in _by_world_and_mode(sheet, worlds, Axes("days ahead", "", 0.0, 1.4)):
        _level(panel, 1.0, MUTED)
        if world.matters and not world.changes and mode == KNOWN:
            _level(panel, BEATEN, "#1B7A4B")
        _groups(panel, world, mode, Forecasts.against_carried)
    return sheet.save(file)


def _bands(file: Path, worlds: Sequence[WorldSeen]) -> Path:
    sheet = Sheet("Truths inside the 80 % band; it should be 75 to 87 %")
    for world, mode, panel in _by_world_and_mode(sheet, worlds, Axes("days ahead", "", 0.4, 1.0)):
        _strip(panel, *CONTAINED)
        _groups(panel, world, mode, Forecasts.contained)
    return sheet.save(file)


def _calibration(file: Path, worlds: Sequence[WorldSeen]) -> Path:
    sheet = Sheet(
        "Truths below the low end, the mean and the high end, over the share that should be", legend=8
    )
    aims = (0.1, 0.5, 0.9)
    for world, mode, panel in _by_world_and_mode(sheet, worlds, Axes("should be", "", 0.0, 1.0)):
        panel.plot([0, 1], [0, 1], pen=pg.mkPen(MUTED, style=Qt.PenStyle.DashLine))
        made = world.forecasts[mode].foreseeable()
        found = np.array([made.below(edge) for edge in (made.low, made.mean, made.high)])
        for days, colour in zip(LATE, FEW_TO_MANY, strict=True):
            shares = found[:, HORIZONS.index(days)]
            panel.plot(aims, shares, name=f"{days} days", **_dotted(colour))
    return sheet.save(file)


def _change(file: Path, worlds: Sequence[WorldSeen]) -> Path:
    sheet = Sheet("After LinkedIn changed its formula", legend=8)
    counts = list(range(1, SINCE + 1))
    for world in worlds:
        panel = sheet.panel(world.name, Axes("readings after the change", "", 0.0, 2.0))
        _level(panel, BACK, MUTED)
        made = world.forecasts[KNOWN]
        shares = [pooled(made.only(made.since == count)) for count in counts]
        panel.plot(counts, shares, name="error, x carry-forward", **_dotted(INK))
        told = [sum(0 < one <= count for one in world.told) / max(1, len(world.told)) for count in counts]
        panel.plot(counts, told, name="share of users told", **_dotted("#B5741A"))
        panel.addItem(pg.InfiniteLine(SETTLING, pen=pg.mkPen(LINE)))
        sheet.next_row()
    return sheet.save(file)


def _examples(file: Path, examples: Sequence[Example]) -> Path:
    sheet = Sheet(
        "One user each: the hidden truth, readings, and forecasts of 60 days with their band", wide=2
    )
    for place, example in enumerate(examples):
        low, high = example.span
        panel = sheet.panel(example.name, Axes("day", "points", low, high))
        for fan in example.fans:
            band = pg.FillBetweenItem(
                pg.PlotCurveItem(fan.days, fan.low), pg.PlotCurveItem(fan.days, fan.high), brush="#2F3E6329"
            )
            panel.addItem(band)
            panel.plot(fan.days, fan.mean, pen=pg.mkPen("#2F3E63", width=1.5))
        panel.plot(example.days, example.truth, pen=pg.mkPen("#B5741A", width=1.2))
        dots = {"pen": None, "symbol": "o", "symbolSize": 5, "symbolBrush": GROUND, "symbolPen": INK}
        panel.plot(example.reading_days, example.readings, **dots)
        if place % 2:
            sheet.next_row()
    return sheet.save(file)


def _by_world_and_mode(
    sheet: Sheet, worlds: Sequence[WorldSeen], axes: Axes
) -> list[tuple[WorldSeen, str, pg.PlotItem]]:
    """A panel for each: worlds beside each other, what is known of the days ahead below each other."""
    panels: list[tuple[WorldSeen, str, pg.PlotItem]] = []
    for mode in MODES:
        panels += [(world, mode, sheet.panel(f"{world.name}, {mode}", axes)) for world in worlds]
        sheet.next_row()
    return panels


def _groups(panel: pg.PlotItem, world: WorldSeen, mode: str, measure: Callable[[Forecasts], Floats]) -> None:
    made = world.forecasts[mode]
    seen = made.foreseeable() if world.changes else made
    for group, colour in zip(GROUPS, FEW_TO_MANY, strict=True):
        panel.plot(HORIZONS, measure(seen.group(group)), name=f"{group.name} readings", **_dotted(colour))


def _dotted(colour: str) -> dict[str, object]:
    return {
        "pen": pg.mkPen(colour, width=2),
        "symbol": "o",
        "symbolSize": 5,
        "symbolBrush": colour,
        "symbolPen": None,
    }


def _level(panel: pg.PlotItem, value: float, colour: str) -> None:
    panel.addItem(pg.InfiniteLine(value, angle=0, pen=pg.mkPen(colour, style=Qt.PenStyle.DashLine)))


def _strip(panel: pg.PlotItem, low: float, high: float) -> None:
    strip = pg.LinearRegionItem((low, high), orientation="horizontal", movable=False, brush="#E3F2E9")
    for line in strip.lines:
        line.setPen(pg.mkPen(None))
    strip.setZValue(-10)
    panel.addItem(strip)


class Sheet:
    """A picture of panels in rows, with a title above them and the legend in the first one.

    `wide` is how many usual panels one is wide; `legend` the legend's distance from the top, below 0 from the
    bottom.
    """

    def __init__(self, title: str, *, wide: int = 1, legend: int = -8) -> None:
        self._view = pg.GraphicsLayoutWidget()
        self._view.addLabel(title, row=0, col=0, colspan=20, size="11pt", color=INK, justify="left")
        self._wide, self._legend = wide, legend
        self._row, self._column, self._columns = 1, 0, 0
        self._first = True

    def panel(self, title: str, axes: Axes) -> pg.PlotItem:
        """The next panel of the row."""
        plot = self._view.addPlot(row=self._row, col=self._column)
        plot.setTitle(title, size="9pt", color=INK)
        plot.setLabel("bottom", axes.across)
        plot.setLabel("left", axes.up)
        plot.setYRange(axes.low, axes.high, padding=0)
        plot.showGrid(y=True, alpha=0.12)
        plot.hideButtons()
        font = QFont("Inter", 8)
        for side in ("left", "bottom"):
            axis = plot.getAxis(side)
            axis.setTickFont(font)
            axis.label.setFont(font)
        plot.getAxis("left").setWidth(AXIS)
        if self._first:
            plot.addLegend(offset=(8, self._legend), labelTextSize="8pt", labelTextColor=QColor(MUTED))
            self._first = False
        self._column += 1
        self._columns = max(self._columns, self._column)
        return plot

    def next_row(self) -> None:
        """Go on below."""
        self._row, self._column = self._row + 1, 0

    def save(self, file: Path) -> Path:
        """Write the picture at twice its size, so that it stays sharp."""
        rows = self._row - (self._column == 0)
        width, height = PANEL[0] * self._wide * self._columns, PANEL[1] * max(1, rows) + 30
        self._view.resize(width, height)
        self._view.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        self._view.show()
        QApplication.processEvents()
        picture = self._view.grab(QRectF(0, 0, width, height).toRect())
        picture.save(str(file))
        self._view.close()
        return file
