"""Two spans beside each other, for the window: what was done, how it went, and what differs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.pillars import PILLARS
from ssi_coach.model.catalogue import Catalogue
from ssi_coach.model.rates import Rate
from ssi_coach.presentation.charts.chart import ChartTable
from ssi_coach.presentation.csv_text import csv_text
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.journal.filter import span_words
from ssi_coach.presentation.names import pillar_name
from ssi_coach.presentation.progress.compare_words import compared_sentence, rate_words, rates_apart
from ssi_coach.presentation.progress.tables import UNKNOWN
from ssi_coach.presentation.wording import text
from ssi_coach.services.progress.spans import Beside, Compared, Done, SpanFacts

MONTH, FOUR_WEEKS, AROUND = "month", "28", "around"

INDEX, ACTIVITY, ANSWERS = "index", "activity", "answers"
"""The parts of the comparison."""

LENGTH = 28
"""Days of the spans that are compared without another choice."""

MOST_KINDS = 6
"""Kinds that have a row: those that differ most."""


@dataclass(frozen=True, slots=True)
class CompareRow:
    """A row: what is compared, then and now, and the difference.

    One with a `part` is the title of the rows after it. `pillar` and `icon` stand before the name, where there
    are any.
    """

    name: str
    then: str = ""
    now: str = ""
    change: str = ""
    icon: str = ""
    pillar: str = ""
    part: str = ""


@dataclass(frozen=True, slots=True)
class CompareState:
    """The whole panel; `then` and `now` name the spans, `note` says how spans of different length are compared."""

    preset: str
    day: date
    limits: tuple[date, date]
    sentence: str
    then: str
    now: str
    rows: tuple[CompareRow, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class CompareFacts:
    """What the panel is built from."""

    preset: str
    day: date
    limits: tuple[date, date]
    today: date
    found: Compared


def preset_choices() -> tuple[tuple[str, str], ...]:
    """Which spans can be compared."""
    return (
        (MONTH, text("This month and last month")),
        (FOUR_WEEKS, text("28 days and the 28 before")),
        (AROUND, text("Before and after a day")),
    )


def spans_of(preset: str, day: date, today: date) -> tuple[DaySpan, DaySpan]:
    """The earlier and the later span of a choice; `day` is the first of the later one, where that is chosen."""
    if preset == MONTH:
        first = today.replace(day=1)
        last = first - timedelta(days=1)
        return DaySpan(last.replace(day=1), last), DaySpan(first, today)
    if preset == FOUR_WEEKS:
        day = today - timedelta(days=LENGTH - 1)
    length = min(LENGTH, (today - day).days + 1)
    later = DaySpan(day, day + timedelta(days=length - 1))
    return DaySpan.ending(day - timedelta(days=1), days=length), later


def build_compare(facts: CompareFacts, catalogue: Catalogue, formats: Formats) -> CompareState:
    """The panel from what was counted."""
    found = facts.found
    then, now = (_span(part.span, facts.today, formats) for part in (found.then, found.now))
    note = ""
    if not found.alike:
        note = text(
            "{then} and {now} counted days: numbers are so many a week. Days off and unknown days stand aside.",
            then=formats.whole(found.then.days),
            now=formats.whole(found.now.days),
        )
    return CompareState(
        preset=facts.preset,
        day=facts.day,
        limits=facts.limits,
        sentence=compared_sentence(found, catalogue, formats),
        then=then,
        now=now,
        rows=tuple(_Rows(found, catalogue, formats).all()),
        note=note,
    )


def compare_table(state: CompareState) -> ChartTable:
    """The panel as a table."""
    rows = tuple((row.name, row.then, row.now, row.change) for row in state.rows)
    return ChartTable((text("What"), state.then, state.now, text("Difference")), rows)


def compare_text(state: CompareState) -> str:
    """The panel as text to paste elsewhere."""
    table = compare_table(state)
    return "\n".join([state.sentence, *("\t".join(row) for row in (table.columns, *table.rows)), state.note])


def compare_file(found: Compared) -> str:
    """Every kind as CSV: its id, counts and minutes of both spans, and how often a week."""
    names = ("kind", "then", "then_minutes", "then_a_week", "now", "now_minutes", "now_a_week")
    return csv_text(names, (_line(row) for row in found.kinds))


def _line(row: Beside) -> list[str]:
    parts = ((row.then, row.then_weekly), (row.now, row.now_weekly))
    numbers = [[str(done.count), str(done.minutes), f"{weekly:.2f}"] for done, weekly in parts]
    return [row.kind, *numbers[0], *numbers[1]]


def _span(span: DaySpan, today: date, formats: Formats) -> str:
    return span_words(span.first, span.last, formats, today)


class _Rows:
    """Writes the rows of two spans."""

    def __init__(self, found: Compared, catalogue: Catalogue, formats: Formats) -> None:
        self._found = found
        self._catalogue = catalogue
        self._formats = formats

    def all(self) -> Iterator[CompareRow]:
        """The index, then activity, then answers and results."""
        yield from self._index()
        yield CompareRow(text("Activity"), part=ACTIVITY)
        yield self._active_days()
        yield from self._pillars()
        yield from self._kinds()
        yield from self._answers()

    def _index(self) -> Iterator[CompareRow]:
        """Where the estimate stood at the end, how it moved, and the last reading."""
        then, now = self._found.then, self._found.now
        if then.end is None and now.end is None:
            return
        yield CompareRow(text("Index"), part=INDEX)
        yield self._numbers(text("Estimate at the end"), _end(then), _end(now))
        before, after = (_signed(part.estimate_change, self._formats) for part in (then, now))
        yield CompareRow(text("Estimate moved by"), before, after)
        if then.readings or now.readings:
            yield self._numbers(text("Last reading"), _last_read(then), _last_read(now))

    def _numbers(self, name: str, then: float | None, now: float | None) -> CompareRow:
        before, after = (UNKNOWN if value is None else self._formats.number(value) for value in (then, now))
        change = "" if then is None or now is None else self._formats.signed(now - then)
        return CompareRow(name, before, after, change)

    def _active_days(self) -> CompareRow:
        parts = (self._found.then, self._found.now)
        before, after = (text("{n} of {all}", n=part.active_days, all=part.days) for part in parts)
        then, now = (
            part.active_days if self._found.alike else part.weekly(part.active_days) for part in parts
        )
        return CompareRow(text("Active days"), before, after, self._more(now - then), icon="calendar-check")

    def _pillars(self) -> Iterator[CompareRow]:
        """What was done for each pillar, where anything was."""
        for pillar in PILLARS:
            then, now = (part.by_pillar.get(pillar, Done("")) for part in (self._found.then, self._found.now))
            if then.count or now.count:
                counts = self._counts(then.count, now.count)
                yield CompareRow(pillar_name(pillar), *counts, pillar=pillar.value)

    def _kinds(self) -> Iterator[CompareRow]:
        """The kinds that differ most."""
        rows = [row for row in self._found.kinds if row.kind in self._catalogue.mine]
        for row in rows[:MOST_KINDS]:
            kind = self._catalogue.kind(row.kind)
            yield CompareRow(text(kind.name), *self._counts(row.then.count, row.now.count), icon=kind.icon)

    def _counts(self, then: int, now: int) -> tuple[str, str, str]:
        """Plain counts where both spans are as long, else so many a week."""
        first, second = self._found.then, self._found.now
        if self._found.alike:
            return self._formats.whole(then), self._formats.whole(now), self._more(now - then)
        before, after = first.weekly(then), second.weekly(now)
        return self._weekly(before), self._weekly(after), self._more(after - before)

    def _weekly(self, often: float) -> str:
        return text("{n} a week", n=self._formats.number(often, 0 if often >= 9.5 else 1))

    def _more(self, difference: float) -> str:
        """A difference of counts, with a decimal only between weeks."""
        digits = 0 if self._found.alike or abs(difference) >= 9.5 else 1
        return self._formats.signed(difference, digits)

    def _answers(self) -> Iterator[CompareRow]:
        """Rates with their intervals, and results."""
        then, now = self._found.then, self._found.now
        rates = (
            (text("Invitations accepted"), then.acceptance, now.acceptance, "user-check"),
            (text("Messages answered"), then.replies, now.replies, "reply"),
        )
        known = [row for row in rates if row[1].of or row[2].of]
        results = [row for row in self._found.kinds if self._catalogue.kind(row.kind).result]
        if known or results:
            yield CompareRow(text("Answers and results"), part=ANSWERS)
        for name, before, after, icon in known:
            yield self._rate(name, before, after, icon)
        for row in results:
            kind = self._catalogue.kind(row.kind)
            yield CompareRow(text(kind.name), *self._counts(row.then.count, row.now.count), icon=kind.icon)

    def _rate(self, name: str, then: Rate, now: Rate, icon: str) -> CompareRow:
        before, after = (rate_words(rate, self._formats) for rate in (then, now))
        return CompareRow(name, before, after, rates_apart(then, now, self._formats), icon=icon)


def _end(part: SpanFacts) -> float | None:
    return None if part.end is None else part.end.total.mean


def _last_read(part: SpanFacts) -> float | None:
    return part.readings[-1].exact_total if part.readings else None


def _signed(value: float | None, formats: Formats) -> str:
    return UNKNOWN if value is None else formats.signed(value)
