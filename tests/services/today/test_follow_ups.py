"""Follow-ups: persons who wait stand in the plan, at most two a day, and writing to them is one tick."""

from __future__ import annotations

from datetime import timedelta

import pytest

from ssi_coach.domain.follow_ups import FollowUp
from ssi_coach.domain.people import NextStep, person_key
from ssi_coach.services import checklist
from ssi_coach.services.people import people_met
from ssi_coach.services.today.follow_ups import MOST, refresh_follow_ups
from ssi_coach.services.today.plan import plan_on
from ssi_coach.services.today.session import count_up, start_session, tick_in_session
from ssi_coach.services.today.session_view import session_facts
from ssi_coach.services.workspace import undo
from tests.build import TODAY, days_ago, make_entry
from tests.today_build import workspace

ZOE = "https://www.linkedin.com/in/zoe-b"


def quiet(person: str, ago: int = 70, **more):
    """Somebody who answered so long ago."""
    return make_entry(day=days_ago(ago), kind="reply_received", person=person, **more)


def looked(*records):
    """A workspace that knows whom to write to."""
    work = workspace(*records)
    refresh_follow_ups(work)
    return work


def names(work) -> list[str]:
    """To whom."""
    return [found.name for found in work.follow_ups]


def planned(work) -> list[FollowUp]:
    """The follow-ups in the day's plan."""
    return [action.item for action in plan_on(work, TODAY).open if isinstance(action.item, FollowUp)]


def test_who_has_gone_quiet_stands_in_the_plan_with_the_days():
    """The reason names how long it has been."""
    work = looked(quiet("Zoë Beispiel", 63, profile_url=ZOE))
    (action,) = [found for found in plan_on(work, TODAY).open if isinstance(found.item, FollowUp)]
    assert (action.item.name, action.item.quiet) == ("Zoë Beispiel", 63)
    assert (action.why.id, action.why.values) == ("quiet", {"days": 63})


@pytest.mark.parametrize(
    "line",
    [
        quiet("Zoë", 59),
        quiet("Zoë", 400),
        make_entry(day=days_ago(90), kind="message", person="Zoë"),
        make_entry(day=days_ago(90), kind="connection_added", person="Zoë"),
    ],
)
def test_nobody_is_told_to_write_to_strangers_or_too_soon_or_after_a_year(line):
    """Only where there was a conversation before."""
    assert names(looked(line)) == []


def test_a_next_step_comes_on_its_day_and_before_the_quiet_ones():
    """One that lies ahead does not."""
    work = looked(quiet("Max"), NextStep("Ann", TODAY), NextStep("Bo", TODAY + timedelta(days=1)))
    assert names(work) == ["Ann", "Max"]
    why = {action.item.id: action.why for action in plan_on(work, TODAY).actions}[work.follow_ups[0].id]
    assert (why.id, why.values) == ("step", {"day": TODAY})


def test_who_has_a_step_ahead_is_not_called_quiet():
    """The user has decided when."""
    step = NextStep("Max", TODAY + timedelta(days=9))
    assert names(looked(quiet("Max"), step)) == []


def test_one_quiet_person_a_day_is_enough_and_two_follow_ups_in_all():
    """Those who were met last come first; it is no list to work off."""
    work = looked(*(quiet(f"Person {n}", 61 + n) for n in range(9)))
    assert names(work) == ["Person 0"]
    steps = [NextStep(f"Person {n}", days_ago(n)) for n in range(9)]
    assert names(looked(*steps)) == ["Person 8", "Person 7"][:MOST]


@pytest.mark.parametrize("minutes", [5, 7, 20])
def test_persons_who_wait_take_no_more_than_the_minutes_there_are(minutes):
    """The budget holds for them too."""
    work = looked(quiet("Max"), NextStep("Ann", TODAY))
    assert plan_on(work, TODAY, minutes=minutes).minutes <= minutes
    assert planned(work)


def test_a_tick_writes_the_message_and_ends_the_step():
    """With name, profile and company; undo takes all of it back."""
    work = looked(quiet("Zoë", 80, profile_url=ZOE, company="ACME"), NextStep("Zoë", TODAY, ZOE))
    (item,) = work.follow_ups
    checklist.tick(work, item.id)
    (entry,) = [found for found in work.journal.about("Zoë", ZOE) if found.day == TODAY]
    assert (entry.kind, entry.count, entry.company) == ("message", 1, "ACME")
    assert work.journal.next_steps() == ()
    assert planned(work) == []
    undo(work)
    assert len(work.journal.next_steps()) == 1
    assert [found.name for found in planned(work)] == ["Zoë"]


def test_writing_to_somebody_in_a_session_is_one_tick_too():
    """What was counted up for others is not it, and what comes after it goes on as before."""
    work = looked(quiet("Zoë", profile_url=ZOE), NextStep("Zoë", TODAY, ZOE))
    (item,) = work.follow_ups
    start_session(work)
    count_up(work, "message")
    tick_in_session(work, item.id)
    (entry,) = [found for found in work.journal.about("Zoë", ZOE) if found.day == TODAY]
    assert (entry.kind, entry.count) == ("message", 1)
    assert work.journal.next_steps() == ()
    refresh_follow_ups(work)
    tick_in_session(work, "comment_posts")
    assert session_facts(work).ticked == (item.id, "comment_posts")


def test_put_off_makes_room_for_the_next_person():
    """And "not for me" for good, until there is a new contact."""
    work = looked(*(quiet(f"Person {n}", 61 + n) for n in range(3)))
    checklist.snooze(work, work.follow_ups[0].id)
    assert planned(work) == []
    refresh_follow_ups(work)
    assert names(work) == ["Person 1"]
    checklist.not_for_me(work, work.follow_ups[0].id)
    refresh_follow_ups(work)
    assert names(work) == ["Person 2"]


def test_what_is_kept_of_an_action_tells_no_name():
    """Ticks and answers stay when somebody leaves the journal."""
    work = looked(quiet("Zoë Beispiel", profile_url=ZOE))
    (item,) = work.follow_ups
    assert "zo" not in item.id
    assert person_key("", ZOE) not in item.id
    assert len(item.id) <= 200


def test_people_who_were_read_just_now_are_not_read_again():
    """The page of people and the plan agree."""
    work = workspace(quiet("Max"))
    everybody = people_met(work)
    work.journal.sightings = None
    refresh_follow_ups(work, everybody)
    assert names(work) == ["Max"]
