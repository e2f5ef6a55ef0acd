"""Undo and redo with names, over everything that can be changed."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field

from ssi_coach.domain.edits import Edit, inverted
from ssi_coach.services.changes import StepName
from ssi_coach.services.settings import Settings

MOST_STEPS = 500
"""Steps kept; more than a long day of work makes, and small."""


@dataclass(frozen=True, slots=True)
class Step:
    """One intent as it can be taken back: edits of the journal, or settings before and after."""

    name: StepName
    edits: tuple[Edit, ...] = ()
    settings: tuple[Settings, Settings] | None = None

    def inverted(self) -> Step:
        """The step that takes this one back."""
        swapped = None if self.settings is None else (self.settings[1], self.settings[0])
        return Step(self.name, inverted(self.edits), swapped)


@dataclass(slots=True)
class History:
    """Steps that can be undone, and undone ones that can be done again."""

    done: deque[Step] = field(default_factory=lambda: deque(maxlen=MOST_STEPS))
    undone: list[Step] = field(default_factory=list)

    def push(self, step: Step) -> None:
        """Remember a step just done; what was undone before it is gone."""
        self.done.append(step)
        self.undone.clear()

    @property
    def next_undo(self) -> StepName | None:
        """What "Undo" would take back."""
        return self.done[-1].name if self.done else None

    @property
    def next_redo(self) -> StepName | None:
        """What "Redo" would do again."""
        return self.undone[-1].name if self.undone else None
