"""The day's list: due, allowed, wanted, within the minutes, where most is open; and always the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssi_coach.domain.activities import LinkedInPlan
from ssi_coach.domain.checklist import Cadence, Form, OwnItem, Snooze, Tick
from ssi_coach.domain.pillars import PILLARS, Pillar
from ssi_coach.model.guidelines import Guideline
from ssi_coach.model.journal_score import JournalScore
from ssi_coach.model.next_actions import (
    FEWEST,
    MOST,
    Day,
    NextAction,
    Why,
    next_actions,
    open_actions,
    open_points_of,
)
from tests.build import TODAY, days_ago
from tests.model.data import BOOK, CATALOGUE
from tests.model.lives import lives, score_of
from tests.model.slow_score import ALL_STAR, Life

EMPTY = score_of(Life(TODAY))
INSIGHTFUL = score_of(
    Life(TODAY, [(days_ago(age), kind, 20) for age in range(60) for kind in ("comment", "message", "post", "repost",
         "group_post", "reaction_received", "reply_received")])
)  # fmt: skip


def day(**more: object) -> Day:
    return replace(Day(TODAY, 20), **more)  # type: ignore[arg-type]


def ids(actions: tuple[NextAction, ...]) -> list[str]:
    return [action.item.id for action in actions]


def pillars(actions: tuple[NextAction, ...]) -> set[Pillar]:
    return {action.item.pillar for action in actions}


def why(item: str, score: JournalScore = EMPTY) -> Why:
    return next(action.why for action in open_actions(BOOK, score, Day(TODAY, 20)) if action.item.id == item)


@given(
    lives(),
    st.integers(5, 240),
    st.sampled_from(LinkedInPlan),
    st.lists(st.tuples(st.sampled_from(sorted(BOOK.by_id)), st.integers(0, 40)), max_size=20),
    st.sets(st.sampled_from(sorted(BOOK.by_id)), max_size=10),
)
def test_any_list_keeps_the_rules(life, minutes, plan, ticked, snoozed):
    """Three to seven where the minutes allow, nothing twice, nothing that costs a plan, done ones on top."""
    ticks = tuple(Tick(item, days_ago(ago)) for item, ago in ticked)
    snoozes = tuple(Snooze(item, None) for item in snoozed)
    seen = Day(TODAY, minutes, plan, ticks, snoozes)
    actions = next_actions(BOOK, score_of(life), seen)
    done = [action for action in actions if action.done]
    waiting = [action for action in actions if not action.done]
    assert len(actions) <= MOST
    assert len(set(ids(actions))) == len(actions)
    assert list(actions) == [*done, *waiting]
    if waiting:
        assert sum(action.item.minutes for action in actions) <= minutes
    for action in waiting:
        assert action.item.id not in snoozed
        assert action.due.wanted
        assert isinstance(action.item, Guideline)
        assert action.item.form is not Form.PRINCIPLE
        assert plan.includes(action.item.plan)
    assert actions == next_actions(BOOK, score_of(life), replace(seen, ticks=ticks[::-1]))


@pytest.mark.parametrize("minutes", [10, 15, 20, 30, 45, 60, 120])
def test_a_new_user_gets_three_to_seven_actions_from_several_pillars(minutes: int):
    actions = next_actions(BOOK, EMPTY, day(minutes=minutes))
    assert FEWEST <= len(actions) <= MOST
    assert len(pillars(actions)) >= 3
    assert sum(action.item.minutes for action in actions) <= minutes


def test_with_five_minutes_there_is_still_something_to_do():
    actions = next_actions(BOOK, EMPTY, day(minutes=5))
    assert actions
    assert sum(action.item.minutes for action in actions) <= 5


def test_with_no_minutes_there_is_nothing_to_do():
    assert next_actions(BOOK, EMPTY, day(minutes=0)) == ()


def test_a_long_action_comes_when_there_is_room_for_others_beside_it():
    assert "publish_post" not in ids(next_actions(BOOK, EMPTY, day(minutes=20)))
    assert "publish_post" in ids(next_actions(BOOK, EMPTY, day(minutes=45)))


def test_a_pillar_with_nothing_open_has_to_wait():
    actions = next_actions(BOOK, INSIGHTFUL, day(minutes=20))
    assert INSIGHTFUL.open_of(Pillar.INSIGHTS) < 1
    assert Pillar.INSIGHTS not in pillars(actions)


def test_the_first_action_belongs_to_the_pillar_with_most_open_points():
    for score in (EMPTY, INSIGHTFUL, score_of(Life(TODAY, levels={"connections": 2000}, done=set(ALL_STAR)))):
        most = max(PILLARS, key=score.open_of)
        assert next_actions(BOOK, score, day(minutes=30))[0].item.pillar is most


def test_what_was_done_today_stays_on_top_and_takes_its_minutes():
    before = next_actions(BOOK, EMPTY, day())
    item = before[1].item
    after = next_actions(BOOK, EMPTY, day(ticks=(Tick(item.id, TODAY),)))
    assert after[0].item == item
    assert after[0].done
    assert set(ids(after)) == set(ids(before))


def test_what_was_done_stays_even_when_the_minutes_are_used_up():
    done = ("publish_article", "publish_post")
    actions = next_actions(BOOK, EMPTY, day(ticks=tuple(Tick(item, TODAY) for item in done)))
    assert set(ids(actions)) == set(done)


@pytest.mark.parametrize(("until", "there"), [(None, False), (1, False), (0, True), (-3, True)])
def test_what_was_put_off_comes_back_on_its_day_and_not_for_me_never(until: int | None, there: bool):
    first = next_actions(BOOK, EMPTY, day())[0].item.id
    answer = Snooze(first, None if until is None else TODAY + timedelta(days=until))
    assert (first in ids(next_actions(BOOK, EMPTY, day(snoozes=(answer,))))) is there


def test_what_the_plan_does_not_allow_is_not_asked_for():
    def asked(plan: LinkedInPlan) -> set[str]:
        return set(ids(open_actions(BOOK, EMPTY, day(plan=plan))))

    assert not {"save_leads", "send_inmails"} & asked(LinkedInPlan.FREE)
    assert asked(LinkedInPlan.PREMIUM) - asked(LinkedInPlan.FREE) == {"send_inmails", "paid_notes"}
    assert "save_leads" in asked(LinkedInPlan.SALES_NAVIGATOR)


def test_own_items_come_too():
    own = OwnItem("own", "Write to the fair's organisers", Pillar.BRAND, Cadence.WEEKLY, 4)
    snoozes = tuple(Snooze(id, None) for id, found in BOOK.by_id.items() if found.pillar is Pillar.BRAND)
    actions = next_actions(BOOK, EMPTY, day(own_items=(own,), snoozes=snoozes))
    assert own in [action.item for action in actions]
    assert next(action.why for action in actions if action.item == own) == Why("own")
    assert open_points_of(own, EMPTY) == 0.0


WHYS = [
    ("view_profiles", Why("pace", {"factor": "Target profiles viewed", "pace": 0.0, "aim": 20.0})),
    ("write_messages", Why("pace", {"factor": "Messages sent and answered", "pace": 0.0, "aim": 10.0})),
    ("be_active", Why("days", {"factor": "Days active", "pace": 0.0, "aim": 5.0})),
    ("invite_decision_maker", Why("share", {"factor": "Acceptance rate", "pace": None, "aim": 0.6})),
    ("personal_notes", Why("pace", {"factor": "Personal invitations", "pace": 0.0, "aim": 10.0})),
    ("headline", Why("items", {"factor": "Complete profile", "pace": 0.0, "aim": 11.0})),
    (
        "three_recommendations",
        Why("level", {"factor": "Endorsements and recommendations", "pace": 0.0, "aim": 20.0}),
    ),
    ("five_hundred", Why("level", {"factor": "Connections", "pace": 0.0, "aim": 500.0})),
    ("target_group", Why("pillar", {"pillar": Pillar.PEOPLE, "open": 25.0})),
    ("ask_recommendation", Why("pillar", {"pillar": Pillar.BRAND, "open": 25.0})),
]


@pytest.mark.parametrize(("item", "expected"), WHYS)
def test_every_action_says_why_in_numbers_of_the_journal_score(item: str, expected: Why):
    found = why(item)
    assert found.id == expected.id
    assert {
        key: pytest.approx(value) if isinstance(value, float) else value
        for key, value in expected.values.items()
    } == dict(found.values)


def test_no_action_promises_a_gain():
    for action in open_actions(BOOK, EMPTY, Day(TODAY, 20, LinkedInPlan.SALES_NAVIGATOR)):
        assert set(action.why.values) <= {"factor", "pace", "aim", "pillar", "open"}


def test_an_item_of_the_profile_has_its_share_of_the_open_points():
    worth = 25 * 0.3 / len(ALL_STAR)
    assert open_points_of(BOOK.by_id["headline"], EMPTY) == pytest.approx(worth)
    half = score_of(Life(TODAY, done=set(ALL_STAR[:5])))
    assert open_points_of(BOOK.by_id[ALL_STAR[-1]], half) == pytest.approx(worth)
    full = score_of(Life(TODAY, done=set(ALL_STAR)))
    assert open_points_of(BOOK.by_id["headline"], full) == 0.0


def test_every_kind_that_a_guideline_logs_is_in_the_catalogue():
    for found in BOOK.by_id.values():
        assert all(kind in CATALOGUE.kinds for kind, _ in found.logs)


def test_what_was_done_once_stays_done_however_long_ago():
    """Ten years of ticks are no reason to ask for a photo again, and a yearly turn counts for a year."""
    years = tuple(Tick("profile_photo", days_ago(age)) for age in (3000, 2000, 900))
    assert "profile_photo" in ids(open_actions(BOOK, EMPTY, day()))
    assert "profile_photo" not in ids(open_actions(BOOK, EMPTY, day(ticks=years)))
    assert "review_profile" in ids(
        open_actions(BOOK, EMPTY, day(ticks=(Tick("review_profile", days_ago(91)),)))
    )
    assert "review_profile" not in ids(
        open_actions(BOOK, EMPTY, day(ticks=(Tick("review_profile", days_ago(90)),)))
    )
