"""Made-up deals, and the lists of them that HubSpot, Pipedrive and Salesforce write in English and in German."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from tests.sources.tables.books import book

FIRST = ("Ada", "Bruno", "Zoë", "Jörg", "Åsa", "François")
LAST = ("Beispiel", "Lindenholt", "Fernwald", "Müller-Süß", "Ñandú", "van der Berg")
FIRMS = ("ACME GmbH", "Société Exemple", "Nordlicht & Söhne", 'The "Quoted" Inc.', "Komma, Punkt | Strich")
STAGES = ("call", "meeting", "proposal", "contract", "lost")
"""What the stages of a made-up deal mean; a lost one stood in a stage that the list no longer names."""


@dataclass(frozen=True, slots=True)
class MadeUp:
    """One deal as it truly is."""

    number: int
    person: str
    company: str
    stage: str
    created: date
    changed: date
    amount: Decimal
    source: str

    @property
    def title(self) -> str:
        """As people call deals."""
        return f"{self.company} - {self.person}"

    @property
    def first(self) -> str:
        """The first name."""
        return self.person.split(" ", 1)[0]

    @property
    def last(self) -> str:
        """The rest of the name."""
        return self.person.split(" ", 1)[1]


def made_up(seed: int, n: int, until: date) -> tuple[MadeUp, ...]:
    """So many deals; two of three came through LinkedIn."""
    chance = Random(seed)
    return tuple(_one(chance, number, until) for number in range(1, n + 1))


def _one(chance: Random, number: int, until: date) -> MadeUp:
    created = until - timedelta(days=chance.randint(20, 400))
    return MadeUp(
        number=70_000_000 + number,
        person=f"{chance.choice(FIRST)} {chance.choice(LAST)}",
        company=chance.choice(FIRMS),
        stage=STAGES[number % len(STAGES)],
        created=created,
        changed=created + timedelta(days=chance.randint(0, 20)),
        amount=Decimal(chance.randint(100_00, 99_999_99)) / 100,
        source=("LinkedIn", "Trade fair", "linkedin.com / Campaign")[number % 3],
    )


Columns = dict[str, Callable[[MadeUp], object]]


@dataclass(frozen=True, slots=True)
class Program:
    """One program in one language: its columns, its lines below the data, and what stands between cells."""

    columns: Columns
    footer: Sequence[str] = ()
    delimiter: str = ","
    quoted: bool = False

    def rows(self, deals: Sequence[MadeUp]) -> Iterator[list[object]]:
        """The heading, the deals, and what stands below."""
        yield list(self.columns)
        for deal in deals:
            yield [cell(deal) for cell in self.columns.values()]
        yield from ([line] for line in self.footer)

    def text(self, deals: Sequence[MadeUp]) -> str:
        """The list as text."""
        out = io.StringIO(newline="")
        quoting = csv.QUOTE_ALL if self.quoted else csv.QUOTE_MINIMAL
        writer = csv.writer(out, delimiter=self.delimiter, lineterminator="\n", quoting=quoting)
        for row in self.rows(deals):
            writer.writerow([_shown(cell) for cell in row])
        return out.getvalue()

    def workbook(self, deals: Sequence[MadeUp]) -> bytes:
        """The list as a workbook."""
        plain = [
            [float(cell) if isinstance(cell, Decimal) else cell for cell in row] for row in self.rows(deals)
        ]
        return book({"Report": plain})


def _shown(cell: object) -> str:
    return cell.isoformat() if isinstance(cell, date) else str(cell)


def _labelled(**names: str) -> Callable[[MadeUp], str]:
    return lambda deal: names[deal.stage]


def _minute(day: date) -> str:
    return f"{day.isoformat()} 14:05"


def _ended(deal: MadeUp) -> bool:
    return deal.stage in {"contract", "lost"}


def _hoped(deal: MadeUp) -> date:
    """The close date: the true one of an ended deal, a hope of the others."""
    return deal.changed if _ended(deal) else deal.changed + timedelta(days=900)


def _german(amount: Decimal) -> str:
    return f"{amount:,.2f}".replace(",", "_").replace(".", ",").replace("_", ".")


def _slashed(day: date) -> str:
    return f"{day.month}/{day.day}/{day.year}"


def _dotted(day: date) -> str:
    return f"{day:%d.%m.%Y}"


def _when(wanted: str, day: Callable[[date], str] = _minute) -> Callable[[MadeUp], str]:
    """The day of a deal that stands where this says, else nothing."""
    return lambda deal: day(deal.changed) if deal.stage == wanted else ""


HUBSPOT_EN = Program(
    {
        "Record ID": lambda deal: deal.number,
        "Deal Name": lambda deal: deal.title,
        "Deal Stage": _labelled(
            call="Appointment Scheduled", meeting="presentationscheduled", proposal="Contract Sent",
            contract="closedwon", lost="Closed Lost",
        ),
        "Close Date": lambda deal: _minute(_hoped(deal)),
        "Deal owner": lambda _: "Mina Morgenrot",
        "Amount": lambda deal: deal.amount,
        "Pipeline": lambda _: "Sales Pipeline",
        "Create Date": lambda deal: _minute(deal.created),
        "Last Activity Date": lambda deal: _minute(deal.changed),
        "Associated Contact IDs": lambda deal: f"{deal.number + 1};{deal.number + 2}",
        "Associated Contact": lambda deal: f"{deal.person} ({deal.number}@example.org);Otto Zweit",
        "Associated Company": lambda deal: deal.company,
        "Deal source": lambda deal: deal.source,
        "Currency": lambda _: "EUR",
    }
)  # fmt: skip
HUBSPOT_DE = Program(
    {
        "Datensatz-ID": lambda deal: deal.number,
        "Deal-Name": lambda deal: deal.title,
        "Deal-Phase": _labelled(
            call="Termin vereinbart", meeting="Präsentation geplant", proposal="Vertrag gesendet",
            contract="Abgeschlossen und gewonnen", lost="Abgeschlossen und verloren",
        ),
        "Abschlussdatum": lambda deal: _minute(_hoped(deal)),
        "Betrag (EUR)": lambda deal: deal.amount,
        "Erstelldatum": lambda deal: _minute(deal.created),
        "Datum der letzten Aktivität": lambda deal: _minute(deal.changed),
        "Zugeordneter Kontakt": lambda deal: deal.person,
        "Zugeordnetes Unternehmen": lambda deal: deal.company,
        "Ursprüngliche Quelle": lambda deal: deal.source,
    },
    delimiter="\t",
)  # fmt: skip
PIPEDRIVE_EN = Program(
    {
        "Deal - ID": lambda deal: deal.number,
        "Deal - Title": lambda deal: deal.title,
        "Deal - Value": lambda deal: f"€{deal.amount:,}",
        "Deal - Organization": lambda deal: deal.company,
        "Deal - Contact person": lambda deal: deal.person,
        "Deal - Stage": _labelled(
            call="Call", meeting="Demo Scheduled", proposal="Proposal Made", contract="Negotiations Started",
            lost="Contact Made",
        ),
        "Deal - Status": _labelled(call="Open", meeting="Open", proposal="Open", contract="Won", lost="Lost"),
        "Deal - Deal created": lambda deal: f"{deal.created} 09:55:37",
        "Deal - Update time": lambda deal: f"{deal.changed} 15:55:37",
        "Deal - Last stage change": lambda deal: f"{deal.changed} 15:55:37",
        "Deal - Won time": _when("contract"),
        "Deal - Lost time": _when("lost"),
        "Deal - Lost reason": lambda deal: "Too expensive" if deal.stage == "lost" else "",
        "Deal - Expected close date": _hoped,
        "Deal - Source channel": lambda deal: deal.source,
        "Person - Email": lambda deal: f"{deal.number}@example.org",
    }
)  # fmt: skip
PIPEDRIVE_DE = Program(
    {
        "Deal - Titel": lambda deal: deal.title,
        "Deal - ID": lambda deal: deal.number,
        "Deal - Wert": lambda deal: f"{_german(deal.amount)} €",
        "Deal - Phase": _labelled(
            call="Telefonat", meeting="Demo geplant", proposal="Angebot erstellt",
            contract="Verhandlungen begonnen", lost="Kontakt hergestellt",
        ),
        "Deal - Status": _labelled(
            call="Offen", meeting="Offen", proposal="Offen", contract="Gewonnen", lost="Verloren"
        ),
        "Deal - Deal erstellt": lambda deal: _dotted(deal.created),
        "Deal - Letzte Phasenänderung": lambda deal: _dotted(deal.changed),
        "Deal - Gewonnen am": _when("contract", _dotted),
        "Deal - Verloren am": _when("lost", _dotted),
        "Deal - Verlustgrund": lambda deal: "Zu teuer" if deal.stage == "lost" else "",
        "Person - Name": lambda deal: deal.person,
        "Organisation - Name": lambda deal: deal.company,
        "Deal - Quelle": lambda deal: deal.source,
    },
    delimiter=";",
)  # fmt: skip
SALESFORCE_EN = Program(
    {
        "Opportunity Owner": lambda _: "Mina Morgenrot",
        "Account: Account Name": lambda deal: deal.company,
        "Opportunity Name": lambda deal: deal.title,
        "Opportunity ID": lambda deal: f"006{deal.number}",
        "Stage": _labelled(
            call="Needs Analysis", meeting="Value Proposition", proposal="Proposal/Price Quote",
            contract="Closed Won", lost="Closed Lost",
        ),
        "Fiscal Period": lambda _: "Q2-2026",
        "Amount": lambda deal: f"EUR {deal.amount:,}",
        "Probability (%)": lambda _: 50,
        "Close Date": lambda deal: _slashed(_hoped(deal)),
        "Created Date": lambda deal: _slashed(deal.created),
        "Last Stage Change Date": lambda deal: _slashed(deal.changed),
        "Next Step": lambda _: "Call\r\nback",
        "Lead Source": lambda deal: deal.source,
        "Contact: First Name": lambda deal: deal.first,
        "Contact: Last Name": lambda deal: deal.last,
    },
    footer=(
        "Pipeline of this quarter",
        "Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved.",
        "Confidential Information - Do Not Distribute",
        "Generated By:  Mina Morgenrot  5/12/2026 3:04 PM",
        "Example Ltd",
    ),
    quoted=True,
)  # fmt: skip
SALESFORCE_DE = Program(
    {
        "Opportunity-ID": lambda deal: f"006{deal.number}",
        "Opportunity-Name": lambda deal: deal.title,
        "Account-Name": lambda deal: deal.company,
        "Kontakt: Vorname": lambda deal: deal.first,
        "Kontakt: Nachname": lambda deal: deal.last,
        "Phase": _labelled(
            call="Bedarfsanalyse", meeting="Wertangebot", proposal="Angebot/Preisangebot",
            contract="Geschlossen und gewonnen", lost="Geschlossen und verloren",
        ),
        "Betrag": lambda deal: f"EUR {_german(deal.amount)}",
        "Schlusstermin": lambda deal: _dotted(_hoped(deal)),
        "Erstelldatum": lambda deal: _dotted(deal.created),
        "Letzte Aktivität": lambda deal: _dotted(deal.changed),
        "Lead-Quelle": lambda deal: deal.source,
    },
    footer=(
        "Gesamtsumme (20 Datensätze)",
        "Copyright (c) 2000-2026 salesforce.com, inc. Alle Rechte vorbehalten.",
        "Vertrauliche Informationen - Nicht weitergeben",
    ),
    delimiter=";",
    quoted=True,
)  # fmt: skip

PROGRAMS = {
    ("hubspot", "en"): HUBSPOT_EN,
    ("hubspot", "de"): HUBSPOT_DE,
    ("pipedrive", "en"): PIPEDRIVE_EN,
    ("pipedrive", "de"): PIPEDRIVE_DE,
    ("salesforce", "en"): SALESFORCE_EN,
    ("salesforce", "de"): SALESFORCE_DE,
}
EDITIONS: dict[str, Callable[[Program, Sequence[MadeUp]], bytes]] = {
    "utf-8": lambda program, deals: program.text(deals).encode(),
    "utf-8 with a mark": lambda program, deals: program.text(deals).encode("utf-8-sig"),
    "utf-16": lambda program, deals: program.text(deals).encode("utf-16"),
    "latin-1": lambda program, deals: program.text(deals).encode("cp1252"),
    "lines of Windows": lambda program, deals: program.text(deals).replace("\n", "\r\n").encode("cp1252"),
    "xlsx": lambda program, deals: program.workbook(deals),
}
"""One list as the ways of writing it give it."""
