"""Today in words: gauge, targets, tallies, week, what is due."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ssi_coach.domain.checklist import Goal, OwnItem
from ssi_coach.domain.days import DayMark, DayMeaning
from ssi_coach.domain.estimates import Band
from ssi_coach.domain.lessons import Lessons, Shift
from ssi_coach.domain.pillars import Pillar
from ssi_coach.domain.targets import Circumstances, Target, TargetKind
from ssi_coach.presentation.today.actions import build_actions
from ssi_coach.services import checklist
from ssi_coach.services.entries import tally
from ssi_coach.services.imports.archive_reminder import DUE_AFTER
from ssi_coach.services.today import level as today_level
from ssi_coach.services.today.level import Reckoned
from ssi_coach.services.today.today import today_facts
from ssi_coach.services.workspace import remember
from tests.build import days_ago, full_reading, make_entry, make_outlook, make_reading
from tests.today_build import FORMATS, state_of, workspace

ESTIMATED = Reckoned(make_outlook())
"""A total of 50, each pillar 12.5; the total rises by a hundredth of a point a day."""


def test_without_a_reading_the_gauge_shows_where_most_people_are():
    """No number is made up."""
    level = state_of(workspace()).level
    assert (level.gauge.shape, level.gauge.value) == ("none", None)
    assert level.gauge.rank_text == "17 and 52"
    assert level.invites
    assert level.reading is None
    assert level.score is None
    assert {bar.unknown_text for bar in level.pillars} == {"not known yet"}


def test_a_reading_of_today_is_called_so_and_never_blended_with_the_journal_score():
    """Two numbers, two names."""
    level = state_of(workspace(full_reading(), make_entry())).level
    gauge = level.gauge
    assert (gauge.shape, gauge.word, gauge.number_text, gauge.caption) == (
        "reading",
        "Reading of 13\u00a0May",
        "52",
        "today",
    )
    assert level.basis == "What LinkedIn showed you today"
    assert level.gauge.rank_text == "Top\u00a010\u00a0% of your industry"
    assert level.reading is not None
    assert level.score is not None
    assert (level.reading.name, level.reading.number) == ("Last reading", "52")
    assert level.score.name == "Journal score"
    assert level.score.after == "of 100"


def test_until_the_estimate_is_there_an_older_reading_says_its_day_and_the_change_since_the_one_before():
    """The day is never left out."""
    level = state_of(
        workspace(
            full_reading(day=days_ago(9)),
            full_reading(day=days_ago(16), total=51.548, brand=20.548),
        )
    ).level
    assert (level.gauge.shape, level.gauge.word, level.gauge.caption) == (
        "reading",
        "Reading of 4\u00a0May",
        "9 days ago",
    )
    assert level.basis == "Your last reading, until today is estimated"
    assert level.gauge.change_text == "+0.5 since 27\u00a0Apr"
    assert [bar.change_text for bar in level.pillars] == ["+0.5", "0.0", "0.0", "0.0"]
    assert level.change_text.endswith("27\u00a0Apr")


def test_between_readings_the_gauge_shows_the_estimate_and_what_it_rests_on(monkeypatch):
    """Its band in plain words, its rank called estimated, the change since a reading of a week ago."""
    monkeypatch.setattr(today_level, "rank_band", lambda *_: Band(12.4, 9, 16))
    readings = full_reading(day=days_ago(3)), full_reading(day=days_ago(9), total=49.0, brand=18.0)
    level = state_of(workspace(*readings, make_entry()), reckoned=ESTIMATED).level
    gauge = level.gauge
    assert (gauge.shape, gauge.word, gauge.number_text) == ("estimate", "Estimate", "50")
    assert (gauge.value, gauge.band) == (50.0, (49.0, 51.0))
    assert gauge.caption == "most likely between 49.0 and 51.0"
    assert gauge.rank_text == "about Top\u00a012\u00a0%, estimated"
    assert gauge.change_text == "+1.0 since 4\u00a0May"
    assert gauge.summary == (
        "Estimate 50 of 100, most likely between 49.0 and 51.0. About Top\u00a012\u00a0%, estimated. "
        "+1.0 since 4\u00a0May."
    )
    assert level.basis == "Estimated from your reading of 10\u00a0May and your journal"
    assert level.reading is not None
    assert (level.reading.number, level.reading.after) == ("52", "on 10\u00a0May")


def test_without_a_journal_the_estimate_rests_on_the_reading_alone():
    """Nothing is claimed of a journal that is empty."""
    level = state_of(workspace(full_reading(day=days_ago(200))), reckoned=ESTIMATED).level
    assert level.basis == "Estimated from your reading of 25\u00a0Oct 2025"
    assert level.score is None


def test_a_pillar_between_readings_is_an_estimate_with_its_band():
    """On the day of a reading it is what LinkedIn showed, without a band."""
    work = workspace(full_reading(day=days_ago(3)), full_reading(day=days_ago(9), people=12.0, total=57.548))
    people = state_of(work, reckoned=ESTIMATED).level.pillars[1]
    assert (people.value_text, people.band, people.change_text) == ("12.5", (11.5, 13.5), "+0.5")
    assert people.summary.startswith("People: estimate 12.5 of 25, most likely between 11.5 and 13.5.")
    read = state_of(workspace(full_reading()), reckoned=ESTIMATED).level.pillars[1]
    assert (read.value_text, read.band) == ("6.5", None)
    assert read.summary.startswith("People: reading 6.5 of 25.")


@pytest.mark.parametrize(
    ("target", "subs"),
    [
        (
            Target(TargetKind.OWN, points=51),
            ["reached, 6 points above", "1 point missing, expected on 21\u00a0Aug as now"],
        ),
        (
            Target(TargetKind.POINTS),
            ["reached, 6 points above", "20 points missing, not within a year as now"],
        ),
        (
            Target(TargetKind.TOP, top_percent=13),
            ["0.7 point missing, expected on 19\u00a0Jul as now", "20 points missing"],
        ),
    ],
)
def test_the_chosen_target_says_when_it_is_expected(target, subs):
    """As now; a target that nobody chases only says what is missing."""
    work = workspace(Circumstances(target=target), full_reading(day=days_ago(3)))
    assert [line.sub for line in state_of(work, reckoned=ESTIMATED).level.targets] == subs


def test_a_change_of_the_formula_is_told_before_all_else():
    """It explains the number that one sees first; whoever sees it did nothing wrong."""
    work = workspace(full_reading(day=days_ago(9)), make_entry(day=days_ago(6)))
    for points, word in ((-4.1, "fell"), (2.0, "rose")):
        shift = Shift(days_ago(9), days_ago(16), points, 0.97)
        reckoned = Reckoned(make_outlook(), Lessons(30, shifts=(shift,)))
        notices = state_of(work, reckoned=reckoned).notices
        assert [notice.id for notice in notices][:3] == ["shift", "gap", "reading"]
        assert notices[0].title == "LinkedIn seems to have changed its formula"
        assert notices[0].sentence.startswith(
            f"All pillars {word} at once between 27\u00a0Apr and 4\u00a0May ({FORMATS.signed(points)} points)."
        )


@pytest.mark.parametrize(
    ("target", "yours"),
    [
        (Target(TargetKind.EITHER), ["", ""]),
        (Target(TargetKind.TOP), ["your target", ""]),
        (Target(TargetKind.POINTS), ["", "your target"]),
        (Target(TargetKind.OWN, points=60), ["", "your target"]),
    ],
)
def test_each_target_says_what_is_missing_and_which_is_the_users(target, yours):
    """Both marks stand there whatever was chosen."""
    lines = state_of(workspace(Circumstances(target=target), full_reading())).level.targets
    assert lines[0].title == "Top\u00a025\u00a0% of your industry"
    assert lines[0].reached
    assert lines[0].sub == "reached, 8 points above"
    assert lines[1].title == f"{target.points:.0f} points"
    assert lines[1].sub == f"{target.points - 52:.0f} points missing"
    assert [line.yours for line in lines] == yours


def test_without_an_industry_average_the_top_mark_is_only_usual():
    """The gauge shows where it usually lies, the line says what it needs."""
    level = state_of(workspace(make_reading())).level
    assert level.targets[0].sub == "needs the industry average of a reading"
    assert level.gauge.marks[0].detail == "~\u00a044"
    assert {bar.unknown_text for bar in level.pillars} == {"not known yet"}


def test_tally_buttons_count_today():
    """Yesterday's counts are not today's."""
    work = workspace(make_entry(day=days_ago(1), count=7))
    tally(work, "comment")
    tally(work, "comment")
    tallies = {found.kind: found for found in state_of(work).tallies}
    assert len(tallies) == 5
    assert tallies["comment"].count == 2
    assert tallies["comment"].summary == "Comment: 2 today"


def test_the_week_counts_active_days_and_goals():
    """What others did makes no day active."""
    work = workspace(
        make_entry(day=days_ago(0), count=3),
        make_entry(day=days_ago(2), count=4),
        make_entry(day=days_ago(3), count=5),
        make_entry(day=days_ago(1), kind="comment_received"),
        make_entry(day=days_ago(29)),
        make_entry(day=days_ago(30)),
        Goal("comment", 14),
    )
    week = state_of(work).week
    assert week.sub == "Active 3 of the last 7 days, 4 of 30"
    assert [dot.active for dot in week.dots] == [False, False, False, True, True, False, True]
    (goal,) = week.goals
    assert (goal.name, goal.count_text, goal.aim_text, goal.share) == ("Comments", "7", "/ 14", 0.5)
    assert goal.colour == "insights"


def test_days_off_lower_neither_active_days_nor_goals():
    """A week of four days asks for four fifths; who works on a day off is active on it all the same."""
    weekends = Circumstances(days_off=(5, 6))
    work = workspace(
        weekends,
        make_entry(day=days_ago(3)),
        make_entry(day=days_ago(2)),
        make_entry(day=days_ago(1), count=4),
        make_entry(day=days_ago(30)),
        DayMark(days_ago(-1), DayMeaning.OFF),
        Goal("comment", 10),
    )
    week = state_of(work).week
    assert week.sub == "Active 3 of 6 days, 3 of 23 in 30; days off left out"
    assert [dot.off for dot in week.dots] == [False, False, True, False, False, False, False]
    (goal,) = week.goals
    assert (goal.aim, goal.aim_text) == (10, "/ 8")


def test_a_week_that_is_off_asks_for_nothing():
    """Goals wait for the next one."""
    off = [DayMark(days_ago(days), DayMeaning.OFF) for days in range(-4, 3)]
    week = state_of(workspace(make_entry(day=days_ago(9)), *off)).week
    assert week.goals == ()
    assert week.empty.startswith("This week is off")


def test_before_the_first_entry_the_week_says_what_will_be_here():
    """No row of empty rings."""
    week = state_of(workspace()).week
    assert (week.dots, week.goals) == ((), ())
    assert week.empty


def test_actions_say_why_in_numbers_and_what_they_open():
    """No gain is promised."""
    actions = state_of(workspace()).actions
    assert actions.title == "Your first day"
    assert actions.budget_text == "20\u00a0min today"
    assert all(row.why and row.minutes_text for row in actions.rows)
    assert {bool(row.page) for row in actions.rows if row.page_text} == {True}
    assert not actions.closing


def test_when_all_is_done_a_quiet_line_says_so():
    """A list without open actions closes the day."""
    work = workspace(full_reading())
    for _ in range(20):
        open_ones = [row.id for row in state_of(work).actions.rows if not row.done]
        for item in open_ones:
            checklist.tick(work, item)
        if not open_ones:
            break
    actions = state_of(work).actions
    assert all(row.done for row in actions.rows)
    assert actions.closing.startswith("Done for today")
    assert actions.sub.startswith(f"{len(actions.rows)} of {len(actions.rows)} done")


def test_a_list_that_is_empty_because_things_rest_does_not_ask_for_more_minutes():
    """They come back by themselves; until then the Checklist holds them."""
    work = workspace(make_entry())
    nothing = replace(today_facts(work), actions=())
    assert build_actions(nothing, work.guidelines, FORMATS).closing.startswith(
        "Nothing is due in the minutes"
    )
    rested = replace(nothing, resting=frozenset({"headline"}))
    assert build_actions(rested, work.guidelines, FORMATS).closing.startswith("Nothing new is due")


def test_an_own_item_has_a_title_and_no_source():
    """What the user wrote needs no evidence."""
    own = OwnItem("own-1", "Call the fair organiser", Pillar.BRAND, minutes=2)
    rows = {row.id: row for row in state_of(workspace(own)).actions.rows}
    assert not rows or all(row.evidence for id, row in rows.items() if id != "own-1")
    if "own-1" in rows:
        assert (rows["own-1"].title, rows["own-1"].source) == ("Call the fair organiser", "")
        assert rows["own-1"].once


def test_an_old_reading_and_a_gap_are_noticed():
    """The gap first, because it changes the score."""
    work = workspace(full_reading(day=days_ago(9)), make_entry(day=days_ago(6)))
    notices = state_of(work).notices
    assert [notice.id for notice in notices] == ["gap", "reading", "review"]
    assert [id for id, _ in notices[0].steps] == ["nothing", "unknown", "fill"]
    assert "9 days old" in notices[1].sentence


def test_an_archive_that_should_be_there_is_noticed_first():
    """LinkedIn's link does not work for long."""
    work = workspace(full_reading(day=days_ago(9)))
    remember(work, archive_asked=(work.moment() - DUE_AFTER).isoformat())
    (notice, _) = state_of(work).notices
    assert notice.id == "archive"
    assert "72 hours" in notice.sentence
    assert [id for id, _ in notice.steps] == ["import"]


def test_a_reading_of_six_days_is_young_enough():
    """Nothing is asked for before a week is over."""
    assert state_of(workspace(full_reading(day=days_ago(6)), make_entry())).notices == ()
