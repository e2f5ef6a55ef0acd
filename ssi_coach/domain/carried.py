"""The carried state of the journal score: a long history in a few numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class CarriedCounts:
    """Weighted sums over all counted days up to and including `day`, as seen from `day`.

    `by_kind` holds sum(w_d c_d) a kind, `weight` sum(w_d), `active_weight` sum(w_d) over the days with
    an entry of the user's own; w_d falls with the age of the day (model.journal_score). One more day
    costs one multiplication a kind, so no page ever looks at the whole history.
    """

    day: date
    by_kind: Mapping[str, float]
    weight: float
    active_weight: float
