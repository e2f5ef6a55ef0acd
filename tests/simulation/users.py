"""Users: a journal, and the index of every day, as a hidden world makes it of what the person did."""

from __future__ import annotations

import zlib
from array import array
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from ssi_coach.domain.counts import DailyCounts
from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.pillars import PEERS_USUAL, PILLARS, Pillar
from ssi_coach.domain.readings import Reading
from tests.build import make_reading
from tests.simulation.habits import Floats, habits
from tests.simulation.worlds import World

BEGAN = date(2024, 1, 1)
LIFE_BEFORE = 120
"""Days of habits before the journal begins: the index knows them, the journal does not."""

FEEDS: Mapping[Pillar, Mapping[str, float]] = {
    Pillar.BRAND: {
        "post": 3,
        "article": 1,
        "newsletter": 1,
        "follower_gained": 10,
        "endorsement_received": 2,
        "recommendation_received": 0.5,
    },
    Pillar.PEOPLE: {
        "search": 5,
        "advanced_search": 5,
        "profile_view": 20,
        "lead_saved": 10,
        "profile_view_received": 20,
    },
    Pillar.INSIGHTS: {
        "comment": 10,
        "reaction": 20,
        "repost": 3,
        "reaction_received": 30,
        "comment_received": 15,
        "post": 3,
        "message": 10,
        "group_comment": 2,
    },
    Pillar.RELATIONSHIPS: {
        "connection_added": 8,
        "invitation_sent": 10,
        "invitation_note_sent": 10,
        "invitation_accepted": 5,
        "decision_maker_connected": 1,
    },
}
"""Kinds that may feed a pillar in a hidden world, with a usual weekly count; each world weighs them anew."""

CAPS_OF_KINDS = (0.6, 1.0, 2.0, 99.0)
STEPS = (1e-6, 0.02, 0.1)
"""Shares of the usual pace at which a kind's effect ends, and in which it is counted."""

DRIFTS = (0.01, 0.03, 0.06)
"""Points a day by which a pillar wanders for reasons of its own."""


@dataclass(frozen=True)
class User:
    """A simulated person: daily counts from `BEGAN` on, and the true pillars, days by four.

    `change` is the number of the day on which LinkedIn changed its formula, None where it never does.
    """

    counts: DailyCounts
    truth: Floats
    change: int | None = None

    def reading(self, day: int) -> Reading:
        """What the page of the index shows on a day."""
        shown = self.truth[day]
        pillars = {pillar.value: float(value) for pillar, value in zip(PILLARS, shown, strict=True)}
        return make_reading(day=BEGAN + timedelta(days=day), total=float(round(shown.sum())), **pillars)


@dataclass(frozen=True)
class Lived:
    """What a person did from a day on instead of the own habits: daily counts of the kinds that it is about."""

    since: int
    counts: Mapping[str, Floats]


def simulate(world: World, number: int, days: int, lived: Lived | None = None) -> User:
    """The user of that number in a world, for so many days; somebody who lived otherwise is the same in all else."""
    chance = np.random.default_rng([zlib.crc32(world.name.encode()), number])
    whole = days + LIFE_BEFORE
    paces = {kind: pace for feeds in FEEDS.values() for kind, pace in feeds.items()}
    done = habits(chance, paces, whole)
    if chance.random() < 0.4:  # the person began with the journal
        for counts in done.values():
            counts[:LIFE_BEFORE] = 0.0
    if lived is not None:
        for kind, row in lived.counts.items():
            done.setdefault(kind, np.zeros(whole))[LIFE_BEFORE + lived.since :] = row
    weights = None if world.weights is None else world.weights(chance)
    delay = int(chance.choice(world.delays))
    truth = np.zeros((whole, len(PILLARS)))
    for column, (pillar, feeds) in enumerate(FEEDS.items()):
        truth[:, column] = PEERS_USUAL.of(pillar) * chance.uniform(0.2, 0.6) + _wandering(chance, whole)
        if weights is None:
            truth[:, column] += _own_life(chance, whole)
        else:
            truth[:, column] += _followed(chance, feeds, done, (weights, delay))
    change = int(chance.integers(days // 3, 2 * days // 3)) if world.changes else None
    if change is not None:
        _change(chance, truth[LIFE_BEFORE + change :])
    truth = np.round(np.clip(truth, 0.0, 25.0), 3)[LIFE_BEFORE:]
    span = DaySpan(BEGAN, BEGAN + timedelta(days=days - 1))
    by_kind = {kind: array("d", counts[LIFE_BEFORE:].tobytes()) for kind, counts in done.items()}
    return User(DailyCounts(span, by_kind), truth, change)


def _wandering(chance: np.random.Generator, days: int) -> Floats:
    return np.cumsum(chance.normal(0.0, chance.choice(DRIFTS), days))


def _own_life(chance: np.random.Generator, days: int) -> Floats:
    """A pillar that follows nobody: it wanders more, and jumps now and then."""
    course = np.cumsum(chance.normal(0.0, chance.choice((0.02, 0.05, 0.12)), days))
    return course + np.cumsum((chance.random(days) < 1 / 90) * chance.normal(0.0, 0.7, days))


def _followed(
    chance: np.random.Generator,
    feeds: Mapping[str, float],
    done: Mapping[str, Floats],
    seen: tuple[Floats, int],
) -> Floats:
    """What activity adds to a pillar: each kind through the memory, up to its cap, counted in steps."""
    weights, delay = seen
    worth = chance.uniform(4.0, 12.0) * chance.dirichlet(np.full(len(feeds), 0.8))
    added = np.zeros(len(next(iter(done.values()))))
    for (kind, pace), points in zip(feeds.items(), worth, strict=True):
        full = pace / 7.0 * weights.sum()
        remembered = np.convolve(done[kind], weights)[: len(added)]
        late = np.concatenate([np.zeros(delay), remembered[: len(added) - delay]])
        cap, step = chance.choice(CAPS_OF_KINDS) * full, chance.choice(STEPS) * full
        added += points * np.floor(np.minimum(late, cap) / step) * step / full
    return added


def _change(chance: np.random.Generator, after: Floats) -> None:
    """LinkedIn reckons anew: every pillar jumps the same way, by a share of itself and a little of its own."""
    way = chance.choice([-1.0, 1.0])
    after *= 1.0 + way * chance.uniform(0.05, 0.15)
    after += way * chance.uniform(0.0, 0.6, after.shape[1])
