"""Copies of the journal that were proved when they were made."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Backup:
    """A proved copy: where it lies, and when it was made by the clock of this computer (without a zone)."""

    file: Path
    made: datetime
