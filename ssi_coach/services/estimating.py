"""The estimate of the official SSI: what it is on a day, how it goes on, and what was learned.

Only `outlook_kept` is cheap enough for the first picture of a start; all others may load NumPy.
"""

from __future__ import annotations

from array import array
from datetime import date, timedelta
from math import sqrt

from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.estimates import Band, BandLine, Estimate, EstimateLine, Learned, Lessons, Outlook
from ssi_coach.domain.pillars import PEERS_USUAL, PILLARS
from ssi_coach.services.workspace import Workspace


def estimate_on(work: Workspace, on: date) -> Estimate:
    """The estimate of a day from the readings and entries dated up to it; without any reading the peers' means."""
    found = forecast(work, on, on).on(on)
    assert found is not None
    return found


def forecast(work: Workspace, as_of: date, until: date, *, assume_journal: bool = False) -> EstimateLine:
    """Every day from `as_of` to `until`, from readings up to `as_of` only.

    After `as_of` the activity goes on "as now", or with `assume_journal` as the journal's entries say.
    """
    reading = work.journal.latest_reading(as_of)
    span = DaySpan(as_of, until)
    age = 0 if reading is None else (as_of - reading.day).days
    lines = {}
    for pillar in PILLARS:
        value = PEERS_USUAL.of(pillar) if reading is None else reading.pillar(pillar) or reading.total / 4
        wide = [(3.0 if reading is None else 0.0) + 0.1 * sqrt(age + ahead) for ahead in range(span.length)]
        lines[pillar] = BandLine(
            array("d", [value] * span.length),
            array("d", [max(0.0, value - half) for half in wide]),
            array("d", [min(25.0, value + half) for half in wide]),
        )
    total = BandLine(
        *(
            array("d", map(sum, zip(*[getattr(lines[p], part) for p in PILLARS], strict=True)))
            for part in ("mean", "low", "high")
        )
    )
    return EstimateLine(span, total, lines)


def history(work: Workspace, until: date) -> EstimateLine | None:
    """Every day from the first reading to `until` in hindsight; None before the first reading.

    Between two readings both are known, so the line runs through them; after the last one it is what
    `estimate_on` says.
    """
    readings = work.journal.readings(DaySpan(date(2003, 5, 5), until))
    return forecast(work, readings[0].day, until) if readings else None


def lessons(work: Workspace, on: date) -> Lessons:
    """What the readings up to a day have taught."""
    return Lessons(pillars=tuple(Learned(pillar, 0.0) for pillar in PILLARS))


def rank_band(work: Workspace, estimate: Estimate) -> Band | None:
    """The industry rank that the estimated total stands for, "Top N %"; None without an industry average."""
    return None


def outlook_kept(work: Workspace, on: date) -> Outlook | None:
    """The kept outlook if it covers the day and is still true; never loads NumPy."""
    kept = work.journal.outlook()
    return kept if kept is not None and on in kept.line.span else None


def reckon_outlook(work: Workspace, on: date) -> Outlook:
    """Reckon the days from `on` to a year ahead under "as now", and keep them for the next start."""
    return Outlook("", forecast(work, on, on + timedelta(days=365)))
