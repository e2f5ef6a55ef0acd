"""What the readings taught: how activity moves each pillar, and when LinkedIn seems to have reckoned anew."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ssi_coach.domain.estimates import Band
from ssi_coach.domain.pillars import Pillar


@dataclass(frozen=True, slots=True)
class Shift:
    """LinkedIn seems to have changed how it reckons: between two readings all pillars jumped at once.

    `day` is the day of the first reading after it, `before` the day of the last one before it; `points` is
    how much the total jumped beyond what the estimate expected; `chance` is 0..1.
    """

    day: date
    before: date
    points: float
    chance: float


@dataclass(frozen=True, slots=True)
class Mover:
    """What one more of a kind is worth: points of its pillar, once it counts and before it is forgotten."""

    kind: str
    pillar: Pillar
    worth: Band


@dataclass(frozen=True, slots=True)
class Learned:
    """What the readings taught about one pillar; what they do not support is None or empty.

    `follows` is the chance, 0..1, that activity moves the pillar at all. `window` is the number of last days
    whose activity counts alike; `fading` the days after which activity has lost most of its weight: at most
    one of the two is known. `delay` is how many days late activity shows. `movers` come strongest first, only
    those whose band lies above zero.
    """

    pillar: Pillar
    follows: float
    window: int | None = None
    fading: int | None = None
    delay: int | None = None
    movers: tuple[Mover, ...] = ()


@dataclass(frozen=True, slots=True)
class Lessons:
    """Everything that was learned from the readings up to a day.

    `readings` is how many days with a reading it rests on; `shifts` are the jumps that were noticed, oldest
    first.
    """

    readings: int = 0
    pillars: tuple[Learned, ...] = ()
    shifts: tuple[Shift, ...] = ()
