"""The command palette finds what a person means by a few letters."""

from __future__ import annotations

import time

import pytest

from ssi_coach.app.resources import read_resource
from ssi_coach.model.catalogue import build_catalogue
from ssi_coach.model.guidelines import build_guidelines
from ssi_coach.presentation import shell
from ssi_coach.presentation.palette_search import MOST_SHOWN, found
from ssi_coach.presentation.shell import PaletteEntry

ENTRIES = tuple(
    PaletteEntry(title, title)
    for title in (
        "Journal",
        "Log: Comment",
        "Log: Group comment",
        "Add reading",
        "Recommend a colleague",
        "Münze",
    )
)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("jour", "Journal"),
        ("comm", "Log: Comment"),
        ("COMMENT", "Log: Comment"),
        ("group com", "Log: Group comment"),
        ("comment group", "Log: Group comment"),
        ("adrd", "Add reading"),
        ("munz", "Münze"),
    ],
)
def test_the_best_comes_first(typed, first):
    """Beginnings before words, words before the middle, letters in order last; case and accents do not matter."""
    assert found(ENTRIES, typed)[0].id == first


def test_doing_comes_before_reading_about_it():
    """Of a kind and a guideline that both begin so."""
    both = (
        PaletteEntry("guideline:x", "Comment"),
        PaletteEntry("log:comment", "Log: Comment, a longer name"),
    )
    assert found(both, "comm")[0].id == "log:comment"


def test_nothing_typed_shows_the_beginning():
    """At most fifty, in their own order."""
    many = tuple(PaletteEntry(str(n), f"Entry {n}") for n in range(300))
    assert found(many, "  ") == many[:MOST_SHOWN]


def test_what_is_not_found_can_be_logged():
    """The only entry is the typed line itself."""
    (only,) = found(ENTRIES, "3 zzz  yesterday")
    assert only.id == "say:3 zzz yesterday"
    assert only.title == "Log: 3 zzz yesterday"


def test_the_line_is_always_offered_last():
    """A name may be found and the line still be meant."""
    assert found(ENTRIES, "comment")[-1].id == "say:comment"


def test_a_very_long_line_is_cut():
    """A wall of text is no command."""
    assert len(found(ENTRIES, "x" * 1_000_000)) == 1


def test_three_hundred_entries_are_searched_while_a_person_types():
    """All kinds and guidelines, well under the time of a key press; measured against their own number."""
    catalogue = build_catalogue(read_resource("catalogue.toml"))
    book = build_guidelines(read_resource("guidelines.toml"), catalogue)
    entries = (shell.kind_entries(catalogue) + shell.guideline_entries(book)) * 3
    assert len(entries) >= 300
    found(entries, "a")
    began = time.perf_counter()
    for typed in ("c", "co", "com", "comm", "comme"):
        assert found(entries, typed)
    assert time.perf_counter() - began < 0.5  # five keys; a tenth of a second each would be felt
