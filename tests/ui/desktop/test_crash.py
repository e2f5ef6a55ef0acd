"""Our own faults are told once, written down without anything personal, and stop nothing."""

from __future__ import annotations

import sys
import threading

import pytest
from PySide6.QtCore import QtMsgType

from ssi_coach.ui.desktop.crash import CrashHook, described, qt_message

CANARY = "canary@example.org"


@pytest.fixture
def hook(qapp):
    """An installed hook, put back at the end."""
    before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
    hook = CrashHook()
    hook.install()
    yield hook
    hook.stop()
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before


def fail(words=CANARY):
    """A fault whose text holds what a person typed."""
    raise ValueError(words)


def caught():
    """The fault, as a hook gets it."""
    try:
        fail()
    except ValueError as fault:
        return fault
    raise AssertionError


@pytest.mark.expects_log
def test_a_fault_is_told_with_its_place(hook, qtbot):
    """Its type and where it happened."""
    with qtbot.waitSignal(hook.crashed) as told:
        hook.tell(caught())
    assert told.args[0].startswith("ValueError\n")
    assert "fail" in told.args[0]


@pytest.mark.expects_log
def test_a_fault_at_the_same_place_is_told_once(hook, qtbot, qapp):
    """A fault in painting must not bury the window."""
    heard = []
    hook.crashed.connect(heard.append)
    for _ in range(5):
        hook.tell(caught())
    qtbot.waitUntil(lambda: bool(heard))
    qapp.sendPostedEvents()
    assert len(heard) == 1


@pytest.mark.expects_log
def test_a_fault_of_a_thread_reaches_the_window(hook, qtbot):
    """On the window's own thread."""
    with qtbot.waitSignal(hook.crashed):
        thread = threading.Thread(target=fail)
        thread.start()
    thread.join()


@pytest.mark.expects_log
def test_nothing_personal_is_written_down(hook, qtbot, caplog):
    """Neither the text of the fault nor the folders of this computer."""
    with qtbot.waitSignal(hook.crashed) as told:
        hook.tell(caught())
    written = caplog.text + told.args[0]
    assert CANARY not in written
    assert "/home" not in told.args[0]


def test_a_place_is_named_from_the_package_on():
    """The same on every computer."""
    lines = described(ValueError, caught().__traceback__).splitlines()
    assert lines[0] == "ValueError"
    assert all(not line.startswith("/") for line in lines[1:])


@pytest.mark.expects_log
def test_a_complaint_of_qt_names_only_its_function(caplog):
    """Its text may hold a path or a typed word."""

    class Context:
        category = "default"

    qt_message(QtMsgType.QtWarningMsg, Context(), f"QFont::setPixelSize: bad {CANARY}")
    assert "QFont::setPixelSize" in caplog.text
    assert CANARY not in caplog.text


def test_a_remark_of_qt_is_passed_over(caplog):
    """Only warnings and worse."""

    class Context:
        category = "default"

    qt_message(QtMsgType.QtDebugMsg, Context(), "hello")
    assert caplog.text == ""
