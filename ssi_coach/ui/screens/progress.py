"""The page Progress: total over time, the four pillars, weekly activity, over the same days."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPoint, Qt, Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ssi_coach.domain.pillars import PILLARS
from ssi_coach.presentation.charts.chart import Window
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.progress.day import spoken
from ssi_coach.presentation.progress.page import ALL, ProgressState, span_choices
from ssi_coach.presentation.wording import text
from ssi_coach.ui.actions import key_text
from ssi_coach.ui.charts.days_shown import DaysShown
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import IconButton, PillButton
from ssi_coach.ui.widgets.card import Card
from ssi_coach.ui.widgets.empty_state import EmptyState
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.progress.chart_card import ChartCard
from ssi_coach.ui.widgets.progress.day_menu import DayMenu
from ssi_coach.ui.widgets.progress.export_menu import ExportMenu
from ssi_coach.ui.widgets.progress.marking import Marking
from ssi_coach.ui.widgets.progress.panels import Panels
from ssi_coach.ui.widgets.progress.pillar_chart_card import PillarChartCard
from ssi_coach.ui.widgets.progress.short_header import ShortHeader
from ssi_coach.ui.widgets.progress.total_card import TotalCard
from ssi_coach.ui.widgets.progress.weeks_card import WeeksCard
from ssi_coach.ui.widgets.segmented import Segment, Segmented

GAP, MARGIN = 12, 24
SCROLL_BAR = 10
"""Room that is always left to it, so that it does not change the rows."""

LEAST_PILLAR = 216
"""Width that a pillar's card needs to stand beside others."""


