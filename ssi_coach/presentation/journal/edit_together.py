"""Several entries changed at once: only what is filled in changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ssi_coach.presentation.journal.cells import EDITABLE, CellReader
from ssi_coach.presentation.steps import entry_field_name
from ssi_coach.presentation.wording import plural

CLEARABLE = ("minutes", "person", "company", "note", "tags")
"""Fields that may also be emptied in all entries."""


@dataclass(frozen=True, slots=True)
class EditTogetherState:
    """The dialog: its title, and each field with its name."""

    title: str
    fields: tuple[tuple[str, str], ...]
    reader: CellReader


@dataclass(frozen=True, slots=True)
class TogetherAnswer:
    """The new values by field, or the field that cannot be saved and why."""

    wanted: Mapping[str, object]
    wrong: str = ""
    problem: str = ""


def build_together(count: int, shown: str, reader: CellReader) -> EditTogetherState:
    """The dialog for so many entries; `shown` is the number as it is written."""
    title = plural("Edit {n} entry", "Edit {n} entries together", count, n=shown)
    return EditTogetherState(title, tuple((field, entry_field_name(field)) for field in EDITABLE), reader)


def understood(typed: Mapping[str, str], reader: CellReader) -> TogetherAnswer:
    """What the typed fields mean; the first one that cannot be saved is named."""
    wanted: dict[str, object] = {}
    for field, words in typed.items():
        read = reader.read(field, words)
        if read.problem:
            return TogetherAnswer({}, field, read.problem)
        wanted[field] = read.value
    return TogetherAnswer(wanted)
