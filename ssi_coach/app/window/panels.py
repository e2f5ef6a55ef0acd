"""The explanations of Progress wired: each gets its desk when it is first opened, and follows the page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject

from ssi_coach.app.window.around import Around
from ssi_coach.app.window.compare import CompareDesk
from ssi_coach.app.window.more_charts import ChartsDesk
from ssi_coach.app.window.moved import MovedDesk
from ssi_coach.app.window.what_if import WhatIfDesk
from ssi_coach.presentation.progress.panels import CHARTS, COMPARE, MOVED, WHAT_IF
from ssi_coach.services.progress.view import ProgressFacts
from ssi_coach.ui.screens.progress import ProgressScreen
from ssi_coach.ui.widgets.progress.charts_panel import ChartsPanel
from ssi_coach.ui.widgets.progress.compare_panel import ComparePanel
from ssi_coach.ui.widgets.progress.moved_panel import MovedPanel
from ssi_coach.ui.widgets.progress.panel import Panel
from ssi_coach.ui.widgets.progress.what_if_panel import WhatIfPanel

OwnPanel = TypeVar("OwnPanel", bound=Panel)


class Desk(Protocol):
    """Keeps a panel up to date while it is open."""

    def look(self, page: ProgressFacts, *, table: bool) -> None:
        """The page has looked at the journal."""
        ...

    def leave(self) -> None:
        """The panel is not open any more."""
        ...


class PanelDesks(QObject):
    """Hands the page's facts to the panel that is open."""

    def __init__(self, around: Around, screen: ProgressScreen) -> None:
        """Listen to panels being opened and closed."""
        super().__init__(screen)
        self._around = around
        self._screen = screen
        self._desks: dict[str, Desk] = {}
        self._open = ""
        self._page: ProgressFacts | None = None
        self._table = False
        screen.panels.opened.connect(self._on_opened)

    def look(self, page: ProgressFacts, *, table: bool) -> None:
        """The page has looked at the journal, or is looked at in another way."""
        self._page, self._table = page, table
        self._tell()

    def _on_opened(self, id: str) -> None:
        if self._open in self._desks:
            self._desks[self._open].leave()
        self._open = id
        self._tell()

    def _tell(self) -> None:
        if not self._open or self._page is None:
            return
        if self._open not in self._desks:
            self._desks[self._open] = MAKERS[self._open](self._around, self._screen)
        self._desks[self._open].look(self._page, table=self._table)


def _panel(screen: ProgressScreen, id: str, kind: type[OwnPanel]) -> OwnPanel:
    """The panel of an explanation, which is of a kind of its own."""
    panel = screen.panels.panel(id)
    if not isinstance(panel, kind):
        raise TypeError(f"{id} has a panel of its own")
    return panel


def _moved(around: Around, screen: ProgressScreen) -> Desk:
    return MovedDesk(around, _panel(screen, MOVED, MovedPanel), screen.marking)


def _what_if(around: Around, screen: ProgressScreen) -> Desk:
    return WhatIfDesk(around, _panel(screen, WHAT_IF, WhatIfPanel), screen.total.chart)


def _compare(around: Around, screen: ProgressScreen) -> Desk:
    return CompareDesk(around, _panel(screen, COMPARE, ComparePanel))


def _charts(around: Around, screen: ProgressScreen) -> Desk:
    panel = _panel(screen, CHARTS, ChartsPanel)
    panel.link(around.formats, screen.days)
    return ChartsDesk(around, panel)


MAKERS: Mapping[str, Callable[[Around, ProgressScreen], Desk]] = {
    MOVED: _moved,
    WHAT_IF: _what_if,
    COMPARE: _compare,
    CHARTS: _charts,
}
"""Who makes the desk of each panel."""
