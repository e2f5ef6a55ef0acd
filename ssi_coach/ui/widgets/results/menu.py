"""What can be done with a result, as a menu under the pointer."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from ssi_coach.presentation.wording import text
from ssi_coach.ui.actions import key_text
from ssi_coach.ui.skin import Skin


class ResultMenu(QMenu):
    """Each signal tells the id of the result, `move_wanted` also the stage. It goes when it is closed."""

    opened = Signal(str)
    move_wanted = Signal(str, str)
    lose_wanted = Signal(str)
    delete_wanted = Signal(str)

    def __init__(
        self,
        skin: Skin,
        id: str,
        moves: Sequence[tuple[str, str]],
        *,
        lost: bool,
        keys: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """Build it; `moves` are stages and the words that lead there, `keys` says whether Ctrl+Right does the first."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.addAction(skin.icon("pencil-line"), text("Open"), partial(self.opened.emit, id))
        for place, (stage, words) in enumerate(moves):
            action = self.addAction(words, partial(self.move_wanted.emit, id, stage))
            if place == 0 and keys:
                action.setText(f"{words}\t{key_text('Ctrl+Right')}")
        if not lost:
            self.addAction(skin.icon("circle-x"), text("Lost ..."), partial(self.lose_wanted.emit, id))
        self.addSeparator()
        words = f"{text('Delete')}\t{key_text('Del')}"
        self.addAction(skin.icon("trash-2"), words, partial(self.delete_wanted.emit, id))
