"""An edit: one record of the journal as it was and as it shall be.

Every intent becomes a list of edits, storage applies the list in one transaction, and undo applies
the inverted list. So nothing that can be changed can fail to be undone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # whoever shows nothing of a kind of record need not load it
    from ssi_coach.domain.activities import Entry
    from ssi_coach.domain.annotations import Annotation
    from ssi_coach.domain.checklist import Goal, OwnItem, Snooze, Tick
    from ssi_coach.domain.day_ends import DayEnd
    from ssi_coach.domain.days import DayMark
    from ssi_coach.domain.doubles import KeptApart
    from ssi_coach.domain.levels import StatedLevel
    from ssi_coach.domain.outcomes import PostOutcome
    from ssi_coach.domain.people import NextStep
    from ssi_coach.domain.readings import Reading
    from ssi_coach.domain.results import Result, ResultGoal
    from ssi_coach.domain.reviews import WeekReview
    from ssi_coach.domain.sessions import Session
    from ssi_coach.domain.targets import Circumstances

    Record = (
        Entry
        | Reading
        | StatedLevel
        | DayMark
        | Tick
        | Goal
        | OwnItem
        | Snooze
        | Circumstances
        | PostOutcome
        | KeptApart
        | WeekReview
        | Annotation
        | NextStep
        | Session
        | DayEnd
        | Result
        | ResultGoal
    )
else:
    Record = object
"""All that the journal keeps; each record has an `id` that is unique among its kind."""


@dataclass(frozen=True, slots=True)
class Edit:
    """`before` is None for a new record, `after` is None for one that goes."""

    before: Record | None
    after: Record | None

    def __post_init__(self) -> None:
        """An edit concerns one record: same type, same id, and something must differ."""
        if self.before is None and self.after is None:
            raise ValueError("an edit needs a record")
        if self.before is not None and self.after is not None:
            same = type(self.before) is type(self.after) and self.before.id == self.after.id
            if not same:
                raise ValueError("an edit concerns one record")

    @property
    def record(self) -> Record:
        """The record that the edit leaves, or the one that it takes away."""
        found = self.after if self.after is not None else self.before
        if found is None:
            raise ValueError("an edit needs a record")
        return found

    def inverted(self) -> Edit:
        """The edit that takes this one back."""
        return Edit(self.after, self.before)


def kinds_of(edits: Iterable[Edit]) -> set[type[Record]]:
    """The kinds of the records that edits concern; of an import, hundreds of thousands are looked at."""
    return {type(edit.after or edit.before or edit.record) for edit in edits}


def inverted(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """The edits that take the given ones back, in the order in which that works."""
    return tuple(edit.inverted() for edit in reversed(edits))
