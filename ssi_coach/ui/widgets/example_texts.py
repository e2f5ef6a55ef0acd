"""Example wording: sentences with blanks, each with a button that copies it. Nothing is sent from here."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import IconButton
from ssi_coach.ui.widgets.card import SunkenBox
from ssi_coach.ui.widgets.labels import PlainLabel


class ExampleTexts(QWidget):
    """A quiet box for each example; `titled` puts the words "Example wording" above them."""

    def __init__(self, skin: Skin, *, titled: bool = False) -> None:
        """Build it without examples."""
        super().__init__()
        self._skin = skin
        self._texts: tuple[str, ...] = ()
        self.copies: list[IconButton] = []
        self._boxes: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        if titled:
            self._column.addWidget(PlainLabel(text("Example wording"), "strong"))
        hint = text("Fill in the [blanks] in your own words. Nothing is sent for you.")
        self._column.addWidget(PlainLabel(hint, "caption", "muted", wrap=True))

    def set_texts(self, texts: Sequence[str]) -> None:
        """Show these examples."""
        if tuple(texts) == self._texts:
            return
        self._texts = tuple(texts)
        for box in self._boxes:
            self._column.removeWidget(box)
            box.deleteLater()
        self.copies = []
        self._boxes = [self._box(example) for example in texts]
        for box in self._boxes:
            self._column.addWidget(box)

    def _box(self, example: str) -> SunkenBox:
        box = SunkenBox()
        box.body.addWidget(PlainLabel(example, "body", wrap=True), 1)
        copy = IconButton(self._skin, "copy", text("Copy: {example}", example=example), size="row")
        copy.setToolTip(text("Copy"))
        copy.clicked.connect(partial(self._on_copy, len(self.copies)))
        box.body.addWidget(copy)
        self.copies.append(copy)
        return box

    def _on_copy(self, place: int) -> None:
        """A person takes an example along; a tick says that it is there."""
        QGuiApplication.clipboard().setText(self._texts[place])
        for number, button in enumerate(self.copies):
            button.set_icon_name("check" if number == place else "copy")
