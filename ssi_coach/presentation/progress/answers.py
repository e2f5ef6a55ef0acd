"""Who answered: the share of invitations and messages over time, with its words and its table."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from ssi_coach.domain.days import WEEK
from ssi_coach.model.rates import Rate, wilson
from ssi_coach.model.weighted_counts import ANSWER_DAYS
from ssi_coach.presentation.charts.chart import BandState, ChartState, ChartTable, Look, SeriesState
from ssi_coach.presentation.charts.scales import ScaleKind
from ssi_coach.presentation.csv_text import csv_text
from ssi_coach.presentation.estimate_words import near_day
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.progress.compare_words import rate_words
from ssi_coach.presentation.progress.more_charts import (
    ACCEPTED,
    MissingState,
    MoreFacts,
    MoreLooking,
    MoreState,
    measures_of,
)
from ssi_coach.presentation.wording import plural, text
from ssi_coach.services.progress.answers import WeekRate

QUARTER = 13
"""Weeks whose rate is told, beside that of as many before."""

STEPS = ((60, 1), (240, 4))
"""While up to so many weeks are looked at, a share stands for that many; beyond, for a quarter of a year."""


def build_answers(facts: MoreFacts, looking: MoreLooking, formats: Formats) -> MoreState:
    """The share of invitations accepted or messages replied to, with the band that each may lie in."""
    weeks = () if facts.answers is None else facts.answers.get(looking.shown, ())
    if looking.shown == ACCEPTED:
        weeks = _settled(weeks, facts.today)
    asked = [week for week in weeks if week.rate.of]
    if not asked:
        return MoreState(looking, missing=_missing(looking))
    weeks = weeks[weeks.index(asked[0]) :]
    shown = min(looking.weeks or len(weeks), len(weeks))
    step = next((step for most, step in STEPS if shown <= most), QUARTER)
    groups = grouped(weeks, step)
    name = dict(measures_of(looking.chart))[looking.shown]
    sentence = _sentence(weeks, looking, formats)
    table = _table(groups, facts.today, formats) if looking.table else None
    notes = [text("The whiskers hold the true share in 19 of 20 cases."), _per(step) if step > 1 else ""]
    if looking.shown == ACCEPTED:
        notes.append(text("Weeks with invitations that may still be accepted are left out."))
    chart = ChartState(name, sentence, ScaleKind.SHARE, (_rate_series(groups, step),))
    return MoreState(looking, sentence, " ".join(filter(None, notes)), chart=chart, table=table)


def _settled(weeks: Sequence[WeekRate], today: date) -> tuple[WeekRate, ...]:
    """The weeks whose invitations are old enough: of newer ones only the accepted are known, which flatters."""
    last = today - timedelta(days=ANSWER_DAYS + 6)
    return tuple(week for week in weeks if week.week <= last)


def grouped(weeks: Sequence[WeekRate], step: int) -> tuple[WeekRate, ...]:
    """So many weeks together, counted back from the last one; without an attempt there is no share."""
    first = len(weeks) % step or min(step, len(weeks))
    cuts = [0, *range(first, len(weeks) + 1, step)]
    parts = [weeks[start:stop] for start, stop in pairwise(cuts)]
    return tuple(WeekRate(part[0].week, together(part)) for part in parts if any(one.rate.of for one in part))


def together(weeks: Sequence[WeekRate]) -> Rate:
    """The rate of several weeks."""
    return wilson(sum(one.rate.passed for one in weeks), sum(one.rate.of for one in weeks))


def answers_file(weeks: Sequence[WeekRate]) -> str:
    """Every week with an attempt as CSV; shares are 0..1."""
    rows = [
        (
            one.week.isoformat(),
            str(one.rate.passed),
            str(one.rate.of),
            *(f"{value:.4f}" for value in (one.rate.passed / one.rate.of, one.rate.low, one.rate.high)),
        )
        for one in weeks
        if one.rate.of
    ]
    return csv_text(("week", "passed", "of", "rate", "low", "high"), rows)


def _missing(looking: MoreLooking) -> MissingState:
    if looking.shown == ACCEPTED:
        sentence = text(
            "Log invitations that you send and those that are accepted, or import LinkedIn's archive. An "
            "invitation counts once it is accepted or three weeks old."
        )
    else:
        sentence = text("Log messages that you send and replies that come, or import LinkedIn's archive.")
    return MissingState("reply", text("Who answers you"), sentence, text("Open Data"))


def _rate_series(groups: Sequence[WeekRate], step: int) -> SeriesState:
    middle = WEEK * step / 2 - 0.5
    return SeriesState(
        Look.RATE,
        array("d", [one.week.toordinal() + middle for one in groups]),
        array("d", [100.0 * one.rate.passed / one.rate.of for one in groups]),
        "accent",
        BandState(
            array("d", [100.0 * one.rate.low for one in groups]),
            array("d", [100.0 * one.rate.high for one in groups]),
        ),
    )


def _sentence(weeks: Sequence[WeekRate], looking: MoreLooking, formats: Formats) -> str:
    """The rate of the last quarter, and how it compares with the one before."""
    now, before = together(weeks[-QUARTER:]), together(weeks[-2 * QUARTER : -QUARTER])
    if not now.of:
        now, before = together(weeks), together(())
        said = text("All weeks together: {rate}.", rate=rate_words(now, formats))
    elif looking.shown == ACCEPTED:
        said = text("Invitations accepted in 13 weeks: {rate}.", rate=rate_words(now, formats))
    else:
        said = text("Messages replied to in the last 13 weeks: {rate}.", rate=rate_words(now, formats))
    if not before.of:
        return said
    share = formats.percent(100 * before.passed / before.of)
    if now.low <= before.passed / before.of <= now.high:
        return f"{said} " + text("In the 13 weeks before it was {share}: no clear difference.", share=share)
    if now.passed * before.of > before.passed * now.of:
        return f"{said} " + text("That is clearly more than {share} in the 13 weeks before.", share=share)
    return f"{said} " + text("That is clearly less than {share} in the 13 weeks before.", share=share)


def _per(step: int) -> str:
    return plural("Each stands for {n} week.", "Each stands for {n} weeks.", step)


def _table(groups: Sequence[WeekRate], today: date, formats: Formats) -> ChartTable:
    columns = (text("Week from"), text("Share"), text("Most likely between"), text("Answered"), text("Asked"))
    rows = [
        (
            near_day(one.week, today, formats),
            formats.percent(100 * one.rate.passed / one.rate.of),
            text(
                "{low} and {high}",
                low=formats.percent(100 * one.rate.low),
                high=formats.percent(100 * one.rate.high),
            ),
            formats.whole(one.rate.passed),
            formats.whole(one.rate.of),
        )
        for one in reversed(groups)
    ]
    return ChartTable(columns, tuple(rows), tuple(one.week.toordinal() for one in reversed(groups)))
