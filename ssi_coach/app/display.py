"""Whether a window can be opened here at all, asked before Qt is: Qt ends the process where it cannot.

Only on Linux: a display may be missing or refuse, and a fresh system lacks libraries that Qt loads.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Callable, Mapping, Sequence

from ssi_coach.domain.errors import KnownError

# What Qt's drawing loads, and what its windows on an X display load besides.
DRAWING = ("libEGL.so.1", "libGL.so.1", "libgthread-2.0.so.0", "libfontconfig.so.1", "libdbus-1.so.3")
X_WINDOW = (
    "libxkbcommon-x11.so.0",
    "libX11-xcb.so.1",
    "libxcb-cursor.so.0",
    "libxcb-icccm.so.4",
    "libxcb-image.so.0",
    "libxcb-keysyms.so.1",
    "libxcb-randr.so.0",
    "libxcb-render-util.so.0",
    "libxcb-shape.so.0",
    "libxcb-xkb.so.1",
)


def why_no_window(
    environment: Mapping[str, str] = os.environ,
    *,
    platform: str = sys.platform,
    loads: Callable[[str], bool] | None = None,
    answers: Callable[[], bool] | None = None,
) -> KnownError | None:
    """What keeps a window from opening on this computer, or None if nothing is known to.

    `display.none`: there is no display; `display.libraries`: some of Qt's libraries are missing, named in
    `libraries`; `display.refused`: the display that DISPLAY names (in `display`) does not answer.
    """
    if platform != "linux" or environment.get("QT_QPA_PLATFORM"):
        return None
    wayland, display = environment.get("WAYLAND_DISPLAY"), environment.get("DISPLAY")
    if not wayland and not display:
        return KnownError("display.none")
    wanted = DRAWING if wayland else DRAWING + X_WINDOW
    missing = missing_libraries(wanted, loads=loads)
    if missing:
        return KnownError("display.libraries", libraries=missing)
    if not wayland and not (answers or _answers)():
        return KnownError("display.refused", display=display)
    return None


def missing_libraries(wanted: Sequence[str], *, loads: Callable[[str], bool] | None = None) -> list[str]:
    """Those of the libraries that are not there."""
    return [name for name in wanted if not (loads or _loads)(name)]


def _loads(library: str) -> bool:
    """Whether a library is there; Qt would load it a moment later anyway."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _answers() -> bool:
    """Whether the X display lets this user in, asked as Qt would ask."""
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    refused = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not refused
