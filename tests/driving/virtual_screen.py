"""A virtual screen of a given size (Xvfb), for programs that need a real window."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def virtual_screen(width: int, height: int) -> Iterator[dict[str, str]]:
    """An environment in which windows open on a screen of that size, seen by nobody."""
    xvfb = shutil.which("Xvfb")
    if xvfb is None:
        raise SystemExit("Xvfb is missing. Install it with: sudo apt-get install xvfb")
    reader, writer = os.pipe()
    server = subprocess.Popen(
        [
            xvfb,
            "-displayfd",
            str(writer),
            "-screen",
            "0",
            f"{width}x{height}x24",
            "-nolisten",
            "tcp",
            "-noreset",
        ],
        pass_fds=(writer,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    with os.fdopen(reader) as announced:
        display = announced.readline().strip()
    environment = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
    try:
        yield {**environment, "DISPLAY": f":{display}", "LC_ALL": "C.UTF-8", "TZ": "UTC"}
    finally:
        server.terminate()
        server.wait()
