"""The made-up person's habits: the week's goals, an item of their own, and routines ticked while working."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from random import Random

from ssi_coach.domain.activities import Entry
from ssi_coach.domain.checklist import Cadence, Goal, OwnItem, Tick
from ssi_coach.domain.edits import Record
from ssi_coach.domain.pillars import Pillar

TICKED_DAYS = 90
"""How far back the ticks of routines go; older ones show nowhere."""

_GOALS = (Goal("comment", 90), Goal("profile_view", 100), Goal("invitation_sent", 20), Goal("post", 4))
_OWN_ITEM = "Bring two questions to the user group"

ROUTINES: Mapping[str, tuple[str, Sequence[int]]] = {
    "comment_posts": ("comment", range(5)),
    "react_posts": ("reaction", range(5)),
    "view_profiles": ("profile_view", range(5)),
    "search_people": ("search", range(5)),
    "answer_messages": ("reply_given", range(5)),
    "targeted_invitations": ("invitation_sent", (0, 2, 4)),
    "publish_post": ("post", (1, 3)),
    "share_with_view": ("repost", (2,)),
    "give_endorsements": ("endorsement_given", (3,)),
}
"""Routines by guideline, the kind that doing them logs, and the weekdays on which they are ticked."""

_KEPT = 0.7
"""How often a routine that was done is ticked too."""


def habits(chance: Random, first: date) -> Iterator[Record]:
    """The goals and the own item, set on the first day."""
    yield from _GOALS
    own = OwnItem(
        id=str(uuid.UUID(int=chance.getrandbits(128), version=4)),
        title=_OWN_ITEM,
        pillar=Pillar.INSIGHTS,
        cadence=Cadence.MONTHLY,
        minutes=10,
    )
    yield own
    yield Tick(own.id, first + timedelta(days=12))


def routine_ticks(chance: Random, day: date, entries: Sequence[Entry]) -> Iterator[Tick]:
    """The routines that the day's entries did, each with the first entry of its kind."""
    by_kind: dict[str, str] = {}
    for entry in entries:
        by_kind.setdefault(entry.kind, entry.id)
    for routine, (kind, weekdays) in ROUTINES.items():
        kept = chance.random() < _KEPT
        if kept and kind in by_kind and day.weekday() in weekdays:
            yield Tick(routine, day, (by_kind[kind],))
