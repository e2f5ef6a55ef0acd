"""What moved it wired: two days are chosen on the chart or in the fields, and the journal's thread finds the causes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QObject

from ssi_coach.app.window.around import Around
from ssi_coach.app.window.panel_files import Kept, keep_panel
from ssi_coach.domain.activities import EntryFilter
from ssi_coach.domain.days import ONE_DAY
from ssi_coach.presentation.progress.moved import (
    ESTIMATE,
    SCORE,
    MovedFacts,
    MovedState,
    build_moved,
    moved_file,
    moved_text,
)
from ssi_coach.services.progress.moved import activity_between, estimate_moved, score_moved
from ssi_coach.services.progress.view import Course, ProgressFacts
from ssi_coach.services.workspace import Workspace
from ssi_coach.ui.widgets.progress.marking import Marking
from ssi_coach.ui.widgets.progress.moved_panel import MovedPanel

USUAL = timedelta(days=28)
"""How far apart the two days are until a person chooses others."""


@dataclass(frozen=True, slots=True)
class _Wish:
    """Two days within what is known, and the number to explain."""

    first: date
    last: date
    limits: tuple[date, date]
    measure: str


class MovedDesk(QObject):
    """Stands between the panel and the services; lives as long as the panel."""

    def __init__(self, around: Around, panel: MovedPanel, marking: Marking) -> None:
        """Listen to what a person does in the panel and with the marks on the chart."""
        super().__init__(panel)
        self._around = around
        self._panel = panel
        self._marking = marking
        self._page: ProgressFacts | None = None
        self._facts: MovedFacts | None = None
        self._days: tuple[date, date] | None = None
        self._measure = ""
        self._wish: _Wish | None = None
        self._open = self._table = False
        panel.days_chosen.connect(self._on_days)
        marking.chosen.connect(self._on_days)
        panel.measure_chosen.connect(self._on_measure)
        panel.kinds_chosen.connect(self._on_kinds)
        panel.kept.connect(self._on_kept)

    def look(self, page: ProgressFacts, *, table: bool) -> None:
        """The page has looked at the journal: find the causes anew where that changes them."""
        before, self._page = self._page, page
        fresh = before is None or (before.course, before.activity, before.today) != (
            page.course,
            page.activity,
            page.today,
        )
        if table != self._table:
            self._table = table
            self._show_facts()
        self._open = True
        self._ask(again=fresh)

    def leave(self) -> None:
        """Another panel is open, or none: the marks go."""
        self._open = False
        self._wish = None
        self._marking.stop()

    @property
    def _course(self) -> Course | None:
        """The estimate of every day, once it is reckoned."""
        return None if self._page is None else self._page.course

    def _ask(self, *, again: bool = False) -> None:
        """Ask for the causes of what is wanted now, unless just that was asked."""
        wish = self._wanted()
        if wish is None or not self._open or (wish == self._wish and not again):
            return
        self._wish = wish
        if wish.first < wish.last:
            self._marking.show_days(wish.first, wish.last, wish.limits)
        else:
            self._marking.stop()
        self._around.coach.ask(partial(self._reckon, wish=wish, course=self._course), self._show)

    def _wanted(self) -> _Wish | None:
        """The days and the number that are wanted, within what is known; None until the estimate is reckoned."""
        page = self._page
        if page is None or (page.readings and page.course is None):
            return None
        measure = self._measure or (ESTIMATE if page.course is not None else SCORE)
        low = page.today
        if measure == ESTIMATE and page.course is not None:
            low = page.course.past.span.first
        elif measure == SCORE and page.activity is not None:
            low = page.activity.span.first
        first, last = self._days or (page.today - USUAL, page.today)
        first, last = (min(page.today, max(low, day)) for day in (first, last))
        if first == last and low < page.today:
            first, last = (first - ONE_DAY, last) if last > low else (first, last + ONE_DAY)
        return _Wish(first, last, (low, page.today), measure)

    def _reckon(self, work: Workspace, *, wish: _Wish, course: Course | None) -> MovedFacts | None:
        """Find the causes; runs on the journal's thread, and only for what was wanted last."""
        if wish != self._wish:
            return None
        found = None
        if wish.measure == SCORE:
            found = score_moved(work, wish.first, wish.last)
        elif course is not None:
            found = estimate_moved(work, wish.first, wish.last, line=course.past)
        return MovedFacts(
            first=wish.first,
            last=wish.last,
            limits=wish.limits,
            today=work.today(),
            measure=wish.measure,
            found=found,
            done=activity_between(work, wish.first, wish.last),
            marked=course is not None,
        )

    def _show(self, facts: MovedFacts | None) -> None:
        if facts is not None:
            self._facts = facts
            self._show_facts()

    def _show_facts(self) -> None:
        if self._facts is not None:
            self._panel.set_state(self._built(self._facts))

    def _built(self, facts: MovedFacts) -> MovedState:
        catalogue = self._around.opened.work.catalogue
        return build_moved(facts, catalogue, self._around.formats, table=self._table)

    def _on_days(self, first: date, last: date) -> None:
        self._days = (first, last)
        self._ask()

    def _on_measure(self, measure: str) -> None:
        self._measure = measure
        self._ask()

    def _on_kinds(self, kinds: frozenset[str]) -> None:
        """The entries that lie behind a cause, in the Journal."""
        if self._facts is not None:
            first = self._facts.first + ONE_DAY
            self._around.go("journal", EntryFilter(kinds=kinds, first=first, last=self._facts.last))

    def _on_kept(self, form: str) -> None:
        facts = self._facts
        if facts is not None and facts.found is not None:
            said, numbers = partial(moved_text, self._built(facts)), partial(moved_file, facts.found)
            name = f"ssi-moved-{facts.first.isoformat()}-{facts.last.isoformat()}"
            keep_panel(self._around, self._panel, form, Kept(name, said, numbers))
