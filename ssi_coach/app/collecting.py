"""Keeps Python's search for cycles from holding the window while very many records are made."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected(*, many: bool) -> Iterator[None]:
    """Make very many records without a search for cycles among them: they have none.

    One search through a million objects holds every thread for a third of a second, and there would be a
    dozen. What was made is set aside for good, or the first search afterwards would go through it all; it is
    freed as soon as nobody needs it, as ever. For a few records nothing is done. Several threads may do so at
    a time; the last one to end has the search begin again.
    """
    if not many:
        yield
        return
    _put_off()
    try:
        yield
    finally:
        gc.freeze()
        _take_up()


_lock = threading.Lock()
_waiting: list[tuple[int, int, int]] = []
"""The thresholds as they were, once for everybody who has put the search off."""


def _put_off() -> None:
    with _lock:
        _waiting.append(_waiting[0] if _waiting else gc.get_threshold())
        gc.set_threshold(0)  # also tells the window, which collects by itself, to wait


def _take_up() -> None:
    with _lock:
        before = _waiting.pop()
        if not _waiting:
            gc.set_threshold(*before)
