"""What a start loads: little before the first picture, and nothing before Today that Today does not show."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from ssi_coach.app.opening import open_workspace
from ssi_coach.services.entries import write_entries
from ssi_coach.services.estimating import reckon_outlook
from ssi_coach.services.readings import save_reading
from tests.build import make_entry

# A child of its own: this process has loaded everything long ago.
CHILD = """
import json, linecache, os, sys

import ssi_coach.app.gui as gui

fill = gui._fill
loaded = {}

def first(*rest):
    loaded["first"] = sorted(sys.modules)
    fill(*rest)

def usable():
    loaded["today"] = sorted(sys.modules)
    loaded["sources"] = sorted(linecache.cache)
    print(json.dumps(loaded))
    sys.stdout.flush()
    os._exit(0)

gui._fill = first
gui.open_window(sys.argv[1], usable=usable)
"""

FIRST = {
    "ssi_coach",
    "ssi_coach.app",
    "ssi_coach.app.display",
    "ssi_coach.app.first_picture",
    "ssi_coach.app.gui",
    "ssi_coach.app.folders",
    "ssi_coach.app.startup",
    "ssi_coach.domain",
    "ssi_coach.domain.errors",
    "ssi_coach.ui",
    "ssi_coach.ui.desktop",
    "ssi_coach.ui.desktop.no_features",
    "ssi_coach.ui.desktop.place",
    "ssi_coach.ui.stage",
    "ssi_coach.ui.theme",
}
"""All that the first picture loads of this program."""

HEAVY = {
    "PySide6.QtNetwork",
    "calendar",
    "decimal",
    "fractions",
    "hashlib",
    "logging.handlers",
    "multiprocessing",
    "numpy",
    "platform",
    "platformdirs",
    "pydantic",
    "pyqtgraph",
    "socket",
    "sqlalchemy",
    "sqlmodel",
    "statistics",
    "tomllib",
    "uuid",
    "zoneinfo",
}
"""Libraries that take long to load, for something that Today does not do."""

MOST = 185
"""Modules of this program that Today may load; one takes a millisecond and more."""

LATER = (
    "ssi_coach.app.cli",
    "ssi_coach.app.handoff",
    "ssi_coach.app.window.browser",
    "ssi_coach.app.window.checklist",
    "ssi_coach.app.window.data",
    "ssi_coach.app.window.journal",
    "ssi_coach.app.window.progress",
    "ssi_coach.app.window.result_dialogs",
    "ssi_coach.app.window.results",
    "ssi_coach.app.window.settling",
    "ssi_coach.domain.deals",
    "ssi_coach.domain.doubles",
    "ssi_coach.domain.lessons",
    "ssi_coach.domain.outcomes",
    "ssi_coach.domain.people",
    "ssi_coach.domain.results",
    "ssi_coach.domain.sessions",
    "ssi_coach.domain.team",
    "ssi_coach.model.results",
    "ssi_coach.presentation.errors",
    "ssi_coach.presentation.today.pillar_page",
    "ssi_coach.presentation.results.page",
    "ssi_coach.presentation.settings",
    "ssi_coach.presentation.team.board",
    "ssi_coach.presentation.typed",
    "ssi_coach.services.checklist",
    "ssi_coach.services.imports.deals",
    "ssi_coach.services.entries",
    "ssi_coach.services.ports",
    "ssi_coach.services.quick_line",
    "ssi_coach.services.results.results",
    "ssi_coach.services.results.board",
    "ssi_coach.services.sample.sample",
    "ssi_coach.services.team",
    "ssi_coach.sources",
    "ssi_coach.storage.backup",
    "ssi_coach.storage.later_shapes",
    "ssi_coach.storage.migrations",
    "ssi_coach.storage.model_road",
    "ssi_coach.storage.result_shapes",
    "ssi_coach.ui.charts",
    "ssi_coach.ui.desktop.signals",
    "ssi_coach.ui.dialogs",
    "ssi_coach.ui.tables",
    "ssi_coach.ui.widgets.palette",
    "ssi_coach.ui.widgets.today.pillar_card",
)
"""Modules and rooms of this program that come after Today, if at all."""


NUMBERS: dict[str, float | None] = {
    "total": 52.0,
    "brand": 21.0,
    "people": 6.5,
    "insights": 9.5,
    "relationships": 15.0,
    "industry_rank": 10.0,
    "industry_average": 35.0,
}
"""A reading with all that an estimate and its rank are reckoned from."""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    """The modules that a start had loaded by its first picture, and when Today showed the kept estimate."""
    folder: Path = tmp_path_factory.mktemp("journal")
    opened = open_workspace(folder)
    today = opened.work.today()
    write_entries(opened.work, [make_entry(day=today)])
    save_reading(opened.work, NUMBERS, day=today - timedelta(days=3))
    opened.journal.keep_outlook(reckon_outlook(opened.work, today))
    opened.close()
    done = subprocess.run(
        [sys.executable, "-c", CHILD, str(folder)], capture_output=True, text=True, timeout=60, check=True
    )
    return {moment: set(names) for moment, names in json.loads(done.stdout).items()}


def test_the_first_picture_loads_a_handful_of_modules(loaded: dict[str, set[str]]) -> None:
    """Those of this program are named here: a further one makes everybody wait."""
    assert {name for name in loaded["first"] if name.startswith("ssi_coach")} <= FIRST
    assert HEAVY & loaded["first"] == set()


def test_today_loads_no_more_modules_than_it_shows(loaded: dict[str, set[str]]) -> None:
    """Whoever needs a further one finds another that can wait."""
    assert len([name for name in loaded["today"] if name.startswith("ssi_coach")]) <= MOST


def test_no_source_is_read_to_see_whether_it_mentions_qt(loaded: dict[str, set[str]]) -> None:
    """PySide would look into each of two hundred; see `no_features`."""
    read = [Path(name).stem for name in loaded["sources"] if "ssi_coach" in name]
    assert read == ["no_features"]  # looked into just before it forbids it


@pytest.mark.parametrize("room", LATER)
def test_today_does_not_wait_for_what_it_does_not_show(loaded: dict[str, set[str]], room: str) -> None:
    """It is loaded when somebody wants it."""
    assert [name for name in loaded["today"] if f"{name}.".startswith(f"{room}.")] == []


def test_today_does_not_wait_for_heavy_libraries(loaded: dict[str, set[str]]) -> None:
    """Tables' models, charts and arrays come with the pages that need them."""
    assert HEAVY & loaded["today"] == set()
    assert "ssi_coach.ui.screens.today" in loaded["today"]
