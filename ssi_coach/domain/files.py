"""What reading a file gave: records, and the rows that were not understood, each with its reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ssi_coach.domain.edits import Record
from ssi_coach.domain.errors import KnownError


@dataclass(frozen=True, slots=True)
class Rejected:
    """A row that stays out, with its number (the header is row 1) and the reason."""

    row: int
    reason: KnownError


@dataclass(frozen=True, slots=True)
class ParsedFile:
    """A file as it was understood; nothing of it is in the journal yet.

    `kind` is one of "journal", "readings", "whole" (interfaces.md). `settings` are those of a whole
    journal, by name, None for other files. `passed_over` names the columns or parts that are not known
    here; `encoding` is how the text was written, "cp1252" for files of older programs.
    """

    name: str
    kind: str
    records: tuple[Record, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    settings: Mapping[str, object] | None = field(default=None)
    passed_over: tuple[str, ...] = ()
    encoding: str = "utf-8"
