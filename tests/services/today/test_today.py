"""What Today is made of, from journals in memory."""

from __future__ import annotations

from datetime import timedelta

from ssi_coach.domain.days import DayMark, DayMeaning
from ssi_coach.domain.pillars import Pillar
from ssi_coach.domain.targets import Circumstances, Target, TargetKind
from ssi_coach.services import checklist
from ssi_coach.services.entries import tally
from ssi_coach.services.today.level import level_facts
from ssi_coach.services.today.today import pillar_facts, today_facts, used_most
from tests.build import TODAY, days_ago, full_reading, make_entry
from tests.today_build import catalogue, workspace

ORDER = tuple(kind.id for kind in catalogue().kinds.values() if kind.mine and not kind.result)


def test_an_empty_journal_has_no_number_but_actions_and_goals():
    """A new user sees what to do at once."""
    facts = today_facts(workspace())
    assert (facts.reading, facts.level.shown, facts.began, facts.gap) == (None, None, None, None)
    assert facts.level.reading_age is None
    assert len(facts.actions) >= 3
    assert len(facts.goals) == 4
    assert not facts.own_goals


def test_what_was_ticked_today_stays_on_the_list():
    """A done action is shown as done, first."""
    work = workspace()
    item = today_facts(work).actions[0].item.id
    checklist.tick(work, item)
    first = today_facts(work).actions[0]
    assert (first.item.id, first.done) == (item, True)


def test_the_kinds_used_most_stand_in_the_order_of_the_catalogue():
    """Today's own counts do not move the buttons."""
    work = workspace(
        make_entry(day=days_ago(1), kind="repost", count=9),
        make_entry(day=days_ago(40), kind="search", count=900),
    )
    for _ in range(50):
        tally(work, "group_post")
    facts = today_facts(work)
    chosen = used_most(ORDER, facts.counts, TODAY, 5)
    assert "repost" in chosen
    assert "group_post" not in chosen
    assert "search" not in chosen
    assert list(chosen) == sorted(chosen, key=ORDER.index)


def test_a_gap_is_asked_about_once_it_is_spoken_of_no_more():
    """After more than three days without entries, until the days are marked."""
    entries = [make_entry(day=days_ago(6))]
    gap = today_facts(workspace(*entries)).gap
    assert gap is not None
    assert (gap.first, gap.last) == (days_ago(5), days_ago(1))
    marks = [DayMark(day, DayMeaning.UNKNOWN) for day in gap]
    assert today_facts(workspace(*entries, *marks)).gap is None


def test_where_one_stands_is_not_looked_at_again_where_it_is_known():
    """Logging does not look at the readings."""
    work = workspace(full_reading())
    level = level_facts(work)
    assert today_facts(work, level).level is level


def test_an_unfolded_factor_brings_its_newest_entries_and_their_number():
    """Four of them stand on the page; all of them are in the Journal."""
    entries = [make_entry(day=days_ago(ago), kind="profile_view") for ago in range(6)]
    work = workspace(*entries, make_entry(kind="post"))
    seen = pillar_facts(work, today_facts(work), Pillar.PEOPLE, "profiles_viewed")
    assert [entry.day for entry in seen.entries] == [days_ago(ago) for ago in range(4)]
    assert seen.entry_count == 6
    assert seen.kinds == {"profile_view"}
    assert seen.action is not None
    assert seen.action.item.pillar is Pillar.PEOPLE


def test_a_factor_of_another_pillar_is_not_unfolded():
    """Changing the pillar folds what was open."""
    work = workspace(make_entry(kind="post"))
    seen = pillar_facts(work, today_facts(work), Pillar.PEOPLE, "posts_published")
    assert (seen.unfolded, seen.entries, seen.entry_count) == ("", (), 0)


def test_the_week_begins_with_the_users_first_weekday():
    """13 May 2026 is a Wednesday."""
    assert today_facts(workspace()).week.first == TODAY - timedelta(days=2)


def test_an_own_target_is_the_one_that_counts():
    """What the user chases comes from the circumstances of the day."""
    target = Target(TargetKind.OWN, points=60)
    facts = today_facts(workspace(Circumstances(target=target), full_reading()))
    assert facts.level.target.points == 60
    assert facts.level.target.points_mark.chosen
