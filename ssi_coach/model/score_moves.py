"""What moved the journal score from one day to another: factors, and the kinds inside them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from ssi_coach.domain.levels import COUNTED_BY, Level
from ssi_coach.domain.moves import ACTIVE_DAYS, LINKEDIN_PLAN, Move
from ssi_coach.domain.pillars import PILLARS
from ssi_coach.model.catalogue import Catalogue, Factor, FactorType
from ssi_coach.model.journal_score import (
    MESSAGE_SHARES,
    STEEPNESS,
    FactorScore,
    Standpoint,
    journal_score,
    logarithmic,
    saturating,
    weekly_rate,
)

_STILL = 1e-12


@dataclass(frozen=True, slots=True)
class Between:
    """Two days' standpoints, and what was counted for every level after the first of them."""

    before: Standpoint
    after: Standpoint
    counted: Mapping[Level, int]


def score_moves(catalogue: Catalogue, between: Between) -> tuple[Move, ...]:
    """Every cause with its points; together they are the difference of the two scores.

    A change of the plan comes last: all else is reckoned under the plan of the first day.
    """
    as_before = replace(between, after=replace(between.after, plan=between.before.plan))
    start, then = journal_score(catalogue, as_before.before), journal_score(catalogue, as_before.after)
    moves = [
        move
        for first, last in zip(start.factors, then.factors, strict=True)
        for move in _of_factor(first, last, between)
    ]
    if between.after.plan is not between.before.plan:
        end = journal_score(catalogue, between.after)
        moves += [
            Move(pillar, LINKEDIN_PLAN, end.pillars.of(pillar) - then.pillars.of(pillar))
            for pillar in PILLARS
        ]
    return tuple(moves)


def _of_factor(first: FactorScore, last: FactorScore, between: Between) -> Iterator[Move]:
    """The causes inside a factor; what they leave of its change is the factor's own."""
    factor, worth = first.factor, first.points + first.open
    own = last.points - first.points
    for cause, share in _inside(factor, between):
        own -= worth * share
        yield Move(factor.pillar, cause, worth * share, factor.id)
    cause = ACTIVE_DAYS if factor.type is FactorType.REGULARITY else factor.id
    yield Move(factor.pillar, cause, own, factor.id)


def _inside(factor: Factor, between: Between) -> Iterator[tuple[str, float]]:
    """How far single kinds moved a factor's value."""
    if factor.type is FactorType.RATE:
        yield from _by_kind(factor, between, 1.0)
    elif factor.type is FactorType.MESSAGES:
        shares = [_rate_share(factor, seen) for seen in (between.before, between.after)]
        if shares[0] == shares[1]:
            yield from _by_kind(factor, between, shares[0])
    elif factor.type is FactorType.LEVEL:
        yield from _counted(factor, between)


def _by_kind(factor: Factor, between: Between, share: float) -> Iterator[tuple[str, float]]:
    """Each kind's change of the weekly rate, times the mean slope between the two rates."""
    rates = [
        {
            feed.kind: weekly_rate(feed.times * seen.counts.of(feed.kind), seen.counts.weight)
            for feed in factor.feeds
        }
        for seen in (between.before, between.after)
    ]
    start, end = (sum(rate.values()) for rate in rates)
    slope = _slope(start, end, factor.target)
    for kind, rate in rates[1].items():
        yield kind, share * slope * (rate - rates[0][kind])


def _slope(start: float, end: float, target: float) -> float:
    """The mean slope of a rate's value between two rates."""
    if abs(end - start) > _STILL:
        return (saturating(end, target) - saturating(start, target)) / (end - start)
    return STEEPNESS / target * (1 - saturating(start, target))


def _rate_share(factor: Factor, seen: Standpoint) -> float:
    """How much of the messages factor is its rate, given what else is known."""
    asked = any(seen.counts.of(kind) > 0 for kind in factor.kinds)
    known = (True, asked, seen.reply_hours is not None)
    parts = [share for share, there in zip(MESSAGE_SHARES, known, strict=True) if there]
    return MESSAGE_SHARES[0] / sum(parts)


def _counted(factor: Factor, between: Between) -> Iterator[tuple[str, float]]:
    """What entries moved a level by; what was stated instead stays the factor's own."""
    for part in factor.levels:
        start, end = (seen.levels.get(part.level, 0) for seen in (between.before, between.after))
        counted = between.counted.get(part.level, 0)
        if start == end or not counted:
            continue
        change = part.share * (logarithmic(end, part.full) - logarithmic(start, part.full))
        yield COUNTED_BY[part.level][0], change * counted / (end - start)
