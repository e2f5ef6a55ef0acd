"""What the columns of a table mean is said once."""

from __future__ import annotations

import pytest

from ssi_coach.domain.files import ColumnPlan
from ssi_coach.services.imports.table_plans import MOST_TABLES, remember_plan, remembered_plan
from tests.fakes import MemorySettings

COLUMNS = ("Date", "What I did")
PLAN = ColumnPlan(("date", "kind"), day_first=True)


def test_a_table_that_was_never_seen_has_no_plan():
    assert remembered_plan(MemorySettings(), COLUMNS) is None


def test_the_same_columns_mean_the_same_next_time():
    notes = MemorySettings()
    remember_plan(notes, COLUMNS, PLAN)
    assert remembered_plan(notes, ("DATE ", "what  i did")) == PLAN
    assert remembered_plan(notes, ("Date", "What")) is None


def test_the_last_word_counts():
    notes = MemorySettings()
    remember_plan(notes, COLUMNS, ColumnPlan(("", "date")))
    remember_plan(notes, COLUMNS, PLAN)
    assert remembered_plan(notes, COLUMNS) == PLAN


def test_only_some_tables_are_kept():
    notes = MemorySettings()
    for number in range(MOST_TABLES + 1):
        remember_plan(notes, (f"column {number}",), ColumnPlan(("date",)))
    assert remembered_plan(notes, ("column 0",)) is None
    assert remembered_plan(notes, (f"column {MOST_TABLES}",)) is not None


@pytest.mark.parametrize(
    "kept",
    [
        {"tables": []},
        {"tables": {'["date"]': 3}},
        {"tables": {'["date"]': {"fields": "date"}}},
        {"tables": {'["date"]': {"fields": ["date", "kind"]}}},
        {"tables": {'["date"]': {"fields": [1]}}},
    ],
)
def test_a_file_that_somebody_changed_does_no_harm(kept):
    assert remembered_plan(MemorySettings(kept), ("date",)) is None
