"""The guards of tests/conftest.py bite: each is shown to fail a test that misbehaves."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

LOG = """
import logging
def test():
    logging.getLogger("a").warning("hm")
"""
SOCKET = """
import socket
def test():
    socket.socket()
"""
HIDDEN_SOCKET = """
import socket
def test():
    try:
        socket.socket()
    except BaseException:
        pass
"""
SOCKET_IN_A_CHILD = """
import subprocess, sys
def test():
    subprocess.run([sys.executable, "-c", "import socket; socket.socket()"], check=True)
"""
WINDOW = """
kept = []
def test(qapp):
    from PySide6.QtWidgets import QWidget
    kept.append(QWidget())
"""
TIMER = """
kept = []
def test(qapp):
    from PySide6.QtCore import QTimer
    kept.append(QTimer())
    kept[0].start(1000)
"""
THREAD = """
import threading
stop = threading.Event()
def test():
    threading.Thread(target=stop.wait, args=(4,), name="stray").start()
"""
QT_WARNING = """
def test(qapp):
    from PySide6.QtCore import qWarning
    qWarning("odd")
"""
MISBEHAVING = {
    "log": (LOG, "unexpected log: ['a: hm']"),
    "socket": (SOCKET, "NetworkTouchedError: AF_INET"),
    "hidden_socket": (HIDDEN_SOCKET, "network sockets were opened: ['AF_INET']"),
    "socket_in_a_child": (SOCKET_IN_A_CHILD, "CalledProcessError"),
    "window": (WINDOW, "left behind: ['window QWidget"),
    "timer": (TIMER, "left behind: ['QTimer"),
    "thread": (THREAD, "left behind: ['thread stray"),
    "qt_warning": (QT_WARNING, "Qt messages with level WARNING"),
}


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What pytest says about one file for each misbehaviour, all run under the guards."""
    folder = tmp_path_factory.mktemp("planted")
    for name in ("pyproject.toml", "tests/conftest.py", "tests/child/sitecustomize.py"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, folder / name)
    for name, (code, _) in MISBEHAVING.items():
        (folder / "tests" / f"test_planted_{name}.py").write_text(code, "utf-8")
    call = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-p", "no:xdist", "--tb=short", "-vv"]
    own = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST")}
    done = subprocess.run(call, cwd=folder, env=own, capture_output=True, text=True, timeout=120, check=False)
    return done.stdout


@pytest.mark.parametrize("name", MISBEHAVING)
def test_a_test_that_misbehaves_fails_and_says_why(said: str, name: str) -> None:
    """Whatever one of them leaves or mumbles, pytest reports that file with the reason."""
    closing = said[said.index("short test summary info") :]
    reports = [line for line in closing.splitlines() if f"test_planted_{name}.py" in line]
    assert reports, closing
    assert MISBEHAVING[name][1] in said


def test_a_test_has_an_empty_home_of_its_own() -> None:
    """Neither the home nor the data folder of the person who runs the tests is in sight."""
    home = Path(os.environ["HOME"])
    assert "ssi-coach-tests-" in str(home)
    assert [place.name for place in home.iterdir()] == ["run"]
