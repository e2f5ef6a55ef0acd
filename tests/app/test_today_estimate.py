"""The estimate on Today: reckoned beside the window, and shown as soon as it is known."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from ssi_coach.app.window import today as today_page
from ssi_coach.app.window.coach import PageBinding
from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.estimates import Outlook
from ssi_coach.domain.lessons import Lessons, Shift
from ssi_coach.services.readings import correct_reading, delete_reading, save_reading
from ssi_coach.services.today import level as today_level
from tests.build import TODAY, days_ago, full_reading, make_entry, make_line

SHIFT = Shift(days_ago(9), days_ago(16), -4.1, 0.97)
"""A change of LinkedIn's formula that showed in the only reading."""


@pytest.fixture
def page(open_page):
    """The page over a journal in memory with a few days of use and an old reading."""
    entries = [make_entry(day=days_ago(ago), kind="profile_view") for ago in range(5, 12)]
    return open_page(today_page, *entries, full_reading(day=days_ago(9)))


@pytest.fixture
def reckonings(monkeypatch):
    """Every day for which the days ahead were reckoned; a total of 50, and half a point more each time."""
    asked: list[date] = []

    def reckoned(work, on):
        line = make_line(on, total=50.0 + len(asked) / 2)
        asked.append(on)
        work.journal.keep_outlook(Outlook("model", line))
        return work.journal.outlook()

    monkeypatch.setattr(today_page, "CALM", 20)
    monkeypatch.setattr(today_level, "outlook_kept", lambda work, _: work.journal.outlook())
    monkeypatch.setattr(today_level, "reckon_outlook", reckoned)
    monkeypatch.setattr(today_level, "lessons", lambda work, on: Lessons(1, shifts=(SHIFT,)))
    return asked


@pytest.fixture
def settled(qtbot, reckonings, page):
    """The page once the window can be used and estimate and lessons are there."""
    page.coach.settle()
    qtbot.waitUntil(lambda: [card.state.id for card in page.screen.notices] == ["shift"])
    assert number(page) == ("Estimate", "50")
    return page


def desk(page) -> today_page.TodayDesk:
    """What stands between the page and the journal."""
    return page.screen.findChild(today_page.TodayDesk)


def number(page) -> tuple[str, str]:
    """The word and the number on the gauge."""
    gauge = page.screen.level.gauge.state
    return gauge.word, gauge.number_text


def test_nothing_is_reckoned_before_the_window_can_be_used(reckonings, page):
    """The last reading stands until then."""
    page.screen.quick.strip.buttons[0].click()
    assert not desk(page).calm.isActive()
    assert reckonings == []
    assert number(page) == ("Reading of 4\u00a0May", "52")


def test_once_the_window_can_be_used_the_estimate_takes_the_place_of_an_old_reading(settled, reckonings):
    """The card below keeps its place: the line under the gauge has other words."""
    assert reckonings == [TODAY]
    assert settled.screen.level.basis.text().startswith("Estimated from your reading of 4\u00a0May")


def test_a_page_that_is_shown_later_is_reckoned_as_well(qtbot, reckonings, page):
    """Settled is settled."""
    page.coach.settle()
    later = desk(page)
    page.coach.bind("today", PageBinding(today_page.TOPICS, later.build, later.show, settled=later.settled))
    qtbot.waitUntil(lambda: bool(reckonings))


def test_logging_shows_the_last_estimate_at_once_and_ten_in_a_row_are_reckoned_once(
    qtbot, settled, reckonings
):
    """The gauge never goes back to the reading meanwhile, though the journal has dropped what it kept."""
    shown = []
    for _ in range(10):
        settled.screen.quick.strip.buttons[0].click()
        shown.append(number(settled))
    assert settled.journal.outlook() is None
    assert set(shown) == {("Estimate", "50")}
    assert reckonings == [TODAY]
    qtbot.waitUntil(lambda: settled.screen.level.gauge.state.value == 50.5)
    assert reckonings == [TODAY] * 2


def test_what_does_not_move_the_estimate_is_not_reckoned(settled, reckonings):
    """Minutes, goals and what was put off."""
    settled.screen.budget_chosen.emit(45)
    settled.screen.snoozed.emit(next(iter(settled.screen.actions_card.rows)))
    assert not desk(settled).calm.isActive()
    assert reckonings == [TODAY]


