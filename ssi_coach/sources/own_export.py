"""Taking everything out: the journal as CSV for spreadsheets and as JSON that loses nothing."""

from __future__ import annotations

import csv
import errno
import json
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TextIO

from ssi_coach.domain.activities import Entry, EntryFilter
from ssi_coach.domain.days import EARLIEST_DAY, DaySpan
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.readings import Reading
from ssi_coach.domain.results import Result
from ssi_coach.services.ports import Journal
from ssi_coach.sources.own_cells import ENTRY_COLUMNS, READING_COLUMNS, guarded, keepable
from ssi_coach.sources.own_json import FORMAT, VERSION
from ssi_coach.sources.own_plain import plain_of
from ssi_coach.sources.own_results import plain_result
from ssi_coach.sources.own_results_csv import RESULT_COLUMNS, result_row

PAGE = 5_000
"""Entries held in memory at a time."""

EVERY_DAY = DaySpan(EARLIEST_DAY, EARLIEST_DAY.replace(year=9999))

EVERY_ENTRY = EntryFilter()

LIVE_NAMES = ("journal.db", "settings.", "window.", "check.", "tables.")
"""How the names begin of what lies in a journal's folder besides backups and exports."""

_LATER_KEYS = ("imports",)
"""Kinds of data that have their key in the format and no records yet."""


@dataclass(frozen=True, slots=True)
class Export:
    """What is taken out: the journal, the settings by name, and the moment that the file shall tell.

    `shown` narrows the CSV of entries to those that pass; the other files always hold everything.
    """

    journal: Journal
    settings: Mapping[str, object]
    exported_at: datetime
    shown: EntryFilter = EVERY_ENTRY


def write_export(export: Export, place: Path, format: str | None = None) -> tuple[Path, ...]:
    """Write the journal and say which files were written, each whole or not at all, readable by the user only.

    A place that ends in .json gets the whole journal, one that ends in .csv the entries; any other place is a
    folder that gets entries.csv, readings.csv, results.csv as soon as there are any, and journal.json. `format`
    ("json", "csv", "results") decides instead of the ending; a folder then gets only the files of that format.
    Raises `KnownError("file.write")` when the disk refuses, or when the place is one of the open journal's own
    files; then nothing is written.
    """
    try:
        files = dict(_files(place, format, results=bool(export.journal.results())))
        _spare_the_live(files, export.journal)
        for path, write in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            _write_whole(path, partial(write, export))
    except OSError as fault:
        raise KnownError("file.write", name=str(place), reason=fault.strerror or "") from fault
    return tuple(files)


def _spare_the_live(files: Iterable[Path], journal: Journal) -> None:
    """Refuse files that the open journal lives in: an export over one would be the end of it."""
    folder = journal.place()
    live = [path for path in folder.glob("*") if path.name.lower().startswith(LIVE_NAMES)]
    for path in files:
        named = path.parent.resolve() == folder.resolve() and path.name.lower().startswith(LIVE_NAMES)
        if named or (path.exists() and any(map(path.samefile, live))):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))


_Writer = Callable[[Export, TextIO], None]


def _files(place: Path, format: str | None, *, results: bool) -> Iterator[tuple[Path, _Writer]]:
    ending = place.suffix.lower().removeprefix(".")
    if not place.is_dir() and (ending in {"json", "csv"} or (format and ending)):
        yield place, _ONE_FILE.get(format or ending, write_entries)
        return
    if format not in {"json", "results"}:
        yield place / "entries.csv", write_entries
        yield place / "readings.csv", write_readings
    if format == "results" or (format != "json" and results):
        yield place / "results.csv", write_results
    if format not in {"csv", "results"}:
        yield place / "journal.json", write_json


