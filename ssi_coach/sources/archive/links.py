"""Links of LinkedIn: what they point to, by the number that stays the same however the link is written."""

from __future__ import annotations

import re
from urllib.parse import unquote

_URN = re.compile(r"urn:li:(\w+):([^?&#/\s]+)")
_NUMBERED = re.compile(r"urn(?:%3A|:)li(?:%3A|:)(\w+?)(?:%3A|:)(\d+(?:-\d+)?)(?:\?.*)?", re.ASCII | re.DOTALL)
"""The usual link, read without taking it apart; there are many thousands of them."""

_FEED = "https://www.linkedin.com/feed/update/"
_SLUG_NUMBER = re.compile(r"-(?:activity|share|ugcpost)-(\d{15,})", re.IGNORECASE)
_OF_GROUPS = ("groupPost", "groupComment")


def link_key(link: str) -> str:
    """What a link points to, without how it is written.

    The number of a post ("7263309513061993277"), of a post in a group ("8260390-6974032486989205504") or of
    a comment ("activity:7443,7444"); else the address without its scheme and query. A link may be percent
    encoded, name a comment behind a question mark, or stand as a bare urn.
    """
    usual = _usual(link)
    if usual:
        return usual[2]
    plain = unquote(link).strip().split("?", 1)[0]
    urn = _URN.search(plain)
    if urn:
        return urn[2].strip("()").casefold()
    slug = _SLUG_NUMBER.search(plain)
    if slug:
        return slug[1]
    return plain.split("://", 1)[-1].rstrip("/").casefold()


def in_group(link: str) -> bool:
    """Whether a link leads to a post in a group."""
    urn = _usual(link) or _URN.search(unquote(link))
    return urn is not None and urn[1] in _OF_GROUPS


def _usual(link: str) -> re.Match[str] | None:
    return _NUMBERED.fullmatch(link, len(_FEED)) if link.startswith(_FEED) else None
