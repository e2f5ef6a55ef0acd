"""The words file: every kind can be named in four languages, and what is wrong in the file is said."""

from __future__ import annotations

import tomllib
import unicodedata

import pytest

from ssi_coach.domain.errors import KnownError
from ssi_coach.services.quick_line.phrases import forms
from ssi_coach.services.quick_line.words import LANGUAGES, build_words
from tests.services.quick_lines import WORDS, counts, quick_line, read

PLAIN = tomllib.loads(WORDS.decode("utf-8"))
KINDS = tuple(quick_line()._catalogue.kinds)
AND = {"en": "and", "de": "und", "fr": "et", "es": "y"}
RECEIVED = {"en": "received", "de": "erhalten", "fr": "reçu", "es": "recibido"}

NAMES = [
    (kind, language, form.text)
    for kind in KINDS
    for language in LANGUAGES
    for pattern in PLAIN["nouns"][kind][language]
    for form in forms(pattern)
]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_can_be_logged_in_four_languages(kind: str) -> None:
    """Each of its names, in each spelling, counts that kind and nothing else."""
    for _, language, name in (row for row in NAMES if row[0] == kind):
        for line in (
            f"7 {name}",
            f"7 {name.upper()}",
            f"{name} x7",
            f"7x {name}",
            f"yesterday 7 {name} @ACME",
        ):
            assert counts(line) == [(kind, 7)], (language, line)


@pytest.mark.parametrize(("kind", "language", "name"), NAMES, ids=[f"{k}-{lang}-{n}" for k, lang, n in NAMES])
def test_accents_umlauts_and_joints_are_free(kind: str, language: str, name: str) -> None:
    """As typed on any keyboard, with its number first or joined to others in its language."""
    bare = "".join(
        letter for letter in unicodedata.normalize("NFD", name) if not unicodedata.combining(letter)
    )
    spelt = name.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss")
    for spelling in {bare, spelt, name.replace("-", " "), name.replace("-", ""), name.replace("'", "’")}:
        assert counts(f"5 {spelling} {AND[language]} 2 InMails") == [(kind, 5), ("inmail", 2)]
    assert counts(name) == [(kind, 1)]


RECEIVED_FORMS = [
    ("comment", "comment_received"), ("reaction", "reaction_received"), ("repost", "repost_received"),
    ("profile_view", "profile_view_received"), ("endorsement_given", "endorsement_received"),
    ("recommendation_given", "recommendation_received"), ("invitation_sent", "invitation_received"),
    ("reply_given", "reply_received"),
]  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("given", "received"), RECEIVED_FORMS)
def test_what_came_in_is_told_from_what_was_done(given: str, received: str, language: str) -> None:
    """The word for "received" stands before or after, and turns every name of the kind."""
    for _, _, name in (row for row in NAMES if row[:2] == (given, language)):
        for line in (f"4 {name} {RECEIVED[language]}", f"{RECEIVED[language]} 4 {name}"):
            assert counts(line) == [(received, 4)], line


@pytest.mark.parametrize("language", LANGUAGES)
def test_number_words_reach_ninety_nine(language: str) -> None:
    """Each counts what it says, beside every noun's plural."""
    for number, pattern in enumerate(PLAIN["numbers"][language], start=1):
        for form in forms(pattern):
            assert counts(f"{form.text} InMails") == [("inmail", number)]


@pytest.mark.parametrize(("number", "words"), PLAIN["numbers"]["also"].items())
def test_other_number_words_count_too(number: str, words: list[str]) -> None:
    """Articles count one; "no" counts nothing, and that is refused."""
    for form in (form for pattern in words for form in forms(pattern)):
        line = read(f"{form.text} InMail")
        if number == "0":
            assert line.problem is not None
        else:
            assert [draft.count for draft in line.drafts] == [int(number)], form.text


def test_the_noun_words_of_a_language_are_singular_first() -> None:
    """A "5 star comment" is one comment because the word cannot be a plural."""
    assert [(form.text, form.singular) for form in forms("Beitr[ag|äge]")] == [
        ("Beitrag", True),
        ("Beiträge", False),
    ]
    assert [(form.text, form.singular) for form in forms("Treffen")] == [("Treffen", False)]
    assert [form.text for form in forms("mit (einer) [Notiz|Nachricht]")] == [
        "mit Notiz", "mit Nachricht", "mit einer Notiz", "mit einer Nachricht",
    ]  # fmt: skip


FAULTS = [
    ("\xff\xfe", "", "can't decode"),
    ("nouns = 3", "", "a table is expected"),
    ("[counts]\n[links]\n[times]\n", "", "a table is expected"),
    (WORDS.decode().replace("[nouns.comment]", "[nouns.remark]"), ".nouns", "comment: has no words"),
    (
        WORDS.decode().replace("[nouns.comment]", "[nouns.remark]\nen = []\n[nouns.comment]"),
        ".nouns.remark",
        "neither",
    ),
    (WORDS.decode().replace('fr = ["article(s)"]', "fr = []"), ".nouns.article", "fr: no words"),
    (
        WORDS.decode().replace('es = ["artículo(s)"]', 'es = ["comment"]'),
        "nouns.comment",
        "means article already",
    ),
    (WORDS.decode().replace('"zwo"', '"drei"'), ".numbers", "drei: means 2 already"),
    (WORDS.decode().replace('"monday", "tuesday"', '"monday"'), ".days.weekdays", "7 words are expected"),
]


@pytest.mark.parametrize(("content", "entry", "fault"), FAULTS, ids=[fault for _, _, fault in FAULTS])
def test_a_fault_in_the_file_is_named(content: str, entry: str, fault: str) -> None:
    """With the file, the entry and what is wrong there."""
    with pytest.raises(KnownError) as raised:
        build_words(content.encode("latin-1" if content[0] == "\xff" else "utf-8"), dict.fromkeys(KINDS))
    assert raised.value.id == "catalogue.fault"
    assert raised.value.values["file"] == "quick_words.toml"
    assert entry in str(raised.value.values["entry"])
    assert fault in str(raised.value.values["fault"])
