"""The same thing has the same id in the archives of all years."""

from __future__ import annotations

import uuid

import pytest

from ssi_coach.sources.archive.ids import Named, entry_id, name_key, profile_key, profile_url, short


def test_an_id_is_a_uuid_that_its_key_gives():
    """And nothing else: the same tomorrow and on another computer."""
    assert uuid.UUID(entry_id("message", "2-abc", 1)).version == 5
    assert entry_id("message", "2-abc", 1) == entry_id("message", "2-abc", "1")
    assert entry_id("message", "2-abc", 1) != entry_id("message", "2-ab", "c1")


def test_ids_that_share_the_beginning_of_their_keys_are_the_same_ids():
    """However many messages a conversation has; half a character costs no id."""
    conversation = Named("message", "2-abc\ud800")
    assert [conversation.id("in", str(n)) for n in (1, 2)] == [
        entry_id("message", "2-abc\ud800", "in", n) for n in (1, 2)
    ]


@pytest.mark.parametrize(
    "name", ["José  Núñez, PhD", "jose nunez phd", "JOSÉ NÚÑEZ, PhD 🚀", "José Núñez, PhD ??"]
)
def test_names_agree_whatever_a_spreadsheet_did_to_them(name):
    """Case, accents, emoji and spaces differ from file to file."""
    assert name_key(name) == "josenunezphd"


def test_a_name_without_letters_is_still_a_name():
    """Two people who are called by different emoji are two."""
    assert name_key("🚀") != name_key("🌻")


@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("https://www.linkedin.com/in/mina-1", "mina-1"),
        ("www.linkedin.com/in/Mina-1/", "mina-1"),
        ("https://de.linkedin.com/in/jos%C3%A9-2?x=1", "josé-2"),
        ("https://evil.example/in/mina", ""),
        ("https://www.linkedin.com.evil.example/in/mina", ""),
        ("javascript:alert(1)", ""),
        ("", ""),
    ],
)
def test_a_profile_is_known_by_its_last_part(address, key):
    """Only on LinkedIn."""
    assert profile_key(address) == key
    assert bool(profile_url(address)) == bool(key)


def test_kept_addresses_are_of_one_form():
    """Whatever stood around the name of the profile."""
    assert profile_url("www.linkedin.com/in/mina-1/?x") == "https://www.linkedin.com/in/mina-1"
    assert profile_url(f"https://www.linkedin.com/in/{'x' * 400}") == ""


def test_texts_are_cut_to_one_line_that_can_be_kept():
    """No NUL, no half characters, no more than fits."""
    assert short(" Mina \n\t Morgen\0rot\ud800 ") == "Mina Morgenrot"
    assert len(short("x" * 1000)) == 300
