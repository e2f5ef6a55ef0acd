"""The pages below Articles/: what the user published at length; name and head of a page say when."""

from __future__ import annotations

import re
from datetime import datetime

from ssi_coach.domain.days import HomeTime
from ssi_coach.domain.errors import Refused
from ssi_coach.sources.archive.dates import utc_in
from ssi_coach.sources.archive.gathering import Deed, LeftOut, gathered, minute
from ssi_coach.sources.archive.ids import name_key
from ssi_coach.sources.archive.part import PartRead, Table, cell

_NAMED = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)[ _T](?P<hour>\d\d)[_:.\-](?P<minute>\d\d)[_:.\-](?P<second>\d\d)(?:\.\d+)?[-_ ]*"
)
_ENDING = re.compile(r"\.html?$", re.IGNORECASE)
_PUBLISHED = re.compile(r"Published on\s+(\d{4}-\d\d-\d\d \d\d:\d\d)")
_HEAD = 20_000
"""The head of a page, in characters; the words "Published on" of the text itself are no date."""


def read_article(table: Table, home: HomeTime) -> PartRead:
    """One page is one article, with its title; a draft stays out. The time is taken for UTC."""
    title = _ENDING.sub("", table.name.replace("\\", "/").rpartition("/")[2])
    named = _NAMED.match(title)
    title = title[named.end() :] if named else title

    def deed_of(cells: tuple[str, ...]) -> Deed:
        at = _published(named, cell(cells, 0)[:_HEAD])
        if at is None:
            raise Refused("file.date", value=title[:40])
        return Deed("article", at, ("article", minute(at)), said=name_key(title), note=title)

    return gathered(table, home, deed_of)


def _published(named: re.Match[str] | None, head: str) -> datetime | None:
    """When it was published: the page says it to the minute, its name to the second. None if neither does."""
    by_name = utc_in("{day} {hour}:{minute}:{second}".format(**named.groupdict())) if named else None
    said = _PUBLISHED.search(head)
    if said is None:
        if 'class="created"' in head:
            raise LeftOut("row.article_draft")
        return by_name
    by_page = utc_in(said[1])
    return by_name if by_name is not None and minute(by_name) == minute(by_page) else by_page
