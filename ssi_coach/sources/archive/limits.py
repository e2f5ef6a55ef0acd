"""How much of a file is read at most: what a member's own archive can be, with room, and nothing that hurts."""

from __future__ import annotations

from dataclasses import dataclass

from ssi_coach.domain.errors import KnownError

MEGABYTE = 1_000_000

LARGEST_FILE = 300 * MEGABYTE
LARGEST_MEMBER = 300 * MEGABYTE
LARGEST_TOTAL = 1_000 * MEGABYTE
MOST_MEMBERS = 2_000
MOST_ROWS = 500_000
MOST_COLUMNS = 200
LONGEST_CELL = 1_048_576

RATIO_FROM = MEGABYTE
HIGHEST_RATIO = 100
HIGHEST_CSV_RATIO = 300
"""Tables of short repeated lines shrink more than anything else that an archive holds."""


@dataclass(slots=True)
class Allowance:
    """What may still be read of one dropped file, an archive inside it included."""

    name: str
    members: int = MOST_MEMBERS
    size: int = LARGEST_TOTAL

    def take(self, member: str, size: int) -> None:
        """Count one more member of `size` bytes; raises `KnownError("archive....")` when it is too much."""
        if size > LARGEST_MEMBER:
            raise KnownError(
                "archive.member_size", name=self.name, member=member, high=LARGEST_MEMBER // MEGABYTE
            )
        self.members -= 1
        self.size -= size
        if self.members < 0:
            raise KnownError("archive.members", name=self.name, high=MOST_MEMBERS)
        if self.size < 0:
            raise KnownError("archive.total", name=self.name, high=LARGEST_TOTAL // MEGABYTE)


def check_ratio(name: str, member: str, size: int, packed: int) -> None:
    """Refuse what unpacks to far more than it is; raises `KnownError("archive.ratio")`."""
    high = HIGHEST_CSV_RATIO if member.lower().endswith(".csv") else HIGHEST_RATIO
    if size > RATIO_FROM and size > high * packed:
        raise KnownError("archive.ratio", name=name, member=member, high=high)
