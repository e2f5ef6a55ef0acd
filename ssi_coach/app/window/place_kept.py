"""The window's place, kept for the next start."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtWidgets import QWidget

from ssi_coach.domain.errors import KnownError
from ssi_coach.services.workspace import Workspace, remember
from ssi_coach.ui.desktop.place import place_of


def keep_place(window: QWidget, work: Workspace) -> None:
    """Remember where the window stands; where the disk refuses, the next start takes the usual place."""
    place = place_of(window)
    if place != work.settings.window_place:
        with suppress(KnownError):
            remember(work, window_place=place)
