"""Deals of a CRM: recognised, counted, and left out."""

from __future__ import annotations

import pytest

from tests.sources.tables.books import book
from tests.sources.tables.reading_it import read

CRMS = {
    "HubSpot": "Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Amount,Pipeline",
    "Pipedrive": "Deal - ID,Deal - Title,Deal - Owner,Deal - Value,Deal - Status,Deal - Won time,Person - Name",
    "Salesforce": "Opportunity Owner,Account Name,Opportunity Name,Stage,Amount,Close Date,Age",
}


@pytest.mark.parametrize("crm", CRMS)
@pytest.mark.parametrize("as_book", [False, True], ids=["csv", "xlsx"])
def test_deals_are_named_and_stay_out(crm: str, as_book: bool):
    """Each on purpose, under the name of its program."""
    rows = [CRMS[crm].split(","), list("abcdefg"), list("hijklmn")]
    content = book({"Deals": rows}) if as_book else "\n".join(",".join(row) for row in rows)
    parsed = read(content, name="deals")
    assert (parsed.kind, parsed.records) == ("crm", ())
    assert [(bad.row, bad.on_purpose, bad.reason.values["crm"]) for bad in parsed.rejected] == [
        (2, True, crm), (3, True, crm),
    ]  # fmt: skip
    assert [(part.holds, part.rows) for part in parsed.contents.parts] == [("deals", 2)]
