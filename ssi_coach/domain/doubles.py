"""Hand-made and imported entries that may be about the same thing."""

from __future__ import annotations

from dataclasses import dataclass

from ssi_coach.domain.activities import Entry, EntrySource

IMPORTED = frozenset({EntrySource.ARCHIVE.value, EntrySource.ANALYTICS.value})
"""Sources of entries that LinkedIn itself wrote down; all others are the user's own account."""


@dataclass(frozen=True, slots=True)
class KeptApart:
    """An entry, by its id, that was looked at: hand-made and no double, or imported and a hand-made one's double.

    It may also be an item of the checklist that the user unticked though a file proves it (`unproved`).
    """

    entry: str

    @property
    def id(self) -> str:
        """One answer an entry."""
        return self.entry


def unproved(item: str) -> KeptApart:
    """The user's word that an item of the checklist is not done, whatever a file proves: no import ticks it again."""
    return KeptApart(f"unproved:{item}")


@dataclass(frozen=True, slots=True)
class Double:
    """A hand-made entry and the imported ones of the same day and kind that are probably about the same.

    `both` is how many of the hand-made count the imported ones stand for, at most the hand-made count.
    """

    own: Entry
    imported: tuple[Entry, ...]
    both: int
