"""The core lives without a window and without a database: with both out of reach it imports all the same."""

from __future__ import annotations

import subprocess
import sys

import pytest

CORE = ("domain", "model", "services", "presentation")
# A child of its own: this process has loaded Qt long ago.
CHILD = """
import importlib, pkgutil, sys

FORBIDDEN = {"PySide6", "shiboken6", "pyqtgraph", "sqlmodel", "sqlalchemy", "sqlite3", "platformdirs"}

class Unreachable:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in FORBIDDEN:
            raise ImportError(f"{name} is out of reach")

sys.meta_path.insert(0, Unreachable())
room = importlib.import_module("ssi_coach." + sys.argv[1])
names = [found.name for found in pkgutil.walk_packages(room.__path__, room.__name__ + ".")]
for name in names:
    importlib.import_module(name)
assert not FORBIDDEN & set(sys.modules)
print(len(names))
"""


@pytest.mark.parametrize("room", CORE)
def test_the_core_imports_without_qt_and_sql(room: str) -> None:
    """Every module of the room can be used on a machine that has neither."""
    done = subprocess.run(
        [sys.executable, "-c", CHILD, room], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr


def test_what_is_out_of_reach_stays_out_of_reach() -> None:
    """The same child fails for the rooms that do need Qt or SQL, so the check can fail."""
    done = subprocess.run(
        [sys.executable, "-c", CHILD, "ui"], capture_output=True, text=True, timeout=60, check=False
    )
    assert "PySide6" in done.stderr
    assert "is out of reach" in done.stderr
