"""The team board: its members in a table, the chosen one over time, and the way to one's own snapshot."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.team.board import TeamState, columns
from ssi_coach.presentation.wording import text
from ssi_coach.ui.actions import key_text
from ssi_coach.ui.dialogs.frame import FramedDialog
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.banner import Banner
from ssi_coach.ui.widgets.buttons import MenuButton, PillButton
from ssi_coach.ui.widgets.card import Card
from ssi_coach.ui.widgets.choice_box import ChoiceBox
from ssi_coach.ui.widgets.empty_state import EmptyState
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.search_field import SearchField
from ssi_coach.ui.widgets.team.history_card import TABLE_KEY, HistoryCard
from ssi_coach.ui.widgets.team.member_table import MemberTable
from ssi_coach.ui.widgets.today.flow import FlowLayout

WIDTH, HEIGHT, SEARCH = 1080, 740, 240
FIND_KEY = "Ctrl+F"


class TeamDialog(FramedDialog):
    """`looked` tells what is searched for, `sorted` by what, `chosen` the id of a member.

    The others are wishes: another folder, a server, one's own snapshot, to leave, to read why files are left out.
    """

    looked = Signal(str)
    sorted = Signal(str)
    chosen = Signal(str)
    folder_wanted = Signal()
    server_wanted = Signal()
    snapshot_wanted = Signal()
    left = Signal()
    reasons_wanted = Signal()

    def __init__(
        self, skin: Skin, formats: Formats, state: TeamState, *, parent: QWidget | None = None
    ) -> None:
        """Build it with a board, or with the way to one."""
        super().__init__(skin, text("Team board"), parent=parent)
        self.state = state
        self._met = False
        self.place = PlainLabel("", "caption", "muted", elide=True)
        self.sentence = PlainLabel("", "body", "text", wrap=True)
        self.shown = PlainLabel("", "caption", "muted", wrap=True)
        self.search = SearchField(skin, text("Name"), key=key_text(FIND_KEY))
        self.sorts = _sorts()
        self.table = MemberTable(skin)
        self.empty = PlainLabel("", "body", "muted", wrap=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.history = HistoryCard(skin, formats)
        self.problem_told = Banner(skin, "", "warning")
        self.ignored = Banner(skin, "", action=text("Which ones"))
        self._said = ""
        self.start = EmptyState(
            skin,
            "users",
            text("See where your team stands"),
            text(
                "Each member puts a small file into a folder that you share, in a cloud folder or on a network "
                "drive, and this board shows totals, pillars and how they change. No server is needed, and nothing "
                "of yours is written before you have read it."
            ),
            action=text("Choose the team's folder ..."),
        )
        self.stack = QStackedWidget()
        self.stack.addWidget(self.start)
        self.stack.addWidget(_scrolled(self._board()))
        self.body.addWidget(self.stack, 1)
        self.body.addWidget(self.shown)
        self._add_buttons()
        self._connect()
        self.resize(skin.theme.px(WIDTH), skin.theme.px(HEIGHT))
        self.set_state(state)
        (self.snapshot if state.place else self.start.button).setFocus()

    def set_state(self, state: TeamState) -> None:
        """Show the board as it is now."""
        self.state = state
        here = bool(state.place)
        self.stack.setCurrentIndex(int(here))
        for button in (self.places, self.snapshot):
            button.setVisible(here)
        self.server.setVisible(not here)
        self.leave_action.setEnabled(state.joined)
        self.snapshot.set_kind("plain" if state.joined else "primary")
        self.place.setText(state.place)
        self.sentence.setText(state.sentence)
        self.sentence.setVisible(bool(state.sentence))
        self.tools.setVisible(bool(state.sentence))
        self.shown.setVisible(here)
        self.shown.setText(f"{self._said} {state.shown}".strip())
        self._tell(self.problem_told, state.problem, "warning")
        self._tell(self.ignored, state.ignored_line, "info")
        self.table.setVisible(not state.empty)
        self.empty.setVisible(bool(state.empty))
        self.empty.setText(state.empty)
        self.table.set_rows(state.rows, state.looking)
        self.sorts.setCurrentIndex(self.sorts.findData(state.looking.sort))
        if state.rows and not self._met:
            self._met = True
            self.table.setFocus()  # the arrow keys go from member to member
        self.history.setVisible(state.history is not None)
        if state.history is not None:
            self.history.set_state(state.history)

    def say(self, sentence: str) -> None:
        """Say what was done, before what one shows now."""
        self._said = sentence
        self.shown.setText(f"{sentence} {self.state.shown}".strip())

    def _board(self) -> QWidget:
        board = QWidget()
        column = QVBoxLayout(board)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        card = Card("", padding=0)
        card.body.addWidget(self.table, 1)
        self.empty.setContentsMargins(20, 28, 20, 28)
        card.body.addWidget(self.empty, 1)
        self.tools = self._tools()
        for part in (self.place, self.sentence, self.tools, self.problem_told):
            column.addWidget(part)
        column.addWidget(card, 1)
        for part in (self.history, self.ignored):
            column.addWidget(part)
        for banner in (self.problem_told, self.ignored):
            banner.hide()
        return board

    def _tools(self) -> QWidget:
        """Search and order side by side, or below each other where large letters need the room."""
        tools = QWidget()
        tools.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.search.setMinimumWidth(self.skin.theme.px(SEARCH))
        row = FlowLayout(tools, gap=12)
        row.addWidget(self.search)
        row.addWidget(self.sorts)
        return tools

    def _add_buttons(self) -> None:
        self.places = MenuButton(self.skin, text("Where the board is"))
        menu = self.places.choices_menu
        self.folder_action = menu.addAction(text("Another folder ..."))
        self.server_action = menu.addAction(text("A PostgreSQL server ..."))
        menu.addSeparator()
        self.leave_action = menu.addAction(text("Leave the team: take my snapshot away"))
        self.server = PillButton(self.skin, text("Use a PostgreSQL server ..."), kind="quiet")
        self.snapshot = PillButton(self.skin, text("My snapshot ..."), kind="primary")
        self.buttons.insertWidget(0, self.places)
        self.buttons.insertWidget(1, self.server)
        self.buttons.addWidget(self.snapshot)

    def _connect(self) -> None:
        for there, here in (
            (self.search.textEdited, self.looked),
            (self.table.sorted, self.sorted),
            (self.table.chosen, self.chosen),
            (self.start.wanted, self.folder_wanted),
            (self.folder_action.triggered, self._on_folder),
            (self.server_action.triggered, self._on_server),
            (self.leave_action.triggered, self._on_leave),
            (self.server.clicked, self._on_server),
            (self.snapshot.clicked, self._on_snapshot),
            (self.ignored.acted, self.reasons_wanted),
            (self.sorts.activated, self._on_sort),
        ):
            there.connect(here)
        QShortcut(QKeySequence(FIND_KEY), self).activated.connect(self.search.setFocus)
        QShortcut(QKeySequence(TABLE_KEY), self).activated.connect(self.history.turn_table)

    def _tell(self, banner: Banner, sentence: str, tone: str) -> None:
        banner.set_sentence(sentence, tone)
        banner.setVisible(bool(sentence))

    def _on_sort(self, place: int) -> None:
        self.sorted.emit(self.sorts.itemData(place))

    def _on_folder(self) -> None:
        self.folder_wanted.emit()

    def _on_server(self) -> None:
        self.server_wanted.emit()

    def _on_leave(self) -> None:
        self.left.emit()

    def _on_snapshot(self) -> None:
        self.snapshot_wanted.emit()


def _scrolled(board: QWidget) -> QScrollArea:
    """The board, scrolled where letters are so large that it has no room."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(board)
    return area


def _sorts() -> ChoiceBox:
    """What the table can be sorted by, for the keyboard; the same one again turns it round."""
    titles = [(key, text("Sorted by: {column}", column=title)) for key, title in columns()]
    return ChoiceBox(text("Sorted by"), titles)
