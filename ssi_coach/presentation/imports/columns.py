"""Somebody's own table: its columns with examples, and what each may mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ssi_coach.domain.files import COUNTING, ColumnPlan, DealColumn, ParsedFile, TableHead
from ssi_coach.domain.readings import NUMBER_FIELDS
from ssi_coach.presentation.names import field_name
from ssi_coach.presentation.steps import entry_field_name
from ssi_coach.presentation.wording import text

Kinds = Sequence[tuple[str, str]]
"""Activity kinds as pairs of id and name."""

DAY = "date"
ENTRY_FIELDS = ("kind", "count", "minutes", "person", "profile_url", "company", "note", "tags")
MOST_EXAMPLES = 3

Choice = tuple[str, str]
"""A field and its name; both empty for a line between two groups."""


@dataclass(frozen=True, slots=True)
class ColumnRow:
    """One column: its name in the file, examples of what stands in it, and the field that it is taken for."""

    name: str
    examples: str
    field: str


@dataclass(frozen=True, slots=True)
class ColumnsState:
    """The columns of one file, `file` counted from 0 among those that were chosen.

    `choices` are what a column may mean, `orders` how dates such as 3/4/2026 are read. `problem` says what is
    missing before anything can be imported, empty when nothing is. Of a program's own list, whose columns are known,
    `folded` says in short what is used, and the columns are shown when somebody asks for them.
    """

    file: int
    title: str
    rows: tuple[ColumnRow, ...]
    choices: tuple[Choice, ...]
    orders: tuple[Choice, ...]
    order: str
    problem: str
    plan: ColumnPlan
    folded: str = ""


def build_columns(files: Sequence[ParsedFile], kinds: Kinds) -> tuple[ColumnsState, ...]:
    """The tables among the files."""
    tables = [(place, file) for place, file in enumerate(files) if file.table is not None]
    many = len(tables) > 1
    return tuple(
        _columns(place, file.name if many else "", file, kinds) for place, file in tables if file.table
    )


def chosen(state: ColumnsState, column: int, field: str) -> ColumnPlan:
    """The plan with another meaning for a column; what can stand only once is taken from where it stood."""
    fields = [
        "" if field and found == field and place != column else found
        for place, found in enumerate(state.plan.fields)
    ]
    fields[column] = field
    return replace(state.plan, fields=tuple(fields))


def ordered(state: ColumnsState, order: str) -> ColumnPlan:
    """The plan with another order of day and month: "day", "month", or empty for what the file shows."""
    return replace(state.plan, day_first={"day": True, "month": False}.get(order))


def _columns(place: int, name: str, file: ParsedFile, kinds: Kinds) -> ColumnsState:
    table = file.table or TableHead((), (), ColumnPlan(()))
    of_a_program = file.deals is not None and bool(file.deals.crm)
    fields = table.plan.fields
    rows = tuple(
        ColumnRow(column, _examples(table, number), fields[number] if number < len(fields) else "")
        for number, column in enumerate(table.columns)
    )
    title = text("What the columns of {file} mean", file=name) if name else text("What the columns mean")
    return ColumnsState(
        file=place,
        title=title,
        rows=rows,
        choices=_choices(() if of_a_program else kinds, of_a_program=of_a_program),
        orders=_orders(),
        order={None: "", True: "day", False: "month"}[table.plan.day_first],
        problem=_problem(table.plan, of_deals=file.deals is not None),
        plan=table.plan,
        folded=_used(table) if of_a_program and table.plan.complete else "",
    )


def _examples(table: TableHead, column: int) -> str:
    """The first different words of a column."""
    cells = (row[column].strip() for row in table.rows if column < len(row))
    found = dict.fromkeys(" ".join(cell.split()) for cell in cells if cell)
    return " · ".join(list(found)[:MOST_EXAMPLES])


def _used(table: TableHead) -> str:
    """Which columns are used, by name."""
    names = [name for name, use in zip(table.columns, table.plan.fields, strict=False) if use]
    return text("Used: {columns}", columns=", ".join(names))


def _choices(kinds: Kinds, *, of_a_program: bool) -> tuple[Choice, ...]:
    between = ("", "")
    first = (("", text("Not used")), (DAY, text("Begun on") if of_a_program else text("Day")), between)
    if of_a_program:
        texts = ((field, entry_field_name(field)) for field in ("person", "profile_url", "company", "note"))
        return (*first, *_of_deals(), between, *texts)
    return (
        *first,
        *((field, entry_field_name(field)) for field in ENTRY_FIELDS),
        between,
        *((field, field_name(field)) for field in NUMBER_FIELDS),
        between,
        *((field, text("Result: {field}", field=name)) for field, name in _of_deals()),
        between,
        *((COUNTING + id, text("How many: {kind}", kind=name)) for id, name in kinds),
    )


def _of_deals() -> tuple[Choice, ...]:
    """What a column of a list of deals may say besides names and the first day."""
    return (
        (DealColumn.STAGE, text("Stage")),
        (DealColumn.CHANGED, text("Stage since")),
        (DealColumn.AMOUNT, text("Amount")),
        (DealColumn.CURRENCY, text("Currency")),
        (DealColumn.CLOSED, text("Ended on")),
        (DealColumn.ACTIVE, text("Last touched on")),
        (DealColumn.SOURCE, text("Where it came from")),
        (DealColumn.STATUS, text("Open, won or lost")),
        (DealColumn.IS_WON, text("Won: yes or no")),
        (DealColumn.IS_LOST, text("Lost: yes or no")),
        (DealColumn.IS_CLOSED, text("Ended: yes or no")),
        (DealColumn.LOST_REASON, text("Why it was lost")),
        (DealColumn.TITLE, text("Title")),
        (DealColumn.ID, text("Number in the list")),
    )


def _orders() -> tuple[Choice, ...]:
    return (
        ("", text("As the file shows")),
        ("day", text("Day first: 3 April")),
        ("month", text("Month first: 4 March")),
    )


def _problem(plan: ColumnPlan, *, of_deals: bool) -> str:
    """What nobody has named yet, and nothing goes without."""
    if plan.complete:
        return ""
    if of_deals:
        if not plan.of_deals:
            return text("Say which column holds the stage.")
        return text("Say which column holds a day: the first one, or that of the stage.")
    if DAY not in plan.fields:
        return text("Say which column holds the day.")
    return text("Say which column holds what was done, how many of it, or the total of a reading.")
