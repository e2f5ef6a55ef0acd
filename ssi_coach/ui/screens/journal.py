"""The page Journal: the map of a year, what narrows the table, and the entries themselves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.journal.cells import JournalRow
from ssi_coach.presentation.journal.filter import JournalFilter
from ssi_coach.presentation.journal.page import ChosenRows, JournalState
from ssi_coach.presentation.wording import text
from ssi_coach.ui.actions import key_text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.tables.journal_table import JournalTable
from ssi_coach.ui.widgets.buttons import PillButton
from ssi_coach.ui.widgets.card import Card
from ssi_coach.ui.widgets.empty_state import EmptyState
from ssi_coach.ui.widgets.journal.binned_records import BinnedRecords
from ssi_coach.ui.widgets.journal.chosen_bar import ChosenBar
from ssi_coach.ui.widgets.journal.filter_bar import FilterBar
from ssi_coach.ui.widgets.journal.heat_card import HeatCard
from ssi_coach.ui.widgets.journal.row_menu import RowMenu
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.today.flow import FlowLayout

MARGIN, TOP = 24, 18


class JournalScreen(QWidget):
    """Shows a `JournalState`; every signal is something that a person wants.

    Wishes about rows carry `ChosenRows`; `result_opened` tells a result by its id, `visited` what another page
    wants to be shown here.
    """

    filter_wanted = Signal(object)
    page_wanted = Signal(int, int)
    edited = Signal(str, str, object, str)
    add_wanted = Signal()
    export_wanted = Signal()
    people_wanted = Signal()
    edit_together_wanted = Signal(object)
    duplicate_wanted = Signal(object)
    delete_wanted = Signal(object)
    restore_wanted = Signal(object)
    restore_record_wanted = Signal(str)
    mark_wanted = Signal(object, object, object)
    visited = Signal(object)
    result_wanted = Signal(object)
    result_opened = Signal(str)

    def __init__(self, skin: Skin, formats: Formats) -> None:
        """Build the page without a state."""
        super().__init__()
        self._formats = formats
        self.state: JournalState | None = None
        self._title = PlainLabel("", "page title")
        self.back = PillButton(skin, text("Back to the journal"), kind="quiet", icon="arrow-left")
        self.bin = PillButton(skin, text("Bin"), kind="quiet", icon="trash-2")
        self.people = PillButton(skin, text("People"), kind="quiet", icon="users")
        self.people.setToolTip("  ".join((text("People"), key_text("Ctrl+P"))))
        self.export = PillButton(skin, text("Export shown"), icon="download")
        self.add = PillButton(skin, text("Add entry"), kind="primary", icon="plus", key=key_text("Ctrl+N"))
        self.heat = HeatCard(skin)
        self.binned = BinnedRecords(skin)
        self.bar = FilterBar(skin)
        self.table = JournalTable(skin)
        self.foot = ChosenBar(skin)
        self.menu = RowMenu(skin, self)
        self.empty = EmptyState(
            skin,
            "calendar-days",
            text("Your journal is empty"),
            text(
                "Here every comment, invitation and post will stand, day by day, with people, companies and "
                "notes. Begin with what you did today, or with any day before."
            ),
            action=text("Add the first entry"),
        )
        self.nothing = EmptyState(
            skin,
            "filter",
            text("No entry passes"),
            text("The journal holds entries, but none fits what is chosen above."),
            action=text("Show all entries"),
            primary=False,
        )
        self.empty_bin = EmptyState(
            skin,
            "trash-2",
            text("The bin is empty"),
            text("What you delete stays here for 30 days and can be restored."),
        )
        self._blank = QWidget()
        self._rows = QStackedWidget()
        self._pages = QStackedWidget()
        self._arrange()
        self._connect()
        self.setFocusProxy(self.table)

    def set_state(self, state: JournalState) -> None:
        """Show another state; place, choice and what is being typed are kept."""
        self.state = state
        self._title.setText(state.title)
        self.back.setVisible(state.binned)
        for button in (self.people, self.bin):
            button.setVisible(not state.binned)
        self.bin.setText(state.bin)
        self.bin.updateGeometry()
        self.export.setVisible(not state.binned)
        self.export.setEnabled(state.table.count > 0)
        self.add.setVisible(not state.binned)
        self.heat.setVisible(state.heat is not None)
        if state.heat is not None:
            self.heat.set_state(state.heat)
        self.binned.set_records(state.readings)
        self.bar.set_state(state.bar, state.table.filter)
        self.foot.set_binned(binned=state.binned)
        self.table.set_state(state)
        self._on_chosen(self.table.chosen().count)
        self._pages.setCurrentIndex(1 if state.empty and not state.binned else 0)
        self._rows.setCurrentWidget(self._shown(state))

    def _shown(self, state: JournalState) -> QWidget:
        """What stands below the filters: rows, or why there are none; nothing where only readings are binned."""
        if state.table.count:
            return self.table_card
        if not state.empty:
            return self.nothing
        return self._blank if state.readings else self.empty_bin

    def take_page(self, number: int, page: int, rows: Sequence[JournalRow]) -> None:
        """Rows that the table asked for have arrived."""
        self.table.model_of_rows.take_page(number, page, rows)

    def visit(self, what: object) -> None:
        """Another page sends a person here to see something: a day, or entries of some kinds."""
        self.visited.emit(what)

    def begin_search(self) -> None:
        """Put the keyboard into the text filter."""
        if self._pages.currentIndex() == 0:
            self.bar.begin_search()

    def _arrange(self) -> None:
        head = QWidget()
        row = FlowLayout(head, gap=12, fill=True)
        row.addWidget(self._title)
        for button in (self.back, self.people, self.bin, self.export, self.add):
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            row.addWidget(button)
        head.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.table_card = Card(flush=True)
        self.table_card.setAccessibleName(text("Journal entries"))
        self.table_card.body.addWidget(self.table)
        for part in (self.table_card, self.nothing, self.empty_bin, self._blank):
            self._rows.addWidget(part)
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heat)
        column.addWidget(self.binned)
        column.addSpacing(16)
        column.addWidget(self.bar)
        column.addSpacing(12)
        column.addWidget(self._rows, 1)
        column.addSpacing(16)
        column.addWidget(self.foot)
        # With large letters in a low window the whole page scrolls, so that the table keeps some rows.
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(filled)
        self._pages.addWidget(area)
        self._pages.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(MARGIN, TOP, MARGIN, TOP)
        whole.setSpacing(14)
        whole.addWidget(head)
        whole.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self.back.clicked.connect(self._on_back)
        self.people.clicked.connect(self.people_wanted)
        self.bin.clicked.connect(self._on_bin)
        self.export.clicked.connect(self.export_wanted)
        self.add.clicked.connect(self.add_wanted)
        self.empty.wanted.connect(self.add_wanted)
        self.nothing.wanted.connect(self._on_show_all)
        self.bar.filter_wanted.connect(self.filter_wanted)
        self.binned.restore_wanted.connect(self.restore_record_wanted)
        self.heat.range_chosen.connect(self._on_range)
        self.heat.range_cleared.connect(self._on_range_cleared)
        self.heat.mark_wanted.connect(self.mark_wanted)
        self.table.chosen_changed.connect(self._on_chosen)
        self.table.delete_wanted.connect(self._on_delete)
        self.table.duplicate_wanted.connect(self._on_duplicate)
        self.table.menu_wanted.connect(self._on_menu)
        self.table.model_of_rows.page_wanted.connect(self.page_wanted)
        self.table.model_of_rows.edited.connect(self.edited)
        self.foot.edit_wanted.connect(self._on_edit_together)
        self.foot.duplicate_wanted.connect(self._on_duplicate)
        self.foot.delete_wanted.connect(self._on_delete)
        self.foot.restore_wanted.connect(self._on_restore)
        self.foot.result_wanted.connect(self.menu.result.trigger)
        self.menu.edit_wanted.connect(self._on_edit)
        self.menu.duplicate_wanted.connect(self._on_duplicate)
        self.menu.delete_wanted.connect(self._on_delete)
        self.menu.result_wanted.connect(self._on_result)
        self.menu.result_opened.connect(self.result_opened)

    @property
    def _filter(self) -> JournalFilter:
        return JournalFilter() if self.state is None else self.state.table.filter

    @property
    def _binned(self) -> bool:
        return self.state is not None and self.state.binned

    def _on_back(self) -> None:
        self.filter_wanted.emit(JournalFilter())

    def _on_bin(self) -> None:
        self.filter_wanted.emit(JournalFilter(binned=True))

    def _on_show_all(self) -> None:
        self.filter_wanted.emit(JournalFilter(binned=self._binned))

    def _on_range(self, first: date, last: date) -> None:
        self.filter_wanted.emit(replace(self._filter, first=first, last=last))

    def _on_range_cleared(self) -> None:
        self.filter_wanted.emit(replace(self._filter, first=None, last=None))

    def _on_chosen(self, count: int) -> None:
        self.menu.set_rows(() if self._binned else self.table.chosen_rows())
        self.foot.set_result(self.menu.result.text() if self.menu.result.isVisible() else "")
        self.foot.set_count(count, self._formats.whole(count))

    def _chosen(self) -> ChosenRows | None:
        """The chosen rows, None when there are none."""
        chosen = self.table.chosen()
        return chosen if chosen.count else None

    def _on_edit_together(self) -> None:
        if (chosen := self._chosen()) is not None:
            self.edit_together_wanted.emit(chosen)

    def _on_duplicate(self) -> None:
        if not self._binned and (chosen := self._chosen()) is not None:
            self.duplicate_wanted.emit(chosen)

    def _on_delete(self) -> None:
        if not self._binned and (chosen := self._chosen()) is not None:
            self.delete_wanted.emit(chosen)

    def _on_restore(self) -> None:
        if self._binned and (chosen := self._chosen()) is not None:
            self.restore_wanted.emit(chosen)

    def _on_edit(self) -> None:
        chosen = self.table.chosen()
        if chosen.count > 1:
            self._on_edit_together()
        else:
            self.table.edit(self.table.currentIndex())

    def _on_result(self) -> None:
        if (chosen := self._chosen()) is not None:
            self.result_wanted.emit(chosen)

    def _on_menu(self, place: QPoint) -> None:
        if not self._binned and self.table.chosen().count:
            self.menu.open_for(self.table.chosen_rows(), self.table.viewport().mapToGlobal(place))
