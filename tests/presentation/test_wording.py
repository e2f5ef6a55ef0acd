"""Sentences come out in the person's language, in every thread, with their values filled in."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from io import BytesIO

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from ssi_coach.presentation import wording
from ssi_coach.presentation.wording import context, language_of, plural, speak, speaking, text


def _german() -> bytes:
    catalogue = Catalog(locale="de")
    catalogue.add("Today", "Heute")
    catalogue.add("{count} shown", "{count} angezeigt")
    catalogue.add(("{n} comment", "{n} comments"), ("{n} Kommentar", "{n} Kommentare"))
    catalogue.add("Open", "Öffnen", context="command")
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    return compiled.getvalue()


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    speak(None)


def test_english_is_spoken_until_something_else_is_asked_for():
    assert text("Today") == "Today"
    assert wording.language() == "en"


def test_a_catalogue_translates_sentences_and_fills_their_values():
    speak(_german())
    assert text("Today") == "Heute"
    assert text("{count} shown", count="5 400") == "5 400 angezeigt"
    assert wording.language() == "de"


def test_a_sentence_without_a_translation_stays_english():
    speak(_german())
    assert text("Weekly review") == "Weekly review"


@pytest.mark.parametrize(("n", "expected"), [(0, "0 Kommentare"), (1, "1 Kommentar"), (2, "2 Kommentare")])
def test_a_count_takes_the_form_that_fits_it(n: int, expected: str):
    speak(_german())
    assert plural("{n} comment", "{n} comments", n) == expected


def test_a_word_that_is_also_the_singular_of_a_pair_is_translated_alone():
    speak(_german())
    assert text("{n} comment", n=1) == "1 Kommentar"


def test_a_count_may_be_written_in_another_way():
    assert plural("{n} comment", "{n} comments", 5400, n="5 400") == "5 400 comments"


def test_a_word_with_two_meanings_is_told_apart_by_its_context():
    speak(_german())
    assert context("command", "Open") == "Öffnen"
    assert text("Open") == "Open"


def test_an_empty_text_stays_empty_and_does_not_show_the_catalogues_header():
    speak(_german())
    assert text("") == ""


def test_braces_of_a_text_without_values_are_left_alone():
    assert text("a {strange} title") == "a {strange} title"


def test_every_thread_speaks_the_language_of_the_program():
    speak(_german())
    heard: list[str] = []
    worker = threading.Thread(target=lambda: heard.append(text("Today")))
    worker.start()
    worker.join()
    assert heard == ["Heute"]


def test_a_command_for_another_terminal_speaks_its_own_language_and_changes_nobody_elses():
    speak(_german())
    heard: list[str] = []
    with speaking(None):
        worker = threading.Thread(target=lambda: heard.append(text("Today")))
        worker.start()
        worker.join()
        assert text("Today") == "Today"
    assert heard == ["Heute"]
    assert text("Today") == "Heute"


@pytest.mark.parametrize(
    ("wanted", "environ", "expected"),
    [
        ("de", {"LANG": "en_US.UTF-8"}, "de"),
        ("en", {"LANG": "de_DE.UTF-8"}, "en"),
        ("", {"LANG": "de_DE.UTF-8"}, "de"),
        ("", {"LANG": "de-AT"}, "de"),
        ("", {"LC_ALL": "", "LC_MESSAGES": "de_CH", "LANG": "en_US"}, "de"),
        ("", {"LC_ALL": "C.UTF-8", "LANG": "de_DE.UTF-8"}, "en"),
        ("", {"LANG": "fr_FR.UTF-8"}, "en"),
        ("xx", {}, "en"),
        ("", {}, "en"),
    ],
)
def test_the_language_is_that_of_settings_else_of_the_computer_else_english(wanted, environ, expected):
    assert language_of(wanted, environ) == expected


def test_english_needs_no_catalogue():
    assert wording.catalogue_name("en") is None
    assert wording.catalogue_name("de") == "locale/de/LC_MESSAGES/ssi_coach.mo"
