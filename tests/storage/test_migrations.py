"""Updating the schema keeps every row, whole or not at all; old journals open for ever."""

from __future__ import annotations

import json
import re
import shutil
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool

from ssi_coach.domain.errors import KnownError
from ssi_coach.storage.connection import JOURNAL_NAME, connect
from ssi_coach.storage.digest import tables_of, whole_content
from ssi_coach.storage.every_row import ROW_OF
from ssi_coach.storage.gate import APPLICATION_ID, NEWEST_SCHEMA, schema_version
from ssi_coach.storage.journal import open_journal
from ssi_coach.storage.migrations.m0001_first import STEP as FIRST
from ssi_coach.storage.migrations.runner import STEPS, bring_up_to_date
from ssi_coach.storage.migrations.step import EVERY_COLUMN, Step
from ssi_coach.storage.reckoned_rows import LearningRow
from tests.build import NOON, TODAY
from tests.old_data import make as samples

OLD_DATA = Path(samples.__file__).parent
SAMPLES = sorted(OLD_DATA.glob("journal-*.db"))


def schema_of(connection: sqlite3.Connection) -> dict[str, str]:
    """Every table and index as SQLite keeps it, without what is only layout."""
    found = connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'entry_search%'"
    )
    return {name: re.sub(r'\s+|"', " ", sql).replace(" ", "") for name, sql in found}


@pytest.fixture
def old(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """A connection to a filled journal of the first schema."""
    shutil.copy(SAMPLES[0], tmp_path / JOURNAL_NAME)
    connection = connect(tmp_path)
    yield connection
    connection.close()


def update(connection: sqlite3.Connection, step: Step) -> list[str]:
    """Run the next step; gives back when it was that a backup was asked for."""
    calls: list[str] = []
    bring_up_to_date(connection, back_up_first=lambda: calls.append("backup"), steps=[FIRST, step])
    return calls


def test_the_steps_lead_to_the_schema_of_the_rows(tmp_path: Path) -> None:
    migrated = connect(tmp_path)
    bring_up_to_date(migrated, back_up_first=lambda: None)
    declared = sqlite3.connect(":memory:", check_same_thread=False)
    engine = create_engine("sqlite://", creator=lambda: declared, poolclass=StaticPool)
    assert {row.metadata for row in ROW_OF.values()} == {LearningRow.metadata}
    LearningRow.metadata.create_all(engine)
    assert schema_of(migrated) == schema_of(declared)
    migrated.close()
    declared.close()


def test_the_steps_are_numbered_without_a_gap() -> None:
    assert [step.version for step in STEPS] == list(range(1, NEWEST_SCHEMA + 1))
    assert {int(path.stem[-4:]) for path in SAMPLES} == set(range(1, NEWEST_SCHEMA + 1))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_a_journal_of_every_released_schema_answers_as_it_did(sample: Path, tmp_path: Path) -> None:
    shutil.copy(sample, tmp_path / JOURNAL_NAME)
    journal = open_journal(tmp_path, now=lambda: NOON)
    answers, promised = samples.told(journal), json.loads(sample.with_suffix(".json").read_text("utf-8"))
    faults = journal.check()
    journal.close()
    assert faults == ()
    for name, found in promised.items():
        # Fields that a later schema adds may be there; those that were promised are as they were.
        kept = [{key: now[key] for key in was} for was, now in zip(found, answers[name], strict=True)]
        assert kept == found, name


def test_updating_the_first_schema_keeps_every_row(old: sqlite3.Connection) -> None:
    before = whole_content(old)
    bring_up_to_date(old, back_up_first=lambda: None)
    after = whole_content(old)
    assert {table: after[table] for table in before} == before
    assert {table for table in after if table not in before} == {
        "learning",
        "outlook",
        "outcomes",
        "kept_apart",
        "reviews",
        "annotations",
        "next_steps",
        "sessions",
        "day_ends",
        "results",
        "result_goals",
        "prospects",
    }
    assert all(after[table].rows == 0 for table in after if table not in before)


def test_what_was_reckoned_since_the_second_schema_is_still_understood(tmp_path: Path) -> None:
    """No promise to the user; but reckoning anew what could be read costs a slow start."""
    shutil.copy(OLD_DATA / "journal-0002.db", tmp_path / JOURNAL_NAME)
    journal = open_journal(tmp_path, now=lambda: NOON)
    found = journal.learning(TODAY), journal.outlook()
    journal.close()
    assert found == (samples.LEARNING, samples.OUTLOOK)


def test_every_table_of_a_sample_holds_something() -> None:
    """A migration that is only tried on empty tables can delete everything and pass."""
    connection = sqlite3.connect(f"file:{SAMPLES[-1]}?mode=ro&immutable=1", uri=True)
    assert {table: content.rows > 0 for table, content in whole_content(connection).items()} == dict.fromkeys(
        tables_of(connection), True
    )
    connection.close()


@pytest.mark.parametrize("number", range(len(FIRST.statements) + 1))
def test_a_first_step_that_breaks_off_leaves_nothing(tmp_path: Path, number: int) -> None:
    statements = (*FIRST.statements[:number], "SELECT no_such_column")
    connection = connect(tmp_path)
    with pytest.raises(KnownError, match=r"journal\.update_failed"):
        bring_up_to_date(
            connection, back_up_first=lambda: None, steps=[replace(FIRST, statements=statements)]
        )
    assert (schema_version(connection), tables_of(connection)) == (0, ())
    assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)
    connection.close()
    open_journal(tmp_path).close()


