"""The funnel of results in words: how many reached each stage, which share went on, and how long that took."""

from __future__ import annotations

from dataclasses import dataclass

from ssi_coach.domain.results import STAGES, Stage
from ssi_coach.model.rates import Rate
from ssi_coach.presentation.charts.chart import ChartTable
from ssi_coach.presentation.charts.figure_rows import FigureRow, FigureRows
from ssi_coach.presentation.csv_text import csv_text
from ssi_coach.presentation.data import Figure
from ssi_coach.presentation.formats import NO_BREAK, Formats
from ssi_coach.presentation.progress.page import ALL
from ssi_coach.presentation.progress.tables import UNKNOWN
from ssi_coach.presentation.stage_words import stage_title, stage_word, stages_title
from ssi_coach.presentation.wording import plural, text
from ssi_coach.services.results.view import ResultsFacts

FEW = 5
"""Results that must have reached a stage before a share of them is said as one number."""

TOLD = (Stage.CONVERSATION, Stage.MEETING, Stage.CONTRACT)
"""The stages whose hours are told first; others stand in for those that nobody reached."""

MOST_TOLD = 3


@dataclass(frozen=True, slots=True)
class FunnelState:
    """The stages of a span; `figures` say how many hours a result took, `note` what the signs in it mean."""

    title: str
    span: str
    rows: FigureRows
    figures: tuple[Figure, ...]
    sentence: str
    note: str = ""
    table: ChartTable | None = None


def build_funnel(found: ResultsFacts, span: str, formats: Formats, *, table: bool = False) -> FunnelState:
    """The funnel of a chosen span of days, as it is drawn or as a table."""
    few = any(rate.of and rate.of < FEW for rate in found.funnel.rates.values())
    return FunnelState(
        title=text("Funnel"),
        span=span,
        rows=FigureRows(_heads(), tuple(_row(stage, found, formats) for stage in STAGES)),
        figures=_hours(found, formats),
        sentence=_funnel_sentence(found, span, formats),
        note=text("Where fewer than {n} could go on, only the range is said.", n=FEW) if few else "",
        table=_table(found, formats) if table else None,
    )


def span_words(span: str) -> str:
    """A span as it stands inside a sentence: "in the last 12 months"."""
    return {
        "4w": text("in the last 4 weeks"),
        "3m": text("in the last 3 months"),
        "1y": text("in the last 12 months"),
        ALL: text("since the first day"),
    }[span]


def _funnel_sentence(found: ResultsFacts, span: str, formats: Formats) -> str:
    """Where most are lost, of the steps of which enough is known; else how many results there are."""
    sure = [
        (rate.rate, stage)
        for stage, rate in found.funnel.rates.items()
        if rate.rate is not None and rate.of >= FEW
    ]
    if sure:
        share, stage = min(sure)
        return text(
            "Fewest go on from {before} to {stage}: {share}.",
            before=stage_word(STAGES[stage.place - 1]),
            stage=stage_word(stage),
            share=formats.percent(100 * share),
        )
    some = [
        (stage, found.funnel.counts.get(stage, 0)) for stage in STAGES if found.funnel.counts.get(stage, 0)
    ]
    if not some:
        return text("No result {span}.", span=span_words(span))
    told = ", ".join(f"{formats.whole(count)} {stage_word(stage, count)}" for stage, count in some)
    return text("{results} {span}.", results=told, span=span_words(span))


def hours_words(hours: float, formats: Formats) -> str:
    """A length of time that is read at a glance: "35 min", "2.1 h", "67 h"."""
    if hours < 1:
        return formats.minutes(60 * hours)
    return text("{hours} h", hours=formats.number(hours, 1 if hours < 9.95 else 0)).replace(" ", NO_BREAK)


