"""What the dialogs for a result start with, refuse, and hand on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from ssi_coach.domain.people import Person
from ssi_coach.domain.results import Stage
from ssi_coach.presentation.formats import PlainFormats
from ssi_coach.presentation.results.form import (
    ResultDraft,
    SheetDraft,
    StepDraft,
    acquaintances,
    build_form,
    build_sheet,
    changed,
    form_fault,
    made_of,
    of_entry,
    sheet_fault,
)
from tests.build import TODAY, days_ago
from tests.results_build import make_result

FORMATS = PlainFormats("en")
PROPOSAL = make_result(Stage.PROPOSAL, days_ago(5), person="Ada", profile_url="https://x/ada", amount=100)


def typed(result, **more) -> SheetDraft:
    """A result as the dialog shows it, perhaps typed over."""
    sheet = build_sheet(result, TODAY, "EUR", FORMATS)
    steps = tuple(StepDraft(step.stage, step.day, step.amount) for step in sheet.steps)
    draft = SheetDraft(result.person, result.profile_url, result.company, result.note, sheet.currency, steps)
    return replace(draft, **more)


def at(draft: SheetDraft, stage: Stage, **more) -> SheetDraft:
    """A draft in which one step is typed over."""
    steps = tuple(replace(step, **more) if step.stage is stage else step for step in draft.steps)
    return replace(draft, steps=steps)


@pytest.mark.parametrize(
    ("more", "begins"),
    [
        ({}, ""),
        ({"day": date(2027, 1, 1)}, "1\u00a0Jan 2027 lies in the future"),
        ({"stage": Stage.PROPOSAL, "amount": "many", "currency": "EUR"}, "This is no amount"),
        ({"stage": Stage.PROPOSAL, "amount": "10", "currency": "euro"}, "Say the currency"),
        ({"stage": Stage.CALL, "amount": "many"}, ""),
        ({"note": "x" * 3000}, "A note holds at most"),
    ],
    ids=["fine", "future", "amount", "currency", "no amount asked", "note"],
)
def test_a_new_result_is_refused_in_a_sentence(more, begins):
    """Or taken."""
    fault = form_fault(replace(ResultDraft(Stage.CONVERSATION, TODAY), **more), TODAY, FORMATS)
    assert fault.startswith(begins) if begins else not fault


def test_a_new_result_takes_its_amount_only_where_money_is_spoken_of():
    """A call has none, whatever stands in the hidden field."""
    draft = ResultDraft(Stage.PROPOSAL, TODAY, "Ada", amount="12 000", currency="eur")
    assert made_of(draft, FORMATS)["amount"] == Decimal(12000)
    assert made_of(draft, FORMATS)["currency"] == "EUR"
    assert made_of(replace(draft, stage=Stage.CALL), FORMATS)["amount"] is None


def test_the_form_names_all_stages_and_people_met():
    """Nobody without a name."""
    people = [Person(key, key, "Acme", "", 1, TODAY, None, None, ()) for key in ("Ada", "")]
    form = build_form(Stage.CALL, TODAY, "USD", acquaintances(people))
    assert [key for key, _, _ in form.stages] == list(Stage)
    assert [person.name for person in form.people] == ["Ada"]
    assert form.draft.currency == "USD"


def test_a_result_that_is_opened_and_saved_is_the_same():
    """Nothing was typed over."""
    assert changed(typed(PROPOSAL), PROPOSAL, FORMATS) == {}


def test_only_what_was_typed_over_is_changed():
    """A name typed anew has no known profile."""
    draft = typed(PROPOSAL, person="Bea", profile_url="", note="asked twice")
    assert changed(draft, PROPOSAL, FORMATS) == {"person": "Bea", "profile_url": "", "note": "asked twice"}


def test_a_stage_with_a_day_of_its_own_was_not_skipped():
    """Its time counts from now on."""
    draft = at(typed(PROPOSAL), Stage.CALL, day=days_ago(6))
    draft = at(draft, Stage.CONVERSATION, day=days_ago(8))
    steps = changed(draft, PROPOSAL, FORMATS)["steps"]
    assert [(step.day, step.skipped) for step in steps] == [
        (days_ago(8), False),
        (days_ago(6), False),
        (days_ago(5), True),
        (days_ago(5), False),
    ]


@pytest.mark.parametrize(
    ("stage", "more", "begins"),
    [
        (Stage.CALL, {"day": days_ago(1)}, "The steps of a result come one after the other"),
        (Stage.PROPOSAL, {"day": TODAY + timedelta(days=40)}, "22\u00a0Jun 2026 lies in the future"),
        (Stage.PROPOSAL, {"amount": "x"}, "This is no amount"),
    ],
)
def test_impossible_steps_are_refused_in_a_sentence(stage, more, begins):
    """Before anything is saved."""
    draft = at(typed(PROPOSAL), stage, **more)
    assert sheet_fault(draft, PROPOSAL, TODAY, FORMATS).startswith(begins)


def test_an_amount_that_is_taken_out_is_not_known_any_more():
    """The currency stays for the next one."""
    assert changed(at(typed(PROPOSAL), Stage.PROPOSAL, amount=""), PROPOSAL, FORMATS).keys() == {"steps"}


def test_a_sheet_says_where_the_result_came_from_and_why_it_was_lost():
    """The line of the journal by its day."""
    lost = make_result(Stage.CALL, days_ago(9), lost_on=days_ago(2), lost_reason="price")
    sheet = of_entry(build_sheet(lost, TODAY, "", FORMATS), days_ago(1), FORMATS)
    assert sheet.lost == "Lost on 11\u00a0May 2026: price"
    assert sheet.entry_words == "From the journal: Yesterday"
    assert sheet.moves == ()
    assert [step.note for step in sheet.steps] == ["skipped", ""]
