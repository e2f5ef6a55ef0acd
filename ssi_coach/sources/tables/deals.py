"""Lists of deals, of a CRM or kept by hand: each row as it stands, before anybody says what its stage means."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from ssi_coach.domain.activities import LONGEST_NAME
from ssi_coach.domain.days import HomeTime, check_day
from ssi_coach.domain.deals import LONGEST_STAGE, Deal, DealEnd, DealList
from ssi_coach.domain.errors import KnownError, Refused
from ssi_coach.domain.files import (
    DEAL_DAYS,
    ColumnPlan,
    DealColumn,
    FileKind,
    ParsedFile,
    Rejected,
    TableHead,
)
from ssi_coach.domain.folding import folded
from ssi_coach.domain.results import LONGEST_RESULT_NOTE
from ssi_coach.sources.own_cells import identity, unguarded
from ssi_coach.sources.tables.days import Hints, day_of_cell, day_order, looks_like_day
from ssi_coach.sources.tables.deal_words import HUBSPOT, crm_of_headings, deal_fields
from ssi_coach.sources.tables.grid import Cell, Grid, Row, said
from ssi_coach.sources.tables.headings import HEADER_WITHIN
from ssi_coach.sources.tables.mapped import SHOWN_ROWS, Asked, OwnTable, fitting, guessed_plan, letter
from ssi_coach.sources.tables.money import currency_in, money_in
from ssi_coach.sources.tables.numbers import is_tick

_NEEDED_OF_A_SHEET = frozenset({"person", "company", DealColumn.TITLE, DealColumn.AMOUNT})
_MANY = re.compile(r"[;\n|]")
_ADDRESS = re.compile(r"\([^()]*@[^()]*\)|<[^<>]*@[^<>]*>|\S+@\S+")
_EMPTY = frozenset({"-", "–", "--", "(no value)", "(kein wert)", "no value", "n/a", "none", "null"})
_TOTAL = re.compile(
    r"(?:grand |sub)?totals?\b|summe\b|gesamt|insgesamt|zwischensumme|total general|somme\b|celkem"
)
_WON = {
    "won", "closed won", "gewonnen", "gagne", "gagnee", "ganado", "ganada", "vyhrano", "vyhrany", "vyhrana",
}  # fmt: skip
_LOST = {
    "lost", "closed lost", "verloren", "perdu", "perdue", "perdido", "perdida", "prohrano", "prohrany",
    "prohrana", "ztraceno",
}  # fmt: skip
_DAY_FIRST = re.compile(
    r"[äöüßéèêáíóúñčřšžýěůç]|\b(?:datum|betrag|phase|wert|etape|montant|etapa|fecha|faze)\b"
)


@dataclass(frozen=True, slots=True)
class _Around:
    """What the rows of a list are read with."""

    crm: str
    plan: ColumnPlan
    day_first: bool
    home: HomeTime
    currency: str
    places: Mapping[str, Sequence[int]]
    seen: Counter[tuple[object, ...]] = field(default_factory=Counter)


class _Line:
    """One row: its cells that hold something, and what they say, by what their columns mean."""

    def __init__(self, row: Row, places: Mapping[str, Sequence[int]]) -> None:
        self.row = row
        self._told: dict[str, list[tuple[Cell, str]]] = {}
        for use, columns in places.items():
            told = [(row[column], said(row[column])) for column in columns]
            self._told[use] = [one for one in told if one[1] and one[1].lower() not in _EMPTY]

    def cells(self, use: str) -> Iterator[Cell]:
        """The cells of a row that mean something and hold something."""
        return (cell for cell, _ in self._told.get(use, ()))

    def texts(self, use: str) -> list[str]:
        """What these cells say."""
        return [unguarded(text) for _, text in self._told.get(use, ())]

    def text(self, use: str, joint: str = " ") -> str:
        """The same, one behind the other."""
        return joint.join(self.texts(use))


def crm_of(grid: Grid) -> tuple[str, int]:
    """Whose list of deals a table is ("hubspot", ...), and which row has the headings; an empty name for none."""
    for place, row in enumerate(grid.rows[:HEADER_WITHIN]):
        crm = crm_of_headings([said(cell) for cell in row.cells])
        if crm:
            return crm, place
    return "", 0


def crm_table(grid: Grid) -> tuple[str, OwnTable] | None:
    """A CRM's list of deals and whose it is, None for any other table."""
    crm, place = crm_of(grid)
    if not crm:
        return None
    cells = grid.rows[place].cells
    columns = tuple(said(cell) or letter(column) for column, cell in enumerate(cells))
    return crm, OwnTable(columns, tuple((grid.name, row) for row in grid.rows[place + 1 :]), grid.faults)


