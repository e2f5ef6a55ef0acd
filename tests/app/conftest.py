"""What the tests of the app begin with: a terminal in a folder of its own, an open page, or what a desk needs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtWidgets import QWidget

from ssi_coach.app.opening import Opened, open_workspace
from ssi_coach.app.window import data, progress, reading_errand
from ssi_coach.app.window.around import Around
from tests.app.calling import Terminal
from tests.app.files_here import DataPage, FilesHere, ReadingRunner
from tests.app.progress_opened import level_course
from tests.app.surroundings import Page, dressed, surroundings, wired
from tests.today_build import workspace


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """The command line over a folder that does not exist yet, on Wednesday 13 May 2026 at noon."""
    monkeypatch.chdir(tmp_path)
    terminal = Terminal(tmp_path / "journal", monkeypatch)
    terminal.at("2026-05-13T12:00")
    return terminal


@pytest.fixture
def surround(qtbot, qapp) -> Callable[..., Around]:
    """Makes the surroundings of a desk over a journal, in a window of its own unless one is given."""

    def make(work, window: QWidget | None = None) -> Around:
        window = window or QWidget()
        qtbot.addWidget(window)
        return surroundings(Opened(work, work.journal), window, dressed(qapp))

    return make


@pytest.fixture
def open_page(qtbot, qapp) -> Callable[..., Page]:
    """Opens a page of the window, named by its module, over some records or over a journal that is open."""

    def make(kind: ModuleType, *records, over: Opened | None = None) -> Page:
        if over is None:
            work = workspace(*records)
            over = Opened(work, work.journal)
        page = wired(kind, over, dressed(qapp))
        qtbot.addWidget(page.screen)
        with qtbot.waitExposed(page.screen):
            page.screen.show()
        return page.show()

    return make


@pytest.fixture
def open_progress(open_page, monkeypatch) -> Callable[..., Page]:
    """Opens Progress over some records, with a course that is the last reading every day."""
    monkeypatch.setattr(progress, "course_of", level_course)
    return partial(open_page, progress)


@pytest.fixture
def data_page(open_page, tmp_path, monkeypatch) -> Iterator[DataPage]:
    """The page Data over an empty journal on the disk."""
    reading = ReadingRunner()
    monkeypatch.setattr(reading_errand, "QtTaskRunner", lambda _: reading)
    monkeypatch.setattr(data, "OutsideFiles", FilesHere)
    opened = open_workspace(tmp_path / "journal")
    page = open_page(data, over=opened)
    yield DataPage(page.name, page.screen, page.around, page.runner, tmp_path, reading)
    opened.close()
