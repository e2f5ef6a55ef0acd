"""What was to come first today, as it was said at the end of the last day; small enough for a start's first picture."""

from __future__ import annotations

from datetime import date

from ssi_coach.services.workspace import Workspace


def first_of(work: Workspace, today: date) -> tuple[str, ...]:
    """The action that was to come first today, as the last day before it said; empty for none."""
    before = [end for end in work.journal.day_ends() if end.day < today]
    return (before[-1].first,) if before and before[-1].first else ()
