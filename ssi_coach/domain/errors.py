"""Faults of the world, not of the program: each carries an id and values, and gets its sentence later."""

from __future__ import annotations


class KnownError(Exception):
    """Something that can happen to any user: bad input, a full disk, a file of another program.

    `id` names the fault (`"reading.pillar_range"`), `values` hold what the sentence needs.
    `ssi_coach.presentation.errors` turns both into what happened, what is safe, what to do.
    """

    def __init__(self, id: str, **values: object) -> None:
        """Keep the fault's id and the values that its sentence names."""
        super().__init__(id)
        self.id = id
        self.values = values

    def __eq__(self, other: object) -> bool:
        """Two faults are the same when they say the same."""
        return isinstance(other, KnownError) and (self.id, self.values) == (other.id, other.values)

    def __hash__(self) -> int:
        """Equal faults have equal ids, which is all a hash needs."""
        return hash(self.id)


class Refused(KnownError):
    """What the user asked for breaks a rule of the journal; nothing was changed."""
