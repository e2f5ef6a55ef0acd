"""A panel or a card kept: copied, or as a picture, a drawing or numbers."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from ssi_coach.app.window.around import Around
from ssi_coach.app.window.chart_files import copy_both, keep_file
from ssi_coach.ui.charts.export import drawing_of, picture_of
from ssi_coach.ui.widgets.progress.panel import Panel
from ssi_coach.ui.widgets.results.figures_card import FiguresCard
from ssi_coach.ui.widgets.results.index_card import IndexCard


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept of a panel: the name of the file without its ending, the panel as text, and its numbers."""

    name: str
    said: Callable[[], str]
    numbers: Callable[[], str]


def keep_panel(around: Around, panel: Panel, form: str, kept: Kept) -> None:
    """Copy the panel ("copy": its picture and its text), or keep it as "png", "svg" or "csv"."""
    _keep(around, panel, panel.bare(), form, kept)


def keep_card(around: Around, card: FiguresCard | IndexCard, form: str, kept: Kept) -> None:
    """The same of a card with figures of results."""
    _keep(around, card, card.buttons.away(), form, kept)


def _keep(around: Around, shown: QWidget, bare: AbstractContextManager[None], form: str, kept: Kept) -> None:
    """Inside `bare` nothing is seen that means nothing in a picture."""
    if form == "csv":
        keep_file(around, kept.numbers().encode("utf-8-sig"), kept.name, form)
        return
    with bare:
        picture = drawing_of(shown, kept.name) if form == "svg" else picture_of(shown)
    if form == "copy":
        copy_both(around, picture, kept.said())
    else:
        keep_file(around, picture, kept.name, form)
