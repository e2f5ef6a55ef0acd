"""What lies in the bin besides entries: readings and results, and how they come back."""

from __future__ import annotations

from ssi_coach.services.changes import Changes
from ssi_coach.services.readings import restore_reading
from ssi_coach.services.results.results import restore_results
from ssi_coach.services.workspace import Workspace

EVERY_RESULT = "every-result"
"""Stands for all results of the bin where one record's id is asked for; no id looks like this."""


def restore_binned(work: Workspace, id: str) -> Changes:
    """Take a reading, a result, or all results (`EVERY_RESULT`) out of the bin again."""
    if id == EVERY_RESULT:
        return restore_results(work, ids=[result.id for result in work.journal.binned_results()])
    if work.journal.result(id) is not None:
        return restore_results(work, ids=[id])
    return restore_reading(work, id)
