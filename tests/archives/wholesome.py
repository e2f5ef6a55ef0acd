"""What must hold of everything that a reader gives back, whatever it was given."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from types import FrameType

from ssi_coach.domain.activities import Entry
from ssi_coach.domain.days import EARLIEST_DAY
from ssi_coach.domain.deals import DealAnswers
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.files import ParsedFile
from ssi_coach.domain.results import Result
from ssi_coach.presentation.errors import row_reason, sentence
from ssi_coach.services.imports.deals import known_to, settle_deals
from tests.archives.importing import KINDS, Desk

VAGUE = "Something went wrong"


def outcome(desk: Desk, path: Path) -> ParsedFile | KnownError:
    """What a file holds, or why it cannot be read: nothing else ever comes of reading.

    Deals are taken by the usual names of their stages, all of them.
    """
    try:
        found = desk.read(path)
        if found.deals is None:
            return found
        return settle_deals(found, DealAnswers(take_all=True), known_to(desk.work, "EUR")).file
    except KnownError as refusal:
        return refusal


def faults(desk: Desk, found: ParsedFile | KnownError) -> list[str]:
    """What is wrong about an outcome: reasons without a sentence, records that no journal can keep."""
    if isinstance(found, KnownError):
        said = sentence(found)
        return [f"no sentence: {found.id} {found.values}"] if VAGUE in said or not _keepable(said) else []
    wrong = [
        f"no reason: {row.reason.id} {row.reason.values}"
        for row in found.rejected[:2_000]
        if VAGUE in row_reason(row.reason) or not _keepable(row_reason(row.reason))
    ]
    wrong += [
        f"{why}: {record}"
        for record in found.records[:20_000]
        if isinstance(record, Result)
        for why in _result_faults(desk, record)
    ]
    return wrong + [
        f"{why}: {record}"
        for record in found.records[:20_000]
        if isinstance(record, Entry)
        for why in _entry_faults(desk, record)
    ]


def _result_faults(desk: Desk, result: Result) -> Iterator[str]:
    days = [*(step.day for step in result.steps), *([result.lost_on] if result.lost_on else [])]
    if not all(EARLIEST_DAY <= day <= desk.home.today + timedelta(days=1) for day in days):
        yield "a day out of the world"
    texts = (result.id, result.person, result.profile_url, result.company, result.note, result.outside)
    if not all(map(_keepable, (*texts, result.lost_reason, result.source, result.entry))):
        yield "a text that no database keeps"


def _entry_faults(desk: Desk, entry: Entry) -> Iterator[str]:
    if not EARLIEST_DAY <= entry.day <= desk.home.today + timedelta(days=1):
        yield "a day out of the world"
    if entry.kind not in KINDS:
        yield "a kind that nobody knows"
    if not all(
        map(_keepable, (entry.id, entry.person, entry.profile_url, entry.company, entry.note, *entry.tags))
    ):
        yield "a text that no database keeps"
    if entry.source == "archive" and entry.profile_url and not entry.profile_url.startswith("https://"):
        yield "an address that is none"


def _keepable(text: str) -> bool:
    """Whether a text can be stored and printed."""
    return "\0" not in text and text == text.encode("utf-8", "replace").decode()


@contextmanager
def within(seconds: int) -> Iterator[None]:
    """Fail what takes longer."""

    def late(number: int, frame: FrameType | None) -> None:
        raise AssertionError(f"not done after {seconds} s")

    before = signal.signal(signal.SIGALRM, late)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
