"""The lines and the table of what is said about index and results."""

from __future__ import annotations

from tests.model.results.made_up import WITHOUT_EFFECT
from tests.model_report.claims import WITH_EFFECT, claim_demands, claim_text


def test_sorts_without_an_effect_are_taken_together():
    """One of them may be above the limit where the others are below it."""
    shares = {**dict.fromkeys(WITHOUT_EFFECT, 0.05), "holidays": 0.2, WITH_EFFECT: 0.69}
    lines = claim_demands(shares)
    assert [line.measured for line in lines] == ["7.5%", "69.0%"]
    assert [line.met for line in lines] == [True, False]
    assert len(list(claim_text(shares))) == 1 + len(shares)
