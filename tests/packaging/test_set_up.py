"""Setting up a fresh system: what is missing is installed, or one sentence names the line that does."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def set_up() -> ModuleType:
    """The set-up script, loaded from its file as make runs it."""
    spec = importlib.util.spec_from_file_location("set_up", ROOT / "packaging" / "set_up.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class System:
    """A stand-in for a Debian: which marks are there, who may install, and what was run."""

    def __init__(self, *, missing: set[str], way: list[str] | None, works: bool = True) -> None:
        self.missing = missing
        self.way = way
        self.works = works
        self.run_calls: list[list[str]] = []

    def move_in(self, set_up: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
        """Let the script see this system."""
        monkeypatch.setattr(set_up, "is_there", lambda mark: mark not in self.missing)
        monkeypatch.setattr(set_up, "way_to_apt", lambda: self.way)
        monkeypatch.setattr(set_up, "named_here", lambda packages: packages)
        monkeypatch.setattr(set_up.os, "geteuid", lambda: 1000)
        monkeypatch.setattr(set_up.subprocess, "run", self.run)

    def run(self, call: list[str], **options: object) -> SimpleNamespace:
        """Remember the call; an install makes everything appear if it works."""
        self.run_calls.append(call)
        if "install" in call and self.works:
            self.missing.clear()
        return SimpleNamespace(returncode=0 if self.works else 100)


def test_a_system_that_has_everything_is_left_alone(
    set_up: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is run and nothing is said."""
    system = System(missing=set(), way=[])
    system.move_in(set_up, monkeypatch)
    assert set_up.main(["system", "drawing", "window", "walk"]) == 0
    assert system.run_calls == []


def test_what_is_missing_is_installed_where_no_password_is_needed(
    set_up: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Only the missing packages, and it says so."""
    system = System(missing={"libxcb-cursor.so.0", "Xvfb"}, way=["sudo", "-n"])
    system.move_in(set_up, monkeypatch)
    assert set_up.main(["system", "drawing", "window", "walk"]) == 0
    assert capsys.readouterr().out == "Installing with apt: libxcb-cursor0 xvfb\n"
    assert system.run_calls[-1][:2] == ["sudo", "-n"]
    assert system.run_calls[-1][-2:] == ["libxcb-cursor0", "xvfb"]


@pytest.mark.parametrize(("way", "works"), [(None, True), ([], False)])
def test_else_one_line_says_what_to_type(
    set_up: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    way: list[str] | None,
    works: bool,
) -> None:
    """Without a way to apt, or when apt fails: exit code 1 and the whole line, ready to copy."""
    System(missing={"libEGL.so.1", "libxcb-cursor.so.0"}, way=way, works=works).move_in(set_up, monkeypatch)
    assert set_up.main(["system", "drawing", "window"]) == 1
    said = capsys.readouterr().err.splitlines()
    assert "    sudo apt-get install --no-install-recommends libegl1 libxcb-cursor0" in said


def test_a_python_without_its_environments_is_completed_in_the_same_line(
    set_up: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A fresh Debian lacks python3-venv as well as Qt's libraries; the person is told once."""
    System(missing={"libEGL.so.1"}, way=None).move_in(set_up, monkeypatch)
    monkeypatch.setattr(set_up.importlib.util, "find_spec", lambda name: None)
    assert set_up.main(["system", "drawing"]) == 1
    assert "-venv libegl1\n" in capsys.readouterr().err


def test_an_old_python_is_refused_in_one_sentence(
    set_up: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It names the version that is needed, the one that is here, and what to type."""
    monkeypatch.setattr(set_up, "sys", SimpleNamespace(version_info=(3, 9, 2), stderr=sys.stderr))
    assert set_up.main(["system", "drawing"]) == 1
    said = capsys.readouterr().err
    assert "needs Python 3.11 or newer and this is 3.9.2" in said
    assert "PYTHON=" in said


def test_the_renamed_package_is_named_as_this_system_does(
    set_up: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ubuntu 24.04 and Debian 13 have libglib2.0-0t64, Debian 12 has not."""
    monkeypatch.setattr(set_up.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(set_up, "_quietly", lambda call: 0 if call[-1].endswith("t64") else 100)
    assert set_up.named_here(["libegl1", "libglib2.0-0"]) == ["libegl1", "libglib2.0-0t64"]
    monkeypatch.setattr(set_up, "_quietly", lambda call: 100)
    assert set_up.named_here(["libegl1", "libglib2.0-0"]) == ["libegl1", "libglib2.0-0"]


def test_presence_is_seen_by_loading(set_up: ModuleType) -> None:
    """A library is there if it loads, a program if it is found."""
    assert set_up.is_there("libc.so.6")
    assert not set_up.is_there("libnothing-of-that-name.so.6")
    assert set_up.is_there("sh")
    assert not set_up.is_there("no-program-of-that-name")
    assert set_up.is_there("/bin/s*h")
    assert not set_up.is_there("/usr/lib/*/bin/no-program-of-that-name")


@pytest.mark.parametrize("target", ["run", "test", "test-long", "bench", "screenshots", "walk", "clean"])
def test_make_knows_the_target(target: str) -> None:
    """Each target of the README exists and can be planned."""
    done = subprocess.run(
        ["make", "--dry-run", target], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr


def test_the_gate_runs_what_the_readme_says() -> None:
    """`.ci/run` runs the README's test command, with the server that one part of it needs."""
    assert (ROOT / ".ci" / "run").read_text("utf-8").splitlines()[-1] == "exec make test"
    assert "    make test\n" in (ROOT / "README.md").read_text("utf-8")
