"""The plan of a day: due, allowed, wanted, within the minutes, what earns most first; and always the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssi_coach.domain.activities import LinkedInPlan
from ssi_coach.domain.checklist import Cadence, Form, OwnItem, Snooze, Tick
from ssi_coach.domain.counts import DailyCounts
from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.pillars import Pillar
from ssi_coach.model.guidelines import Aim, Guideline
from ssi_coach.model.plan.choosing import MOST
from ssi_coach.model.plan.day import Day
from ssi_coach.model.plan.plan import Plan, Planner
from ssi_coach.model.reasons import Why
from tests.build import TODAY, days_ago
from tests.model.data import BOOK, CATALOGUE
from tests.model.lives import EMPTY, FOUNDATION, lives, score_of
from tests.model.plan.prospects import prospects
from tests.model.slow_score import ALL_STAR, Life

MONTH = DaySpan.ending(TODAY, days=31)


def day(**more: object) -> Day:
    return replace(Day(TODAY, 20), **more)


def counts(*rows: tuple[int, str, int]) -> DailyCounts:
    """Counts from days ago, kind and count."""
    return DailyCounts.from_rows(MONTH, [(days_ago(ago), kind, count) for ago, kind, count in rows])


def ids(plan: Plan) -> list[str]:
    return [action.item.id for action in plan.actions]


def plan(seen: Day, life: Life | None = None, **more: object) -> Plan:
    return Planner(BOOK, EMPTY if life is None else score_of(life), seen, **more).plan()


ITEMS = sorted(BOOK.by_id)


@st.composite
def days(draw: st.DrawFn) -> Day:
    """Any day: minutes, LinkedIn plan, ticks, answers, entries of the last month, days off, points."""
    ticked = draw(st.lists(st.tuples(st.sampled_from(ITEMS), st.integers(0, 40)), max_size=12))
    snoozed = draw(st.lists(st.tuples(st.sampled_from(ITEMS), st.none() | st.integers(-3, 3)), max_size=6))
    made = draw(
        st.lists(
            st.tuples(st.integers(0, 30), st.sampled_from(sorted(CATALOGUE.mine)), st.integers(1, 60)),
            max_size=12,
        )
    )
    return Day(
        on=TODAY,
        minutes=draw(st.integers(0, 240)),
        plan=draw(st.sampled_from(LinkedInPlan)),
        ticks=tuple(Tick(item, days_ago(ago)) for item, ago in ticked),
        snoozes=tuple(
            Snooze(item, None if ago is None else TODAY + timedelta(days=ago)) for item, ago in snoozed
        ),
        counts=counts(*made),
        active=any(ago == 0 for ago, _, _ in made),
        worked=frozenset(days_ago(ago) for ago in draw(st.sets(st.integers(0, 30)))),
        weekdays_off=draw(
            st.sampled_from([frozenset[int](), frozenset({5, 6}), frozenset({TODAY.weekday()})])
        ),
        total=draw(st.none() | st.floats(0, 100)),
        shown=tuple(draw(st.lists(st.sampled_from(ITEMS), max_size=5, unique=True))),
    )


def check_rules(seen: Day, made: Plan) -> None:
    """What holds for every plan."""
    done, waiting = [a for a in made.actions if a.done], made.open
    assert list(made.actions) == [*done, *waiting]
    assert len(set(ids(made))) == len(made.actions)
    assert len(waiting) <= MOST
    if waiting:
        assert seen.works
        assert sum(action.item.minutes for action in made.actions) <= seen.minutes
    held = {snooze.item for snooze in seen.snoozes if snooze.holds_on(seen.on)}
    ticked_today = {tick.item for tick in seen.ticks if tick.day == seen.on}
    for action in waiting:
        item = action.item
        assert isinstance(item, Guideline)
        assert item.form is not Form.PRINCIPLE
        assert action.due.wanted
        assert item.id not in held | ticked_today
        assert seen.plan.includes(item.plan)
        if item.cadence is Cadence.ONCE:
            assert all(tick.item != item.id for tick in seen.ticks)
    check_caps(seen, waiting)


def check_caps(seen: Day, waiting) -> None:
    """What was sent already and what is proposed stays within every cap; what is over it is not added to."""
    assert seen.counts is not None
    for cap in BOOK.caps:
        if not cap.plan.includes(seen.plan):
            continue
        sent = seen.counts.sum_of(cap.kinds, DaySpan.ending(seen.on, days=cap.days))
        more = sum(count for action in waiting for kind, count in action.item.logs if kind in cap.kinds)
        assert not more or sent + more <= cap.most


@given(days(), st.booleans())
def test_any_plan_keeps_the_rules(seen: Day, reckoned: bool):
    """Never above the user's plan, over a cap, put off or done; never more than the minutes; always the same."""
    known = prospects() if reckoned else None
    made = plan(seen, prospects=known)
    check_rules(seen, made)
    assert made == plan(replace(seen, ticks=seen.ticks[::-1]), prospects=known)
    assert (made.gain is None) is not reckoned


