"""Deals of customer lists and of own sheets: recognised, read row by row, their columns told apart."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from ssi_coach.domain.deals import Deal, DealEnd
from ssi_coach.domain.errors import Refused
from ssi_coach.domain.files import ColumnPlan, ParsedFile
from ssi_coach.sources.tables.deal_words import deal_field
from ssi_coach.sources.tables.money import money_in
from tests.sources.tables.books import book
from tests.sources.tables.reading_it import read, reasons

CRMS = {
    "hubspot": "Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Amount,Pipeline",
    "pipedrive": "Deal - ID,Deal - Title,Deal - Owner,Deal - Value,Deal - Stage,Deal - Won time,Person - Name",
    "salesforce": "Opportunity Owner,Account Name,Opportunity Name,Stage,Amount,Close Date,Age",
}
HEADINGS = {
    "Deal - Deal created on": "date",
    "Deal - Organization": "company",
    "Organizace - Název": "company",
    "Osoba - Jméno": "person",
    "Obchod - Fáze": "result:stage",
    "Deal – Währung des Wertes": "result:currency",
    "Betrag in €": "result:amount",
    "Amount (USD)": "result:amount",
    "* Deal Stage": "result:stage",
    "Contact: First Name": "person",
    "Contact: Phone": "",
    "Account: Account Name": "company",
    "Opportunity: Opportunity Name": "result:title",
    "Étape de la transaction": "result:stage",
    "Fecha de cierre": "result:closed",
    "Original Traffic Source": "result:source",
    "Leadquelle": "result:source",
    "Expected close date": "",
    "Deal - Expected close date": "",
    "Deal owner": "",
    "Associated Contact IDs": "",
    "Closed Lost Reason": "result:lost_reason",
}
AMOUNTS = {
    "12,500": ("12500", ""),
    "12.500": ("12500", ""),
    "12.500,50 €": ("12500.50", "EUR"),
    "$1,234,567.8": ("1234567.80", "USD"),
    "CHF 1'200.-": ("1200", "CHF"),
    "EUR 0.5": ("0.50", "EUR"),
    "1 200,00 Kč": ("1200", "CZK"),
    "US$ 12": ("12", "USD"),
    "0.125": ("0.12", ""),
    "1234.567": ("1234.57", ""),
    "£3": ("3", "GBP"),
}


def deals(parsed: ParsedFile) -> tuple[Deal, ...]:
    """The deals that were read."""
    return parsed.deals.deals


@pytest.mark.parametrize("crm", CRMS)
@pytest.mark.parametrize("as_book", [False, True], ids=["csv", "xlsx"])
def test_a_customer_list_is_known_by_its_headings(crm: str, as_book: bool):
    """Its rows are deals, and nothing of them is a record before the stages are explained."""
    rows = [CRMS[crm].split(","), ["x", "y", "2026-05-01", "2026-05-01", "5", "2026-05-01", "z"]]
    content = book({"Deals": rows}) if as_book else "\n".join(",".join(row) for row in rows)
    parsed = read(content, name="deals")
    assert (parsed.kind, parsed.records, parsed.deals.crm) == ("crm", (), crm)
    assert len(parsed.deals.deals) + len(parsed.rejected) == 1


@pytest.mark.parametrize("heading", HEADINGS)
def test_a_heading_means_the_same_in_every_spelling(heading: str):
    assert deal_field(heading) == HEADINGS[heading]


@pytest.mark.parametrize("text", AMOUNTS)
def test_amounts_are_read_as_people_write_them(text: str):
    amount, currency = AMOUNTS[text]
    assert money_in(text) == (Decimal(amount), currency)


@pytest.mark.parametrize("cell", ["", "-", None, "0", 0, "0,00 €"])
def test_nothing_and_zero_are_no_amount(cell):
    assert money_in(cell)[0] is None


@pytest.mark.parametrize("cell", ["much", "-5", "1e99 EUR 9999999999999999", float("inf"), "−7 €"])
def test_what_is_no_amount_is_refused(cell):
    with pytest.raises(Refused):
        money_in(cell)


def test_a_deal_has_what_its_row_says():
    text = (
        "Record ID,Deal Name,Deal Stage,Create Date,Close Date,Amount,"
        "Associated Contact,Associated Company,Lead source\n"
        "7,Big one,Angebot,2026-03-01 10:00,2027-01-01,500 USD,Ada B (ada@x.org);Ben,ACME;Other,LinkedIn Ads\n"
    )
    (deal,) = deals(read(text))
    assert (deal.outside, deal.stage, deal.end) == ("hubspot:7", "Angebot", DealEnd.OPEN)
    assert (deal.people, deal.company, deal.note) == (("Ada B", "Ben"), "ACME", "Big one")
    assert (deal.created, deal.closed) == (date(2026, 3, 1), date(2027, 1, 1))
    assert (deal.amount, deal.currency, deal.linkedin) == (Decimal(500), "USD", True)


@pytest.mark.parametrize(
    ("columns", "cells", "end"),
    [
        ("Is Won,Closed", "1,1", DealEnd.WON),
        ("Is Won,Closed", "0,1", DealEnd.LOST),
        ("Is Won,Closed", "0,0", DealEnd.OPEN),
        ("Is Closed Won", "true", DealEnd.WON),
        ("Status", "Verloren", DealEnd.LOST),
        ("Status", "Vyhráno", DealEnd.WON),
    ],
)
def test_a_list_may_say_beside_the_stage_how_it_ended(columns: str, cells: str, end: DealEnd):
    text = f"Opportunity Name,Stage,Created Date,{columns}\nA,Demo,2026-03-01,{cells}\n"
    assert deals(read(text))[0].end is end


@pytest.mark.parametrize(
    ("heads", "day", "expected"),
    [
        ("Opportunity Name,Stage,Created Date", "3/4/2026", date(2026, 3, 4)),
        ("Opportunity Name,Stage,Created Date", "4.3.2026", date(2026, 3, 4)),
        ("Opportunity-Name,Phase,Erstelldatum", "4/3/2026", date(2026, 3, 4)),
        ("Nom de l'opportunité,Étape,Date de création", "04/03/2026", date(2026, 3, 4)),
    ],
)
def test_days_are_read_as_the_language_of_the_list_writes_them(heads: str, day: str, expected: date):
    """Where the days themselves do not tell."""
    assert deals(read(f"{heads}\nA,Demo,{day}\n"))[0].created == expected


def test_one_day_that_can_be_read_one_way_only_decides_for_all():
    text = "Opportunity Name,Stage,Created Date\nA,Demo,13/4/2026\nB,Demo,3/4/2026\n"
    assert [deal.created for deal in deals(read(text))] == [date(2026, 4, 13), date(2026, 4, 3)]


def test_rows_that_cannot_be_are_named():
    text = (
        "Record ID,Deal Name,Deal Stage,Create Date,Amount\n"
        "1,A,Demo,soon,\n2,B,Demo,2026-03-01,much\n3,C,Demo,2099-01-01,\nTotal,,,,500\n5,D,Demo,,-3\n"
    )
    assert reasons(read(text)) == [
        (2, "file.date", False),
        (3, "file.number", False),
        (4, "day.too_late", False),
        (5, "row.no_deal", True),
        (6, "result.amount", False),
    ]


def test_the_same_deal_has_the_same_id_in_every_file():
    """Without a number it is told from others by what stays: title, person, company and first day."""
    head = "Opportunity Name,Account Name,Stage,Created Date"
    one = deals(read(f"{head}\nA,ACME,Demo,2026-03-01\nA,ACME,Demo,2026-03-01\n"))
    two = deals(read(f"{head}\nB,ACME,Demo,2026-03-01\nA,ACME,Closed Won,2026-03-01\n"))
    assert len({deal.id for deal in one}) == 2
    assert one[0].id == two[1].id


def test_an_own_sheet_of_results_is_one_too():
    """Any spreadsheet with a stage, a day and a name."""
    parsed = read("Datum;Name;Firma;Phase;Wert\n01.03.2026;Ada B;ACME;Angebot;1.200 €\n", name="my.csv")
    assert (parsed.kind, parsed.deals.crm) == ("table", "")
    (deal,) = deals(parsed)
    assert (deal.people, deal.company, deal.stage, deal.amount) == (
        ("Ada B",),
        "ACME",
        "Angebot",
        Decimal(1200),
    )


def test_the_user_says_what_columns_mean():
    """Then a sheet with any headings is a list of deals, and the guess of a customer list is set right."""
    plan = ColumnPlan(("date", "person", "result:stage", ""))
    (deal,) = deals(read("a,b,c,d\n2026-03-01,Ada B,Demo,5\n", plan))
    assert (deal.created, deal.people, deal.stage) == (date(2026, 3, 1), ("Ada B",), "Demo")
    other = read("Record ID,Deal Name,Deal Stage\n1,ACME,Demo\n", ColumnPlan(("", "person", "result:stage")))
    assert (other.kind, deals(other), other.table.plan.complete) == ("crm", (), False)


def test_a_log_of_what_was_done_stays_a_log():
    """Although it notes how far somebody is."""
    parsed = read("Date;Action;Name;Stage\n2026-03-01;comment;Ada B;Demo\n", name="log.csv")
    assert (parsed.deals, len(parsed.records)) == (None, 1)


def test_what_a_program_did_to_a_deal_is_no_touch():
    """The last activity counts, and not that something was written into the deal afterwards."""
    text = "Record ID,Deal Name,Deal Stage,Last Modified Date,Last Activity Date\n1,A,Demo,2026-04-09,2026-03-02\n"
    assert deals(read(text))[0].active == date(2026, 3, 2)
