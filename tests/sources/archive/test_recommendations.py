"""Recommendations: who, when, and not what."""

from __future__ import annotations

import pytest

from tests.sources.archive.reading_parts import ids, read_part, reasons

HEADER = "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\n"


def row(first="Ada", when="08/19/24, 11:04 PM", status="VISIBLE") -> str:
    return f'{first},Muster,"Kettle, Inc.",CEO,"What a\n\nperson","{when}",{status}\n'


def test_recommendation_is_in_the_time_of_california():
    """Four minutes past eleven in the evening there is the next morning in Berlin."""
    (entry,) = read_part("Recommendations_Received.csv", HEADER + row()).entries
    assert (entry.kind, entry.day.isoformat()) == ("recommendation_received", "2024-08-20")
    assert (entry.person, entry.company, entry.note) == ("Ada Muster", "Kettle, Inc.", "")


@pytest.mark.parametrize(
    ("name", "when"),
    [
        ("Recommendations Received.csv", "8/19/24, 11:04 PM"),
        ("Recommendations_Received.csv", "08/19/24, 11:04\u202fPM"),
    ],
)
def test_archives_of_all_years_give_it_the_same_id(name, when):
    """With a gap in the name, without zeros, with another space."""
    usual = read_part("Recommendations_Received.csv", HEADER + row())
    assert ids(read_part(name, HEADER + row(when=when))) == ids(usual)


def test_three_that_show_are_proved():
    """One that does not show counts for nothing."""
    people = [row(name) for name in ("Ada", "Bo", "Cy")]
    found = read_part("Recommendations_Received.csv", HEADER + "".join(people) + row("Di", status="HIDDEN"))
    assert len(found.entries) == 3
    assert [(tick.item, tick.proof) for tick in found.ticks] == [("three_recommendations", "recommendations")]
    assert [reason for _, reason, on_purpose in reasons(found) if on_purpose] == ["row.recommendation_hidden"]


def test_written_ones_are_the_users_own_deed():
    """Their status is often empty."""
    (entry,) = read_part("Recommendations_Given.csv", HEADER + row(status="")).entries
    assert entry.kind == "recommendation_given"


@pytest.mark.parametrize("when", ["12/31/9999, 11:59 PM", "1/1/0001, 12:00 AM", "13/45/24, 11:04 PM", ""])
def test_moment_that_no_zone_has_is_named(when):
    """The last day of the calendar cannot be moved to another zone."""
    assert reasons(read_part("Recommendations_Given.csv", HEADER + row(when=when))) == [
        (2, "file.date", False)
    ]
