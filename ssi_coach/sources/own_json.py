"""The whole journal as JSON: every record of every kind, read strictly, refused one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from ssi_coach.domain.edits import Record
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.files import ParsedFile, Rejected
from ssi_coach.sources import strict_json
from ssi_coach.sources.decoding import decoded
from ssi_coach.sources.own_item import Item
from ssi_coach.sources.own_items import READERS

FORMAT = "ssi-coach"
VERSION = 1

_HEAD = {"format", "version", "exported_at", "settings"}


def read_whole(name: str, data: bytes, *, kinds: frozenset[str], today: date) -> ParsedFile:
    """The records and settings of an exported journal, and the items that are not understood.

    An item's row is its number in its own list, from 1; its reason names the list. Raises
    `KnownError("json.bad")` for broken JSON, `file.unknown` for other JSON and `file.newer` for a journal that
    a later version wrote.
    """
    text, encoding = decoded(name, data)
    whole = strict_json.parse(text)
    if not isinstance(whole, dict) or whole.get("format") != FORMAT:
        raise KnownError("file.unknown", name=name, expected="journal.csv, readings.csv, journal.json")
    _check_version(name, whole.get("version"))
    records: list[Record] = []
    rejected: list[Rejected] = []
    for row, outcome in _items(whole, kinds, today):
        if isinstance(outcome, KnownError):
            rejected.append(Rejected(row, outcome))
        else:
            records.append(outcome)
    settings = whole.get("settings")
    return ParsedFile(
        name,
        "whole",
        tuple(records),
        tuple(rejected),
        settings if isinstance(settings, dict) else None,
        tuple(_passed_over(whole)),
        encoding,
    )


def _check_version(name: str, version: object) -> None:
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise KnownError("file.unknown", name=name, expected="version 1")
    if version > VERSION:
        raise KnownError("file.newer", name=name, version=version, known=VERSION)


def _items(
    whole: Mapping[str, object], kinds: frozenset[str], today: date
) -> Iterator[tuple[int, Record | KnownError]]:
    for key, read in READERS.items():
        found = whole.get(key, [])
        if not isinstance(found, list):
            yield 0, KnownError("file.item", list=key, field="", value="")
            continue
        for row, content in enumerate(found, start=1):
            yield row, _judged(key, read, content, (kinds, today))


def _judged(
    key: str, read: Callable[[Item], Record], content: object, around: tuple[frozenset[str], date]
) -> Record | KnownError:
    if not isinstance(content, dict):
        return KnownError("file.item", list=key, field="", value=str(content)[:40])
    try:
        return read(Item(key, content, *around))
    except KnownError as reason:
        return reason


def _passed_over(whole: Mapping[str, object]) -> Iterator[str]:
    """Parts of the file with something in them that this version does not know."""
    return (key[:60] for key, value in whole.items() if key not in _HEAD and key not in READERS and value)
