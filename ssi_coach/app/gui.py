"""Opening the window: the frame is painted first, the journal is opened behind it.

Nothing heavy is imported before the first picture: no SQLModel, no NumPy, no pyqtgraph.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from ssi_coach.app.display import why_no_window
from ssi_coach.app.resources import read_resource
from ssi_coach.app.startup import chosen_folder
from ssi_coach.presentation.errors import sentence
from ssi_coach.storage.place import journal_folder

KEY_FILE = "window.key"
"""A window that is open leaves this beside its journal."""


def open_window(data_dir: str | None = None, *, usable: Callable[[], None] | None = None) -> int:
    """Open the window of a journal folder, the usual one if none is named; says the exit code.

    A second start raises the first window and ends. `usable` is called once when Today shows the journal.
    """
    fault = why_no_window()
    if fault is not None:
        _speak_plainly()
        sys.stderr.write(sentence(fault) + "\n")
        return 1
    folder = chosen_folder(data_dir) or journal_folder()
    if (folder / KEY_FILE).exists() and _raise_the_first(folder):
        return 0
    from ssi_coach.app.window.session import WindowSession

    return WindowSession(folder, usable=usable).run()


def _raise_the_first(folder: Path) -> bool:
    from ssi_coach.app.handoff import Request, hand_over

    return hand_over(folder, Request(())) is not None


def _speak_plainly() -> None:
    import os

    from ssi_coach.presentation.wording import catalogue_name, language_of, speak

    name = catalogue_name(language_of("", os.environ))
    speak(None if name is None else read_resource(name))
