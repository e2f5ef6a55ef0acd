"""The dialog for a report: which week or month, and how far it has come. It makes and writes nothing itself."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ssi_coach.presentation.imports.progress import ProgressState
from ssi_coach.presentation.report.choice import ReportChoiceState, period_choices
from ssi_coach.presentation.wording import text
from ssi_coach.ui.dialogs.frame import FramedDialog
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.bars import Bar
from ssi_coach.ui.widgets.choice_box import ChoiceBox
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.segmented import Segmented

WIDTH, BAR = 460, 8


class ReportDialog(FramedDialog):
    """`wanted` tells the period ("week" or "month") and the day up to which it is told.

    Closed while a report is made, it emits `cancelled`.
    """

    wanted = Signal(str, object)
    cancelled = Signal()

    def __init__(self, skin: Skin, state: ReportChoiceState, *, parent: QWidget | None = None) -> None:
        """Build it with what can be chosen."""
        super().__init__(skin, text("Report as PDF"), primary=text("Save as PDF ..."), parent=parent)
        self._state = state
        self._busy = False
        about = text(
            "Key figures, charts, what moved the estimate, what was done and your reviews, on three "
            "or four pages. The file stays on this computer until you send it."
        )
        told = PlainLabel(about, "body", "muted", wrap=True)
        told.setMinimumWidth(skin.theme.px(WIDTH - 48))
        told.setMinimumHeight(told.heightForWidth(told.minimumWidth()))
        self.body.addWidget(told)
        self.periods = Segmented(skin, period_choices(), state.period.value)
        self.periods.setAccessibleName(text("Report of a"))
        self.days = ChoiceBox(text("Which one"))
        self.days.setMaxVisibleItems(14)
        self.doing = PlainLabel("", "body", "muted")
        self.bar = Bar(skin, height=BAR)
        self.progress = QWidget()
        column = QVBoxLayout(self.progress)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.doing)
        column.addWidget(self.bar)
        keep = self.progress.sizePolicy()
        keep.setRetainSizeWhenHidden(True)  # nothing moves when the work begins
        self.progress.setSizePolicy(keep)
        self.progress.hide()
        for part in (self.periods, self.days, self.progress):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.periods.chosen.connect(self._fill)
        self.setMinimumWidth(skin.theme.px(WIDTH))
        self._fill()
        self.days.setFocus()

    def answer(self) -> None:
        """Tell what is wanted; the dialog stays until it is made."""
        self.show_problem("")
        self.wanted.emit(self.periods.key, self.days.currentData())

    def reject(self) -> None:
        """Give it up."""
        if self._busy:
            self._busy = False
            self.cancelled.emit()
        super().reject()

    def set_progress(self, state: ProgressState) -> None:
        """The report is being made."""
        self._set_busy(busy=True)
        self.doing.setText(state.part)
        self.bar.setVisible(state.share is not None)
        if state.share is not None:
            self.bar.set_share(state.share, state.part)

    def finish(self) -> None:
        """The report is there."""
        self._busy = False
        self.accept()

    def fail(self, sentence: str) -> None:
        """It could not be made or written: say why, and let another place be chosen."""
        self._set_busy(busy=False)
        self.show_problem(sentence)

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self.progress.setVisible(busy)
        for part in (self.periods, self.days, self.primary):
            part.setEnabled(not busy)

    def _fill(self, _: str = "") -> None:
        period = self.periods.key
        self.days.clear()
        for choice in self._state.of(period):
            self.days.addItem(choice.title, choice.day)
        self.days.setCurrentIndex(self._state.first_of(period))
