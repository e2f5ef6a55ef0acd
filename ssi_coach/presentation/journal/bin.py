"""What lies in the bin besides entries, as the Journal shows it there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ssi_coach.domain.results import Result
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.journal.cells import days_left
from ssi_coach.presentation.names import reading_title
from ssi_coach.presentation.stage_words import STAGE_ICONS, stage_title
from ssi_coach.presentation.wording import plural, text
from ssi_coach.services.binned import EVERY_RESULT
from ssi_coach.services.journal_view import JournalSizes

MOST_RESULTS = 50
"""Results that are shown one by one; of more, the rest comes back together."""


@dataclass(frozen=True, slots=True)
class BinnedRecord:
    """A reading or result in the bin: its id, what it is called, and how long it still stays.

    `icon` is that of a result's stage, empty for a reading. `button` is what brings it back.
    """

    id: str
    title: str
    left: str
    icon: str
    button: str


def binned_records(sizes: JournalSizes, formats: Formats, today: date) -> tuple[BinnedRecord, ...]:
    """All of them, readings first, each with its way back."""
    return (*_readings(sizes, formats, today), *_results(sizes.results, formats, today))


def bin_title(records: tuple[BinnedRecord, ...]) -> str:
    """The title of the card that shows them."""
    results = [bool(record.icon) for record in records if record.left]
    if not any(results):
        return text("Readings in the bin")
    return text("Results in the bin") if all(results) else text("Readings and results in the bin")


def _readings(sizes: JournalSizes, formats: Formats, today: date) -> Iterator[BinnedRecord]:
    for reading in sizes.readings:
        left = days_left(reading.binned_on or today, today)
        yield BinnedRecord(reading.id, reading_title(reading, formats), left, "", text("Restore"))


def _results(results: tuple[Result, ...], formats: Formats, today: date) -> Iterator[BinnedRecord]:
    for result in results[:MOST_RESULTS]:
        left = days_left(result.binned_on or today, today)
        icon = STAGE_ICONS[result.stage]
        yield BinnedRecord(result.id, _title(result, formats), left, icon, text("Restore"))
    more = len(results) - MOST_RESULTS
    if more > 0:
        title = plural("{n} more result", "{n} more results", more, n=formats.whole(more))
        yield BinnedRecord(EVERY_RESULT, title, "", "", text("Restore all results"))


def _title(result: Result, formats: Formats) -> str:
    """A result in one line: "Meeting of 12 May 2026: Zoë Beispiel, ACME"."""
    stage, day = stage_title(result.stage), formats.day_medium(result.since)
    who = ", ".join(part for part in (result.person, result.company) if part)
    if not who:
        return text("{stage} of {day}", stage=stage, day=day)
    return text("{stage} of {day}: {who}", stage=stage, day=day, who=who)
