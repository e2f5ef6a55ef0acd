"""A member of the team over time, beside the team's middle, with what the member counts for the others."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from ssi_coach.domain.pillars import PILLARS
from ssi_coach.domain.results import STAGES
from ssi_coach.domain.team import Snapshot, TeamBoard, TeamReading
from ssi_coach.model.catalogue import Catalogue
from ssi_coach.model.team_middle import middle_by_week
from ssi_coach.presentation.charts.chart import (
    ChartState,
    ChartTable,
    Look,
    Readout,
    ReadoutLine,
    SeriesState,
    Window,
)
from ssi_coach.presentation.charts.scales import ScaleKind
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.names import counted, field_name, pillar_title
from ssi_coach.presentation.progress.tables import Rows
from ssi_coach.presentation.stage_words import stage_word
from ssi_coach.presentation.wording import text

_NUMBERS = ("total", *(pillar.value for pillar in PILLARS), "industry_rank", "network_rank")

WEEKS_TOLD = 4
LEAST_DAYS = 28


@dataclass(frozen=True, slots=True)
class HistoryReader:
    """Says the numbers of any day: the last reading before its end, and the team's middle of that week."""

    readings: tuple[TeamReading, ...]
    middle: tuple[tuple[date, float], ...]
    formats: Formats

    def at(self, ordinal: int) -> Readout:
        """What the crosshair says."""
        day = date.fromordinal(ordinal)
        lines = []
        place = bisect_right(self.readings, day, key=_day)
        if place:
            last = self.readings[place - 1]
            of_day = (
                text("Reading")
                if last.day == day
                else text("Reading of {day}", day=self.formats.day(last.day))
            )
            lines.append(ReadoutLine(of_day, self.formats.number(last.total)))
            lines += [
                ReadoutLine(pillar_title(pillar), self.formats.number(points), pillar.value)
                for pillar in PILLARS
                if (points := last.pillar(pillar)) is not None
            ]
        place = bisect_left(self.middle, day, key=_first)
        if place < len(self.middle):
            lines.append(ReadoutLine(text("the team's middle"), self.formats.number(self.middle[place][1])))
        return Readout(self.formats.day_long(day), tuple(lines))

    def step(self, ordinal: int | None, by: int) -> int | None:
        """The day of the reading before or after a day, the last one at first; None beyond them."""
        if ordinal is None:
            return self.readings[-1].day.toordinal() if self.readings else None
        day = date.fromordinal(ordinal)
        place = (
            bisect_right(self.readings, day, key=_day)
            if by > 0
            else bisect_left(self.readings, day, key=_day) - 1
        )
        return self.readings[place].day.toordinal() if 0 <= place < len(self.readings) else None


@dataclass(frozen=True, slots=True)
class HistoryState:
    """The chosen member: name, a sentence, what was counted (empty where nothing is shown), the chart, its days.

    `middle` is whether the team has a middle to compare with; `reader` says the numbers of a day, `table` all of them.
    """

    title: str
    sentence: str
    counts: str
    chart: ChartState
    days: Window
    middle: bool
    reader: HistoryReader
    table: ChartTable


def build_history(one: Snapshot, board: TeamBoard, catalogue: Catalogue, formats: Formats) -> HistoryState:
    """A member's readings, and the middle of the team over the same days."""
    last = one.latest.day if one.latest is not None else one.as_of
    first = one.readings[0].day if one.readings else one.as_of
    first = min(first, last - timedelta(days=LEAST_DAYS))
    middle = [(day, total) for day, total in middle_by_week(board.members, last) if day >= first]
    said = _sentence(one, middle, formats)
    return HistoryState(
        title=one.alias,
        sentence=said,
        counts=_counts(one, catalogue, formats),
        chart=ChartState(
            name=text("Total of {alias} over time", alias=one.alias),
            summary=said,
            kind=ScaleKind.POINTS,
            series=(*_middle(middle), *_own(one)),
        ),
        days=Window(float(first.toordinal()), float(last.toordinal())),
        middle=bool(middle),
        reader=HistoryReader(one.readings, tuple(middle), formats),
        table=_table(one, formats),
    )


def _table(one: Snapshot, formats: Formats) -> ChartTable:
    """Every reading of the member, newest first, in as many columns as the member shows."""
    newest = one.readings[::-1]
    shown = [name for name in _NUMBERS if any(getattr(reading, name) is not None for reading in newest)]

    def row(place: int) -> tuple[str, ...]:
        reading = newest[place]
        return (formats.day_medium(reading.day), *(_cell(reading, name, formats) for name in shown))

    titles = (text("Day"), *(_title(name) for name in shown))
    return ChartTable(titles, Rows(len(newest), row), tuple(reading.day.toordinal() for reading in newest))


def _title(name: str) -> str:
    ranks = {"industry_rank": text("In the industry"), "network_rank": text("In the network")}
    return ranks.get(name) or field_name(name)


def _cell(reading: TeamReading, name: str, formats: Formats) -> str:
    value: float | None = getattr(reading, name)
    if value is None:
        return ""
    return formats.rank(value) if name.endswith("_rank") else formats.number(value)


def _own(one: Snapshot) -> Iterable[SeriesState]:
    if one.readings:
        days = array("d", [float(reading.day.toordinal()) for reading in one.readings])
        yield SeriesState(Look.READING, days, array("d", [reading.total for reading in one.readings]))


def _middle(course: list[tuple[date, float]]) -> Iterable[SeriesState]:
    if course:
        days = array("d", [float(day.toordinal()) for day, _ in course])
        yield SeriesState(Look.SECOND, days, array("d", [total for _, total in course]), colour="muted")


def _sentence(one: Snapshot, middle: list[tuple[date, float]], formats: Formats) -> str:
    """Where the member stands, how that changed, and where the team's middle lies."""
    if one.latest is None:
        return text("No reading yet.")
    parts = [
        text(
            "{total} of 100 on {day}",
            total=formats.number(one.latest.total),
            day=formats.day_medium(one.latest.day),
        )
    ]
    if one.change is not None:
        parts.append(text("{change} over four weeks", change=formats.signed(one.change)))
    if middle:
        parts.append(text("the team's middle is {total}", total=formats.number(middle[-1][1])))
    return f"{', '.join(parts)}."


def _counts(one: Snapshot, catalogue: Catalogue, formats: Formats) -> str:
    """What was done in the last four weeks and reached in the running quarter, as far as the member shows it."""
    parts = []
    since = one.as_of - timedelta(weeks=WEEKS_TOLD)
    done = _summed(week.counts for week in one.weeks if week.first > since)
    kinds = [
        counted(catalogue.kind(kind), n, formats) for kind, n in done.items() if n and kind in catalogue.kinds
    ]
    if kinds:
        parts.append(text("Last four weeks: {counts}.", counts=", ".join(kinds)))
    if one.quarters:
        reached = one.quarters[-1].counts
        named = [
            f"{formats.whole(reached[stage])} {stage_word(stage, reached[stage])}"
            for stage in STAGES
            if reached.get(stage)
        ]
        if named:
            parts.append(text("Results this quarter: {counts}.", counts=", ".join(named)))
    return " ".join(parts)


def _day(reading: TeamReading) -> date:
    return reading.day


def _first(pair: tuple[date, float]) -> date:
    return pair[0]


def _summed(parts: Iterable[Mapping[str, int]]) -> dict[str, int]:
    found: dict[str, int] = {}
    for part in parts:
        for name, count in part.items():
            found[name] = found.get(name, 0) + count
    return found
