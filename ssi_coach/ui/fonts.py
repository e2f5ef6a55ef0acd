"""The letters that the program brings along, so that it looks the same on every computer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QFontDatabase

FILES = ("fonts/Inter-Regular.otf", "fonts/Inter-Medium.otf", "fonts/Inter-SemiBold.otf")


def load_fonts(read: Callable[[str], bytes]) -> tuple[str, ...]:
    """Make the bundled font known to Qt; once, after the application object exists.

    `read` gives the bytes of a resource by name. Returns the names of the files that Qt could not use:
    the window then shows the system's own letters, which is no reason to stop.
    """
    return tuple(name for name in FILES if QFontDatabase.addApplicationFontFromData(read(name)) < 0)
