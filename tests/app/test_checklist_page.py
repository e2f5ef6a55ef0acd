"""The checklist wired: an act on the page changes the journal, and the page shows it."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import Qt

from ssi_coach.app.opening import Opened
from ssi_coach.app.window import checklist as checklist_page
from ssi_coach.domain.activities import EntryFilter
from ssi_coach.domain.checklist import Cadence, Tick
from ssi_coach.domain.pillars import Pillar
from ssi_coach.presentation.checklist.own_item_form import OwnItemDraft
from ssi_coach.ui.dialogs.own_item import OwnItemDialog
from tests.app.surroundings import dressed, wired
from tests.build import TODAY, days_ago
from tests.today_build import workspace


@pytest.fixture
def unread(qtbot, qapp):
    """The page over a journal in memory in which the headline is done, before the journal has answered."""
    work = workspace(Tick("headline", days_ago(9)))
    page = wired(checklist_page, Opened(work, work.journal), dressed(qapp))
    qtbot.addWidget(page.screen)
    with qtbot.waitExposed(page.screen):
        page.screen.show()
    return page


@pytest.fixture
def page(unread):
    """The same with what the journal says."""
    return unread.show()


def entries(page) -> list[tuple[str, int]]:
    """Kinds and counts in the journal."""
    found = page.journal.entries_page(EntryFilter(), offset=0, limit=100)
    return [(entry.kind, entry.count) for entry in found]


def key(qtbot, page, pressed) -> None:
    """A key where the keyboard is in the list."""
    qtbot.keyClick(page.screen.list.rows[page.screen.state.chosen], pressed)


def test_it_fits_the_usual_window(page):
    """Nothing is cut off at 1280 x 800, and the header stands in one row."""
    assert page.screen.minimumSizeHint().width() <= 1096
    assert page.screen.header.height() < 40
    right = page.screen.detail
    assert right.mapTo(page.screen, right.rect().topRight()).x() == 1096 - 24 - 1


@pytest.mark.parametrize(("scale", "width"), [(1.0, 760), (2.0, 912), (1.5, 1000)])
def test_with_large_letters_the_columns_stand_one_below_the_other(page, qapp, scale, width):
    """And nothing lies on top of something else."""
    page.screen._skin.use("light", scale=scale)
    page.screen.resize(width, 764)
    qapp.processEvents()
    listed, detail, header = page.screen.list, page.screen.detail, page.screen.header
    assert detail.mapTo(page.screen, detail.rect().topLeft()).y() > listed.height()
    tools = [header.plan, header.shown, header.own]
    for one, next_one in itertools.pairwise(tools):
        assert one.width() >= one.sizeHint().width()
        assert one.geometry().right() < next_one.geometry().left()


def test_ticking_writes_the_entries_and_undo_takes_both_back(page):
    """The circle follows the journal; what is explained stays."""
    page.screen.form_chosen.emit("routine")
    before = page.screen.state.chosen
    page.screen.list.rows["comment_posts"].check.click()
    assert entries(page) == [("comment", 3)]
    assert page.screen.list.rows["comment_posts"].check.isChecked()
    assert page.screen.state.chosen == before
    page.coach.undo()
    assert entries(page) == []
    assert not page.screen.list.rows["comment_posts"].check.isChecked()


def test_what_was_done_once_can_be_taken_back_on_any_day(page):
    """The latest tick goes."""
    page.screen.list.rows["headline"].check.click()
    assert page.journal.ticks() == ()


def test_the_keyboard_walks_ticks_and_opens(qtbot, page):
    """Arrows, Home and End move; Space ticks; Enter opens LinkedIn."""
    rows = list(page.screen.list.rows)
    page.screen.show_item(page.screen.state.chosen)
    key(qtbot, page, Qt.Key.Key_End)
    assert page.screen.state.chosen == rows[-1]
    key(qtbot, page, Qt.Key.Key_Home)
    key(qtbot, page, Qt.Key.Key_Up)
    assert page.screen.state.chosen == rows[0]
    key(qtbot, page, Qt.Key.Key_Down)
    key(qtbot, page, Qt.Key.Key_Down)
    assert page.screen.detail.state.id == rows[2]
    assert page.screen.list.rows[rows[2]].hasFocus()
    key(qtbot, page, Qt.Key.Key_Space)
    assert page.screen.detail.state.ticked
    key(qtbot, page, Qt.Key.Key_Return)
    assert page.ear.browsed == [page.work.guidelines.pages["profile"]]


def test_only_the_chosen_row_is_reached_with_tab(page):
    """Ninety items are one stop."""
    page.screen.list.rows["education"].click()
    with_tab = [
        id for id, row in page.screen.list.rows.items() if row.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert with_tab == ["education"]


def test_tab_goes_from_the_tools_to_the_list_and_on_to_the_explanation(qtbot, page):
    """From left to right, also after another part was looked at."""
    page.screen.form_chosen.emit("routine")
    page.screen.header.own.setFocus()
    places = []
    for _ in range(2):
        qtbot.keyClick(page.screen.focusWidget(), Qt.Key.Key_Tab)
        places.append(page.screen.focusWidget())
    assert places == [page.screen.list.rows[page.screen.state.chosen], page.screen.detail.page]


def test_the_keyboard_stays_in_the_list_when_its_row_goes(qtbot, page):
    """A ticked item leaves the open ones."""
    page.screen.shown_chosen.emit("open")
    page.screen.show_item(page.screen.state.chosen)
    gone = page.screen.state.chosen
    key(qtbot, page, Qt.Key.Key_Space)
    assert gone not in page.screen.list.rows
    assert page.screen.list.rows[page.screen.state.chosen].hasFocus()


def test_what_is_not_for_me_can_be_brought_back(page):
    """The item stays in sight for that."""
    item = page.screen.state.chosen
    page.screen.detail.refuse.click()
    assert page.screen.detail.state.id == item
    assert page.screen.list.rows[item].state.note == "not for me"
    assert not page.screen.detail.refuse.isVisible()
    page.screen.detail.back.click()
    assert page.journal.snoozes() == ()
    assert page.screen.list.rows[item].state.note == ""


def test_the_button_opens_the_page_of_linkedin(page):
    """By its name in the guidelines."""
    page.screen.detail.page.click()
    assert page.ear.browsed == [page.work.guidelines.pages["profile"]]


def test_an_item_without_a_page_is_marked_as_done(page):
    """One primary button a card."""
    page.screen.visit("target_group")
    assert not page.screen.detail.page.isVisible()
    page.screen.detail.done.click()
    assert page.screen.list.rows["target_group"].check.isChecked()
    page.screen.detail.done.click()
    assert not page.screen.list.rows["target_group"].check.isChecked()


def test_words_typed_into_the_search_narrow_the_list(qtbot, page):
    """Find leads there; nothing found says so, and one button shows all again."""
    page.screen.begin_search()
    search = page.screen.header.search
    assert search.hasFocus()
    qtbot.keyClicks(search, "recommend")
    assert {"three_recommendations", "ask_recommendation"} <= set(page.screen.list.rows)
    qtbot.keyClicks(search, " xyz")
    assert not page.screen.list.isVisible()
    page.screen.all_wanted.emit()
    assert page.screen.list.isVisible()
    assert search.text() == ""


def test_menus_choose_plan_and_items(page):
    """Their buttons say what holds."""
    page.screen.header.plan.choices_menu.actions()[2].trigger()
    assert "lead_list" in page.screen.list.rows
    assert page.screen.header.plan.text() == "Sales Navigator"
    page.screen.header.shown.choices_menu.actions()[2].trigger()
    assert list(page.screen.list.rows) == ["headline"]


def test_a_visit_shows_the_item_wherever_it_stands(page):
    """The keyboard is on it."""
    page.screen.visit("lead_list")
    assert page.screen.detail.state.id == "lead_list"
    assert page.screen.list.rows["lead_list"].hasFocus()
    page.screen.visit(TODAY)
    assert page.screen.detail.state.id == "lead_list"


def test_a_visit_before_the_journal_has_answered_is_not_forgotten(unread):
    """The command palette opens the page and names an item in one go."""
    assert not unread.screen.detail.isVisible()
    unread.screen.visit("comment_posts")
    unread.coach.show("checklist")
    assert unread.screen.detail.state.id == "comment_posts"


def test_a_due_routine_is_ticked_in_its_card_and_explained_on_a_click(qtbot, page):
    """The link shows all of them."""
    first = next(iter(page.screen.routines.rows))
    page.screen.routines.rows[first].check.click()
    assert [tick.item for tick in page.journal.ticks(TODAY)] == [first]
    assert page.screen.routines.rows[first].state.due == "done today"
    qtbot.mouseClick(page.screen.routines.rows[first], Qt.MouseButton.LeftButton)
    assert (page.screen.state.form, page.screen.state.chosen) == ("routine", first)
    page.screen.form_chosen.emit("principle")
    page.screen.routines.all.click()
    assert page.screen.state.form == "routine"


def test_an_own_item_is_added_shown_and_removed(page):
    """Undo brings it back."""
    page.screen.own_wanted.emit()
    dialog = page.screen.findChild(OwnItemDialog)
    dialog.wanted.emit(OwnItemDraft("Thank a customer", Pillar.RELATIONSHIPS, Cadence.MONTHLY, 10))
    dialog.reject()
    own = page.journal.own_items()[0]
    assert (own.title, own.cadence, own.minutes) == ("Thank a customer", Cadence.MONTHLY, 10)
    assert (page.screen.state.form, page.screen.detail.state.id) == ("routine", own.id)
    page.screen.detail.remove.click()
    assert page.journal.own_items() == ()
    assert own.id not in page.screen.list.rows
    page.coach.undo()
    assert own.id in page.screen.list.rows


def test_an_own_item_is_written_anew_and_shown_where_it_stands_now(page):
    """Another cadence is another part of the list; undo brings the old words back."""
    page.screen.own_wanted.emit()
    dialog = page.screen.findChild(OwnItemDialog)
    dialog.wanted.emit(OwnItemDraft("Thank a customer", Pillar.RELATIONSHIPS, Cadence.MONTHLY, 10))
    dialog.deleteLater()
    own = page.journal.own_items()[0]
    page.screen.detail.change.click()
    [dialog] = [found for found in page.screen.findChildren(OwnItemDialog) if found is not dialog]
    assert dialog.draft == OwnItemDraft("Thank a customer", Pillar.RELATIONSHIPS, Cadence.MONTHLY, 10)
    dialog.title_field.setText("Thank a customer by post")
    dialog.cadence.setCurrentIndex(dialog.cadence.findData(Cadence.ONCE.value))
    dialog.answer()
    changed = page.journal.own_items()[0]
    assert (changed.id, changed.title, changed.cadence) == (own.id, "Thank a customer by post", Cadence.ONCE)
    assert (page.screen.state.form, page.screen.detail.state.id) == ("foundation", own.id)
    page.coach.undo()
    assert page.journal.own_items()[0].title == "Thank a customer"
