"""The page Import in its views: what a person sees, presses and is asked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from ssi_coach.domain.files import ParsedFile, ReadProgress
from ssi_coach.presentation.imports.archive_help import DOWNLOAD_PAGE, build_archive_help
from ssi_coach.presentation.imports.doubles import build_doubles
from ssi_coach.presentation.imports.preview import ImportState, build_import
from ssi_coach.presentation.imports.progress import further, reading_state, writing_state
from ssi_coach.services.imports.importing import plan_import
from ssi_coach.ui.widgets.data.archive_help_view import ArchiveHelpView
from ssi_coach.ui.widgets.data.doubles_view import DoublesView
from ssi_coach.ui.widgets.data.import_view import ImportView
from tests.build import NOON, TODAY
from tests.import_build import archive, doubles, own_table
from tests.today_build import FORMATS, catalogue, workspace
from tests.ui.seen import sent, words

KINDS = (("comment", "Comments"),)


def preview(*files: ParsedFile) -> ImportState:
    """The preview of files over an empty journal."""
    return build_import(files, plan_import(workspace(), files), FORMATS, backed_up=True, kinds=KINDS)


@pytest.fixture
def view(qtbot, skin):
    """The import's view, shown."""
    view = ImportView(skin)
    qtbot.addWidget(view)
    view.resize(1096, 764)
    view.show()
    return view


@pytest.fixture
def double_view(qtbot, skin):
    """The list of doubles, shown."""
    view = DoublesView(skin)
    qtbot.addWidget(view)
    view.resize(1096, 764)
    view.set_state(build_doubles(doubles(3), catalogue(), FORMATS))
    view.show()
    return view


@pytest.fixture
def help_view(qtbot, skin):
    """The help page, shown."""
    view = ArchiveHelpView(skin)
    qtbot.addWidget(view)
    view.set_state(build_archive_help(None, TODAY, FORMATS))
    view.show()
    return view


def test_an_archive_can_be_imported_at_once_although_some_rows_stay_out(qtbot, view):
    view.set_state(preview(archive(bad=2)))
    assert view.primary.isEnabled()
    assert view.reasons.leave_out.isChecked()
    sent(qtbot, view.import_wanted, view.primary.click)


def test_whoever_wants_these_rows_imports_nothing(view):
    view.set_state(preview(archive(bad=2)))
    view.reasons.leave_out.click()
    assert not view.primary.isEnabled()
    view.reasons.leave_out.click()
    assert view.primary.isEnabled()


def test_the_quick_archive_stands_out(qtbot, view):
    view.set_state(preview(archive(quick=True)))
    qtbot.waitUntil(lambda: "This is the quick archive" in words(view))
    sent(qtbot, view.reminder_wanted, view.quick.acted.emit)
    view.show_reminded("You are reminded.")
    assert view.quick.accessibleName() == "You are reminded."


def test_the_larger_archive_has_no_such_line(view):
    view.set_state(preview(archive()))
    assert view.quick is None


def test_a_column_is_given_another_meaning(qtbot, view):
    view.set_state(preview(own_table()))
    (card,) = view.tables
    card.boxes[4].setCurrentIndex(card.boxes[4].findData("company"))
    file, plan = sent(qtbot, view.planned, lambda: card.boxes[4].activated.emit(0))
    assert file == 0
    assert plan.fields == ("date", "person", "kind", "minutes", "company")
    assert not view.primary.isEnabled()


def test_day_and_month_can_be_told_apart(qtbot, view):
    view.set_state(preview(own_table()))
    (card,) = view.tables
    card.order.setCurrentIndex(card.order.findData("day"))
    _, plan = sent(qtbot, view.planned, lambda: card.order.activated.emit(0))
    assert plan.day_first is True


def test_the_keyboard_stays_at_the_column(qtbot, view):
    view.set_state(preview(own_table()))
    view.tables[0].boxes[3].activated.emit(0)
    view.set_state(preview(own_table()))
    assert view.tables[0].boxes[3].hasFocus()
    view.tables[0].order.activated.emit(0)
    view.set_state(preview(own_table()))
    assert view.tables[0].order.hasFocus()


def test_a_table_that_is_not_clear_asks_before_anything_else(qtbot, view):
    view.set_state(preview(own_table(complete=False)))
    assert view.tables[0].boxes[0].hasFocus()
    assert not view.primary.isEnabled()
    qtbot.waitUntil(view.tables[0].problem.isVisible)


def test_progress_is_one_card_that_goes_on(view):
    first = reading_state(["one.zip"])
    view.show_progress(first)
    card = view.progress
    assert not card.bar.isVisible()
    view.show_progress(further(first, ReadProgress(1, 2, "messages.csv"), 4.0, FORMATS))
    assert view.progress is card
    assert card.bar.share == 0.5
    assert card.left.text() == "about 4 seconds left"


def test_what_is_being_written_cannot_be_left_with_escape(qtbot, view):
    view.show_progress(writing_state(), may_leave=False)
    with qtbot.assertNotEmitted(view.closed):
        qtbot.keyClick(view, Qt.Key.Key_Escape)


@pytest.mark.parametrize(("place", "signal"), [(0, "merge_wanted"), (1, "apart_wanted")])
def test_each_pair_is_answered_on_its_own(qtbot, double_view, place, signal):
    button = double_view.rows[1][place]
    (found,) = sent(qtbot, getattr(double_view, signal), button.click)
    assert found == (double_view.state.cards[0].doubles[1],)
    assert "2 comments" in button.accessibleName()


def test_all_pairs_can_be_merged_at_once(qtbot, double_view):
    (found,) = sent(qtbot, double_view.merge_wanted, double_view.merge_all.click)
    assert found == double_view.state.cards[0].doubles


def test_without_doubles_the_page_says_what_would_be_there(double_view):
    double_view.set_state(build_doubles((), catalogue(), FORMATS))
    assert not double_view.merge_all.isVisible()
    assert double_view.leave.hasFocus()


def test_the_help_page_leads_to_linkedin_and_reminds(qtbot, help_view):
    assert sent(qtbot, help_view.page_wanted, help_view.open.click) == [DOWNLOAD_PAGE]
    sent(qtbot, help_view.asked, help_view.remind.click)
    help_view.set_state(build_archive_help(NOON, TODAY, FORMATS))
    assert not help_view.remind.isVisible()
    sent(qtbot, help_view.forgotten, help_view.waiting.acted.emit)


def test_escape_leaves_the_help_page(qtbot, help_view):
    sent(qtbot, help_view.closed, lambda: qtbot.keyClick(help_view.open, Qt.Key.Key_Escape))
