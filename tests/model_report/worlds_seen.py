"""What was seen of one simulated world: its forecasts with the journal known and as now, and what was told."""

from __future__ import annotations

from dataclasses import dataclass

from tests.model_report.forecasts import Forecasts

KNOWN, AS_NOW = "journal known", "as now"
MODES = (KNOWN, AS_NOW)
"""What the forecast is told of the days ahead: the entries that were made then, or nothing."""


@dataclass(frozen=True)
class WorldSeen:
    """One world over all its users.

    `matters`: activity moves the score. `changes`: LinkedIn changes its formula once. `told` is, for each user
    whose change was worth telling, the number of readings after that until it was told, 0 where it never was;
    `alarms` counts the users who were told of a change that never happened.
    """

    name: str
    users: int
    matters: bool
    changes: bool
    forecasts: dict[str, Forecasts]
    told: tuple[int, ...] = ()
    alarms: int = 0
    like_the_model: bool = True
