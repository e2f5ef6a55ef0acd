"""What stands in a journal, told briefly."""

from __future__ import annotations

from ssi_coach.domain.activities import EntryFilter


def lines(work):
    """All journal lines as (kind, count, minutes, person), oldest first."""
    found = work.journal.entries_page(EntryFilter(), offset=0, limit=100)
    return [(entry.kind, entry.count, entry.minutes, entry.person) for entry in reversed(found)]
