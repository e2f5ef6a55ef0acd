"""The pinned versions: exact where a release is known to harm, and the same wherever they are named."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
EXACT = {"PySide6-Essentials": "6.11.3", "sqlmodel": "0.0.50", "psycopg[binary]": "3.3.9"}


def plain(name: str) -> str:
    """A package's name as registries compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def told() -> dict[str, object]:
    """What pyproject.toml says."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def asked() -> list[str]:
    """Every requirement that pyproject.toml names: to build, to run and to test."""
    project, build = told()["project"], told()["build-system"]
    additions = [one for extra in project["optional-dependencies"].values() for one in extra]
    return [*build["requires"], *project["dependencies"], *additions]


def pins() -> dict[str, str]:
    """The exact versions of packaging/constraints.txt."""
    lines = (ROOT / "packaging" / "constraints.txt").read_text("utf-8").splitlines()
    entries = [line.split("==") for line in lines if line and not line.startswith("#")]
    return {plain(name): number for name, number in entries}


@pytest.mark.parametrize("name", EXACT)
def test_a_risky_package_is_pinned_everywhere(name: str) -> None:
    """The same exact version in pyproject.toml, in the constraints, and in the environment of the tests."""
    assert f"{name}=={EXACT[name]}" in asked()
    bare = name.partition("[")[0]
    assert pins()[plain(bare)] == EXACT[name]
    assert version(bare) == EXACT[name]


def test_every_requirement_has_a_pin() -> None:
    """What make installs is the same next year: each package by its number, none by an address."""
    names = {plain(re.split(r"[<>=!~\[ ]", requirement)[0]) for requirement in asked()}
    assert names - set(pins()) == set()
    assert all(re.fullmatch(r"[0-9][0-9a-z.]*", number) for number in pins().values())


MANY_CALLS = """
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
widget = QWidget()
for _ in range(20_000):
    widget.update()
print("alive")
"""


def test_qt_may_be_called_for_a_long_time() -> None:
    """A call that returns nothing must not use up a reference to None: PySide6 6.12.0 aborts after 5 000."""
    done = subprocess.run(
        [sys.executable, "-c", MANY_CALLS], capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stdout) == (0, "alive\n"), done.stderr
