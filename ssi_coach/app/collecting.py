"""Keeps Python's search for cycles from holding the window while very many records are made."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected(*, many: bool) -> Iterator[None]:
    """Make very many records without a search for cycles among them: they have none.

    One search through a million objects holds every thread for a third of a second, and there would be a
    dozen. What was made is set aside for good, or the first search afterwards would go through it all; it is
    freed as soon as nobody needs it, as ever. For a few records nothing is done.
    """
    if not many:
        yield
        return
    before = gc.get_threshold()
    gc.set_threshold(0)  # also tells the window, which collects by itself, to wait
    try:
        yield
    finally:
        gc.freeze()
        gc.set_threshold(*before)
