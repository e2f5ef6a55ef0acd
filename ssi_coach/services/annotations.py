"""Own notes on the charts: write, change and delete them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from ssi_coach.domain.annotations import Annotation
from ssi_coach.domain.days import check_day
from ssi_coach.domain.edits import Edit
from ssi_coach.services.changes import Changes, StepName
from ssi_coach.services.workspace import Workspace


def add_annotation(work: Workspace, *, day: date, text: str) -> Changes:
    """Note something at a day. Raises `Refused("annotation.text")`, or `Refused("day....")` for a day to come."""
    note = Annotation(work.new_id(), check_day(day, today=work.today()), " ".join(text.split()))
    return work.perform(StepName("annotate", {"day": note.day}), [Edit(None, note)])


def edit_annotation(work: Workspace, *, id: str, text: str) -> Changes:
    """Say a note in other words; an empty text deletes it. A note that is gone stays gone."""
    before = next((note for note in work.journal.annotations() if note.id == id), None)
    said = " ".join(text.split())
    if before is None or said == before.text:
        return Changes()
    if not said:
        return delete_annotation(work, id=id)
    after = replace(before, text=said)
    return work.perform(StepName("edit_annotation", {"day": before.day}), [Edit(before, after)])


def delete_annotation(work: Workspace, *, id: str) -> Changes:
    """Take a note away; undo brings it back."""
    found = next((note for note in work.journal.annotations() if note.id == id), None)
    if found is None:
        return Changes()
    return work.perform(StepName("delete_annotation", {"day": found.day}), [Edit(found, None)])
