"""The journal line by line as its table shows it, and what a typed cell means."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import NamedTuple

from ssi_coach.domain.activities import LEAST_COUNT, MOST_COUNT, MOST_MINUTES, Entry
from ssi_coach.domain.days import check_day
from ssi_coach.domain.errors import KnownError, Refused
from ssi_coach.domain.folding import folded
from ssi_coach.model.catalogue import Catalogue
from ssi_coach.presentation.errors import sentence
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.journal.entry_form import tags_of
from ssi_coach.presentation.journal.filter import source_name
from ssi_coach.presentation.names import pillar_name
from ssi_coach.presentation.wording import plural, text
from ssi_coach.services.entries import BIN_DAYS

LONGEST_SHOWN = 300
"""Letters of a text that a cell draws; its editor holds all of them."""

LINE_END = "\u23ce"
"""Stands for a line's end in a field of one line, so that editing a note keeps its lines."""

EDITABLE = ("day", "kind", "count", "person", "company", "minutes", "note", "tags")
"""Fields of a row that can be typed over."""


@dataclass(frozen=True, slots=True)
class JournalRow:
    """One entry as the table shows it.

    `day` is written on every row and drawn on the first of its group (`begins_day`). `typed` holds what an
    editor of a field starts with. `left` says in the bin how long the entry still stays. `result` is the id of a
    result that came from the entry, and `becomes` says that it could become one, or another one.
    """

    id: str
    day: str
    begins_day: bool
    kind: str
    icon: str
    count: str
    pillar: str
    pillar_name: str
    person: str
    company: str
    minutes: str
    note: str
    tags: str
    source: str
    left: str
    typed: Mapping[str, str]
    result: str = ""
    becomes: bool = False


@dataclass(frozen=True, slots=True)
class Understood:
    """What was typed into a cell: its value, or the sentence that says why it cannot be saved."""

    value: object = None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class RowWriter:
    """Writes entries as rows; of several pillars of a kind the one that is filtered for is shown.

    `made` are the ids of the results that came from entries, by the entries' ids.
    """

    catalogue: Catalogue
    formats: Formats
    today: date
    pillars: frozenset[str] = frozenset()
    made: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def rows(self, entries: Iterable[Entry], before: date | None) -> tuple[JournalRow, ...]:
        """The rows of a page; `before` is the day of the entry above it."""
        words, rows = _PageWords(self), []
        for entry in entries:
            rows.append(self._row(entry, words, begins_day=entry.day != before))
            before = entry.day
        return tuple(rows)

    def _row(self, entry: Entry, words: _PageWords, *, begins_day: bool) -> JournalRow:
        kind, day = words.kind(entry.kind), words.day(entry.day)
        made = self.made.get(entry.id, ())
        typed = _typed(entry, day, kind)
        return JournalRow(
            id=entry.id,
            day=day.relative,
            begins_day=begins_day,
            kind=kind.name,
            icon=kind.icon,
            count=self.formats.whole(entry.count),
            pillar=kind.pillar,
            pillar_name=kind.pillar_name if kind.pillar else _beside(made),
            person=shown(entry.person),
            company=shown(entry.company),
            minutes="" if entry.minutes is None else self.formats.whole(entry.minutes),
            note=shown(entry.note),
            tags=typed["tags"][:LONGEST_SHOWN],
            source=words.source(entry.source),
            left="" if entry.binned_on is None else days_left(entry.binned_on, self.today),
            typed=typed,
            result=next(iter(made), ""),
            becomes=kind.result and len(made) < entry.count,
        )


class _DayWords(NamedTuple):
    relative: str
    medium: str


class _KindWords(NamedTuple):
    name: str
    icon: str
    pillar: str
    pillar_name: str
    result: bool


class _PageWords:
    """What many rows of a page have in common, worded once: days, kinds, sources."""

    def __init__(self, writer: RowWriter) -> None:
        self._writer = writer
        self._days: dict[date, _DayWords] = {}
        self._kinds: dict[str, _KindWords] = {}
        self._sources: dict[str, str] = {}

    def day(self, day: date) -> _DayWords:
        found = self._days.get(day)
        if found is None:
            formats = self._writer.formats
            relative = formats.relative_day(day, self._writer.today)
            found = self._days[day] = _DayWords(relative, formats.day_medium(day))
        return found

    def kind(self, id: str) -> _KindWords:
        found = self._kinds.get(id)
        if found is None:
            found = self._kinds[id] = self._worded(id)
        return found

    def source(self, source: str) -> str:
        found = self._sources.get(source)
        if found is None:
            found = self._sources[source] = source_name(source)
        return found

    def _worded(self, id: str) -> _KindWords:
        kind = self._writer.catalogue.kinds.get(id)
        if kind is None:
            return _KindWords(id, "circle-dot", "", "", result=False)
        wanted = (one for one in kind.pillars if one.value in self._writer.pillars)
        pillar = next(wanted, kind.pillars[0] if kind.pillars else None)
        value, name = ("", "") if pillar is None else (pillar.value, pillar_name(pillar))
        return _KindWords(text(kind.name), kind.icon, value, name, kind.result)


