"""The journal score: how well the last weeks follow the guidelines, 0..25 a pillar.

It comes from the journal and the checklist alone and is no estimate of LinkedIn's own number: LinkedIn
publishes neither weights nor windows. Formulas: model.md, journal score.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from math import exp, log

from ssi_coach.domain.activities import LinkedInPlan
from ssi_coach.domain.days import WEEK
from ssi_coach.domain.levels import Level
from ssi_coach.domain.pillars import PILLAR_LIMIT, PILLARS, Pillar, PillarScores
from ssi_coach.model.catalogue import Catalogue, Factor, FactorType
from ssi_coach.model.weighted_counts import WeightedCounts, weight

FLOOR_DAYS = 14
"""A journal younger than this is reckoned as if it had lasted so long: one busy day is no habit."""

FLOOR_WEIGHT = sum(weight(age) for age in range(FLOOR_DAYS))

AT_TARGET = 0.8
"""The value of a rate that meets its weekly target; more always helps, ever less."""

STEEPNESS = log(1 / (1 - AT_TARGET))

DOUBT = 10.0
"""Attempts that a ratio starts with at its prior, so that three lucky answers are no 100 %."""

REPLY_AT_BEST, REPLY_AT_WORST = 24.0, 7 * 24.0
"""Hours to a reply that count in full, and not at all."""

MESSAGE_SHARES = (0.5, 0.3, 0.2)
"""How much of the messages factor are rate, replies and reply time."""


@dataclass(frozen=True, slots=True)
class Standpoint:
    """Everything that the score of a day is reckoned from.

    `levels` are those of the day, `done` the checklist items done by then, `reply_hours` the mean time to
    the user's replies where it is known.
    """

    counts: WeightedCounts
    levels: Mapping[Level, int]
    done: frozenset[str]
    plan: LinkedInPlan = LinkedInPlan.FREE
    reply_hours: float | None = None


@dataclass(frozen=True, slots=True)
class FactorScore:
    """A factor's value 0..1, the points it won and those still open, and its pace in its own unit.

    `pace` is a week's count for rates, days of 7 for regularity, the plain share for ratios (None without an
    attempt), the level itself, or the number of items done; `aim` is the value of the same unit to aim at.
    A factor that the plan does not allow has no value and no points.
    """

    factor: Factor
    value: float | None
    points: float
    open: float
    pace: float | None
    aim: float = 0.0


@dataclass(frozen=True, slots=True)
class JournalScore:
    """The score of a day, with all its factors pillar by pillar."""

    pillars: PillarScores
    factors: tuple[FactorScore, ...]

    @property
    def total(self) -> float:
        """The sum of the four pillars, 0..100."""
        return self.pillars.total

    def of(self, pillar: Pillar) -> tuple[FactorScore, ...]:
        """The factors of a pillar."""
        return tuple(found for found in self.factors if found.factor.pillar is pillar)

    def open_of(self, pillar: Pillar) -> float:
        """The points still open in a pillar."""
        return sum(found.open for found in self.of(pillar))


def journal_score(catalogue: Catalogue, seen: Standpoint) -> JournalScore:
    """The score of the day that `seen` was weighed for."""
    allowed = tuple(plan for plan in LinkedInPlan if seen.plan.includes(plan))
    by_pillar = {pillar: _pillar(catalogue.factors_of(pillar), seen, allowed) for pillar in PILLARS}
    points = {pillar: sum(found.points for found in factors) for pillar, factors in by_pillar.items()}
    return JournalScore(PillarScores.each(points.__getitem__), tuple(chain.from_iterable(by_pillar.values())))


def _pillar(
    factors: tuple[Factor, ...], seen: Standpoint, allowed: tuple[LinkedInPlan, ...]
) -> list[FactorScore]:
    """The factors of one pillar; what the plan leaves out gives its weight to the others."""
    weights = sum(factor.weight for factor in factors if factor.plan in allowed)
    return [
        _scored(factor, seen, PILLAR_LIMIT * factor.weight / weights)
        if factor.plan in allowed
        else _left_out(factor)
        for factor in factors
    ]


def _scored(factor: Factor, seen: Standpoint, worth: float) -> FactorScore:
    value, pace = _VALUES[factor.type](factor, seen)
    return FactorScore(factor, value, worth * value, worth * (1 - value), pace, factor.aim_after(pace))


def _left_out(factor: Factor) -> FactorScore:
    return FactorScore(factor, None, 0.0, 0.0, None, factor.aim_after(None))


Valued = tuple[float, float | None]
"""A factor's value and its pace."""