def test_the_lessons_wait_until_nobody_logs_any_more(qtbot, settled):
    """They take longer than the estimate, and one entry hardly changes them."""
    waiting = desk(settled).later
    settled.screen.quick.strip.buttons[0].click()
    qtbot.waitUntil(waiting.isActive)
    assert waiting.remainingTime() > today_page.CALM
    settled.screen.quick.strip.buttons[0].click()
    assert not waiting.isActive()


def test_undo_is_reckoned_too(qtbot, settled):
    """The gauge follows both ways."""
    settled.screen.quick.strip.buttons[0].click()
    qtbot.waitUntil(lambda: settled.screen.level.gauge.state.value == 50.5)
    settled.coach.undo()
    qtbot.waitUntil(lambda: settled.screen.level.gauge.state.value == 51.0)


def test_the_gauge_follows_readings_that_are_added_corrected_and_deleted(qtbot, settled):
    """A reading of today stands there at once; without it the estimate is back."""
    saved = []
    settled.coach.do(lambda work: keep(saved, *save_reading(work, {"total": 61.0})))
    assert number(settled) == ("Reading of 13\u00a0May", "61")
    settled.coach.do(lambda work: correct_reading(work, saved[0].id, {"total": 63.0}, day=TODAY))
    assert number(settled) == ("Reading of 13\u00a0May", "63")
    settled.coach.do(lambda work: delete_reading(work, saved[0].id))
    assert settled.screen.level.gauge.state.shape == "estimate"
    (old,) = settled.journal.readings(DaySpan(days_ago(20), TODAY))
    settled.coach.do(lambda work: delete_reading(work, old.id))
    assert settled.screen.level.gauge.state.shape == "none"


def test_a_new_day_has_an_estimate_at_once_and_is_reckoned(qtbot, settled, reckonings):
    """The window stayed open over night: yesterday's reckoning tells today, until today's is there."""
    settled.work.clock.forward(days=1)
    settled.coach.everything()
    assert settled.screen.level.gauge.state.value == pytest.approx(50.01)
    qtbot.waitUntil(lambda: reckonings == [TODAY, TODAY + timedelta(days=1)])
    assert settled.screen.level.gauge.state.value == 50.5


def test_a_disk_that_refuses_while_reckoning_leaves_the_last_number(qtbot, monkeypatch, page):
    """Whoever logs next is told; a number that is only kept for later is worth no dialog."""
    asked = []

    def refuses(work, _):
        asked.append(work)
        raise KnownError("journal.full")

    monkeypatch.setattr(today_page, "reckon", refuses)
    page.coach.settle()
    qtbot.waitUntil(lambda: bool(asked))
    assert page.ear.errors == []
    assert number(page) == ("Reading of 4\u00a0May", "52")


def test_the_plan_keeps_its_order_when_the_estimate_speaks_again(qtbot, settled, reckonings):
    """The first word of the estimate may change it; what is kept of it is heard before the first picture."""
    before = list(settled.screen.actions_card.rows)
    assert before
    assert settled.journal.prospects() is not None
    asked = len(reckonings)
    settled.coach.do(lambda work: save_reading(work, {"total": 61.0})[1])
    qtbot.waitUntil(lambda: len(reckonings) > asked)
    assert list(settled.screen.actions_card.rows) == before


@pytest.mark.parametrize("by_cross", [True, False])
def test_a_change_of_the_formula_is_told_until_it_is_put_aside(qtbot, settled, by_cross):
    """By its button or by its cross; it does not come back with the next start."""
    (notice,) = settled.screen.notices
    assert notice.state.id == "shift"
    if by_cross:
        notice.closed.emit("shift")
    else:
        notice.buttons["aside"].click()
    assert [card.state.id for card in settled.screen.notices] == ["gap"]
    assert settled.work.settings_file.load()["shift_put_aside"] == SHIFT.day.isoformat()
    assert settled.ear.toasts == []


def keep(saved, reading, changes):
    """Remember a saved reading; hand on what changed."""
    saved.append(reading)
    return changes
