"""Opening the window: a frame is painted first, everything else is loaded and opened behind it.

Nothing heavy is imported before the first picture: no SQLModel, no NumPy, no pyqtgraph.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from ssi_coach.app.folders import KEY_FILE, chosen_folder

GARBAGE_AFTER = 50_000
"""New objects between two looks for unused ones. Python's own 700 suit scripts: the start would look 200 times."""


def open_window(data_dir: str | None = None, *, usable: Callable[[], None] | None = None) -> int:
    """Open the window of a journal folder, the usual one if none is named; says the exit code.

    A second start raises the first window and ends. `usable` is called once when Today shows the journal.
    """
    from ssi_coach.app.display import why_no_window

    fault = why_no_window()
    if fault is not None:
        return _refused(fault)
    folder = chosen_folder(data_dir) or _usual_folder()
    if (folder / KEY_FILE).exists() and _raise_the_first(folder):
        return 0
    return _show(folder, usable)


def _show(folder: Path, usable: Callable[[], None] | None) -> int:
    gc.set_threshold(GARBAGE_AFTER)
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

    from ssi_coach.ui.desktop.no_features import read_no_sources

    read_no_sources()

    from ssi_coach.app.first_picture import first_picture
    from ssi_coach.ui.desktop.place import put_back
    from ssi_coach.ui.stage import QT_WORDS, USUAL_SIZE, Stage

    app = QApplication(list(QT_WORDS))
    picture = first_picture(folder)
    stage = Stage(picture.background)
    put_back(stage, picture.place, USUAL_SIZE)
    sessions: list[object] = []  # the session lives as long as the loop
    stage.painted.connect(partial(_fill, sessions, stage, folder, usable), Qt.ConnectionType.QueuedConnection)
    stage.show()
    return app.exec()


def _fill(sessions: list[object], stage: object, folder: Path, usable: Callable[[], None] | None) -> None:
    """After the first picture: load the rest."""
    from ssi_coach.app.window.session import WindowSession
    from ssi_coach.ui.stage import Stage

    if isinstance(stage, Stage):
        session = WindowSession(folder, stage=stage, usable=usable)
        sessions.append(session)
        session.start()


def _usual_folder() -> Path:
    from ssi_coach.storage.place import journal_folder

    return journal_folder()


def _raise_the_first(folder: Path) -> bool:
    from ssi_coach.app.handoff import Request, hand_over

    return hand_over(folder, Request(())) is not None


def _refused(fault: object) -> int:
    """Say in the terminal why there is no window."""
    import os

    from ssi_coach.app.resources import read_resource
    from ssi_coach.domain.errors import KnownError
    from ssi_coach.presentation.errors import sentence
    from ssi_coach.presentation.wording import catalogue_name, language_of, speak

    name = catalogue_name(language_of("", os.environ))
    speak(None if name is None else read_resource(name))
    if isinstance(fault, KnownError):
        sys.stderr.write(sentence(fault) + "\n")
    return 1
