"""The figures of the page Results wired: reckoned after the board is there, and only what has changed.

The funnel and all that is counted comes at once; the estimate of all days and whether it goes together with
results takes a moment, so the cards are shown before it and once more when it is known.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ssi_coach.app.window.around import Around
from ssi_coach.domain.estimates import EstimateLine
from ssi_coach.presentation.results.chart import FiguresLooking, days_of
from ssi_coach.presentation.results.figures import (
    FiguresFacts,
    FiguresState,
    build_figures,
    figures_file,
    said_aloud,
)
from ssi_coach.services import estimating
from ssi_coach.services.changes import Topic
from ssi_coach.services.results.index_and_results import index_and_results
from ssi_coach.services.results.view import Relation, relation_of, results_view
from ssi_coach.services.workspace import Workspace
from ssi_coach.ui.screens.results import ResultsScreen

if TYPE_CHECKING:  # charts load their library with the first result, not with the page
    from ssi_coach.ui.widgets.results.figures_panel import FiguresPanel

TOPICS = frozenset(
    {
        Topic.RESULTS,
        Topic.ENTRIES,
        Topic.READINGS,
        Topic.LEVELS,
        Topic.DAYS,
        Topic.CHECKLIST,
        Topic.CIRCUMSTANCES,
    }
)
"""What the figures rest on; the estimate on all of them but the results."""


@dataclass(frozen=True, slots=True)
class Reckoned:
    """What took a moment, and the day of it."""

    day: date
    past: EstimateLine | None
    relation: Relation


@dataclass(frozen=True, slots=True)
class Shown:
    """The cards, and what they were built from."""

    facts: FiguresFacts
    state: FiguresState


class FiguresDesk(QObject):
    """Stands between the cards and the services; lives as long as the screen. The cards come with the first result."""

    def __init__(self, around: Around, screen: ResultsScreen) -> None:
        """Wait for the page to be looked at."""
        super().__init__(screen)
        self._around = around
        self._screen = screen
        self._panel: FiguresPanel | None = None
        self._looking = FiguresLooking()
        self._facts: FiguresFacts | None = None
        self._known: Reckoned | None = None
        self._stale = self._unreckoned = True

    def touched(self, topics: frozenset[Topic]) -> None:
        """Something has changed; runs on the journal's thread."""
        self._stale = self._stale or bool(topics & TOPICS)
        self._unreckoned = self._unreckoned or bool(topics & TOPICS)

    def look(self, today: date, *, nothing: bool) -> None:
        """The page is looked at; without a result there are no figures."""
        if self._panel is not None:
            self._panel.setVisible(not nothing)
        moved_on = self._facts is not None and self._facts.beside.today != today
        if not nothing and (self._stale or moved_on or self._facts is None):
            self._around.coach.ask(self._counted, self._on_counted)

    def toggle_table(self) -> bool:
        """Show figures as tables, or as they are drawn, if the keyboard is among them; whether it is."""
        if self._panel is None or not self._panel.has_keyboard():
            return False
        self._look(replace(self._looking, table=not self._looking.table))
        return True

    def _counted(self, work: Workspace) -> Shown:
        """The figures of the chosen span; runs on the journal's thread."""
        self._stale = False
        known = self._known
        beside = index_and_results(work, None if known is None else known.past)
        view = results_view(work, days_of(self._looking.span, beside))
        return self._built(work, FiguresFacts(beside, view, None if known is None else known.relation))

    def _reckoned(self, work: Workspace) -> Shown:
        """The same with the estimate of today and what can be said of it; runs on the journal's thread."""
        if self._must_reckon(work.today()):
            self._unreckoned = False
            today = work.today()
            past = estimating.history(work, today)
            self._known = Reckoned(today, past, relation_of(work, today, past))
        return self._counted(work)

    def _built(self, work: Workspace, facts: FiguresFacts) -> Shown:
        """The cards of these facts; ten years of results must not stop the window, so never on its thread."""
        return Shown(facts, build_figures(facts, self._looking, work.catalogue, self._around.formats))

    def _must_reckon(self, today: date) -> bool:
        return self._unreckoned or self._known is None or self._known.day != today

    def _on_counted(self, shown: Shown) -> None:
        """What is counted is there; what takes a moment follows."""
        self._show(shown)
        if self._must_reckon(shown.facts.beside.today):
            self._around.coach.ask(self._reckoned, self._show)

    def _show(self, shown: Shown) -> None:
        self._facts = shown.facts
        self._figures().set_state(shown.state)

    def _figures(self) -> FiguresPanel:
        """The cards, built when there is something to show on them."""
        if self._panel is None:
            from ssi_coach.ui.widgets.results.figures_panel import FiguresPanel

            panel = self._panel = FiguresPanel(self._around.skin, self._around.formats)
            panel.span_chosen.connect(self._on_span)
            panel.currency_chosen.connect(self._on_currency)
            panel.table_toggled.connect(self._on_table)
            panel.day_chosen.connect(self._on_day)
            panel.result_chosen.connect(self._screen.visit)
            panel.reading_wanted.connect(self._on_reading)
            panel.keep_wanted.connect(self._on_keep)
            self._screen.add_below(panel)
        return self._panel

    def _look(self, looking: FiguresLooking) -> None:
        """Look in another way; only other days need the journal."""
        before, self._looking = self._looking, looking
        if self._facts is None or before.span != looking.span:
            self._around.coach.ask(self._counted, self._show)
        else:
            self._around.coach.ask(partial(self._built, facts=self._facts), self._show)

    def _on_span(self, span: str) -> None:
        """The chosen span again shows it whole again."""
        if span == self._looking.span:
            self._figures().index.show_span()
        else:
            self._look(replace(self._looking, span=span))

    def _on_currency(self, currency: str) -> None:
        self._look(replace(self._looking, currency=currency))

    def _on_table(self, shown: bool) -> None:  # noqa: FBT001  # Qt hands it over by position
        self._look(replace(self._looking, table=shown))

    def _on_day(self, ordinal: int) -> None:
        self._around.go("journal", date.fromordinal(ordinal))

    def _on_reading(self) -> None:
        self._around.actions.trigger("add_reading")

    def _on_keep(self, chart: str, form: str) -> None:
        from ssi_coach.app.window.panel_files import (
            Kept,
            keep_card,
        )  # not needed before somebody keeps a card

        facts = self._facts
        if facts is None:
            return
        work, formats = self._around.opened.work, self._around.formats
        told = build_figures(facts, replace(self._looking, table=True), work.catalogue, formats)
        name = f"ssi-results-{chart}-{facts.beside.today.isoformat()}"
        kept = Kept(name, partial(said_aloud, told, chart), partial(figures_file, facts, chart))
        keep_card(self._around, self._figures().card(chart), form, kept)
