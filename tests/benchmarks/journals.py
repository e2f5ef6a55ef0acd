"""The heavy and the light user of the speed table."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from ssi_coach.app.opening import open_workspace
from ssi_coach.domain.activities import Entry
from ssi_coach.domain.edits import Edit
from ssi_coach.domain.readings import Reading
from ssi_coach.services.sample import sample_edits
from tests.driving.journals import make_journal

LIGHT_DAYS, LIGHT_ENTRIES = 90, 600


def heavy_journal(folder: Path) -> Path:
    """10 years, 150 000 entries, 3 650 readings."""
    return make_journal(folder, 10, theme="light")


def light_journal(folder: Path) -> Path:
    """3 months, 600 entries."""
    make_journal(folder, 0, theme="light")
    opened = open_workspace(folder)
    if opened.work.journal.first_day() is None:
        opened.work.journal.apply(_light_edits(opened.work.today(), opened.work.catalogue))
    opened.close()
    return folder


def _light_edits(today, catalogue) -> list[Edit]:
    edits = sample_edits(years=1, seed=7, today=today, catalogue=catalogue)
    recent = today - timedelta(days=LIGHT_DAYS)
    kept = [edit for edit in edits if not isinstance(edit.after, Entry | Reading) or edit.after.day >= recent]
    entries = [edit for edit in kept if isinstance(edit.after, Entry)]
    chosen = set(map(id, entries[:: max(1, len(entries) // LIGHT_ENTRIES)][:LIGHT_ENTRIES]))
    return [edit for edit in kept if not isinstance(edit.after, Entry) or id(edit) in chosen]
