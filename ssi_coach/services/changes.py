"""Changes: which kinds of data an intent touched, so that only what shows them is built anew."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from ssi_coach.domain.edits import Edit, kinds_of


class Topic(StrEnum):
    """A kind of data that a screen may depend on."""

    ENTRIES = "entries"
    READINGS = "readings"
    LEVELS = "levels"
    DAYS = "days"
    CHECKLIST = "checklist"
    GOALS = "goals"
    CIRCUMSTANCES = "circumstances"
    OUTCOMES = "outcomes"
    REVIEWS = "reviews"
    ANNOTATIONS = "annotations"
    PEOPLE = "people"
    SESSIONS = "sessions"
    DAY_ENDS = "day_ends"
    RESULTS = "results"
    SETTINGS = "settings"
    BACKUPS = "backups"


_TOPICS: dict[str, Topic] = {
    "Entry": Topic.ENTRIES,
    "Reading": Topic.READINGS,
    "StatedLevel": Topic.LEVELS,
    "DayMark": Topic.DAYS,
    "Tick": Topic.CHECKLIST,
    "OwnItem": Topic.CHECKLIST,
    "Snooze": Topic.CHECKLIST,
    "Goal": Topic.GOALS,
    "Circumstances": Topic.CIRCUMSTANCES,
    "PostOutcome": Topic.OUTCOMES,
    "KeptApart": Topic.ENTRIES,
    "WeekReview": Topic.REVIEWS,
    "Annotation": Topic.ANNOTATIONS,
    "NextStep": Topic.PEOPLE,
    "Session": Topic.SESSIONS,
    "DayEnd": Topic.DAY_ENDS,
    "Result": Topic.RESULTS,
    "ResultGoal": Topic.RESULTS,
}
"""By the names of the kinds: what no page shows yet need not be loaded to be named."""


@dataclass(frozen=True, slots=True)
class StepName:
    """What an intent is called in "Undo ..." and in its toast: an id and what its sentence needs."""

    id: str
    values: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Changes:
    """The topics touched, and the name of what was done (None when nothing was).

    `could_be_results` are the entries just written that could become results, by id, with how many each counts.
    """

    topics: frozenset[Topic] = frozenset()
    name: StepName | None = None
    undoable: bool = False
    could_be_results: tuple[tuple[str, int], ...] = ()

    def __bool__(self) -> bool:
        """Whether anything changed."""
        return bool(self.topics)


def topics_of(edits: Iterable[Edit]) -> frozenset[Topic]:
    """The topics that edits touch."""
    return frozenset(_TOPICS[kind.__name__] for kind in kinds_of(edits))


def written_of(edits: Iterable[Edit], kinds: Collection[str]) -> tuple[tuple[str, int], ...]:
    """The entries of some kinds that edits write, or count up: their ids, with how many each counts now."""
    found: list[tuple[str, int]] = []
    for edit in edits:
        before, after = edit.before, edit.after
        # By its name, as above: what is no entry, and what only changes or goes, is passed over.
        if type(after).__name__ == "Entry" and getattr(after, "kind", "") in kinds:
            count = getattr(after, "count", 0)
            if before is None or count > getattr(before, "count", 0):
                found.append((getattr(after, "id", ""), count))
    return tuple(found)
