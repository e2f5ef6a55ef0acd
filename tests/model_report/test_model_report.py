"""The report counts rightly: errors, bands, what nobody can foresee, and what is met or missed."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.model_report.demands import demands, missed
from tests.model_report.flat import FlatSeen
from tests.model_report.forecasts import GROUPS, HORIZONS, Forecasts
from tests.model_report.tables import report
from tests.model_report.worlds_seen import AS_NOW, KNOWN, WorldSeen

MADE = 40


def forecasts(share: float = 0.5, *, changes_at: int = 0, half_band: float = 0.9) -> Forecasts:
    """Forecasts whose error is exactly a share of carry-forward's; one truth in five lies outside the band."""
    readings = np.arange(1, MADE + 1)
    shape = (MADE, len(HORIZONS), 5)
    outside = (np.arange(MADE) % 5 == 0)[:, None, None]
    sign = np.where(np.arange(MADE) % 2, 1.0, -1.0)[:, None, None]
    carried = np.full((MADE, 5), 10.0)
    truth = 10.0 + 2.0 * sign * np.ones(shape)
    mean = truth - 2.0 * share * sign
    half = np.where(outside, half_band * 2.0 * share, 1.1 * 2.0 * share) * np.ones(shape)
    since = np.maximum(0, readings - changes_at) if changes_at else np.zeros(MADE, np.int64)
    until = np.where(readings <= changes_at, 7.0 * (changes_at - readings) + 1, np.inf)
    return Forecasts(readings, since, until, mean, mean - half, mean + half, truth, carried)


def world(share: float = 0.5, **more: object) -> WorldSeen:
    """A world in which activity matters, unless said otherwise."""
    made = forecasts(share, changes_at=20 if more.get("changes") else 0)
    seen = WorldSeen("a world", 1, matters=True, changes=False, forecasts={KNOWN: made, AS_NOW: made})
    return replace(seen, **more)


@pytest.mark.parametrize("share", [0.3, 0.6, 1.0, 1.5])
def test_the_error_is_a_share_of_that_of_the_last_reading(share):
    made = forecasts(share)
    assert made.against_carried() == pytest.approx([share] * len(HORIZONS))
    assert made.error() == pytest.approx([2 * share] * len(HORIZONS))


def test_truths_inside_and_below_are_counted():
    made = forecasts()
    assert made.contained() == pytest.approx([0.8] * len(HORIZONS))
    assert made.contained(total=True) == pytest.approx([0.8] * len(HORIZONS))
    assert made.below(made.mean) == pytest.approx([0.5] * len(HORIZONS))
    assert made.below(made.low) == pytest.approx([0.1] * len(HORIZONS))


def test_a_truth_that_is_not_known_counts_nowhere():
    made = forecasts()
    truth = made.truth.copy()
    truth[1:, -1] = np.nan
    short = replace(made, truth=truth)
    assert short.contained()[:-1] == pytest.approx([0.8] * (len(HORIZONS) - 1))
    assert short.contained()[-1] == 0
    assert short.against_carried()[-1] == pytest.approx(0.5)


def test_groups_hold_every_number_of_readings_once():
    made = forecasts()
    assert sum(len(made.group(group).readings) for group in GROUPS) == MADE
    assert GROUPS[0].holds(np.array([1, 3, 4])).tolist() == [True, True, False]


def test_nobody_is_asked_to_foresee_a_change_of_the_formula():
    fair = forecasts(changes_at=20).foreseeable()
    assert fair.readings.tolist() == [*range(1, 21), *range(24, MADE + 1)]
    before = fair.only(fair.readings == 20)
    assert np.isnan(before.truth).all()
    assert not np.isnan(fair.only(fair.readings > 23).truth).any()
    assert not np.isnan(fair.only(fair.readings < 12).truth[:, :4]).any()


def test_a_good_estimate_meets_everything():
    worlds = [
        world(),
        world(1.0, matters=False),
        world(changes=True, told=(1, 2, 3)),
    ]
    flat = [FlatSeen("flat", farthest=0.1, step=0.01, carried_step=0.0)]
    lines = demands(worlds, flat)
    assert [line.name for line in lines if not line.met] == []
    assert {line.name[0] for line in lines} == set("12345")


@pytest.mark.parametrize(
    ("worlds", "flat", "number"),
    [
        ([world(0.61)], [], "1"),
        ([world(1.04, matters=False)], [], "2"),
        ([world(changes=True, told=(0, 4, 1))], [], "5"),
        ([world(1.2, changes=True, told=(1,))], [], "5"),
        ([], [FlatSeen("flat", 0.31, 0.01, 0.0)], "4"),
        ([], [FlatSeen("flat", 0.1, 0.13, 0.1)], "4"),
    ],
)
def test_what_is_not_good_enough_is_missed(worlds, flat, number):
    lines = demands(worlds, flat)
    assert missed(lines)
    assert {line.name[0] for line in lines if not line.met} == {number}


@pytest.mark.parametrize("half_band", [0.9, 1.01])
def test_bands_that_hold_too_much_or_too_little_are_missed(half_band):
    """Eight of ten is right, all of them is not."""
    made = forecasts(half_band=half_band)
    seen = world(forecasts={KNOWN: made, AS_NOW: made})
    assert missed(demands([seen], [])) == (half_band > 1)


def test_a_figure_that_is_not_a_number_is_missed():
    nothing = forecasts().only(np.zeros(MADE, bool))
    assert missed(demands([world(forecasts={KNOWN: nothing, AS_NOW: nothing})], []))


def test_the_table_names_every_world_group_and_demand():
    worlds = [world(), world(name="another", changes=True, told=(1, 2))]
    text = report(worlds, demands(worlds, []), users=1, seed=3)
    for part in ("a world", "another", "1-3", "14+", "journal known", "as now", "What must show", "0.50"):
        assert part in text
    assert "readings after the change" in text
