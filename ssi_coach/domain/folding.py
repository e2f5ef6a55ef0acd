"""Text as it is searched: without the differences that a person typing in a hurry leaves out."""

from __future__ import annotations

import unicodedata
from itertools import filterfalse


def folded(text: str) -> str:
    """`text` without case and accents: "Zoë STRAẞE" and "zoe strasse" fold to the same."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(filterfalse(unicodedata.combining, apart)).casefold()
