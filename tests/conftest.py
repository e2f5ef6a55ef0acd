"""The guards around every test: no real home, no network, no unexpected log, nothing left running or open.

A silent failure is a failure: what a test leaves behind, or what the code mumbles into the log, fails that
test and names what it was.
"""

from __future__ import annotations

import gc
import logging
import os
import shutil
import sys
import tempfile
import threading
import time
import weakref
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent
NETWORK_GUARD = ROOT / "tests" / "child"
HOME = Path(tempfile.mkdtemp(prefix="ssi-coach-tests-"))
LANGUAGE_VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LC_TIME", "LC_NUMERIC")

# Before anything asks: no screen, the language and the zone of no country, this checkout in children too.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.update({"LANG": "C.UTF-8", "TZ": "UTC", "PYTHONPATH": f"{NETWORK_GUARD}{os.pathsep}{ROOT}"})
for _name in LANGUAGE_VARIABLES:
    os.environ.pop(_name, None)
if hasattr(time, "tzset"):
    time.tzset()


def _move_home(home: Path) -> None:
    """Point everything that platforms use to find a person's files at this folder."""
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    places = {
        "HOME": "",
        "USERPROFILE": "",
        "XDG_DATA_HOME": "data",
        "XDG_CONFIG_HOME": "config",
        "XDG_CACHE_HOME": "cache",
        "XDG_STATE_HOME": "state",
        "XDG_RUNTIME_DIR": "run",
        "APPDATA": "roaming",
        "LOCALAPPDATA": "local",
    }
    for name, folder in places.items():
        os.environ[name] = str(home / folder)
    (home / "run").mkdir(mode=0o700, exist_ok=True)


_move_home(HOME / "before")

if not hasattr(sys.modules.get("sitecustomize"), "forbid_network"):  # a child of a test has it already
    sys.modules.pop("sitecustomize", None)
    sys.path.insert(0, str(NETWORK_GUARD))
import sitecustomize as network  # noqa: E402  # the guard of the children guards this process too

# The same examples every time, and as long as they take; `make test-long` looks for new ones.
settings.register_profile("short", derandomize=True, deadline=None, max_examples=50)
settings.register_profile(
    "long", deadline=None, max_examples=2000, database=None, suppress_health_check=list(HealthCheck)
)


def pytest_configure(config: pytest.Config) -> None:
    """Choose how many examples hypothesis plays, and watch Qt's timers and threads from the start."""
    settings.load_profile("long" if config.option.markexpr == "long" else "short")
    _watch_qt()


def pytest_unconfigure() -> None:
    """Remove the homes of all tests, and what they copied: the screen of the tests must not outlive that."""
    shutil.rmtree(HOME, ignore_errors=True)
    if "PySide6.QtGui" in sys.modules:
        from PySide6.QtGui import QGuiApplication

        if QGuiApplication.instance() is not None:
            QGuiApplication.clipboard().clear()


@pytest.fixture(autouse=True)
def a_home_of_its_own(request: pytest.FixtureRequest) -> Iterator[None]:
    """Each test has an empty home; the real one is never touched."""
    before = dict(os.environ)
    _move_home(HOME / f"{abs(hash(request.node.nodeid)):x}")
    yield
    os.environ.clear()
    os.environ.update(before)


@pytest.fixture(autouse=True)
def no_network() -> Iterator[None]:
    """Nothing leaves this computer, not even when the code under test hides the refusal."""
    network.opened.clear()
    yield
    assert not network.opened, f"network sockets were opened: {network.opened}"


class _Listener(logging.Handler):
    """Keeps what is logged as a warning or worse."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(f"{record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def no_unexpected_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """A warning in the log fails the test, unless it is marked `expects_log`."""
    listener = _Listener()
    logging.getLogger().addHandler(listener)
    yield
    logging.getLogger().removeHandler(listener)
    if request.node.get_closest_marker("expects_log") is None:
        assert not listener.heard, f"unexpected log: {listener.heard}"


_started: list[weakref.ref[Any]] = []


def _watch_qt() -> None:
    """Remember each timer and thread that Python code starts, so that a test can be asked to stop it."""
    from PySide6.QtCore import QThread, QTimer

    for kind in (QTimer, QThread):
        kind.start = _remembering(kind.start)  # a guard around the real one


def _remembering(start: Any) -> Any:
    def remember_and_start(self: Any, *arguments: Any) -> Any:
        _started.append(weakref.ref(self))
        return start(self, *arguments)

    return remember_and_start


@pytest.fixture(autouse=True)
def nothing_left_running() -> Iterator[None]:
    """Threads, timers and windows that a test opened are gone when it ends."""
    _started.clear()
    threads, windows = set(threading.enumerate()), set(map(id, _windows()))
    yield
    left = _left_over(threads, windows)
    if left:  # what only waits for Python's collector is not a leak
        gc.collect()
        left = _left_over(threads, windows)
    _close_all(windows)
    assert not left, f"left behind: {left}"


def _left_over(threads: set[threading.Thread], windows: set[int]) -> list[str]:
    """What is still there of the threads, timers and windows of a test, in words."""
    _deliver_deletions()
    new_threads = [thread for thread in threading.enumerate() if thread not in threads]
    for thread in new_threads:
        thread.join(0.5)  # one that is on its way out may finish
    found = [f"thread {thread.name}" for thread in new_threads if thread.is_alive()]
    found += [f"window {type(w).__name__} {w.objectName()}" for w in _windows() if id(w) not in windows]
    return found + _running_in_qt()


def _running_in_qt() -> list[str]:
    """Timers and threads of Qt that Python started in this test and that still run."""
    from PySide6.QtCore import QTimer
    from shiboken6 import isValid

    alive = [item for item in (reference() for reference in _started) if item is not None and isValid(item)]
    return [
        f"{type(item).__name__} {item.objectName()}"
        for item in alive
        if (item.isActive() if isinstance(item, QTimer) else item.isRunning())
    ]


def _windows() -> list[Any]:
    """All top-level widgets, but for the tool tip that Qt keeps for itself."""
    if "PySide6.QtWidgets" not in sys.modules:
        return []
    from PySide6.QtWidgets import QApplication

    if QApplication.instance() is None:
        return []
    return [w for w in QApplication.topLevelWidgets() if w.metaObject().className() != "QTipLabel"]


def _deliver_deletions() -> None:
    """Let `deleteLater` happen now; without a running loop Qt would wait for one."""
    from PySide6.QtCore import QCoreApplication, QEvent

    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _close_all(windows: set[int]) -> None:
    """Take away what a test left, so that the next one is not blamed for it."""
    for window in _windows():
        if id(window) not in windows:
            window.close()
            window.deleteLater()
    _deliver_deletions()


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Print the measured sizes of the code above pytest's closing line."""
    for report in terminalreporter.stats.get("passed", []):
        for name, value in getattr(report, "user_properties", []):
            if name == "sizes":
                terminalreporter.write_line(str(value))
