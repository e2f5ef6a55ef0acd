"""The text of one file of an archive, read once: that it is written in another way shows while it is read."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedIOBase, TextIOWrapper
from typing import IO, cast

from ssi_coach.sources.archive.container import Member, readable
from ssi_coach.sources.archive.limits import MEGABYTE

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LONGEST_MARK = 4
_LINE_END = re.compile(rb"[\r\n]")


class WrittenOtherwise(Exception):  # not an error: the next way of writing is tried
    """The bytes of a file are no text in the encoding that it was read by."""


def encodings_of(name: str, member: Member) -> tuple[str, ...]:
    """In which ways a file may be written: as its mark says, or else as UTF-8 and, failing that, as old Windows.

    Raises what `container.readable` does for the file of that `name` that it lies in.
    """
    with readable(name), member.open() as file:
        start = file.read(_LONGEST_MARK)
    marked = next((encoding for mark, encoding in _MARKS if start.startswith(mark)), None)
    return (marked,) if marked else ("utf-8", "cp1252")


@contextmanager
def text_of(
    member: Member, encoding: str, *, lined: bool = True
) -> Iterator[tuple[TextIOWrapper, IO[bytes]]]:
    """The text of a file and the bytes that it comes from; what is left of them is read at the end, and checked.

    Raises `WrittenOtherwise`, out of the `with`, when a byte is not written so, and ValueError for a megabyte
    without a line end: a text that is `lined` has them, and one line of hundreds of megabytes would not fit
    into memory.
    """
    try:
        with (
            member.open() as raw,
            TextIOWrapper(cast("IO[bytes]", _Passing(raw, lined=lined)), encoding, newline="") as text,
        ):
            yield text, raw
            while raw.read(MEGABYTE):
                continue
    except UnicodeDecodeError as fault:
        raise WrittenOtherwise from fault


class _Passing(BufferedIOBase):
    """The bytes of a file as they go by; one that is `lined` must have line ends."""

    def __init__(self, raw: IO[bytes], *, lined: bool) -> None:
        self._raw = raw
        self._lined = lined
        self._without_end = 0

    def readable(self) -> bool:
        """It can only be read."""
        return True

    def read1(self, size: int = -1, /) -> bytes:
        """The next bytes."""
        piece = self._raw.read(size)
        if self._lined:
            self._without_end = 0 if _LINE_END.search(piece) else self._without_end + len(piece)
            if self._without_end >= MEGABYTE:
                raise ValueError("a megabyte without a line end")
        return piece
