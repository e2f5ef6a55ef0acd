"""The files that were chosen, and how much of them was understood."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ssi_coach.presentation.imports.files import FileLine
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.card import Card
from ssi_coach.ui.widgets.chip import Chip
from ssi_coach.ui.widgets.divider import Divider
from ssi_coach.ui.widgets.icon_view import IconView
from ssi_coach.ui.widgets.labels import PlainLabel


class FileCard(Card):
    """One row a file."""

    def __init__(self, skin: Skin, files: Sequence[FileLine]) -> None:
        """Build the card."""
        super().__init__(padding=20)
        self.body.setContentsMargins(20, 12, 20, 12)
        self.body.setSpacing(12)
        for place, file in enumerate(files):
            if place:
                self.body.addWidget(Divider())
            self.body.addWidget(_row(skin, file))


def _row(skin: Skin, file: FileLine) -> QWidget:
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addWidget(PlainLabel(file.name, "card title", elide=True))
    words.addWidget(PlainLabel(file.about, "caption", "muted", wrap=True))
    chip = Chip(
        skin,
        file.chip,
        "check" if file.whole else "triangle-alert",
        tone="success" if file.whole else "plain",
    )
    row = QWidget()
    row.setAccessibleName(f"{file.name}. {file.about}. {file.chip}")
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(18)
    line.addWidget(IconView(skin, file.icon, "accent", 26))
    line.addLayout(words, 1)
    line.addWidget(chip)
    return row
