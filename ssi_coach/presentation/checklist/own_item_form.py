"""The dialog for an own item of the checklist: what it starts with, and what is wrong with an answer."""

from __future__ import annotations

from dataclasses import dataclass

from ssi_coach.domain.checklist import Cadence, Form, OwnItem
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.pillars import PILLARS, Pillar
from ssi_coach.presentation.checklist.words import cadence_name
from ssi_coach.presentation.errors import sentence
from ssi_coach.presentation.names import pillar_title

MOST_MINUTES = 600

_CADENCES = {Form.FOUNDATION: Cadence.ONCE, Form.ROUTINE: Cadence.WEEKLY, Form.PRINCIPLE: Cadence.ALWAYS}


@dataclass(frozen=True, slots=True)
class OwnItemDraft:
    """An own item as it is typed; `minutes` is what doing it once takes."""

    title: str = ""
    pillar: Pillar = Pillar.BRAND
    cadence: Cadence = Cadence.ONCE
    minutes: int = 5


def draft_of(item: OwnItem) -> OwnItemDraft:
    """An own item as it stands, to be changed."""
    return OwnItemDraft(item.title, item.pillar, item.cadence, item.minutes)


def draft_for(form: Form, pillar: Pillar) -> OwnItemDraft:
    """A new item for the part of the checklist that is being looked at."""
    return OwnItemDraft(pillar=pillar, cadence=_CADENCES[form])


def pillar_choices() -> tuple[tuple[str, str], ...]:
    """The pillars with their names."""
    return tuple((pillar.value, pillar_title(pillar)) for pillar in PILLARS)


def cadence_choices() -> tuple[tuple[str, str], ...]:
    """How often an own item may come back, with words."""
    return tuple((cadence.value, cadence_name(cadence)) for cadence in Cadence)


def own_item_fault(draft: OwnItemDraft) -> str:
    """Why the answer cannot be taken, empty when it can."""
    try:
        OwnItem("", draft.title, draft.pillar, draft.cadence, draft.minutes)
    except KnownError as fault:
        return sentence(fault)
    return ""
