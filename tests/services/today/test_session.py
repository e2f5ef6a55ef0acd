"""A session: counted while it goes, whole after a crash, shared out at its end."""

from __future__ import annotations

from datetime import timedelta

import pytest

from ssi_coach.domain.activities import EntryFilter
from ssi_coach.domain.checklist import OwnItem
from ssi_coach.domain.errors import Refused
from ssi_coach.domain.pillars import Pillar
from ssi_coach.services.entries import delete_entries, edit_entries
from ssi_coach.services.today.session import (
    count_up,
    look,
    meet,
    named_in,
    note_session,
    pause,
    resume,
    start_session,
    take_back,
    tick_in_session,
    untick_in_session,
)
from ssi_coach.services.today.session_end import end_session
from ssi_coach.services.today.session_view import BUTTONS, button_kinds, choose_kind, session_facts
from ssi_coach.services.workspace import Workspace, redo, undo
from tests.build import TODAY, make_entry
from tests.journal_lines import lines
from tests.today_build import workspace


def begun(*records):
    """A workspace in which a session has just begun."""
    work = workspace(*records)
    start_session(work)
    return work


def test_every_press_is_in_the_journal_at_once():
    work = begun()
    for kind in ("comment", "reaction", "comment"):
        count_up(work, kind)
    assert lines(work) == [("comment", 2, None, ""), ("reaction", 1, None, "")]
    assert session_facts(work).counts == {"comment": 2, "reaction": 1}


def test_minutes_are_shared_by_count_and_usual_minutes_and_their_sum_is_kept():
    work = begun()
    for kind in ("comment", "comment", "reaction", "message"):
        count_up(work, kind)
    for _ in range(29):
        work.clock.forward(seconds=40)
        look(work)
    end_session(work)
    assert sum(minutes for _, _, minutes, _ in lines(work)) == 19
    assert work.journal.open_session() is None
    (kept,) = work.journal.sessions()
    assert (kept.seconds, kept.seen) == (1160, None)


def test_undo_takes_a_whole_session_back_as_one_step_and_redo_brings_it_again():
    work = begun(make_entry("old"))
    for kind in ("comment", "post"):
        count_up(work, kind)
    tick_in_session(work, "headline")
    work.clock.forward(seconds=100)
    end_session(work)
    after = lines(work)
    undo(work)
    assert lines(work) == [("comment", 1, None, "")]
    assert work.journal.sessions() == work.journal.ticks() == ()
    assert not work.history.done
    redo(work)
    assert lines(work) == after
    assert len(work.journal.sessions()) == 1


def test_a_crash_loses_nothing_and_time_in_which_nothing_ran_is_not_counted():
    """A new start finds the session as it was; going on counts on in the same lines."""
    work = begun()
    count_up(work, "comment")
    work.clock.forward(seconds=90)
    look(work)
    again = Workspace(
        work.journal, work.settings_file, work.clock, work.catalogue, work.guidelines, work.new_id
    )
    work.clock.forward(hours=5)
    assert session_facts(again).session.shown_seconds(again.moment()) == 90
    resume(again)
    count_up(again, "comment")
    work.clock.forward(seconds=30)
    end_session(again)
    assert lines(again) == [("comment", 2, 2, "")]


@pytest.mark.parametrize(
    ("moves", "seconds"),
    [
        ((60, 60, 60), 180),
        ((60, 7200, 60), 120),  # slept for two hours
        ((60, -3600, 60), 120),  # the clock was set back
        ((60, 86_400 * 40, 5), 65),
    ],
)
def test_sleep_and_clocks_that_are_set_do_not_count(moves, seconds):
    work = begun()
    for step in moves:
        work.clock.forward(seconds=step)
        look(work)
    assert work.journal.open_session().seconds == seconds


def test_the_clock_stands_while_it_is_paused():
    work = begun()
    work.clock.forward(seconds=30)
    pause(work)
    work.clock.forward(seconds=100)
    count_up(work, "comment")
    assert work.journal.open_session().seconds == 30
    resume(work)
    work.clock.forward(seconds=20)
    look(work)
    assert work.journal.open_session().seconds == 50


def test_looks_do_not_lose_parts_of_seconds():
    work = begun()
    for _ in range(100):
        work.clock.forward(seconds=0.4)
        look(work)
    assert work.journal.open_session().seconds == 40


