"""An explanation of Progress kept: copied, or as a picture, a drawing or numbers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ssi_coach.app.window.around import Around
from ssi_coach.app.window.chart_files import copy_both, keep_file
from ssi_coach.ui.charts.export import drawing_of, picture_of
from ssi_coach.ui.widgets.progress.panel import Panel


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept of a panel: the name of the file without its ending, the panel as text, and its numbers."""

    name: str
    said: Callable[[], str]
    numbers: Callable[[], str]


def keep_panel(around: Around, panel: Panel, form: str, kept: Kept) -> None:
    """Copy the panel ("copy": its picture and its text), or keep it as "png", "svg" or "csv"."""
    if form == "copy":
        with panel.bare():
            picture = picture_of(panel)
        copy_both(around, picture, kept.said())
    elif form == "csv":
        keep_file(around, kept.numbers().encode("utf-8-sig"), kept.name, form)
    else:
        with panel.bare():
            content = picture_of(panel) if form == "png" else drawing_of(panel, kept.name)
        keep_file(around, content, kept.name, form)
