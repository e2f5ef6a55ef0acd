"""Addresses of posts: one for each post, and the clock inside it."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from ssi_coach.domain.days import HomeTime
from ssi_coach.sources.post_links import day_of_post, post_address, posted_at
from tests.build import TODAY
from tests.sources.tables.books import post_link, post_number, slug_link

MOMENT = datetime(2026, 5, 6, 23, 30, 15, 250_000, tzinfo=UTC)
NUMBER = post_number(MOMENT)
HOME = HomeTime(TODAY, "Asia/Tokyo")


@pytest.mark.parametrize(
    "link",
    [
        post_link(MOMENT, "share"),
        slug_link(MOMENT, "share"),
        slug_link(MOMENT, "share") + "/?utm_source=share",
        f"https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A{NUMBER}",
        f"linkedin.com/feed/update/urn:li:share:{NUMBER}/",
        f"  https://de.linkedin.com/posts/ada_vor-share-nach-share-{NUMBER}-x  ",
    ],
)
def test_one_post_has_one_address(link: str):
    """Whatever year wrote it."""
    assert post_address(link) == f"https://www.linkedin.com/feed/update/urn:li:share:{NUMBER}"


@pytest.mark.parametrize(
    "link",
    [
        "",
        "urn:li:activity:7457000000000000000",
        "https://www.linkedin.com/in/ada-example",
        "https://example.org/urn:li:activity:7457000000000000000",
        "https://www.linkedin.com.example.org/feed/update/urn:li:activity:7457000000000000000",
        "javascript:linkedin.com/feed/update/urn:li:activity:7457000000000000000",
    ],
)
def test_other_addresses_are_none(link: str):
    """Above all those that only look like LinkedIn's."""
    assert post_address(link) == ""


def test_the_number_of_a_post_is_a_clock():
    """To the millisecond; other numbers are none."""
    assert posted_at(post_link(MOMENT)) == MOMENT
    assert posted_at("https://www.linkedin.com/feed/update/urn:li:activity:100000000000000") is None
    assert posted_at("") is None


def test_the_day_of_a_post_is_the_users():
    """Where the file agrees with the clock; else the file is right."""
    assert day_of_post(post_link(MOMENT), date(2026, 5, 6), HOME) == date(2026, 5, 7)
    assert day_of_post(post_link(MOMENT), None, HOME) == date(2026, 5, 7)
    assert day_of_post(post_link(MOMENT), date(2026, 5, 2), HOME) == date(2026, 5, 2)
    assert day_of_post("", None, HOME) is None