def weekly_rate(counted: float, total_weight: float) -> float:
    """Counts a week: 7 sum(w c) / sum(w), with at least 14 days' worth of weight below."""
    return WEEK * counted / max(total_weight, FLOOR_WEIGHT)


def saturating(rate: float, target: float) -> float:
    """The value of a weekly rate: 0.8 at its target, and never quite 1."""
    return 1 - exp(-STEEPNESS * rate / target)


def logarithmic(level: float, full: float) -> float:
    """The value of a level: each doubling counts about the same, full at `full`."""
    return min(1.0, log(1 + max(0.0, level)) / log(1 + full))


def _sum(kinds: Iterable[str], seen: Standpoint) -> float:
    return sum(map(seen.counts.of, kinds))


def _rate(factor: Factor, seen: Standpoint) -> Valued:
    counted = 0.0
    for feed in factor.feeds:
        counted += feed.times * seen.counts.of(feed.kind)
    rate = weekly_rate(counted, seen.counts.weight)
    return saturating(rate, factor.target), rate


def _level(factor: Factor, seen: Standpoint) -> Valued:
    parts = [part.share * logarithmic(seen.levels.get(part.level, 0), part.full) for part in factor.levels]
    return min(1.0, sum(parts)), float(seen.levels.get(factor.levels[0].level, 0))


def _ratio(factor: Factor, seen: Standpoint) -> Valued:
    sent = _sum(factor.fed_by, seen)
    sent_young = sum(map(seen.counts.young_of, factor.fed_by))
    answered_young = sum(map(seen.counts.young_of, factor.successes))
    # Sums are taken apart again here, so a hair below zero can be left of them.
    attempts = max(0.0, sent - sent_young) + min(sent_young, answered_young)
    return _share(factor, seen, attempts)


def _share(factor: Factor, seen: Standpoint, attempts: float) -> Valued:
    """A ratio's value, drawn towards the prior while there are few attempts, and the plain share."""
    successes = _sum(factor.successes, seen)
    share = (successes + DOUBT * factor.prior) / (attempts + DOUBT)
    value = (share - factor.prior) / (factor.full - factor.prior)
    plain = min(1.0, successes / attempts) if attempts > 0 else None
    return min(1.0, max(0.0, value)), plain


def _regularity(factor: Factor, seen: Standpoint) -> Valued:
    if seen.counts.weight <= 0:
        return 0.0, 0.0
    share = min(1.0, seen.counts.active_weight / seen.counts.weight)
    return min(1.0, share / (factor.target / WEEK)), WEEK * share


def _checklist(factor: Factor, seen: Standpoint) -> Valued:
    done = [item for item in factor.items if item.item in seen.done]
    share = sum(item.weight for item in done) / sum(item.weight for item in factor.items)
    return share, float(len(done))


def _messages(factor: Factor, seen: Standpoint) -> Valued:
    """Rate, share of replies and reply time; what is not known gives its share to the others."""
    value, pace = _rate(factor, seen)
    parts = [(MESSAGE_SHARES[0], value)]
    sent = _sum(factor.fed_by, seen)
    if sent > 0 or _sum(factor.successes, seen) > 0:
        parts.append((MESSAGE_SHARES[1], _share(factor, seen, sent)[0]))
    if seen.reply_hours is not None:
        late = (REPLY_AT_WORST - seen.reply_hours) / (REPLY_AT_WORST - REPLY_AT_BEST)
        parts.append((MESSAGE_SHARES[2], min(1.0, max(0.0, late))))
    return sum(share * part for share, part in parts) / sum(share for share, _ in parts), pace


_VALUES: dict[FactorType, Callable[[Factor, Standpoint], Valued]] = {
    FactorType.RATE: _rate,
    FactorType.LEVEL: _level,
    FactorType.RATIO: _ratio,
    FactorType.REGULARITY: _regularity,
    FactorType.CHECKLIST: _checklist,
    FactorType.MESSAGES: _messages,
}
