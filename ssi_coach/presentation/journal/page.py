"""What the page Journal shows: the map of a year, the filter bar, the table and the bin."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from ssi_coach.domain.days import DaySpan
from ssi_coach.model.catalogue import Catalogue
from ssi_coach.presentation.charts.heat_year import HeatMapState, shown_span
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.journal.bin import BinnedRecord, binned_records
from ssi_coach.presentation.journal.cells import CellReader, JournalRow, build_reader
from ssi_coach.presentation.journal.filter import FilterBarState, JournalFilter, build_bar, span_words
from ssi_coach.presentation.wording import plural, text
from ssi_coach.services.journal_view import ACTIVE_OF, JournalSizes


@dataclass(frozen=True, slots=True)
class ColumnState:
    """A column of the table: the field it shows, and its title."""

    field: str
    title: str


@dataclass(frozen=True, slots=True)
class HeatCardState:
    """The card above the table: the map, and what it says about the chosen or the last 30 days.

    `markable` are first and last day of the chosen span, which can be marked off; None when nothing is chosen.
    """

    heat: HeatMapState
    active: str
    active_of: str
    chosen: str
    markable: tuple[date, date] | None = None


@dataclass(frozen=True, slots=True)
class TableState:
    """The rows that pass a filter: how many, and the first page of them.

    `filter` tells whether this answers what is wanted now; `number` rises with every look at the journal.
    """

    filter: JournalFilter
    number: int
    count: int
    first_rows: tuple[JournalRow, ...]


@dataclass(frozen=True, slots=True)
class ChosenRows:
    """Rows that something shall be done with.

    `ids` names them while all are in memory; else `spans` of row numbers, both ends included, say which of
    the `passing` rows they are. `count` is how many.
    """

    ids: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    count: int
    passing: int


@dataclass(frozen=True, slots=True)
class JournalState:
    """The whole page. `heat` is None in the bin; `empty` is true while there is no entry at all.

    `readings` are the readings and results in the bin, shown there only.
    """

    title: str
    today: date
    columns: tuple[ColumnState, ...]
    bar: FilterBarState
    table: TableState
    reader: CellReader
    heat: HeatCardState | None
    bin: str
    binned: bool
    empty: bool
    readings: tuple[BinnedRecord, ...] = ()


@dataclass(frozen=True, slots=True)
class JournalLook:
    """What was seen of the journal: its sizes and year as a map, active days of the span, the first rows.

    Sizes and map stay the same while only the filter changes.
    """

    today: date
    sizes: JournalSizes
    heat: HeatMapState
    active: int | None
    table: TableState


def columns(*, binned: bool) -> tuple[ColumnState, ...]:
    """The columns from left to right; the bin says how long an entry stays instead of where it came from."""
    last = ColumnState("left", text("Stays")) if binned else ColumnState("source", text("Source"))
    return (
        ColumnState("day", text("Day")),
        ColumnState("kind", text("Kind")),
        ColumnState("count", text("Count")),
        ColumnState("pillar", text("Pillar")),
        ColumnState("person", text("Person")),
        ColumnState("company", text("Company")),
        ColumnState("minutes", text("Min")),
        ColumnState("note", text("Note")),
        ColumnState("tags", text("Tags")),
        last,
    )


def span_of(chosen: JournalFilter, today: date) -> DaySpan:
    """The days that the card speaks about: the chosen ones up to today, else the last 30."""
    last = chosen.last or today
    return DaySpan.ending(today, days=ACTIVE_OF) if chosen.first is None else DaySpan(chosen.first, last)


def build_journal(look: JournalLook, catalogue: Catalogue, formats: Formats) -> JournalState:
    """The page from what was seen of the journal."""
    today, chosen = look.today, look.table.filter
    sizes = look.sizes
    total = sizes.binned if chosen.binned else sizes.live
    thrown = sizes.binned + len(sizes.readings) + len(sizes.results)
    return JournalState(
        title=text("Bin") if chosen.binned else text("Journal"),
        today=today,
        columns=columns(binned=chosen.binned),
        bar=build_bar(chosen, (look.table.count, total), catalogue, formats, today),
        table=look.table,
        reader=build_reader(catalogue, formats, today),
        heat=None if chosen.binned else _heat_card(look, formats),
        bin=text("Bin, {n}", n=formats.whole(thrown)) if thrown else text("Bin"),
        binned=chosen.binned,
        empty=total == 0,
        readings=binned_records(sizes, formats, today) if chosen.binned else (),
    )


def _heat_card(look: JournalLook, formats: Formats) -> HeatCardState:
    chosen, today = look.table.filter, look.today
    span = span_of(chosen, today)
    picked = None if chosen.first is None else (span.first, span.last)
    heat = replace(look.heat, chosen=shown_span(picked, look.heat))
    words = span_words(span.first, span.last, formats, today)
    return HeatCardState(
        heat=heat,
        active="" if look.active is None else formats.whole(look.active),
        active_of=_active_of(look.active, span, formats),
        chosen=text("{span} chosen", span=words) if picked else words,
        markable=picked,
    )


def _active_of(active: int | None, span: DaySpan, formats: Formats) -> str:
    shown = formats.whole(span.length)
    if active is None:
        return plural("{n} day", "{n} days", span.length, n=shown)
    return plural("of {n} day active", "of {n} days active", span.length, n=shown)
