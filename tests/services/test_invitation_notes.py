"""The note of an invitation is no message, also when only the journal remembers the invitation."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from ssi_coach.domain.activities import Entry
from ssi_coach.domain.files import ParsedFile
from ssi_coach.services.importing import apply_import, plan_import
from ssi_coach.services.workspace import Workspace
from tests.build import added, make_entry
from tests.fakes import MemoryJournal

ADA, ADA_URL = "Ada Beispiel", "https://www.linkedin.com/in/ada-beispiel"


def told(kind: str, day: int, person: str = ADA, url: str = ADA_URL, source: str = "archive") -> Entry:
    """What an archive tells about somebody on a day of May."""
    at = datetime(2026, 5, day, 9, tzinfo=UTC)
    return make_entry(
        f"{kind} {day} {person}", at.date(), kind, person=person, profile_url=url, at=at, source=source
    )


NOTED = told("invitation_note_sent", 3)
NOTE, MESSAGE = told("message", 5), told("message", 6)


def new_ids(work: Workspace, *entries: Entry) -> list[str]:
    """What an archive with these entries brings."""
    plan = plan_import(work, [ParsedFile("a.zip", "archive", entries)])
    apply_import(work, plan)
    return [edit.record.id for edit in plan.edits]


def test_the_first_message_after_an_invitation_that_left_the_list_is_its_note(
    work: Workspace, journal: MemoryJournal
):
    """Once, however often it is told; what follows is a message."""
    journal.apply(added(NOTED))
    assert new_ids(work, NOTE) == []
    assert new_ids(work, NOTE, MESSAGE) == [MESSAGE.id]
    assert new_ids(work, NOTE, MESSAGE) == []


def test_an_invitation_that_is_told_has_taken_its_note_already(work: Workspace, journal: MemoryJournal):
    """The first message is a message then."""
    journal.apply(added(NOTED))
    assert new_ids(work, NOTED, MESSAGE) == [MESSAGE.id]


@pytest.mark.parametrize(
    "message",
    [
        told("message", 2),
        told("reply_given", 5),
        told("message", 5, "Bruno Lindenholt", "https://www.linkedin.com/in/bruno"),
        told("message", 5, ADA, "https://www.linkedin.com/in/another-ada"),
    ],
    ids=["before the invitation", "an answer", "to somebody else", "to a namesake"],
)
def test_other_messages_are_messages(work: Workspace, journal: MemoryJournal, message: Entry):
    """Only what can be the note is taken for it."""
    journal.apply(added(NOTED))
    assert new_ids(work, message) == [message.id]


def test_older_archives_tell_people_by_name(work: Workspace, journal: MemoryJournal):
    """They know no addresses."""
    journal.apply(added(replace(NOTED, profile_url="")))
    assert new_ids(work, NOTE) == []
