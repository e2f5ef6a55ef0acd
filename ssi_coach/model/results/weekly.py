"""Weeks as numbers: results, the index, and what was done for each pillar, for the user's whole weeks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from ssi_coach.domain.counts import DailyCounts
from ssi_coach.domain.days import WEEK, DaySpan, week_start
from ssi_coach.domain.estimates import EstimateLine
from ssi_coach.domain.pillars import PILLARS, Pillar
from ssi_coach.domain.results import Result, Stage
from ssi_coach.model.catalogue import Catalogue, Factor
from ssi_coach.model.results.ranks import Numbers

STARTED = timedelta(weeks=13)
"""Who writes the first result this long after the rest of the journal did not write results down before it."""

FAR_ENOUGH = (Stage.MEETING, Stage.CALL)
"""Stages that are worth more than a conversation, looked at where one a week has reached them."""

HARDLY, SELDOM = 0.25, 0.2
"""A week with less than a quarter of what is usual is a pause, unless more than a fifth of all weeks are so."""

ATTEMPTS = 10.0
"""Attempts that weigh like a weekly target: a share is believed by half after as many (journal score)."""


@dataclass(frozen=True, slots=True)
class Lived:
    """What is known of a journal: the days from the first reading, entry or result on, and what they hold.

    `index` is the estimate of the days with readings around them, None without any; `counts` are those of
    `span`, and `began` is the day of the first entry, None without any.
    """

    catalogue: Catalogue
    span: DaySpan
    results: tuple[Result, ...]
    counts: DailyCounts
    began: date | None = None
    index: EstimateLine | None = None
    first_weekday: int = 0


@dataclass(frozen=True, slots=True)
class Weekly:
    """One number for each whole week: `results` that reached `stage`, and the series beside them.

    A series is the index (None) or a pillar's activity; a week of which it knows nothing is not a number.
    `usual` are the weeks in which something was done.
    """

    stage: Stage
    results: Numbers
    series: tuple[tuple[Pillar | None, Numbers], ...]
    usual: np.ndarray[tuple[int], np.dtype[np.bool_]]


def known_span(lived: DaySpan, results: tuple[Result, ...]) -> DaySpan:
    """The days of a journal of which results are known as well."""
    first = min((result.steps[0].day for result in results), default=lived.first)
    return DaySpan(first, lived.last) if first - lived.first > STARTED else lived


def weekly_of(lived: Lived) -> Weekly:
    """The whole weeks of a journal."""
    span = _whole_weeks(lived.span, lived.first_weekday)
    series: list[tuple[Pillar | None, Numbers]] = []
    if lived.index is not None:
        series.append((None, _week_means(lived.index, span)))
    usual = np.ones(span.length // WEEK, dtype=bool)
    if lived.began is not None:
        counts = {kind: _week_sums(lived, span, kind) for kind in lived.counts.by_kind}
        series += [(pillar, _activity(lived.catalogue, pillar, counts, len(usual))) for pillar in PILLARS]
        done = sum((counts[kind] for kind in counts if _is_use(lived.catalogue, kind)), np.zeros(len(usual)))
        usual = _usual(done)
    stage = _stage(lived.results, span)
    return Weekly(stage, _reached(lived.results, stage, span), tuple(series), usual)


def stage_told(lived: Lived) -> Stage:
    """The stage that a journal's weeks are about."""
    return _stage(lived.results, _whole_weeks(lived.span, lived.first_weekday))


def results_a_week(results: tuple[Result, ...], stage: Stage, span: DaySpan) -> Numbers:
    """How many results reached a stage in each week that ends with the span's end, and before it."""
    return _reached(results, stage, DaySpan.ending(span.last, days=span.length // WEEK * WEEK))


def _whole_weeks(span: DaySpan, first_weekday: int) -> DaySpan:
    first = week_start(span.first + timedelta(days=WEEK - 1), first_weekday)
    end = week_start(span.last + timedelta(days=1), first_weekday)
    return DaySpan(first, end - timedelta(days=1))


def _week_sums(lived: Lived, span: DaySpan, kind: str) -> Numbers:
    start = (span.first - lived.counts.span.first).days
    days = np.frombuffer(lived.counts.by_kind[kind], dtype=np.float64)[start : start + span.length]
    sums: Numbers = days.reshape(-1, WEEK).sum(axis=1)
    if lived.began is not None:  # what was done before the journal began is not known
        sums[: max(0, -(-(lived.began - span.first).days // WEEK))] = np.nan
    return sums


def _week_means(line: EstimateLine, span: DaySpan) -> Numbers:
    """The mean of each week that the line covers whole."""
    days = np.full(span.length, np.nan)
    known = np.frombuffer(line.total.mean, dtype=np.float64)
    start = (line.span.first - span.first).days
    first, end = max(0, start), min(span.length, start + len(known))
    if first < end:
        days[first:end] = known[first - start : end - start]
    means: Numbers = days.reshape(-1, WEEK).mean(axis=1)
    return means


def _activity(catalogue: Catalogue, pillar: Pillar, counts: dict[str, Numbers], weeks: int) -> Numbers:
    """What the user did for a pillar, each activity weighed as the journal score weighs it."""
    weighed = np.zeros(weeks)
    for factor in catalogue.factors_of(pillar):
        for kind, worth in _worth(factor):
            if kind in catalogue.mine and kind in counts:
                weighed += worth * counts[kind]
    return weighed


def _is_use(catalogue: Catalogue, kind: str) -> bool:
    """Whether a kind is the user's own use of the platform; results must not decide which weeks are looked at."""
    known = catalogue.kinds.get(kind)
    return known is not None and known.mine and not known.result


def _worth(factor: Factor) -> Iterator[tuple[str, float]]:
    """The kinds behind a factor and what one of each is worth, in shares of the pillar's weekly aim."""
    aim = factor.target or ATTEMPTS
    return ((feed.kind, factor.weight * feed.times / aim) for feed in factor.feeds)


def _usual(done: Numbers) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """The weeks that were no pause, those before the journal's first entry too; where much is like a pause, none is."""
    known = done[np.isfinite(done)]
    usual: np.ndarray[tuple[int], np.dtype[np.bool_]] = np.ones(len(done), dtype=bool)
    if len(known):
        pause = done < HARDLY * np.median(known)
        usual = ~pause if pause.sum() <= SELDOM * len(known) else usual
    return usual


def _stage(results: tuple[Result, ...], span: DaySpan) -> Stage:
    """The furthest of the stages looked at that one result a week has reached, else conversations."""
    enough = span.length // WEEK
    return next(
        (
            stage
            for stage in FAR_ENOUGH
            if sum(result.reached(stage) in span for result in results) >= enough > 0
        ),
        Stage.CONVERSATION,
    )


def _reached(results: tuple[Result, ...], stage: Stage, span: DaySpan) -> Numbers:
    counts = np.zeros(span.length // WEEK)
    for day in _days(results, stage):
        if day in span:
            counts[(day - span.first).days // WEEK] += 1
    return counts


def _days(results: tuple[Result, ...], stage: Stage) -> Iterator[date]:
    return (day for day in (result.reached(stage) for result in results) if day is not None)
