"""The note of an invitation counts once, with the invitation, whatever later archives still hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from ssi_coach.domain.activities import Entry, EntryFilter
from ssi_coach.domain.files import ParsedFile
from ssi_coach.services.entries import edit_entries
from ssi_coach.services.imports.importing import apply_import, plan_import
from ssi_coach.services.workspace import Workspace, undo
from tests.build import make_entry
from tests.fakes import MemoryJournal

ASKED = datetime(2025, 9, 1, 17, 5, tzinfo=UTC)
MET = ASKED + timedelta(days=9, hours=4)
ADA = "https://www.linkedin.com/in/ada-b"


def line(kind: str, at: datetime = MET, person: str = "Ada B", url: str = ADA, **more: object) -> Entry:
    """What an archive tells of somebody."""
    moment = None if kind == "connection_added" else at
    return make_entry(
        day=at.date(), kind=kind, at=moment, person=person, profile_url=url, source="archive", **more
    )


INVITED, CONNECTED, NOTE = line("invitation_note_sent", ASKED), line("connection_added"), line("message")
ANSWER = line("reply_received", MET + timedelta(hours=2))


def archive(*lines: Entry) -> ParsedFile:
    return ParsedFile("archive.zip", "archive", lines)


OLDER, LATER = archive(INVITED, CONNECTED, ANSWER), archive(CONNECTED, NOTE, ANSWER)
"""The older one has left the note out; of the later one the invitation has dropped out."""


def take(work: Workspace, *files: ParsedFile) -> tuple[int, int]:
    """How many lines are new and how many changed."""
    plan = plan_import(work, files)
    apply_import(work, plan)
    return plan.new, plan.updated


def live(journal: MemoryJournal) -> set[str]:
    return {entry.kind for entry in journal.entries_page(EntryFilter(), offset=0, limit=99)}


COUNTED = {"invitation_note_sent", "connection_added", "reply_received"}


def test_a_later_archive_brings_no_note_whose_invitation_is_known(work: Workspace, journal: MemoryJournal):
    assert take(work, OLDER) == (3, 0)
    assert take(work, LATER) == (0, 0)
    assert take(work, LATER) == (0, 0)
    assert live(journal) == COUNTED


@pytest.mark.parametrize("files", [(OLDER, LATER), (LATER, OLDER)])
def test_both_at_once_count_it_once(work: Workspace, journal: MemoryJournal, files):
    assert take(work, *files) == (3, 0)
    assert live(journal) == COUNTED


def test_an_older_archive_takes_the_note_out_again(work: Workspace, journal: MemoryJournal):
    """It waits in the bin, comes back with undo, and never comes back with an archive."""
    assert take(work, LATER) == (3, 0)
    assert take(work, OLDER) == (1, 1)
    assert live(journal) == COUNTED
    assert [entry.id for entry in journal.entries_page(EntryFilter(binned=True), offset=0, limit=9)] == [
        NOTE.id
    ]
    assert take(work, LATER, OLDER) == (0, 0)
    undo(work)
    assert live(journal) == {"message", "connection_added", "reply_received"}


def test_what_the_user_wrote_to_a_message_keeps_it(work: Workspace, journal: MemoryJournal):
    take(work, LATER)
    edit_entries(work, [NOTE.id], note="about the fair")
    assert take(work, OLDER) == (1, 0)
    assert "message" in live(journal)


def test_an_invitation_that_was_answered_after_the_first_archive_is_known_too(work: Workspace):
    assert take(work, archive(INVITED)) == (1, 0)
    thanks = line("message", MET + timedelta(hours=1))
    assert take(work, archive(CONNECTED, NOTE, thanks)) == (2, 0)


@pytest.mark.parametrize(
    ("later", "new"),
    [
        (archive(INVITED, CONNECTED, NOTE), 2),
        (archive(CONNECTED, line("message", MET + timedelta(days=4))), 2),
        (archive(NOTE), 1),
        (archive(CONNECTED, line("message", ASKED - timedelta(days=1))), 2),
        (archive(CONNECTED, line("message", person="Ben C", url="https://www.linkedin.com/in/ben")), 2),
        (archive(CONNECTED, line("inmail", MET - timedelta(hours=1)), NOTE), 3),
    ],
    ids=[
        "told by the file itself",
        "days later",
        "not connected",
        "before",
        "somebody else",
        "after an inmail",
    ],
)
def test_other_messages_are_messages(work: Workspace, later: ParsedFile, new: int):
    """Only the first message at the moment when somebody accepted is the note."""
    take(work, archive(INVITED))
    assert take(work, later) == (new, 0)


@pytest.mark.parametrize(("invited", "told"), [("", ADA), (ADA, ""), ("", "")])
def test_files_without_addresses_are_joined_by_the_name(work: Workspace, invited: str, told: str):
    """Spreadsheets may have lost an accent or a sign of a name."""
    take(work, archive(replace(INVITED, profile_url=invited, person="Ádá ★ B")))
    again = archive(*(replace(one, profile_url=told) for one in (CONNECTED, NOTE)))
    assert take(work, again) == (1, 0)
