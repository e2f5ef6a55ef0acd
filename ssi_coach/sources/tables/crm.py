"""Lists of deals from a CRM: recognised and named, so that nobody takes them for a journal."""

from __future__ import annotations

from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.files import Contents, FileKind, ParsedFile, Part, Rejected
from ssi_coach.sources.tables.grid import Grid, said
from ssi_coach.sources.tables.headings import HEADER_WITHIN
from ssi_coach.sources.tables.reading_words import plain_words

DEALS = "deals"


def crm_of(grid: Grid) -> tuple[str, int]:
    """Whose list of deals a table is, and which of its first rows has the headings; an empty name for none."""
    for place, row in enumerate(grid.rows[:HEADER_WITHIN]):
        words = {plain_words(said(cell)) for cell in row.cells}
        if "deal name" in words and words & {"record id", "deal stage", "pipeline"}:
            return "HubSpot", place
        if sum(word.startswith("deal ") for word in words) > 2:
            return "Pipedrive", place
        if words & {"opportunity name", "opportunity id"} and words & {"stage", "close date", "amount"}:
            return "Salesforce", place
    return "", 0


def read_deals(name: str, grid: Grid, encoding: str = "utf-8") -> ParsedFile:
    """A list of deals, each left out on purpose: the journal has no place for deals yet."""
    whose, place = crm_of(grid)
    reason = KnownError("row.deal", crm=whose)
    rows = grid.rows[place + 1 :]
    rejected = tuple(Rejected(row.number, reason, grid.name, on_purpose=True) for row in rows)
    part = Part(grid.name or whose, DEALS, len(rows))
    return ParsedFile(
        name, FileKind.CRM.value, rejected=rejected, encoding=encoding, contents=Contents((part,))
    )
