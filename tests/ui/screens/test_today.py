"""The page Today: it shows its state, and tells what a person does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from ssi_coach.domain.lessons import Learned, Lessons
from ssi_coach.domain.pillars import Pillar
from ssi_coach.presentation.today.quick_chips import QuickChip, QuickState
from ssi_coach.presentation.today.week import kind_groups
from ssi_coach.services import checklist
from ssi_coach.services.entries import tally
from ssi_coach.services.report.review_due import last_full_week, put_review_aside
from ssi_coach.services.today.level import Reckoned
from ssi_coach.ui.screens.today import TodayScreen
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.shape_mark import ShapeMark
from tests.build import days_ago, full_reading, make_entry, make_outlook
from tests.today_build import catalogue, state_of, workspace
from tests.ui.seen import sent


def read(typed: str) -> QuickState:
    """A reader that understands comments alone."""
    if "comment" in typed:
        return QuickState((QuickChip("3 comments", "message-square-text"),))
    return QuickState((QuickChip(f"Note: {typed}", "pencil", note=True),), "Name what you did.")


@pytest.fixture
def work():
    """A week of use, with an old reading; the week before was put aside."""
    entries = [make_entry(day=days_ago(ago), kind="profile_view", count=2) for ago in range(8)]
    work = workspace(*entries, full_reading(day=days_ago(9)))
    put_review_aside(work, last_full_week(work).first)
    return work


@pytest.fixture
def screen(qtbot, skin, work):
    """The page with its state, shown."""
    screen = TodayScreen(skin)
    qtbot.addWidget(screen)
    screen.quick.understand(read, kind_groups(catalogue()))
    screen.resize(1096, 764)
    screen.set_state(state_of(work))
    screen.show()
    return screen


def words(widget) -> list[str]:
    """All labels below a widget."""
    return [label.text() for label in widget.findChildren(PlainLabel)]


def test_before_the_first_state_nothing_is_claimed(qtbot, skin):
    """The frame is painted while the journal is being opened."""
    screen = TodayScreen(skin)
    qtbot.addWidget(screen)
    screen.show()
    assert not screen.actions_card.isVisible()
    assert not screen.week.isVisible()
    assert screen.level.gauge.state.word == ""


def test_it_fits_the_usual_window(qtbot, screen):
    """Nothing is cut off at 1280 x 800, and with nothing due there is no need to scroll."""
    screen.notices[0].closed.emit("reading")
    content = screen.widget()
    assert content.minimumSizeHint().width() <= screen.viewport().width()
    qtbot.waitUntil(lambda: content.sizeHint().height() <= screen.height(), timeout=1000)


@pytest.mark.parametrize("width", [780, 1096, 1736])
def test_columns_stand_side_by_side_where_there_is_room(qtbot, screen, width):
    """And one below the other where there is none; nothing reaches beyond the page."""
    screen.resize(width, 764)

    def placed() -> bool:
        level = screen.level.mapTo(screen, screen.level.rect().topRight())
        week = screen.week.mapTo(screen, screen.week.rect().topLeft())
        return (level.x() < week.x()) is (width > 1000) and week.x() + screen.week.width() < width

    qtbot.waitUntil(placed, timeout=1000)


def test_enter_logs_the_line_and_escape_clears_it(qtbot, screen):
    """What was logged leaves the field; Up brings it back."""
    edit = screen.quick.field.edit
    qtbot.keyClicks(edit, "3 comments")
    assert [chip.text for chip in screen.quick.chips] == ["3 comments"]
    assert sent(qtbot, screen.line_entered, lambda: qtbot.keyClick(edit, Qt.Key.Key_Return)) == ["3 comments"]
    screen.quick.line_logged("3 comments")
    assert (edit.text(), screen.quick.chips) == ("", ())
    qtbot.keyClick(edit, Qt.Key.Key_Up)
    assert edit.text() == "3 comments"
    qtbot.keyClick(edit, Qt.Key.Key_Escape)
    assert (edit.text(), screen.quick.chips) == ("", ())


def test_a_line_that_is_not_understood_stays_with_its_reason(qtbot, screen):
    """The reason comes with Enter, not while typing."""
    edit = screen.quick.field.edit
    qtbot.keyClicks(edit, "hello")
    assert screen.quick.problem.isHidden()
    with qtbot.assertNotEmitted(screen.line_entered):
        qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert edit.text() == "hello"
    assert screen.quick.problem.text() == "Name what you did."
    qtbot.keyClicks(edit, "!")
    assert screen.quick.problem.isHidden()


def test_what_was_typed_meanwhile_is_not_lost(qtbot, screen):
    """A slow disk must not empty a field that holds something else by then."""
    edit = screen.quick.field.edit
    qtbot.keyClicks(edit, "3 comments and more")
    screen.quick.line_logged("3 comments")
    assert edit.text() == "3 comments and more"


def test_a_tally_button_counts_one_more(qtbot, screen, work):
    """By mouse and by number key; the new count is shown."""
    button = screen.quick.strip.buttons[0]
    (kind,) = sent(qtbot, screen.tallied, button.click)
    assert kind == button.state.kind
    assert sent(qtbot, screen.tallied, lambda: qtbot.keyClick(button, Qt.Key.Key_2)) == [
        screen.quick.strip.buttons[1].state.kind
    ]
    tally(work, kind)
    before = button.state.count
    screen.set_state(state_of(work))
    assert button.state.count == before + 1
    assert str(before + 1) in button.accessibleName()


def test_all_kinds_are_behind_the_plus(qtbot, screen):
    """Results and what others do as well."""
    menu = screen.quick.strip.menu()
    groups = [action.menu() for action in menu.actions() if action.menu() is not None]
    kinds = [
        action
        for below in (menu, *groups)
        for action in below.actions()
        if action.text() and not action.menu()
    ]
    assert len(kinds) == len(catalogue().kinds)
    assert sent(qtbot, screen.tallied, kinds[-1].trigger) == [list(catalogue().kinds)[-1]]
    menu.deleteLater()


def test_ticking_an_action_tells_so(qtbot, screen, work):
    """The row is struck through once the journal has it."""
    row = next(iter(screen.actions_card.rows.values()))
    assert sent(qtbot, screen.ticked, row.check.click) == [row.state.id, True]
    checklist.tick(work, row.state.id)
    screen.set_state(state_of(work))
    done = screen.actions_card.rows[row.state.id]
    assert done.check.isChecked()
    assert done.state.done


def test_a_tick_that_was_refused_is_taken_back(screen, work):
    """The circle shows what the journal holds."""
    row = next(iter(screen.actions_card.rows.values()))
    row.check.setChecked(True)
    screen.set_state(state_of(work))
    assert not row.check.isChecked()


def test_one_action_is_unfolded_at_a_time(qtbot, screen):
    """It says how, where, how sure; its buttons do what they say."""
    rows = list(screen.actions_card.rows.values())
    rows[0].chevron.click()
    rows[1].chevron.click()
    assert [row.open for row in rows[:2]] == [False, True]
    detail = rows[1].detail
    assert rows[1].state.how in words(detail)
    assert sent(qtbot, screen.snoozed, detail.snooze.click) == [rows[1].state.id]
    assert sent(qtbot, screen.refused, detail.refuse.click) == [rows[1].state.id]
    assert sent(qtbot, screen.page_wanted, detail.primary.click) == [rows[1].state.id, rows[1].state.page]
    detail.source_button.click()
    assert detail._source.isVisible()
    rows[1].chevron.click()
    assert not rows[1].open


def test_rows_that_moved_still_make_room_for_how(qtbot, screen, work):
    """A tick moves rows; one that is unfolded after that is as high as what it shows."""
    checklist.tick(work, list(screen.actions_card.rows)[-1])
    screen.set_state(state_of(work))
    for _ in range(3):
        screen.set_state(state_of(work, Pillar.PEOPLE))
        screen.set_state(state_of(work))
        for row in list(screen.actions_card.rows.values()):
            row.chevron.click()
            qtbot.waitUntil(lambda row=row: row.open and tall_enough(row), timeout=1000)


def tall_enough(row) -> bool:
    """Whether what is unfolded has the height it asks for at its width."""
    return row.detail.height() >= row.detail.heightForWidth(row.detail.width()) > 0


def test_cards_end_with_the_window(qtbot, screen):
    """At 1280 x 800 both columns end together, 20 pixels above the lower edge."""
    screen.notices[0].closed.emit("reading")
    for card in (screen.level, screen.week):
        qtbot.waitUntil(
            lambda card=card: card.mapTo(screen, card.rect().bottomLeft()).y() == 764 - 20 - 1, timeout=1000
        )


def test_what_is_unfolded_stays_unfolded(screen, work):
    """A new state of the journal folds nothing."""
    row = list(screen.actions_card.rows.values())[1]
    row.chevron.click()
    tally(work, "comment")
    screen.set_state(state_of(work))
    assert screen.actions_card.rows[row.state.id].open


def test_the_budget_can_be_changed(qtbot, screen):
    """The menu of the button holds the minutes."""
    actions = {action.text(): action for action in screen.header.budget.choices_menu.actions()}
    assert screen.header.budget.text() == "20\u00a0min today"
    assert actions["20\u00a0min"].isChecked()
    assert sent(qtbot, screen.budget_chosen, actions["45\u00a0min"].trigger) == [45]


def test_a_pillar_opens_in_the_right_column_and_escape_closes_it(qtbot, screen, work):
    """A second press closes it too."""
    bar = screen.level.bars["people"]
    assert sent(qtbot, screen.pillar_pressed, bar.click) == ["people"]
    screen.set_state(state_of(work, Pillar.PEOPLE, "profiles_viewed"))
    assert bar.isChecked()
    assert screen.pillar.isVisible()
    assert not screen.actions_card.isVisible()
    sent(qtbot, screen.pillar_closed, lambda: qtbot.keyClick(screen.quick.field.edit, Qt.Key.Key_Escape))
    sent(qtbot, screen.pillar_closed, bar.click)
    sent(qtbot, screen.pillar_closed, screen.pillar.close_button.click)
    screen.set_state(state_of(work))
    assert screen.actions_card.isVisible()
    assert not bar.isChecked()


def test_a_factor_shows_its_entries_and_the_way_to_all(qtbot, screen, work):
    """Four of eight, and a link."""
    screen.set_state(state_of(work, Pillar.PEOPLE, "profiles_viewed"))
    rows = {row.state.id: row for row in screen.pillar.rows}
    assert sent(qtbot, screen.factor_pressed, rows["days_active"].chevron.click) == ["days_active"]
    lines = rows["profiles_viewed"].lines
    assert lines is not None
    assert words(lines).count("Profile view") == 4
    assert sent(qtbot, screen.entries_wanted, lines.more.click) == ["profiles_viewed"]
    mover = screen.pillar.mover
    assert mover is not None
    assert sent(qtbot, screen.ticked, mover.check.click) == [mover.state.id, True]
    assert sent(qtbot, screen.snoozed, mover.detail.snooze.click) == [mover.state.id]


def test_a_notice_can_be_followed_or_put_aside(qtbot, screen, work):
    """Put aside, it does not come back while the window is open."""
    (notice,) = screen.notices
    assert sent(qtbot, screen.notice_chosen, notice.buttons["open"].click) == ["reading", "open"]
    notice.closed.emit("reading")
    screen.set_state(state_of(work))
    assert screen.notices == []


def test_a_week_to_look_back_at_is_offered_and_put_aside_for_good(qtbot, screen, work):
    """Only this week: the next one is news again."""
    change = workspace(make_entry(day=days_ago(4)))
    screen.set_state(state_of(change))
    (notice,) = screen.notices
    assert notice.state.title == "Your week from 4\u00a0May to 10\u00a0May"
    assert sent(qtbot, screen.notice_chosen, notice.buttons["open"].click) == ["review", "open"]
    assert sent(qtbot, screen.notice_chosen, lambda: notice.closed.emit("review")) == ["review", "aside"]
    screen.set_state(state_of(work))
    screen.set_state(state_of(change))
    assert [card.state.id for card in screen.notices] == ["review"]


def test_a_new_user_is_led_to_a_first_reading(qtbot, skin):
    """Paste or type; nothing else is claimed."""
    screen = TodayScreen(skin)
    qtbot.addWidget(screen)
    screen.set_state(state_of(workspace()))
    screen.show()
    assert screen.level.first.isVisible()
    assert not screen.level.box.isVisible()
    sent(qtbot, screen.paste_wanted, screen.level.first.paste_wanted.emit)
    sent(qtbot, screen.reading_wanted, screen.level.first.typing_wanted.emit)
    assert "No reading yet" in screen.level.gauge.accessibleDescription()


def test_every_control_has_a_name(screen, work):
    """Screen readers say what each is for."""
    from PySide6.QtWidgets import QAbstractButton, QLineEdit

    for state in (state_of(work), state_of(work, Pillar.BRAND, "posts_published")):
        screen.set_state(state)
        for control in (*screen.findChildren(QAbstractButton), *screen.findChildren(QLineEdit)):
            if control.isVisibleTo(screen) and control.focusPolicy() != Qt.FocusPolicy.NoFocus:
                assert control.accessibleName() or control.text(), control


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_a_larger_text_cuts_nothing_off(screen, scale):
    """The page becomes longer, never wider than its room."""
    screen._skin.use("light", scale=scale)
    screen.resize(1096, 764)
    screen._fit()
    assert screen.widget().minimumSizeHint().width() <= screen.viewport().width()


def test_the_card_keeps_its_place_when_the_estimate_comes(screen, work):
    """A line below the gauge says what the number rests on, before and after."""
    before = [bar.pos() for bar in screen.level.bars.values()], screen.level.basis.text()
    screen.set_state(state_of(work, reckoned=Reckoned(make_outlook())))
    screen.level.layout().activate()
    after = [bar.pos() for bar in screen.level.bars.values()], screen.level.basis.text()
    assert before[0] == after[0]
    assert before[1].startswith("Your last reading")
    assert after[1].startswith("Estimated from your reading of 4")


def test_before_the_first_reading_nothing_is_said_to_be_estimated(screen):
    """The card invites to read."""
    screen.set_state(state_of(workspace()))
    assert screen.level.basis.isHidden()
    assert screen.level.first.isVisible()


def test_a_pillar_says_what_the_readings_taught_and_who_says_so(screen, work):
    """Shapes change with the number; without a lesson there is no empty line."""
    lessons = Lessons(30, (Learned(Pillar.PEOPLE, 0.99, window=90, delay=3),))
    screen.set_state(state_of(work, Pillar.PEOPLE, reckoned=Reckoned(make_outlook(), lessons)))
    assert "Your readings follow the last 90 days, about 3 days late." in words(screen.pillar.learned)
    assert screen.pillar.learned.isVisible()
    shapes = [mark.shape for mark in screen.pillar.findChildren(ShapeMark)]
    assert shapes == ["estimate", "journal score"]
    screen.set_state(state_of(work, Pillar.PEOPLE))
    assert not screen.pillar.learned.isVisible()
    shapes = [mark.shape for mark in screen.pillar.findChildren(ShapeMark)]
    assert shapes == ["reading", "journal score"]


def test_a_narrow_page_has_two_goals_side_by_side_and_cuts_nothing(screen):
    """As with letters of twice the size: the words go below the head."""
    rows = [screen.week._grid.getItemPosition(place)[0] for place in range(4)]
    assert rows == [0, 0, 0, 0]
    screen.week.fit(400)
    rows = [
        screen.week._grid.getItemPosition(screen.week._grid.indexOf(view))[0] for view in screen.week.goals
    ]
    assert rows == [0, 0, 1, 1]
    assert not screen.week._below.isHidden()
