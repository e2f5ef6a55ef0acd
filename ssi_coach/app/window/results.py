"""The page Results wired: what one looks at stays in the window, everything else goes to the services."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from ssi_coach.app.window.around import Around
from ssi_coach.app.window.coach import PageBinding
from ssi_coach.app.window.result_dialogs import ResultDialogs
from ssi_coach.domain.results import Stage
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.results.board import ResultsView, Shown
from ssi_coach.presentation.results.page import ResultsState, build
from ssi_coach.presentation.wording import text
from ssi_coach.services.changes import Changes, Topic
from ssi_coach.services.results.board import BoardFacts, board_facts
from ssi_coach.services.results.results import delete_results
from ssi_coach.services.results.together import results_of_entries, set_result_goals
from ssi_coach.services.workspace import Workspace
from ssi_coach.ui.screens.results import ResultsScreen
from ssi_coach.ui.skin import Skin

if TYPE_CHECKING:  # loaded when the first result has been shown
    from ssi_coach.app.window.result_figures import FiguresDesk

FILE = "ssi-coach-results.csv"
ESTIMATED = {Topic.READINGS, Topic.LEVELS, Topic.DAYS, Topic.CHECKLIST, Topic.CIRCUMSTANCES}
TOPICS = frozenset({Topic.RESULTS, Topic.ENTRIES, Topic.SETTINGS, *ESTIMATED})
FALLING = frozenset({"since", "amount", "stage"})
"""Fields that are sorted from the top down at first."""


def make(skin: Skin, formats: Formats) -> ResultsScreen:  # noqa: ARG001  # every page is made alike
    """The screen before the journal is open."""
    return ResultsScreen(skin)


def wire(around: Around, screen: ResultsScreen) -> PageBinding:
    """Connect the screen with the journal."""
    desk = ResultsDesk(around, screen)
    return PageBinding(TOPICS, desk.build, desk.show, desk.touched)


class ResultsDesk(QObject):
    """Stands between the screen and the services; lives as long as the screen."""

    def __init__(self, around: Around, screen: ResultsScreen) -> None:
        """Listen to everything that a person can do on the page."""
        super().__init__(screen)
        self._around = around
        self._screen = screen
        self._coach = around.coach
        self._facts: BoardFacts | None = None
        self._view = ResultsView(few=screen.room)
        self._visiting = ""
        self.dialogs = ResultDialogs(around, screen)
        self.figures: FiguresDesk | None = None
        for signal, slot in (
            (screen.shown_chosen, self._on_shown),
            (screen.table_toggled, self._on_table),
            (screen.searched, self._on_search),
            (screen.order_wanted, self._on_order),
            (screen.more_wanted, self._on_more),
            (screen.room_changed, self._on_room),
            (screen.log_wanted, self._on_log),
            (screen.waiting_wanted, self._on_waiting),
            (screen.goals_chosen, self._on_goals),
            (screen.opened, self.dialogs.open),
            (screen.move_wanted, self._on_move),
            (screen.lose_wanted, self.dialogs.lose),
            (screen.delete_wanted, self._on_delete),
            (screen.export_wanted, self._on_export),
            (screen.visited, self._on_visit),
            (around.actions.triggered, self._on_action),
        ):
            signal.connect(slot)

    # --- looking

    def build(self, work: Workspace) -> tuple[BoardFacts, ResultsState]:
        """The page as the journal stands; runs on the journal's thread, so that ten years do not stop the window."""
        facts = board_facts(work)
        return facts, build(facts, self._view, self._around.formats)

    def show(self, found: tuple[BoardFacts, ResultsState]) -> None:
        """Put a state on the screen."""
        self._facts, state = found
        self._screen.set_state(state)
        if self.figures is not None:
            self.figures.look(self._facts.today, nothing=self._facts.nothing)
        elif not self._facts.nothing:
            self._coach.ask(_load_figures, self._begin_figures)
        if self._visiting:
            id, self._visiting = self._visiting, ""
            self.dialogs.open(id)

    def touched(self, topics: frozenset[Topic]) -> None:
        """Something has changed; runs on the journal's thread."""
        if self.figures is not None:
            self.figures.touched(topics)

    def _begin_figures(self, desk: type[FiguresDesk]) -> None:
        """The figures come below the board, once they are loaded."""
        if self.figures is None and self._facts is not None:
            self.figures = desk(self._around, self._screen)
            self.figures.look(self._facts.today, nothing=self._facts.nothing)

    def _look(self, view: ResultsView) -> None:
        """Look at the same results in another way."""
        self._view = view
        if self._facts is not None:
            self._coach.ask(partial(self._looked, view=view, facts=self._facts), self._on_looked)

    def _looked(self, _: Workspace, *, view: ResultsView, facts: BoardFacts) -> ResultsState | None:
        """Only the view wanted last is worth a look: while one types, the ones before it are passed over."""
        return build(facts, view, self._around.formats) if view == self._view else None

    def _on_looked(self, state: ResultsState | None) -> None:
        if state is not None:
            self._screen.set_state(state)

    def _on_shown(self, shown: str) -> None:
        self._look(replace(self._view, shown=Shown(shown), unfolded=()))

    def _on_table(self, table: bool) -> None:  # noqa: FBT001  # Qt hands it over by position
        self._look(replace(self._view, table=table))

    def _on_search(self, typed: str) -> None:
        self._look(replace(self._view, search=typed))

    def _on_order(self, field: str) -> None:
        known, falling = self._view.order
        self._look(replace(self._view, order=(field, not falling if field == known else field in FALLING)))

    def _on_more(self, stage: str) -> None:
        self._look(replace(self._view, unfolded=self._view.unfold(Stage(stage))))

    def _on_room(self, few: int) -> None:
        self._look(replace(self._view, few=few))

    def _on_visit(self, what: object) -> None:
        """A result to be seen, by its id; before the journal has answered for the first time, as soon as it has."""
        if isinstance(what, str) and what:
            if self._facts is None:
                self._visiting = what
            else:
                self.dialogs.open(what)

    def _on_action(self, action: str) -> None:
        """Charts as tables: here the whole board, or the figures where the keyboard is."""
        if action != "table" or not self._screen.isVisible():
            return
        if self.figures is None or not self.figures.toggle_table():
            self._screen.toggle_table()

    # --- changing

    def _do(self, intent: Callable[[Workspace], Changes]) -> None:
        self._coach.do(intent)

    def _on_log(self, stage: str) -> None:
        self.dialogs.log(Stage(stage) if stage else Stage.CONVERSATION)

    def _on_waiting(self) -> None:
        self._do(results_of_entries)

    def _on_goals(self, goals: dict[Stage, int]) -> None:
        self._do(partial(set_result_goals, goals=goals))

    def _on_move(self, id: str, stage: str) -> None:
        card = self._screen.board.card(id)
        self.dialogs.move(id, Stage(stage), card if card is not None and card.isVisible() else None)

    def _on_delete(self, ids: tuple[str, ...]) -> None:
        self._do(partial(delete_results, ids=ids))

    # --- taking out

    def _on_export(self) -> None:
        dialog = QFileDialog(self._around.window, text("Export results"), str(Path.home() / FILE))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(text("Spreadsheet (*.csv)"))
        dialog.setDefaultSuffix("csv")
        dialog.selectFile(FILE)
        dialog.fileSelected.connect(self._on_place)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_place(self, place: str) -> None:
        self._coach.ask(partial(_export, place=Path(place)), self._on_written)

    def _on_written(self, place: Path) -> None:
        self._around.reporter.toast(text("Exported to {file}", file=place.name))


def _load_figures(_: Workspace) -> type[FiguresDesk]:
    """Loaded on the journal's thread: the board is there meanwhile, and the window goes on."""
    from ssi_coach.app.window.result_figures import FiguresDesk

    return FiguresDesk


def _export(work: Workspace, *, place: Path) -> Path:
    from ssi_coach.app.reading_files import export_results  # not needed before somebody exports

    return export_results(work, place)
