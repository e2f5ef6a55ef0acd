"""Records as plain values for the app's own files: the other direction of `own_items`."""

from __future__ import annotations

from dataclasses import fields
from datetime import UTC, date, datetime

_NAMES = {"day": "date"}


def plain_of(record: object) -> dict[str, object]:
    """A record's fields under the names of the files; days are ISO dates, moments are in UTC.

    A day on which a record went to the bin is written only when there is one.
    """
    plain: dict[str, object] = {}
    for declared in fields(record):  # type: ignore[arg-type]  # records are dataclasses, all of them
        value = getattr(record, declared.name)
        if declared.name != "binned_on" or value is not None:
            plain[_NAMES.get(declared.name, declared.name)] = _plain(value)
    return plain


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    if hasattr(value, "__dataclass_fields__"):
        return plain_of(value)
    return value
