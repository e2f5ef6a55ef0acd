"""The size of things and the rules of the house hold, and each check is shown to find what it looks for."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from statistics import median

import pytest

from tests import house_rules, rules_of_tests

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "ssi_coach"


def test_the_house_rules_hold() -> None:
    """No file is too long, guesses HTML, swallows errors, or breaks another rule."""
    assert house_rules.faults(PACKAGE) == []


def test_the_rules_of_tests_hold() -> None:
    """No test is too long, sleeps, needs another test, or asks what is always so."""
    assert rules_of_tests.faults(ROOT / "tests") == []


def test_modules_are_short(record_property: Callable[[str, object], None]) -> None:
    """Half of all modules have at most 100 lines; the sizes are printed at the end of the run."""
    filled, _ = house_rules.sizes(PACKAGE)
    record_property("sizes", house_rules.sizes_in_words(PACKAGE))
    assert median(filled) <= house_rules.MODULE_MEDIAN


def test_no_room_is_let_off_the_types() -> None:
    """The types are strict everywhere; no module has settings of its own."""
    told = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["mypy"]
    assert told["strict"] is True
    assert "overrides" not in told


LONG_FUNCTION = "def long() -> None:\n" + "    print()\n" * 50
LONG_CLASS = "class Long:\n" + "    a = 1\n" * 250
PLANTED = {
    "a long module": ("domain/planted.py", "a = 1\n" * 401, "the module has 401 lines"),
    "a long class": ("domain/planted.py", LONG_CLASS, "Long has 251 lines"),
    "a long function": ("domain/planted.py", LONG_FUNCTION, "long has 51 lines"),
    "six positional arguments": ("domain/planted.py", "def f(a, b, c, d, e, f): ...", "f takes 6 positional"),
    "a dumping ground": ("domain/utils.py", "", "utils says nothing"),
    "a room of helpers": ("ui/helpers/dates.py", "", "helpers says nothing"),
    "a broad except": ("storage/planted.py", "try: ...\nexcept Exception: ...", "a broad except"),
    "a broad except among others": (
        "ui/planted.py",
        "try: ...\nexcept (OSError, Exception): ...",
        "a broad except",
    ),
    "a bare except": ("storage/planted.py", "try: ...\nexcept: ...", "a broad except"),
    "a label that guesses": ("ui/planted.py", "from PySide6.QtWidgets import QLabel", "QLabel guesses HTML"),
    "a message box": ("ui/planted.py", "from PySide6.QtWidgets import QMessageBox", "QMessageBox guesses"),
    "HTML": ("ui/planted.py", "view.setHtml(note)", "setHtml shows text as HTML"),
    "composed SQL": ("storage/planted.py", "db.execute(f'SELECT {x}')", "SQL put together"),
    "added SQL": ("storage/planted.py", "db.execute('SELECT ' + x)", "SQL put together"),
    "a sentence with a value in it": (
        "presentation/planted.py",
        "text(f'{n} entries')",
        "text takes one fixed",
    ),
    "a lambda with self": ("ui/planted.py", "b.clicked.connect(lambda: self.go())", "keeps self alive"),
    "processEvents": ("ui/planted.py", "QApplication.processEvents()", "processEvents runs"),
    "an ignore without a reason": ("model/planted.py", "a = b  # type: ignore[x]", "type: ignore needs"),
    "an ignore without a code": ("model/planted.py", "a = b  # type: ignore  # old", "type: ignore needs"),
    "a rule switched off unnamed": ("model/planted.py", "a = b  # noqa", "noqa needs the rule"),
    "SQL in a service": ("services/planted.py", "a = b  # noqa: S608", "SQL is put together"),
}


@pytest.mark.parametrize("what", PLANTED)
def test_a_planted_fault_is_found(tmp_path: Path, what: str) -> None:
    """Each rule names the file in which it is broken."""
    name, code, complaint = PLANTED[what]
    place = tmp_path / "ssi_coach" / name
    place.parent.mkdir(parents=True)
    place.write_text(code, "utf-8")
    found = house_rules.faults(tmp_path / "ssi_coach")
    assert [fault for fault in found if fault.startswith(f"{name}:") and complaint in fault], found


PLANTED_IN_TESTS = {
    "a long test": ("a = 1\n" * 401, "the module has 401 lines"),
    "a test in a test": ("from tests.app.test_planted import page", "tests.app.test_planted is a test"),
    "a wait that never begins": ("qtbot.waitExposed(page)", "waitExposed waits inside a with alone"),
    "a sleep": ("time.sleep(0.1)", "sleep waits for the clock"),
    "a pause of Qt": ("qtbot.wait(100)", "wait waits for the clock"),
    "one thing twice": ("assert band.low == band.low", "band.low == band.low is always so"),
    "a word to the types": ("a = b  # type: ignore[x]", "nobody checks the types of tests"),
}


@pytest.mark.parametrize("what", PLANTED_IN_TESTS)
def test_a_planted_fault_of_a_test_is_found(tmp_path: Path, what: str) -> None:
    """Each rule for tests names the file in which it is broken."""
    code, complaint = PLANTED_IN_TESTS[what]
    (tmp_path / "test_planted.py").write_text(code, "utf-8")
    (found,) = rules_of_tests.faults(tmp_path)
    assert found.startswith("test_planted.py:1 ")
    assert complaint in found


LABYRINTH = '"""A labyrinth."""\n\nfrom __future__ import annotations\n\n\ndef way(n: int) -> int:\n' + (
    '    """Find the way."""\n'
    + "".join(f"    if n == {n}:\n        n += {n}\n" for n in range(8))
    + "    return n\n"
)
LINTED = {
    "C901": LABYRINTH,
    "D100": "from __future__ import annotations\n",
    "D101": "class Thing: ...\n",
    "D103": "def do() -> None: ...\n",
    "BLE001": "try: ...\nexcept Exception: ...\n",
    "TID252": "from . import planted\n",
    "DTZ005": "import datetime\nnow = datetime.datetime.now()\n",
    "S608": "def q(a: str) -> str:\n    return f'SELECT * FROM t WHERE a = {a}'\n",
}


@pytest.mark.parametrize("code", LINTED)
def test_a_planted_fault_is_found_by_the_linter(tmp_path: Path, code: str) -> None:
    """The linter, with the project's settings, holds complexity, docstrings and naive times."""
    place = tmp_path / "ssi_coach" / "domain" / "planted.py"
    place.parent.mkdir(parents=True)
    place.write_text(LINTED[code], "utf-8")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    call = [sys.executable, "-m", "ruff", "check", "--no-cache", "--output-format=concise", "."]
    done = subprocess.run(call, cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1
    assert [line for line in done.stdout.splitlines() if "planted.py" in line and code in line], done.stdout


@pytest.mark.parametrize(
    ("code", "complaint"),
    [
        ("def f(a): return a\n", "no-untyped-def"),
        ("def f(a: list) -> None: ...\n", "type-arg"),
        ("def f() -> int:\n    return 'a'\n", "return-value"),
        ("a: int = 'a'  # type: ignore\n", "ignore-without-code"),
    ],
)
def test_a_planted_fault_is_found_by_the_types(tmp_path: Path, code: str, complaint: str) -> None:
    """The type checker, with the project's settings, is strict in every room."""
    shutil.copytree(PACKAGE / "domain", tmp_path / "ssi_coach" / "domain")
    (tmp_path / "ssi_coach" / "__init__.py").touch()
    (tmp_path / "ssi_coach" / "domain" / "planted.py").write_text(code, "utf-8")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    call = [sys.executable, "-m", "mypy", "--cache-dir", str(tmp_path / "cache"), "-p", "ssi_coach.domain"]
    done = subprocess.run(call, cwd=tmp_path, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 1
    assert [line for line in done.stdout.splitlines() if "planted.py" in line and complaint in line], (
        done.stdout
    )
