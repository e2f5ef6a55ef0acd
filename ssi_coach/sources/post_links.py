"""Addresses of posts: one spelling for each, and the moment that the number in them tells."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from urllib.parse import unquote

from ssi_coach.domain.days import HomeTime

_URN = re.compile(r"urn:li:(activity|share|ugcPost|groupPost):((?:\d{1,12}-)?\d{15,20})", re.IGNORECASE)
_SLUG = re.compile(r"/posts/[^/?#]*?-(activity|share|ugcPost)-(\d{15,20})", re.IGNORECASE)
_LINKEDIN = re.compile(r"(?:https?://)?(?:[\w-]+\.)?linkedin\.com/", re.IGNORECASE)
_SPELLING = {"activity": "activity", "share": "share", "ugcpost": "ugcPost", "grouppost": "groupPost"}
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_CLOCK_BITS = 22
"""The number of a post is its time in milliseconds, followed by 22 bits of something else (measured)."""

LONGEST = 2_000


def post_address(link: str) -> str:
    """The address under which a post is kept, empty for what is no link to a post on LinkedIn.

    The spelling of 2024 ("/feed/update/urn:li:activity:7...") stands for all: also for a percent-encoded
    one and for "/posts/some-words-share-7...-AbCd".
    """
    plain = unquote(link.strip()[:LONGEST])
    if not _LINKEDIN.match(plain):
        return ""
    found = _URN.search(plain) or _SLUG.search(plain)
    if not found:
        return ""
    return f"https://www.linkedin.com/feed/update/urn:li:{_SPELLING[found[1].lower()]}:{found[2]}"


def posted_at(address: str) -> datetime | None:
    """The moment of a post by the number in its address (UTC), None where that is no clock."""
    found = _URN.search(address)
    if not found:
        return None
    milliseconds = int(found[2].rpartition("-")[2]) >> _CLOCK_BITS
    moment = _EPOCH + timedelta(milliseconds=milliseconds)
    return moment if 2009 <= moment.year < 2100 else None


def day_of_post(address: str, stated: date | None, home: HomeTime) -> date | None:
    """The user's day of a post: by the number in its address where that is the day in UTC that a file states.

    Where the two differ the file is right; None when neither says anything.
    """
    moment = posted_at(address)
    if moment is not None and (stated is None or moment.date() == stated):
        return home.day(moment)
    return stated