def holds_deals(table: OwnTable, asked: Asked) -> bool:
    """Whether somebody's own table lists deals: by what the user said, else by a stage beside a name and a day.

    A log of what was done is a log, also where it notes how far somebody is; an amount makes it a list of deals.
    """
    if asked.plan is not None:
        return asked.plan.of_deals
    fields = set(deal_fields(list(table.columns)))
    if DealColumn.STAGE not in fields or not fields & set(DEAL_DAYS) or not fields & _NEEDED_OF_A_SHEET:
        return False
    return DealColumn.AMOUNT in fields or not guessed_plan(table, asked.kinds).complete


def read_deals(
    name: str, table: OwnTable, asked: Asked, *, crm: str = "", encoding: str = "utf-8"
) -> ParsedFile:
    """The deals of a list by the plan of the user, or by one that is guessed; none while it is not complete.

    Lines that are no deals, such as the totals and the copyright below a report, are left out on purpose.
    """
    headings = list(table.columns)
    plan = ColumnPlan(deal_fields(headings)) if asked.plan is None else fitting(asked.plan, len(headings))
    rows = [row for _, row in table.rows]
    settled = _order(headings, plan, rows, asked.home) if plan.day_first is None else plan.day_first
    told = replace(plan, day_first=settled) if asked.plan is None else plan
    head = TableHead(table.columns, _shown(rows), told, guessed=asked.plan is None)
    around = _Around(crm, plan, settled, asked.home, _currency(headings, plan), _places(plan))
    deals, rejected = _read(table, around) if plan.complete else ([], list(table.faults))
    unused = tuple(heading for heading, use in zip(headings, plan.fields, strict=True) if not use)
    return ParsedFile(
        name,
        (FileKind.CRM if crm else FileKind.TABLE).value,
        rejected=tuple(rejected),
        passed_over=() if crm else (*unused, *table.left_out),
        encoding=encoding,
        table=head,
        deals=DealList(crm, tuple(deals), sourced=DealColumn.SOURCE in plan.fields),
    )


def _places(plan: ColumnPlan) -> Mapping[str, Sequence[int]]:
    """The columns that mean something, by what they mean."""
    found: dict[str, list[int]] = {}
    for place, use in enumerate(plan.fields):
        if use:
            found.setdefault(use, []).append(place)
    return found


def _shown(rows: Sequence[Row]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(said(cell) for cell in row.cells) for row in rows[:SHOWN_ROWS])


def _order(headings: Sequence[str], plan: ColumnPlan, rows: Sequence[Row], home: HomeTime) -> bool:
    """Whether days come before months: as the dates show, else as it is usual where such headings are written."""
    dated = [place for place, use in enumerate(plan.fields) if use in DEAL_DAYS]
    order = day_order((row[place] for place in dated for row in rows), Hints(home.today))
    return bool(_DAY_FIRST.search(" ".join(headings).lower())) if order is None else order


def _currency(headings: Sequence[str], plan: ColumnPlan) -> str:
    """The currency that stands in the heading of the amounts: "Amount (EUR)"."""
    named = (heading for heading, use in zip(headings, plan.fields, strict=True) if use == DealColumn.AMOUNT)
    return currency_in(next(named, ""))


def _read(table: OwnTable, around: _Around) -> tuple[list[Deal], list[Rejected]]:
    deals: list[Deal] = []
    rejected = list(table.faults)
    for sheet, row in table.rows:
        line = _Line(row, around.places)
        if _is_no_deal(line, around):
            rejected.append(Rejected(row.number, KnownError("row.no_deal"), sheet, on_purpose=True))
            continue
        try:
            deals.append(_deal(line, around, sheet))
        except KnownError as reason:
            rejected.append(Rejected(row.number, reason, sheet))
    return deals, rejected


def _is_no_deal(line: _Line, around: _Around) -> bool:
    """Whether a line has neither stage nor status, and one cell alone or the word for a total."""
    if line.text(DealColumn.STAGE) or line.text(DealColumn.STATUS):
        return len(around.plan.fields) > 2 and sum(1 for _ in line.row.filled()) < 2
    filled = [cell for _, cell in line.row.filled()]
    return len(filled) < 2 or any(_TOTAL.match(folded(said(cell)[:40])) for cell in filled[:2])


