"""Deals: what a customer list (CRM) or somebody's sheet says of one business, before it becomes a result."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from ssi_coach.domain.folding import folded
from ssi_coach.domain.results import STAGES

LOST = "lost"
LEFT_OUT = "out"
MEANINGS = (*(stage.value for stage in STAGES), LOST, LEFT_OUT)
"""What the name of a stage in somebody's list may mean: a stage of ours (the last one is won), lost, or not wanted."""

LONGEST_STAGE = 100


class DealEnd(StrEnum):
    """How a deal ended, where the list says so beside the stage."""

    OPEN = "open"
    WON = "won"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Deal:
    """One row of a list of deals.

    `id` is what the result will be called here, `outside` what the list calls it ("hubspot:123"): the same deal has
    both again in every later file. `stage` is the list's own name for it. `changed` is the day of the last change
    of stage, `active` that of the last touch, `closed` that of the end, or of the end that is hoped for while it is
    open. `people` are names and `profile_urls` addresses of whom it is with. `linkedin` tells that the list itself
    names LinkedIn as where it came from.
    """

    id: str
    row: int
    outside: str
    stage: str
    end: DealEnd = DealEnd.OPEN
    created: date | None = None
    changed: date | None = None
    active: date | None = None
    closed: date | None = None
    people: tuple[str, ...] = ()
    profile_urls: tuple[str, ...] = ()
    company: str = ""
    amount: Decimal | None = None
    currency: str = ""
    lost_reason: str = ""
    note: str = ""
    linkedin: bool = False
    part: str = ""


@dataclass(frozen=True, slots=True)
class DealList:
    """A list of deals and whose it is: "hubspot", "pipedrive", "salesforce", or "" for somebody's own sheet.

    `sourced` says that a column tells where deals came from.
    """

    crm: str
    deals: tuple[Deal, ...] = ()
    sourced: bool = False


@dataclass(frozen=True, slots=True)
class DealAnswers:
    """What the user says about a list of deals: what its stages mean (by `stage_key`), and which deals are wanted.

    `take_all` takes those too that show no sign of LinkedIn; None leaves that to the list. `currency` is that of
    amounts which name none, empty where nobody said.
    """

    meanings: Mapping[str, str] = field(default_factory=dict)
    take_all: bool | None = None
    currency: str = ""


def stage_key(name: str) -> str:
    """What tells names of stages apart: spaces, capitals and accents make no other stage."""
    return folded(" ".join(name.split()))[:LONGEST_STAGE]
