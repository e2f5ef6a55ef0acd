"""The page Today: where one stands at the left, what to do and to log at the right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ssi_coach.presentation.today.page import TodayState
from ssi_coach.presentation.today.week import NoticeState
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.today.actions_card import ActionsCard
from ssi_coach.ui.widgets.today.header import WEEK, TodayHeader
from ssi_coach.ui.widgets.today.level_card import LevelCard
from ssi_coach.ui.widgets.today.notice_card import NoticeCard
from ssi_coach.ui.widgets.today.quick_card import QuickCard
from ssi_coach.ui.widgets.today.week_card import WeekCard

if TYPE_CHECKING:  # see `TodayScreen.pillar` and `TodayScreen.week_page`
    from ssi_coach.ui.widgets.today.pillar_card import PillarCard
    from ssi_coach.ui.widgets.today.week_page import WeekPage

LEFT, LEAST_RIGHT, MOST_RIGHT, GAP, MARGIN = 384, 500, 900, 16, 24
HIGH = 800
"""The cards reach down to the end of a page up to this height; in a higher one they keep their own."""

TOLD_ONCE = frozenset({"shift", "archive", "review"})
"""Notices that never come again when they were put aside."""

COLUMNS, REST = 1, 2
SIDE_BY_SIDE = QBoxLayout.Direction.LeftToRight
ONE_BELOW_OTHER = QBoxLayout.Direction.TopToBottom


class TodayScreen(QScrollArea):
    """Shows a `TodayState`; every signal is something that a person wants.

    Before the first state it shows an empty gauge and the line; `quick.understand` says how lines are read.
    """

    line_entered = Signal(str)
    tallied = Signal(str)
    ticked = Signal(str, bool)
    snoozed = Signal(str)
    refused = Signal(str)
    page_wanted = Signal(str, str)
    budget_chosen = Signal(int)
    pillar_pressed = Signal(str)
    pillar_closed = Signal()
    factor_pressed = Signal(str)
    entries_wanted = Signal(str)
    reading_wanted = Signal()
    paste_wanted = Signal()
    goals_wanted = Signal()
    week_wanted = Signal(bool)
    calendar_wanted = Signal()
    notice_chosen = Signal(str, str)

    def __init__(self, skin: Skin) -> None:
        """Build the page without a state."""
        super().__init__()
        self._skin = skin
        self.state: TodayState | None = None
        self._dismissed: set[str] = set()
        self._room = 0
        self.header = TodayHeader(skin)
        self.level = LevelCard(skin)
        self.quick = QuickCard(skin)
        self.actions_card = ActionsCard(skin)
        self.week = WeekCard(skin)
        self._pillar: PillarCard | None = None
        self._week_page: WeekPage | None = None
        self.notices: list[NoticeCard] = []
        self._notice_column = QVBoxLayout()
        self._notice_column.setSpacing(GAP)
        self._page, self._plan, self._right = QWidget(), QWidget(), QWidget()
        self._columns = QBoxLayout(SIDE_BY_SIDE)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._arrange()
        self._connect()
        skin.changed.connect(self._fit)

    def set_state(self, state: TodayState) -> None:
        """Show another state; what did not change is left alone."""
        for card in (self.actions_card, self.week):
            card.show()
        is_first, self.state = self.state is None, state
        opened = "" if state.pillar is None else state.pillar.pillar
        self.header.set_state(state)
        self.level.set_state(state.level, opened)
        self._show_notices(state.notices)
        self.quick.set_tallies(state.tallies)
        self.actions_card.set_state(state.actions)
        self.week.set_state(state.week)
        if state.pillar is not None:
            self.pillar.set_state(state.pillar)
        self._show_right(state)
        if is_first:
            self._stretch()

    def visit(self, what: object) -> None:
        """Another page or a command sends a person to the week's plan."""
        if what == WEEK:
            self.week_wanted.emit(True)

    @property
    def week_page(self) -> WeekPage:
        """The week's plan in the place of the right column, made when it is first opened."""
        if self._week_page is None:
            from ssi_coach.ui.widgets.today.week_page import WeekPage  # noqa: PLC0415  # see above

            page = self._week_page = WeekPage(self._skin)
            page.hide()
            page.plan.ticked.connect(self.ticked)
            page.plan.page_wanted.connect(self.page_wanted)
            page.plan.snoozed.connect(self.snoozed)
            page.plan.refused.connect(self.refused)
            page.plan.calendar_wanted.connect(self.calendar_wanted)
            page.goals.goals_wanted.connect(self.goals_wanted)
            self._right_column.addWidget(page)
            self._fit()
        return self._week_page

    @property
    def pillar(self) -> PillarCard:
        """What explains a pillar in the place of the right column, made when one is first opened."""
        if self._pillar is None:
            self._pillar = self._pillar_card()
        return self._pillar

    def _pillar_card(self) -> PillarCard:
        """The card without a pillar, hidden."""
        from ssi_coach.ui.widgets.today.pillar_card import PillarCard  # noqa: PLC0415  # see above

        card = PillarCard(self._skin)
        card.hide()
        card.ticked.connect(self.ticked)
        card.page_wanted.connect(self.page_wanted)
        card.snoozed.connect(self.snoozed)
        card.closed.connect(self.pillar_closed)
        card.factor_pressed.connect(self.factor_pressed)
        card.all_wanted.connect(self.entries_wanted)
        self._right_column.addWidget(card)
        return card

    def focus_quick_line(self) -> None:
        """Put the keyboard where one logs."""
        self.quick.field.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the explanation of a pillar, then the week."""
        state = self.state if event.key() == Qt.Key.Key_Escape else None
        if state is not None and state.pillar is not None:
            self.pillar_closed.emit()
        elif state is not None and state.week_plan is not None:
            self.week_wanted.emit(False)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Both columns side by side where there is room."""
        super().resizeEvent(event)
        # Asking the viewport makes PySide look through every kind of widget.
        self._room = event.size().width()
        self._fit()

    def _arrange(self) -> None:
        """Header above, two columns below, and empty room at the end."""
        content = QWidget()
        plan = QVBoxLayout(self._plan)
        plan.setContentsMargins(0, 0, 0, 0)
        plan.setSpacing(GAP)
        plan.addLayout(self._notice_column)
        plan.addWidget(self.quick)
        plan.addWidget(self.actions_card, 1)
        plan.addWidget(self.week)
        self._right_column = QVBoxLayout(self._right)
        self._right_column.setContentsMargins(0, 0, 0, 0)
        self._right_column.addWidget(self._plan)
        for card in (self.actions_card, self.week):
            card.hide()
        self._columns.setSpacing(GAP)
        self._columns.addWidget(self.level)
        self._columns.addWidget(self._right, 1)
        self._column = QVBoxLayout(self._page)
        self._column.setContentsMargins(MARGIN, 17, MARGIN, 20)
        self._column.setSpacing(12)
        self._column.addWidget(self.header)
        self._column.addLayout(self._columns)
        self._column.addStretch()
        middle = QHBoxLayout(content)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addWidget(self._page, 1)
        self.setWidget(content)
        QWidget.setTabOrder(self.quick, self.header.budget)

    def _show_right(self, state: TodayState) -> None:
        """A pillar, the week or the day."""
        week = state.week_plan is not None and state.pillar is None
        if state.week_plan is not None:
            opened = self.week_page.isHidden() and week
            self.week_page.set_state(state.week_plan, state.week)
            if opened and self._columns.direction() == ONE_BELOW_OTHER:
                QTimer.singleShot(0, self, self._scroll_to_right)
        self._plan.setVisible(state.pillar is None and not week)
        for page, shown in ((self._pillar, state.pillar is not None), (self._week_page, week)):
            if page is not None:
                page.setVisible(shown)

    def _scroll_to_right(self) -> None:
        """With large letters what was asked for stands below the gauge, out of sight."""
        self.verticalScrollBar().setValue(self._right.y())

    def _fit(self) -> None:
        """Side by side, or one below the other where a large text leaves no room for two columns."""
        px = self._skin.theme.px
        room = self._room - 2 * MARGIN
        wide = room >= px(LEFT) + GAP + px(LEAST_RIGHT)
        self._columns.setDirection(SIDE_BY_SIDE if wide else ONE_BELOW_OTHER)
        self.level.setFixedWidth(px(LEFT) if wide else room)
        self._page.setMaximumWidth(px(LEFT + MOST_RIGHT) + GAP + 2 * MARGIN)
        right = room - px(LEFT) - GAP if wide else room
        self.week.fit(right)
        if self._week_page is not None:
            self._week_page.fit(right)
        self._stretch()

    def _stretch(self) -> None:
        """Down to the end of a low page, once there is something to show."""
        low = self.state is not None and self.height() <= self._skin.theme.px(HIGH)
        self._column.setStretch(COLUMNS, int(low))
        self._column.setStretch(REST, int(not low))

    def _connect(self) -> None:
        """Hand on what a person does in the cards."""
        self.header.budget_chosen.connect(self.budget_chosen)
        self.header.week_wanted.connect(self.week_wanted)
        self.level.pillar_pressed.connect(self._on_pillar)
        self.level.add_wanted.connect(self.reading_wanted)
        self.level.paste_wanted.connect(self.paste_wanted)
        self.quick.logged.connect(self.line_entered)
        self.quick.tallied.connect(self.tallied)
        self.actions_card.ticked.connect(self.ticked)
        self.actions_card.page_wanted.connect(self.page_wanted)
        self.actions_card.snoozed.connect(self.snoozed)
        self.actions_card.refused.connect(self.refused)
        self.week.goals_wanted.connect(self.goals_wanted)

    def _show_notices(self, states: Sequence[NoticeState]) -> None:
        """What is due and was not put aside, one at a time."""
        self._dismissed &= {state.id for state in states}  # what went away and comes again is news
        wanted = [state for state in states if state.id not in self._dismissed][:1]
        if wanted == [card.state for card in self.notices]:
            return
        for card in self.notices:
            card.hide()
            card.deleteLater()
        self.notices = [NoticeCard(self._skin, state) for state in wanted]
        for card in self.notices:
            card.chosen.connect(self.notice_chosen)
            card.closed.connect(self._on_notice_closed)
            self._notice_column.addWidget(card)

    def _on_pillar(self, pillar: str) -> None:
        """A person pressed a pillar: open it, or close it if it is open."""
        if self.state is not None and self.state.pillar is not None and self.state.pillar.pillar == pillar:
            self.pillar_closed.emit()
        else:
            self.pillar_pressed.emit(pillar)

    def _on_notice_closed(self, notice: str) -> None:
        """Not again until the next start; news is told once."""
        self._dismissed.add(notice)
        if notice in TOLD_ONCE:
            self.notice_chosen.emit(notice, "aside")
        if self.state is not None:
            self._show_notices(self.state.notices)
