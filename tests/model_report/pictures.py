"""The report as pictures: a panel a world, small enough for one screen, readable without the table."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt

from tests.model_report.demands import BACK, BEATEN, CONTAINED, pooled
from tests.model_report.examples import Example
from tests.model_report.forecasts import GROUPS, HORIZONS, SETTLING, Floats, Forecasts
from tests.model_report.sheet import GROUND, INK, LINE, MUTED, Axes, Sheet, prepare
from tests.model_report.tables import SINCE
from tests.model_report.worlds_seen import KNOWN, MODES, WorldSeen

FEW_TO_MANY = ("#9FB0D3", "#7388BC", "#4F68A6", "#1F2F57")
"""One colour from light to dark, as the readings or the days ahead grow in number."""

GOOD, GOOD_SOFT, HIDDEN, ESTIMATE = "#1B7A4B", "#E3F2E9", "#B5741A", "#2F3E63"
ACROSS = 3
"""Worlds beside each other; what is known of the days ahead stands below each other."""

LATE = (1, 7, 30, 60)
"""Days ahead whose calibration is drawn."""

_BY_READINGS = {f"{group.name} readings": colour for group, colour in zip(GROUPS, FEW_TO_MANY, strict=True)}


def draw(folder: Path, worlds: Sequence[WorldSeen], examples: Sequence[Example]) -> list[Path]:
    """Write every picture into the folder and name them."""
    app = prepare()  # lives as long as the drawing
    changing = [world for world in worlds if world.changes]
    files = [
        _errors(folder / "error.png", worlds),
        _bands(folder / "bands.png", worlds),
        _calibration(folder / "calibration.png", worlds),
        _examples(folder / "examples.png", examples),
        *([_change(folder / "change.png", changing)] if changing else []),
    ]
    app.processEvents()
    return files


def _errors(file: Path, worlds: Sequence[WorldSeen]) -> Path:
    title = "Error as a share of the last reading carried forward"
    sheet = Sheet(title, _BY_READINGS, columns=ACROSS)
    for world, mode, panel in _panels(sheet, worlds, Axes("days ahead", 0.0, 1.4)):
        _level(panel, 1.0, MUTED)
        if world.matters and not world.changes and mode == KNOWN:
            _level(panel, BEATEN, GOOD)
        _groups(panel, world, mode, Forecasts.against_carried)
    return sheet.save(file)


def _bands(file: Path, worlds: Sequence[WorldSeen]) -> Path:
    title = "Share of truths inside the 80 % band; it should be 0.75 to 0.87"
    sheet = Sheet(title, _BY_READINGS, columns=ACROSS)
    for world, mode, panel in _panels(sheet, worlds, Axes("days ahead", 0.4, 1.0)):
        _strip(panel, *CONTAINED)
        _groups(panel, world, mode, Forecasts.contained)
    return sheet.save(file)


def _calibration(file: Path, worlds: Sequence[WorldSeen]) -> Path:
    title = "Share of truths below the low end, the mean and the high end, over what it should be"
    names = (f"{days} day{'s' * (days > 1)} ahead" for days in LATE)
    legend = dict(zip(names, FEW_TO_MANY, strict=True))
    sheet = Sheet(title, legend, columns=ACROSS)
    for world, mode, panel in _panels(sheet, worlds, Axes("should be", 0.0, 1.0)):
        panel.plot([0, 1], [0, 1], pen=pg.mkPen(MUTED, style=Qt.PenStyle.DashLine))
        made = world.forecasts[mode].foreseeable()
        found = np.array([made.below(edge) for edge in (made.low, made.mean, made.high)])
        for days, colour in zip(LATE, FEW_TO_MANY, strict=True):
            panel.plot((0.1, 0.5, 0.9), found[:, HORIZONS.index(days)], **_dotted(colour))
    return sheet.save(file)


def _change(file: Path, worlds: Sequence[WorldSeen]) -> Path:
    legend = {"error as a share of carry-forward's": INK, "share of users who were told": HIDDEN}
    sheet = Sheet("After LinkedIn changed its formula", legend, columns=1, wide=1.6)
    counts = list(range(1, SINCE + 1))
    for world in worlds:
        panel = sheet.panel(world.name, Axes("readings after the change", 0.0, 2.0))
        _level(panel, BACK, MUTED)
        panel.addItem(pg.InfiniteLine(SETTLING, pen=pg.mkPen(LINE)))
        made = world.forecasts[KNOWN]
        shares = [pooled(made.only(made.since == count)) for count in counts]
        panel.plot(counts, shares, **_dotted(INK))
        told = [sum(0 < one <= count for one in world.told) / max(1, len(world.told)) for count in counts]
        panel.plot(counts, told, **_dotted(HIDDEN))
    return sheet.save(file)


def _examples(file: Path, examples: Sequence[Example]) -> Path:
    title = (
        "One user a world, the pillar that moves most: readings, and four forecasts with the journal known"
    )
    legend = {"hidden truth": HIDDEN, "reading": INK, "forecast of 60 days and its 80 % band": ESTIMATE}
    sheet = Sheet(title, legend, columns=2, wide=1.6)
    for example in examples:
        panel = sheet.panel(example.name, Axes("day", *example.span))
        for fan in example.fans:
            ends = (pg.PlotCurveItem(fan.days, edge) for edge in (fan.low, fan.high))
            panel.addItem(pg.FillBetweenItem(*ends, brush=f"{ESTIMATE}29"))
            panel.plot(fan.days, fan.mean, pen=pg.mkPen(ESTIMATE, width=1.5))
        panel.plot(example.days, example.truth, pen=pg.mkPen(HIDDEN, width=1.2))
        dots = {"pen": None, "symbol": "o", "symbolSize": 5, "symbolBrush": GROUND, "symbolPen": INK}
        panel.plot(example.reading_days, example.readings, **dots)
    return sheet.save(file)


def _panels(
    sheet: Sheet, worlds: Sequence[WorldSeen], axes: Axes
) -> Iterator[tuple[WorldSeen, str, pg.PlotItem]]:
    """A panel for each world, first with the journal known and below it as now."""
    for start in range(0, len(worlds), ACROSS):
        for mode in MODES:
            for world in worlds[start : start + ACROSS]:
                yield world, mode, sheet.panel(f"{world.name}, {mode}", axes)


def _groups(panel: pg.PlotItem, world: WorldSeen, mode: str, measure: Callable[[Forecasts], Floats]) -> None:
    made = world.forecasts[mode]
    seen = made.foreseeable() if world.changes else made
    for group, colour in zip(GROUPS, FEW_TO_MANY, strict=True):
        panel.plot(HORIZONS, measure(seen.group(group)), **_dotted(colour))


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
    strip = pg.LinearRegionItem((low, high), orientation="horizontal", movable=False, brush=GOOD_SOFT)
    for line in strip.lines:
        line.setPen(pg.mkPen(None))
    strip.setZValue(-10)
    panel.addItem(strip)
