"""The index and the results beside each other: readings, the estimate of every past day, and when results came."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ssi_coach.domain.days import EARLIEST_DAY, DaySpan
from ssi_coach.domain.estimates import EstimateLine
from ssi_coach.domain.readings import Reading
from ssi_coach.domain.results import Result
from ssi_coach.services.readings import one_a_day
from ssi_coach.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class IndexAndResults:
    """Everything that the chart "SSI and results" shows.

    `readings` are one a day, oldest first; `past` is the estimate from the first of them to today, None until
    it is reckoned and before the first reading; `results` are all unbinned ones.
    """

    today: date
    readings: tuple[Reading, ...] = ()
    past: EstimateLine | None = None
    results: tuple[Result, ...] = ()


def index_and_results(work: Workspace, past: EstimateLine | None = None) -> IndexAndResults:
    """Look at the journal once; `past` is what `estimating.history` said last, which takes a moment to reckon."""
    today = work.today()
    readings = one_a_day(work, DaySpan(EARLIEST_DAY, today))
    return IndexAndResults(today, readings, past if readings else None, work.journal.results())
