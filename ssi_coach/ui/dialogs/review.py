"""The weekly review: one week at a time, or all weeks beside each other. It gives answers back and saves nothing."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QHeaderView, QScrollArea, QStackedWidget, QWidget

from ssi_coach.domain.reviews import WeekReview
from ssi_coach.presentation.report.review import WORDS_COLUMN, ReviewState, review_of
from ssi_coach.presentation.wording import text
from ssi_coach.ui.actions import key_text
from ssi_coach.ui.dialogs.frame import FramedDialog
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import IconButton, PillButton
from ssi_coach.ui.widgets.progress.table import ChartTableView
from ssi_coach.ui.widgets.review.answers import AnswersColumn
from ssi_coach.ui.widgets.review.week_numbers import WeekNumbersColumn
from ssi_coach.ui.widgets.segmented import Segmented

WIDTH, HEIGHT, LEFT = 940, 720, 380
AIR = 36
"""Room in the column of the weeks beside its words, also for the frame of the cell that the keyboard is in."""

ONE, ALL = "one", "all"
EARLIER_KEY, LATER_KEY = "Alt+Left", "Alt+Right"


class ReviewDialog(FramedDialog):
    """`answered` tells a `WeekReview` whenever a person leaves a week after writing, also by closing the dialog.

    `week_wanted` tells a day of another week, and `report_wanted` a day of this one.
    """

    answered = Signal(object)
    week_wanted = Signal(object)
    report_wanted = Signal(object)

    def __init__(self, skin: Skin, state: ReviewState, *, parent: QWidget | None = None) -> None:
        """Build it for a week."""
        super().__init__(skin, text("Weekly review"), primary=text("Done"), parent=parent)
        self.cancel.hide()  # what was written is kept, and can be undone
        self.state = state
        self.earlier = IconButton(
            skin, "chevron-left", text("Week before"), kind="plain", key=key_text(EARLIER_KEY)
        )
        self.later = IconButton(
            skin, "chevron-right", text("Week after"), kind="plain", key=key_text(LATER_KEY)
        )
        self.views = Segmented(skin, ((ONE, text("One week")), (ALL, text("Over the weeks"))))
        self.views.setAccessibleName(text("What is shown"))
        self.report = PillButton(skin, text("Report as PDF ..."), kind="quiet", icon="file-text")
        self.buttons.insertWidget(0, self.report)
        self.pages = QStackedWidget()
        self.weeks = ChartTableView(skin)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.pages.addWidget(self._area)
        self.pages.addWidget(self.weeks)
        top = QHBoxLayout()
        top.setSpacing(8)
        for part in (self.earlier, self.later):
            top.addWidget(part)
        top.addStretch(1)
        top.addWidget(self.views)
        self.body.addLayout(top)
        self.body.addWidget(self.pages, 1)
        self._connect()
        self.resize(skin.theme.px(WIDTH), skin.theme.px(HEIGHT))
        self.set_state(state)

    def set_state(self, state: ReviewState) -> None:
        """Show a week; answers to the one before are told by then."""
        self.state = state
        self.title.setText(state.title)
        self.earlier.setEnabled(state.before is not None)
        self.later.setEnabled(state.after is not None)
        self.numbers = WeekNumbersColumn(self.skin, state)
        self.answers = AnswersColumn(self.skin, state)
        holder = QWidget()
        columns = QHBoxLayout(holder)
        columns.setContentsMargins(0, 0, 4, 0)
        columns.setSpacing(20)
        self.numbers.setFixedWidth(self.skin.theme.px(LEFT))
        columns.addWidget(self.numbers)
        columns.addWidget(self.answers, 1)
        self._area.setWidget(holder)
        self._show_weeks(state)
        self.answers.begin()

    def write(self, review: WeekReview) -> None:
        """Put answers into the fields that are not kept yet."""
        for name, field in self.answers.fields.items():
            field.setPlainText(getattr(review, name))
        if self.answers.happened is not None and review.happened is not None:
            self.answers.happened.choose(review.happened.value)

    def _show_weeks(self, state: ReviewState) -> None:
        """Numbers as narrow as they are; the user's words take the rest."""
        self.weeks.set_table(state.weeks, text("Over the weeks"))
        head = self.weeks.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(WORDS_COLUMN, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        letters = self.weeks.fontMetrics()
        widest = max((letters.horizontalAdvance(row[0]) for row in state.weeks.rows), default=0)
        head.resizeSection(0, widest + self.skin.theme.px(AIR))

    def answer(self) -> None:
        """Keep what was written, and close."""
        self._tell()
        self.accept()

    def reject(self) -> None:
        """Escape keeps it as well: nothing that was typed is lost."""
        self._tell()
        super().reject()

    def _connect(self) -> None:
        self.earlier.clicked.connect(self._on_earlier)
        self.later.clicked.connect(self._on_later)
        for key, slot in ((EARLIER_KEY, self._on_earlier), (LATER_KEY, self._on_later)):
            QShortcut(QKeySequence(key), self).activated.connect(slot)
        self.views.chosen.connect(self._on_view)
        self.report.clicked.connect(self._on_report)
        self.weeks.asked.connect(self._on_row)

    def _tell(self) -> None:
        """Tell the answers where they differ from what is kept."""
        answers, became = self.answers.answers, self.answers.became
        kept = {question.field: question.answer for question in self.state.questions}
        before = "" if self.state.start is None else self.state.start.chosen
        if answers != kept or became != before:
            self.answered.emit(review_of(self.state, answers, became))

    def _on_earlier(self) -> None:
        self._go(self.state.before)

    def _on_later(self) -> None:
        self._go(self.state.after)

    def _go(self, week: date | None) -> None:
        if week is not None:
            self._tell()
            self.week_wanted.emit(week)

    def _on_view(self, view: str) -> None:
        self.pages.setCurrentWidget(self.weeks if view == ALL else self._area)

    def _on_row(self, day: int, _: QPoint) -> None:
        self._go(date.fromordinal(day))
        self.views.choose(ONE)
        self._on_view(ONE)

    def _on_report(self) -> None:
        self._tell()
        self.report_wanted.emit(self.state.week)
