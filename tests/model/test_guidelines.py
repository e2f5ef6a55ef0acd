"""The guidelines' file is read strictly: a slip of the pen is named with file, entry and fault."""

from __future__ import annotations

import pytest

from ssi_coach.domain.checklist import Cadence, Form
from ssi_coach.domain.errors import KnownError
from ssi_coach.model.guidelines import build_guidelines
from tests.model.data import BOOK, CATALOGUE, GUIDELINES_BYTES

PHOTO = b'id = "profile_photo"\nform = "foundation"'


def test_a_guideline_has_everything_that_a_card_shows():
    found = BOOK.by_id["view_profiles"]
    assert (found.form, found.cadence, found.times) == (Form.ROUTINE, Cadence.DAILY, 1)
    assert found.logs == (("profile_view", 5),)
    assert BOOK.pages[found.page].startswith("https://www.linkedin.com/")
    assert all(source.title and source.publisher for source in found.sources)


def test_the_three_forms_make_up_the_book_in_the_order_of_the_file():
    forms = [found.id for form in Form for found in BOOK.of_form(form)]
    assert sorted(forms) == sorted(BOOK.by_id)
    assert next(iter(BOOK.by_id)) == "profile_photo"


FAULTS = {
    "an unknown table": (
        b"\n[pages]\n",
        b"\n[[places]]\n[pages]\n",
        "guidelines.toml",
        "places: an unknown field",
    ),
    "no pages": (b"\n[pages]\n", b"\n[pages]\nhome = 3\n", "pages", "home: a text"),
    "a page elsewhere": (
        b"https://www.linkedin.com/feed/",
        b"https://example.com/",
        "pages",
        "a page of www",
    ),
    "an unknown page": (b'page = "profile"', b'page = "moon"', "profile_photo", "page: moon is not among"),
    "twice": (b'id = "headline"', b'id = "profile_photo"', "profile_photo", "id: stands there twice"),
    "an unknown field": (PHOTO, PHOTO + b"\ncolour = 1", "profile_photo", "colour: an unknown field"),
    "a foundation every week": (
        b'cadence = "once"',
        b'cadence = "weekly"',
        "profile_photo",
        "cadence: a foundation is not done weekly",
    ),
    "a routine done once": (
        b'cadence = "daily"',
        b'cadence = "once"',
        "be_active",
        "cadence: a routine is not done once",
    ),
    "one and a half minutes": (b"minutes = 10", b"minutes = 1.5", "profile_photo", "minutes: a whole number"),
    "an unknown kind": (
        b'{ kind = "profile_updated", count = 1 }',
        b'{ kind = "haircut", count = 1 }',
        "profile_photo.logs",
        "kind: haircut is unknown",
    ),
    "a log with more than it needs": (
        b'{ kind = "profile_updated", count = 1 }',
        b'{ kind = "profile_updated", count = 1, minutes = 2 }',
        "profile_photo.logs",
        "minutes: an unknown field",
    ),
    "something brought that nobody receives": (
        b'{ kind = "connection_added", count = 0.6 }',
        b'{ kind = "comment", count = 0.6 }',
        "targeted_invitations.brings",
        "kind: comment is not received",
    ),
    "something to do first that nobody knows": (
        b'after = "join_groups"',
        b'after = "join_choirs"',
        "group_contribution",
        "after: join_choirs is unknown",
    ),
    "a cap on nothing": (
        b'kinds = ["invitation_note_sent"]',
        b"kinds = []",
        "free_notes",
        "kinds: at least one is expected",
    ),
    "a cap on something unknown": (
        b'kinds = ["invitation_note_sent"]',
        b'kinds = ["haircut"]',
        "free_notes",
        "kind: haircut is unknown",
    ),
    "no source": (
        b"sources = [\n  {",
        b"sources = []\nproofs = [\n  {",
        "profile_photo",
        "proofs: an unknown field",
    ),
    "an item of the profile missing": (
        b'id = "custom_url"',
        b'id = "short_url"',
        "custom_url",
        "id: profile_completeness counts it",
    ),
}


@pytest.mark.parametrize(("old", "new", "entry", "fault"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_named_with_its_file_and_its_entry(old: bytes, new: bytes, entry: str, fault: str):
    assert old in GUIDELINES_BYTES
    with pytest.raises(KnownError) as caught:
        build_guidelines(GUIDELINES_BYTES.replace(old, new, 1), CATALOGUE)
    assert caught.value.id == "catalogue.fault"
    assert caught.value.values["file"] == "guidelines.toml"
    assert str(caught.value.values["entry"]).endswith(entry)
    assert fault in str(caught.value.values["fault"])


def test_a_guideline_without_a_source_is_refused():
    start = GUIDELINES_BYTES.index(b"sources = [")
    end = GUIDELINES_BYTES.index(b"\n]\n", start) + 3
    bare = GUIDELINES_BYTES[:start] + b"sources = []\n" + GUIDELINES_BYTES[end:]
    with pytest.raises(KnownError) as caught:
        build_guidelines(bare, CATALOGUE)
    assert caught.value.values["fault"] == "sources: at least one is expected"
