"""The chances of the hypotheses, beside Bayes' rule written out over all of them."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from ssi_coach.model.estimate.averaging import weigh
from ssi_coach.model.estimate.hypotheses import (
    CAPS,
    DRIFTS,
    FORMS,
    NOTHING_COUNTS,
    PILLAR_STANDS_ALONE,
    VIEWS,
)

PILLARS = 4


def written_out(fit: np.ndarray) -> tuple[np.ndarray, np.ndarray, float]:
    """Every story of the world, told one by one: nothing counts, or a view does for the pillars that follow."""
    likely = np.exp(fit)
    still = likely[:, 0].mean(axis=1)
    moved = likely[:, 1:].reshape(PILLARS, VIEWS, len(CAPS) * len(DRIFTS))
    stories: list[tuple[float, int | None, tuple[bool, ...]]] = [
        (NOTHING_COUNTS * float(still.prod()), None, (False,) * PILLARS)
    ]
    for view in range(VIEWS):
        for follows in product((False, True), repeat=PILLARS):
            chance = (1 - NOTHING_COUNTS) / VIEWS
            for pillar, does in enumerate(follows):
                own = 1 - PILLAR_STANDS_ALONE if does else PILLAR_STANDS_ALONE
                chance *= own * (moved[pillar, view].mean() if does else still[pillar])
            stories.append((chance, view, follows))
    whole = sum(chance for chance, _, _ in stories)
    hypotheses = np.zeros_like(likely)
    views = np.zeros(VIEWS)
    for chance, view, follows in stories:
        for pillar, does in enumerate(follows):
            if does and view is not None:
                rows = slice(1 + view * len(CAPS), 1 + (view + 1) * len(CAPS))
                hypotheses[pillar, rows] += chance / whole * likely[pillar, rows] / moved[pillar, view].sum()
            else:
                hypotheses[pillar, 0] += chance / whole * likely[pillar, 0] / likely[pillar, 0].sum()
        if view is not None:
            views[view] += chance / whole
    return hypotheses, views, stories[0][0] / whole


@pytest.mark.parametrize("seed", range(5))
def test_the_chances_are_those_of_bayes_rule(seed):
    fit = np.random.default_rng(seed).normal(0, 3, (PILLARS, FORMS, len(DRIFTS)))
    hypotheses, views, nothing = written_out(fit)
    found = weigh(fit.ravel())
    assert found.hypotheses == pytest.approx(hypotheses, abs=1e-12)
    assert found.views == pytest.approx(views, abs=1e-12)
    assert found.nothing == pytest.approx(nothing, abs=1e-12)


@pytest.mark.parametrize("scale", [0.0, 50.0, 700.0, 1e5])
def test_however_far_apart_they_fitted_the_chances_sum_to_one(scale):
    fit = np.random.default_rng(7).normal(0, 1, PILLARS * FORMS * len(DRIFTS)) * scale
    found = weigh(fit)
    assert np.isfinite(found.hypotheses).all()
    assert found.hypotheses.sum(axis=(1, 2)) == pytest.approx(np.ones(PILLARS))
    assert found.views.sum() + found.nothing == pytest.approx(1.0)


def test_with_no_reading_nothing_is_said_to_count():
    found = weigh(np.zeros(PILLARS * FORMS * len(DRIFTS)))
    assert found.nothing == pytest.approx(NOTHING_COUNTS)
