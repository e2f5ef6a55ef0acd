"""Before Qt is asked for a window it is known whether there can be one: else a sentence, and no core dump."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from ssi_coach.app.display import X_WINDOW, why_no_window
from ssi_coach.domain.errors import KnownError

EVERYTHING = {"platform": "linux", "loads": lambda name: True, "answers": lambda: True}


@pytest.mark.parametrize(
    ("environment", "change", "fault"),
    [
        ({"DISPLAY": ":0"}, {}, None),
        ({"WAYLAND_DISPLAY": "wayland-0"}, {}, None),
        ({}, {}, KnownError("display.none")),
        ({"DISPLAY": "", "WAYLAND_DISPLAY": ""}, {}, KnownError("display.none")),
        ({"DISPLAY": ":7"}, {"answers": lambda: False}, KnownError("display.refused", display=":7")),
        ({"WAYLAND_DISPLAY": "w", "DISPLAY": ":7"}, {"answers": lambda: False}, None),
        ({"WAYLAND_DISPLAY": "w"}, {"loads": lambda name: name not in X_WINDOW}, None),
        ({"QT_QPA_PLATFORM": "offscreen"}, {"loads": lambda name: False}, None),
        ({}, {"platform": "win32"}, None),
        ({}, {"platform": "darwin"}, None),
    ],
)
def test_it_is_known_whether_a_window_can_open(
    environment: dict[str, str], change: dict[str, object], fault: KnownError | None
) -> None:
    """A display that answers and the libraries are all it takes; elsewhere than on Linux nothing is asked."""
    assert why_no_window(environment, **{**EVERYTHING, **change}) == fault


def test_missing_libraries_are_named() -> None:
    """Each by the name under which the system would have it."""
    fault = why_no_window({"DISPLAY": ":0"}, platform="linux", loads=lambda name: "cursor" not in name)
    assert fault == KnownError("display.libraries", libraries=["libxcb-cursor.so.0"])


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has displays that refuse")
def test_a_display_that_is_not_there_refuses() -> None:
    """The real question to a real X library, about a display that nobody runs."""
    asking = "from ssi_coach.app.display import why_no_window; print(why_no_window().id)"
    own = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
    own = {**own, "DISPLAY": ":4711", "WAYLAND_DISPLAY": ""}
    done = subprocess.run(
        [sys.executable, "-c", asking], env=own, capture_output=True, text=True, timeout=30, check=False
    )
    assert done.stdout == "display.refused\n", done.stderr
