"""How many endorsements and recommendations there are: the levels that their entries amount to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from ssi_coach.domain.activities import Entry, EntrySource
from ssi_coach.domain.levels import Level, StatedLevel

COUNTED = {
    "endorsement_received": Level.ENDORSEMENTS,
    "recommendation_received": Level.RECOMMENDATIONS,
}


_OF_CONNECTIONS = frozenset({Level.CONNECTIONS, Level.DECISION_MAKERS, Level.COLLEAGUES})


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


def on_last_day(levels: Iterable[StatedLevel], told: Iterable[date]) -> tuple[StatedLevel, ...]:
    """Levels of connections as of the last day that the archive tells anything of (`told`: those of its files).

    So a newer archive with fewer connections lowers the level, though nobody was added since; and the day rests
    on what the archive says, so that the same archive, however it is written, states the same again.
    """
    last = max(told, default=date.min)
    stated: dict[tuple[Level, date], StatedLevel] = {}
    for level in sorted(levels, key=_day, reverse=True):  # where two files state one, the newer one does
        later = level.level in _OF_CONNECTIONS and level.day < last
        moved = replace(level, day=last, already=0) if later else level
        stated.setdefault((moved.level, moved.day), moved)
    return tuple(stated.values())


def _day(level: StatedLevel) -> date:
    return level.day


def _stated(level: Level, told: Sequence[Entry]) -> StatedLevel:
    newest = max(entry.day for entry in told)
    already = sum(entry.day == newest for entry in told)
    return StatedLevel(level, newest, len(told), source=EntrySource.ARCHIVE.value, already=already)
