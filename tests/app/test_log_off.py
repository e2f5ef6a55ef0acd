"""Logging off while the window is open: what was asked for is on the disk before the desktop goes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

# A child of its own: only one window a process listens to the system.
CHILD = """
import os, sys, threading
from pathlib import Path

from PySide6.QtCore import QTimer

from ssi_coach.app.window.session import WindowSession
from ssi_coach.ui.desktop.signals import EndOfSession

kept = []
going = threading.Event()

def late():
    going.wait(5)
    kept.append("kept")

def ignored(_):
    pass

def usable():
    QTimer.singleShot(0, log_off)  # nobody can have typed anything before

def log_off():
    session.runner.run(late, ignored, ignored)
    threading.Timer(0.05, going.set).start()
    session._app.findChild(EndOfSession).session_ending.emit()
    print(*kept, "and open" if session.at_rest or session.runner.waiting else "")
    sys.stdout.flush()
    os._exit(0)

session = WindowSession(Path(sys.argv[1]), usable=usable)
session.run()
"""


def test_the_desktop_waits_until_everything_is_kept(tmp_path: Path) -> None:
    """`commitData` returns when the journal has it; the window stays, for the desktop may stay too."""
    ran = subprocess.run(
        [sys.executable, "-c", CHILD, str(tmp_path)], capture_output=True, text=True, timeout=60, check=True
    )
    assert ran.stdout.split() == ["kept", "and", "open"]
