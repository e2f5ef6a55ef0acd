"""How many endorsements and recommendations there are: the levels that their entries amount to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ssi_coach.domain.activities import Entry, EntrySource
from ssi_coach.domain.levels import Level, StatedLevel

COUNTED = {
    "endorsement_received": Level.ENDORSEMENTS,
    "recommendation_received": Level.RECOMMENDATIONS,
}


def reputation(entries: Iterable[Entry]) -> Iterator[StatedLevel]:
    """The levels on the day of the newest entry of each kind.

    `entries` are those of all files together: an older archive tells its endorsements in two tables, and each
    has some that the other has not. What is counted on the day itself is in the value already.
    """
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        if entry.kind in COUNTED:
            found.setdefault(entry.kind, []).append(entry)
    for kind, told in found.items():
        yield _stated(COUNTED[kind], told)


def _stated(level: Level, told: Sequence[Entry]) -> StatedLevel:
    newest = max(entry.day for entry in told)
    already = sum(entry.day == newest for entry in told)
    return StatedLevel(level, newest, len(told), source=EntrySource.ARCHIVE.value, already=already)
