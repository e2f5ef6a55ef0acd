"""A member's snapshot, read strictly: it comes from a folder that others write to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from typing import TypeVar

from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.team import (
    MOST_NAMES,
    MOST_READINGS,
    SNAPSHOT_FORMAT,
    SNAPSHOT_VERSION,
    Snapshot,
    TeamCounts,
    TeamReading,
)
from ssi_coach.sources.strict_json import parse

MOST_BYTES = 1_000_000
_MARK = f'"{SNAPSHOT_FORMAT}"'.encode()
_NUMBERS = ("total", "brand", "people", "insights", "relationships", "industry_rank", "network_rank")
Row = TypeVar("Row")


def read_snapshot(data: bytes) -> Snapshot:
    """The snapshot that a file holds.

    What a later version adds beside the known keys is passed over. Raises `KnownError("team.too_large" |
    "team.not_snapshot" | "team.damaged" | "team.newer" | "team.alias" | "team.value")`.
    """
    if len(data) > MOST_BYTES:
        raise KnownError("team.too_large", high=MOST_BYTES // 1_000_000)
    if not data.strip():
        raise KnownError("team.damaged")
    if _MARK not in data:
        raise KnownError("team.not_snapshot")
    found = _whole(data)
    version = found.get("version")
    if type(version) is int and version > SNAPSHOT_VERSION:
        raise KnownError("team.newer", version=version)
    if found.get("format") != SNAPSHOT_FORMAT or type(version) is not int or version < 1:
        raise KnownError("team.not_snapshot")
    return Snapshot(
        member=_text(found, "member"),
        alias=_text(found, "alias"),
        as_of=_day(found, "as_of"),
        written_at=_moment(found, "written_at"),
        readings=_rows(found, "readings", _reading),
        weeks=_rows(found, "weeks", _counts),
        quarters=_rows(found, "results", _counts),
    )


def _whole(data: bytes) -> Mapping[str, object]:
    """The object that the whole file is."""
    try:
        found = parse(data.decode("utf-8"), ranged=True)
    except UnicodeDecodeError:
        raise KnownError("team.damaged") from None
    except KnownError as fault:
        raise KnownError("team.damaged") from fault
    if not isinstance(found, dict):
        raise KnownError("team.not_snapshot")
    return found


def _rows(
    found: Mapping[str, object], name: str, read: Callable[[Mapping[str, object]], Row]
) -> tuple[Row, ...]:
    rows = found.get(name, [])
    if not isinstance(rows, list) or len(rows) > MOST_READINGS:
        raise _wrong(name, rows)
    return tuple(read(_row(name, row)) for row in rows)


def _row(name: str, row: object) -> Mapping[str, object]:
    if not isinstance(row, dict):
        raise _wrong(name, row)
    return row


def _reading(row: Mapping[str, object]) -> TeamReading:
    numbers = {name: _number(name, row[name]) for name in _NUMBERS if name in row}
    total = numbers.pop("total", None)
    if total is None:
        raise _wrong("total", None)
    return TeamReading(_day(row, "date"), total, **numbers)


def _counts(row: Mapping[str, object]) -> TeamCounts:
    counts = row.get("counts")
    if not isinstance(counts, dict) or len(counts) > MOST_NAMES:
        raise _wrong("counts", counts)
    for name, count in counts.items():
        if type(count) is not int:
            raise _wrong(name, count)
    return TeamCounts(_day(row, "from"), counts)


def _number(name: str, value: object) -> float | None:
    if type(value) is float or value is None:  # nearly all of them
        return value
    if type(value) is int:
        return float(value)
    raise _wrong(name, value)


def _text(row: Mapping[str, object], name: str) -> str:
    value = row.get(name)
    if not isinstance(value, str):
        raise _wrong(name, value)
    return value


def _day(row: Mapping[str, object], name: str) -> date:
    written = _text(row, name)
    try:
        if written[4:5] == "-" and written[7:8] == "-":  # a week is a date to Python as well, but not here
            return date.fromisoformat(written)
    except ValueError:
        pass
    raise _wrong(name, written)


def _moment(row: Mapping[str, object], name: str) -> datetime:
    written = _text(row, name)
    try:
        moment = datetime.fromisoformat(written)
        if moment.tzinfo is not None:
            return moment.astimezone(UTC)
    except (ValueError, OverflowError):
        pass
    raise _wrong(name, written)


def _wrong(name: str, value: object) -> KnownError:
    shown = value if value is None or isinstance(value, int | float | str) else type(value).__name__
    return KnownError("team.value", field=name, value=shown)
