"""The page Results wired: an act on the page changes the journal, and the page shows it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from ssi_coach.app.window import results as results_page
from ssi_coach.domain.results import Stage, goals_on
from ssi_coach.ui.dialogs.result import ResultDialog
from ssi_coach.ui.dialogs.result_log import LogResultDialog
from ssi_coach.ui.dialogs.result_lost import LostDialog
from ssi_coach.ui.widgets.results.amount_popup import AmountPopup
from ssi_coach.ui.widgets.results.card import MIME
from ssi_coach.ui.widgets.results.figures_panel import FiguresPanel
from ssi_coach.ui.widgets.results.goals_popup import GoalsPopup
from tests.build import TODAY, days_ago, make_entry
from tests.results_build import make_result

OFFSCREEN = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
"""Little windows take the keyboard, which an offscreen window does not have."""

SAID = make_entry(id="said", day=days_ago(2), kind="conversation", person="Ida")


@pytest.fixture
def make_page(qtbot, open_page):
    """The page over a journal in memory with some records, where the keyboard is."""

    def make(*records):
        page = open_page(results_page, *records)
        with qtbot.waitActive(page.screen):
            page.screen.activateWindow()
        return page

    return make


@pytest.fixture
def page(make_page):
    """Two conversations, a meeting and an old contract, and a line of the journal that is no result yet."""
    return make_page(
        make_result(person="Ada", company="Acme", id="ada"),
        make_result(day=days_ago(3), person="Bea", id="bea"),
        make_result(Stage.MEETING, days_ago(1), company="Hooli", id="hooli", entry="met"),
        make_result(Stage.CONTRACT, days_ago(300), company="Soylent", id="soylent", amount=8400),
        make_entry(id="met", day=days_ago(1), kind="meeting", company="Hooli"),
        SAID,
    )


def stage_of(page, id: str) -> Stage:
    """The stage that a result has reached in the journal."""
    return page.work.journal.result(id).stage


def open_one(page, kind):
    """The dialog or little window that is open."""
    return next(found for found in page.screen.findChildren(kind) if found.isVisible())


def titles(page) -> list[list[str]]:
    """The cards, column by column."""
    return [[card.state.title for card in column.cards] for column in page.screen.board.columns]


def test_the_board_shows_where_everything_stands(page):
    """The newest first; an old contract is folded away."""
    assert titles(page) == [["Ada, Acme", "Bea"], [], ["Hooli"], [], []]
    page.screen.board.columns[4].older.click()
    assert titles(page) == [[], [], [], [], ["Soylent"]]


def test_it_fits_the_usual_window(page):
    """Nothing is cut off at 1280 x 800."""
    assert page.screen.minimumSizeHint().width() <= 1096
    assert page.screen.header.height() < 40
    assert page.screen.board._a_row == 5


def test_a_higher_window_shows_more_cards(make_page, qapp):
    """As many as there is room for."""
    page = make_page(*[make_result(company=str(number)) for number in range(9)])
    assert len(titles(page)[0]) == 2
    page.screen.resize(1700, 1044)
    qapp.processEvents()
    assert len(titles(page)[0]) == 5


@pytest.mark.parametrize(("scale", "columns"), [(1.5, 4), (2.0, 3)])
def test_with_large_letters_fewer_columns_stand_side_by_side(page, qapp, scale, columns):
    """Words keep their room."""
    page.screen._skin.use("light", scale=scale)
    page.screen.resize(1097, 764)
    qapp.processEvents()
    assert page.screen.board._a_row == columns


def test_keys_move_between_cards_and_move_a_result_on(qtbot, page):
    """The keyboard stays on the result that moved; undo takes it back."""
    page.screen.board.card("ada").setFocus()
    qtbot.keyClick(page.screen.focusWidget(), Qt.Key.Key_Down)
    assert page.screen.focusWidget().state.id == "bea"
    qtbot.keyClick(page.screen.focusWidget(), Qt.Key.Key_Right)
    assert page.screen.focusWidget().state.id == "hooli"
    qtbot.keyClick(page.screen.focusWidget(), Qt.Key.Key_Left)
    qtbot.keyClick(page.screen.focusWidget(), Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert stage_of(page, "ada") is Stage.CALL
    assert page.screen.focusWidget().state.id == "ada"
    assert page.ear.toasts == ["Result moved on: Call, Ada"]
    page.coach.undo()
    assert stage_of(page, "ada") is Stage.CONVERSATION


def test_all_cards_are_one_stop_of_tab(qtbot, page):
    """The one that the keyboard was on last, also when it has gone."""

    def stops() -> list[str]:
        cards = [card for column in page.screen.board.columns for card in column.cards]
        return [card.state.id for card in cards if card.focusPolicy() & Qt.FocusPolicy.TabFocus]

    assert stops() == ["ada"]
    page.screen.board.card("hooli").setFocus()
    assert stops() == ["hooli"]
    page.coach.do(lambda work: results_page.delete_results(work, ids=("hooli",)))
    assert stops() == ["ada"]


@OFFSCREEN
def test_a_card_is_dropped_on_a_later_stage_only(page):
    """Other columns do not take it."""
    data = QMimeData()
    data.setData(MIME, b"hooli")
    call, proposal = page.screen.board.columns[1], page.screen.board.columns[3]
    for column, taken in ((call, False), (proposal, True)):
        here = (QPointF(5, 5), Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton)
        enter = QDragEnterEvent(here[0].toPoint(), *here[1:], Qt.KeyboardModifier.NoModifier)
        enter.ignore()
        column.dragEnterEvent(enter)
        assert enter.isAccepted() is taken
        column.dropEvent(QDropEvent(*here, Qt.KeyboardModifier.NoModifier))
    popup = open_one(page, AmountPopup)
    popup.amount.setText("12 000")
    popup.move_on.click()
    moved = page.work.journal.result("hooli")
    assert (moved.stage, moved.amount, moved.currency) == (Stage.PROPOSAL, Decimal(12000), "EUR")


@OFFSCREEN
def test_the_amount_may_be_left_empty_and_must_be_a_number(page):
    """What is no number is refused beside the field."""
    page.screen.board.move_wanted.emit("ada", "contract")
    popup = open_one(page, AmountPopup)
    popup.amount.setText("a lot")
    popup.move_on.click()
    assert popup.problem.isVisible()
    assert stage_of(page, "ada") is Stage.CONVERSATION
    popup.amount.clear()
    popup.move_on.click()
    assert stage_of(page, "ada") is Stage.CONTRACT
    assert page.work.journal.result("ada").amount is None


def test_a_result_is_logged_with_the_button_and_below_a_column(page):
    """The dialog begins with the column's stage."""
    page.screen.board.columns[1].log.click()
    dialog = open_one(page, LogResultDialog)
    assert dialog.draft.stage is Stage.CALL
    dialog.person.setText("Cleo")
    dialog.primary.click()
    assert titles(page)[1] == ["Cleo"]
    assert page.ear.toasts == ["Result added: Call, Cleo"]
    page.screen.header.log.click()
    assert open_one(page, LogResultDialog).draft.stage is Stage.CONVERSATION


