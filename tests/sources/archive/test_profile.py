"""The profile: which items of the checklist its files prove, and what is never looked at."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tests.sources.archive.reading_parts import HOME, read_part

PROFILE = (
    "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,"
    "Twitter Handles,Websites,Instant Messengers\n"
)


def profile(headline="Builds tools", summary="About", industry="Software", place="Ostermoor") -> str:
    return f'Mina,"Morgen, PhD",,1 Street,Dec 19,{headline},"{summary}",{industry},1,{place},,,\n'


def proofs(name: str, text: str) -> dict[str, str]:
    found = read_part(name, text)
    assert found.entries == ()
    assert {tick.day for tick in found.ticks} <= {HOME.today}
    return {tick.item: tick.proof for tick in found.ticks}


def test_filled_profile_proves_three_items():
    """Headline, place and industry, About."""
    assert proofs("Profile.csv", PROFILE + profile()) == {
        "headline": "headline",
        "location_industry": "location_industry",
        "about_text": "about",
    }


@pytest.mark.parametrize(
    ("row", "missing"),
    [
        (profile(headline=""), "headline"),
        (profile(summary=""), "about_text"),
        (profile(industry=""), "location_industry"),
        (profile(place=" "), "location_industry"),
    ],
)
def test_empty_field_proves_nothing(row, missing):
    """An item takes all that it asks for."""
    assert missing not in proofs("Profile.csv", PROFILE + row)


def test_profile_names_its_member():
    """So that messages and invitations can be told apart."""
    assert read_part("Profile.csv", PROFILE + profile()).member == "Mina Morgen, PhD"


@pytest.mark.parametrize(
    ("name", "text", "item"),
    [
        ("Profile Summary.csv", "Profile Summary\nWho I am\n", "about_text"),
        ("Education.csv", "School Name,Start Date\nHafen Academy,Sep 2012\n", "education"),
        ("Skills.csv", "Name\nA\nB\nC\nD\nE\n", "five_skills"),
        (
            "Positions.csv",
            "Company Name,Title,Started On,Finished On\nKettle,Keeper,2019,\n",
            "current_position",
        ),
    ],
)
def test_file_proves_its_item(name, text, item):
    """With the word that the guidelines have for it."""
    assert list(proofs(name, text)) == [item]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Profile Summary.csv", "Profile Summary\n\n"),
        ("Education.csv", "School Name,Start Date\n,Sep 2012\n"),
        ("Skills.csv", "Name\nA\nB\nC\nD\nd\n"),
        ("Positions.csv", "Company Name,Title,Started On,Finished On\nKettle,Keeper,2019,Jan 2021\n"),
    ],
)
def test_file_that_falls_short_proves_nothing(name, text):
    """No text, no school, a skill in two languages' spelling, a position that has ended."""
    assert proofs(name, text) == {}


def test_present_companies_are_named():
    """They tell who is a colleague."""
    text = "Company Name,Title,Started On,Finished On\nKettle,Keeper,2019,\nDock,Hand,2018,2019\nKettle,Chair,2020,\n"
    assert read_part("Positions.csv", text).companies == ("Kettle",)


def test_proofs_are_those_of_the_guidelines():
    """An import may only tick what the guidelines say it can prove, and under that name."""
    book = tomllib.loads((Path(__file__).parents[3] / "resources" / "guidelines.toml").read_text("utf-8"))
    told = {guideline["id"]: guideline["proof"] for guideline in book["guideline"]}
    uploads = "".join(
        f'"You uploaded a {what} on May 14, 2025 at 12:54 PM (GMT)",-,x\n'
        for what in ("profile photo", "background photo", "document")
    )
    media = read_part("Rich_Media.csv", "Date/Time,Media Description,Media Link\n" + uploads)
    given = {
        **{tick.item: tick.proof for tick in media.ticks},
        **proofs("Profile.csv", PROFILE + profile()),
        **proofs("Education.csv", "School Name\nHafen Academy\n"),
        **proofs("Skills.csv", "Name\nA\nB\nC\nD\nE\n"),
        **proofs("Positions.csv", "Company Name,Title,Started On,Finished On\nKettle,Keeper,2019,\n"),
    }
    assert given == {item: told[item] for item in given}


def signs(name: str, text: str) -> dict[str, str]:
    """By which signs the fields of a file are told again."""
    return dict(read_part(name, text).profile)


def test_another_text_has_another_sign():
    """Of its field alone; the text cannot be read out of it."""
    told, other = (signs("Profile.csv", PROFILE + profile(headline=said)) for said in ("Builds", "Sells"))
    assert told.keys() == {"headline", "about", "place"}
    assert [field for field in told if told[field] != other[field]] == ["headline"]
    assert {len(sign) for sign in told.values()} == {10}


@pytest.mark.parametrize(
    ("one", "same"),
    [
        ("Name\nTalking\nListening\n", "Name\nListening\nTalking\nTalking\n"),
        ("Name\n“Talking” – twice\n", "Name\nTalking  ? twice\n"),
    ],
)
def test_what_a_spreadsheet_does_to_a_file_is_no_change(one: str, same: str):
    """The order of rows, rows that stand there twice, signs that are no letters."""
    assert signs("Skills.csv", one) == signs("Skills.csv", same) != signs("Skills.csv", "Name\nTalking\n")
