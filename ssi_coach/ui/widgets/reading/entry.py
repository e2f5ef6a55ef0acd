"""Entering a reading, whole: paste at the left, what was understood at the right. First start and dialog use it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.reading_entry import (
    PastedView,
    ReadingAnswer,
    ReadingEntryState,
    build,
    line_starts,
    shown_text,
)
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.card import Card
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.reading.how_to import HowTo
from ssi_coach.ui.widgets.reading.paste_box import PasteBox
from ssi_coach.ui.widgets.reading.understood import Understood

GUTTER = 24


class ReadingEntry(QWidget):
    """`changed` after every paste, typed number or chosen day; `answer` is the reading once it can be saved.

    `read` understands a pasted text; it is asked at every paste and every key in the box.
    """

    changed = Signal()
    open_wanted = Signal()

    def __init__(
        self,
        skin: Skin,
        read: Callable[[str], PastedView],
        today: date,
        formats: Formats,
        parent: QWidget | None = None,
    ) -> None:
        """Build it empty, for today."""
        super().__init__(parent)
        self._read = read
        self._today = today
        self._formats = formats
        self._view = PastedView()
        self._typed: dict[str, str] = {}
        self._starts: tuple[int, ...] = ()
        self._day = today
        self.state = self._built()
        self.how_to = HowTo(skin)
        self.box = PasteBox(skin)
        self.notes = self._notes()
        self.understood = Understood(skin, self.state, today)
        self._lay_out()
        self.how_to.open_wanted.connect(self.open_wanted)
        self.box.pasted.connect(self.paste)
        self.box.typed.connect(self._on_typed_text)
        self.box.cleared.connect(self.clear)
        self.understood.edited.connect(self._on_edited)
        self.understood.day_chosen.connect(self._on_day)
        self.understood.page_pasted.connect(self.paste)
        self.setFocusProxy(self.box.field)

    def _lay_out(self) -> None:
        """The steps above, box and card side by side."""
        sides = QHBoxLayout()
        sides.setSpacing(GUTTER)
        sides.addWidget(self.box, 7)
        sides.addWidget(self.notes, 7)
        sides.addWidget(self.understood, 6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(20)
        column.addWidget(self.how_to)
        column.addLayout(sides, 1)

    @property
    def answer(self) -> ReadingAnswer | None:
        """The reading as it can be saved, None while it cannot."""
        return self.state.answer

    @property
    def typing(self) -> bool:
        """Whether the numbers are typed and not pasted."""
        return not self.notes.isHidden()

    def paste(self, pasted: str) -> None:
        """Understand a text; it takes the place of the one before, and of what was typed over it."""
        self._view = self._read(pasted)
        self._typed = {}
        self._starts = line_starts(shown_text(pasted))
        self.set_typing(typing=False)
        self.box.field.show_text(pasted)
        self._show()

    def mend(self, view: PastedView, day: date) -> None:
        """Begin with the numbers and the day of a saved reading, each to be typed over."""
        self._view, self._typed, self._starts, self._day = view, {}, (), day
        self.set_typing(typing=True)
        self._show()

    def clear(self) -> None:
        """Begin again."""
        self._view, self._typed, self._starts = PastedView(), {}, ()
        self.box.field.show_text("")
        self._show()
        self.box.field.setFocus()

    def set_typing(self, *, typing: bool) -> None:
        """Type the numbers, or paste the page; what is known already stays."""
        self.box.setVisible(not typing)
        self.how_to.setVisible(not typing)
        self.notes.setVisible(typing)
        self.understood.set_typing(typing=typing)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A paste anywhere in here goes into the box."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste(QGuiApplication.clipboard().text())
        else:
            super().keyPressEvent(event)

    def _notes(self) -> Card:
        """What stands at the left while the numbers are typed."""
        card = Card(text("Where the numbers stand"))
        said = (
            text("The total is the large number in the ring, of 100."),
            text("The four pillars stand beside it, each of 25."),
            text("The ranks in your industry and your network are at the top of the page."),
            text("The averages of your industry and your network are at its foot."),
            text("Leave empty what you do not know: the total or all four pillars are enough."),
        )
        for sentence in said:
            card.body.addWidget(PlainLabel(sentence, "body", "muted", wrap=True))
        card.body.addStretch(1)
        card.hide()
        return card

    def _built(self) -> ReadingEntryState:
        return build(
            self._view,
            self._typed,
            day=self._day,
            today=self._today,
            formats=self._formats,
            text_lines=self._starts,
        )

    def _show(self) -> None:
        """Reckon and show again."""
        self.state = self._built()
        self.box.set_state(self.state)
        self.understood.set_state(self.state)
        self.changed.emit()

    def _on_typed_text(self, typed: str) -> None:
        """A person types or cuts in the box."""
        self._view = self._read(typed) if typed.strip() else PastedView()
        self._starts = line_starts(typed)
        self._show()

    def _on_edited(self, field: str, typed: str) -> None:
        """A person mends a number."""
        self._typed = {**self._typed, field: typed}
        self._show()

    def _on_day(self, day: date) -> None:
        self._day = day
        self._show()