@pytest.mark.long
@settings(max_examples=5_000)
@given(days(), lives())
def test_any_plan_of_any_life_keeps_the_rules(seen: Day, life: Life):
    check_rules(seen, plan(seen, life, prospects=prospects()))


@pytest.mark.parametrize("minutes", [20, 30, 45, 60, 120])
def test_a_new_user_gets_three_to_seven_actions_from_several_pillars(minutes: int):
    actions = plan(day(minutes=minutes)).actions
    assert 3 <= len(actions) <= MOST
    assert len({action.item.pillar for action in actions}) >= 3


def test_with_five_minutes_there_is_still_something_to_do():
    assert plan(day(minutes=5)).minutes in range(1, 6)


def test_with_no_minutes_or_on_a_day_off_there_is_nothing_to_do():
    assert plan(day(minutes=0)) == Plan()
    assert plan(day(weekdays_off=frozenset({TODAY.weekday()}))) == Plan()
    assert plan(day(said={TODAY: False})) == Plan()
    assert plan(day(weekdays_off=frozenset({TODAY.weekday()}), said={TODAY: True})).open


@pytest.mark.parametrize("kind", ["comment", "search", "post", "profile_view"])
def test_what_the_readings_say_moves_most_comes_first(kind: str):
    known = prospects({kind: 3.0}, usual=0.01)
    made = plan(day(ticks=FOUNDATION), prospects=known)
    first = made.open[0].item
    assert isinstance(first, Guideline)
    assert kind in dict(first.logs)
    assert made.open[0].gain is not None
    assert made.gain is not None
    assert made.gain.mean >= made.open[0].gain.mean > 0.5


def test_more_of_the_same_brings_less_than_the_first():
    """Both are profile views; beside the daily five the others add little, so little is promised."""
    known = prospects({"profile_view": 3.0}, usual=0.0)
    made = plan(day(minutes=240, ticks=FOUNDATION), prospects=known)
    gains = {action.item.id: action.gain.mean for action in made.open if action.gain is not None}
    assert gains["view_profiles"] > 5 * gains.get("look_who_viewed", 0.0)


def test_without_readings_to_go_by_nothing_is_promised_and_the_guidelines_decide():
    doubted = prospects({"profile_view": 3.0}, follows=0.0, earned=0.0)
    made = plan(day(), prospects=doubted)
    assert made.gain is not None
    assert made.gain.mean == 0.0
    assert plan(day()).gain is None
    assert [action.gain for action in plan(day()).actions] == [None] * len(plan(day()).actions)


def test_what_somebody_looks_at_keeps_its_place():
    """A log, another budget, a new estimate: what is still open stays where it was, new ones come after it."""
    before = plan(day(minutes=20))
    shown = tuple(ids(before))
    other = prospects({"comment": 3.0})
    assert ids(plan(day(minutes=20, shown=shown), prospects=other)) == list(shown)
    more = ids(plan(day(minutes=40, shown=shown), prospects=other))
    assert more[: len(shown)] == list(shown)
    assert len(more) > len(shown)
    less = ids(plan(day(minutes=10, shown=shown)))
    kept = [id for id in shown if id in less]
    assert kept
    assert less[: len(kept)] == kept


