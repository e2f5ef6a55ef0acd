"""What the columns of somebody's own tables mean is said once: tables with the same columns are read so again."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from ssi_coach.domain.files import ColumnPlan
from ssi_coach.services.ports import SettingsFile

MOST_TABLES = 50
"""Tables that are remembered; the oldest goes first."""

_TABLES, _FIELDS, _DAY_FIRST, _VERSION = "tables", "fields", "day_first", "version"


def remembered_plan(notes: SettingsFile, columns: Sequence[str]) -> ColumnPlan | None:
    """The plan of the last table with these columns, None for a table that was never seen."""
    found = _tables(notes).get(_key(columns))
    if not isinstance(found, Mapping):
        return None
    fields, day_first = found.get(_FIELDS), found.get(_DAY_FIRST)
    named = isinstance(fields, list) and all(isinstance(field, str) for field in fields)
    if not named or not isinstance(fields, list) or len(fields) != len(columns):
        return None
    return ColumnPlan(tuple(map(str, fields)), day_first if isinstance(day_first, bool) else None)


def remember_plan(notes: SettingsFile, columns: Sequence[str], plan: ColumnPlan) -> None:
    """Keep the plan of a table for the next one with these columns."""
    kept = {key: held for key, held in _tables(notes).items() if key != _key(columns)}
    kept[_key(columns)] = {_FIELDS: list(plan.fields), _DAY_FIRST: plan.day_first}
    notes.save({_VERSION: 1, _TABLES: dict(list(kept.items())[-MOST_TABLES:])})


def _tables(notes: SettingsFile) -> Mapping[str, object]:
    found = notes.load().get(_TABLES)
    return found if isinstance(found, Mapping) else {}


def _key(columns: Sequence[str]) -> str:
    """The columns as one word, the same for every order of writing them large or small."""
    return json.dumps([" ".join(column.split()).casefold() for column in columns], ensure_ascii=False)
