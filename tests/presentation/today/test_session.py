"""What the session window and the sheet at the end of a day say."""

from __future__ import annotations

from datetime import timedelta

import pytest

from ssi_coach.domain.day_ends import DayEnd, Went
from ssi_coach.domain.sessions import Session
from ssi_coach.presentation.today.day_end import build_day_end
from ssi_coach.presentation.today.session import (
    build_open_session,
    build_session,
    clock_text,
    paused_words,
    who_text,
)
from ssi_coach.services.today.day_end import day_end_facts
from ssi_coach.services.today.plan_shown import plan_outdated
from ssi_coach.services.today.session import count_up, meet, named_in, pause, start_session, tick_in_session
from ssi_coach.services.today.session_view import session_facts
from tests.build import TODAY
from tests.fakes import NOON
from tests.today_build import FORMATS, workspace


def shown(work):
    """The window as it stands after whatever has changed."""
    plan_outdated(work)
    return build_session(session_facts(work), work.catalogue, FORMATS)


@pytest.mark.parametrize(
    ("seconds", "words"), [(0, "00:00"), (872, "14:32"), (3600, "1:00:00"), (3727, "1:02:07"), (-3, "00:00")]
)
def test_the_clock(seconds, words):
    assert clock_text(seconds) == words


@pytest.mark.parametrize("who", [("Ada", "ACME"), ("Ada", ""), ("", "ACME"), ("", "")])
def test_person_and_company_are_written_as_they_are_read(who):
    assert named_in(who_text(*who)) == who


def test_a_new_session_shows_the_kinds_their_keys_and_the_plan():
    work = workspace()
    start_session(work)
    state = shown(work)
    assert [tile.key for tile in (*state.tiles, state.more)] == list("123456789")
    assert (state.seconds, state.aim_text, state.pause, state.can_take_back) == (
        0,
        "of 20\N{NO-BREAK SPACE}min",
        "Pause",
        False,
    )
    assert state.plan_title == f"Today's plan: {len(state.plan)} open"
    assert all(line.title and not line.done for line in state.plan)


def test_what_is_counted_stands_on_its_button_and_other_kinds_on_more():
    work = workspace()
    start_session(work)
    for kind in ("comment", "comment", "poll_voted"):
        count_up(work, kind)
    meet(work, "Ada, ACME")
    pause(work)
    state = shown(work)
    comment = next(tile for tile in state.tiles if tile.kind == "comment")
    assert (comment.count, comment.summary) == (2, "Comment: 2 in this session")
    assert (state.more.count, state.who, state.pause) == (1, "Ada, ACME", "Go on")


def test_only_own_ticks_can_be_taken_back():
    work = workspace()
    start_session(work)
    first = shown(work).plan[0]
    tick_in_session(work, first.id)
    line = next(found for found in shown(work).plan if found.id == first.id)
    assert (line.done, line.fixed) == (True, False)


def test_an_open_session_says_when_it_began_and_what_is_kept():
    session = Session("one", TODAY, NOON, seconds=300)
    state = build_open_session(session, 5, FORMATS, NOON.tzinfo)
    assert state.title == "A session of 12:00 is still open"
    assert state.sentence.startswith("5\N{NO-BREAK SPACE}min and 5 activities are kept.")
    assert "12:40" in paused_words(760)


def test_the_sheet_offers_what_comes_first_and_shows_what_was_said():
    fresh = build_day_end(day_end_facts(workspace()), FORMATS)
    assert (fresh.went, fresh.first, fresh.sub) == ("", "", "0 lines in the journal today.")
    assert fresh.firsts[-1] == ("", "Leave it open")
    first = fresh.firsts[0][0]
    said = build_day_end(day_end_facts(workspace(DayEnd(TODAY, Went.FINE, "Short", first))), FORMATS)
    assert (said.went, said.note.answer, said.first) == ("fine", "Short", first)
    gone = build_day_end(day_end_facts(workspace(DayEnd(TODAY - timedelta(days=1), first="gone"))), FORMATS)
    assert gone.first == ""
