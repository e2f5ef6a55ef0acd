"""A page, dialog or desk over a journal in memory, with an ear for what the window would say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from types import ModuleType
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from ssi_coach.app.opening import Opened
from ssi_coach.app.resources import read_resource
from ssi_coach.app.window.around import Around
from ssi_coach.app.window.coach import Coach
from ssi_coach.services.workspace import Workspace
from ssi_coach.ui.fonts import load_fonts
from ssi_coach.ui.skin import Skin
from tests.fakes import InlineTaskRunner, MemoryJournal
from tests.today_build import FORMATS


class Ear(QObject):
    """Stands for the window: hears what it would say and open, and `triggered` says what a user chose in it."""

    triggered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.toasts: list[str] = []
        self.undoable: list[bool] = []
        self.errors: list[str] = []
        self.browsed: list[str] = []
        self.went: list[tuple[str, object]] = []
        self.wanted: list[str] = []
        self.offer = ""
        self.take: Callable[[], None] | None = None

    def toast(self, text: str, *, undo: bool = False, offer: str = "", take=None) -> None:
        self.toasts.append(text)
        self.undoable.append(undo)
        self.offer, self.take = offer, take

    def error(self, sentence: str, details: str = "") -> None:
        self.errors.append(sentence)

    def trigger(self, id: str) -> None:
        self.wanted.append(id)

    def browse(self, page: str) -> None:
        self.browsed.append(page)

    def go(self, page: str, what: object) -> None:
        self.went.append((page, what))

    def nothing(self, *_: object) -> None:
        """Names of undo and redo, colours and letters are the window's matter."""


class WaitingRunner(InlineTaskRunner):
    """Runs tasks at once, or while it is `holding` only when a test says so, one after the other."""

    def __init__(self) -> None:
        self.tasks: list = []
        self.holding = False

    def run(self, task, done, failed) -> None:
        if self.holding:
            self.tasks.append((task, done, failed))
        else:
            super().run(task, done, failed)

    def step(self) -> None:
        """One task."""
        super().run(*self.tasks.pop(0))

    def go_on(self) -> None:
        """All that waits and what comes of it, and nothing waits from now on."""
        while self.tasks:
            self.step()
        self.holding = False


@dataclass(frozen=True)
class Page:
    """A page that is wired to its journal."""

    name: str
    screen: Any
    around: Around
    runner: WaitingRunner

    @property
    def coach(self) -> Coach:
        return self.around.coach

    @property
    def ear(self) -> Ear:
        return self.around.reporter

    @property
    def work(self) -> Workspace:
        return self.around.opened.work

    @property
    def journal(self) -> MemoryJournal:
        return self.work.journal

    def show(self) -> Page:
        """The user looks at it, so the journal is asked."""
        self.coach.show(self.name)
        return self


def dressed(app: QApplication) -> Skin:
    """The skin that the application wears, without motion."""
    load_fonts(read_resource)
    skin = Skin(read_resource, reduced_motion=True)
    skin.dress(app)
    return skin


def surroundings(
    opened: Opened, window: QWidget, skin: Skin, *, runner: InlineTaskRunner | None = None
) -> Around:
    """Everything that a desk may use; the answers of the journal come at once, its `reporter` is an `Ear`."""
    ear = Ear()
    coach = Coach(
        opened.work,
        runner or InlineTaskRunner(),
        ear,
        name_steps=ear.nothing,
        settings_changed=ear.nothing,
    )
    return Around(
        coach=coach,
        opened=opened,
        formats=FORMATS,
        skin=skin,
        reporter=ear,
        actions=ear,
        window=window,
        settings=lambda: opened.work.settings,
        browse=ear.browse,
        go=ear.go,
    )


def wired(kind: ModuleType, opened: Opened, skin: Skin) -> Page:
    """The page that a module of `ssi_coach.app.window` makes, in the size it has in the usual window."""
    runner, screen = WaitingRunner(), kind.make(skin, FORMATS)
    around = surroundings(opened, screen, skin, runner=runner)
    page = Page(kind.__name__.rpartition(".")[2], screen, around, runner)
    page.coach.bind(page.name, kind.wire(around, screen))
    screen.resize(1096, 764)
    return page
