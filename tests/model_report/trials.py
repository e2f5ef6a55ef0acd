"""Trials: a simulated user reads the index once a week, and each reading is followed by forecasts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

import numpy as np

from ssi_coach.domain.estimates import EstimateLine
from ssi_coach.domain.lessons import Shift
from ssi_coach.domain.pillars import PILLARS
from tests.model_report.course import Moment, walk
from tests.model_report.examples import Example, Fan
from tests.model_report.forecasts import HORIZONS, Floats, Forecasts
from tests.model_report.worlds_seen import KNOWN, MODES
from tests.simulation.users import BEGAN, User, simulate
from tests.simulation.worlds import World

READINGS = 52
"""A year of them."""

EVERY = 7
NOTICEABLE = 3.0
"""Points by which a changed formula must move the total before a user has to be told: less than that a pillar
moves by itself."""

AHEAD = max(HORIZONS)
FIRST_READING = 28
"""The first reading comes within so many days of the journal's beginning."""

DAYS = FIRST_READING + EVERY * READINGS + AHEAD
SHOWN = (4, 12, 20, 28)
"""Readings after which the example shows a forecast."""


@dataclass(frozen=True)
class UserSeen:
    """One user: forecasts by what was told of the days ahead, and what was noticed.

    `told` is the number of readings after the change of the formula until it was told, 0 if it never was, None
    if there was none worth telling;
    `alarm` says whether a change was told that never happened.
    """

    forecasts: dict[str, Forecasts]
    told: int | None
    alarm: bool
    example: Example


def look_at(world: World, number: int) -> UserSeen:
    """Simulate a user and forecast after each of the readings."""
    user = simulate(world, number, DAYS)
    days = [number % FIRST_READING + EVERY * place for place in range(READINGS)]
    moments = list(walk((user.reading(day) for day in days), user.counts))
    lines = {mode: [moment.ahead(AHEAD, journal_known=mode == KNOWN) for moment in moments] for mode in MODES}
    shifts = moments[-1].known.shifts
    return UserSeen(
        {mode: _forecasts(user, days, moments, lines[mode]) for mode in MODES},
        _told(user, days, shifts),
        any(not _true(user, shift) for shift in shifts),
        _example(world.name, user, days, lines[KNOWN]),
    )


def _forecasts(
    user: User, days: Sequence[int], moments: Sequence[Moment], lines: Sequence[EstimateLine]
) -> Forecasts:
    change = np.inf if user.change is None else float(user.change)
    on = np.array(days)
    later = on[:, None] + np.array(HORIZONS)
    mean, low, high = (
        np.array([_at_horizons(line, part) for line in lines]) for part in ("mean", "low", "high")
    )
    return Forecasts(
        readings=np.array([moment.known.readings for moment in moments]),
        since=np.cumsum(on >= change),
        until=np.where(on < change, change - on, np.inf),
        mean=mean,
        low=low,
        high=high,
        truth=_with_total(user.truth)[later],
        carried=_with_total(user.truth)[on],
    )


def _at_horizons(line: EstimateLine, part: str) -> Floats:
    """One end of the band at every horizon: horizons by pillars and total."""
    bands = [*(line.pillars[pillar] for pillar in PILLARS), line.total]
    return np.array([np.frombuffer(getattr(band, part))[list(HORIZONS)] for band in bands]).T


def _with_total(pillars: Floats) -> Floats:
    return np.concatenate([pillars, pillars.sum(axis=1, keepdims=True)], axis=1)


def _told(user: User, days: Sequence[int], shifts: Sequence[Shift]) -> int | None:
    if (
        user.change is None
        or abs(float(np.diff(user.truth[user.change - 1 : user.change + 1].sum(axis=1))[0])) < NOTICEABLE
    ):
        return None
    found = next((shift for shift in shifts if _true(user, shift)), None)
    if found is None:
        return 0
    first = next(place for place, day in enumerate(days) if day >= (user.change or 0))
    return days.index((found.day - BEGAN).days) - first + 1


def _true(user: User, shift: Shift) -> bool:
    """Whether the formula did change between the two readings, or between them and the next ones."""
    if user.change is None:
        return False
    change = BEGAN + timedelta(days=user.change)
    return change <= shift.day < change + timedelta(days=3 * EVERY)


def _example(name: str, user: User, days: Sequence[int], lines: Sequence[EstimateLine]) -> Example:
    """The pillar that moved most."""
    moved = int(np.argmax(np.ptp(user.truth, axis=0)))
    pillar = PILLARS[moved]
    fans = []
    for place in SHOWN:
        band = lines[place].pillars[pillar]
        course = np.arange(len(band.mean), dtype=float) + days[place]
        fans.append(Fan(course, *(np.frombuffer(part) for part in (band.mean, band.low, band.high))))
    return Example(
        name=f"{name}: {pillar.value}",
        days=np.arange(len(user.truth), dtype=float),
        truth=user.truth[:, moved],
        reading_days=np.array(days, dtype=float),
        readings=user.truth[days, moved],
        fans=tuple(fans),
    )