def _typed(entry: Entry, day: _DayWords, kind: _KindWords) -> dict[str, str]:
    """What an editor of each field starts with."""
    return {
        "day": day.medium,
        "kind": kind.name,
        "count": str(entry.count),
        "minutes": "" if entry.minutes is None else str(entry.minutes),
        "person": entry.person,
        "company": entry.company,
        "note": entry.note.replace("\r\n", "\n").replace("\n", LINE_END),
        "tags": " ".join(f"#{tag}" for tag in entry.tags),
    }


@dataclass(frozen=True, slots=True)
class CellReader:
    """Understands what is typed into a cell; `kinds` are pairs of id and the name in the user's language."""

    formats: Formats
    today: date
    kinds: tuple[tuple[str, str], ...]

    def read(self, field: str, typed: str) -> Understood:
        """The value that a typed text gives a field, or why it cannot be saved."""
        try:
            value = _READERS[field](self, typed.strip())
            if field != "day":
                replace(Entry("", self.today, ""), **{field: value})  # type: ignore[arg-type]  # Entry checks
        except KnownError as fault:
            return Understood(problem=sentence(fault))
        except ValueError as fault:
            return Understood(problem=str(fault))
        return Understood(value)

    def day(self, typed: str) -> date:
        """A day in any usual way of writing."""
        day = self.formats.parse_day(typed, self.today)
        if day is None:
            yesterday = self.formats.day_medium(self.today - timedelta(days=1))
            raise ValueError(
                text(
                    '"{typed}" is no day. Nothing was saved; type one such as {day}.',
                    typed=typed[:40],
                    day=yesterday,
                )
            )
        return check_day(day, today=self.today)

    def kind(self, typed: str) -> str:
        """A kind by its name, or by the beginning of its name when only one kind begins so."""
        wanted = folded(typed)
        exact = [id for id, name in self.kinds if wanted in (folded(name), id)]
        begins = [id for id, name in self.kinds if wanted and folded(name).startswith(wanted)]
        found = exact or begins
        if len(found) != 1 and not exact:
            raise Refused("entry.kind", kind=typed)
        return found[0]

    def count(self, typed: str) -> int:
        """A count from 1 to 10 000."""
        count = self.formats.parse_whole(typed)
        if count is None:
            raise Refused("entry.count", count=typed, low=LEAST_COUNT, high=MOST_COUNT)
        return count

    def minutes(self, typed: str) -> int | None:
        """Minutes, None when nothing is typed: not known."""
        minutes = self.formats.parse_whole(typed) if typed else None
        if typed and minutes is None:
            raise Refused("entry.minutes", minutes=typed, high=MOST_MINUTES)
        return minutes

    def words(self, typed: str) -> str:
        """A text as it is."""
        return typed

    def note(self, typed: str) -> str:
        """A note with its lines."""
        return typed.replace(LINE_END, "\n")

    def tags(self, typed: str) -> tuple[str, ...]:
        """Tags with or without #."""
        return tags_of(typed)


_READERS: Mapping[str, Callable[[CellReader, str], object]] = {
    "day": CellReader.day,
    "kind": CellReader.kind,
    "count": CellReader.count,
    "minutes": CellReader.minutes,
    "person": CellReader.words,
    "company": CellReader.words,
    "note": CellReader.note,
    "tags": CellReader.tags,
}


def build_reader(catalogue: Catalogue, formats: Formats, today: date) -> CellReader:
    """The reader of typed cells for a language and a day."""
    return CellReader(formats, today, tuple((kind.id, text(kind.name)) for kind in catalogue.kinds.values()))


def _beside(made: Sequence[str]) -> str:
    """What stands in the place of a pillar: results feed none, and some entries have become one."""
    return text("Result") if made else ""


def shown(words: str) -> str:
    """A text on one line, as much of it as a cell can show."""
    return " ".join(words[:LONGEST_SHOWN].split())


def days_left(binned_on: date, today: date) -> str:
    """How long an entry still stays in the bin: "12 days left"."""
    left = max(0, BIN_DAYS - (today - binned_on).days)
    return text("last day") if left == 0 else plural("{n} day left", "{n} days left", left)
