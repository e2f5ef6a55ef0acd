"""Deals on their way into a journal, and what it makes of them."""

from __future__ import annotations

from collections.abc import Sequence

from ssi_coach.domain.deals import DealAnswers
from ssi_coach.domain.files import ParsedFile
from ssi_coach.domain.results import Result
from ssi_coach.services.imports.deals import known_to, settle_deals
from ssi_coach.services.imports.importing import ImportPlan
from tests.archives.importing import Desk
from tests.crm.lists import MadeUp


def bring(desk: Desk, file: ParsedFile, answers: DealAnswers | None = None) -> ImportPlan:
    """The list put into the journal, as the program does it."""
    return desk.bring(settle_deals(file, answers or DealAnswers(), known_to(desk.work)).file)


def results(desk: Desk) -> dict[str, Result]:
    """The journal's results by what the lists call them."""
    return {result.outside: result for result in desk.journal.results()}


def through_linkedin(deals: Sequence[MadeUp]) -> list[MadeUp]:
    """The deals that say so."""
    return [deal for deal in deals if "linkedin" in deal.source.lower()]


def called(crm: str, deal: MadeUp) -> str:
    """What a deal is called outside."""
    return f"{crm}:006{deal.number}" if crm == "salesforce" else f"{crm}:{deal.number}"
