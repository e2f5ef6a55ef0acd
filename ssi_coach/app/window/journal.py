"""The journal's page wired: filters become questions, what is typed or chosen becomes a call of a service."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from ssi_coach.app.window.around import Around
from ssi_coach.app.window.coach import PageBinding
from ssi_coach.app.window.commands import write_draft
from ssi_coach.domain.activities import EntryFilter
from ssi_coach.domain.days import DayMeaning, DaySpan
from ssi_coach.domain.errors import KnownError
from ssi_coach.presentation.charts.heat_year import HeatMapState, build_heat
from ssi_coach.presentation.errors import sentence
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.journal import entry_form
from ssi_coach.presentation.journal.cells import JournalRow, RowWriter
from ssi_coach.presentation.journal.edit_together import build_together
from ssi_coach.presentation.journal.entry_form import EntryDraft
from ssi_coach.presentation.journal.filter import JournalFilter
from ssi_coach.presentation.journal.page import (
    ChosenRows,
    JournalLook,
    JournalState,
    TableState,
    build_journal,
    span_of,
)
from ssi_coach.presentation.wording import text
from ssi_coach.services.binned import restore_binned
from ssi_coach.services.changes import Changes, Topic
from ssi_coach.services.days import mark_days
from ssi_coach.services.entries import delete_entries, duplicate_entries, edit_entries, restore_entries
from ssi_coach.services.journal_view import (
    JournalSizes,
    JournalYear,
    active_in,
    ids_at,
    rows_at,
    sizes_of,
    year_of,
)
from ssi_coach.services.results.results import RESULT_KINDS
from ssi_coach.services.results.together import made_of_entries, results_of_entries
from ssi_coach.services.settings import to_plain
from ssi_coach.services.workspace import Workspace
from ssi_coach.ui.dialogs.edit_together import EditTogetherDialog
from ssi_coach.ui.dialogs.entry import EntryDialog
from ssi_coach.ui.screens.journal import JournalScreen
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.tables.row_pages import PAGE

TOPICS = frozenset(
    {Topic.ENTRIES, Topic.RESULTS, Topic.READINGS, Topic.DAYS, Topic.CIRCUMSTANCES, Topic.SETTINGS}
)


@dataclass(slots=True)
class Looking:
    """What is wanted on the page; `number` rises with every look, so that late answers are recognised.

    `around` is kept while only the filter changes, `made` (the results that came from entries) while no result does.
    """

    filter: JournalFilter
    number: int = 0
    around: Overview | None = None
    made: Mapping[str, tuple[str, ...]] | None = None


@dataclass(frozen=True, slots=True)
class Overview:
    """What does not depend on the filter: the year, its map, and how much there is."""

    year: JournalYear
    heat: HeatMapState
    sizes: JournalSizes


def make(skin: Skin, formats: Formats) -> JournalScreen:
    """The screen before the journal is open."""
    return JournalScreen(skin, formats)


def wire(around: Around, screen: JournalScreen) -> PageBinding:
    """Connect the screen with the journal."""
    desk = JournalDesk(around, screen)
    return PageBinding(TOPICS, desk.build, desk.show, desk.touched)


class JournalDesk(QObject):
    """Stands between the screen and the services; lives as long as the screen."""

    def __init__(self, around: Around, screen: JournalScreen) -> None:
        """Listen to everything that a person can do on the page."""
        super().__init__(screen)
        self._around = around
        self._screen = screen
        self._coach = around.coach
        self._formats = around.formats
        self._looking = Looking(JournalFilter())
        for signal, slot in (
            (screen.filter_wanted, self._on_filter),
            (screen.page_wanted, self._on_page),
            (screen.edited, self._on_edited),
            (screen.add_wanted, self._on_add),
            (screen.export_wanted, self._on_export),
            (screen.people_wanted, self._on_people),
            (screen.edit_together_wanted, self._on_edit_together),
            (screen.duplicate_wanted, self._on_duplicate),
            (screen.delete_wanted, self._on_delete),
            (screen.restore_wanted, self._on_restore),
            (screen.restore_record_wanted, self._on_restore_record),
            (screen.mark_wanted, self._on_mark),
            (screen.visited, self._on_visit),
            (screen.result_wanted, self._on_result),
            (screen.result_opened, self._on_result_opened),
        ):
            signal.connect(slot)

    # --- looking

    def build(self, work: Workspace) -> JournalState:
        """The page as the journal stands; runs on the journal's thread."""
        self._looking.around = None
        return self._look(work, self._looking.filter)

    def touched(self, topics: frozenset[Topic]) -> None:
        """Something has changed; runs on the journal's thread."""
        if Topic.RESULTS in topics:
            self._looking.made = None

    def show(self, state: JournalState) -> None:
        """Put a state on the screen, unless something else is wanted by now."""
        if state.table.filter == self._looking.filter:
            self._screen.set_state(state)

    def _look(self, work: Workspace, chosen: JournalFilter) -> JournalState:
        """Answer a filter: how much passes, and the first rows."""
        found = self._overview(work)
        self._looking.number += 1
        active = active_in(work, found.year, span_of(chosen, found.year.today))
        count = work.journal.entry_count(chosen.asked(work.catalogue))
        table = TableState(chosen, self._looking.number, count, self._rows(work, chosen, 0))
        look = JournalLook(found.year.today, found.sizes, found.heat, active, table)
        return build_journal(look, work.catalogue, self._formats)

    def _overview(self, work: Workspace) -> Overview:
        known = self._looking.around
        if known is None or known.year.today != work.today():
            year = year_of(work)
            heat = build_heat(year, self._formats, first_weekday=work.settings.first_weekday)
            known = self._looking.around = Overview(year, heat, sizes_of(work))
        return known

    def _rows(self, work: Workspace, chosen: JournalFilter, page: int) -> tuple[JournalRow, ...]:
        which = chosen.asked(work.catalogue)
        before, entries = rows_at(work, which, offset=page * PAGE, limit=PAGE)
        made = self._made(work) if any(entry.kind in RESULT_KINDS for entry in entries) else {}
        writer = RowWriter(work.catalogue, self._formats, work.today(), chosen.pillars, made)
        return writer.rows(entries, before)

    def _made(self, work: Workspace) -> Mapping[str, tuple[str, ...]]:
        """The results that came from entries; most journals are looked at without ever asking."""
        if self._looking.made is None:
            self._looking.made = made_of_entries(work.journal.results())
        return self._looking.made

    def _on_filter(self, chosen: JournalFilter) -> None:
        self._looking.filter = chosen
        self._coach.ask(partial(self._look_if_wanted, chosen=chosen), self._on_looked)

    def _look_if_wanted(self, work: Workspace, *, chosen: JournalFilter) -> JournalState | None:
        """Only the filter wanted last is worth a look: while one types, the ones before it are passed over."""
        return self._look(work, chosen) if chosen == self._looking.filter else None

    def _on_looked(self, state: JournalState | None) -> None:
        if state is not None:
            self.show(state)

    def _on_page(self, page: int, number: int) -> None:
        chosen = self._looking.filter
        self._coach.ask(
            partial(self._rows, chosen=chosen, page=page), partial(self._screen.take_page, number, page)
        )

    def _on_visit(self, what: object) -> None:
        if isinstance(what, date):
            self._on_filter(JournalFilter(first=what, last=what))
        elif isinstance(what, EntryFilter):
            self._on_filter(
                JournalFilter(what.kinds, frozenset(), what.sources, what.first, what.last, what.text)
            )

    # --- changing

    def _on_edited(self, id: str, field: str, value: object, typed: str) -> None:
        refused = partial(self._refused, partial(self._screen.table.give_back, id, field, typed))
        self._coach.do(partial(_edit, ids=(id,), wanted={field: value}), refused=refused)

    def _refused(self, give_back: Callable[[str], bool], fault: KnownError) -> None:
        """The journal did not take what was typed: show what it holds, and give the text back with the reason."""
        self._coach.ask(self.build, partial(self._show_refused, give_back, fault))

    def _show_refused(self, give_back: Callable[[str], bool], fault: KnownError, state: JournalState) -> None:
        self.show(state)
        if not give_back(sentence(fault)):
            self._around.reporter.error(sentence(fault), fault.id)

    def _on_duplicate(self, chosen: ChosenRows) -> None:
        self._do(chosen, _duplicate)

    def _on_delete(self, chosen: ChosenRows) -> None:
        self._do(chosen, delete_entries)

    def _on_restore(self, chosen: ChosenRows) -> None:
        self._do(chosen, restore_entries)

    def _on_result(self, chosen: ChosenRows) -> None:
        self._do(chosen, results_of_entries)

    def _on_result_opened(self, id: str) -> None:
        self._around.go("results", id)

    def _on_restore_record(self, id: str) -> None:
        self._coach.do(partial(restore_binned, id=id))

    def _do(self, chosen: ChosenRows, intent: Callable[[Workspace, tuple[str, ...]], Changes]) -> None:
        self._coach.do(partial(_with_ids, chosen=chosen, filter=self._looking.filter, intent=intent))

    def _on_edit_together(self, chosen: ChosenRows) -> None:
        state = self._screen.state
        if state is None:
            return
        shown = build_together(chosen.count, self._formats.whole(chosen.count), state.reader)
        dialog = EditTogetherDialog(self._around.skin, shown, parent=self._around.window)
        dialog.changes_chosen.connect(partial(self._on_changes, chosen))
        dialog.open()

    def _on_changes(self, chosen: ChosenRows, wanted: dict[str, object]) -> None:
        self._do(chosen, partial(_edit, wanted=wanted))

    def _on_mark(self, first: date, last: date, meaning: DayMeaning | None) -> None:
        self._coach.do(partial(mark_days, span=DaySpan(first, last), meaning=meaning))

    def _on_add(self) -> None:
        """Add an entry to the day that is chosen, else to today."""
        work, chosen = self._around.opened.work, self._looking.filter
        day = chosen.first if chosen.first == chosen.last else None
        form = entry_form.build(work.catalogue, today=work.today(), day=day)
        dialog = EntryDialog(self._around.skin, form, parent=self._around.window)
        dialog.entry_chosen.connect(self._on_draft)
        dialog.open()

    def _on_draft(self, draft: EntryDraft) -> None:
        self._coach.do(partial(write_draft, draft=draft))

    # --- taking out

    def _on_people(self) -> None:
        self._around.actions.trigger("people")

    def _on_export(self) -> None:
        dialog = QFileDialog(self._around.window, text("Export shown"), str(Path.home() / "journal.csv"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(text("Spreadsheet (*.csv)"))
        dialog.setDefaultSuffix("csv")
        dialog.selectFile("journal.csv")
        dialog.fileSelected.connect(self._on_place)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_place(self, place: str) -> None:
        write = partial(_export, place=Path(place), chosen=self._looking.filter)
        self._coach.ask(write, self._on_written)

    def _on_written(self, place: Path) -> None:
        self._around.reporter.toast(text("Exported to {file}", file=place.name))


def _edit(work: Workspace, ids: tuple[str, ...], *, wanted: dict[str, object]) -> Changes:
    return edit_entries(work, ids, **wanted)


def _duplicate(work: Workspace, ids: tuple[str, ...]) -> Changes:
    """The last saved stands first, so the lowest row is copied first: the copies keep the order on the screen."""
    return duplicate_entries(work, ids[::-1])


def _with_ids(
    work: Workspace,
    *,
    chosen: ChosenRows,
    filter: JournalFilter,
    intent: Callable[[Workspace, tuple[str, ...]], Changes],
) -> Changes:
    """Do something with the chosen rows, whose ids are gathered first where they are many."""
    which = filter.asked(work.catalogue)
    ids = chosen.ids or ids_at(work, which, chosen.spans, passing=chosen.passing)
    return intent(work, ids)


def _export(work: Workspace, *, place: Path, chosen: JournalFilter) -> Path:
    from ssi_coach.sources.own_export import Export, write_export  # not needed before somebody exports

    which = chosen.asked(work.catalogue)
    export = Export(work.journal, to_plain(work.settings), work.clock.now(), shown=which)
    return write_export(export, place, "csv")[0]
