"""The results that a mark of the chart stands for, as a menu under the pointer."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from ssi_coach.presentation.results.day import MarkedResult
from ssi_coach.presentation.wording import plural, text
from ssi_coach.ui.skin import Skin

MOST = 12
"""Results that the menu names; the others are told by their number."""


class MarkMenu(QMenu):
    """`opened` tells the id of a result, `day_wanted` that the day shall be seen in the journal. Goes when closed."""

    opened = Signal(str)
    day_wanted = Signal()

    def __init__(self, skin: Skin, marked: Sequence[MarkedResult], parent: QWidget) -> None:
        """Build it; the first result is chosen, so that Enter opens it."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for found in marked[:MOST]:
            words = found.words.replace("&", "&&")
            self.addAction(skin.icon(found.icon), words, partial(self.opened.emit, found.id))
        left = len(marked) - MOST
        if left > 0:
            self.addAction(plural("{n} more", "{n} more", left)).setEnabled(False)
        self.addSeparator()
        icon = skin.icon("calendar-days")
        self.addAction(icon, text("Open this day in the &journal"), self.day_wanted.emit)
        self.setActiveAction(self.actions()[0])
