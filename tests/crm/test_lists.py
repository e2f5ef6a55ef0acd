"""Lists of three programs in two languages, however they are written: in once, and nothing new the second time."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from ssi_coach.domain.deals import DealAnswers
from ssi_coach.domain.files import ParsedFile
from ssi_coach.domain.results import Result, Stage
from ssi_coach.services.imports.deals import known_to, settle_deals
from ssi_coach.services.imports.importing import ImportPlan
from ssi_coach.services.results.results import delete_results, edit_result
from tests.archives.importing import Desk
from tests.build import TODAY, make_entry
from tests.crm.deals_in import bring, called, results, through_linkedin
from tests.crm.lists import EDITIONS, PROGRAMS, MadeUp, Program, made_up

DEALS = made_up(7, 20, TODAY - timedelta(days=1))


def listed(
    desk: Desk, program: tuple[str, str], deals: tuple[MadeUp, ...] = DEALS, edition: str = "utf-8"
) -> ParsedFile:
    """A list as it is read."""
    data = EDITIONS[edition](PROGRAMS[program], deals)
    path = desk.place() / ("report.xlsx" if edition == "xlsx" else "report1747050000000.csv")
    path.write_bytes(data)
    return desk.read(path)


def counted(plan: ImportPlan) -> tuple[int, int, int, int]:
    """New, changed, known, and out."""
    return plan.new, plan.updated, plan.unchanged, plan.rejected


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("program", PROGRAMS, ids="-".join)
def test_a_list_goes_in_once_and_is_the_same_in_every_edition(
    desk: Desk, program: tuple[str, str], edition: str
):
    """Each row is new, or left out with a reason; again, nothing is new."""
    file = listed(desk, program, edition=edition)
    wanted, footer = through_linkedin(DEALS), len(PROGRAMS[program].footer)
    assert file.kind == "crm"
    first = bring(desk, file)
    assert counted(first) == (len(wanted), 0, 0, len(DEALS) - len(wanted) + footer)
    assert first.faults == 0
    kept = results(desk)
    for deal in wanted:
        assert_true(kept[called(program[0], deal)], deal)
    again = bring(desk, listed(desk, program, edition=edition))
    assert counted(again) == (0, 0, len(wanted), first.rejected)
    assert again.edits == ()


def assert_true(result: Result, deal: MadeUp) -> None:
    """A result says what is true of the deal, as far as any list knows."""
    assert (result.person, result.company) == (deal.person, deal.company)
    assert result.source.split(":")[:2] == ["crm", deal.stage]
    assert (result.steps[0].day, result.steps[0].skipped) == (deal.created, False)
    assert all(step.skipped for step in result.steps[1:-1])
    if deal.stage == "lost":
        assert (result.lost_on, result.stage) == (deal.changed, Stage.CONVERSATION)
        return
    assert (result.stage, result.lost_on) == (Stage(deal.stage), None)
    assert result.since == deal.changed
    assert result.amount == (deal.amount if result.stage.has_amount else None)
    assert result.currency == ("EUR" if result.stage.has_amount else "")


@pytest.mark.parametrize("program", PROGRAMS, ids="-".join)
def test_a_moved_deal_goes_forward_and_never_back(desk: Desk, program: tuple[str, str]):
    """A later list moves what has come further; an older one after it changes nothing."""
    older = listed(desk, program)
    later = TODAY - timedelta(days=1)
    moved = tuple(
        replace(deal, stage="contract", changed=later) if deal.stage == "call" else deal for deal in DEALS
    )
    bring(desk, older)
    n = sum(deal.stage == "call" for deal in through_linkedin(DEALS))
    assert n
    plan = bring(desk, listed(desk, program, moved))
    assert (plan.new, plan.updated) == (0, n)
    for deal in through_linkedin(moved):
        if deal.changed == later and deal.stage == "contract":
            result = results(desk)[called(program[0], deal)]
            assert (result.stage, result.since, result.amount) == (Stage.CONTRACT, later, deal.amount)
            assert result.steps[1].skipped is False
    assert bring(desk, older).edits == ()


def test_an_amount_that_changed_at_the_same_stage_is_taken_over(desk: Desk):
    """The list that was imported last has the say."""
    program = ("pipedrive", "en")
    bring(desk, listed(desk, program))
    raised = tuple(replace(deal, amount=deal.amount + 100) for deal in DEALS)
    n = sum(deal.stage in ("proposal", "contract") for deal in through_linkedin(DEALS))
    assert n
    plan = bring(desk, listed(desk, program, raised))
    assert (plan.new, plan.updated) == (0, n)
    for deal in through_linkedin(raised):
        assert_true(results(desk)[called("pipedrive", deal)], deal)
    assert bring(desk, listed(desk, program, raised)).edits == ()


def test_what_the_user_changed_or_deleted_stays(desk: Desk):
    """An own word counts more than the list."""
    program = ("hubspot", "en")
    bring(desk, listed(desk, program))
    edited, deleted = list(results(desk).values())[:2]
    edit_result(desk.work, id=edited.id, person="Somebody Else", note="mine")
    delete_results(desk.work, ids=[deleted.id])
    again = bring(desk, listed(desk, program))
    assert again.edits == ()
    assert results(desk)[edited.outside].person == "Somebody Else"
    assert deleted.outside not in results(desk)


def test_taking_all_of_them_takes_those_without_a_sign_too(desk: Desk):
    """As the user says where the stages are asked."""
    plan = bring(desk, listed(desk, ("pipedrive", "de")), DealAnswers(take_all=True))
    assert (plan.new, plan.rejected) == (len(DEALS), 0)


def test_a_person_of_the_journal_is_a_sign_too(desk: Desk):
    """By name and company together; the name alone is not enough."""
    other = next(deal for deal in DEALS if "linkedin" not in deal.source.lower() and deal.stage == "call")
    desk.journal = desk.work.journal
    for company, n in (("Another one", 0), (other.company.upper(), 1)):
        desk.journal.kept.clear()
        desk.bring(ParsedFile("x", "table", (make_entry(person=other.person, company=company),)))
        found = settle_deals(listed(desk, ("salesforce", "en"), (other,)), DealAnswers(), known_to(desk.work))
        assert (found.wanted, found.others) == (n, 1 - n)


def test_a_large_list_is_read_whole(desk: Desk):
    """Twenty thousand deals."""
    deals = made_up(1, 20_000, TODAY - timedelta(days=1))
    plan = bring(desk, listed(desk, ("pipedrive", "en"), deals))
    assert plan.new + plan.rejected == len(deals)
    assert plan.new == len(through_linkedin(deals))


def test_a_short_report_with_a_long_footer_is_a_list_all_the_same(desk: Desk):
    """One deal above five lines of small print."""
    deals = DEALS[1:2]
    program: Program = PROGRAMS["salesforce", "en"]
    file = listed(desk, ("salesforce", "en"), deals)
    assert [bad.reason.id for bad in file.rejected] == ["row.no_deal"] * len(program.footer)
    assert len(file.deals.deals) == 1
