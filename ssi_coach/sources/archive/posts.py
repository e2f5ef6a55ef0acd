"""What the user published: Shares.csv with posts and what was passed on, InstantReposts.csv with plain reposts.

No text is kept, only that there was a post, and when; the files say UTC without saying so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, timedelta

from ssi_coach.domain.days import HomeTime
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.folding import folded
from ssi_coach.sources.archive.gathering import Deed, Gathering, LeftOut, gathered, minute, utc_reader
from ssi_coach.sources.archive.links import in_group, link_key
from ssi_coach.sources.archive.part import PartRead, Table, cell

POSTS = "post"
"""The family of the ids of posts: their minute alone names them, as an uploaded picture knows no more."""

EDIT_WINDOW = timedelta(hours=72)
"""LinkedIn may write an edited post a second time, under another number; it was seen up to 43 hours later."""

_TELLING = 120
"""So many first letters of a text tell that two rows are one post; shorter texts may well be written twice."""

_NOT_A_LETTER = re.compile(r"[\W_]+")
_NO_TEXT = '" \t\r\n'


def post_key(at: datetime) -> tuple[str, ...]:
    """What names a post in the files of all years, also in those that know only its picture."""
    return POSTS, minute(at)


def read_shares(table: Table, home: HomeTime) -> PartRead:
    """Posts, posts in groups, and posts of others that were passed on without a word.

    A row that repeats a post as it was edited within three days stays out.
    """
    rows = list(table.rows)
    places = table.places("date", "sharelink", "sharecommentary", "sharedurl", "mediaurl")
    moment_of = utc_reader(rows, places[0])
    gathering = Gathering(table.name, home)
    told: list[tuple[int, Deed, str]] = []
    for row, cells in rows:
        date, link, text, _, media = (cell(cells, place) for place in places)
        try:
            deed = _shared(moment_of(date), link, wrote=bool(text.strip(_NO_TEXT) or media.strip(_NO_TEXT)))
            told.append((row, deed, _telling(text)))
        except KnownError as reason:
            gathering.reject(row, reason)
    edited = _edited(told)
    for row, deed, _ in told:
        try:
            if row in edited:
                raise LeftOut("row.post_edited")
            gathering.take(deed)
        except KnownError as reason:
            gathering.reject(row, reason)
    return gathering.read()


def read_reposts(table: Table, home: HomeTime) -> PartRead:
    """Posts of others that were passed on with one click."""
    rows = list(table.rows)
    date, link, share_link = table.places("date", "link", "sharelink")
    moment_of = utc_reader(rows, date)

    def deed_of(cells: tuple[str, ...]) -> Deed:
        at = moment_of(cell(cells, date))
        passed_on = cell(cells, link) or cell(cells, share_link)
        return Deed("repost", at, ("repost", link_key(passed_on), minute(at)))

    return gathered(Table(table.name, table.columns, rows), home, deed_of)


def _shared(at: datetime, link: str, *, wrote: bool) -> Deed:
    kind = "group_post" if in_group(link) else "post"
    return Deed(kind if wrote else "repost", at, post_key(at), said=link_key(link))


def _telling(text: str) -> str:
    """The letters that tell a post again, whatever quotation marks stand between its lines; empty if too few."""
    letters = _NOT_A_LETTER.sub("", folded(text[: 3 * _TELLING]))
    return letters[:_TELLING] if len(letters) >= _TELLING else ""


def _edited(told: Sequence[tuple[int, Deed, str]]) -> set[int]:
    """The rows that say an earlier post again; the first of them is the post."""
    first: dict[str, tuple[datetime, str]] = {}
    edited: set[int] = set()
    for row, deed, telling in sorted(told, key=lambda one: (one[1].when, one[1].said)):
        if not telling or not isinstance(deed.when, datetime):
            continue
        began, link = first.setdefault(telling, (deed.when, deed.said))
        if link == deed.said:
            continue
        if deed.when - began <= EDIT_WINDOW:
            edited.add(row)
        else:
            first[telling] = deed.when, deed.said
    return edited
