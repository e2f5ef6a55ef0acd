"""The page Data in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from ssi_coach.domain.backups import Backup
from ssi_coach.presentation.data import build_data, size_text
from ssi_coach.presentation.formats import NO_BREAK, PlainFormats
from ssi_coach.services.data_view import Checked, DataFacts
from tests.build import NOON, TODAY, days_ago

FORMATS = PlainFormats("en")
FACTS = DataFacts(
    place=Path("journal"),
    entries=1_200,
    readings=1,
    first=days_ago(400),
    last=TODAY,
    size=8_420_000,
    backups=Path("journal/backups"),
    backup=None,
    checked=None,
    now=NOON,
)
EMPTY = replace(FACTS, entries=0, readings=0, first=None, last=None)


def backup(days: int) -> Backup:
    """A copy of so many days ago."""
    made = NOON.replace(tzinfo=None) - timedelta(days=days)
    return Backup(Path(f"journal-{made:%Y-%m-%d-%H%M%S}.db"), made)


def test_the_journal_is_counted_and_its_days_are_named():
    state = build_data(FACTS, FORMATS)
    assert [(figure.value, figure.words) for figure in state.figures] == [
        ("1\u202f200", "entries"),
        ("1", "reading"),
        (f"8.4{NO_BREAK}MB", "on the disk"),
    ]
    assert state.sub == f"from 8{NO_BREAK}Apr 2025 to 13{NO_BREAK}May 2026"
    assert not state.empty


def test_an_empty_journal_names_the_step_that_fills_it():
    state = build_data(EMPTY, FORMATS)
    assert "log a line" in state.empty
    assert state.sub == ""
    assert state.safety[0].tone == "muted"


@pytest.mark.parametrize(
    ("found", "tone", "title"),
    [
        (None, "warning", "No backup yet"),
        (backup(0), "success", "Last verified backup: Today, 12:00"),
        (backup(1), "success", "Last verified backup: Yesterday, 12:00"),
        (backup(8), "warning", f"Last verified backup: Tue 5{NO_BREAK}May, 12:00"),
    ],
)
def test_an_old_backup_asks_for_another_one(found, tone, title):
    row = build_data(replace(FACTS, backup=found), FORMATS).safety[0]
    assert (row.tone, row.title) == (tone, title)


@pytest.mark.parametrize(
    ("checked", "tone", "detail"),
    [
        (None, "muted", "A check reads the whole journal file and looks for damage."),
        (Checked(NOON, 0), "success", "The journal file is sound."),
        (Checked(NOON, 2), "danger", "2 faults found"),
    ],
)
def test_a_check_says_what_it_found(checked, tone, detail):
    row = build_data(replace(FACTS, checked=checked), FORMATS).safety[1]
    assert (row.tone, row.detail) == (tone, detail)


def test_faults_of_the_file_say_what_is_safe_and_what_to_do():
    assert build_data(FACTS, FORMATS).faults == ""
    said = build_data(FACTS, FORMATS, faults=1).faults
    assert "1 fault " in said
    assert "backups are safe" in said
    assert "export" in said


def test_an_export_names_its_files_and_their_folder():
    assert build_data(FACTS, FORMATS).written is None
    written = build_data(FACTS, FORMATS, written=[Path("out/entries.csv"), Path("out/readings.csv")]).written
    assert written is not None
    assert (written.sentence, written.folder) == ("2 files written", Path("out"))


def test_whoever_moves_learns_which_number_to_compare():
    assert "1\u202f200" in build_data(FACTS, FORMATS).moving[-1][1]


@pytest.mark.parametrize(
    ("size", "shown"), [(0, "1 KB"), (840_000, "840 KB"), (999_999, "1 000 KB"), (8_420_000, "8.4 MB")]
)
def test_sizes_are_told_in_words_of_the_file_manager(size, shown):
    assert size_text(size, FORMATS).replace(NO_BREAK, " ").replace("\u202f", " ") == shown
