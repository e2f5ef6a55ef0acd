"""Results that are probably there twice, and what merging leaves of them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from ssi_coach.domain.files import ParsedFile
from ssi_coach.domain.results import Result, ResultStep, Stage, steps_to
from ssi_coach.services.imports.doubles import all_doubles, keep_apart, merge_doubles
from ssi_coach.services.imports.importing import apply_import, plan_import
from ssi_coach.services.imports.result_doubles import find_result_doubles
from ssi_coach.services.workspace import Workspace, undo
from tests.build import added, days_ago
from tests.fakes import MemoryJournal

FIRST = days_ago(60)


def made(id: str, stage: Stage = Stage.MEETING, amount: int | None = None, **fields: object) -> Result:
    """A result with Ada of ACME."""
    steps = (ResultStep(Stage.CONVERSATION, FIRST), *steps_to(stage, days_ago(30), after=Stage.CONVERSATION))
    if amount is not None:
        steps = (*steps[:-1], replace(steps[-1], amount=Decimal(amount)))
        fields = {"currency": "EUR", **fields}
    return Result(id, steps, **{"person": "Ada B", "company": "ACME", **fields})


def listed(id: str, stage: Stage = Stage.PROPOSAL, number: str = "7", **fields: object) -> Result:
    """The same as a list of deals tells it, with the number of a deal or without."""
    more = {"outside": f"pipedrive:{number or id}", "source": f"crm:{stage}", **fields}
    return made(id, stage, **more)


OWN, DEAL = made("own", note="met at the fair"), listed("deal", amount=900)


@pytest.mark.parametrize(
    ("kept", "expected"),
    [
        ((OWN, DEAL), [("own", "deal")]),
        ((made("own", person="ADA  b", company="Acme"), DEAL), [("own", "deal")]),
        ((listed("bare", number=""), DEAL), [("bare", "deal")]),
        ((OWN, made("twin")), []),
        ((DEAL, listed("other", number="8")), []),
        ((listed("bare", number=""), listed("twin", number="")), []),
        ((made("own", person="Ben C"), DEAL), []),
        ((made("own", company=""), listed("deal", company="")), []),
        ((made("own", person="", note="Fair"), listed("deal", person="", note="fair")), [("own", "deal")]),
        ((made("own", person=""), listed("deal", person="")), []),
        ((OWN, replace(DEAL, binned_on=days_ago(1))), []),
        ((OWN, DEAL, listed("other", number="8")), [("own", "deal")]),
    ],
    ids=[
        "by hand and listed", "however it is written", "without and with a number", "both by hand", "two of one list",
        "two without numbers", "somebody else", "no company", "the same name", "nothing but the company",
        "in the bin", "each with one other",
    ],
)  # fmt: skip
def test_who_has_the_same_person_and_company_is_probably_one(
    work: Workspace, journal: MemoryJournal, kept, expected
):
    journal.apply(added(*kept))
    assert [(double.own.id, double.other.id) for double in find_result_doubles(work)] == expected


def take(work: Workspace, *records: Result) -> tuple[int, int]:
    plan = plan_import(work, [ParsedFile("deals.csv", "crm", records)])
    apply_import(work, plan)
    return plan.new, plan.updated


def test_the_users_own_stays_and_moves_with_the_list(work: Workspace, journal: MemoryJournal):
    """As far as the list says; what the user wrote stays, and the next list finds it."""
    journal.apply(added(OWN, DEAL))
    merge_doubles(work, all_doubles(work))
    (kept,) = journal.results()
    assert (kept.id, kept.note, kept.stage, kept.amount, kept.outside) == (
        "own", "met at the fair", Stage.PROPOSAL, 900, DEAL.outside
    )  # fmt: skip
    assert kept.steps[:3] == OWN.steps
    assert [result.id for result in journal.binned_results()] == ["deal"]
    assert take(work, DEAL) == (0, 0)
    assert take(work, listed("deal", Stage.CONTRACT, amount=900)) == (0, 1)
    assert [(result.id, result.won) for result in journal.results()] == [("own", True)]
    undo(work)
    undo(work)
    assert {result.id for result in journal.results()} == {"own", "deal"}


def test_two_that_are_two_are_not_asked_about_again(work: Workspace, journal: MemoryJournal):
    journal.apply(added(OWN, DEAL))
    keep_apart(work, find_result_doubles(work))
    assert find_result_doubles(work) == ()


def test_what_went_further_by_hand_is_not_taken_back(work: Workspace, journal: MemoryJournal):
    won = made("own", Stage.CONTRACT, amount=1_000)
    journal.apply(added(won, DEAL))
    merge_doubles(work, find_result_doubles(work))
    (kept,) = journal.results()
    assert (kept.stage, kept.amount) == (Stage.CONTRACT, 1_000)


def test_what_changed_since_is_left_alone(work: Workspace, journal: MemoryJournal):
    journal.apply(added(OWN, DEAL))
    shown = find_result_doubles(work)
    take(work, replace(listed("deal", Stage.CONTRACT, amount=900)))
    merge_doubles(work, shown)
    assert len(journal.results()) == 2
