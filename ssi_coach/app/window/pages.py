"""The pages of the window: who makes each, and who wires it once the journal is open.

A page's module is imported when the page is first shown: pyqtgraph only with Progress.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from importlib import import_module
from types import ModuleType

from PySide6.QtWidgets import QWidget

from ssi_coach.app.window.around import Around
from ssi_coach.presentation.formats import Formats
from ssi_coach.ui.skin import Skin

PAGE_MODULES: Mapping[str, str] = {
    "today": "ssi_coach.app.window.today",
    "journal": "ssi_coach.app.window.journal",
    "progress": "ssi_coach.app.window.progress",
    "checklist": "ssi_coach.app.window.checklist",
    "results": "ssi_coach.app.window.results",
    "data": "ssi_coach.app.window.data",
}
"""Each module has `make(skin, formats)` for the screen and `wire(around, screen)` for its `PageBinding`."""

_BOUND = "bound"


def page_makers(skin: Skin, formats: Formats) -> dict[str, Callable[[], QWidget]]:
    """For every page a function that makes its screen."""
    return {page: partial(_make, page, skin, formats) for page in PAGE_MODULES}


def bind_page(page: str, screen: QWidget, around: Around) -> None:
    """Wire a screen to the journal, the first time it is shown."""
    if screen.property(_BOUND):
        return
    screen.setProperty(_BOUND, True)
    around.coach.bind(page, _module(page).wire(around, screen))


def _make(page: str, skin: Skin, formats: Formats) -> QWidget:
    screen: QWidget = _module(page).make(skin, formats)
    return screen


def _module(page: str) -> ModuleType:
    return import_module(PAGE_MODULES[page])
