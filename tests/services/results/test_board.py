"""The board's facts, goals to begin with, and several results made at once."""

from __future__ import annotations

from datetime import date

from ssi_coach.domain.results import ResultGoal, Stage, quarter_start
from ssi_coach.services.entries import edit_entries, tally, write_entries
from ssi_coach.services.results.board import FIRST_GOALS, board_facts, proposed_goals
from ssi_coach.services.results.together import results_of_entries, set_result_goals
from ssi_coach.services.today.session import count_up, start_session
from ssi_coach.services.today.session_end import end_session
from ssi_coach.services.workspace import undo
from tests.build import TODAY, days_ago, make_entry
from tests.results_build import make_result
from tests.today_build import workspace


def test_the_newest_step_comes_first():
    """With the currency that was used last, and without what lies in the bin."""
    work = workspace(
        make_result(day=days_ago(4), company="old", currency="USD"),
        make_result(Stage.PROPOSAL, days_ago(1), company="new", amount=5),
        make_result(company="gone", binned_on=TODAY),
    )
    facts = board_facts(work)
    assert [result.company for result in facts.results] == ["new", "old"]
    assert facts.currency == "EUR"


def test_an_entry_of_three_conversations_becomes_three_results_in_one_step():
    """Comments never do; undo takes all back."""
    said = make_entry(kind="conversation", count=3, person="Ada", company="Acme", note="fair")
    work = workspace(said, make_entry(), make_result(entry=said.id))
    assert board_facts(work).waiting == 2
    assert results_of_entries(work).name.values == {"n": 2}
    made = work.journal.results()
    assert len(made) == 3
    assert [(result.person, result.company, result.note) for result in made[1:]] == [
        ("Ada", "Acme", "fair")
    ] * 2
    assert board_facts(work).waiting == 0
    assert not results_of_entries(work)
    undo(work)
    assert board_facts(work).waiting == 2


def test_the_score_is_the_mean_of_the_goals_of_the_running_quarter():
    """More than wanted counts as all of it; what the last quarter reached does not count."""
    since = quarter_start(TODAY)
    work = workspace(
        ResultGoal(Stage.CONVERSATION, since, 4),
        ResultGoal(Stage.CONTRACT, since, 1),
        make_result(),
        make_result(Stage.CALL, days_ago(1)),
        make_result(Stage.CONTRACT, date(2026, 3, 31)),
    )
    quarter = board_facts(work).quarter
    assert quarter.reached == {Stage.CONVERSATION: 2, Stage.CONTRACT: 0}
    assert quarter.score == 25 * (2 / 4 + 0) / 2
    assert quarter.proposed == {}


def test_goals_are_proposed_from_the_last_quarter():
    """Never less than a modest beginning."""
    assert proposed_goals((), TODAY) == dict(FIRST_GOALS)
    many = [make_result(Stage.MEETING, days_ago(number)) for number in range(20)]
    assert proposed_goals(many, TODAY)[Stage.MEETING] == 20


def test_several_goals_are_set_in_one_step():
    """0 takes one away; what is as it was is not touched."""
    work = workspace(ResultGoal(Stage.CALL, date(2026, 1, 1), 5))
    set_result_goals(work, goals={Stage.CALL: 5, Stage.MEETING: 8, Stage.CONTRACT: 0})
    assert board_facts(work).quarter.goals == {Stage.CALL: 5, Stage.MEETING: 8}
    set_result_goals(work, goals={Stage.CALL: 0, Stage.MEETING: 9})
    assert board_facts(work).quarter.goals == {Stage.MEETING: 9}
    assert not set_result_goals(work, goals={Stage.MEETING: 9})
    undo(work)
    assert board_facts(work).quarter.goals == {Stage.CALL: 5, Stage.MEETING: 8}


def test_what_was_just_written_says_what_could_become_a_result():
    """A tally that counts up says how many it is now; comments, changes, undo and a file's thousands say nothing."""
    work = workspace()
    assert tally(work, "comment").could_be_results == ()
    ((first, count),) = tally(work, "call").could_be_results
    assert count == 1
    assert tally(work, "call").could_be_results == ((first, 2),)
    assert edit_entries(work, [first], note="fair").could_be_results == ()
    assert undo(work).could_be_results == ()
    assert write_entries(work, [make_entry(kind="call") for _ in range(200)]).could_be_results == ()


def test_a_session_says_so_at_its_end():
    """Of everything that was counted up in it."""
    work = workspace()
    start_session(work)
    for kind in ("comment", "call", "call"):
        count_up(work, kind)
    ((_, count),) = end_session(work).could_be_results
    assert count == 2
