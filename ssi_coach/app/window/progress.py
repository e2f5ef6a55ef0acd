"""Progress wired: how one looks at it is kept here, and the charts are built from one look at the journal."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ssi_coach.app.window.around import Around
from ssi_coach.app.window.coach import PageBinding
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.progress import Looking, ProgressState, build_progress
from ssi_coach.services.changes import Topic
from ssi_coach.services.progress_view import ProgressFacts, progress_facts
from ssi_coach.services.workspace import Workspace
from ssi_coach.ui.screens.progress import ProgressScreen
from ssi_coach.ui.skin import Skin

PAGE = "progress"
TOPICS = frozenset(
    {
        Topic.ENTRIES,
        Topic.READINGS,
        Topic.LEVELS,
        Topic.DAYS,
        Topic.CHECKLIST,
        Topic.CIRCUMSTANCES,
        Topic.SETTINGS,
    }
)


def make(skin: Skin, formats: Formats) -> ProgressScreen:
    """The screen before the journal is open."""
    return ProgressScreen(skin, formats)


def wire(around: Around, screen: QWidget) -> PageBinding:
    """Connect the screen with the journal."""
    if not isinstance(screen, ProgressScreen):
        raise TypeError("Progress is wired to its own screen")
    desk = ProgressDesk(around, screen)
    return PageBinding(TOPICS, desk.build, desk.show)


class ProgressDesk(QObject):
    """Stands between the screen and the services; lives as long as the screen."""

    def __init__(self, around: Around, screen: ProgressScreen) -> None:
        """Listen to everything that a person can do on the page."""
        super().__init__(screen)
        self._around = around
        self._screen = screen
        self._looking = Looking()
        self._facts: ProgressFacts | None = None
        for signal, slot in (
            (screen.span_chosen, self._on_span),
            (screen.measure_chosen, self._on_measure),
            (screen.score_toggled, self._on_score),
            (screen.table_toggled, self._on_table),
            (screen.day_chosen, self._on_day),
            (screen.reading_wanted, self._on_reading),
            (screen.export_wanted, self._on_export),
            (around.actions.triggered, self._on_action),
        ):
            signal.connect(slot)

    def build(self, work: Workspace) -> ProgressState:
        """The page as the journal stands; runs on the journal's thread."""
        looking = self._looking
        self._facts = progress_facts(work, score=looking.score)
        return build_progress(self._facts, self._around.formats, looking)

    def show(self, state: ProgressState) -> None:
        """Put a state on the screen."""
        self._screen.set_state(state)

    def _look(self, looking: Looking) -> None:
        """Look at the same facts in another way; only a score not reckoned yet needs the journal."""
        self._looking = looking
        facts = self._facts
        if facts is None or (looking.score and facts.score is None):
            self._around.coach.ask(self.build, self.show)
        else:
            self.show(build_progress(facts, self._around.formats, looking))

    def _on_span(self, span: str) -> None:
        self._look(replace(self._looking, span=span))

    def _on_measure(self, measure: str) -> None:
        self._look(replace(self._looking, measure=measure))

    def _on_score(self, shown: bool) -> None:  # noqa: FBT001  # Qt hands it over by position
        self._look(replace(self._looking, score=shown))

    def _on_table(self, shown: bool) -> None:  # noqa: FBT001  # Qt hands it over by position
        self._look(replace(self._looking, table=shown))

    def _on_day(self, ordinal: int) -> None:
        self._around.go("journal", date.fromordinal(ordinal))

    def _on_reading(self) -> None:
        self._around.actions.trigger("add_reading")

    def _on_export(self, chart: str, form: str) -> None:
        from ssi_coach.app.window.chart_files import keep_chart  # not needed before somebody keeps a chart

        if self._facts is not None:
            keep_chart(self._around, self._screen, self._facts, chart, form)

    def _on_action(self, action: str) -> None:
        if action == "table" and self._screen.isVisible():
            self._on_table(not self._looking.table)
