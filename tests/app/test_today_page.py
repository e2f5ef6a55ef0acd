"""Today wired: an act on the page changes the journal, and the page shows it."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt

from ssi_coach.app.window import today as today_page
from ssi_coach.domain.activities import EntryFilter
from ssi_coach.domain.days import DayMeaning, DaySpan
from ssi_coach.domain.errors import KnownError
from ssi_coach.services.entries import tally
from ssi_coach.services.imports.archive_reminder import DUE_AFTER
from ssi_coach.services.readings import save_reading
from ssi_coach.services.workspace import remember
from tests.build import TODAY, days_ago, full_reading, make_entry


@pytest.fixture
def page(open_page):
    """The page over a journal in memory with a few days of use and an old reading."""
    entries = [make_entry(day=days_ago(ago), kind="profile_view") for ago in range(5, 12)]
    return open_page(today_page, *entries, full_reading(day=days_ago(9)))


def entries(page, **which) -> list[tuple[str, int]]:
    """Kinds and counts in the journal that pass."""
    found = page.journal.entries_page(EntryFilter(**which), offset=0, limit=100)
    return [(entry.kind, entry.count) for entry in found]


def test_a_typed_line_is_logged_and_the_field_emptied(qtbot, page):
    """What was logged can be undone."""
    edit = page.screen.quick.field.edit
    qtbot.keyClicks(edit, "3 comments, 2 invites yesterday")
    assert [chip.text for chip in page.screen.quick.chips][:2] == ["3 comments", "2 invitations"]
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert sorted(entries(page, first=days_ago(1))) == [("comment", 3), ("invitation_sent", 2)]
    assert edit.text() == ""
    assert page.ear.toasts
    page.coach.undo()
    assert entries(page, first=days_ago(1)) == []


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("call @ACME", "Make it a result"),
        ("2 meetings", "Make them results"),
        ("3 comments", ""),
        ("reply received", ""),
    ],
)
def test_what_came_of_it_may_be_made_a_result_at_once(qtbot, page, typed, offered):
    """Only what can be one is asked about, and the journal is not opened for it."""
    edit = page.screen.quick.field.edit
    qtbot.keyClicks(edit, typed)
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert page.ear.offer == offered


def test_a_call_just_logged_becomes_a_result_with_its_company(qtbot, page):
    """And the entry stays; undo takes the result back first, then the entry, and offers nothing."""
    edit = page.screen.quick.field.edit
    qtbot.keyClicks(edit, "call @ACME")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    page.ear.take()
    (result,) = page.journal.results()
    assert (result.company, result.stage.value) == ("ACME", "call")
    assert entries(page, first=TODAY) == [("call", 1)]
    page.coach.undo()
    assert page.journal.results() == ()
    assert page.ear.offer == ""
    page.coach.redo()
    assert len(page.journal.results()) == 1
    assert page.ear.offer == ""


def test_a_disk_that_refuses_leaves_the_line_where_it_is(qtbot, page):
    """With the reason below it."""
    edit = page.screen.quick.field.edit
    qtbot.keyClicks(edit, "3 comments")
    page.journal.fails_with = KnownError("journal.full")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert edit.text() == "3 comments"
    assert page.screen.quick.problem.text()
    assert not page.ear.errors


def test_a_tally_is_counted_on_its_button(page):
    """Ten clicks are one journal line."""
    button = page.screen.quick.strip.buttons[0]
    for _ in range(10):
        button.click()
    assert button.state.count == 10
    assert entries(page, first=TODAY) == [(button.state.kind, 10)]


def test_ticking_a_routine_writes_its_entries_and_undo_takes_both_back(page):
    """The circle follows the journal."""
    rows = page.screen.actions_card.rows
    item = next(id for id in rows if page.work.guidelines.by_id[id].logs)
    rows[item].check.click()
    assert entries(page, first=TODAY) == list(page.work.guidelines.by_id[item].logs)
    assert page.screen.actions_card.rows[item].check.isChecked()
    page.coach.undo()
    assert entries(page, first=TODAY) == []
    assert page.journal.ticks() == ()


def test_what_is_put_off_or_refused_leaves_the_list(page):
    """And something else takes its place."""
    first, second = list(page.screen.actions_card.rows)[:2]
    page.screen.snoozed.emit(first)
    page.screen.refused.emit(second)
    assert not {first, second} & set(page.screen.actions_card.rows)
    assert {(found.item, found.until is None) for found in page.journal.snoozes()} == {
        (first, False),
        (second, True),
    }


def listed(page) -> list[str]:
    """The plan as it stands on the page."""
    return list(page.screen.actions_card.rows)


def test_logging_keeps_the_order_of_the_plan(page):
    """What was logged is done in its place; nobody has to look for the next thing again."""
    before = listed(page)
    assert "search_people" in before
    page.coach.do(partial(tally, kind="search"))
    rows = page.screen.actions_card.rows
    assert rows["search_people"].check.isChecked()
    assert not rows["search_people"].check.isEnabled()
    assert [id for id in listed(page) if id != "search_people"] == [
        id for id in before if id != "search_people"
    ]


def test_an_action_opens_its_page_of_linkedin(page):
    """By its name in the guidelines, never by an address that was typed."""
    page.screen.page_wanted.emit("any", "search")
    page.screen.page_wanted.emit("any", "no such page")
    assert page.ear.browsed == [page.work.guidelines.pages["search"], ""]


def test_more_minutes_bring_more_actions(page):
    """The budget is a setting, and undone like one."""
    before = len(page.screen.actions_card.rows)
    page.screen.budget_chosen.emit(90)
    assert len(page.screen.actions_card.rows) > before
    assert page.screen.header.budget.text() == "1\u00a0h\u00a030\u00a0min today"
    page.coach.undo()
    assert len(page.screen.actions_card.rows) == before


def test_a_pillar_opens_unfolds_and_closes(page):
    """The Journal shows all that is behind a factor."""
    page.screen.level.bars["people"].click()
    assert page.screen.pillar.isVisible()
    page.screen.factor_pressed.emit("profiles_viewed")
    assert [row.state.id for row in page.screen.pillar.rows if row.state.unfolded] == ["profiles_viewed"]
    page.screen.entries_wanted.emit("profiles_viewed")
    assert page.ear.went == [("journal", EntryFilter(kinds=frozenset({"profile_view"}), last=TODAY))]
    page.screen.factor_pressed.emit("profiles_viewed")
    assert not any(row.state.unfolded for row in page.screen.pillar.rows)
    page.screen.pillar_closed.emit()
    assert not page.screen.pillar.isVisible()


def test_a_new_reading_is_on_the_gauge_at_once(page):
    """What was kept of the old one is forgotten."""
    page.coach.do(lambda work: save_reading(work, {"total": 61.0})[1])
    assert page.screen.level.gauge.state.number_text == "61"
    assert page.screen.level.gauge.state.word == "Reading of 13\u00a0May"


def test_a_gap_is_answered(page):
    """Nothing done, or the way to fill it in."""
    (notice,) = page.screen.notices
    assert notice.state.id == "gap"
    notice.buttons["fill"].click()
    assert page.ear.went == [("journal", days_ago(1))]
    notice.buttons["unknown"].click()
    marks = page.journal.day_marks(DaySpan(days_ago(20), TODAY))
    assert {mark.meaning for mark in marks} == {DayMeaning.UNKNOWN}
    assert [card.state.id for card in page.screen.notices] == ["reading"]
    page.screen.notices[0].buttons["open"].click()
    assert page.ear.browsed == [page.work.guidelines.pages["ssi"]]


@pytest.mark.parametrize(("closed", "went"), [(False, [("data", "import")]), (True, [])])
def test_an_archive_that_should_be_there_is_spoken_of_once(page, closed, went):
    page.coach.do(partial(remember, archive_asked=(page.work.moment() - DUE_AFTER).isoformat()))
    (notice,) = page.screen.notices
    assert notice.state.id == "archive"
    if closed:
        notice.closed.emit("archive")
    else:
        notice.buttons["import"].click()
    assert page.ear.went == went
    assert page.work.settings.archive_asked == ""
    assert [card.state.id for card in page.screen.notices] == ["gap"]


def test_readings_are_entered_through_the_windows_own_actions(page):
    """The same dialog as from the menu."""
    page.screen.reading_wanted.emit()
    page.screen.paste_wanted.emit()
    assert page.ear.wanted == ["add_reading", "paste_reading"]


def test_goals_are_set_in_their_dialog(page):
    """The dialog saves nothing itself."""
    from ssi_coach.ui.dialogs.goals import GoalsDialog

    page.screen.week.change.click()
    (dialog,) = page.screen.findChildren(GoalsDialog)
    dialog.kinds[0].setCurrentIndex(dialog.kinds[0].findData("comment"))
    dialog.counts[0].setValue(12)
    dialog.primary.click()
    assert page.screen.week.goals[0].bar.accessibleName() == "Comments"
    assert ("comment", 12) in [(goal.kind, goal.per_week) for goal in page.journal.goals()]
