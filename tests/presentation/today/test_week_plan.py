"""The week's plan in words: each day in one row, nothing that blames."""

from __future__ import annotations

from dataclasses import replace

from ssi_coach.domain.targets import Circumstances
from ssi_coach.presentation.today.week_plan import FEW, WeekPlanState, When, build_week_plan
from ssi_coach.services import checklist
from ssi_coach.services.today.week_ahead import week_facts
from ssi_coach.services.workspace import Workspace, change_settings
from tests.build import days_ago, make_entry
from tests.today_build import FORMATS, book, workspace


def state_of(work: Workspace) -> WeekPlanState:
    """The card as the journal stands."""
    return build_week_plan(week_facts(work), book(), FORMATS)


def used() -> Workspace:
    """A journal that began last week; Monday saw five profile views, Tuesday nothing."""
    early = [make_entry(day=days_ago(ago), kind="profile_view", count=5) for ago in (2, 8, 9)]
    return workspace(*early, Circumstances(days_off=(5, 6)))


def test_every_day_has_its_row_from_the_first_weekday_on():
    days = state_of(used()).days
    assert [day.name for day in days][:3] == ["Monday", "Tuesday", "Wednesday"]
    assert [day.when for day in days] == [When.OVER] * 2 + [When.TODAY] + [When.AHEAD] * 4
    work = used()
    change_settings(work, first_weekday=6)
    assert state_of(work).days[0].name == "Sunday"


def test_days_off_are_empty_and_say_so():
    saturday = state_of(used()).days[5]
    assert (saturday.words, saturday.off, saturday.actions, saturday.minutes_text) == (
        "Day off",
        True,
        (),
        "",
    )
    assert not saturday.unfolds


def test_a_day_that_is_over_says_what_was_done_and_never_what_was_not():
    monday, tuesday, *_ = state_of(used()).days
    assert monday.words.endswith("done") or "besides" in monday.words
    assert "View 5 profiles" in monday.titles
    assert tuesday.words == "Nothing logged"
    assert tuesday.titles == ""


def test_today_says_how_far_it_is_and_the_minutes():
    work = used()
    first = next(row for row in state_of(work).days[2].actions)
    before = state_of(work).days[2]
    assert before.words.startswith(f"{len(before.actions)} actions")
    assert before.minutes_text.startswith("0 of ")
    checklist.tick(work, first.id)
    today = state_of(work).days[2]
    assert today.words.startswith(f"1 of {len(today.actions)} done")
    assert today.share > 0
    assert today.actions[0].done


def test_a_day_ahead_names_a_few_actions_and_fits_into_the_minutes():
    work = used()
    change_settings(work, minutes_a_day=60)
    friday = state_of(work).days[4]
    assert friday.titles.count(", ") <= FEW
    assert "more" in friday.titles
    assert 0 < friday.share <= 1
    assert all(row.title in friday.summary or len(friday.actions) > FEW for row in friday.actions[:FEW])


def test_what_goes_on_from_an_earlier_day_names_that_day():
    state = state_of(used())
    waiting = [row for day in state.days[2:] for row in day.actions if row.why.startswith("From Monday. ")]
    assert waiting
    assert state.sentence.endswith("from earlier days.") or state.sentence.endswith("from an earlier day.")


def test_the_head_sums_the_week_up():
    state = state_of(used())
    assert state.sub == "11\u00a0May to 17\u00a0May, 20\u00a0min a day"
    assert " done so far." in state.sentence


def test_a_week_off_says_so_and_promises_nothing():
    state = state_of(workspace(Circumstances(days_off=tuple(range(7)))))
    assert (state.sentence, state.promise) == ("This week is off. Nothing is planned.", "")


def test_a_week_in_which_nothing_is_due_says_why():
    facts = week_facts(used())
    nothing = replace(facts, week=replace(facts.week, planned=0, done=0, moved=0))
    state = build_week_plan(nothing, book(), FORMATS)
    assert state.sentence == "Nothing is due in the minutes there are. More minutes bring more actions."
    assert state.promise == ""


def test_an_empty_journal_begins_today():
    days = state_of(workspace()).days
    assert [day.words for day in days[:2]] == ["Before your journal began"] * 2
    assert days[2].actions
