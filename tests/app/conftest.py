"""What the tests of the app begin with: a terminal in a folder of its own, or what lies around a desk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from ssi_coach.app.window.around import Around
from tests.app.calling import Terminal
from tests.app.surroundings import dressed, surroundings


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
        return surroundings(work, window, dressed(qapp))

    return make
