"""A calendar's text as a calendar reads it."""

from __future__ import annotations


def unfolded(content: str) -> list[str]:
    """The lines as a calendar reads them, told the plain way."""
    assert content.endswith("\r\n")
    whole = content.removesuffix("\r\n").replace("\r\n ", "")
    return whole.split("\r\n")
