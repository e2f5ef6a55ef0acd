"""What a migration step says about itself."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

EVERY_COLUMN = "*"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the schema, from `version - 1` to `version`.

    `run` does what statements cannot. `touched` names the columns (or `EVERY_COLUMN`) of each table whose
    content the step means to change, `refilled` the tables in which it may add or drop rows; everything
    else must hold the same rows with the same content afterwards.
    """

    version: int
    statements: tuple[str, ...] = ()
    run: Callable[[sqlite3.Connection], None] | None = None
    touched: Mapping[str, frozenset[str]] = field(default_factory=dict)
    refilled: frozenset[str] = frozenset()
