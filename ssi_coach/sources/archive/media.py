"""Rich_Media.csv: pictures, films and documents that the user uploaded, each told in an English sentence."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from ssi_coach.domain.checklist import Tick
from ssi_coach.domain.days import HomeTime
from ssi_coach.domain.errors import Refused
from ssi_coach.sources.archive.dates import day_in, utc_in
from ssi_coach.sources.archive.gathering import Deed, LeftOut, gathered, minute
from ssi_coach.sources.archive.part import PartRead, Table, cell
from ssi_coach.sources.archive.posts import post_key

_SENTENCE = re.compile(
    r"You (?:uploaded|changed|added) (?:an?|your) (?P<what>.+?) on (?P<day>\w+\.? \d{1,2}, \d{4})"
    r" at (?P<clock>\d{1,2}:\d\d ?[AP]M)",
    re.IGNORECASE,
)
_POST, _PHOTO, _COVER, _ARTICLE, _OTHER = "post", "profile_photo", "cover_image", "article", "profile_media"
_PROOFS = {_PHOTO: "profile_photo", _COVER: "cover_image", _OTHER: "rich_media"}
"""What an upload proves done, by the item of the checklist."""


def read_media(table: Table, home: HomeTime) -> PartRead:
    """Posts with a picture, for an archive that has no list of posts, and pictures of the profile.

    Several pictures of a minute belong to one post, which has the id that the list of posts gives it.
    """
    return _read(table, home, posts=True)


def read_media_beside_posts(table: Table, home: HomeTime) -> PartRead:
    """The same for an archive that has a list of posts: pictures of posts say nothing that is not in it."""
    return _read(table, home, posts=False)


def _read(table: Table, home: HomeTime, *, posts: bool) -> PartRead:
    (told,) = table.places("date/time")
    proved: set[str] = set()
    read = gathered(table, home, _deeds(told, proved, posts=posts))
    ticks = tuple(Tick(item, home.today, proof=_PROOFS[item]) for item in sorted(proved))
    return replace(read, ticks=ticks)


def _deeds(told: int, proved: set[str], *, posts: bool) -> Callable[[tuple[str, ...]], Deed]:
    def deed_of(cells: tuple[str, ...]) -> Deed:
        if told < 0:  # until early 2024: two rows that say where films and documents can be had
            raise LeftOut("row.media")
        what, at = _upload(cell(cells, told))
        if what in _PROOFS:
            proved.add(what)
        if what == _POST:
            if not posts:
                raise LeftOut("row.media_of_post")
            return Deed("post", at, post_key(at))
        if what in (_PHOTO, _COVER):
            return Deed("profile_updated", at, (what, minute(at)))
        raise LeftOut("row.media")

    return deed_of


def _upload(sentence: str) -> tuple[str, datetime]:
    """What was uploaded and when, from "You uploaded a feed photo on May 14, 2025 at 12:54 PM (GMT)"."""
    found = _SENTENCE.search(sentence.replace("\u202f", " ").replace("\xa0", " "))
    if found is None:
        raise Refused("file.date", value=sentence[:40])
    at = utc_in(f"{day_in(found['day']).isoformat()} {found['clock']}")
    return _sort_of(found["what"].casefold()), at


def _sort_of(what: str) -> str:
    """What an upload is for; only what names no place of its own may be in the profile."""
    if what.startswith("feed"):
        return _POST
    if "article" in what:
        return _ARTICLE
    if "background" in what or "banner" in what or "cover" in what:
        return _COVER
    return _PHOTO if "profile" in what else _OTHER