def test_the_day_may_begin_in_the_middle():
    """What is counted after the day start belongs to the new day."""
    work = begun()
    count_up(work, "comment")
    work.clock.forward(days=1)
    count_up(work, "comment")
    end_session(work)
    days = [entry.day for entry in work.journal.entries_page(EntryFilter(), offset=0, limit=9)]
    assert days == [TODAY + timedelta(days=1), TODAY]


def test_a_person_sticks_until_another_is_named():
    work = begun()
    meet(work, "Ada King, ACME")
    count_up(work, "message")
    count_up(work, "message")
    meet(work, "")
    count_up(work, "message")
    assert lines(work) == [("message", 2, None, "Ada King"), ("message", 1, None, "")]


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        ("Ada King, ACME", ("Ada King", "ACME")),
        ("Ada King", ("Ada King", "")),
        ("@ACME", ("", "ACME")),
        ("+Ada @ACME Ltd", ("Ada", "ACME Ltd")),
        ("  ", ("", "")),
    ],
)
def test_the_field_takes_a_person_and_a_company(typed, named):
    assert named_in(typed) == named


def test_the_last_press_can_be_taken_back_until_none_is_left():
    work = begun()
    for kind in ("comment", "post", "comment"):
        count_up(work, kind)
    take_back(work)
    assert session_facts(work).counts == {"comment": 1, "post": 1}
    take_back(work)
    take_back(work)
    take_back(work)
    assert lines(work) == []


def test_what_was_undone_or_deleted_in_the_window_is_not_taken_back_again():
    work = begun()
    for kind in ("comment", "post", "post"):
        count_up(work, kind)
    undo(work)
    take_back(work)
    assert session_facts(work).counts == {"comment": 1}
    (entry,) = work.journal.entries_page(EntryFilter(), offset=0, limit=9)
    delete_entries(work, [entry.id])
    take_back(work)
    assert end_session(work).name is None


def test_a_tick_writes_only_what_was_not_counted_already():
    work = begun()
    item = next(found for found in work.guidelines.by_id.values() if found.logs and found.logs[0][1] > 1)
    (kind, count), *_ = item.logs
    count_up(work, kind)
    tick_in_session(work, item.id)
    assert session_facts(work).counts[kind] == count
    untick_in_session(work, item.id)
    assert session_facts(work).counts == {kind: 1}
    assert work.journal.ticks() == ()


def test_own_items_can_be_ticked_and_unknown_ones_not():
    work = begun(OwnItem("own", "Ring up Ada", Pillar.PEOPLE))
    tick_in_session(work, "own")
    tick_in_session(work, "own")
    assert [tick.item for tick in work.journal.ticks()] == ["own"]
    with pytest.raises(Refused):
        tick_in_session(work, "nothing")


def test_the_note_goes_to_the_first_entry():
    work = begun()
    count_up(work, "comment")
    note_session(work, " Before the fair ")
    end_session(work)
    (entry,) = work.journal.entries_page(EntryFilter(), offset=0, limit=9)
    assert entry.note == work.journal.sessions()[0].note == "Before the fair"


def test_minutes_that_were_typed_in_the_journal_stay():
    work = begun()
    count_up(work, "comment")
    count_up(work, "post")
    first = next(
        entry for entry in work.journal.entries_page(EntryFilter(), offset=0, limit=9) if entry.kind == "post"
    )
    edit_entries(work, [first.id], minutes=7)
    for _ in range(10):
        work.clock.forward(seconds=60)
        look(work)
    end_session(work)
    assert sorted(lines(work)) == [("comment", 1, 3, ""), ("post", 1, 7, "")]


def test_a_session_without_anything_leaves_nothing_and_one_is_open_at_a_time():
    work = begun()
    start_session(work)
    assert len(work.journal.sessions()) == 1
    assert end_session(work).name is None
    assert work.journal.sessions() == ()
    with pytest.raises(Refused):
        count_up(work, "comment")
    assert not end_session(work)


def test_buttons_show_what_is_used_most_and_can_be_chosen():
    work = begun(make_entry(kind="repost", count=9, day=TODAY - timedelta(days=2)))
    kinds = button_kinds(work)
    assert len(set(kinds)) == BUTTONS
    assert "repost" in kinds
    choose_kind(work, 0, "poll_voted")
    assert button_kinds(work)[0] == "poll_voted"
    choose_kind(work, 1, "poll_voted")
    assert len(set(button_kinds(work))) == BUTTONS
    with pytest.raises(Refused):
        count_up(work, "nothing")
