"""What is due on Today wired: what a person answers to a notice goes to the services, or leads to another page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QObject

from ssi_coach.app.window.around import Around
from ssi_coach.domain.days import DayMeaning, DaySpan
from ssi_coach.services import days
from ssi_coach.services.imports.archive_reminder import stop_waiting
from ssi_coach.services.report.review_due import put_review_aside
from ssi_coach.services.today.level import put_shift_aside
from ssi_coach.ui.screens.today import TodayScreen

SSI_PAGE = "ssi"

MEANINGS = {"nothing": DayMeaning.NOTHING, "unknown": DayMeaning.UNKNOWN}
"""What the answers to a gap say about its days."""


class NoticeDesk(QObject):
    """Lives as long as the screen."""

    def __init__(self, around: Around, screen: TodayScreen) -> None:
        """Listen to the answers."""
        super().__init__(screen)
        self._around = around
        self._screen = screen
        screen.notice_chosen.connect(self._on_notice)

    def _on_notice(self, notice: str, step: str) -> None:
        if notice == "reading":
            self._around.browse(self._around.opened.work.guidelines.pages.get(SSI_PAGE, ""))
        elif notice == "archive":
            self._around.coach.do(stop_waiting)
            if step == "import":
                self._around.go("data", "import")
        else:
            self._on_days(notice, step)

    def _on_days(self, notice: str, step: str) -> None:
        """An answer to a notice about some days."""
        span = self._span(notice)
        if span is None:
            return
        do: Callable[..., None] = self._around.coach.do
        if notice == "review":
            self._on_review(span.first, step)
        elif notice == "shift":
            do(partial(put_shift_aside, day=span.last))
        elif step in MEANINGS:
            do(partial(days.mark_days, span=span, meaning=MEANINGS[step]))
        else:
            self._around.go("journal", span.last)

    def _span(self, notice: str) -> DaySpan | None:
        state = self._screen.state
        return next((found.span for found in state.notices if found.id == notice), None) if state else None

    def _on_review(self, week: date, step: str) -> None:
        if step == "aside":
            self._around.coach.do(partial(put_review_aside, week=week))
        else:
            self._around.actions.trigger("review")
