"""The three questions of the weekly review, and what became of the last start."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QSize, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from ssi_coach.domain.reviews import LONGEST_ANSWER
from ssi_coach.presentation.report.review import QuestionState, ReviewState, StartState
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.card import SunkenBox
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.segmented import Segmented

LEAST_HIGH = 64


class AnswerField(QPlainTextEdit):
    """A few lines to write in; Tab goes on to the next field, and no text is longer than a page."""

    def __init__(self, skin: Skin, state: QuestionState) -> None:
        """Build it with the answer so far."""
        super().__init__(state.answer)
        self.setAccessibleName(state.name)
        self.setAccessibleDescription(state.hint)
        self.setPlaceholderText(state.hint)
        self.setTabChangesFocus(True)
        self.setMinimumHeight(skin.theme.px(LEAST_HIGH))
        self.textChanged.connect(self._on_text)

    def sizeHint(self) -> QSize:
        """Three lines are enough to begin with; the fields share what room there is."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Of what is pasted only as much as fits: Qt would lay out a million letters for seconds."""
        room = LONGEST_ANSWER - len(self.toPlainText())
        if source.hasText() and room > 0:
            self.textCursor().insertText(source.text()[:room])

    def _on_text(self) -> None:
        """Typing ends where the page ends."""
        words = self.toPlainText()
        if len(words) > LONGEST_ANSWER:
            self.setPlainText(words[:LONGEST_ANSWER])
            self.moveCursor(QTextCursor.MoveOperation.End)


class AnswersColumn(QWidget):
    """What one wanted to start, and below it the questions."""

    def __init__(self, skin: Skin, state: ReviewState) -> None:
        """Build it with the answers so far."""
        super().__init__()
        self._skin = skin
        self.fields: dict[str, AnswerField] = {}
        self.happened: Segmented | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        if state.start is not None:
            column.addWidget(self._start(state.start))
            column.addSpacing(8)
        for place, question in enumerate(state.questions):
            self._add(column, question, first=place == 0)
        column.addWidget(PlainLabel(state.saved, "caption", "muted"))

    @property
    def answers(self) -> dict[str, str]:
        """What stands in the fields, by the names of the questions."""
        return {name: field.toPlainText() for name, field in self.fields.items()}

    @property
    def became(self) -> str:
        """What became of the start, empty while nobody said it."""
        return "" if self.happened is None else self.happened.key

    def begin(self) -> None:
        """Put the keyboard into the first field."""
        next(iter(self.fields.values())).setFocus()

    def _start(self, state: StartState) -> SunkenBox:
        box = SunkenBox()
        words = QVBoxLayout()
        words.setSpacing(6)
        question = PlainLabel(state.question, "caption", "muted", wrap=True)
        words.addWidget(question)
        words.addWidget(PlainLabel(state.words, "medium", wrap=True))
        self.happened = Segmented(self._skin, state.choices, state.chosen, size="small")
        self.happened.setAccessibleName(state.question)
        words.addWidget(self.happened, 0, Qt.AlignmentFlag.AlignLeft)
        box.body.setContentsMargins(12, 10, 12, 10)
        box.body.addLayout(words, 1)
        return box

    def _add(self, column: QVBoxLayout, state: QuestionState, *, first: bool) -> None:
        if not first:
            column.addSpacing(8)
        field = AnswerField(self._skin, state)
        name = PlainLabel(state.name, "strong")
        name.setBuddy(field)
        column.addWidget(name)
        column.addWidget(field, 1)
        self.fields[state.field] = field