def funnel_file(found: ResultsFacts) -> str:
    """The stages as CSV; shares are 0..1, an empty cell is not known."""
    rows = []
    for stage in STAGES:
        rate, days, hours = (
            found.funnel.rates.get(stage),
            found.funnel.days.get(stage),
            found.effort.hours.get(stage),
        )
        parts = ["", "", "", "", ""]
        if rate is not None:
            shares = (rate.rate, rate.low, rate.high)
            parts = [
                str(rate.passed),
                str(rate.of),
                *("" if share is None else f"{share:.4f}" for share in shares),
            ]
        ends = ["" if value is None else f"{value:.2f}" for value in (days, hours)]
        rows.append((stage.value, str(found.funnel.counts.get(stage, 0)), *parts, *ends))
    columns = ("stage", "number", "passed", "of", "rate", "low", "high", "median_days", "hours_each")
    return csv_text(columns, rows)


def _heads() -> tuple[str, ...]:
    return (text("number"), text("rate"), text("95 % range"), text("days"))


def _row(stage: Stage, found: ResultsFacts, formats: Formats) -> FigureRow:
    count, most = found.funnel.counts.get(stage, 0), max(found.funnel.counts.values(), default=0)
    return FigureRow(
        name=stages_title(stage),
        share=count / most if most else 0.0,
        cells=(formats.whole(count), *_way(stage, found, formats)),
        tip=_tip(stage, found, formats),
    )


def _way(stage: Stage, found: ResultsFacts, formats: Formats) -> tuple[str, str, str]:
    """Rate, range and days of the way to a stage; empty for the first, which has none."""
    if stage is STAGES[0]:
        return "", "", ""
    rate, days = found.funnel.rates.get(stage), found.funnel.days.get(stage)
    shown = UNKNOWN if days is None else formats.number(days, 0)
    if rate is None or rate.rate is None:
        return UNKNOWN, UNKNOWN, shown
    return formats.percent(100 * rate.rate) if rate.of >= FEW else UNKNOWN, _range(rate, formats), shown


def _range(rate: Rate, formats: Formats) -> str:
    """The 95 % interval of a share: "29 to 44 %"."""
    low, high = formats.number(100 * rate.low, 0), formats.percent(100 * rate.high)
    return text("{low} to {high}", low=low, high=high).replace(" ", NO_BREAK)


def _tip(stage: Stage, found: ResultsFacts, formats: Formats) -> str:
    """Everything that a row says, in sentences."""
    count = found.funnel.counts.get(stage, 0)
    parts = [text("{name}: {n}.", name=stages_title(stage), n=formats.whole(count))]
    rate, days = found.funnel.rates.get(stage), found.funnel.days.get(stage)
    before = STAGES[stage.place - 1] if stage.place else None
    if rate is not None and rate.of and before is not None:
        parts.append(
            text(
                "{passed} of {of} went on from {before}; the true share most likely lies in the range {range}.",
                passed=formats.whole(rate.passed),
                of=formats.whole(rate.of),
                before=stage_word(before),
                range=_range(rate, formats),
            )
        )
    if days is not None:
        half = round(days)
        parts.append(plural("Half of them came within {n} day.", "Half of them came within {n} days.", half))
    return " ".join(parts)


def _hours(found: ResultsFacts, formats: Formats) -> tuple[Figure, ...]:
    """What a result took in hours, for three stages at most."""
    others = tuple(stage for stage in STAGES if stage not in TOLD)
    known = [stage for stage in (*TOLD, *others) if stage in found.effort.hours][:MOST_TOLD]
    return tuple(
        Figure(hours_words(found.effort.hours[stage], formats), text("per {stage}", stage=stage_word(stage)))
        for stage in STAGES
        if stage in known
    )


def _table(found: ResultsFacts, formats: Formats) -> ChartTable:
    """The stages with all that is known of each."""

    def row(stage: Stage) -> tuple[str, ...]:
        hours = found.effort.hours.get(stage)
        way = [words or UNKNOWN for words in _way(stage, found, formats)]
        took = UNKNOWN if hours is None else hours_words(hours, formats)
        return (stage_title(stage), formats.whole(found.funnel.counts.get(stage, 0)), *way, took)

    return ChartTable((text("Stage"), *_heads(), text("hours each")), tuple(row(stage) for stage in STAGES))
