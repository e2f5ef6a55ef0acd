"""The data that ships with the program is found by name, in a checkout and in an installed package."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ssi_coach.app import resources


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of data that stands in for the real one."""
    (tmp_path / "icons").mkdir()
    (tmp_path / "icons" / "sun.svg").write_bytes(b"<svg/>")
    (tmp_path / "catalogue.toml").write_bytes(b"a = 1")
    (tmp_path.parent / "secret").write_bytes(b"no")
    monkeypatch.setattr(resources, "_root", lambda: tmp_path)
    return tmp_path


def test_a_file_is_read_by_its_name(data: Path) -> None:
    """Names have forward slashes on every system."""
    assert resources.read_resource("icons/sun.svg") == b"<svg/>"
    assert resources.read_resource("catalogue.toml") == b"a = 1"


@pytest.mark.parametrize("name", ["icons/moon.svg", "icons", "", "../secret", "icons/../../secret"])
def test_a_name_that_is_no_file_of_the_data_is_refused(data: Path, name: str) -> None:
    """A missing file, a folder, and every way out of the data."""
    with pytest.raises(FileNotFoundError, match=f"^{re.escape(name)}$"):
        resources.read_resource(name)


def test_the_real_data_is_found() -> None:
    """A checkout has its data beside the package, with every file of it."""
    folder = Path(__file__).resolve().parents[2] / "resources"
    names = [file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()]
    assert "catalogue.toml" in names
    assert all(resources.read_resource(name) for name in names)
