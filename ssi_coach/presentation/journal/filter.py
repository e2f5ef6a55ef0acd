"""What the journal's table is narrowed to, and how the filter bar says so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from ssi_coach.domain.activities import EntryFilter, EntrySource
from ssi_coach.domain.pillars import PILLARS, Pillar
from ssi_coach.model.catalogue import Catalogue
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.names import PILLAR_ICONS, pillar_name
from ssi_coach.presentation.wording import later, plural, text

LONGEST_SUMMARY = 26
"""Letters of the names on a chosen filter; beyond that it says how many are chosen."""

NO_KIND = "-"
"""Stands for "no kind at all" when a chosen kind lies outside the chosen pillars; no kind has this id."""


@dataclass(frozen=True, slots=True)
class JournalFilter:
    """What a person chose; an empty field does not restrict. `binned` shows the bin instead of the journal."""

    kinds: frozenset[str] = frozenset()
    pillars: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    first: date | None = None
    last: date | None = None
    text: str = ""
    binned: bool = False

    @property
    def open(self) -> bool:
        """Whether nothing is narrowed."""
        return self == JournalFilter(binned=self.binned)

    def asked(self, catalogue: Catalogue) -> EntryFilter:
        """The question to the journal: pillars become the kinds that feed them."""
        kinds = self.kinds
        if self.pillars:
            fed = {kind.id for pillar in self.pillars for kind in catalogue.kinds_of(Pillar(pillar))}
            kinds = (kinds & fed if kinds else frozenset(fed)) or frozenset({NO_KIND})
        return EntryFilter(kinds, self.sources, self.first, self.last, self.text, self.binned)


@dataclass(frozen=True, slots=True)
class Choice:
    """One line to tick: its id, name and icon; `tone` is a colour of the icon."""

    id: str
    name: str
    icon: str = ""
    tone: str = "muted"


@dataclass(frozen=True, slots=True)
class ChoicesState:
    """A filter with lines to tick: its name, what is chosen, and the chosen in a few words ("" for none)."""

    name: str
    icon: str
    choices: tuple[Choice, ...]
    chosen: frozenset[str] = frozenset()
    summary: str = ""
    summary_icon: str = ""


@dataclass(frozen=True, slots=True)
class DaysPreset:
    """A usual span of days, such as the last seven."""

    name: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class DaysState:
    """The filter for days: usual spans, and the chosen one in words."""

    name: str
    presets: tuple[DaysPreset, ...]
    today: date
    first: date | None = None
    last: date | None = None
    summary: str = ""


@dataclass(frozen=True, slots=True)
class FilterBarState:
    """The whole bar: "120 of 5 400 shown - clear"."""

    text: str
    kinds: ChoicesState
    pillars: ChoicesState
    days: DaysState
    sources: ChoicesState
    shown: str
    shown_of: str
    clearable: bool


def source_name(source: str) -> str:
    """How an entry came into the journal, in a word."""
    name = _SOURCES.get(source)
    return source if name is None else text(name)


_SOURCES: Mapping[str, str] = {
    EntrySource.TYPED.value: later("typed"),
    EntrySource.TALLY.value: later("tally"),
    EntrySource.ROUTINE.value: later("routine"),
    EntrySource.SESSION.value: later("session"),
    EntrySource.FILE.value: later("file"),
    EntrySource.ARCHIVE.value: later("archive"),
    EntrySource.ANALYTICS.value: later("analytics"),
    EntrySource.SAMPLE.value: later("sample"),
}


def span_words(first: date | None, last: date | None, formats: Formats, today: date) -> str:
    """A span of days: "20 Apr to 13 May", with its years when they are not this one."""
    if first is None and last is None:
        return ""
    near = all(day is None or day.year == today.year for day in (first, last))
    write = formats.day_short if near else formats.day_medium
    if first is None or last is None:
        return (
            text("from {day}", day=write(first)) if first else text("up to {day}", day=write(last or today))
        )
    if first == last:
        return formats.relative_day(first, today)
    return text("{first} to {last}", first=write(first), last=write(last))


def build_bar(
    chosen: JournalFilter, counts: tuple[int, int], catalogue: Catalogue, formats: Formats, today: date
) -> FilterBarState:
    """The bar for a filter; `counts` are the entries that pass and all there are."""
    passing, total = counts
    return FilterBarState(
        text=chosen.text,
        kinds=_kinds(chosen, catalogue),
        pillars=_pillars(chosen),
        days=_days(chosen, formats, today),
        sources=_sources(chosen),
        shown=formats.whole(total if chosen.open else passing),
        shown_of=_shown_of(chosen, total, formats),
        clearable=not chosen.open,
    )


def _shown_of(chosen: JournalFilter, total: int, formats: Formats) -> str:
    if chosen.open:
        return plural("entry", "entries", total)
    return text("of {total} shown", total=formats.whole(total))


def _kinds(chosen: JournalFilter, catalogue: Catalogue) -> ChoicesState:
    choices = tuple(Choice(kind.id, text(kind.name), kind.icon) for kind in catalogue.kinds.values())
    summary = _summary(choices, chosen.kinds)
    icon = next((choice.icon for choice in choices if choice.id in chosen.kinds), "layers")
    return ChoicesState(text("Kind"), "layers", choices, chosen.kinds, summary, icon)


def _pillars(chosen: JournalFilter) -> ChoicesState:
    choices = tuple(
        Choice(pillar.value, pillar_name(pillar), PILLAR_ICONS[pillar], f"{pillar.value} text")
        for pillar in PILLARS
    )
    icon = next((choice.icon for choice in choices if choice.id in chosen.pillars), "")
    summary = _summary(choices, chosen.pillars)
    return ChoicesState(text("Pillar"), "table-2", choices, chosen.pillars, summary, icon)


def _sources(chosen: JournalFilter) -> ChoicesState:
    choices = tuple(Choice(source.value, source_name(source.value)) for source in EntrySource)
    summary = _summary(choices, chosen.sources)
    return ChoicesState(text("Source"), "file-text", choices, chosen.sources, summary, "file-text")


def _summary(choices: Iterable[Choice], chosen: frozenset[str]) -> str:
    names = [choice.name for choice in choices if choice.id in chosen]
    listed = ", ".join(names)
    if len(names) > 1 and len(listed) > LONGEST_SUMMARY:
        return plural("{n} chosen", "{n} chosen", len(names))
    return listed


def _days(chosen: JournalFilter, formats: Formats, today: date) -> DaysState:
    month = today.replace(day=1)
    month_before = (month - timedelta(days=1)).replace(day=1)
    presets = (
        DaysPreset(text("Today"), today, today),
        DaysPreset(text("Last 7 days"), today - timedelta(days=6), today),
        DaysPreset(text("Last 30 days"), today - timedelta(days=29), today),
        DaysPreset(text("This month"), month, today),
        DaysPreset(text("Last month"), month_before, month - timedelta(days=1)),
        DaysPreset(text("This year"), today.replace(month=1, day=1), today),
    )
    summary = span_words(chosen.first, chosen.last, formats, today)
    return DaysState(text("Days"), presets, today, chosen.first, chosen.last, summary)
