"""The row that keeps each kind of record, found by the name of its table."""

from __future__ import annotations

from ssi_coach.storage.coach_rows import AnnotationRow, DayEndRow, NextStepRow, ReviewRow, SessionRow
from ssi_coach.storage.imported_rows import KeptApartRow, OutcomeRow
from ssi_coach.storage.result_rows import ResultGoalRow, ResultRow
from ssi_coach.storage.rows import (
    CircumstancesRow,
    DayMarkRow,
    EntryRow,
    GoalRow,
    LevelRow,
    OwnItemRow,
    ReadingRow,
    SnoozeRow,
    StoredRow,
    TickRow,
)

ROW_OF: dict[str, type[StoredRow]] = {
    row.shape.table: row
    for row in (
        EntryRow,
        ReadingRow,
        LevelRow,
        DayMarkRow,
        GoalRow,
        OwnItemRow,
        SnoozeRow,
        CircumstancesRow,
        TickRow,
        OutcomeRow,
        KeptApartRow,
        ReviewRow,
        AnnotationRow,
        NextStepRow,
        SessionRow,
        DayEndRow,
        ResultRow,
        ResultGoalRow,
    )
}
