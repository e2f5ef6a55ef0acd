"""What the wiring of every page may use: the coach, the open journal, the look, and ways out of the page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from ssi_coach.app.opening import Opened
from ssi_coach.app.window.coach import Coach
from ssi_coach.presentation.formats import Formats
from ssi_coach.services.settings import Settings
from ssi_coach.ui.actions import Actions
from ssi_coach.ui.messages import Reporter
from ssi_coach.ui.skin import Skin


@dataclass(frozen=True, slots=True)
class Around:
    """The surroundings of a page.

    `browse` opens a web page of LinkedIn in the browser, and nothing else; `go` shows another page, by id,
    with what it shall show there (a day, a guideline, a filter) or None.
    """

    coach: Coach
    opened: Opened
    formats: Formats
    skin: Skin
    reporter: Reporter
    actions: Actions
    window: QWidget
    settings: Callable[[], Settings]
    browse: Callable[[str], None]
    go: Callable[[str, object], None]
