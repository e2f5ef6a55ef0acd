"""The journals that the real window is shown with: empty, two years, ten years, an expert's, and by their readings."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TypeGuard

from ssi_coach.app.opening import open_workspace
from ssi_coach.domain.activities import Entry
from ssi_coach.domain.checklist import Tick
from ssi_coach.domain.days import DayMark, DaySpan
from ssi_coach.domain.edits import Edit, Record
from ssi_coach.domain.pillars import PILLARS
from ssi_coach.domain.readings import Reading
from ssi_coach.domain.results import Result
from ssi_coach.model.catalogue import Catalogue
from ssi_coach.model.ranking import rank_of
from ssi_coach.services.sample.sample import sample_edits

JOURNALS = {"empty": 0, "demo": 2, "expert": 2, "heavy": 10}
"""Years of made-up use by the name of the journal."""

EXPERT = "expert"
"""Somebody for whom the index says little: it came from about 57 points to about 73, and stays there."""

HEAD_START, RISE = 4.0, 4.0
"""Points that each pillar of an expert is above the usual made-up ones at first, and what it wins besides."""

CLIMB_FROM, CLIMB_DAYS = 400, 60
"""The day of the journal from which it is won, and how many days that takes."""

READINGS = {"0-readings": 0, "1-reading": 1, "5-readings": 5, "100-readings": 100}
"""How many readings there are, one a week, by the name of the journal; what is logged begins with them."""

LAST_READING = timedelta(days=3)
"""Age of the last of them, so that the day is one between readings."""

EVERY = timedelta(days=7)
YOUNGEST = timedelta(days=28)
"""A journal begins this long before the last reading at least."""


def named_journal(folder: Path, name: str, **settings: object) -> Path:
    """The journal of a name, with some settings."""
    if name in READINGS:
        return make_read_journal(folder, READINGS[name], **settings)
    if name == EXPERT:
        return make_expert_journal(folder, JOURNALS[name], **settings)
    return make_journal(folder, JOURNALS[name], **settings)


def make_journal(folder: Path, years: int, **settings: object) -> Path:
    """A journal folder with years of made-up use (none: an empty one) and some settings."""
    if years and not (folder / "journal.db").exists():
        words = ["demo", "--years", str(years), "--data-dir", str(folder)]
        subprocess.run([sys.executable, "-m", "ssi_coach", *words], check=True, stdout=subprocess.DEVNULL)
    return _set(folder, settings)


def make_read_journal(folder: Path, readings: int, **settings: object) -> Path:
    """A journal folder with that many weekly readings, and what was logged meanwhile."""
    _set(folder, settings)
    opened = open_workspace(folder)
    if opened.work.journal.first_day() is None:
        today = opened.work.today()
        opened.work.journal.apply(list(_read_edits(readings, today, opened.work.catalogue)))
    opened.close()
    return folder


def make_expert_journal(folder: Path, years: int, **settings: object) -> Path:
    """A journal folder of somebody who has come far: the usual made-up life, with higher readings."""
    _set(folder, settings)
    opened = open_workspace(folder)
    if opened.work.journal.first_day() is None:
        today, catalogue = opened.work.today(), opened.work.catalogue
        life = sample_edits(years=years, seed=7, today=today, catalogue=catalogue)
        opened.work.journal.apply(
            [_as_expert(edit, DaySpan.ending(today, days=365 * years)) for edit in life]
        )
    opened.close()
    return folder


def _as_expert(edit: Edit, span: DaySpan) -> Edit:
    """The same, but a reading is higher, and its ranks are those of its total."""
    read = edit.after
    if not isinstance(read, Reading):
        return edit
    way = ((read.day - span.first).days - CLIMB_FROM) / CLIMB_DAYS
    more = HEAD_START + RISE * min(1.0, max(0.0, way))
    pillars = {pillar.value: min(25.0, (read.pillar(pillar) or 0.0) + more) for pillar in PILLARS}
    total = sum(pillars.values())
    ranks = {
        f"{peers}_rank": max(1.0, float(round(rank_of(total, getattr(read, f"{peers}_average")))))
        for peers in ("industry", "network")
    }
    return Edit(None, replace(read, total=float(round(total)), **pillars, **ranks))


def _read_edits(readings: int, today: date, catalogue: Catalogue) -> Iterator[Edit]:
    last = today - LAST_READING
    read = {last - number * EVERY for number in range(readings)}
    began = min([*read, last - YOUNGEST])
    for edit in sample_edits(years=2, seed=7, today=today, catalogue=catalogue):
        record = edit.after
        if isinstance(record, Reading):
            if record.day in read:
                yield edit
        elif isinstance(record, Result):
            if record.steps[0].day >= began:
                yield edit
        elif not _belongs_to_a_day(record) or record.day >= began:
            yield edit


def _belongs_to_a_day(record: Record | None) -> TypeGuard[Entry | DayMark | Tick]:
    """Whether something was done on that day; what the profile has, it has had for long."""
    return isinstance(record, Entry | DayMark) or (isinstance(record, Tick) and bool(record.entries))


def _set(folder: Path, settings: dict[str, object]) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    content = {"version": 1, "first_start_done": True, **settings}
    (folder / "settings.json").write_text(json.dumps(content))
    return folder
