"""Somebody's own table: its columns, and what they may mean."""

from __future__ import annotations

from ssi_coach.domain.files import ColumnPlan
from ssi_coach.presentation.imports.columns import ColumnsState, build_columns, chosen, ordered
from tests.import_build import own_table

KINDS = (("comment", "Comments"),)


def columns(*, complete: bool = True) -> ColumnsState:
    """The columns of the table."""
    (state,) = build_columns([own_table(complete=complete)], KINDS)
    return state


def test_each_column_shows_examples_and_what_it_is_taken_for():
    rows = columns().rows
    assert [row.field for row in rows] == ["date", "person", "kind", "minutes", "note"]
    assert rows[2].examples == "Comment · Message"


def test_a_column_can_be_anything_the_journal_holds_or_a_count():
    fields = [field for field, words in columns().choices if words]
    assert {"", "date", "kind", "person", "total", "industry_rank", "kind:comment"} <= set(fields)


def test_a_table_asks_for_what_is_missing():
    assert columns().problem == ""
    assert "what was done" in columns(complete=False).problem


def test_another_meaning_leaves_where_it_stood_before():
    plan = chosen(columns(), 4, "person")
    assert plan.fields == ("date", "", "kind", "minutes", "person")


def test_several_columns_may_go_unused():
    plan = chosen(columns(), 4, "")
    assert chosen(columns(), 4, "").fields.count("") == 1
    assert plan.fields[0] == "date"


def test_day_and_month_can_be_settled():
    assert [ordered(columns(), order).day_first for order in ("day", "month", "")] == [True, False, None]
    assert ordered(columns(), "day") == ColumnPlan(columns().plan.fields, day_first=True)


def test_two_tables_are_told_apart_by_their_names():
    titles = [state.title for state in build_columns([own_table(), own_table()], KINDS)]
    assert titles == ["What the columns of outreach log.csv mean"] * 2
