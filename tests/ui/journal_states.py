"""The page Journal over a journal in memory, for tests of what is drawn."""

from __future__ import annotations

from ssi_coach.app.resources import read_resource
from ssi_coach.domain.activities import EntryFilter
from ssi_coach.model.catalogue import build_catalogue
from ssi_coach.presentation.charts.heat_year import build_heat
from ssi_coach.presentation.formats import PlainFormats
from ssi_coach.presentation.journal.cells import JournalRow, RowWriter
from ssi_coach.presentation.journal.filter import JournalFilter
from ssi_coach.presentation.journal.page import JournalLook, JournalState, TableState, build_journal, span_of
from ssi_coach.services.journal_view import active_in, rows_at, sizes_of, year_of
from ssi_coach.services.workspace import Workspace
from ssi_coach.ui.tables.row_pages import PAGE
from tests.build import TODAY, days_ago, make_entry, make_reading
from tests.fakes import FixedClock, MemoryJournal, MemorySettings

CATALOGUE = build_catalogue(read_resource("catalogue.toml"))
FORMATS = PlainFormats()
OPEN = JournalFilter()


def work_of(count: int, *, binned: int = 0, readings: int = 0) -> Workspace:
    """A journal of so many entries, three a day, named e0, e1 ... from the newest.

    `binned` entries and `readings` lie in the bin besides.
    """
    kinds = ("comment", "invitation_sent", "post")
    entries = [
        make_entry(f"e{number}", days_ago(number // 3), kinds[number % 3], count=number % 9 + 1)
        for number in range(count)
    ]
    gone = [make_entry(f"b{number}", binned_on=TODAY) for number in range(binned)]
    thrown = [make_reading(f"r{number}", days_ago(number), binned_on=TODAY) for number in range(readings)]
    journal = MemoryJournal(*reversed(entries), *gone, *thrown)
    return Workspace(
        journal, MemorySettings(), FixedClock(), CATALOGUE, None, iter(map(str, range(99))).__next__
    )


def page_of(work: Workspace, page: int, chosen: JournalFilter = OPEN) -> tuple[JournalRow, ...]:
    """The rows of a page."""
    before, entries = rows_at(work, chosen.asked(CATALOGUE), offset=page * PAGE, limit=PAGE)
    return RowWriter(CATALOGUE, FORMATS, TODAY, chosen.pillars).rows(entries, before)


def table_of(work: Workspace, number: int = 1, chosen: JournalFilter = OPEN) -> TableState:
    """What passes a filter."""
    return TableState(
        chosen, number, work.journal.entry_count(chosen.asked(CATALOGUE)), page_of(work, 0, chosen)
    )


def state_of(work: Workspace, number: int = 1, chosen: JournalFilter = OPEN) -> JournalState:
    """The whole page."""
    year = year_of(work)
    active = active_in(work, year, span_of(chosen, TODAY))
    look = JournalLook(
        TODAY, sizes_of(work), build_heat(year, FORMATS), active, table_of(work, number, chosen)
    )
    return build_journal(look, CATALOGUE, FORMATS)


def binned_count(work: Workspace) -> int:
    """How many entries lie in the bin."""
    return work.journal.entry_count(EntryFilter(binned=True))
