"""The terminal's streams: UTF-8 where programs read along, and no complaint when nobody reads any more."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TextIO


@contextmanager
def writing_to(*streams: TextIO | None, plain: bool) -> Iterator[None]:
    """Write to a terminal or a pipe. `plain`: the text is JSON, which is UTF-8 whatever the terminal speaks.

    A character that cannot be written becomes a mark. A reader that stops early (`| head`) ends the answer
    without a complaint.
    """
    for stream in streams:
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8" if plain else None, errors="replace")
    try:
        yield
    finally:
        for stream in streams:
            if stream is not None:
                _flush(stream)


def _flush(stream: TextIO) -> None:
    try:
        stream.flush()
    except BrokenPipeError:
        # Python would try once more at its end and complain.
        with suppress(OSError, ValueError):
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, stream.fileno())
            os.close(nowhere)
