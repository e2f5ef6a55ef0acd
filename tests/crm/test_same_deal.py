"""A report without the numbers of deals and one with them tell the same deals, in either order."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from ssi_coach.domain.files import ParsedFile
from ssi_coach.services.results.results import delete_results, edit_result
from tests.archives.importing import Desk
from tests.build import TODAY
from tests.crm.deals_in import bring, called, results, through_linkedin
from tests.crm.lists import EDITIONS, PROGRAMS, MadeUp, Program, made_up

DEALS = made_up(11, 20, TODAY - timedelta(days=1))
WITH_NUMBERS = [name for name in PROGRAMS if name[0] != "hubspot"]
"""HubSpot's lists always have them."""


def listed(desk: Desk, program: Program, deals: tuple[MadeUp, ...] = DEALS, *, numbers: bool) -> ParsedFile:
    """A report as it is read, with the numbers of deals or without."""
    shown = {name: cell for name, cell in program.columns.items() if numbers or not name.endswith("ID")}
    path = desk.place() / "report1747050000000.csv"
    path.write_bytes(EDITIONS["utf-8"](replace(program, columns=shown), deals))
    return desk.read(path)


@pytest.mark.parametrize("first", [True, False], ids=["with numbers first", "without numbers first"])
@pytest.mark.parametrize("program", WITH_NUMBERS, ids="-".join)
def test_the_same_deals_come_once(desk: Desk, program: tuple[str, str], first: bool):
    """And from then on each list moves them: by the number, or by what it says."""
    n = len(through_linkedin(DEALS))
    one, other = (listed(desk, PROGRAMS[program], numbers=numbers) for numbers in (first, not first))
    assert one.kind == other.kind == "crm"
    assert bring(desk, one).new == n
    plan = bring(desk, other)
    assert (plan.new, plan.unchanged + plan.updated) == (0, n)
    assert set(results(desk)) == {called(program[0], deal) for deal in through_linkedin(DEALS)}
    assert bring(desk, one).edits == bring(desk, other).edits == ()
    won = tuple(replace(deal, stage="contract", changed=TODAY - timedelta(days=1)) for deal in DEALS)
    moved = bring(desk, listed(desk, PROGRAMS[program], won, numbers=not first))
    assert (moved.new, moved.updated > 0) == (0, True)


def test_two_deals_alike_are_not_joined(desk: Desk):
    """Nobody can say which of them the new list means."""
    (deal, *_), program = through_linkedin(DEALS), PROGRAMS["pipedrive", "en"]
    twins = (deal, replace(deal, number=deal.number + 500))
    bring(desk, listed(desk, program, twins, numbers=False))
    assert bring(desk, listed(desk, program, (deal,), numbers=True)).new == 1


def test_a_name_that_the_user_wrote_anew_joins_nothing(desk: Desk):
    (deal, *_), program = through_linkedin(DEALS), PROGRAMS["pipedrive", "en"]
    bring(desk, listed(desk, program, (deal,), numbers=False))
    (kept,) = results(desk).values()
    edit_result(desk.work, id=kept.id, note="what I call it")
    assert bring(desk, listed(desk, program, (deal,), numbers=True)).new == 1


def test_a_deal_that_was_thrown_away_stays_away(desk: Desk):
    """Under its number too."""
    program = PROGRAMS["salesforce", "en"]
    bring(desk, listed(desk, program, numbers=False))
    delete_results(desk.work, ids=[result.id for result in desk.journal.results()])
    assert bring(desk, listed(desk, program, numbers=True)).new == 0
    assert results(desk) == {}
