"""Rows keep records and nothing else: what breaks a rule is refused by the database itself."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from sqlalchemy import Engine, create_engine
from sqlalchemy.exc import IntegrityError
from sqlalchemy.pool import StaticPool
from sqlmodel import Session, select

from ssi_coach.domain.checklist import Tick
from ssi_coach.domain.edits import Record
from ssi_coach.domain.records import EVERY_KIND
from ssi_coach.storage.every_row import ROW_OF
from ssi_coach.storage.every_shape import shape_of
from ssi_coach.storage.rows import METADATA, EntryRow, ReadingRow, StoredRow, TickEntryRow, TickRow
from tests.build import TODAY, make_entry, make_reading
from tests.storage import records as drawn


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    """An empty database in memory with the tables that the rows declare."""
    made = create_engine("sqlite://", poolclass=StaticPool)
    METADATA.create_all(made)
    yield made
    made.dispose()


@given(drawn.records)
def test_a_record_comes_back_from_its_row_as_it_was(engine: Engine, record: Record) -> None:
    row_type = ROW_OF[shape_of(type(record)).table]
    with Session(engine) as session:
        row = row_type.of(record)
        if isinstance(record, Tick) and isinstance(row, TickRow):
            row.written = [TickEntryRow(place=n, entry=id) for n, id in enumerate(record.entries)]
        session.add(row)
        session.flush()
        session.expunge_all()
        (kept,) = session.exec(select(row_type)).all()
        assert kept.to() == record


ENTRY, READING = EntryRow.of(make_entry()), ReadingRow.of(make_reading())

BROKEN = [
    (ENTRY, {"count": 0}),
    (ENTRY, {"count": 10_001}),
    (ENTRY, {"count": "many"}),
    (ENTRY, {"minutes": 1441}),
    (ENTRY, {"day": "2026-02-30"}),
    (ENTRY, {"day": "13.05.2026"}),
    (ENTRY, {"day": None}),
    (ENTRY, {"at_utc": "2026-05-13 12:00"}),
    (ENTRY, {"kind": ""}),
    (ENTRY, {"id": ""}),
    (ENTRY, {"person": "x" * 301}),
    (ENTRY, {"note": "x" * 20_001}),
    (ENTRY, {"tags": "fair"}),
    (ENTRY, {"binned_on": "yesterday"}),
    (READING, {"total": 100.5}),
    (READING, {"brand": -0.1}),
    (READING, {"industry_rank": 0}),
]


@pytest.mark.parametrize(("row", "broken"), BROKEN, ids=[str(broken)[:40] for _, broken in BROKEN])
def test_a_row_that_breaks_a_rule_is_refused(
    engine: Engine, row: StoredRow, broken: dict[str, object]
) -> None:
    """SQLModel checks nothing when a table's row is built; the database must."""
    with Session(engine) as session:
        session.add(type(row)(**{**row.model_dump(), **broken}))
        with pytest.raises(IntegrityError):
            session.flush()


def test_every_kind_of_record_has_its_row() -> None:
    shapes = [shape_of(kind) for kind in EVERY_KIND]
    assert {shape.table for shape in shapes} == set(ROW_OF)
    for shape in shapes:
        assert set(shape.columns) <= set(ROW_OF[shape.table].model_fields)


def test_a_moment_without_its_zone_is_not_written() -> None:
    from datetime import datetime

    naive = datetime(2026, 5, 13, 12)  # noqa: DTZ001  # the point of the test
    with pytest.raises(ValueError, match="zone"):
        ReadingRow.of(make_reading(day=TODAY, saved_at=naive))
