"""The window's first picture loads nothing heavy."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {"sqlmodel", "sqlalchemy", "pydantic", "pydantic_core", "numpy", "PySide6", "pyqtgraph", "openpyxl"}

PROGRAM = """
import json, pathlib, sys
import ssi_coach.storage.{module}
from ssi_coach.storage.journal import open_journal
from ssi_coach.storage.settings_file import SettingsOnDisk
from tests.build import TODAY, added, days_ago, full_reading, make_entry, make_outlook
from ssi_coach.domain.days import DaySpan

folder = pathlib.Path(sys.argv[1])
journal = open_journal(folder)
entry = make_entry(note="a note")
journal.apply(added(entry, full_reading()))
journal.daily_counts(DaySpan(days_ago(90), TODAY)), journal.carried(TODAY), journal.latest_reading(TODAY)
journal.keep_outlook(make_outlook()), journal.outlook(), journal.learning(TODAY)
journal.levels(), journal.ticks(), journal.goals(), journal.circumstances(), journal.line_count(TODAY)
SettingsOnDisk(folder).load()
journal.close()
print(json.dumps(sorted({{name.partition(".")[0] for name in sys.modules}})))
"""


@pytest.mark.parametrize("module", ["first_state", "journal", "backup", "place"])
def test_reading_and_logging_loads_nothing_heavy(tmp_path: Path, module: str) -> None:
    program = PROGRAM.format(module=module)
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)], capture_output=True, text=True, timeout=60, check=True
    )
    loaded = set(json.loads(done.stdout))
    assert "sqlite3" in loaded
    assert loaded & HEAVY == set()
