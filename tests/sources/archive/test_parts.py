"""The files of an archive by their names of all years."""

from __future__ import annotations

import pytest

from ssi_coach.sources.archive.parts import PARTS, PRIVATE, plain_name


@pytest.mark.parametrize(
    ("path", "holds"),
    [
        ("Shares.csv", "shares"),
        ("Shares_17529409.csv", "shares"),
        ("Complete_LinkedInDataExport_03-09-2026/shares (1).csv", "shares"),
        ("Rich Media.csv", "rich_media"),
        ("Rich_Media.csv", "rich_media"),
        ("Recommendations Given.csv", "recommendations_given"),
        ("Endorsement Received Info.csv", "endorsements_received"),
        ("Company Follows.csv", "company_follows"),
        ("SearchQueries.csv", "searches"),
        ("Articles/Articles/2025-11-21 17_31_01.0-On lamps.html", "articles"),
        ("Jobs/Job Applications_1.csv", PRIVATE),
        ("Receipts_v2.csv", PRIVATE),
        ("coach_messages.csv", PRIVATE),
        ("Logins.csv", PRIVATE),
        ("MESSAGES.CSV", "messages"),
    ],
)
def test_names_of_all_years_mean_one_part(path, holds):
    """Numbers at the end, gaps, case, folders and a browser's copies go."""
    assert PARTS[plain_name(path)].holds == holds


@pytest.mark.parametrize("path", ["holiday.csv", "README", "index.html", ".csv", "Groups.csv", ""])
def test_other_names_are_not_known(path):
    """They are named to the user and passed over."""
    assert plain_name(path) not in PARTS


def test_what_is_private_is_not_opened():
    """No reader, so no byte of it is looked at."""
    assert all(known.read is None for known in PARTS.values() if known.holds == PRIVATE)
