"""The heavy and the light user of the speed table, and one with more results than anybody has."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from ssi_coach.app.opening import open_workspace
from ssi_coach.domain.activities import Entry
from ssi_coach.domain.edits import Edit
from ssi_coach.domain.readings import Reading
from ssi_coach.domain.results import STAGES, Result, ResultStep
from ssi_coach.services.sample.sample import sample_edits
from tests.driving.journals import make_journal

LIGHT_DAYS, LIGHT_ENTRIES = 90, 600
LISTED = "crm:deal"


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


def results_journal(folder: Path, count: int) -> Path:
    """The light user with so many results of ten years more, as customer lists bring them."""
    light_journal(folder)
    opened = open_workspace(folder)
    if not any(result.source == LISTED for result in opened.work.journal.results()):
        opened.work.journal.apply([Edit(None, result) for result in _results(opened.work.today(), count)])
    opened.close()
    return folder


def _results(today: date, count: int) -> Iterator[Result]:
    """Half of each stage comes to the next one, and what has rested for long is lost."""
    chance = random.Random(3)
    for number in range(count):
        day = today - timedelta(days=chance.randrange(3650))
        steps = [ResultStep(STAGES[0], day)]
        for stage in STAGES[1:]:
            if chance.random() < 0.5:
                break
            day = min(today, day + timedelta(days=chance.randrange(20)))
            steps.append(ResultStep(stage, day, Decimal(number) if stage.has_amount else None))
        lost = len(steps) < len(STAGES) and (today - day).days > 120
        yield Result(
            str(uuid5(NAMESPACE_URL, f"result {number}")),
            tuple(steps),
            person=f"Person {number % 4000}",
            company=f"Company {number % 900}",
            currency="EUR",
            source=LISTED,
            lost_on=day if lost else None,
        )


def _light_edits(today, catalogue) -> list[Edit]:
    edits = sample_edits(years=1, seed=7, today=today, catalogue=catalogue)
    recent = today - timedelta(days=LIGHT_DAYS)
    kept = [edit for edit in edits if not isinstance(edit.after, Entry | Reading) or edit.after.day >= recent]
    entries = [edit for edit in kept if isinstance(edit.after, Entry)]
    chosen = set(map(id, entries[:: max(1, len(entries) // LIGHT_ENTRIES)][:LIGHT_ENTRIES]))
    return [edit for edit in kept if not isinstance(edit.after, Entry) or id(edit) in chosen]
