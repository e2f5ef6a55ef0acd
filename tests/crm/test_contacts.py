"""Contacts for HubSpot, read back by a parser that knows nothing of the writer."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssi_coach.app.reading_files import export_contacts
from ssi_coach.domain.edits import Edit
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.results import Stage
from ssi_coach.presentation.results.hubspot_contacts import split_name
from ssi_coach.services.results.results import add_result, lose_result
from tests.archives.importing import Desk
from tests.build import NOON, TODAY, make_entry
from tests.crm.strict_csv import strict_rows

COLUMNS = [
    "First Name",
    "Last Name",
    "Email",
    "Company Name",
    "Job Title",
    "LinkedIn URL",
    "Activity date",
    "Note body",
]
URL = "https://www.linkedin.com/in/ada-b"
PAYLOADS = (
    '=HYPERLINK("http://x")', "+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "'=1", "=cmd|' /C calc'!A0", "\n=1",
)  # fmt: skip
FORMULA = re.compile(r"[=+\-@\t\r]")
SOME = st.text(min_size=1, max_size=30)
NAMES = {
    "Ada Beispiel": ("Ada", "Beispiel"),
    "Prof. Dr. Anna van der Berg": ("Prof. Dr. Anna", "van der Berg"),
    "Berg, Anna": ("Anna", "Berg"),
    "Ada Beispiel, PhD": ("Ada", "Beispiel, PhD"),
    "Madonna": ("Madonna", ""),
    "王小明": ("王小明", ""),
    "  Ada   B. ": ("Ada", "B."),
    "de la Cruz": ("de", "la Cruz"),
    "": ("", ""),
}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """An empty journal."""
    return Desk(tmp_path, NOON)


def exported(desk: Desk) -> list[dict[str, str]]:
    """The rows of the file by column."""
    path = export_contacts(desk.work, desk.place() / "contacts.csv")
    head, *rows = strict_rows(path.read_bytes())
    assert head == COLUMNS
    return [dict(zip(head, row, strict=True)) for row in rows]


def note(**fields: object) -> None:
    """An entry with a note about Ada."""
    return make_entry(
        **{"person": "Ada Beispiel", "company": "ACME", "kind": "conversation", "note": "x", **fields}
    )


def keep(desk: Desk, *entries: object) -> None:
    """Put entries into the journal."""
    desk.journal.apply([Edit(None, entry) for entry in entries])


def test_a_person_has_a_row_for_each_day_with_a_note(desk: Desk):
    """Two lines of one day stand in one cell; lines without a note, or without a person, say nothing."""
    keep(
        desk,
        note(note="wants an offer"),
        note(kind="call", note="liked it"),
        note(day=date(2026, 5, 1), note="met", profile_url=URL),
        note(note=""),
        note(person="", note="nobody"),
        note(kind="connection_added", note="Head of  Fun", profile_url=URL),
    )
    first, second = exported(desk)
    assert first == {
        "First Name": "Ada", "Last Name": "Beispiel", "Email": "", "Company Name": "ACME",
        "Job Title": "Head of Fun", "LinkedIn URL": URL, "Activity date": "2026-05-01",
        "Note body": "Conversation: met",
    }  # fmt: skip
    assert second["Activity date"] == TODAY.isoformat()
    assert second["Note body"] == "Conversation: wants an offer\nCall: liked it"
    assert second["LinkedIn URL"] == URL


def test_results_are_notes_too(desk: Desk):
    """With their stage, amount and what was written."""
    add_result(
        desk.work, stage=Stage.PROPOSAL, person="Ben Muster", company="ACME", note="soon",
        amount=Decimal("8400.50"), currency="EUR",
    )  # fmt: skip
    (result,) = desk.journal.results()
    lose_result(desk.work, id=result.id, reason="too late")
    (row,) = exported(desk)
    assert (row["First Name"], row["Note body"]) == ("Ben", "Proposal, EUR 8400.50, lost, too late, soon")


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_cell_starts_a_formula(desk: Desk, payload: str):
    """In whatever field somebody put one."""
    keep(desk, note(person=f"{payload} {payload}", company=payload, profile_url=payload, note=payload))
    keep(
        desk, note(kind="connection_added", person=f"{payload} {payload}", profile_url=payload, note=payload)
    )
    rows = exported(desk)
    assert rows
    assert not [cell for row in rows for cell in row.values() if FORMULA.match(cell)]


@given(st.lists(st.tuples(SOME, st.text(max_size=20), SOME), max_size=5))
def test_any_texts_are_written_as_the_standard_wants_it(tmp_path_factory, texts):
    """Every row names somebody, has a day and a note, and can be read by anybody."""
    desk = Desk(tmp_path_factory.mktemp("contacts"), NOON)
    keep(desk, *(note(person=person, company=company, note=words) for person, company, words in texts))
    for row in exported(desk):
        assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", row["Activity date"])
        assert not [cell for cell in row.values() if FORMULA.match(cell)]


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_split_without_inventing_anything(name: str):
    assert split_name(name) == NAMES[name]


@given(st.text(max_size=40))
def test_both_parts_of_a_name_are_the_name(name: str):
    first, last = split_name(name)
    plain = " ".join(name.split())
    assert plain in {f"{first} {last}".strip(), f"{last}, {first}"}


def test_a_full_disk_leaves_no_half_file(desk: Desk):
    """Nor does a place that is none."""
    place = desk.place() / "there"
    place.write_text("a file")
    with pytest.raises(KnownError) as refused:
        export_contacts(desk.work, place / "contacts.csv")
    assert refused.value.id == "file.write"
