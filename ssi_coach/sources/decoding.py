"""Text files as their bytes arrive: which writing they use, decided strictly, never by dropping characters."""

from __future__ import annotations

import codecs

from ssi_coach.domain.errors import KnownError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decoded(name: str, data: bytes) -> tuple[str, str]:
    """The text of a file and the name of its encoding.

    A byte order mark decides, else strict UTF-8, else Windows Western (cp1252), which older programs
    write. Raises `KnownError("file.encoding")` when none of them fits.
    """
    marked = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)
    for encoding in (marked,) if marked else ("utf-8", "cp1252"):
        try:
            return data.decode(encoding), encoding.removesuffix("-sig")
        except UnicodeDecodeError:
            continue
    raise KnownError("file.encoding", name=name)
