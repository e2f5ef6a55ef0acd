"""Word of changes from the journal's thread to the window's, for desks that are no pages."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from ssi_coach.app.window.coach import Coach, PageBinding
from ssi_coach.services.changes import Topic
from ssi_coach.services.workspace import Workspace


class Touching(QObject):
    """`touched` comes on the window's thread after changes of some topics.

    It belongs to no window, so that a change that is told while a window goes finds somebody to tell.
    """

    touched = Signal()

    def __init__(self, coach: Coach, name: str, topics: frozenset[Topic]) -> None:
        """Listen from now on, under a name of its own."""
        super().__init__()
        coach.bind(name, PageBinding(topics, _nothing, _ignore, touched=self._on_touched))

    def _on_touched(self, _: frozenset[Topic]) -> None:
        """On the journal's thread."""
        self.touched.emit()


def _nothing(_: Workspace) -> None:
    """There is no page to build."""


def _ignore(_: None) -> None:
    """There is no page to show."""
