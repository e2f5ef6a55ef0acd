"""Futures: how activity may go on after today."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Future:
    """Activity after today, as counts a week by kind; kinds that are left out go on "as now".

    `active_days` is on how many days of 7 anything of the user's own is done; None: as many as the counts
    suggest. For the first `idle_days` days nothing is done at all, and the rest begins after them.
    """

    weekly: Mapping[str, float] = field(default_factory=dict)
    active_days: float | None = None
    idle_days: int = 0
