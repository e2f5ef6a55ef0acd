"""The parts of the page Results draw themselves in every theme and say what they show."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QLabel

from ssi_coach.domain.results import Stage
from ssi_coach.presentation.formats import PlainFormats
from ssi_coach.presentation.results.board import ResultsView
from ssi_coach.presentation.results.form import Acquaintance
from ssi_coach.presentation.results.page import ResultsState, build
from ssi_coach.services.results.board import BoardFacts, QuarterFacts
from ssi_coach.ui.screens.results import ResultsScreen
from ssi_coach.ui.widgets.results.board import Board
from ssi_coach.ui.widgets.results.card import ResultCard
from ssi_coach.ui.widgets.results.person_field import PersonField
from tests.build import TODAY, days_ago
from tests.results_build import make_result

GOALS = dict.fromkeys(Stage, 4)
QUARTER = QuarterFacts(TODAY, GOALS, dict.fromkeys(Stage, 2), 12.5, {})
RESULTS = (
    make_result(person="<b>Ada</b>", company="Acme " * 30, note="x" * 500, id="ada"),
    make_result(Stage.PROPOSAL, days_ago(2), company="Hooli", amount=12000, id="hooli"),
    make_result(Stage.CALL, days_ago(3), person="Bea", lost_on=TODAY, lost_reason="price", id="bea"),
)


def state(*, quarter: QuarterFacts = QUARTER, waiting: int = 0, **view: object) -> ResultsState:
    """The page of three results."""
    facts = BoardFacts(TODAY, quarter, RESULTS, waiting)
    return build(facts, ResultsView(**view), PlainFormats("en"))


def board_of(skin, qtbot) -> Board:
    """The board on the screen."""
    board = Board(skin)
    qtbot.addWidget(board)
    board.fit(1040)
    board.resize(1040, 240)
    board.set_state(state().columns)
    board.show()
    return board


@pytest.mark.parametrize("table", [False, True])
def test_the_page_draws_itself_in_every_theme(every_skin, qtbot, table):
    """Board and table, with goals and without."""
    screen = ResultsScreen(every_skin)
    qtbot.addWidget(screen)
    screen.resize(1096, 764)
    screen.set_state(state(table=table, waiting=3))
    screen.show()
    assert not screen.grab().isNull()
    screen.set_state(state(quarter=replace(QUARTER, goals={}, proposed=GOALS), table=table))
    assert not screen.grab().isNull()


def test_a_card_says_all_of_it_to_a_screen_reader_and_nothing_is_read_as_markup(skin, qtbot):
    """Names are names."""
    card = board_of(skin, qtbot).card("hooli")
    assert card.accessibleName() == "Hooli, Proposal, EUR\u00a012\u202f000, sent 11\u00a0May"
    board = board_of(skin, qtbot)
    assert "<b>Ada</b>" in board.card("ada").accessibleName()
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in board.findChildren(QLabel))


def test_cards_are_used_again_for_other_results(skin, qtbot):
    """Twenty thousand results cost what is on the screen."""
    board = board_of(skin, qtbot)
    before = board.findChildren(ResultCard)
    board.set_state(state().columns)
    assert board.findChildren(ResultCard) == before


def test_a_drag_begins_only_when_the_pointer_has_gone_far_enough(skin, qtbot, monkeypatch):
    """A click with a trembling hand still opens the result; a contract is never dragged."""
    board = board_of(skin, qtbot)
    card = board.card("hooli")
    drags: list[QPoint] = []
    monkeypatch.setattr(ResultCard, "_drag", lambda _, start: drags.append(start))

    def move(way: int) -> None:
        at = QPointF(10 + way, 10)
        held = (Qt.MouseButton.LeftButton, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        kind = QEvent.Type.MouseMove if way else QEvent.Type.MouseButtonPress
        event = QMouseEvent(kind, at, card.mapToGlobal(at), *held)
        (card.mouseMoveEvent if way else card.mousePressEvent)(event)

    move(0)
    move(2)
    assert drags == []
    move(60)
    assert drags == [QPoint(10, 10)]
    assert not card.isDown()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_menu_key_opens_the_menu_of_a_card(skin, qtbot):
    """As the right button does."""
    board = board_of(skin, qtbot)
    card = board.card("ada")
    with qtbot.waitSignal(card.menu_wanted) as told:
        card.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint(5, 5)))
    assert told.args[0] == "ada"


def test_a_known_name_brings_its_profile_until_it_is_typed_over(skin, qtbot):
    """The field holds the name alone."""
    field = PersonField("", "", [Acquaintance("Ada", "Acme", "https://x/ada")])
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.chosen):
        field.list.activated.emit("Ada, Acme")
    assert (field.name, field.profile_url) == ("Ada", "https://x/ada")
    field.setText("Adam")
    assert field.profile_url == ""


def test_find_waits_for_the_table(skin, qtbot):
    """The journal's answer comes later; then the keyboard is where one looks for results."""
    screen = ResultsScreen(skin)
    qtbot.addWidget(screen)
    screen.set_state(state())
    screen.show()
    qtbot.waitUntil(screen.isActiveWindow)
    with qtbot.waitSignal(screen.table_toggled):
        screen.begin_search()
    screen.set_state(state(table=True))
    assert screen.table.search.hasFocus()


def test_what_waits_is_said_once_and_keeps_its_button(skin, qtbot):
    """A change elsewhere takes no button from under the pointer."""
    screen = ResultsScreen(skin)
    qtbot.addWidget(screen)
    screen.set_state(state(waiting=2))
    banner = screen.waiting
    screen.set_state(state(waiting=2, table=True))
    assert screen.waiting is banner
    screen.set_state(state())
    assert screen.waiting is None
