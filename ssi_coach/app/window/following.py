"""Follow-ups wired: once a day, when the window has settled, it is looked whom to write to again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer

from ssi_coach.app.window.around import Around
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.people import Sighting
from ssi_coach.services.changes import Topic
from ssi_coach.services.people import Everybody, people_met, sightings_of
from ssi_coach.services.today.follow_ups import refresh_follow_ups
from ssi_coach.services.workspace import Workspace

Found = TypeVar("Found")

LATER = 50
"""Milliseconds after which people are read for the first time.

Before the estimate, so that the plan changes once; only of tens of thousands of people it hears later.
"""

LOOK = 60_000
"""Milliseconds between two looks whether another day has begun."""


class FollowUpDesk(QObject):
    """Keeps the follow-ups of the day."""

    def __init__(self, around: Around, parent: QObject) -> None:
        """Begin when the window has settled."""
        super().__init__(parent)
        self._around = around
        self._day: date | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(LATER)

    def close(self) -> None:
        """The window goes."""
        self._timer.stop()

    def look(self) -> None:
        """Read people anew if the day is another one."""
        self._timer.setInterval(LOOK)
        today = self._around.opened.work.today()
        if today != self._day:
            self._day = today
            self._ask(sightings_of, self._on_sightings)

    def _on_sightings(self, sightings: tuple[Sighting, ...]) -> None:
        """One step after the other: of tens of thousands of people each takes a while, and a log may come between."""
        self._ask(partial(people_met, sightings=sightings), self._on_people)

    def _on_people(self, everybody: Everybody) -> None:
        self._ask(partial(_refreshed, everybody=everybody), self._show)

    def _ask(self, question: Callable[[Workspace], Found], answer: Callable[[Found], None]) -> None:
        self._around.coach.ask(question, answer, refused=self._on_refused)

    def _show(self, changed: bool) -> None:  # noqa: FBT001  # the journal's answer
        if changed:
            self._around.coach.refresh(frozenset({Topic.CHECKLIST}))

    def _on_refused(self, _: KnownError) -> None:
        """The disk's fault is told when something is saved; tomorrow it is looked again."""


def _refreshed(work: Workspace, everybody: Everybody) -> bool:
    before = work.follow_ups
    refresh_follow_ups(work, everybody)
    return work.follow_ups != before
