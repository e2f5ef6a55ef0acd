"""Tables of any cells at all, and any plan for them: every row is a record, or stays out with a reason."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ssi_coach.domain.files import ColumnPlan, DealColumn, ParsedFile
from ssi_coach.domain.readings import NUMBER_FIELDS
from ssi_coach.sources.tables.analytics import read_analytics
from ssi_coach.sources.tables.analytics_shapes import is_analytics, sheets_of
from ssi_coach.sources.tables.deals import crm_table, read_deals
from ssi_coach.sources.tables.grid import Grid, Row, said
from ssi_coach.sources.tables.long_readings import read_long
from ssi_coach.sources.tables.mapped import Asked, OwnTable, own_table, read_own_table
from ssi_coach.sources.tables.post_analytics import is_post_analytics, read_post_analytics
from tests.build import NOON
from tests.sources.tables.books import post_link
from tests.sources.tables.reading_it import BERLIN, KINDS

WORDS = (
    "Date", "Datum", "Comments", "Posts", "SSI total", "field", "value", "section", "Impressions", "Engagements",
    "Post URL", "New followers", "Total followers on 5/4/2026:", "4/7/2026 - 5/4/2026", "Deal Name", "Record ID",
    "Deal Stage", "Create Date", "Amount", "Closed Won", "Deal - Title", "Deal - Stage", "1.200,50 EUR",
    "5/1/2026", "13/5/2026", "2026-05-01", "2026-05-01 23:59 Z", "12%", "< 1%", "1,234", "-28", "yes", "no",
    post_link(NOON), "https://www.linkedin.com/in/ada", "comment", "Total",
)  # fmt: skip
CELLS = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from(WORDS),
    st.text(max_size=20),
    st.integers(-5, 200),
    st.integers(),
    st.floats(),
    st.booleans(),
    st.none(),
    st.datetimes(),
    st.dates(),
    st.times(),
    st.timedeltas(),
)
GRIDS = st.lists(st.lists(CELLS, min_size=1, max_size=7), min_size=1, max_size=9).map(
    lambda rows: Grid("Sheet", tuple(Row(number, tuple(cells)) for number, cells in enumerate(rows, start=1)))
)
FIELDS = [
    "",
    "date",
    "kind",
    "count",
    "minutes",
    "person",
    "profile_url",
    "company",
    "note",
    "tags",
    "source",
]
DEAL_FIELDS = ("date", *DealColumn)
PLANS = st.builds(
    ColumnPlan,
    st.lists(
        st.sampled_from([*FIELDS, *NUMBER_FIELDS, "kind:comment", "kind:post", "kind:none"]), max_size=8
    ).map(tuple),
    st.sampled_from([True, False, None]),
)


@given(st.lists(GRIDS, min_size=1, max_size=3))
def test_any_sheets_are_understood_or_passed_over(grids: list[Grid]):
    """Whatever they are taken for."""
    sheets = sheets_of(grids)
    assert is_analytics(sheets) in (True, False)
    assert read_analytics("a.xlsx", sheets, BERLIN).kind == "analytics"
    if is_post_analytics(grids):
        assert read_post_analytics("p.xlsx", grids, BERLIN).kind == "post_analytics"
    for grid in grids:
        readings = read_long("r.csv", grid, BERLIN)
        assert readings is None or readings.kind == "readings"
        found = crm_table(grid)
        if found is not None:
            assert_each_is_told(read_deals("d.csv", found[1], Asked(KINDS, BERLIN), crm=found[0]), found[1])


def assert_each_is_told(parsed: ParsedFile, table: OwnTable) -> None:
    """Each row is a deal or stays out with a reason."""
    rows = [row.number for _, row in table.rows]
    told = [*(bad.row for bad in parsed.rejected), *(deal.row for deal in parsed.deals.deals)]
    assert not parsed.table.plan.complete or sorted(set(rows)) == sorted(set(told) & set(rows))


@given(st.lists(GRIDS, min_size=1, max_size=2), st.one_of(st.none(), PLANS))
def test_any_plan_for_any_table_accounts_for_every_row(grids: list[Grid], plan: ColumnPlan | None):
    """A row that is neither a record nor left out would be lost."""
    table = own_table(grids, KINDS)
    if table is None:
        return
    parsed = read_own_table("t.csv", table, Asked(KINDS, BERLIN, plan))
    if parsed.table.plan.complete:
        told = {bad.row for bad in parsed.rejected}
        silent = [row.number for _, row in table.rows if row.number not in told]
        assert len(parsed.records) >= len(silent) - sum(len(grid.rows) for grid in grids[1:])
    else:
        assert (parsed.records, parsed.rejected) == ((), ())


DEAL_PLANS = st.builds(
    ColumnPlan,
    st.lists(st.sampled_from(["", "person", "company", "profile_url", "note", *DEAL_FIELDS]), max_size=8).map(
        tuple
    ),
    st.sampled_from([True, False, None]),
)


@given(st.lists(GRIDS, min_size=1, max_size=2), DEAL_PLANS)
def test_any_plan_for_any_list_of_deals_accounts_for_every_row(grids: list[Grid], plan: ColumnPlan):
    """Whatever its cells hold."""
    table = own_table(grids, KINDS)
    if table is not None:
        assert_each_is_told(read_deals("d.csv", table, Asked(KINDS, BERLIN, plan)), table)


@given(CELLS)
def test_any_cell_says_one_line(cell: object):
    """And nothing that a database cannot keep."""
    text = said(cell)
    assert "\n" not in text
    text.encode()
