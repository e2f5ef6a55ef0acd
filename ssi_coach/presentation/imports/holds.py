"""What files hold, subject by subject: how much of it is new, changed, known, or not readable."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ssi_coach.domain.activities import Entry
from ssi_coach.domain.checklist import Goal, OwnItem, Snooze, Tick
from ssi_coach.domain.days import DayMark
from ssi_coach.domain.edits import Record
from ssi_coach.domain.files import ParsedFile, Part
from ssi_coach.domain.levels import StatedLevel
from ssi_coach.domain.outcomes import PostOutcome
from ssi_coach.domain.readings import Reading
from ssi_coach.domain.results import Result, ResultGoal
from ssi_coach.domain.targets import Circumstances
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.imports.subjects import (
    PLAIN,
    SUBJECTS,
    Subject,
    part_name,
    subject_of_kind,
    subject_of_part,
)
from ssi_coach.presentation.wording import later, plural, text
from ssi_coach.services.imports.importing import ImportPlan

LONGEST_NAME = 20
"""Characters of a part's name that a row has room for; a longer one, and several, go by their subject's name."""

DAYS_A_MONTH, MONTHS_A_YEAR = 30.44, 12


@dataclass(frozen=True, slots=True)
class HoldsNumber:
    """A number of a row; `strong` for what is new, `warning` for what is not readable."""

    value: str
    tone: str = "muted"
    strong: bool = False


@dataclass(frozen=True, slots=True)
class HoldsRow:
    """One subject that the files hold: where it stands in them, what it is good for, and its numbers."""

    icon: str
    name: str
    about: str
    feeds: str
    numbers: tuple[HoldsNumber, ...]


@dataclass(frozen=True, slots=True)
class HoldsTable:
    """The rows, and the words over their numbers."""

    heads: tuple[str, ...]
    rows: tuple[HoldsRow, ...]

    @property
    def feeds(self) -> bool:
        """Whether any row says what it is good for."""
        return any(row.feeds for row in self.rows)


@dataclass(frozen=True, slots=True)
class _Counts:
    """How many records or rows of each subject there are, and how many are new, changed, or stay out."""

    found: Counter[str]
    new: Counter[str]
    changed: Counter[str]
    unreadable: Counter[str]

    def known(self, key: str) -> int:
        """What is neither new nor changed nor stays out."""
        return max(0, self.found[key] - self.new[key] - self.changed[key])


def build_holds(files: Sequence[ParsedFile], plan: ImportPlan, formats: Formats) -> HoldsTable:
    """The subjects of all files together, in a fixed order; those without anything have no row."""
    in_parts = any(file.contents is not None for file in files)
    counts = _counted(files, plan, in_parts=in_parts)
    heads = [text("new"), text("known")]
    if counts.changed.total():
        heads.insert(1, text("changed"))
    if in_parts:
        heads.append(text("unreadable"))
    rows = [*(_part_rows(files, counts, formats) if in_parts else ()), *_type_rows(files, counts, formats)]
    return HoldsTable(tuple(heads), tuple(rows))


def _counted(files: Sequence[ParsedFile], plan: ImportPlan, *, in_parts: bool) -> _Counts:
    found = Counter(_keys((record for file in files for record in file.records), in_parts=in_parts))
    new = Counter(_keys((edit.record for edit in plan.edits if edit.before is None), in_parts=in_parts))
    changed = Counter(
        _keys((edit.record for edit in plan.edits if edit.before is not None), in_parts=in_parts)
    )
    rows, unreadable = Counter[str](), Counter[str]()
    for file in files:
        subjects = {part.name: subject_of_part(part.holds) for part in _parts(file)}
        for part in _parts(file):
            _add(rows, subjects[part.name], part.rows)
        for row in file.rejected:
            _add(rows, subjects.get(row.part), -1)
            _add(unreadable, subjects.get(row.part), 0 if row.on_purpose else 1)
    # Rows that say once more what another row says have no record of their own, and are known.
    return _Counts(found | rows, new, changed, unreadable)


def _add(counts: Counter[str], subject: Subject | None, n: int) -> None:
    if subject is not None and n:
        counts[subject.id] += n


def _keys(records: Iterable[Record], *, in_parts: bool) -> Iterator[str]:
    """The subjects that records belong to, else their types.

    How many connections an archive shows, and that it proves an item of the checklist, is no row of its own.
    """
    for record in records:
        if not (in_parts and isinstance(record, StatedLevel | Tick)):
            yield _key(record, in_parts=in_parts)


def _key(record: Record, *, in_parts: bool) -> str:
    """The subject that a record belongs to, else the name of its type."""
    subject = _subject(record) if in_parts else None
    return type(record).__name__ if subject is None else subject.id


def _subject(record: Record) -> Subject | None:
    if isinstance(record, Entry):
        return subject_of_kind(record.kind)
    return SUBJECTS["analytics"] if isinstance(record, PostOutcome) else None


def _parts(file: ParsedFile) -> tuple[Part, ...]:
    return file.contents.parts if file.contents is not None else ()


def _part_rows(files: Sequence[ParsedFile], counts: _Counts, formats: Formats) -> Iterator[HoldsRow]:
    """One row a subject that some part holds, or that records belong to."""
    parts = [part for file in files for part in _parts(file)]
    for subject in SUBJECTS.values():
        mine = [part for part in parts if subject_of_part(part.holds) is subject]
        if counts.found[subject.id] or any(part.rows for part in mine):
            yield HoldsRow(
                icon=subject.icon,
                name=_name(subject, mine),
                about=_about(subject, mine, formats),
                feeds=text(subject.feeds),
                numbers=_numbers(subject.id, counts, formats, in_parts=True),
            )


def _name(subject: Subject, parts: Sequence[Part]) -> str:
    names = [part_name(part.name) for part in [part for part in parts if part.rows] or parts]
    if len(names) != 1 or len(names[0]) > LONGEST_NAME:
        return text(subject.name)
    return names[0]


def _about(subject: Subject, parts: Sequence[Part], formats: Formats) -> str:
    """How much stands there: "1 248 people", "312 rows, 10 months"."""
    n = sum(part.rows for part in parts)
    if not n:
        return ""
    if subject.id == PLAIN:
        return plural("{n} person", "{n} people", n, n=formats.whole(n))
    rows = plural("{n} row", "{n} rows", n, n=formats.whole(n))
    spans = [part.days for part in parts if part.days is not None]
    if not spans:
        return rows
    days = (max(span.last for span in spans) - min(span.first for span in spans)).days
    months = round(days / DAYS_A_MONTH)
    return text("{rows}, {time}", rows=rows, time=_time(months, formats)) if months else rows


def _time(months: int, formats: Formats) -> str:
    """A length of time, from two years on in years."""
    if months < 2 * MONTHS_A_YEAR:
        return plural("{n} month", "{n} months", months, n=formats.whole(months))
    years = round(months / MONTHS_A_YEAR)
    return plural("{n} year", "{n} years", years, n=formats.whole(years))


_TYPES: tuple[tuple[type, str, str], ...] = (
    (Entry, "calendar-days", later("Entries")),
    (Reading, "gauge", later("Readings")),
    (StatedLevel, "users", later("Numbers of your profile")),
    (DayMark, "calendar-off", later("Marked days")),
    (Tick, "square-check", later("Ticks of the checklist")),
    (OwnItem, "list-plus", later("Own items")),
    (Snooze, "alarm-clock-off", later("Put off, or not for me")),
    (Goal, "target", later("Goals of the week")),
    (PostOutcome, "chart-line", later("What posts reached")),
    (Result, "trophy", later("Results")),
    (ResultGoal, "target", later("Goals of a quarter")),
    (Circumstances, "user", later("Plan, industry and target")),
)


def _type_rows(files: Sequence[ParsedFile], counts: _Counts, formats: Formats) -> Iterator[HoldsRow]:
    """One row a type of record, for what belongs to no subject."""
    in_parts = any(file.contents is not None for file in files)
    for kind, icon, name in _TYPES:
        if counts.found[kind.__name__]:
            records = (record for file in files for record in file.records if type(record) is kind)
            numbers = _numbers(kind.__name__, counts, formats, in_parts=in_parts)
            yield HoldsRow(icon, text(name), _span(records, formats), "", numbers)


def _numbers(key: str, counts: _Counts, formats: Formats, *, in_parts: bool) -> tuple[HoldsNumber, ...]:
    new, changed = counts.new[key], counts.changed[key]
    numbers = [HoldsNumber(formats.whole(new), "text" if new else "muted", bool(new))]
    if counts.changed.total():
        numbers.append(HoldsNumber(formats.whole(changed), "text" if changed else "muted"))
    numbers.append(HoldsNumber(formats.whole(counts.known(key))))
    if in_parts:
        bad = counts.unreadable[key]
        numbers.append(HoldsNumber(formats.whole(bad), "warning" if bad else "muted", bool(bad)))
    return tuple(numbers)


def _span(records: Iterable[Record], formats: Formats) -> str:
    days = [day for record in records if (day := _day(record)) is not None]
    if not days:
        return ""
    first, last = min(days), max(days)
    if first == last:
        return formats.day_medium(first)
    return text("{first} to {last}", first=formats.day_medium(first), last=formats.day_medium(last))


def _day(record: Record) -> date | None:
    dated = Entry | Reading | StatedLevel | DayMark | Tick | PostOutcome
    if isinstance(record, Result):
        return record.since
    return record.day if isinstance(record, dated) else None
