"""How often the app says that the index and results go together, where nothing does and where something does."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from tests.benchmarks.table import Line
from tests.model.results.made_up import WITHOUT_EFFECT, claimed, with_effect

MOST, LEAST = 0.10, 0.70
WITH_EFFECT = "rank correlation 0.5"
SORTS = (*WITHOUT_EFFECT, WITH_EFFECT)
JOURNALS = 500
"""Made-up years with an effect, and as many without one."""


def share_claimed(sort: str) -> float:
    """The share of made-up years of a sort with a claim."""
    number = JOURNALS if sort == WITH_EFFECT else JOURNALS // len(WITHOUT_EFFECT) + 1
    lives = {**WITHOUT_EFFECT, WITH_EFFECT: with_effect}[sort]
    return claimed(lives(np.random.default_rng(seed)) for seed in range(10_000, 10_000 + number))


def claim_demands(shares: dict[str, float]) -> list[Line]:
    """Both lines that must be met."""
    without = sum(shares[sort] for sort in WITHOUT_EFFECT) / len(WITHOUT_EFFECT)
    found = shares[WITH_EFFECT]
    return [
        Line("results: claims without an effect", f"{without:.1%}", f"<= {MOST:.0%}", without <= MOST),
        Line(f"results: claims with a {WITH_EFFECT}", f"{found:.1%}", f">= {LEAST:.0%}", found >= LEAST),
    ]


def claim_text(shares: dict[str, float]) -> Iterator[str]:
    """The table: a line for each sort of year."""
    yield "Index and results: share of made-up years of which the app says that they go together"
    for sort, share in shares.items():
        yield f"  {sort:<28}{share:>8.1%}"