def test_a_known_person_brings_company_and_profile(page):
    """Chosen from the list of people met."""
    page.screen.log_wanted.emit("")
    dialog = open_one(page, LogResultDialog)
    dialog.person.list.activated.emit("Ida")
    assert dialog.draft.person == "Ida"
    dialog.reject()


def test_an_opened_result_is_corrected(page):
    """One step for all that was typed over."""
    page.screen.board.card("hooli").click()
    dialog = open_one(page, ResultDialog)
    dialog.company.setText("Hooli Ltd")
    dialog.steps.days[2].set_day(TODAY)
    dialog.primary.click()
    after = page.work.journal.result("hooli")
    assert (after.company, after.since) == ("Hooli Ltd", TODAY)
    page.coach.undo()
    assert page.work.journal.result("hooli").company == "Hooli"


def test_an_opened_result_leads_to_its_line_in_the_journal(page):
    """By the day."""
    page.screen.opened.emit("hooli")
    open_one(page, ResultDialog).entry.click()
    assert page.ear.went == [("journal", days_ago(1))]


def test_what_cannot_be_is_refused_in_the_dialog(page):
    """It stays open."""
    page.screen.opened.emit("soylent")
    dialog = open_one(page, ResultDialog)
    dialog.steps.amounts[4].setText("many")
    dialog.primary.click()
    assert dialog.isVisible()
    assert "no amount" in dialog.problem.text()


def test_a_result_is_given_up_and_opened_again(page):
    """With its reason."""
    page.screen.board.lose_wanted.emit("bea")
    dialog = open_one(page, LostDialog)
    dialog.reason.setText("no budget")
    dialog.primary.click()
    assert page.work.journal.result("bea").lost_reason == "no budget"
    assert titles(page)[0] == ["Ada, Acme"]
    page.screen.shown_chosen.emit("lost")
    assert titles(page)[0] == ["Bea"]
    page.screen.opened.emit("bea")
    open_one(page, ResultDialog).reopen_wanted.emit()
    assert not page.work.journal.result("bea").lost


def test_the_last_step_is_taken_back(page):
    """With the stages that were skipped for it."""
    page.coach.do(lambda work: results_page.delete_results(work, ids=("bea",)))
    page.screen.board.move_wanted.emit("ada", "meeting")
    page.screen.opened.emit("ada")
    open_one(page, ResultDialog).steps.back.click()
    assert stage_of(page, "ada") is Stage.CONVERSATION