def test_what_was_done_today_stays_on_top_and_takes_its_minutes():
    before = plan(day())
    item = before.open[1].item
    after = plan(day(ticks=(Tick(item.id, TODAY),), shown=tuple(ids(before))))
    assert after.actions[0].item == item
    assert after.actions[0].done
    assert not after.actions[0].logged
    assert set(ids(after)) == set(ids(before))


def test_what_was_logged_is_done_without_a_tick():
    """Only what somebody was looking at is shown as done; all of it is no longer proposed."""
    made = counts((0, "reaction", 5))
    seen = day(ticks=FOUNDATION, counts=made, active=True)
    assert "react_posts" not in ids(plan(seen))
    looked = plan(replace(seen, shown=("react_posts",)))
    assert looked.actions[0].item.id == "react_posts"
    assert looked.actions[0].logged


def test_what_was_done_stays_even_when_the_minutes_are_used_up():
    done = ("publish_article", "publish_post")
    made = plan(day(ticks=tuple(Tick(item, TODAY) for item in done)))
    assert set(ids(made)) == set(done)


def test_what_an_import_proved_is_no_work_of_today():
    proved = tuple(replace(tick, day=TODAY, proof="profile") for tick in FOUNDATION)
    assert not any(action.done for action in plan(day(ticks=proved)).actions)


@pytest.mark.parametrize(("until", "there"), [(None, False), (1, False), (0, True), (-3, True)])
def test_what_was_put_off_comes_back_on_its_day_and_not_for_me_never(until: int | None, there: bool):
    first = plan(day()).open[0].item.id
    answer = Snooze(first, None if until is None else TODAY + timedelta(days=until))
    assert (first in ids(plan(day(snoozes=(answer,))))) is there


def test_what_the_plan_does_not_allow_is_not_asked_for():
    def asked(paid: LinkedInPlan) -> set[str]:
        return {item.id for item in Planner(BOOK, EMPTY, day(plan=paid)).waiting()}

    assert not {"save_leads", "send_inmails"} & asked(LinkedInPlan.FREE)
    assert asked(LinkedInPlan.PREMIUM) - asked(LinkedInPlan.FREE) == {"send_inmails", "paid_notes"}
    assert "save_leads" in asked(LinkedInPlan.SALES_NAVIGATOR)


def test_own_items_come_too():
    own = OwnItem("own", "Write to the fair's organisers", Pillar.BRAND, Cadence.WEEKLY, 4)
    snoozes = tuple(Snooze(id, None) for id, found in BOOK.by_id.items() if found.pillar is Pillar.BRAND)
    made = plan(day(own_items=(own,), snoozes=snoozes, minutes=60))
    assert own in [action.item for action in made.actions]


@pytest.mark.parametrize(("total", "first"), [(59.9, Aim.VOLUME), (60.0, Aim.RESULTS), (80.0, Aim.RESULTS)])
def test_from_sixty_points_on_results_and_quality_come_before_volume(total: float, first: Aim):
    known = prospects({"search": 3.0}, usual=0.05)
    made = plan(day(ticks=FOUNDATION, total=total, minutes=45), prospects=known)
    aims = [action.item.aim for action in made.open if isinstance(action.item, Guideline)]
    assert aims[0] is first
    if first is Aim.RESULTS:
        order = [Aim.RESULTS, Aim.QUALITY, Aim.VOLUME]
        assert aims == sorted(aims, key=order.index)


