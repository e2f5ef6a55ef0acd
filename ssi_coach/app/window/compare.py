"""Two spans compared, wired: a choice of spans becomes one question to the journal."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QObject

from ssi_coach.app.window.around import Around
from ssi_coach.app.window.panel_files import Kept, keep_panel
from ssi_coach.domain.days import ONE_DAY
from ssi_coach.presentation.progress.compare import (
    FOUR_WEEKS,
    LENGTH,
    CompareFacts,
    CompareState,
    build_compare,
    compare_file,
    compare_text,
    spans_of,
)
from ssi_coach.services.progress.spans import compare
from ssi_coach.services.progress.view import Course, ProgressFacts
from ssi_coach.services.workspace import Workspace
from ssi_coach.ui.widgets.progress.compare_panel import ComparePanel


@dataclass(frozen=True, slots=True)
class _Wish:
    """Which spans are wanted; `day` is None until a person chooses one."""

    preset: str = FOUR_WEEKS
    day: date | None = None


class CompareDesk(QObject):
    """Stands between the panel and the services; lives as long as the panel."""

    def __init__(self, around: Around, panel: ComparePanel) -> None:
        """Listen to what a person chooses."""
        super().__init__(panel)
        self._around = around
        self._panel = panel
        self._page: ProgressFacts | None = None
        self._facts: CompareFacts | None = None
        self._wish = _Wish()
        panel.preset_chosen.connect(self._on_preset)
        panel.day_chosen.connect(self._on_day)
        panel.kept.connect(self._on_kept)

    def look(self, page: ProgressFacts, *, table: bool) -> None:
        """The page has looked at the journal: compare anew where that changes something; it is a table already."""
        before, self._page = self._page, page
        known = (page.course, page.activity, page.readings, page.today)
        if before is None or known != (before.course, before.activity, before.readings, before.today):
            self._ask()

    def leave(self) -> None:
        """Nothing is left behind when the panel closes."""

    def _ask(self) -> None:
        page = self._page
        if page is not None:
            self._around.coach.ask(partial(self._count, wish=self._wish, course=page.course), self._show)

    def _count(self, work: Workspace, *, wish: _Wish, course: Course | None) -> CompareFacts | None:
        """Count both spans; runs on the journal's thread, and only for what was wanted last."""
        if wish != self._wish:
            return None
        today = work.today()
        began = work.journal.first_day() or today
        limits = (min(began + ONE_DAY, today), today)
        day = wish.day or max(limits[0], today - timedelta(days=LENGTH - 1))
        then, now = spans_of(wish.preset, day, today)
        line = None if course is None else course.past
        return CompareFacts(wish.preset, day, limits, today, compare(work, then, now, line=line))

    def _show(self, facts: CompareFacts | None) -> None:
        if facts is not None:
            self._facts = facts
            self._panel.set_state(self._built(facts))

    def _built(self, facts: CompareFacts) -> CompareState:
        return build_compare(facts, self._around.opened.work.catalogue, self._around.formats)

    def _on_preset(self, preset: str) -> None:
        self._wish = _Wish(preset, self._wish.day)
        self._ask()

    def _on_day(self, day: date) -> None:
        self._wish = _Wish(self._wish.preset, day)
        self._ask()

    def _on_kept(self, form: str) -> None:
        facts = self._facts
        if facts is not None:
            said, numbers = partial(compare_text, self._built(facts)), partial(compare_file, facts.found)
            name = f"ssi-compare-{facts.today.isoformat()}"
            keep_panel(self._around, self._panel, form, Kept(name, said, numbers))
