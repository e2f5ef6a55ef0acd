"""Text as it is searched: without the differences that a person typing in a hurry leaves out."""

from __future__ import annotations

import unicodedata


def folded(text: str) -> str:
    """`text` without case and accents: "Zoë STRAẞE" and "zoe strasse" fold to the same."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign)).casefold()