REBUILD = (
    "CREATE TABLE new_ticks (seq INTEGER PRIMARY KEY, item TEXT, day TEXT, proof TEXT, more TEXT)",
    "INSERT INTO new_ticks SELECT seq, item, day, proof, '' FROM ticks",
    "DROP TABLE ticks",
    "ALTER TABLE new_ticks RENAME TO ticks",
)


def test_rebuilding_a_table_keeps_the_rows_that_belong_to_it(old: sqlite3.Connection) -> None:
    """With foreign keys on, dropping the old table would silently delete every entry of every tick."""
    before = whole_content(old)["tick_entries"]
    assert update(old, Step(2, REBUILD)) == ["backup"]
    assert whole_content(old)["tick_entries"] == before
    assert before.rows == 2
    assert schema_version(old) == 2
    assert old.execute("PRAGMA foreign_keys").fetchone() == (1,)


def drop_half(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM entries WHERE seq % 2")


BROKEN_WORD = {
    "rows lost": Step(2, run=drop_half),
    "rows lost in a touched table": Step(
        2, run=drop_half, touched={"entries": frozenset({EVERY_COLUMN})}, refilled=frozenset({"entry_texts"})
    ),
    "a value changed": Step(2, ("UPDATE readings SET total = total + 0.001",)),
    "another value changed": Step(
        2, ("UPDATE goals SET per_week = 3, kind = kind || 'x'",), touched={"goals": frozenset({"per_week"})}
    ),
    "a table gone": Step(2, ("DROP TABLE goals",)),
    "a column gone": Step(2, ("ALTER TABLE snoozes DROP COLUMN until",)),
    "rows that belong to nothing": Step(
        2, ("DELETE FROM ticks",), refilled=frozenset({"ticks", "tick_entries"})
    ),
}


@pytest.mark.parametrize("step", BROKEN_WORD.values(), ids=BROKEN_WORD.keys())
def test_a_step_that_does_not_keep_its_word_changes_nothing(old: sqlite3.Connection, step: Step) -> None:
    before = whole_content(old)
    with pytest.raises(KnownError, match=r"journal\.update_failed"):
        update(old, step)
    assert whole_content(old) == before
    assert schema_version(old) == 1


@pytest.mark.parametrize("number", range(len(REBUILD) + 1))
def test_a_step_that_breaks_off_changes_nothing(old: sqlite3.Connection, number: int) -> None:
    before = whole_content(old)
    with pytest.raises(KnownError, match=r"journal\.update_failed"):
        update(old, Step(2, (*REBUILD[:number], "SELECT no_such_column")))
    assert whole_content(old) == before
    assert "new_ticks" not in tables_of(old)


def test_a_step_may_do_what_it_says(old: sqlite3.Connection) -> None:
    step = Step(
        2,
        (
            "UPDATE goals SET per_week = per_week + 1",
            "DELETE FROM snoozes",
            "ALTER TABLE levels ADD COLUMN more TEXT",
        ),
        touched={"goals": frozenset({"per_week"})},
        refilled=frozenset({"snoozes"}),
    )
    update(old, step)
    assert old.execute("SELECT per_week FROM goals ORDER BY seq").fetchall() == [(11,), (3,)]


def test_no_update_begins_without_its_backup(old: sqlite3.Connection) -> None:
    def refuse() -> None:
        raise KnownError("journal.full")

    with pytest.raises(KnownError, match=r"journal\.full"):
        bring_up_to_date(old, back_up_first=refuse, steps=[FIRST, Step(2, ("DROP TABLE goals",))])
    assert schema_version(old) == 1


def test_a_new_journal_needs_no_backup_and_carries_its_mark(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    assert journal.connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    assert schema_version(journal.connection) == NEWEST_SCHEMA
    journal.close()
    assert not (tmp_path / "backups").exists()


def test_the_journal_is_backed_up_before_an_update(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copy(SAMPLES[0], tmp_path / JOURNAL_NAME)
    monkeypatch.setattr(bring_up_to_date, "__kwdefaults__", {"steps": (FIRST, Step(2))})
    open_journal(tmp_path, now=lambda: NOON).close()
    assert [path.name for path in (tmp_path / "backups").iterdir()] == ["journal-2026-05-13-120000.db"]


def test_a_failed_update_lets_go_of_the_journal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copy(SAMPLES[0], tmp_path / JOURNAL_NAME)
    broken = Step(2, ("SELECT no_such_column",))
    with monkeypatch.context() as patched:
        patched.setattr(bring_up_to_date, "__kwdefaults__", {"steps": (FIRST, broken)})
        with pytest.raises(KnownError, match=r"journal\.update_failed"):
            open_journal(tmp_path)
    open_journal(tmp_path).close()
