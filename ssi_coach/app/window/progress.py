"""Progress wired: how one looks at it is kept here, and the charts are built from one look at the journal.

The estimate of all days takes a moment, so the page is shown with what was reckoned last, and once more when
the journal's thread has reckoned anew.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QObject

from ssi_coach.app.window.around import Around
from ssi_coach.app.window.coach import PageBinding
from ssi_coach.app.window.notes import NoteDesk
from ssi_coach.app.window.panels import PanelDesks
from ssi_coach.app.window.readings import ReadingDesk
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.progress.page import Looking, ProgressState, build_progress
from ssi_coach.services.changes import Topic
from ssi_coach.services.progress.view import Course, ProgressFacts, course_of, progress_facts
from ssi_coach.services.readings import delete_reading
from ssi_coach.services.workspace import Workspace
from ssi_coach.ui.screens.progress import ProgressScreen
from ssi_coach.ui.skin import Skin

PAGE = "progress"
ESTIMATED = frozenset(Topic) - {
    Topic.GOALS,
    Topic.SETTINGS,
    Topic.BACKUPS,
    Topic.OUTCOMES,
    Topic.ANNOTATIONS,
    Topic.REVIEWS,
}
"""What the estimate or its target may rest on."""

TOPICS = frozenset(
    {
        Topic.ENTRIES,
        Topic.READINGS,
        Topic.LEVELS,
        Topic.DAYS,
        Topic.CHECKLIST,
        Topic.CIRCUMSTANCES,
        Topic.SETTINGS,
        Topic.OUTCOMES,
        Topic.ANNOTATIONS,
    }
)


def make(skin: Skin, formats: Formats) -> ProgressScreen:
    """The screen before the journal is open."""
    return ProgressScreen(skin, formats)


def wire(around: Around, screen: ProgressScreen) -> PageBinding:
    """Connect the screen with the journal."""
    desk = ProgressDesk(around, screen)
    return PageBinding(TOPICS, desk.build, desk.show, desk.touched)


class ProgressDesk(QObject):
    """Stands between the screen and the services; lives as long as the screen."""

    def __init__(self, around: Around, screen: ProgressScreen) -> None:
        """Listen to everything that a person can do on the page."""
        super().__init__(screen)
        self._around = around
        self._screen = screen
        self._looking = Looking()
        self._facts: ProgressFacts | None = None
        self._course: Course | None = None
        self._reckoned: date | None = None
        self._touched: frozenset[Topic] = frozenset()
        self._queued = False
        self._readings = ReadingDesk(around)
        self._notes = NoteDesk(around, screen.menu)
        self._panels = PanelDesks(around, screen)
        for signal, slot in (
            (screen.span_chosen, self._on_span),
            (screen.measure_chosen, self._on_measure),
            (screen.score_toggled, self._on_score),
            (screen.table_toggled, self._on_table),
            (screen.day_chosen, self._on_day),
            (screen.reading_wanted, self._on_reading),
            (screen.correct_wanted, self._on_correct),
            (screen.delete_wanted, self._on_delete),
            (screen.export_wanted, self._on_export),
            (around.actions.triggered, self._on_action),
        ):
            signal.connect(slot)

    def build(self, work: Workspace) -> ProgressState:
        """The page as the journal stands; runs on the journal's thread."""
        looking = self._looking
        touched, self._touched = self._touched, frozenset()
        self._facts = progress_facts(
            work, score=looking.score, course=self._course, before=self._facts, touched=touched
        )
        return build_progress(self._facts, self._around.formats, looking)

    def show(self, state: ProgressState) -> None:
        """Put a state on the screen, and have the estimate reckoned if the journal has moved on."""
        self._screen.set_state(state)
        facts = self._facts
        if facts is not None:
            self._panels.look(facts, table=self._looking.table)
        if facts is not None and facts.readings and self._reckoned != facts.today and not self._queued:
            self._queued = True
            self._around.coach.ask(self._reckon, self.show)

    def touched(self, topics: frozenset[Topic]) -> None:
        """Something has changed, and with it the estimate; runs on the journal's thread."""
        self._touched |= topics
        if topics & ESTIMATED:
            self._reckoned = None

    def _reckon(self, work: Workspace) -> ProgressState:
        """The page with a fresh estimate; runs on the journal's thread."""
        self._queued = False
        if self._reckoned != work.today():
            self._course, self._reckoned = course_of(work), work.today()
        return self.build(work)

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

    def _on_correct(self, id: str) -> None:
        facts = self._facts
        found = () if facts is None else [one for one in facts.readings if one.id == id]
        for reading in found:
            self._readings.correct(reading)

    def _on_delete(self, id: str) -> None:
        self._around.coach.do(partial(delete_reading, id=id))

    def _on_export(self, chart: str, form: str) -> None:
        from ssi_coach.app.window.chart_files import keep_chart  # not needed before somebody keeps a chart

        if self._facts is not None:
            keep_chart(self._around, self._screen, self._facts, chart, form)

    def _on_action(self, action: str) -> None:
        if action == "table" and self._screen.isVisible():
            self._on_table(not self._looking.table)
