"""The surroundings of a page or dialog over a journal in memory, with an ear for what the window would say."""

from __future__ import annotations

from types import SimpleNamespace

from PySide6.QtWidgets import QApplication, QWidget

from ssi_coach.app.resources import read_resource
from ssi_coach.app.window.around import Around
from ssi_coach.app.window.coach import Coach
from ssi_coach.services.workspace import Workspace
from ssi_coach.ui.fonts import load_fonts
from ssi_coach.ui.skin import Skin
from tests.fakes import InlineTaskRunner
from tests.today_build import FORMATS


class Ear:
    """Hears what the window would say, and where it would go."""

    def __init__(self) -> None:
        self.toasts: list[str] = []
        self.errors: list[str] = []
        self.browsed: list[str] = []
        self.went: list[tuple[str, object]] = []

    def toast(self, text: str, *, undo: bool = False) -> None:
        self.toasts.append(text)

    def error(self, sentence: str, details: str = "") -> None:
        self.errors.append(sentence)

    def steps(self, undo: str | None, redo: str | None) -> None:
        """Names of undo and redo are the menu's matter."""

    def settings(self) -> None:
        """Colours and letters are the window's matter."""

    def browse(self, page: str) -> None:
        self.browsed.append(page)

    def go(self, page: str, what: object) -> None:
        self.went.append((page, what))


def dressed(app: QApplication) -> Skin:
    """The skin that the application wears, without motion."""
    load_fonts(read_resource)
    skin = Skin(read_resource, reduced_motion=True)
    skin.dress(app)
    return skin


def surroundings(work: Workspace, window: QWidget, skin: Skin) -> Around:
    """Everything that a desk may use; the answers of the journal come at once, its `reporter` is an `Ear`."""
    ear = Ear()
    coach = Coach(work, InlineTaskRunner(), ear, name_steps=ear.steps, settings_changed=ear.settings)
    return Around(
        coach=coach,
        opened=SimpleNamespace(work=work),
        formats=FORMATS,
        skin=skin,
        reporter=ear,
        actions=SimpleNamespace(),
        window=window,
        settings=lambda: work.settings,
        browse=ear.browse,
        go=ear.go,
    )
