"""The line above the table: what narrows it, and how much of the journal is shown."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ssi_coach.presentation.journal.filter import ChoicesState, FilterBarState, JournalFilter
from ssi_coach.presentation.wording import text
from ssi_coach.ui.actions import key_text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import PillButton
from ssi_coach.ui.widgets.journal.day_choice import DayChoice
from ssi_coach.ui.widgets.journal.filter_button import FilterButton
from ssi_coach.ui.widgets.journal.tick_list import TickList
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.search_field import SearchField
from ssi_coach.ui.widgets.today.flow import FlowLayout

SEARCH_WIDTH = 196


class FilterBar(QWidget):
    """`filter_wanted` gives the whole filter as a person wants it now."""

    filter_wanted = Signal(object)

    def __init__(self, skin: Skin, parent: QWidget | None = None) -> None:
        """Build the bar without choices."""
        super().__init__(parent)
        self._skin = skin
        self._filter = JournalFilter()
        self._state: FilterBarState | None = None
        self.search = SearchField(skin, text("Search text"), key=key_text("Ctrl+F"))
        self.search.setToolTip(text("Search notes, people, companies and tags") + "  " + key_text("Ctrl+F"))
        self.search.setFixedWidth(skin.theme.px(SEARCH_WIDTH))
        self.search.installEventFilter(self)
        self.search.textChanged.connect(self._on_text)
        self.kinds = FilterButton(skin, text("Kind"), "layers")
        self.pillars = FilterButton(skin, text("Pillar"), "table-2")
        self.days = FilterButton(skin, text("Days"), "calendar")
        self.sources = FilterButton(skin, text("Source"), "file-text")
        self.shown = PlainLabel("", "strong")
        self.shown_of = PlainLabel("", "body", "muted")
        self.clear = PillButton(skin, text("clear"), kind="link")
        self.clear.setToolTip(text("Show all entries"))
        self.clear.clicked.connect(self._on_clear)
        self._lists: dict[str, TickList] = {}
        self._day_choice: DayChoice | None = None
        self._connect()
        self._lay_out()

    def set_state(self, state: FilterBarState, chosen: JournalFilter) -> None:
        """Show the filter and how much passes; a text that is just being typed is left alone."""
        self._state, self._filter = state, chosen
        if not self.search.hasFocus() and self.search.text() != state.text:
            self.search.blockSignals(True)  # only what people type is told
            self.search.setText(state.text)
            self.search.blockSignals(False)  # see above
        for button, choices in (
            (self.kinds, state.kinds),
            (self.pillars, state.pillars),
            (self.sources, state.sources),
        ):
            button.set_summary(choices.summary, choices.summary_icon)
        self.days.set_summary(state.days.summary)
        self.shown.setText(state.shown)
        self.shown_of.setText(state.shown_of)
        self.shown.setAccessibleName(f"{state.shown} {state.shown_of}")
        self.clear.setVisible(state.clearable)

    def begin_search(self) -> None:
        """Put the keyboard into the text field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape in the text field empties it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            empties = event.key() == Qt.Key.Key_Escape and bool(self.search.text())
            if empties:
                self.search.clear()
            return empties
        return super().eventFilter(watched, event)

    def _connect(self) -> None:
        self.kinds.opened.connect(self._open_kinds)
        self.pillars.opened.connect(self._open_pillars)
        self.sources.opened.connect(self._open_sources)
        self.days.opened.connect(self._open_days)
        self.kinds.cleared.connect(self._on_kinds)
        self.pillars.cleared.connect(self._on_pillars)
        self.sources.cleared.connect(self._on_sources)
        self.days.cleared.connect(self._on_days)

    def _lay_out(self) -> None:
        filters = FlowLayout(gap=8)
        for part in (self.search, self.kinds, self.pillars, self.days, self.sources):
            filters.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addLayout(filters, 1)
        row.addWidget(self.shown)
        row.addSpacing(-4)
        row.addWidget(self.shown_of)
        row.addWidget(self.clear)

    def _want(self, **changed: object) -> None:
        """Tell of the filter with some parts changed."""
        wanted = replace(self._filter, **changed)  # type: ignore[arg-type]  # named fields of the filter
        if wanted != self._filter:
            self._filter = wanted
            self.filter_wanted.emit(wanted)

    def _on_text(self, typed: str) -> None:
        self._want(text=typed)

    def _on_kinds(self, chosen: frozenset[str] = frozenset()) -> None:
        self._want(kinds=chosen)

    def _on_pillars(self, chosen: frozenset[str] = frozenset()) -> None:
        self._want(pillars=chosen)

    def _on_sources(self, chosen: frozenset[str] = frozenset()) -> None:
        self._want(sources=chosen)

    def _on_days(self, first: object = None, last: object = None) -> None:
        self._want(first=first, last=last)

    def _on_clear(self) -> None:
        self.search.blockSignals(True)  # the whole filter goes at once
        self.search.clear()
        self.search.blockSignals(False)  # see above
        self._filter = JournalFilter(binned=self._filter.binned)
        self.filter_wanted.emit(self._filter)

    def _open_kinds(self) -> None:
        if self._state is not None:
            self._ticks("kinds", self.kinds, self._state.kinds).open_below()

    def _open_pillars(self) -> None:
        if self._state is not None:
            self._ticks("pillars", self.pillars, self._state.pillars).open_below()

    def _open_sources(self) -> None:
        if self._state is not None:
            self._ticks("sources", self.sources, self._state.sources).open_below()

    def _open_days(self) -> None:
        if self._state is None:
            return
        if self._day_choice is None:
            self._day_choice = DayChoice(self._skin, self.days, self._state.days)
            self._day_choice.span_chosen.connect(self._on_days)
        self._day_choice.set_state(self._state.days)
        self._day_choice.open_below()

    def _ticks(self, name: str, button: FilterButton, state: ChoicesState) -> TickList:
        """The choices below a button, built when they are first wanted."""
        if name not in self._lists:
            self._lists[name] = TickList(self._skin, button)
            told = {"kinds": self._on_kinds, "pillars": self._on_pillars, "sources": self._on_sources}[name]
            self._lists[name].chosen_changed.connect(told)
        self._lists[name].set_state(state)
        return self._lists[name]