def _deal(line: _Line, around: _Around, sheet: str) -> Deal:
    """One deal; raises `Refused` for a row that none can be made of."""
    amount, currency = _money(line, around)
    days = {use: _days(line, around, use) for use in (*DEAL_DAYS, DealColumn.IS_CLOSED)}
    created = min(days["date"], default=None)
    people, company = _people(line), _company(line, around)
    id, outside = _named(line, around, (people[:1], company, str(created)))
    return Deal(
        id=id,
        row=line.row.number,
        outside=outside,
        stage=line.text(DealColumn.STAGE)[:LONGEST_STAGE],
        end=_end(line, around),
        created=created,
        changed=max(days[DealColumn.CHANGED], default=None),
        active=min(days[DealColumn.ACTIVE], default=None),  # a program touches deals too, after people did
        closed=max([*days[DealColumn.CLOSED], *days[DealColumn.IS_CLOSED]], default=None),
        people=people,
        profile_urls=tuple(_several(line.text("profile_url", ";"))),
        company=company,
        amount=amount,
        currency=currency,
        lost_reason=line.text(DealColumn.LOST_REASON)[:LONGEST_RESULT_NOTE],
        note=_note(line.text(DealColumn.TITLE), line.text("note", "; ")),
        linkedin="linkedin" in folded(line.text(DealColumn.SOURCE)),
        part=sheet,
    )


def _named(line: _Line, around: _Around, lasting: tuple[object, ...]) -> tuple[str, str]:
    """The id of a deal here, and what it is called outside.

    That is the list's own number, else what tells it from others and stays: its title and what is `lasting`.
    """
    whose = around.crm or FileKind.TABLE.value
    number = line.text(DealColumn.ID)
    content: tuple[object, ...] = ("result", whose, number)
    if not (number and around.crm):  # the numbers of somebody's sheets begin anew in each
        content = (*content, line.text(DealColumn.TITLE), *lasting)
    # The same number twice is the same deal, twice the same words are two deals.
    id = identity(content, Counter() if number else around.seen)
    outside = f"{whose}:{number}" if number and around.crm else f"{whose}:{id}"
    if len(outside) > LONGEST_NAME:
        raise Refused("result.name", field="outside", high=LONGEST_NAME)
    return id, outside


def _several(text: str) -> Iterator[str]:
    """The parts of a cell that holds several things."""
    return (part.strip() for part in _MANY.split(text) if part.strip())


def _company(line: _Line, around: _Around) -> str:
    """The first company that is named; other programs than HubSpot name one only."""
    company = line.text("company")
    return company.split(";")[0].strip() if around.crm == HUBSPOT else company


def _note(title: str, note: str) -> str:
    return "; ".join(part for part in (title, note) if part)[:LONGEST_RESULT_NOTE]


def _people(line: _Line) -> tuple[str, ...]:
    """The names of whom it is with: those of one cell, or a first and a last name out of two."""
    cells = line.texts("person")
    several = _MANY.split(cells[0]) if len(cells) == 1 else [" ".join(dict.fromkeys(cells))]
    names = (" ".join(_ADDRESS.sub(" ", name).split()).strip(" ,") for name in several)
    return tuple(dict.fromkeys(name for name in names if name))


def _end(line: _Line, around: _Around) -> DealEnd:
    """How the list says that it ended, beside the stage."""
    flags: Mapping[str, bool] = {
        use: any(_yes(cell) for cell in line.cells(use))
        for use in (DealColumn.IS_WON, DealColumn.IS_LOST, DealColumn.IS_CLOSED)
    }
    status = folded(line.text(DealColumn.STATUS))
    if flags[DealColumn.IS_WON] or status in _WON:
        return DealEnd.WON
    knows_won = DealColumn.IS_WON in around.plan.fields
    if flags[DealColumn.IS_LOST] or status in _LOST or (flags[DealColumn.IS_CLOSED] and knows_won):
        return DealEnd.LOST
    return DealEnd.OPEN


def _yes(cell: Cell) -> bool:
    return cell is True or said(cell) == "1" or is_tick(cell) is True


def _money(line: _Line, around: _Around) -> tuple[Decimal | None, str]:
    amount, currency = money_in(next(line.cells(DealColumn.AMOUNT), None))
    column = line.text(DealColumn.CURRENCY)
    return amount, currency_in(column) or currency or around.currency


def _days(line: _Line, around: _Around, use: str) -> list[date]:
    """The days that a row says under one name; yes and no are no days."""
    cells = line.cells(use)
    if use == DealColumn.IS_CLOSED:
        cells = (cell for cell in cells if looks_like_day(cell))
    return [_day(cell, around, use) for cell in cells]


def _day(cell: Cell, around: _Around, use: str) -> date:
    day = day_of_cell(cell, day_first=around.day_first, home=around.home)
    # The end of an open deal is hoped for, and programs count what is planned as a touch: those may lie ahead.
    return check_day(day, today=around.home.today) if use == "date" else day
