"""Courses: LinkedIn's index asks for none, so they are named and stay out of the journal."""

from __future__ import annotations

from ssi_coach.domain.days import HomeTime
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.files import Rejected
from ssi_coach.sources.archive.part import PartRead, Table

_COURSE = KnownError("row.course")


def read_learning(table: Table, home: HomeTime) -> PartRead:  # noqa: ARG001  # every reader is called so
    """Every course, left out on purpose."""
    rejected = tuple(Rejected(row, _COURSE, table.name, on_purpose=True) for row, _ in table.rows)
    return PartRead(rejected=rejected)
