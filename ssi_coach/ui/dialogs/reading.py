"""The dialog for a reading: the same paste and numbers as in the first start."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from ssi_coach.domain.readings import Reading
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.reading_entry import SSI_PAGE, PastedView, view_of
from ssi_coach.presentation.wording import text
from ssi_coach.ui.dialogs.frame import FramedDialog
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import PillButton
from ssi_coach.ui.widgets.reading.entry import ReadingEntry

WIDTH, HEIGHT = 960, 730


class ReadingDialog(FramedDialog):
    """`reading_chosen` tells a `ReadingAnswer` when a person saves; it is not saved here.

    `pasted` is what the clipboard held when it was opened by Ctrl+V, empty for an empty dialog; `saved` is the
    reading that shall be corrected, None for a new one.
    """

    enter_answers = True
    reading_chosen = Signal(object)
    open_wanted = Signal(str)

    def __init__(
        self,
        skin: Skin,
        read: Callable[[str], PastedView],
        today: date,
        formats: Formats,
        *,
        pasted: str = "",
        saved: Reading | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Build it; a pasted text is understood at once."""
        title = text("Add reading") if saved is None else text("Correct reading")
        super().__init__(skin, title, primary=text("Save reading"), parent=parent)
        self.entry = ReadingEntry(skin, read, today, formats)
        self.other = PillButton(skin, "")
        self.other.clicked.connect(self._on_other)
        self.buttons.insertWidget(2, self.other)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(self.entry)
        self.body.addWidget(area, 1)
        self.resize(skin.theme.px(WIDTH), skin.theme.px(HEIGHT))
        self.entry.changed.connect(self._on_changed)
        self.entry.open_wanted.connect(self._on_open)
        if pasted:
            self.entry.paste(pasted)
        if saved is not None:
            self.entry.mend(view_of(saved), saved.day)
        else:
            self.entry.setFocus()
        self._on_changed()

    def answer(self) -> None:
        """Tell the reading, then close."""
        reading = self.entry.answer
        if reading is not None:
            self.reading_chosen.emit(reading)
            self.accept()

    def _on_changed(self) -> None:
        """It can be saved once the numbers are a reading."""
        self.primary.setEnabled(self.entry.answer is not None)
        words = text("Paste the page instead") if self.entry.typing else text("Type the numbers instead")
        self.other.setText(words)
        self.other.updateGeometry()

    def _on_other(self) -> None:
        self.entry.set_typing(typing=not self.entry.typing)
        self._on_changed()

    def _on_open(self) -> None:
        self.open_wanted.emit(SSI_PAGE)
