"""Hand-made and imported entries that may be about the same thing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ssi_coach.domain.activities import Entry, EntrySource

IMPORTED = frozenset({EntrySource.ARCHIVE.value, EntrySource.ANALYTICS.value})
"""Sources of entries that LinkedIn itself wrote down; all others are the user's own account."""


@dataclass(frozen=True, slots=True)
class KeptApart:
    """What the user did of a kind on a day was looked at: hand-made and imported entries there are no doubles."""

    day: date
    kind: str

    @property
    def id(self) -> str:
        """One answer a kind and day."""
        return f"{self.kind}@{self.day.isoformat()}"


@dataclass(frozen=True, slots=True)
class Double:
    """A hand-made entry and the imported ones of the same day and kind that are probably about the same.

    `both` is how many of the hand-made count the imported ones stand for, at most the hand-made count.
    """

    own: Entry
    imported: tuple[Entry, ...]
    both: int
