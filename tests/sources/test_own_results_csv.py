"""The table of results: what is written is read back, and hand-made rows say what they say."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.results import STAGES, Result, ResultStep, Stage
from ssi_coach.sources.own_csv import read_csv
from ssi_coach.sources.own_export import Export, write_export
from tests.build import NOON, TODAY
from tests.fakes import MemoryJournal
from tests.sources.tables.books import book
from tests.sources.tables.reading_it import read

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r"), max_size=20)
AMOUNTS = st.one_of(st.none(), st.decimals(0, 10**12, places=2))


@st.composite
def results(draw: st.DrawFn) -> Result:
    """Any result that the journal can keep."""
    n = draw(st.integers(1, len(STAGES)))
    days = sorted(draw(st.lists(st.integers(0, 4_000), min_size=n, max_size=n)))
    steps = tuple(
        ResultStep(stage, TODAY - timedelta(days=4_000 - day), draw(AMOUNTS), draw(st.booleans()))
        for stage, day in zip(STAGES, days, strict=False)
    )
    return Result(
        id=str(draw(st.uuids())),
        steps=steps,
        person=draw(TEXTS),
        company=draw(TEXTS),
        profile_url=draw(TEXTS),
        note=draw(TEXTS),
        currency=draw(st.sampled_from(("EUR", "USD"))),
        entry=draw(st.sampled_from(("", "5d0c2b2e-8a53-5b0c-9c57-2f6a1f4c8e31"))),
        outside=draw(TEXTS),
        lost_on=draw(st.sampled_from((None, TODAY))),
        lost_reason=draw(TEXTS),
    )


@given(st.lists(results(), max_size=4, unique_by=lambda result: result.id))
def test_what_is_written_is_read_back(tmp_path_factory, kept: list[Result]):
    """Each result as it was."""
    journal = MemoryJournal(*kept)
    place = tmp_path_factory.mktemp("results") / "results.csv"
    (path,) = write_export(Export(journal, {}, NOON), place, "results")
    parsed = read_csv("results.csv", path.read_bytes(), kinds=frozenset(), today=TODAY)
    assert (parsed.kind, parsed.rejected) == ("results", ())
    assert {one.id: one for one in parsed.records} == {one.id: one for one in kept}


def row(**cells: str) -> Result | KnownError:
    """The result of one row of a hand-made table."""
    cells = {"conversation": "", "proposal": "", "contract": "", "lost_on": "", **cells}
    content = f"{','.join(cells)}\n{','.join(cells.values())}\n"
    parsed = read_csv("r.csv", content.encode(), kinds=frozenset(), today=TODAY)
    return parsed.records[0] if parsed.records else parsed.rejected[0].reason


def test_a_stage_without_a_day_was_skipped():
    """It is passed on the day of the next one."""
    result = row(conversation="2026-03-01", contract="2026-04-01", amount="12.5", currency="eur")
    assert [step.skipped for step in result.steps] == [False, True, True, True, False]
    assert (result.reached(Stage.CALL), result.amount, result.currency) == (
        date(2026, 4, 1),
        Decimal("12.5"),
        "EUR",
    )


def test_equal_rows_without_an_id_are_two_results_with_the_same_ids_each_time():
    content = "person,conversation,proposal,contract,lost_on\nAda,2026-03-01,,,\nAda,2026-03-01,,,\n"
    one, two = (read(content, name=name).records for name in ("a.csv", "b.csv"))
    assert one == two
    assert len({result.id for result in one}) == 2


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"lost_on": "2026-03-02"}, "file.date"),
        ({"conversation": "1.3.2026"}, "file.date"),
        ({"conversation": "2099-01-01"}, "day.too_late"),
        ({"conversation": "2026-03-02", "contract": "2026-03-01"}, "result.order"),
        ({"conversation": "2026-03-02", "amount": "much", "currency": "EUR"}, "file.number"),
        ({"conversation": "2026-03-02", "amount": "5"}, "result.no_currency"),
        ({"conversation": "2026-03-02", "amount": "nan", "currency": "EUR"}, "result.amount"),
    ],
)
def test_a_row_that_cannot_be_is_refused_with_its_reason(cells: dict[str, str], reason: str):
    found = row(**cells)
    assert isinstance(found, KnownError)
    assert found.id == reason


def test_a_spreadsheet_may_save_it_again(tmp_path: Path):
    """As a workbook, with days as days."""
    kept = Result("r1", (ResultStep(Stage.CONVERSATION, TODAY),), person="Ada")
    (path,) = write_export(Export(MemoryJournal(kept), {}, NOON), tmp_path / "r.csv", "results")
    head, cells = (line.split(",") for line in path.read_text().splitlines())
    saved = [TODAY if cell == TODAY.isoformat() else cell for cell in cells]
    assert read(book({"Results": [head, saved]})).records == (kept,)