class ProgressScreen(QScrollArea):
    """Shows a `ProgressState`; every signal is something that a person wants.

    `day_chosen` tells the ordinal of a day, `correct_wanted` and `delete_wanted` the id of a reading,
    `export_wanted` the id of a chart ("total", "pillars", "weeks") and a format ("png", "svg", "csv").
    """

    span_chosen = Signal(str)
    measure_chosen = Signal(str)
    score_toggled = Signal(bool)
    table_toggled = Signal(bool)
    day_chosen = Signal(int)
    reading_wanted = Signal()
    correct_wanted = Signal(str)
    delete_wanted = Signal(str)
    export_wanted = Signal(str, str)

    def __init__(self, skin: Skin, formats: Formats) -> None:
        """Build the page without a state."""
        super().__init__()
        self._skin = skin
        self.state: ProgressState | None = None
        self.days = DaysShown(self)
        self._title = PlainLabel(text("Progress"), "page title")
        self.spans = Segmented(skin, span_choices(), ALL)
        self.table = PillButton(skin, text("Table"), icon="table", key=key_text("Ctrl+T"))
        self.export = IconButton(skin, "download", text("Keep a chart as a file"), kind="plain")
        self.total = TotalCard(skin, formats, self.days)
        self.pillars = tuple(PillarChartCard(skin, formats, self.days, pillar) for pillar in PILLARS)
        self.weeks = WeeksCard(skin, formats, self.days)
        self.panels = Panels(skin)
        self.marking = Marking(skin, self.total.chart)
        self.menu = DayMenu(skin, self)
        self.empty = _empty_card(skin, self.reading_wanted)
        self._header, self._second = QHBoxLayout(), QVBoxLayout()
        self._four, self._grid = QWidget(), QGridLayout()
        self._words = ShortHeader(skin, self.panels, self.table)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._arrange()
        self._connect()

    def set_state(self, state: ProgressState) -> None:
        """Show another state; the days that are looked at stay as long as the span does."""
        before, self.state = self.state, state
        self._title.setText(state.title)
        self.spans.choose(state.span)
        self.table.setChecked(state.looking.table)
        self._show_days(before, state)
        self._show_cards(state)
        anything = state.total is not None or state.weeks is not None
        for control in (self.spans, self.panels.buttons, self.table, self.export):
            control.setVisible(anything)
        if not anything:
            self.panels.open("")
        self._order_keys()

    def show_span(self) -> None:
        """See the whole chosen span again."""
        if self.state is not None:
            self.days.show(self.state.window, self.state.limits, self.state.today)

    def visit(self, what: object) -> None:
        """A menu sends a person here to one of the explanations, by its id; where nothing is known it stays shut."""
        if isinstance(what, str) and what in self.panels.choices and not self.panels.buttons.isHidden():
            self.panels.open(what)

    def card(self, chart: str) -> QWidget:
        """What shows a chart, to be kept as a picture: "total", "pillars" or "weeks"."""
        return {"total": self.total, "pillars": self._four, "weeks": self.weeks}[chart]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Four pillars side by side where there is room, else two and two, or one below the other."""
        super().resizeEvent(event)
        self._fit()

    def _show_days(self, before: ProgressState | None, state: ProgressState) -> None:
        """Show the chosen span; who has zoomed or moved stays there as long as the span is the same."""
        if before is None or before.span != state.span or self.days.shows(before.window):
            self.days.show(state.window, state.limits, state.today)
        elif before.limits != state.limits:
            first, last = self.days.window.first, min(self.days.window.last, state.limits.last)
            self.days.show(Window(first, last), state.limits, state.today)

    def _show_cards(self, state: ProgressState) -> None:
        self.total.setVisible(state.total is not None)
        self.empty.setVisible(state.total is None)
        self._place_panel()
        if state.total is not None:
            self.total.set_state(state.total, state.looking, state.reader)
        for card, pillar in zip(self.pillars, state.pillars, strict=False):
            card.set_state(pillar)
        if state.weeks is not None:
            self.weeks.set_state(state.weeks)

    def _place_panel(self) -> None:
        """An open panel stands where the other charts are, so that the main chart keeps its room."""
        state, free = self.state, not self.panels.open_id
        self._four.setVisible(free and state is not None and state.total is not None)
        self.weeks.setVisible(free and state is not None and state.weeks is not None)

    def _order_keys(self) -> None:
        """The keyboard goes from above to below; parts that moved to another row would come last."""
        charts = [card.chart for card in (self.total, *self.pillars, self.weeks)]
        stops: list[QWidget] = [*self.spans.findChildren(Segment), *self.panels.choices.values()]
        stops += [self.table, self.export]
        stops += [*self.total.measures.findChildren(Segment), self.total.score, *charts]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _arrange(self) -> None:
        """Header, main chart, pillars, weeks."""
        content = QWidget()
        self.table.setCheckable(True)
        self.spans.setAccessibleName(text("Days that the charts show"))
        self.spans.setToolTip(
            text(
                "The wheel, + and − zoom, dragging moves. A click opens the day in the journal; on a reading it "
                "offers to correct or delete it. The right button adds a note to a day."
            )
        )
        self._header.setSpacing(GAP)
        self._header.addWidget(self._title)
        self._header.addStretch(1)
        self._header.addWidget(self.table)
        self._header.addWidget(self.export)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self._four.setLayout(self._grid)
        column = QVBoxLayout(content)
        column.setContentsMargins(MARGIN, 17, MARGIN, 20)
        column.setSpacing(GAP)
        column.addLayout(self._header)
        column.addLayout(self._second)
        column.addWidget(self.empty, 1)
        column.addWidget(self.total, 1)
        column.addWidget(self.panels)
        column.addWidget(self._four)
        column.addWidget(self.weeks)
        column.addStretch(0)
        for card in (self.total, self._four, self.weeks):
            card.hide()
        self.setWidget(content)
        self._fit()

    def _fit(self) -> None:
        room = self.viewport().width() - 2 * MARGIN - SCROLL_BAR + GAP
        parts: tuple[QWidget, ...] = (self._title, self.table, self.export, self.panels.buttons, self.spans)
        self._words.fit(sum(part.sizeHint().width() + GAP for part in parts), room)
        moving: tuple[tuple[int, QWidget], ...] = ((2, self.panels.buttons), (1, self.spans))
        room -= sum(part.sizeHint().width() + GAP for part in parts[:3])
        for place, part in moving:
            room -= part.sizeHint().width() + GAP
            row = self._header if room >= 0 else self._second
            if row.indexOf(part) < 0:
                left = Qt.AlignmentFlag.AlignLeft if part is self.spans else Qt.AlignmentFlag(0)
                row.insertWidget(place if row is self._header else 0, part, 0, left)
        room, px = self.viewport().width() - 2 * MARGIN, self._skin.theme.px
        columns = next((many for many in (4, 2) if room >= many * (px(LEAST_PILLAR) + GAP) - GAP), 1)
        for place, card in enumerate(self.pillars):
            self._grid.addWidget(card, place // columns, place % columns)
        for number in range(4):
            self._grid.setColumnStretch(number, 1 if number < columns else 0)

    def _connect(self) -> None:
        """Hand on what a person does in the cards."""
        self.spans.chosen.connect(self._on_span)
        self.table.clicked.connect(self.table_toggled)
        self.panels.opened.connect(self._place_panel)
        self.total.measure_chosen.connect(self.measure_chosen)
        self.total.score_toggled.connect(self.score_toggled)
        self._skin.changed.connect(self._fit)
        cards: tuple[ChartCard, ...] = (self.total, *self.pillars, self.weeks)
        for card in cards:
            card.chart.day_chosen.connect(self._on_day)
            card.chart.reset_wanted.connect(self.show_span)
            card.chart.stepped.connect(self._on_step)
            card.asked.connect(self._on_asked)
            card.menu_asked.connect(self._on_menu)
            card.delete_wanted.connect(self._on_delete)
        self.menu.correct_wanted.connect(self.correct_wanted)
        self.menu.delete_wanted.connect(self.delete_wanted)
        self.menu.day_wanted.connect(self.day_chosen)
        menu = ExportMenu(self.export)
        menu.wanted.connect(self.export_wanted)
        self.export.setMenu(menu)

    def _on_span(self, span: str) -> None:
        """The chosen span again shows it whole again."""
        if self.state is not None and span == self.state.span:
            self.show_span()
        else:
            self.span_chosen.emit(span)

    def _on_step(self, by: int) -> None:
        """The keyboard goes from reading to reading, beginning with the newest."""
        if self.state is None:
            return
        day = self.days.day
        start = int(self.state.limits.last) + 1 if day is None else day
        found = self.state.reader.step(start, -1 if day is None else by)
        self.days.follow(found)
        said = spoken(self.state.reader.at(found))
        for card in (self.total, *self.pillars, self.weeks):
            card.chart.setAccessibleDescription(said)

    def _on_day(self, day: int) -> None:
        """A day opens in the journal, or is one of two that are being chosen."""
        if not self.marking.take(day):
            self.day_chosen.emit(day)

    def _on_asked(self, day: int, place: QPoint) -> None:
        """A day with a reading or a note offers what can be done with it, another one opens in the journal."""
        if self.marking.take(day):
            return
        menu = None if self.state is None else self.state.reader.menu(day)
        if menu is not None and (menu.id or menu.notes):
            self.menu.show_for(menu, place)
        elif menu is not None:
            self.day_chosen.emit(day)

    def _on_menu(self, day: int, place: QPoint) -> None:
        """The right button opens the menu of any day that is not ahead."""
        menu = None if self.state is None else self.state.reader.menu(day)
        if menu is not None:
            self.menu.show_for(menu, place)

    def _on_delete(self, day: int) -> None:
        reading = None if self.state is None else self.state.reader.reading_on(day)
        if reading is not None:
            self.delete_wanted.emit(reading.id)


def _empty_card(skin: Skin, wanted: SignalInstance) -> Card:
    """What will be here, before the first reading; `wanted` is told that one shall be added."""
    card = Card()
    empty = EmptyState(
        skin,
        "chart-line",
        text("Your index over time"),
        text(
            "Each reading becomes a point here, beside the targets and the four pillars. From the first one on "
            "the days between and ahead are estimated."
        ),
        action=text("Add reading"),
    )
    empty.wanted.connect(wanted)
    card.body.addWidget(empty, 1)
    card.hide()
    return card
