"""What the page Results shows: cards in their columns, rows in their order, goals of the quarter."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from ssi_coach.domain.results import Result, Stage
from ssi_coach.presentation.formats import PlainFormats
from ssi_coach.presentation.results.board import FEW, ResultsView, Shown
from ssi_coach.presentation.results.goals import build_goals
from ssi_coach.presentation.results.page import build
from ssi_coach.services.results.board import BoardFacts, QuarterFacts
from tests.build import TODAY, days_ago
from tests.results_build import make_result, make_way

FORMATS = PlainFormats("en")
QUARTER = QuarterFacts(TODAY, {}, {}, None, {Stage.CONVERSATION: 12, Stage.CONTRACT: 1})


def facts(*results: Result, waiting: int = 0) -> BoardFacts:
    """The board of some results, the newest first."""
    return BoardFacts(TODAY, QUARTER, results, waiting)


def column(state, stage: Stage):
    """The column of a stage."""
    return next(found for found in state.columns if found.stage == stage)


@pytest.mark.parametrize(
    ("result", "said"),
    [
        (
            make_result(person="A. V.", company="Hooli", note="demo\nfor two"),
            ("A. V., Hooli", "demo", "Today"),
        ),
        (make_result(Stage.CALL, days_ago(1)), ("Call", "", "Yesterday")),
        (
            make_result(Stage.PROPOSAL, date(2026, 5, 6), company="Umbrella", amount=12000),
            ("Umbrella", "EUR\u00a012\u202f000", "sent 6\u00a0May"),
        ),
        (
            make_result(Stage.CONTRACT, date(2026, 4, 29), company="Soylent", amount=8400),
            ("Soylent", "EUR\u00a08\u202f400", "signed 29\u00a0Apr"),
        ),
        (
            make_result(
                Stage.PROPOSAL, date(2025, 4, 29), amount=1, lost_on=date(2025, 5, 2), lost_reason="price"
            ),
            ("Proposal", "price", "lost 2\u00a0May 2025"),
        ),
    ],
    ids=["meeting", "nobody", "proposal", "contract", "lost"],
)
def test_a_card_says_with_whom_what_is_known_best_and_since_when(result, said):
    """The words of a card."""
    state = build(facts(result), ResultsView(shown=Shown.ALL), FORMATS)
    card = column(state, result.stage).cards[0]
    assert (card.title, card.line, card.when) == said


@pytest.mark.parametrize(
    ("shown", "companies"),
    [
        (Shown.OPEN, {"open", "new contract"}),
        (Shown.WON, {"new contract", "old contract"}),
        (Shown.LOST, {"lost"}),
        (Shown.ALL, {"open", "new contract", "old contract", "lost"}),
    ],
)
def test_one_looks_at_open_won_lost_or_all_results(shown, companies):
    """Old contracts are folded away behind the open ones."""
    found = facts(
        make_result(company="open"),
        make_result(Stage.CONTRACT, days_ago(5), company="new contract"),
        make_result(Stage.CALL, days_ago(9), company="lost", lost_on=days_ago(2)),
        make_result(Stage.CONTRACT, days_ago(200), company="old contract"),
    )
    state = build(found, ResultsView(shown=shown), FORMATS)
    assert {card.title for column in state.columns for card in column.cards} == companies
    assert column(state, Stage.CONTRACT).older == ("1 older" if shown is Shown.OPEN else "")


def test_a_column_shows_a_few_cards_and_more_when_asked():
    """However many there are."""
    found = facts(*[make_result(company=str(number)) for number in range(200)])
    few = column(build(found, ResultsView(), FORMATS), Stage.CONVERSATION)
    assert [card.title for card in few.cards] == [str(number) for number in range(FEW)]
    assert (few.count, few.more) == ("200", f"{200 - FEW} more")
    view = ResultsView(unfolded=ResultsView().unfold(Stage.CONVERSATION))
    assert len(column(build(found, view, FORMATS), Stage.CONVERSATION).cards) > FEW
    assert column(build(found, view, FORMATS), Stage.CALL).more == ""


def test_a_card_can_move_to_the_stages_ahead_and_a_lost_one_nowhere():
    """Results move forward only."""
    found = facts(make_result(Stage.MEETING), make_result(Stage.CALL, lost_on=TODAY))
    state = build(found, ResultsView(shown=Shown.ALL), FORMATS)
    assert column(state, Stage.MEETING).cards[0].moves == (
        ("proposal", "Move to Proposals"),
        ("contract", "Move to Contracts"),
    )
    assert column(state, Stage.CALL).cards[0].moves == ()


def test_what_waits_in_the_journal_is_said_with_one_step():
    """Nothing is said where nothing waits."""
    assert build(facts(), ResultsView(), FORMATS).waiting.sentence == ""
    one, more = (build(facts(waiting=n), ResultsView(), FORMATS).waiting for n in (1, 3))
    assert "1 conversation" in one.sentence
    assert one.action == "Make it a result"
    assert "3 conversations" in more.sentence


def test_a_journal_without_results_is_empty_and_says_so():
    """Also while something waits."""
    assert build(facts(waiting=2), ResultsView(), FORMATS).empty
    assert not build(facts(make_result()), ResultsView(), FORMATS).empty


@pytest.mark.parametrize(
    ("order", "people"),
    [
        (("since", True), ["Bea", "Ada", "Cleo"]),
        (("person", False), ["Ada", "Bea", "Cleo"]),
        (("amount", True), ["Ada", "Bea", "Cleo"]),
        (("stage", False), ["Cleo", "Bea", "Ada"]),
        (("company", False), ["Cleo", "Bea", "Ada"]),
        (("note", True), ["Cleo", "Bea", "Ada"]),
    ],
)
def test_the_table_is_sorted_by_any_column(order, people):
    """Amounts that nobody said come last from the top down."""
    found = facts(
        make_result(Stage.MEETING, person="Bea", company="Ärzte"),
        make_result(Stage.PROPOSAL, days_ago(3), person="Ada", company="Zorn", amount=5),
        make_result(Stage.CALL, days_ago(9), person="Cleo", company="acme", note="later"),
    )
    table = build(found, ResultsView(table=True, order=order), FORMATS).table
    assert [result.person for result in table.results] == people


def test_the_search_ignores_case_and_accents_and_says_how_much_is_shown():
    """In names, companies and notes."""
    found = facts(make_result(person="Zoë"), make_result(company="ACME"), make_result(note="the fair"))
    for typed, n in (("zoe", 1), ("acme", 1), ("FAIR", 1), ("", 3), ("nobody", 0)):
        table = build(found, ResultsView(table=True, search=typed), FORMATS).table
        assert len(table.results) == n
        assert table.count == f"{n} of 3 shown"
        assert bool(table.nothing) is (n == 0)


def test_a_row_of_the_table_says_everything_in_its_columns():
    """A lost one as well."""
    lost = make_way(
        (Stage.CONVERSATION, days_ago(20)),
        (Stage.CALL, days_ago(10)),
        person="Ada",
        company="Acme",
        lost_on=days_ago(1),
        lost_reason="no\nbudget",
    )
    table = build(facts(lost), ResultsView(shown=Shown.ALL, table=True), FORMATS).table
    assert table.cells(0) == ("Ada", "Acme", "Call, lost", "Yesterday", "", "no budget")
    assert table.sentence(0) == "Ada, Acme, Call, lost, Yesterday, no budget"


def test_goals_show_how_far_the_quarter_is():
    """More than the goal fills the bar, not more."""
    quarter = replace(
        QUARTER,
        goals={Stage.CONVERSATION: 30, Stage.CONTRACT: 2},
        reached={Stage.CONVERSATION: 21, Stage.CONTRACT: 3},
        score=21.25,
    )
    state = build_goals(quarter, FORMATS)
    assert state.title == "Goals, April to June"
    assert state.score == "Results score 21.2 of 25"
    assert [(goal.name, goal.reached, goal.of, goal.share) for goal in state.goals] == [
        ("Conversations", "21", "30", 0.7),
        ("Contracts", "3", "2", 1.0),
    ]
    assert [field.per_quarter for field in state.fields] == [30, 0, 0, 0, 2]
    assert state.proposal == ""


def test_without_goals_a_beginning_is_proposed():
    """The fields to change them begin with it."""
    state = build_goals(QUARTER, FORMATS)
    assert state.score == "No goals yet"
    assert state.proposal == "A beginning for this quarter: 12 conversations, 1 contract."
    assert [field.per_quarter for field in state.fields] == [12, 0, 0, 0, 1]
