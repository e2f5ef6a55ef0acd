"""Every text of the program is said in every language, with the same places to fill, and compiled."""

from __future__ import annotations

import re
import string

import pytest
from babel.messages.catalog import Catalog, Message

from ssi_coach.presentation import wording
from tests.locale.catalogues import (
    TEMPLATE,
    TRANSLATED,
    brought_up_to_date,
    compiled,
    load,
    po_path,
    spoken,
    untranslated,
    written,
)
from tests.locale.extraction import template

RENEW = "run: python -m tests.locale update"


def _forms(value: str | tuple[str, ...] | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else list(value)


def _places(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}


def _texts(catalogue: Catalog) -> list[Message]:
    return [message for message in catalogue if message.id]


@pytest.fixture(scope="module", params=TRANSLATED)
def catalogue(request: pytest.FixtureRequest) -> Catalog:
    return load(request.param)


def test_every_text_of_the_program_is_in_the_template():
    assert TEMPLATE.read_bytes() == written(template()), RENEW


def test_the_code_and_the_data_hold_more_than_a_few_texts():
    assert len(template()) > 300


@pytest.mark.parametrize("language", TRANSLATED)
def test_nothing_is_left_untranslated(language: str):
    missing = untranslated(brought_up_to_date(language, template()))
    assert [message.id for message in missing] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_translation_outlives_its_text(language: str):
    assert po_path(language).read_bytes() == written(brought_up_to_date(language, template())), RENEW


@pytest.mark.parametrize("language", TRANSLATED)
def test_the_compiled_catalogue_is_that_of_the_translations(language: str):
    kept = po_path(language).with_suffix(".mo").read_bytes()
    assert spoken(kept) == spoken(compiled(load(language))), RENEW


def test_translations_fill_the_same_places(catalogue: Catalog):
    wrong = [
        message.id
        for message in _texts(catalogue)
        for meant, said in zip(_forms(message.id), _forms(message.string), strict=True)
        if said and _places(said) not in (_places(meant), _places(_forms(message.id)[-1]))
    ]
    assert wrong == []


def test_translations_keep_the_spaces_and_breaks_at_their_ends(catalogue: Catalog):
    wrong = [
        message.id
        for message in _texts(catalogue)
        for meant, said in zip(_forms(message.id), _forms(message.string), strict=False)
        if said and (meant[0].isspace(), meant[-1].isspace()) != (said[0].isspace(), said[-1].isspace())
    ]
    assert wrong == []


def test_a_sentence_stays_a_sentence(catalogue: Catalog):
    wrong = [
        message.id
        for message in _texts(catalogue)
        for meant, said in zip(_forms(message.id), _forms(message.string), strict=False)
        if said and meant.endswith((".", "?", "…", ":")) and meant[-1] != said[-1]
    ]
    assert wrong == []


def test_german_speaks_to_the_user_formally():
    familiar = re.compile(r"\b(du|dich|dir|dein(e[mnrs]?)?)\b", re.IGNORECASE)
    said = [form for message in _texts(load("de")) for form in _forms(message.string)]
    assert [sentence for sentence in said if familiar.search(sentence)] == []


def test_german_has_typographic_quotes():
    said = [form for message in _texts(load("de")) for form in _forms(message.string)]
    assert [sentence for sentence in said if '"' in sentence] == []


def test_the_program_speaks_the_compiled_german():
    wording.speak(po_path("de").with_suffix(".mo").read_bytes())
    try:
        assert wording.language() == "de"
        assert wording.text("LinkedIn says") == "sagt LinkedIn"
        assert wording.plural("{n} activity", "{n} activities", 2) == "2 Aktivitäten"
    finally:
        wording.speak(None)


def test_every_language_that_settings_offer_has_a_catalogue():
    assert set(wording.LANGUAGES) == {wording.ENGLISH, *TRANSLATED}
