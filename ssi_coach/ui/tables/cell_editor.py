"""A field over a cell: what is typed is kept until it can be saved, and the reason stands below it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QCompleter, QFrame, QLineEdit, QVBoxLayout, QWidget

from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.labels import PlainLabel

WIDEST = 340


class Problem(QFrame):
    """The sentence below a field that says why its text cannot be saved."""

    def __init__(self, skin: Skin, parent: QWidget) -> None:
        """Build it hidden, over the table."""
        super().__init__(parent)
        self._viewport = parent
        theme = skin.theme
        line = f"{theme.border_width}px solid {theme.tokens.danger}"
        self.setStyleSheet(
            f"Problem {{ background: {theme.tokens.surface}; border: {line}; border-radius: 7px; }}"
        )
        self._label = PlainLabel("", "caption", "danger", wrap=True)
        self._label.setMaximumWidth(theme.px(WIDEST))
        self._label.setMinimumWidth(theme.px(WIDEST))
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 7, 10, 7)
        column.addWidget(self._label)
        self.hide()

    @property
    def sentence(self) -> str:
        """What it says, empty while hidden."""
        return "" if self.isHidden() else self._label.text()

    def show_below(self, field: QWidget, sentence: str) -> None:
        """Stand below a field, or above it where the table ends."""
        self._label.setText(sentence)
        self.setVisible(bool(sentence))
        self.adjustSize()
        room = self._viewport.rect()
        corner = field.geometry().bottomLeft() + QPoint(0, 4)
        if corner.y() + self.height() > room.height():
            corner.setY(field.y() - self.height() - 4)
        corner.setX(max(4, min(corner.x(), room.width() - self.width() - 8)))
        self.move(corner)
        self.raise_()


class CellEditor(QLineEdit):
    """The field. `row_id` and `field` say whose text it holds, wherever the row moves meanwhile."""

    def __init__(self, skin: Skin, row_id: str, field: str, parent: QWidget) -> None:
        """Build it over the table's viewport; `choices` of a kind follow with `offer`."""
        super().__init__(parent)
        self.row_id = row_id
        self.field = field
        self.filled = ""
        self._is_filled = False
        self.setProperty("size", "row")
        self.problem = Problem(skin, parent)
        self.textEdited.connect(self._on_typed)
        self.destroyed.connect(self.problem.deleteLater)

    def fill(self, words: str) -> None:
        """Begin with a text; a later look at the journal does not overwrite what is being typed."""
        if not self._is_filled:
            self._is_filled = True
            self.filled = words
            self.setText(words)
            self.selectAll()

    @property
    def changed(self) -> bool:
        """Whether anything else stands in it than at the beginning."""
        return self.text() != self.filled

    def offer(self, choices: Sequence[str]) -> None:
        """Offer words while they are being typed."""
        completer = QCompleter(list(choices), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        popup = completer.popup()
        if popup is not None:
            popup.setMinimumWidth(WIDEST)
        self.setCompleter(completer)

    def refuse(self, sentence: str) -> None:
        """Say why the text cannot be saved; an empty sentence says that it can."""
        self.setProperty("wrong", bool(sentence))
        self.style().unpolish(self)
        self.style().polish(self)
        self.setAccessibleDescription(sentence)
        self.problem.show_below(self, sentence)

    def hideEvent(self, event: QEvent) -> None:
        """The reason goes with the field."""
        self.problem.hide()

    def _on_typed(self) -> None:
        if self.property("wrong"):
            self.refuse("")


def is_leaving(event: QEvent) -> bool:
    """Whether an event would close an editor and keep its text: Enter, Tab, or the keyboard going elsewhere."""
    if event.type() == QEvent.Type.FocusOut:
        return True
    key = getattr(event, "key", None)
    leaving = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
    return event.type() == QEvent.Type.KeyPress and key is not None and key() in leaving


def editor_of(watched: QObject) -> CellEditor | None:
    """The watched object if it is one of our editors."""
    return watched if isinstance(watched, CellEditor) else None
