"""The list of people: searched while one types, with what can be done for the one that is chosen."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QWidget

from ssi_coach.domain.people import Person
from ssi_coach.presentation.journal.people import PeopleState, tab_names
from ssi_coach.presentation.wording import text
from ssi_coach.ui.actions import key_text
from ssi_coach.ui.dialogs.frame import FramedDialog
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.tables.people_model import PeopleModel
from ssi_coach.ui.tables.row_table import RowTable
from ssi_coach.ui.widgets.banner import Banner
from ssi_coach.ui.widgets.card import Card
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.person_bar import PersonBar
from ssi_coach.ui.widgets.search_field import SearchField
from ssi_coach.ui.widgets.segmented import Segmented
from ssi_coach.ui.widgets.today.flow import FlowLayout

WIDTH, HEIGHT, SEARCH = 900, 680, 260
WIDTHS = (0, 0, 150, 76, 140)
"""Pixels of the columns; names and companies share the rest."""

WORDS = (0, 1)

FIND_KEY = "Ctrl+F"


class PeopleTable(RowTable):
    """Whoever is listed, one of them chosen."""

    def __init__(self, skin: Skin, rows: PeopleModel) -> None:
        """Build it over its rows."""
        super().__init__(skin, rows)
        self.setAccessibleName(text("People"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.fit()

    def fit(self) -> None:
        """Heights and widths at this size of text."""
        super().fit()
        head = self.horizontalHeader()
        for column, width in enumerate(WIDTHS):
            head.resizeSection(column, self._skin.theme.px(width))
        for column in WORDS:
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)


class PeopleDialog(FramedDialog):
    """`looked` tells what is looked at and searched for; `step_chosen` a person and a day or None.

    `entries_wanted`, `profile_wanted` and `removed` tell the person; `undo_wanted` takes the last change back.
    """

    looked = Signal(str, str)
    step_chosen = Signal(object, object)
    entries_wanted = Signal(object)
    profile_wanted = Signal(object)
    removed = Signal(object)
    undo_wanted = Signal()

    def __init__(self, skin: Skin, state: PeopleState, *, parent: QWidget | None = None) -> None:
        """Build it with a list."""
        super().__init__(skin, text("People"), parent=parent)
        self.search = SearchField(skin, text("Name or company"), key=key_text(FIND_KEY))
        self.search.setMinimumWidth(skin.theme.px(SEARCH))
        self.tabs = Segmented(skin, tab_names())
        self.tabs.setAccessibleName(text("Who is shown"))
        self.rows = PeopleModel(state)
        self.table = PeopleTable(skin, self.rows)
        self.empty = PlainLabel("", "body", "muted", wrap=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.bar = PersonBar(skin, state.today)
        self.said: Banner | None = None
        card = Card("", padding=0)
        card.body.addWidget(self.table, 1)
        card.body.addWidget(self.empty, 1)
        self.body.addWidget(self._top())
        self.body.addWidget(card, 1)
        self.body.addWidget(self.bar)
        self.buttons.insertWidget(0, self.bar.remove)
        self._connect()
        self.resize(skin.theme.px(WIDTH), skin.theme.px(HEIGHT))
        self.set_state(state)
        self.search.setFocus()

    @property
    def person(self) -> Person | None:
        """Who is chosen."""
        return self.rows.person(self.table.currentIndex().row())

    def set_state(self, state: PeopleState) -> None:
        """Show another list; who was chosen stays so while they are listed, else it is the first."""
        before = self.person
        self.state = state
        for key, _, count in state.tabs:
            self.tabs.set_sub(key, count)
        self.rows.set_state(state)
        self.table.setVisible(not state.empty)
        self.empty.setVisible(bool(state.empty))
        self.empty.setText(state.empty)
        kept = -1 if before is None else self.rows.place_of(before.key)
        if state.people:
            self.table.setCurrentIndex(self.rows.index(max(0, kept), 0))
        self._show_person()

    def say(self, sentence: str) -> None:
        """Say what was done, with Undo beside it."""
        if self.said is not None:
            self.said.deleteLater()
        self.said = Banner(self.skin, sentence, "success", action=text("Undo"))
        self.said.acted.connect(self._on_undo)
        self.body.addWidget(self.said)

    def _top(self) -> QWidget:
        """Search and choice side by side, or below each other where large letters need the room."""
        top = QWidget()
        top.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        row = FlowLayout(top, gap=12, fill=True)
        row.addWidget(self.search)
        row.addWidget(self.tabs)
        return top

    def _connect(self) -> None:
        self.search.textEdited.connect(self._on_looked)
        self.tabs.chosen.connect(self._on_looked)
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
        self.table.doubleClicked.connect(self._on_entries)
        self.bar.step_chosen.connect(self._on_step)
        self.bar.entries_wanted.connect(self._on_entries)
        self.bar.profile_wanted.connect(self._on_profile)
        self.bar.removed.connect(self._on_removed)
        QShortcut(QKeySequence(FIND_KEY), self).activated.connect(self.search.setFocus)

    def _show_person(self) -> None:
        place = self.table.currentIndex().row()
        person = self.person
        self.bar.set_person(person, "" if person is None else self.state.row(place).about)

    def _on_looked(self, _: str) -> None:
        self.looked.emit(self.tabs.key, self.search.text())

    def _on_row(self, _: QModelIndex, __: QModelIndex) -> None:
        self._show_person()

    def _on_step(self, day: date | None) -> None:
        if self.person is not None:
            self.step_chosen.emit(self.person, day)

    def _on_entries(self) -> None:
        if self.person is not None:
            self.entries_wanted.emit(self.person)

    def _on_profile(self) -> None:
        if self.person is not None:
            self.profile_wanted.emit(self.person)

    def _on_removed(self) -> None:
        if self.person is not None:
            self.removed.emit(self.person)

    def _on_undo(self) -> None:
        if self.said is not None:
            self.said.deleteLater()
            self.said = None
        self.undo_wanted.emit()
