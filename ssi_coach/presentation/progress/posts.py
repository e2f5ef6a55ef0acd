"""What came of posts: a chart over time, with its words and its table."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from datetime import date
from statistics import median

from ssi_coach.domain.outcomes import PostOutcome
from ssi_coach.presentation.charts.chart import ChartState, ChartTable, Look, SeriesState
from ssi_coach.presentation.charts.scales import ScaleKind
from ssi_coach.presentation.csv_text import csv_text
from ssi_coach.presentation.estimate_words import near_day
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.progress.more_charts import (
    SHARE,
    MissingState,
    MoreFacts,
    MoreLooking,
    MoreState,
    measures_of,
)
from ssi_coach.presentation.progress.tables import UNKNOWN
from ssi_coach.presentation.wording import text
from ssi_coach.services.progress.post_reach import Reach


def build_posts(facts: MoreFacts, looking: MoreLooking, formats: Formats) -> MoreState:
    """What came of each post; of whole days where the file knows no posts."""
    found = _told(facts.reach, looking.shown)
    if not found:
        return MoreState(looking, missing=_missing(facts.reach, looking))
    name = dict(measures_of(looking.chart))[looking.shown]
    days = array("d", [day.toordinal() for day, _ in found])
    series = SeriesState(Look.POST, days, array("d", [value for _, value in found]), "accent")
    kind = ScaleKind.SHARE if looking.shown == SHARE else ScaleKind.COUNT
    sentence = _sentence(found, facts, looking, formats)
    table = _table(facts.reach, formats) if looking.table and facts.reach else None
    return MoreState(looking, sentence, chart=ChartState(name, sentence, kind, (series,)), table=table)


def posts_file(reach: Reach) -> str:
    """Posts and whole days as CSV; an empty post stands for all posts of a day together."""
    rows = [
        (one.day.isoformat(), one.post, *("" if value is None else str(value) for value in _numbers(one)))
        for one in sorted((*reach.posts, *reach.days), key=_day)
    ]
    return csv_text(("day", "post", "impressions", "engagements", "followers"), rows)


def _numbers(one: PostOutcome) -> tuple[int | None, int | None, int | None]:
    return one.impressions, one.engagements, one.followers


def _day(one: PostOutcome) -> date:
    return one.day


def _told(reach: Reach | None, measure: str) -> list[tuple[date, float]]:
    """The days and numbers of what is told of posts, else of whole days."""
    for these in () if reach is None else (reach.posts, reach.days):
        told = [(one.day, getattr(one, measure)) for one in these]
        found = [
            (day, value * (100.0 if measure == SHARE else 1.0)) for day, value in told if value is not None
        ]
        if found:
            return found
    return []


def _sentence(
    found: Sequence[tuple[date, float]], facts: MoreFacts, looking: MoreLooking, formats: Formats
) -> str:
    """The last post, and what posts usually reach."""
    day, last = found[-1]

    def shown(value: float) -> str:
        return formats.percent(value, 1) if looking.shown == SHARE else formats.whole(value)

    name = dict(measures_of(looking.chart))[looking.shown]
    said = text(
        "{name} of the last post, on {day}: {value}.",
        name=name,
        day=near_day(day, facts.today, formats),
        value=shown(last),
    )
    if len(found) < 3:
        return said
    usual = median(value for _, value in found[:-1])
    words = {"n": formats.whole(len(found) - 1), "usual": shown(usual)}
    if last == usual:
        return f"{said} " + text(
            "That is as much as usual: half of the {n} before it had so much or more.", **words
        )
    if last > usual:
        return f"{said} " + text(
            "That is more than usual: half of the {n} before it had {usual} or more.", **words
        )
    return f"{said} " + text(
        "That is less than usual: half of the {n} before it had {usual} or more.", **words
    )


def _table(reach: Reach, formats: Formats) -> ChartTable:
    columns = (text("Day"), *(name for _, name in measures_of("posts")))
    these = (reach.posts or reach.days)[::-1]
    rows = [
        (
            formats.day_medium(one.day),
            *(
                UNKNOWN if value is None else formats.whole(value)
                for value in (one.impressions, one.engagements)
            ),
            UNKNOWN if one.share is None else formats.percent(100 * one.share, 1),
            UNKNOWN if one.followers is None else formats.whole(one.followers),
        )
        for one in these
    ]
    return ChartTable(columns, tuple(rows), tuple(one.day.toordinal() for one in these))


def _missing(reach: Reach | None, looking: MoreLooking) -> MissingState:
    if reach is not None and (reach.posts or reach.days):
        name = dict(measures_of(looking.chart))[looking.shown]
        return MissingState(
            "megaphone",
            name,
            text("The imported files do not tell this number. Another one above may be there."),
        )
    return MissingState(
        "megaphone",
        text("What came of your posts"),
        text(
            "LinkedIn's analytics of your posts are an Excel file: Analytics, Post impressions, 365 days, Export. "
            "Import it on the page Data."
        ),
        text("Open Data"),
    )