def write_table(journal: Journal, place: Path, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> Path:
    """Write a table for another program as CSV, whole or not at all; no cell of it is a formula.

    Raises `KnownError("file.write")` as `write_export` does.
    """
    try:
        _spare_the_live((place,), journal)
        place.parent.mkdir(parents=True, exist_ok=True)
        _write_whole(place, partial(_write_rows, columns, rows))
    except OSError as fault:
        raise KnownError("file.write", name=str(place), reason=fault.strerror or "") from fault
    return place


def _write_rows(columns: Sequence[str], rows: Iterable[Sequence[str]], stream: TextIO) -> None:
    table = csv.writer(stream, lineterminator="\r\n")
    table.writerow(columns)
    table.writerows([_cell(cell) for cell in row] for row in rows)


def _write_whole(path: Path, write: Callable[[TextIO], None]) -> None:
    """Write beside the place, make sure of the disk, then put the file in its place."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
    fresh = Path(name)
    try:
        with open(handle, "w", encoding="utf-8", newline="") as stream:  # noqa: PTH123  # a handle, not a path
            write(stream)
            stream.flush()
            os.fsync(stream.fileno())
        fresh.chmod(0o600)
        fresh.replace(path)
    finally:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)


def write_entries(export: Export, stream: TextIO) -> None:
    """The journal's entries as CSV, oldest first; those in the bin stay out."""
    table = csv.writer(stream, lineterminator="\r\n")
    table.writerow(ENTRY_COLUMNS)
    for entry in entries_of(export.journal, export.shown):
        plain = plain_of(entry)
        plain["tags"] = " ".join(entry.tags)
        table.writerow(_row(plain, ENTRY_COLUMNS))


def write_readings(export: Export, stream: TextIO) -> None:
    """The readings as CSV, oldest first; those in the bin stay out."""
    table = csv.writer(stream, lineterminator="\r\n")
    table.writerow(READING_COLUMNS)
    for reading in export.journal.readings(EVERY_DAY):
        table.writerow(_row(plain_of(reading), READING_COLUMNS))


def write_results(export: Export, stream: TextIO) -> None:
    """The results as CSV, in the order of their last steps; those in the bin stay out."""
    rows = map(result_row, export.journal.results())
    _write_rows(RESULT_COLUMNS, ([row[column] for column in RESULT_COLUMNS] for row in rows), stream)


def _row(plain: Mapping[str, object], columns: Iterable[str]) -> list[object]:
    return [_cell(plain[column]) for column in columns]


def _cell(value: object) -> object:
    """Numbers stay numbers, and what is not known stays empty; only texts can be formulas."""
    return "" if value is None else guarded(keepable(value)) if isinstance(value, str) else value


def write_json(export: Export, stream: TextIO) -> None:
    """The whole journal as JSON, one record a line, bin and settings included."""
    journal = export.journal
    head = {"format": FORMAT, "version": VERSION, "exported_at": export.exported_at.isoformat()}
    stream.write(json.dumps(head)[:-1])
    lists: dict[str, Iterable[object]] = {
        "entries": entries_of(journal),
        "readings": journal.readings(EVERY_DAY),
        "levels": journal.levels(),
        "days_off": journal.day_marks(EVERY_DAY),
        "goals": journal.goals(),
        "checklist": journal.ticks(),
        "own_items": journal.own_items(),
        "snoozes": journal.snoozes(),
        "circumstances": journal.circumstances(),
        "outcomes": journal.outcomes(EVERY_DAY),
        "kept_apart": journal.kept_apart(),
        "reviews": journal.reviews(),
        "annotations": journal.annotations(),
        "next_steps": journal.next_steps(),
        "sessions": journal.sessions(),
        "day_ends": journal.day_ends(),
        "results": journal.results(),
        "result_goals": journal.result_goals(),
        "bin": _bin_of(journal),
        **dict.fromkeys(_LATER_KEYS, ()),
    }
    for key, records in lists.items():
        stream.write(f',\n"{key}": [')
        for number, record in enumerate(records):
            stream.write("\n" if number == 0 else ",\n")
            plain = plain_result(record) if isinstance(record, Result) else plain_of(record)
            stream.write(_line(plain))
        stream.write("]")
    stream.write(f',\n"settings": {_line(dict(export.settings))}}}\n')


_ONE_FILE: Mapping[str, _Writer] = {"json": write_json, "results": write_results}
"""What a single file holds, by its format; entries where none of these is asked for."""


def _line(plain: Mapping[str, object]) -> str:
    """One record; halves of characters are left out, as no file can hold them."""
    return keepable(json.dumps(plain, ensure_ascii=False, allow_nan=False))


def _bin_of(journal: Journal) -> Iterator[Entry | Reading | Result]:
    entries = entries_of(journal, EntryFilter(binned=True))
    return chain(entries, journal.binned_readings()[::-1], journal.binned_results()[::-1])


def entries_of(journal: Journal, which: EntryFilter = EVERY_ENTRY) -> Iterator[Entry]:
    """The entries that pass, oldest day first, within a day in the order of saving, page by page."""
    count = journal.entry_count(which)
    for stop in range(count, 0, -PAGE):
        start = max(0, stop - PAGE)
        yield from reversed(journal.entries_page(which, offset=start, limit=stop - start))
