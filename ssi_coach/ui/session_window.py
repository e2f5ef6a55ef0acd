"""The session window: small, on top, beside the browser."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from ssi_coach.domain.activities import LONGEST_NAME
from ssi_coach.presentation.today.session import SessionState
from ssi_coach.presentation.wording import text
from ssi_coach.ui.actions import key_text
from ssi_coach.ui.desktop.place import put_back
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import IconButton, PillButton
from ssi_coach.ui.widgets.search_field import SearchField
from ssi_coach.ui.widgets.session.clock import SessionClock
from ssi_coach.ui.widgets.session.plan_list import SessionPlanList
from ssi_coach.ui.widgets.session.tile import SessionTile

WIDE, PLAN_WIDE, MARGIN, GAP, COLUMNS = 344, 232, 14, 8, 3
NOTE_LONGEST = 2_000
BESIDE = 40
END_KEY, BACK_KEY = "Ctrl+Return", "Ctrl+Z"


class SessionWindow(QWidget):
    """Shows a session. `counted` tells a kind, `kind_chosen` a place of a button and the kind for it.

    `paused` asks to change between going and standing. Closing the window is told by `closed` and ends nothing.
    """

    counted = Signal(str)
    kind_chosen = Signal(int, str)
    taken_back = Signal()
    paused = Signal()
    who_typed = Signal(str)
    note_typed = Signal(str)
    ticked = Signal(str, bool)
    ended = Signal()
    closed = Signal()

    def __init__(self, skin: Skin, state: SessionState, parent: QWidget | None = None) -> None:
        """Build the window for an open session."""
        flags = Qt.WindowType.Window | Qt.WindowType.WindowStaysOnTopHint
        super().__init__(parent, flags)
        self._skin = skin
        self.state = state
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clock = SessionClock(skin)
        self.back = IconButton(
            skin, "undo-2", text("Take the last one back"), kind="plain", key=key_text(BACK_KEY)
        )
        self.pause = PillButton(skin, state.pause, icon="pause")
        self.who = SearchField(skin, text("Person, company"), icon="pin")
        self.who.setMaxLength(LONGEST_NAME)
        self._clear = self.who.addAction(skin.icon("x"), QLineEdit.ActionPosition.TrailingPosition)
        self._clear.setToolTip(text("Nobody"))
        self.note = SearchField(skin, text("Note for this session"), icon="pencil")
        self.note.setMaxLength(NOTE_LONGEST)
        self.tiles = [SessionTile(skin, tile) for tile in state.tiles]
        self.more = SessionTile(skin, state.more)
        self.plan = SessionPlanList(skin)
        self.plan_button = IconButton(skin, "list-checks", text("Today's plan"), kind="plain")
        self.plan_button.setCheckable(True)
        self.plan_button.setChecked(True)
        self.end = PillButton(skin, state.end, kind="primary", size="tall")
        self.end.setToolTip(f"{state.end}  {key_text(END_KEY)}")
        self._lay_out()
        self._connect()
        self.set_state(state)
        self._fit()
        self._stand_aside()
        self.setFocus()

    def set_state(self, state: SessionState) -> None:
        """Show what has changed; a field in which somebody is typing stays as it is."""
        self.state = state
        self.setWindowTitle(state.title)
        self.clock.set_state(state.seconds, state.aim, state.aim_text, running=state.running)
        self.pause.setText(state.pause)
        self.pause.set_icon_name("pause" if state.running else "play")
        self.back.setEnabled(state.can_take_back)
        for field, value in ((self.who, state.who), (self.note, state.note)):
            if not field.hasFocus() and field.text() != value:
                field.setText(value)
        self._clear.setVisible(bool(self.who.text()))
        for tile, shown in zip((*self.tiles, self.more), (*state.tiles, state.more), strict=True):
            if tile.state != shown:
                tile.set_state(shown)
        self.plan.set_lines(state.plan_title, state.plan)

    def keep_fields(self) -> None:
        """Tell what stands in the fields, before the window goes."""
        self._on_who()
        self._on_note()

    def menu(self, place: int | None = None) -> QMenu:
        """All kinds by group: one is counted, or put on the button at a place."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for number, group in enumerate(self.state.kinds):
            if place is not None and number > 0:
                break
            below = menu if number == 0 else menu.addMenu(group.title)
            for kind, name, icon in group.kinds:
                action = below.addAction(self._skin.icon(icon), name)
                action.triggered.connect(partial(self._on_kind, place, kind))
            if number == 0 and place is None:
                menu.addSeparator()
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 to 8 press the buttons, 9 opens the others, Space lets the clock stand or go; Escape leaves a field."""
        place = event.key() - Qt.Key.Key_1
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and 0 <= place < len(self.tiles):
            self.tiles[place].click()
        elif plain and event.key() == Qt.Key.Key_9:
            self.more.click()
        elif plain and event.key() == Qt.Key.Key_Space:
            self.pause.click()
        elif event.key() == Qt.Key.Key_Escape:
            self.setFocus()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing ends by closing a window."""
        self.keep_fields()
        self.closed.emit()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self.clock, 1)
        for button in (self.plan_button, self.back, self.pause):
            head.addWidget(button)
        self._grid = grid = QGridLayout()
        grid.setSpacing(GAP)
        for number, tile in enumerate((*self.tiles, self.more)):
            grid.addWidget(tile, number // COLUMNS, number % COLUMNS)
        self._left = QWidget()
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(12)
        left.addLayout(head)
        left.addWidget(self.clock.line)
        left.addWidget(self.who)
        left.addLayout(grid)
        left.addWidget(self.note)
        left.addStretch(1)
        left.addWidget(self.end)
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        row.setSpacing(MARGIN)
        row.addWidget(self._left, 1)
        row.addWidget(self.plan)

    def _connect(self) -> None:
        for tile in self.tiles:
            tile.clicked.connect(partial(self._on_tile, tile))
            tile.choosing.connect(partial(self._on_choosing, tile))
        self.more.clicked.connect(self._on_more)
        self.back.clicked.connect(self.taken_back)
        self.pause.clicked.connect(self.paused)
        self.who.editingFinished.connect(self._on_who)
        self.note.editingFinished.connect(self._on_note)
        self._clear.triggered.connect(self._on_clear)
        for field in (self.who, self.note):
            field.returnPressed.connect(self.setFocus)
        self.plan.ticked.connect(self.ticked)
        self.plan_button.toggled.connect(self._on_plan)
        self.end.clicked.connect(self._on_end)
        for key, slot in ((END_KEY, self._on_end), (BACK_KEY, self._on_back)):
            QShortcut(QKeySequence(key), self).activated.connect(slot)
        self._skin.changed.connect(self._fit)

    def _fit(self) -> None:
        """As large as it must be; the plan has its own width."""
        theme = self._skin.theme
        self.clock.line.setMinimumWidth(theme.px(WIDE) - 2 * MARGIN)
        widest = max(tile.sizeHint().width() for tile in (*self.tiles, self.more))
        for column in range(COLUMNS):
            self._grid.setColumnMinimumWidth(column, widest)
        self._clear.setIcon(self._skin.icon("x"))
        self.plan.setFixedWidth(theme.px(PLAN_WIDE))
        self.adjustSize()
        self.resize(self.minimumSizeHint())

    def _stand_aside(self) -> None:
        """At the right edge of the screen, where a browser is seldom looked at."""
        room = self.screen().availableGeometry()
        left, top = room.right() - self.width() - BESIDE, room.top() + BESIDE
        self.move(max(room.left(), left), top)

    def stand_at(self, place: str) -> None:
        """Stand where it stood before, if that can still be reached; its size is its own."""
        put_back(self, place, self.size())
        self._fit()

    def _on_tile(self, tile: SessionTile) -> None:
        self.counted.emit(tile.state.kind)

    def _on_choosing(self, tile: SessionTile) -> None:
        self.menu(self.tiles.index(tile)).popup(tile.mapToGlobal(QPoint(0, tile.height())))

    def _on_more(self) -> None:
        self.menu().popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _on_kind(self, place: int | None, kind: str) -> None:
        if place is None:
            self.counted.emit(kind)
        else:
            self.kind_chosen.emit(place, kind)

    def _on_back(self) -> None:
        self.back.click()

    def _on_clear(self) -> None:
        self.who.clear()
        self._on_who()

    def _on_who(self) -> None:
        if self.who.text() != self.state.who:
            self.who_typed.emit(self.who.text())

    def _on_note(self) -> None:
        if self.note.text() != self.state.note:
            self.note_typed.emit(self.note.text())

    def _on_plan(self) -> None:
        self.plan.setVisible(self.plan_button.isChecked())
        self._fit()

    def _on_end(self) -> None:
        self.keep_fields()
        self.ended.emit()
