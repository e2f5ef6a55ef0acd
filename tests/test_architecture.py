"""The layers are a test, not a wish: the contracts hold, and each is shown to report what breaks it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LAYERS = "A lower layer never imports a higher one"
CORE = "The core knows neither Qt nor SQL nor the place of its data"
NUMPY = "Of the core only the model reckons with NumPy"
OUTSIDE = "Storage and sources know the ports, and nothing else above the domain"
WIDGETS = "Widgets know no SQL"
INTENTS = "Widgets reckon nothing and change nothing: of the services they know Changes and the ports"
SCREENS = "Screens do not know each other"
COMMANDS = "The command line opens no window"

# What is planted: the contract that must report it, the file, its code, and the import that is named.
PLANTED = {
    "a service in the domain": (LAYERS, "domain/planted_a.py", "import ssi_coach.services.ports"),
    "the wiring in a widget": (LAYERS, "ui/planted_b.py", "import ssi_coach.app.startup"),
    "storage in a widget": (LAYERS, "ui/planted_c.py", "import ssi_coach.storage.planted_kept"),
    "storage in a source": (LAYERS, "sources/planted_d.py", "import ssi_coach.storage.planted_kept"),
    "a source in storage": (LAYERS, "storage/planted_e.py", "import ssi_coach.sources.planted_read"),
    "a page in the services": (LAYERS, "services/planted_f.py", "import ssi_coach.presentation.wording"),
    "Qt in the domain, in a function": (CORE, "domain/planted_g.py", "def f():\n    import PySide6.QtCore"),
    "Qt in a page's state, for types": (
        CORE,
        "presentation/planted_h.py",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import PySide6.QtGui",
    ),
    "SQLModel in the services": (CORE, "services/planted_i.py", "import sqlmodel"),
    "sqlite3 in the model": (CORE, "model/planted_j.py", "import sqlite3"),
    "platformdirs in the services": (CORE, "services/planted_k.py", "import platformdirs"),
    "numpy in the domain": (NUMPY, "domain/planted_l.py", "import numpy"),
    "the model in storage": (OUTSIDE, "storage/planted_m.py", "import ssi_coach.model.planted_sums"),
    "a page in storage": (OUTSIDE, "storage/planted_n.py", "import ssi_coach.presentation.wording"),
    "a use case in a source": (OUTSIDE, "sources/planted_o.py", "import ssi_coach.services.changes"),
    "SQL in a widget": (WIDGETS, "ui/planted_p.py", "import sqlalchemy"),
    "sqlite3 in a widget": (WIDGETS, "ui/widgets/planted_q.py", "import sqlite3"),
    "a use case in a widget": (INTENTS, "ui/planted_r.py", "import ssi_coach.services.planted_use"),
    "the model in a widget": (INTENTS, "ui/planted_s.py", "import ssi_coach.model.planted_sums"),
    "a screen in a screen": (SCREENS, "ui/screens/planted_t.py", "import ssi_coach.ui.screens.planted_u"),
    "a window in a command": (COMMANDS, "app/cli/planted_v.py", "import ssi_coach.ui.planted_p"),
}
TARGETS = (
    "storage/planted_kept.py",
    "sources/planted_read.py",
    "model/planted_sums.py",
    "services/planted_use.py",
    "ui/screens/planted_u.py",
    "planted_room.py",
)
# These stand in for modules of the package if it should not have them.
KNOWN = ("services/ports.py", "services/changes.py", "presentation/wording.py", "app/startup.py")


def contracts(folder: Path) -> subprocess.CompletedProcess[str]:
    """Check the contracts of pyproject.toml for the package in a folder."""
    call = [sys.executable, "-c", "import sys; from importlinter.cli import lint_imports; "]
    call[-1] += "sys.exit(lint_imports(no_cache=True, no_logo=True))"
    own = {**os.environ, "PYTHONPATH": str(folder), "COLUMNS": "200"}
    return subprocess.run(call, cwd=folder, env=own, capture_output=True, text=True, timeout=120, check=False)


def test_the_contracts_hold() -> None:
    """Every import goes from a higher layer to a lower one, and no room knows what it should not."""
    done = contracts(ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What the contracts say about a copy of the package with every fault planted at once."""
    folder = tmp_path_factory.mktemp("planted")
    package = folder / "ssi_coach"
    shutil.copytree(ROOT / "ssi_coach", package, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    for name in (*TARGETS, *KNOWN):
        if not (package / name).exists():
            (package / name).write_text("", "utf-8")
    for _, name, code in PLANTED.values():
        (package / name).write_text(code, "utf-8")
    done = contracts(folder)
    assert done.returncode == 1, done.stdout + done.stderr
    return done.stdout


@pytest.mark.parametrize("what", PLANTED)
def test_a_planted_import_is_reported(said: str, what: str) -> None:
    """The contract that forbids it says which file imports what."""
    contract, name, _ = PLANTED[what]
    planted = "ssi_coach." + name.removesuffix(".py").replace("/", ".")
    assert f"{contract} BROKEN" in said.replace("\n", " ")
    assert f"{planted} ->" in report_of(contract, said)


def test_a_room_without_a_place_is_reported(said: str) -> None:
    """A new package has to be given its layer before it may exist."""
    assert "ssi_coach.planted_room" in report_of(LAYERS, said)


def report_of(contract: str, said: str) -> str:
    """The part of the report that explains one broken contract."""
    details = said[said.index("Broken contracts") :]
    start = details.index(contract)
    others = (details.find(other, start + 1) for other in (LAYERS, CORE, NUMPY, OUTSIDE, WIDGETS, INTENTS))
    rest = (details.find(other, start + 1) for other in (SCREENS, COMMANDS))
    ends = [end for end in (*others, *rest) if end > 0]
    return details[start : min(ends, default=len(details))]
