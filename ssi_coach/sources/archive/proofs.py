"""What an archive proves done on the checklist, once all its files were read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from ssi_coach.domain.checklist import Tick
from ssi_coach.domain.days import EARLIEST_DAY
from ssi_coach.domain.levels import Level, StatedLevel

_BY_LEVEL = (
    (Level.CONNECTIONS, 500, "five_hundred", "connections_500"),
    (Level.COLLEAGUES, 20, "twenty_colleagues", "colleagues"),
)
"""A level, how high it must be, the checklist's item, and the word that the guidelines have for the proof."""


def proved(ticks: Iterable[Tick], levels: Iterable[StatedLevel], day: date) -> tuple[Tick, ...]:
    """One tick an item that a file or a level proves, all on one day: that of the archive.

    So a newer copy of the same archive, or one that is read a week later, proves the same again.
    """
    found = {tick.item: tick for tick in ticks}
    for stated in levels:
        for level, least, item, proof in _BY_LEVEL:
            if stated.level is level and stated.value >= least:
                found.setdefault(item, Tick(item, day, proof=proof))
    return tuple(replace(tick, day=day) for tick in found.values())


def day_of_proof(made_on: date | None, last: date, today: date) -> date:
    """The day on which the archive was made, else its last one; never one that no journal has."""
    told = made_on if made_on is not None and EARLIEST_DAY <= made_on <= today else last
    return min(max(told, EARLIEST_DAY), today)