def test_delete_puts_a_result_into_the_bin_and_undo_brings_it_back(qtbot, page):
    """From the board and from the dialog."""
    qtbot.keyClick(page.screen.board.card("ada"), Qt.Key.Key_Delete)
    assert page.work.journal.result("ada").binned_on == TODAY
    page.coach.undo()
    page.screen.opened.emit("ada")
    open_one(page, ResultDialog).delete.click()
    assert titles(page)[0] == ["Bea"]


def test_the_menu_of_a_card_names_what_can_be_done(page):
    """A contract goes nowhere."""
    menu = page.screen.board.menu_of(page.screen.board.card("hooli"))
    words = [action.text().partition("\t")[0] for action in menu.actions() if action.text()]
    assert words == ["Open", "Move to Proposals", "Move to Contracts", "Lost ...", "Delete"]


def test_lines_of_the_journal_become_results_with_one_button(page):
    """One step; the line goes away."""
    page.screen.waiting.acted.emit()
    assert page.screen.waiting is None
    assert titles(page)[0] == ["Ada, Acme", "Ida"]
    page.coach.undo()
    assert page.screen.waiting is not None


@OFFSCREEN
def test_goals_are_taken_as_proposed_or_set_in_place(page):
    """The score follows."""
    assert page.screen.goals.proposal.text().startswith("A beginning")
    page.screen.goals.take.click()
    assert page.screen.goals.score.text().startswith("Results score")
    page.screen.goals.change.click()
    popup = open_one(page, GoalsPopup)
    popup.fields[Stage.CONVERSATION].setValue(0)
    popup.fields[Stage.CALL].setValue(7)
    popup.set.click()
    held = goals_on(page.work.journal.result_goals(), TODAY)
    assert held[Stage.CALL] == 7
    assert Stage.CONVERSATION not in held


def test_the_table_searches_sorts_and_deletes_several(qtbot, page):
    """Find leads there, Ctrl+T goes to and fro."""
    page.screen.begin_search()
    assert page.screen.table.search.hasFocus()
    qtbot.keyClicks(page.screen.table.search, "acme")
    assert page.screen.table.count.text() == "1 of 4 shown"
    page.screen.searched.emit("")
    page.screen.table.table.horizontalHeader().sectionClicked.emit(0)
    assert [result.person for result in page.screen.state.table.results] == ["", "", "Ada", "Bea"]
    page.screen.table.table.selectAll()
    page.screen.table.delete.click()
    assert page.work.journal.results() == ()
    page.coach.undo()
    page.ear.triggered.emit("table")
    assert page.screen.state.table is None


@OFFSCREEN
def test_a_row_is_moved_from_its_menu(page):
    """The amount is asked for in the middle of the window: there is no card to ask beside."""
    page.screen.table_toggled.emit(True)
    menu = page.screen.table.menu_of(0)
    menu.actions()[3].trigger()
    open_one(page, AmountPopup).move_on.click()
    assert stage_of(page, "ada") is Stage.PROPOSAL
    assert page.screen.table.menu_of(99) is None


def test_enter_opens_the_row_that_the_keyboard_is_on(qtbot, page):
    """As a click on a card does."""
    page.screen.table_toggled.emit(True)
    table = page.screen.table.table
    table.setCurrentIndex(table.rows.index(0, 0))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert open_one(page, ResultDialog).state.result.id == "ada"


def test_the_figures_follow_the_board(page, make_page):
    """They come with the first result, and opening them flashes no other window."""
    panel = page.screen.findChild(FiguresPanel)
    assert panel.funnel.isVisible()
    before = panel.funnel.grab().toImage()
    page.coach.do(lambda work: results_page.delete_results(work, ids=("ada", "bea")))
    assert panel.funnel.grab().toImage() != before
    assert make_page().screen.findChild(FiguresPanel) is None


def test_all_results_are_written_to_a_file(page, tmp_path):
    """As a table."""
    page.screen.findChild(results_page.ResultsDesk)._on_place(str(tmp_path / "results.csv"))
    lines = (tmp_path / "results.csv").read_text("utf-8-sig").splitlines()
    assert len(lines) == 5
    assert page.ear.toasts == ["Exported to results.csv"]


def test_a_visit_opens_the_result(page):
    """The journal sends a person here."""
    page.screen.visit("bea")
    assert open_one(page, ResultDialog).person.name == "Bea"


def test_an_empty_page_says_what_will_be_there_and_offers_one_step(make_page):
    """The first result fills it."""
    page = make_page()
    page.screen.empty.wanted.emit()
    dialog = open_one(page, LogResultDialog)
    dialog.company.setText("Acme")
    dialog.primary.click()
    assert titles(page)[0] == ["Acme"]