def test_seldom_accepted_invitations_become_fewer_and_better():
    """Not "send more": a note, colleagues; and the reason says the rate."""
    sent = [(days_ago(ago), "invitation_sent", 3) for ago in range(25, 60)]
    life = Life(TODAY, sent)
    month = counts(*((ago, "invitation_sent", 3) for ago in range(25, 31)))
    made = plan(day(ticks=FOUNDATION, counts=month, minutes=240), life, prospects=prospects(usual=1.0))
    found = {action.item.id: action.why for action in made.open}
    assert not {"targeted_invitations", "invite_decision_maker"} & set(found)
    better = {"personal_notes", "invite_colleagues"} & set(found)
    assert better
    for item in better:
        assert found[item] == Why("declined", {"pace": 0.0, "usual": 0.3})
    few = plan(day(ticks=FOUNDATION, minutes=240), life, prospects=prospects(usual=1.0))
    assert "declined" not in {action.why.id for action in few.open}


def test_where_the_aim_is_met_the_readings_ask_for_more():
    life = Life(TODAY, [(days_ago(ago), "search", 3) for ago in range(60)])
    made = plan(day(ticks=FOUNDATION), life, prospects=prospects({"search": 3.0}))
    (why,) = [action.why for action in made.open if action.item.id == "search_people"]
    assert why.id == "readings"
    assert why.values["points"] == pytest.approx(made.open[0].gain.mean if made.open[0].gain else 0.0)


def test_the_best_of_a_pillar_need_not_fit_the_minutes():
    known = Planner(BOOK, EMPTY, day(minutes=0, ticks=FOUNDATION), prospects({"post": 9.0}))
    best = known.best_of(Pillar.BRAND)
    assert best is not None
    assert best.item.id == "publish_post"
    snoozes = tuple(Snooze(id, None) for id, found in BOOK.by_id.items() if found.pillar is Pillar.BRAND)
    assert Planner(BOOK, EMPTY, day(snoozes=snoozes)).best_of(Pillar.BRAND) is None


def test_one_thing_of_the_foundation_a_day_leaves_time_for_the_rest():
    done = tuple(tick for tick in FOUNDATION if tick.item not in ALL_STAR)
    for minutes in (20, 30, 60):
        once = [
            a.item.minutes
            for a in plan(day(minutes=minutes, ticks=done)).open
            if a.item.cadence is Cadence.ONCE
        ]
        assert len(once) == 1 or sum(once) <= minutes // 2


def test_who_is_in_no_group_is_first_told_to_join_one():
    def asked(seen: Day) -> set[str]:
        return {item.id for item in Planner(BOOK, EMPTY, seen).waiting()}

    assert "group_post" not in asked(day())
    assert "group_post" in asked(day(ticks=(Tick("join_groups", days_ago(40)),)))
    assert "group_contribution" in asked(day(counts=counts((9, "group_comment", 1))))


def test_one_long_action_leaves_an_experienced_user_the_other_days_of_the_week():
    """A call takes all of twenty minutes: it has the first and the last working day, several short ones the others."""
    monday = TODAY - timedelta(days=TODAY.weekday())
    known = day(total=78.0, ticks=FOUNDATION, weekdays_off=frozenset({5, 6}))
    week = [ids(plan(replace(known, on=monday + timedelta(days=n)))) for n in range(5)]
    assert week[0] == week[4] == ["contact_to_call"]
    assert all(len(listed) >= 3 and "contact_to_call" not in listed for listed in week[1:4])
    colleagues = replace(known, ticks=tuple(tick for tick in FOUNDATION if tick.item != "twenty_colleagues"))
    assert "twenty_colleagues" not in ids(plan(replace(colleagues, on=monday)))
    with_time = plan(replace(known, on=monday + timedelta(days=2), minutes=45))
    assert ids(with_time)[0] == "contact_to_call"
    assert len(with_time.actions) >= 3


@pytest.mark.parametrize(
    ("off", "ends"), [((), (0, 6)), ((5, 6), (0, 4)), ((0, 1, 2, 4, 5, 6), (3, 3)), (range(7), None)]
)
def test_a_week_begins_and_ends_with_a_working_day(off, ends):
    """Days off are left out; a week that is off has no ends."""
    monday = TODAY - timedelta(days=TODAY.weekday())
    found = day(weekdays_off=frozenset(off)).ends_of_week
    assert found == (() if ends is None else tuple(monday + timedelta(days=n) for n in ends))
