"""Analytics of a single post, in the old form and the new one."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from ssi_coach.domain.days import HomeTime
from ssi_coach.domain.files import ParsedFile
from ssi_coach.domain.outcomes import PostOutcome
from ssi_coach.sources.reading import read_bytes
from ssi_coach.sources.saved_page import SavedPage
from ssi_coach.sources.tables.mapped import Asked
from tests.build import NOON, TODAY
from tests.sources.tables.books import Rows, book, post_link, slug_link

MORNING = datetime(2026, 5, 6, 9, tzinfo=UTC)
AUDIENCE = [("Top Demographics", "Value", "Percentage"), ("Seniority", "Senior", "12%")]


def read(rows: Rows, name: str = "SinglePostAnalytics_Ada Example.xlsx") -> ParsedFile:
    data = book({"Post analytics": rows, "Demographics": AUDIENCE})
    return read_bytes(SavedPage(name, data, NOON), Asked(frozenset(), HomeTime(TODAY, "Europe/Berlin")))


NEW = [
    ("Post URL", slug_link(MORNING)),
    ("Post Date", "5/6/2026"),
    ("Post Publish Time", "9:00 AM"),
    ("Impressions", "1,234"),
    ("Members reached", "800"),
    ("Profile viewers from this post", "12"),
    ("Followers gained from this post", "3"),
    ("Social engagements", "56"),
    ("Reactions", "40"),
    ("Link engagements", "7"),
]
OLD = [("Post URL", post_link(MORNING, "share")), ("Impressions", 1234), ("Engagements", 56)]
GERMAN = [
    ("Beitrags-URL", post_link(MORNING, "share")),
    ("Beitragsdatum", "6.5.2026"),
    ("Impressionen", "1.234"),
    ("Durch diesen Beitrag gewonnene Follower:innen", "3"),
    ("Interaktionen", "56"),
]


@pytest.mark.parametrize(
    ("rows", "followers"), [(NEW, 3), (OLD, None), (GERMAN, 3)], ids=["new", "old", "German"]
)
def test_one_post_is_one_outcome(rows: Rows, followers: int | None):
    """Its address, its day, and what it reached; who saw it is passed over."""
    parsed = read(rows)
    assert parsed.kind == "post_analytics"
    assert parsed.rejected == ()
    assert parsed.records == (
        PostOutcome(date(2026, 5, 6), post_link(MORNING, "share"), 1234, 56, followers),
    )
    assert [(part.holds, part.rows) for part in parsed.contents.parts] == [
        ("performance", 1),
        ("demographics", 0),
    ]


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        (("Post URL", "https://www.linkedin.com/in/ada-example"), "row.post"),
        (("Impressions", "-5"), "outcome.range"),
        (("Post Date", "7/9/2026"), "day.too_late"),
    ],
    ids=["another address", "a number that nothing has", "a day to come"],
)
def test_a_post_that_cannot_be_stays_out_with_its_reason(changed: tuple[str, str], reason: str):
    """The file is what it is, and its one row is left out."""
    parsed = read([changed if row[0] == changed[0] else row for row in NEW])
    assert parsed.records == ()
    assert [bad.reason.id for bad in parsed.rejected] == [reason]
