"""Filling an empty journal with made-up use."""

from __future__ import annotations

from datetime import date
from itertools import islice

from ssi_coach.domain.days import EARLIEST_DAY, DaySpan
from ssi_coach.domain.errors import Refused
from ssi_coach.services.changes import Changes, StepName, Topic
from ssi_coach.services.sample.sample import sample_edits
from ssi_coach.services.workspace import Workspace

BATCH = 20_000
"""Edits a transaction: large enough to be quick, small enough for memory."""


def fill_with_sample(work: Workspace, *, years: int, seed: int, today: date) -> Changes:
    """Write made-up years that end today into a journal that holds nothing.

    The same seed and day make the same journal. Raises `Refused("sample.not_empty")` when there are
    entries, readings or results already, so that made-up use can never mix with a person's own.
    """
    everything = DaySpan(EARLIEST_DAY, date.max)
    if work.journal.first_day() is not None or work.journal.readings(everything) or work.journal.results():
        raise Refused("sample.not_empty", folder=str(work.journal.place()))
    edits = sample_edits(years=years, seed=seed, today=today, catalogue=work.catalogue)
    while batch := list(islice(edits, BATCH)):
        work.journal.apply(batch)
    return Changes(frozenset(Topic), StepName("sample", {"years": years}))
