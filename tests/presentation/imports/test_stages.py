"""What is asked about a list of deals, in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from ssi_coach.domain.deals import MEANINGS, Deal, DealAnswers, DealList
from ssi_coach.domain.files import ColumnPlan, ParsedFile, TableHead
from ssi_coach.presentation.imports.preview import ImportState, build_import
from ssi_coach.presentation.imports.stages import meant, priced_in, taking
from ssi_coach.services.imports.deals import Known, settle_deals
from ssi_coach.services.imports.importing import plan_import
from tests.build import TODAY
from tests.today_build import FORMATS, workspace

HEAD = TableHead(
    ("Record ID", "Deal Stage", "Create Date", "Owner"),
    (),
    ColumnPlan(("result:id", "result:stage", "date", "")),
)


def deal(number: int, stage: str = "closedwon", **fields: object) -> Deal:
    """A deal that came through LinkedIn."""
    made = Deal(str(number), number + 1, f"hubspot:{number}", stage, created=date(2026, 3, 1), linkedin=True)
    return replace(made, **fields)


def listed(*deals: Deal, name: str = "deals.csv") -> ParsedFile:
    """A list of HubSpot."""
    return ParsedFile(name, "crm", table=HEAD, deals=DealList("hubspot", deals, sourced=True))


def preview(*files: ParsedFile, answers: DealAnswers | None = None, currency: str = "EUR") -> ImportState:
    """What is shown of lists of deals."""
    said = answers or DealAnswers()
    settled = [settle_deals(file, said, Known(TODAY, currency=currency)) for file in files]
    found = [one.file for one in settled]
    asked = [(place, one, said) for place, one in enumerate(settled)]
    return build_import(found, plan_import(workspace(), found), FORMATS, backed_up=True, deals=asked)


def test_known_stages_are_proposed_and_nothing_must_be_said():
    state = preview(listed(deal(1), deal(2, "Angebot"), deal(3, "Angebot", linkedin=False)))
    (stages,) = state.stages
    assert (stages.title, stages.problem, state.problem) == ("What the stages mean", "", "")
    assert [(row.name, row.count, row.meaning) for row in stages.rows] == [
        ("closedwon", "1 deal", "contract"),
        ("Angebot", "1 deal", "proposal"),
    ]
    assert stages.about.startswith("2 deals came through LinkedIn")
    assert stages.others == "Take the one without a sign of LinkedIn too"
    assert state.button == "Import 2 results"
    assert state.files[0].about == "Deals out of HubSpot, 3 rows"
    assert [row.name for row in state.holds.rows] == ["Results"]
    assert stages.answers.meanings == {"closedwon": "contract", "angebot": "proposal"}


def test_an_unknown_stage_must_be_explained_first():
    """It is asked about once, not named row by row."""
    state = preview(listed(deal(1, "Blue phase"), deal(2)))
    assert state.stages[0].problem == state.problem == "Say what 1 more stage means."
    assert state.foot == "Every stage needs its meaning before anything is imported."
    assert (state.files[0].chip, state.reasons) == ("which stage is what?", None)
    answers = meant(state.stages[0], 0, "out")
    after = preview(listed(deal(1, "Blue phase"), deal(2)), answers=answers)
    assert (after.problem, after.button) == ("", "Import 1 result")


def test_all_deals_may_be_wanted():
    state = preview(listed(deal(1), deal(2, linkedin=False)))
    answers = taking(state.stages[0], all_of_them=True)
    after = preview(listed(deal(1), deal(2, linkedin=False)), answers=answers)
    assert (after.stages[0].take_all, after.button) == (True, "Import 2 results")
    assert after.stages[0].about.startswith("1 deal came through LinkedIn")


def test_the_currency_is_asked_where_amounts_name_none():
    priced = listed(deal(1, amount=Decimal(5)), deal(2, amount=Decimal(5), currency="USD"))
    (stages,) = preview(priced).stages
    assert (stages.currency, stages.priced) == ("EUR", "1 amount names no currency")
    assert [code for code, _ in stages.currencies][:3] == ["", "EUR", "USD"]
    (after,) = preview(priced, answers=priced_in(stages, "GBP")).stages
    assert after.currency == "GBP"
    assert preview(listed(deal(1))).stages[0].currencies == ()


def test_several_lists_are_told_apart():
    state = preview(listed(deal(1), name="a.csv"), listed(deal(2), name="b.csv"))
    assert [stages.title for stages in state.stages] == [
        "What the stages of a.csv mean",
        "What the stages of b.csv mean",
    ]


def test_the_columns_of_a_known_program_are_folded():
    """In short what is used; its columns may mean nothing but what deals have."""
    (columns,) = preview(listed(deal(1))).columns
    assert columns.folded == "Used: Record ID, Deal Stage, Create Date"
    assert "total" not in dict(columns.choices)
    assert {"result:stage", "person"} <= set(dict(columns.choices))


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        (("result:id", "", "date", ""), "Say which column holds the stage."),
        (
            ("result:id", "result:stage", "", ""),
            "Say which column holds a day: the first one, or that of the stage.",
        ),
    ],
)
def test_a_list_without_stage_or_day_says_what_is_missing(fields: tuple[str, ...], problem: str):
    file = replace(listed(), table=replace(HEAD, plan=ColumnPlan(fields)))
    assert preview(file).problem == problem


def test_every_meaning_can_be_chosen():
    (stages,) = preview(listed(deal(1))).stages
    assert set(MEANINGS) <= {meaning for meaning, _ in stages.choices}


@pytest.mark.parametrize(
    ("take_all", "words"),
    [(True, "Nothing says where these deals came from."), (False, "No deal shows a sign of LinkedIn:")],
)
def test_a_list_that_names_linkedin_nowhere_says_so(take_all: bool, words: str):
    state = preview(listed(deal(1, linkedin=False)), answers=DealAnswers(take_all=take_all))
    assert state.stages[0].about.startswith(words)
    assert bool(state.stages[0].rows) is take_all


def test_a_column_with_names_without_end_is_not_asked_about_row_by_row():
    """Somebody took another column for the stages."""
    (stages,) = preview(listed(*(deal(n, f"name {n}") for n in range(1, 300)))).stages
    assert len(stages.rows) == 60
    assert stages.more == "239 more names are not asked about. Is this the column of stages?"
    assert stages.problem == "Say what 60 more stages mean."


def test_what_was_typed_by_hand_may_be_there_twice():
    one = listed(deal(1, people=("Ada B",), company="ACME"))
    said = DealAnswers()
    settled = settle_deals(one, said, Known(TODAY, typed=frozenset({("ada b", "acme")})))
    plan = plan_import(workspace(), [settled.file])
    state = build_import([settled.file], plan, FORMATS, backed_up=True, deals=[(0, settled, said)])
    assert state.notes[0].title == "Perhaps there twice"
    assert state.notes[0].sentence.startswith("1 result has the person and company")
