"""An entry made swiftly is an entry like any other."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, astuple, replace
from datetime import UTC, date, datetime

import pytest

from ssi_coach.domain.activities import Entry
from ssi_coach.domain.errors import Refused
from ssi_coach.domain.many_entries import swift_entry

ENTRY = Entry(
    "1", date(2026, 5, 4), "comment", 2, 15, "Ada", "https://www.linkedin.com/in/ada", "ACME", "a note",
    ("fair",), datetime(2026, 5, 4, 9, tzinfo=UTC), "Europe/Berlin", "archive", date(2026, 5, 5),
)  # fmt: skip


def test_it_equals_the_same_entry_made_slowly():
    """In all that anybody may ask of it."""
    swift = swift_entry(*astuple(ENTRY))
    assert type(swift) is Entry
    assert (swift, hash(swift), repr(swift)) == (ENTRY, hash(ENTRY), repr(ENTRY))
    assert replace(swift, note="") == replace(ENTRY, note="")


def test_it_cannot_be_changed_either():
    """It is finished when it is handed out."""
    with pytest.raises(FrozenInstanceError):
        swift_entry(*astuple(ENTRY)).note = "another"


@pytest.mark.parametrize(("place", "value"), [(3, 0), (4, 1_441), (5, "x" * 301), (8, "x" * 20_001)])
def test_what_no_journal_line_can_be_is_refused(place, value):
    """By the same rules."""
    values = [*astuple(ENTRY)]
    values[place] = value
    with pytest.raises(Refused):
        swift_entry(*values)


def test_no_field_may_be_missing():
    """A line of less fields comes from somebody else."""
    with pytest.raises(TypeError):
        swift_entry("1", date(2026, 5, 4))
