"""Links: the same thing however its address is written."""

from __future__ import annotations

import pytest

from ssi_coach.sources.archive.links import in_group, link_key

NUMBER = "7263309513061993277"


@pytest.mark.parametrize(
    "link",
    [
        f"https://www.linkedin.com/feed/update/urn%3Ali%3AugcPost%3A{NUMBER}",
        f"https://www.linkedin.com/feed/update/urn:li:ugcPost:{NUMBER}",
        f"https://www.linkedin.com/feed/update/urn:li:ugcPost:{NUMBER}/",
        f"https://linkedin.com/feed/update/urn%3Ali%3AugcPost%3A{NUMBER}?utm=1&x=urn%3Ali%3Ashare%3A1",
        f" urn:li:ugcPost:{NUMBER} ",
        f"https://www.linkedin.com/posts/mina-m_quiet-tools-ugcPost-{NUMBER}-aBcD",
        f"https://www.linkedin.com/posts/mina-m_quiet-tools-activity-{NUMBER}-aBcD?utm_source=share",
    ],
)
def test_post_is_named_by_its_number(link):
    """Encoded or not, with a query or not, by its number or by its title."""
    assert link_key(link) == NUMBER


@pytest.mark.parametrize(
    ("link", "key"),
    [
        ("urn:li:comment:(activity:74,75)", "activity:74,75"),
        ("https://www.linkedin.com/feed/update/urn%3Ali%3AgroupPost%3A826-697", "826-697"),
        ("https://www.LinkedIn.com/pulse/Quiet-Tools/?x=1", "www.linkedin.com/pulse/quiet-tools"),
        ("", ""),
        ("%zz%", "%zz%"),
    ],
)
def test_other_things_have_a_key_as_well(link, key):
    """Comments, posts in groups, and addresses without a number."""
    assert link_key(link) == key


def test_links_into_groups_are_told():
    """Encoded and bare."""
    assert in_group("https://www.linkedin.com/feed/update/urn%3Ali%3AgroupPost%3A826-697")
    assert in_group("urn:li:groupPost:826-697")
    assert not in_group(f"urn:li:activity:{NUMBER}")
    assert not in_group("")
