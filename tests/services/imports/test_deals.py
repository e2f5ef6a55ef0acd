"""Deals as results: which ones, how far, since when, and what of them may change later."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from ssi_coach.domain.deals import Deal, DealAnswers, DealEnd, DealList
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.files import ParsedFile
from ssi_coach.domain.results import Result, ResultStep, Stage, steps_to
from ssi_coach.services.imports.deal_answers import remember_answers, remembered_answers
from ssi_coach.services.imports.deal_stages import proposed_meaning
from ssi_coach.services.imports.deals import Known, SettledDeals, settle_deals
from ssi_coach.services.imports.deals_again import restated
from tests.build import TODAY
from tests.fakes import MemorySettings

FIRST, THEN, LATER = date(2026, 3, 1), date(2026, 3, 20), date(2026, 4, 2)
KNOWN = Known(TODAY, currency="EUR")
NAMES = {
    "closedwon": "contract",
    "Closed Won": "contract",
    "3. Angebot (60 %)": "proposal",
    "Proposal/Price Quote": "proposal",
    "Id. Decision Makers": "meeting",
    "Qualified To Buy": "conversation",
    "Verhandlungen begonnen": "proposal",
    "Geschlossen und verloren": "lost",
    "Fermé gagné": "contract",
    "Schůzka": "meeting",
    "Closed lost (Sales Pipeline)": "lost",
    "Blue phase": "",
    "": "",
}


def deal(stage: str = "Angebot", **fields: object) -> Deal:
    """A deal that came through LinkedIn."""
    made = Deal("d1", 2, "hubspot:1", stage, created=FIRST, people=("Ada B",), company="ACME", linkedin=True)
    return replace(made, **fields)


def settled(
    *deals: Deal,
    answers: DealAnswers | None = None,
    known: Known = KNOWN,
    crm: str = "hubspot",
    sourced: bool = True,
) -> SettledDeals:
    """A list with these deals."""
    file = ParsedFile("d.csv", "crm", deals=DealList(crm, deals, sourced))
    return settle_deals(file, answers or DealAnswers(), known)


def result(*args: object, **fields: object) -> Result:
    """The one result of a list."""
    found = settled(deal(*args, **fields)).file
    assert [bad.reason.id for bad in found.rejected] == []
    (made,) = found.records
    return made


def reason(*args: object, **fields: object) -> tuple[str, bool]:
    """Why the one deal of a list stays out, and whether that is on purpose."""
    (bad,) = settled(deal(*args, **fields)).file.rejected
    return bad.reason.id, bad.on_purpose


@pytest.mark.parametrize("name", NAMES)
def test_usual_names_of_stages_are_known(name: str):
    assert proposed_meaning(name) == NAMES[name]


def test_the_first_word_is_on_the_first_day_and_the_stage_on_its_own():
    """What lies between was skipped."""
    made = result(changed=THEN, active=LATER, closed=date(2027, 1, 1), amount=Decimal(500))
    assert [(step.stage.value, step.day, step.skipped) for step in made.steps] == [
        ("conversation", FIRST, False),
        ("call", THEN, True),
        ("meeting", THEN, True),
        ("proposal", THEN, False),
    ]
    assert (made.amount, made.currency, made.outside, made.source) == (
        Decimal(500),
        "EUR",
        "hubspot:1",
        "crm:proposal:500.00 EUR",
    )


@pytest.mark.parametrize(
    ("fields", "day"),
    [
        ({"changed": THEN, "active": LATER}, THEN),
        ({"active": LATER}, LATER),
        ({"closed": LATER}, FIRST),
        ({}, FIRST),
        ({"changed": FIRST - timedelta(days=9)}, FIRST),
        ({"created": None, "active": THEN}, THEN),
        ({"created": None, "closed": THEN}, THEN),
    ],
)
def test_the_day_of_an_open_stage(fields: dict[str, object], day: date):
    """That of the last change, of the last touch, or of the beginning; the end that is hoped for says nothing."""
    assert result(**fields).since == day


@pytest.mark.parametrize(
    ("fields", "day"),
    [
        ({"closed": LATER, "changed": THEN}, LATER),
        ({"closed": TODAY + timedelta(days=90), "changed": THEN}, THEN),
        ({"changed": THEN}, THEN),
        ({}, FIRST),
    ],
)
def test_the_day_of_a_contract(fields: dict[str, object], day: date):
    assert result("closedwon", **fields).since == day


def test_what_is_lost_was_a_conversation_at_least():
    """Or what its stage says, where the list tells the loss beside it."""
    one = result("closedlost", closed=LATER, lost_reason="too late", amount=Decimal(5))
    assert (one.stage, one.lost_on, one.lost_reason, one.amount) == (
        Stage.CONVERSATION,
        LATER,
        "too late",
        None,
    )
    two = result("Angebot", end=DealEnd.LOST, changed=THEN, closed=LATER)
    assert (two.stage, two.since, two.lost_on) == (Stage.PROPOSAL, THEN, LATER)


def test_a_status_says_more_than_a_stage():
    assert result("Blue phase", end=DealEnd.WON).stage is Stage.CONTRACT
    assert result("", end=DealEnd.LOST).lost


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"stage": "Blue phase"}, ("row.stage_unknown", False)),
        ({"stage": ""}, ("row.stage_missing", False)),
        ({"stage": "test"}, ("row.stage_out", True)),
        ({"linkedin": False}, ("row.no_linkedin", True)),
        ({"created": None}, ("file.date", False)),
        ({"created": None, "changed": date(2090, 1, 1)}, ("day.too_late", False)),
        ({"company": "x" * 400}, ("result.name", False)),
    ],
)
def test_why_a_deal_stays_out(fields: dict[str, object], why: tuple[str, bool]):
    assert reason(**fields) == why


@pytest.mark.parametrize(
    ("fields", "known"),
    [
        ({"profile_urls": ("linkedin.com/in/ada/",)}, {"profiles": frozenset({"linkedin.com/in/ada"})}),
        ({"people": ("Otto", "ADA  b")}, {"names": frozenset({("ada b", "acme")})}),
        ({}, {"held": frozenset({"d1"})}),
    ],
)
def test_signs_of_linkedin(fields: dict[str, object], known: dict[str, object]):
    """A person of the journal, or that the deal is here already."""
    one = deal(linkedin=False, **fields)
    assert settled(one, known=replace(KNOWN, **known)).wanted == 1
    assert settled(one).wanted == 0


def test_an_own_sheet_without_a_source_is_taken_whole():
    """Nobody keeps such a list for other things."""
    assert settled(deal(linkedin=False), crm="", sourced=False).wanted == 1
    assert settled(deal(linkedin=False), crm="", sourced=True).wanted == 0


def test_amounts_without_any_currency_stay_out_and_are_counted():
    found = settled(deal(amount=Decimal(5)), known=Known(TODAY))
    assert (found.priced, found.currency, found.file.records[0].amount) == (1, "", None)


def held(stage: Stage = Stage.MEETING, **fields: object) -> Result:
    """A result that the journal has."""
    steps = (ResultStep(Stage.CONVERSATION, FIRST), *steps_to(stage, THEN, after=Stage.CONVERSATION))
    return replace(Result("d1", steps, person="Me"), **fields)


def test_a_result_moves_forward_with_its_amount():
    said = result("closedwon", closed=LATER, amount=Decimal(5))
    moved = restated(held(), said)
    assert (moved.stage, moved.since, moved.amount, moved.currency) == (
        Stage.CONTRACT,
        LATER,
        Decimal(5),
        "EUR",
    )
    assert (moved.steps[:3], moved.person) == (held().steps, "Me")


@pytest.mark.parametrize(
    ("kept", "said"),
    [
        (held(Stage.CONTRACT), {"stage": "Angebot"}),
        (held(), {"stage": "Demo"}),
        (held(binned_on=TODAY), {"stage": "closedwon"}),
        (held(lost_on=LATER), {"stage": "Demo"}),
        (held(lost_on=LATER), {"stage": "closedwon", "closed": THEN}),
        (held(Stage.CONTRACT), {"stage": "closedlost"}),
    ],
)
def test_nothing_goes_back_and_own_words_stay(kept: Result, said: dict[str, object]):
    assert restated(kept, result(**said)) == kept


def test_a_lost_one_may_come_back_and_an_open_one_may_be_lost():
    back = restated(held(lost_on=THEN, lost_reason="no"), result("closedwon", closed=LATER))
    assert (back.won, back.lost_reason) == (True, "")
    lost = restated(held(), result("closedlost", closed=FIRST, lost_reason="gone"))
    assert (lost.lost_on, lost.lost_reason, lost.stage) == (THEN, "gone", Stage.MEETING)


def test_another_currency_brings_no_amount():
    """Nobody may add up euros and dollars."""
    steps = (*held(Stage.MEETING).steps, ResultStep(Stage.PROPOSAL, THEN, Decimal(7)))
    moved = restated(held(steps=steps, currency="USD"), result("closedwon", closed=LATER, amount=Decimal(5)))
    assert (moved.stage, moved.amount, moved.currency) == (Stage.CONTRACT, Decimal(7), "USD")


def test_answers_are_remembered_by_program():
    notes = MemorySettings()
    remember_answers(notes, "hubspot", DealAnswers({"blue": "call"}, take_all=True, currency="CHF"))
    remember_answers(notes, "hubspot", DealAnswers({"red": "lost"}))
    assert remembered_answers(notes, "hubspot") == DealAnswers(
        {"blue": "call", "red": "lost"}, take_all=True, currency="CHF"
    )
    assert remembered_answers(notes, "pipedrive") == DealAnswers()


@pytest.mark.parametrize(
    "kept",
    [
        {"deals": 3},
        {"deals": {"hubspot": []}},
        {"deals": {"hubspot": {"stages": {"blue": "moon"}, "take_all": "yes", "currency": "euros"}}},
    ],
)
def test_a_file_that_somebody_changed_does_no_harm(kept: dict[str, object]):
    assert remembered_answers(MemorySettings(kept), "hubspot") == DealAnswers()


def test_each_row_is_a_result_or_stays_out():
    deals = [
        deal(stage, id=str(n), row=n, outside=f"x:{n}")
        for n, stage in enumerate(("Demo", "?", "won", "test"))
    ]
    found = settled(*deals)
    assert len(found.file.records) + len(found.file.rejected) == len(deals)
    assert all(isinstance(bad.reason, KnownError) for bad in found.file.rejected)


def test_a_list_that_says_what_it_said_before_moves_nothing():
    """A result that the user reopened, or took a step back, stays so until the list says something else."""
    lost, won = result("closedlost", closed=LATER), result("closedwon", closed=LATER)
    for said, mine in ((lost, replace(lost, lost_on=None)), (won, won.stepped_back())):
        assert restated(mine, said) == mine
    again = restated(replace(lost, lost_on=None), won)
    assert (again.stage, again.source) == (Stage.CONTRACT, "crm:contract")


def proposal(amount: int | None, currency: str = "EUR") -> Result:
    """What a list says of a deal at the stage of a proposal."""
    return result("Angebot", amount=None if amount is None else Decimal(amount), currency=currency)


@pytest.mark.parametrize(
    ("told", "mine", "after"),
    [
        ((500, 650), None, 650),
        ((500, 650, 500), None, 500),
        ((None, 650), None, 650),
        ((500, None), None, 500),
        ((500, 650), 400, 400),
        ((500, 500, 650), 400, 400),
        ((500, 400, 650), 400, 650),
    ],
)
def test_an_amount_follows_the_list_until_the_user_says_another(
    told: tuple[int | None, ...], mine: int | None, after: int
):
    """Also at the same stage, and down as well as up."""
    first, *later = map(proposal, told)
    kept = first if mine is None else first.moved(Stage.PROPOSAL, first.since, Decimal(mine))
    for said in later:
        kept = restated(kept, said)
        assert restated(kept, said) == kept
    assert kept.amount == after


def test_an_amount_changes_its_currency_with_the_list():
    """Not where an earlier stage has an amount in the one before."""
    assert restated(proposal(500), proposal(450, "USD")).currency == "USD"
    won = restated(proposal(500), result("closedwon", amount=Decimal(500), currency="EUR"))
    again = restated(won, result("closedwon", amount=Decimal(450), currency="USD"))
    assert (again.amount, again.currency) == (500, "EUR")


def test_a_result_from_before_amounts_were_remembered_changes_only_with_the_next_amount():
    """Nobody knows whether the amount was the list's or the user's."""
    old = replace(proposal(500), source="crm:proposal")
    assert restated(old, proposal(500)) == old
    kept = restated(old, proposal(650))
    assert kept.amount == 500
    assert restated(kept, proposal(650)) == kept


def test_a_result_typed_by_hand_is_told_of():
    """Nobody can know whether it is the same; what came in before is no second one."""
    known = replace(KNOWN, typed=frozenset({("ada b", "acme")}))
    assert settled(deal(), deal(id="d2", outside="hubspot:2", people=("Ben",)), known=known).alike == 1
    assert settled(deal(), known=replace(known, held=frozenset({"d1"}))).alike == 0
