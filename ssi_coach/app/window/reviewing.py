"""The weekly review wired: weeks are looked back at on the journal's thread, answers are kept as they are left."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QObject

from ssi_coach.app.window.around import Around
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.reviews import WeekReview
from ssi_coach.presentation.errors import sentence
from ssi_coach.presentation.report.review import ReviewState, build_review
from ssi_coach.services.changes import Changes
from ssi_coach.services.report.look_back import Period
from ssi_coach.services.report.review import review_facts, save_review
from ssi_coach.services.workspace import Workspace
from ssi_coach.ui.dialogs.review import ReviewDialog


class ReviewDesk(QObject):
    """Opens the dialog, and lives until it is closed and everything written in it is kept.

    Answers that the disk refuses come back: the dialog opens again with them.
    """

    def __init__(self, around: Around) -> None:
        """Nothing is open yet."""
        super().__init__(around.window)
        self._around = around
        self._dialog: ReviewDialog | None = None
        self._saving = 0
        self._refused: tuple[ReviewState, WeekReview] | None = None

    def open(self, day: date | None = None) -> None:
        """Look back at the week of a day, the last full one if none is given."""
        self._around.coach.ask(partial(self._look, day=day), self._show)

    def _look(self, work: Workspace, *, day: date | None) -> ReviewState:
        """On the journal's thread."""
        return build_review(review_facts(work, day), work.catalogue, self._around.formats)

    def _show(self, state: ReviewState) -> None:
        if self._dialog is None:
            self._opened(state)
        else:
            self._dialog.set_state(state)

    def _opened(self, state: ReviewState) -> ReviewDialog:
        dialog = ReviewDialog(self._around.skin, state, parent=self._around.window)
        dialog.answered.connect(self._on_answered)
        dialog.week_wanted.connect(self.open)
        dialog.report_wanted.connect(self._on_report)
        dialog.finished.connect(self._on_finished)
        self._dialog = dialog
        dialog.open()
        return dialog

    def _on_answered(self, review: WeekReview) -> None:
        if self._dialog is None:
            return
        self._saving += 1
        save, state = partial(save_review, review=review), self._dialog.state
        self._around.coach.do(save, then=self._on_saved, refused=partial(self._on_refused, state, review))

    def _on_saved(self, _: Changes) -> None:
        self._saving -= 1
        self._leave()

    def _on_refused(self, state: ReviewState, review: WeekReview, fault: KnownError) -> None:
        self._saving -= 1
        self._refused = (state, review)
        self._around.reporter.error(sentence(fault), fault.id)
        self._leave()

    def _on_report(self, week: date) -> None:
        from ssi_coach.app.window.reporting import ReportDesk

        ReportDesk(self._around).open(Period.WEEK, week)

    def _on_finished(self, _: int) -> None:
        self._dialog = None
        self._leave()

    def _leave(self) -> None:
        """The end, unless something is still open, being saved, or was refused."""
        if self._dialog is not None or self._saving:
            return
        if self._refused is None:
            self.deleteLater()
            return
        (state, review), self._refused = self._refused, None
        self._opened(state).write(review)
