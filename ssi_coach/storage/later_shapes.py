"""How that lies in its table which Today does not show: outcomes, answers about doubles, notes, next steps, sessions.

Nobody waits for their modules at the start (see `shapes`).
"""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Any

from ssi_coach.domain.annotations import Annotation
from ssi_coach.domain.doubles import KeptApart
from ssi_coach.domain.edits import Record
from ssi_coach.domain.outcomes import OUTCOME_NUMBERS, PostOutcome
from ssi_coach.domain.people import NextStep
from ssi_coach.domain.sessions import Session
from ssi_coach.storage.result_shapes import RESULT_SHAPES
from ssi_coach.storage.shapes import Row, Shape, Value, list_text, moment_or_none, moment_text

OUTCOMES: Shape[PostOutcome] = Shape(
    "outcomes",
    ("id",),
    lambda outcome: (outcome.id,),
    ("id", "day", "post", *OUTCOME_NUMBERS, "source"),
    lambda outcome: (
        outcome.id,
        outcome.day.isoformat(),
        outcome.post,
        *(getattr(outcome, name) for name in OUTCOME_NUMBERS),
        str(outcome.source),
    ),
    lambda row: PostOutcome(date.fromisoformat(row[1]), *row[2:]),
)

KEPT_APART: Shape[KeptApart] = Shape(
    "kept_apart",
    ("entry",),
    lambda apart: (apart.entry,),
    ("entry",),
    lambda apart: (apart.entry,),
    lambda row: KeptApart(row[0]),
)

ANNOTATIONS: Shape[Annotation] = Shape(
    "annotations",
    ("id",),
    lambda note: (note.id,),
    ("id", "day", "note"),
    lambda note: (note.id, note.day.isoformat(), note.text),
    lambda row: Annotation(row[0], date.fromisoformat(row[1]), row[2]),
)

NEXT_STEPS: Shape[NextStep] = Shape(
    "next_steps",
    ("person",),
    lambda step: (step.id,),
    ("person", "name", "profile_url", "day"),
    lambda step: (step.id, step.name, step.profile_url, step.day.isoformat()),
    lambda row: NextStep(row[1], date.fromisoformat(row[3]), row[2]),
)


def _session_values(spell: Session) -> tuple[Value, ...]:
    moments = (moment_text(spell.began), moment_text(spell.seen), moment_text(spell.ended))
    lists = (list_text(spell.taps), list_text(spell.items))
    texts = (spell.zone, spell.person, spell.company, spell.note)
    return (spell.id, spell.day.isoformat(), *moments, spell.seconds, *texts, *lists)


def _session(row: Row) -> Session:
    id, day, began, seen, ended, seconds, zone, person, company, note, taps, items = row
    return Session(
        id=id,
        day=date.fromisoformat(day),
        began=datetime.fromisoformat(began),
        zone=zone,
        seconds=seconds,
        seen=moment_or_none(seen),
        person=person,
        company=company,
        note=note,
        taps=tuple(json.loads(taps)),
        items=tuple(json.loads(items)),
        ended=moment_or_none(ended),
    )


SESSIONS: Shape[Session] = Shape(
    "sessions",
    ("id",),
    lambda spell: (spell.id,),
    (
        "id", "day", "began_utc", "seen_utc", "ended_utc", "seconds",
        "zone", "person", "company", "note", "taps", "items",
    ),
    _session_values,
    _session,
)  # fmt: skip

LATER_SHAPES: dict[type[Record], Shape[Any]] = {
    PostOutcome: OUTCOMES,
    KeptApart: KEPT_APART,
    Annotation: ANNOTATIONS,
    NextStep: NEXT_STEPS,
    Session: SESSIONS,
    **RESULT_SHAPES,
}
