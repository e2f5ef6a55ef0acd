"""How far an import has come, in words, and how long it still takes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ssi_coach.domain.files import ReadProgress
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.imports.subjects import part_name
from ssi_coach.presentation.wording import plural, text

RECORDS_A_SECOND = 25_000
"""Records that a usual computer writes in a second; only for the first guess, before anything was measured."""

ROWS_A_RECORD = 3
"""Rows of all tables that a record takes: the record, its sums, its searched texts."""

SOON, EARLY, NEARLY = 1.0, 0.05, 0.9
"""Seconds and share after which the pace says how long the rest takes, and the share that is nearly all."""

MORE_THAN_LOOKED_UP = 5 / 4
"""Looking records up is four fifths of comparing; the rest is said in one go."""

MINUTE = 60

ROUGHLY = 10
"""Seconds from which on they are told in fives."""


@dataclass(frozen=True, slots=True)
class ProgressState:
    """What is being done now: a title, the file or part, the share that is done (None: not known), what is left."""

    title: str
    part: str
    share: float | None = None
    left: str = ""


def reading_state(names: Sequence[str]) -> ProgressState:
    """Files are opened, and nothing is known of them yet."""
    return ProgressState(text("Reading ..."), ", ".join(names))


def comparing_state() -> ProgressState:
    """What was read is held against the journal, which takes seconds for an archive of years."""
    return ProgressState(text("Comparing ..."), text("What of it is in your journal already?"))


def writing_state() -> ProgressState:
    """What was read is written down."""
    return ProgressState(text("Importing ..."), text("A backup is made first, then all is written at once."))


def halting_state() -> ProgressState:
    """What was written is taken back."""
    return ProgressState(text("Cancelling ..."), text("What was written so far is taken back."))


def further(state: ProgressState, progress: ReadProgress, elapsed: float, formats: Formats) -> ProgressState:
    """The same work a little later; `elapsed` seconds after it began."""
    left = ""
    if progress.share >= NEARLY:
        left = text("almost done")
    elif progress.share >= EARLY and elapsed >= SOON:
        left = left_words(elapsed * (1 - progress.share) / progress.share, formats)
    return ProgressState(state.title, part_name(progress.part) or state.part, progress.share, left)


def left_words(seconds: float, formats: Formats) -> str:
    """How long something still takes: "about 20 seconds left", "about 2 minutes left"."""
    if seconds >= MINUTE:
        n = round(seconds / MINUTE)
        return plural("about {n} minute left", "about {n} minutes left", n, n=formats.whole(n))
    n = max(1, round(seconds))
    if n > ROUGHLY:
        n = round(n / 5) * 5
    return plural("about {n} second left", "about {n} seconds left", n, n=formats.whole(n))


def writing_seconds(records: int) -> int:
    """Seconds that writing takes, about; 0 where nobody would notice."""
    seconds = records / RECORDS_A_SECOND
    return round(seconds) if seconds > 1 else 0
