"""Results: written down, moved on, lost, opened again, corrected, binned, made of journal lines; all undone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from ssi_coach.domain.edits import Edit
from ssi_coach.domain.errors import Refused
from ssi_coach.domain.results import Result, ResultGoal, Stage, steps_to
from ssi_coach.services.changes import Changes, Topic
from ssi_coach.services.entries import empty_bin
from ssi_coach.services.results.results import (
    add_result,
    delete_results,
    edit_result,
    last_currency,
    lose_result,
    move_result,
    reopen_result,
    restore_results,
    result_called,
    step_back,
    waiting_entries,
)
from ssi_coach.services.results.together import results_of_entries, set_result_goals
from ssi_coach.services.workspace import Workspace, redo, undo
from tests.build import TODAY, days_ago, make_entry
from tests.fakes import FixedClock, MemoryJournal

NINE_DAYS_AGO = days_ago(9)


def only(work: Workspace) -> Result:
    (result,) = work.journal.results()
    return result


def added(
    work: Workspace, stage: Stage = Stage.CONVERSATION, day: date = NINE_DAYS_AGO, **said: str
) -> Result:
    """A result as the service writes it."""
    add_result(work, stage=stage, day=day, **said)
    return next(result for result in work.journal.results() if not result.lost)


def test_a_result_is_written_down_with_the_stages_before_it(work: Workspace):
    changes = add_result(work, stage=Stage.MEETING, person=" Zoë ", company="ACME", note="At the fair")
    result = only(work)
    assert (changes.topics, changes.undoable) == (frozenset({Topic.RESULTS}), True)
    assert (result.stage, result.since) == (Stage.MEETING, TODAY)
    assert [step.skipped for step in result.steps] == [True, True, False]
    assert (result.person, result.company, result.note, result.source) == (
        "Zoë",
        "ACME",
        "At the fair",
        "typed",
    )


def test_a_result_writes_no_journal_line_and_makes_no_day_active(work: Workspace):
    add_result(work, stage=Stage.CALL)
    assert work.journal.first_day() is None
    assert work.journal.line_count(TODAY) == 0


def test_a_result_moves_on_with_its_amount(work: Workspace):
    result = added(work)
    move_result(
        work, id=result.id, stage=Stage.PROPOSAL, day=days_ago(3), amount=Decimal(4800), currency="eur"
    )
    move_result(work, id=result.id, stage=Stage.CONTRACT)
    moved = only(work)
    assert (moved.won, moved.amount, moved.currency) == (True, Decimal(4800), "EUR")
    assert moved.reached(Stage.CALL) == days_ago(3)


@pytest.mark.parametrize(
    ("stage", "day", "fault"),
    [
        (Stage.CONVERSATION, TODAY, "result.back"),
        (Stage.CALL, TODAY, "result.back"),
        (Stage.MEETING, days_ago(10), "result.order"),
        (Stage.MEETING, days_ago(-2), "day.too_late"),
        (Stage.MEETING, date(1999, 1, 1), "day.too_early"),
    ],
)
def test_a_result_never_moves_back(work: Workspace, stage: Stage, day: date, fault: str):
    result = added(work, Stage.CALL)
    with pytest.raises(Refused, match=fault):
        move_result(work, id=result.id, stage=stage, day=day)
    assert only(work) == result


def test_an_amount_takes_the_currency_used_last(work: Workspace):
    add_result(work, stage=Stage.PROPOSAL, day=days_ago(3), amount=Decimal(100), currency="CHF")
    add_result(work, stage=Stage.PROPOSAL, day=days_ago(2), amount=Decimal(200), currency="EUR")
    add_result(work, stage=Stage.PROPOSAL, amount=Decimal("300.50"))
    assert work.journal.results()[-1].currency == "EUR" == last_currency(work)


def test_an_amount_without_any_currency_is_refused(work: Workspace):
    with pytest.raises(Refused, match=r"result\.no_currency"):
        add_result(work, stage=Stage.PROPOSAL, amount=Decimal(100))
    assert work.journal.results() == ()


def test_a_lost_result_keeps_what_it_reached_and_can_be_opened_again(work: Workspace):
    result = added(work, Stage.MEETING)
    lose_result(work, id=result.id, reason="No budget ")
    lost = only(work)
    assert (lost.lost_on, lost.lost_reason, lost.stage) == (TODAY, "No budget", Stage.MEETING)
    for refused in (
        lambda: lose_result(work, id=result.id),
        lambda: move_result(work, id=result.id, stage=Stage.CONTRACT),
    ):
        with pytest.raises(Refused, match=r"result\.lost"):
            refused()
    reopen_result(work, id=result.id)
    assert only(work) == result


def test_details_of_a_result_are_corrected(work: Workspace):
    result = added(work, Stage.CALL, person="Zoe")
    edit_result(work, id=result.id, person="Zoë ", company="ACME", note="Pilot")
    assert only(work) == replace(result, person="Zoë", company="ACME", note="Pilot")


def test_a_step_gets_its_right_day_and_amount(work: Workspace):
    result = added(work, Stage.CALL, days_ago(5))
    talked, called = result.steps
    with pytest.raises(Refused, match=r"result\.order"):
        edit_result(work, id=result.id, steps=(talked, replace(called, day=days_ago(6))))
    right = (replace(talked, day=days_ago(30), skipped=False), replace(called, amount=Decimal(900)))
    with pytest.raises(Refused, match=r"result\.no_currency"):
        edit_result(work, id=result.id, steps=right)
    assert only(work) == result
    edit_result(work, id=result.id, steps=right, currency="EUR")
    assert (only(work).steps, only(work).amount) == (right, Decimal(900))


def test_the_last_step_is_taken_back_with_the_stages_skipped_for_it(work: Workspace):
    result = added(work, Stage.CONVERSATION)
    move_result(work, id=result.id, stage=Stage.PROPOSAL)
    step_back(work, id=result.id)
    assert only(work) == result
    with pytest.raises(Refused, match=r"result\.first"):
        step_back(work, id=result.id)


def test_deleted_results_lie_in_the_bin_and_come_back(work: Workspace):
    result = added(work)
    delete_results(work, ids=[result.id])
    assert work.journal.results() == ()
    assert [one.binned_on for one in work.journal.binned_results()] == [TODAY]
    with pytest.raises(Refused, match=r"result\.gone"):
        move_result(work, id=result.id, stage=Stage.CALL)
    restore_results(work, ids=[result.id])
    assert only(work) == result


def waiting(work: Workspace) -> dict[str, int]:
    """How many results are still to be made of which lines."""
    return {entry.id: left for entry, left in waiting_entries(work, work.journal.results())}


def test_a_journal_line_becomes_a_result_once(work: Workspace, journal: MemoryJournal):
    line = make_entry("a", days_ago(4), "call", person="Zoë", company="ACME", note="Wants a pilot")
    journal.apply([Edit(None, line)])
    assert waiting(work) == {"a": 1}
    results_of_entries(work, ["a"])
    result = only(work)
    assert (result.stage, result.since, result.entry) == (Stage.CALL, days_ago(4), "a")
    assert (result.person, result.company, result.note) == ("Zoë", "ACME", "Wants a pilot")
    assert waiting(work) == {}
    assert not results_of_entries(work, ["a"])
    undo(work)
    assert waiting(work) == {"a": 1}


def test_a_line_that_counts_three_asks_for_three_results(work: Workspace, journal: MemoryJournal):
    journal.apply([Edit(None, make_entry("a", days_ago(4), "conversation", count=3))])
    results_of_entries(work)
    assert waiting(work) == {}
    delete_results(work, ids=[result.id for result in work.journal.results()[:2]])
    assert waiting(work) == {"a": 2}


@pytest.mark.parametrize("entry", ["nowhere", "binned", "comment"])
def test_other_lines_become_no_result(work: Workspace, journal: MemoryJournal, entry: str):
    binned = make_entry("binned", days_ago(4), "call", binned_on=TODAY)
    journal.apply([Edit(None, binned), Edit(None, make_entry("comment", TODAY, "comment"))])
    assert not results_of_entries(work, [entry])


def test_a_goal_holds_from_the_present_quarter_on(work: Workspace):
    assert not set_result_goals(work, goals={Stage.CONTRACT: 0})
    set_result_goals(work, goals={Stage.CONTRACT: 2})
    set_result_goals(work, goals={Stage.CONTRACT: 3})
    assert work.journal.result_goals() == (ResultGoal(Stage.CONTRACT, date(2026, 4, 1), 3),)
    assert not set_result_goals(work, goals={Stage.CONTRACT: 3})


def test_a_goal_of_an_older_quarter_is_kept_beside_the_new_one(work: Workspace):
    set_result_goals(work, goals={Stage.CALL: 12})
    assert isinstance(work.clock, FixedClock)
    work.clock.forward(days=100)
    assert not set_result_goals(work, goals={Stage.CALL: 12})
    set_result_goals(work, goals={Stage.CALL: 0})
    assert [goal.per_quarter for goal in work.journal.result_goals()] == [12, 0]


def test_the_beginning_of_an_id_is_enough_where_it_is_clear(work: Workspace, journal: MemoryJournal):
    step = tuple(steps_to(Stage.CALL, TODAY))
    journal.apply([Edit(None, Result(id, step)) for id in ("abc1", "abd2", "ab")])
    assert result_called(work, "abd").id == "abd2"
    assert result_called(work, "ab").id == "ab"
    with pytest.raises(Refused, match=r"result\.unclear"):
        result_called(work, "a")
    for typed in ("", "x"):
        with pytest.raises(Refused, match=r"result\.gone|result\.unclear"):
            result_called(work, typed)


CHANGES: dict[str, Callable[[Workspace, str], Changes]] = {
    "add": lambda work, _: add_result(work, stage=Stage.CALL),
    "move": lambda work, one: move_result(work, id=one, stage=Stage.MEETING),
    "lose": lambda work, one: lose_result(work, id=one),
    "edit": lambda work, one: edit_result(work, id=one, note="Pilot"),
    "correct": lambda work, one: edit_result(work, id=one, steps=tuple(steps_to(Stage.CALL, days_ago(1)))),
    "step back": lambda work, one: step_back(work, id=one),
    "delete": lambda work, one: delete_results(work, ids=[one]),
    "goal": lambda work, _: set_result_goals(work, goals={Stage.CALL: 4}),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_every_change_is_undone_and_done_again(work: Workspace, change: Callable[[Workspace, str], Changes]):
    result = added(work, Stage.CONVERSATION)
    move_result(work, id=result.id, stage=Stage.CALL)

    def everything() -> object:
        journal = work.journal
        return journal.results(), journal.binned_results(), journal.result_goals()

    before = everything()
    assert change(work, result.id).undoable
    after = everything()
    assert after != before
    undo(work)
    assert everything() == before
    redo(work)
    assert everything() == after


def test_a_binned_result_is_gone_for_good_after_thirty_days(work: Workspace):
    result = added(work)
    delete_results(work, ids=[result.id])
    assert isinstance(work.clock, FixedClock)
    work.clock.time += timedelta(days=31)
    assert empty_bin(work) == 1
    assert work.journal.result(result.id) is None
    assert work.journal.known_ids([result.id]) == {result.id}
