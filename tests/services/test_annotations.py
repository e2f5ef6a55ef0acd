"""Own notes on the charts: written, changed, deleted, and taken back."""

from __future__ import annotations

import pytest

from ssi_coach.domain.annotations import LONGEST_ANNOTATION, Annotation
from ssi_coach.domain.errors import Refused
from ssi_coach.services.annotations import add_annotation, delete_annotation, edit_annotation
from ssi_coach.services.changes import Topic
from ssi_coach.services.workspace import undo
from tests.build import TODAY, days_ago
from tests.today_build import workspace

NOTE = Annotation("note-1", days_ago(9), "New headline")


def texts(work) -> list[str]:
    """What the notes of the journal say."""
    return [note.text for note in work.journal.annotations()]


def test_a_note_is_written_at_its_day() -> None:
    """Spaces around it and line ends are no part of it."""
    work = workspace()
    changes = add_annotation(work, day=days_ago(3), text="  New\nheadline ")
    assert changes.topics == {Topic.ANNOTATIONS}
    (note,) = work.journal.annotations()
    assert (note.day, note.text) == (days_ago(3), "New headline")


def test_several_notes_may_stand_at_one_day() -> None:
    """In the order in which they were written."""
    work = workspace(NOTE)
    add_annotation(work, day=NOTE.day, text="Moved to Ghent")
    assert texts(work) == ["New headline", "Moved to Ghent"]


@pytest.mark.parametrize("said", ["", " \n", "x" * (LONGEST_ANNOTATION + 1)])
def test_notes_that_say_nothing_or_too_much_are_refused(said: str) -> None:
    """And nothing is saved."""
    work = workspace()
    with pytest.raises(Refused, match=r"annotation\.text"):
        add_annotation(work, day=TODAY, text=said)
    assert not texts(work)


def test_nothing_is_noted_of_days_that_lie_ahead() -> None:
    """Later than tomorrow is refused like everywhere."""
    with pytest.raises(Refused):
        add_annotation(workspace(), day=days_ago(-2), text="Soon")


def test_a_note_is_changed_and_the_change_taken_back() -> None:
    """Undo brings the old words back."""
    work = workspace(NOTE)
    assert edit_annotation(work, id="note-1", text="Newer headline").undoable
    assert texts(work) == ["Newer headline"]
    undo(work)
    assert texts(work) == ["New headline"]


def test_the_same_words_change_nothing() -> None:
    """There is nothing to undo then."""
    assert not edit_annotation(workspace(NOTE), id="note-1", text="New  headline")


def test_a_note_is_deleted_and_brought_back() -> None:
    """By name, or by emptying it."""
    work = workspace(NOTE)
    delete_annotation(work, id="note-1")
    assert not texts(work)
    undo(work)
    edit_annotation(work, id="note-1", text=" ")
    assert not texts(work)


def test_a_note_that_is_gone_stays_gone() -> None:
    """A second window may have deleted it."""
    assert not delete_annotation(workspace(), id="note-1")
    assert not edit_annotation(workspace(), id="note-1", text="Again")
