"""The plan of a day as it was seen last: what one has seen keeps its place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ssi_coach.model.plan.plan import Plan


@dataclass(frozen=True, slots=True)
class PlanShown:
    """The plan of a day as it was seen last; `plan` is None when something has changed since.

    `reckoned` says that the estimate had its say; `actions` are in the order in which they stood, `resting` is what
    was passed over before and is not offered on this day.
    """

    on: date
    actions: tuple[str, ...]
    reckoned: bool
    plan: Plan | None
    resting: frozenset[str]
