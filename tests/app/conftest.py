"""A terminal for each test: its own folder, no journal yet, Wednesday 13 May 2026 at noon."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.app.calling import Terminal


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """The command line over a folder that does not exist yet."""
    monkeypatch.chdir(tmp_path)
    terminal = Terminal(tmp_path / "journal", monkeypatch)
    terminal.at("2026-05-13T12:00")
    return terminal
