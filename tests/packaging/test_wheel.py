"""What pip installs is whole: the program, its data, its licence and its command, and nothing else."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from ssi_coach import __version__

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> ZipFile:
    """The wheel of this checkout, built as pip builds it."""
    folder = tmp_path_factory.mktemp("wheel")
    call = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(call, cwd=ROOT, capture_output=True, timeout=120, check=True)
    return ZipFile(folder / f"ssi_coach-{__version__}-py3-none-any.whl")


def test_the_data_travels_inside(wheel: ZipFile) -> None:
    """Each file of resources/ lies in the package, with the same bytes."""
    data = ROOT / "resources"
    files = [path for path in data.rglob("*") if path.is_file()]
    assert files
    for path in files:
        assert wheel.read(f"ssi_coach/resources/{path.relative_to(data).as_posix()}") == path.read_bytes()


def test_every_module_travels_along(wheel: ZipFile) -> None:
    """What the checkout imports, the installed program imports too."""
    modules = {path.relative_to(ROOT).as_posix() for path in (ROOT / "ssi_coach").rglob("*.py")}
    assert modules <= set(wheel.namelist())
    assert not [name for name in wheel.namelist() if name.startswith("tests") or "__pycache__" in name]


def test_the_command_and_the_licence_are_there(wheel: ZipFile) -> None:
    """`ssi-coach` starts the same function as `python -m ssi_coach`."""
    about = f"ssi_coach-{__version__}.dist-info"
    assert b"ssi-coach = ssi_coach.app.startup:main" in wheel.read(f"{about}/entry_points.txt")
    assert b"MIT License" in wheel.read(f"{about}/licenses/LICENSE")
