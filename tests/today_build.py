"""A workspace in memory and what Today makes of it, for the tests of the page."""

from __future__ import annotations

from functools import cache

from ssi_coach.app.resources import read_resource
from ssi_coach.domain.edits import Record
from ssi_coach.domain.pillars import Pillar
from ssi_coach.model.catalogue import Catalogue, build_catalogue
from ssi_coach.model.guidelines import GuidelineBook, build_guidelines
from ssi_coach.presentation.formats import PlainFormats
from ssi_coach.presentation.today.page import TodayState, build_today
from ssi_coach.services.today.level import Reckoned, level_facts
from ssi_coach.services.today.today import pillar_facts, today_facts
from ssi_coach.services.workspace import Workspace
from tests.build import make_id
from tests.fakes import FixedClock, MemoryJournal, MemorySettings

FORMATS = PlainFormats("en")


@cache
def catalogue() -> Catalogue:
    """The catalogue that ships."""
    return build_catalogue(read_resource("catalogue.toml"))


@cache
def book() -> GuidelineBook:
    """The guidelines that ship."""
    return build_guidelines(read_resource("guidelines.toml"), catalogue())


def workspace(*records: Record) -> Workspace:
    """An open journal in memory that holds the records."""
    return Workspace(MemoryJournal(*records), MemorySettings(), FixedClock(), catalogue(), book(), make_id)


def state_of(
    work: Workspace, pillar: Pillar | None = None, factor: str = "", *, reckoned: Reckoned | None = None
) -> TodayState:
    """The page as the journal stands, perhaps with an estimate, perhaps with a pillar open."""
    facts = today_facts(work, level_facts(work, reckoned))
    explained = None if pillar is None else pillar_facts(work, facts, pillar, factor)
    return build_today(facts, work.catalogue, work.guidelines, FORMATS, explained)
