"""The eight weeks are lived fairly: the same minutes, the same world, and a plan that sees only its own past."""

from __future__ import annotations

import numpy as np
import pytest

from tests.model_report.coach_report import (
    CoachedWorld,
    coach_demands,
    coach_jobs,
    coach_text,
    coached_worlds,
)
from tests.model_report.coached import MINUTES, PLAN, START, WAYS, Coached, Life, coached
from tests.model_report.demands import missed
from tests.simulation.users import Lived, simulate
from tests.simulation.worlds import WORLDS
from tests.today_build import book

ALONE = next(place for place, world in enumerate(WORLDS) if not world.matters)
FOLLOWED = 2


def test_living_otherwise_changes_nothing_before_it_and_only_what_one_does():
    lived = Lived(START, {kind: np.full(57, 9.0) for kind in ("comment", "search", "article")})
    plain, other = simulate(WORLDS[0], 7, START + 57), simulate(WORLDS[0], 7, START + 57, lived)
    assert np.array_equal(plain.truth[:START], other.truth[:START])
    assert not np.array_equal(plain.truth[START:], other.truth[START:])
    assert plain.counts.by_kind["post"] == other.counts.by_kind["post"]
    assert plain.counts.by_kind["comment"][:START] == other.counts.by_kind["comment"][:START]
    assert set(other.counts.by_kind["comment"][START:]) == {9.0}


@pytest.mark.parametrize("way", WAYS)
def test_every_way_spends_about_the_same_minutes_and_never_more_than_there_are(way):
    life = coached(WORLDS[FOLLOWED], 41, way)
    assert 0.8 * 40 * MINUTES <= life.minutes <= 40 * MINUTES
    assert life.points > 0


def test_where_activity_does_not_matter_no_way_brings_anything():
    life = coached(WORLDS[ALONE], 41, PLAN)
    assert life.points == pytest.approx(0.0)
    assert life.promised <= 0.2


def test_what_is_done_is_logged():
    life = Life(WORLDS[FOLLOWED], 4)
    life.do(book().by_id["view_profiles"], START)
    assert life.history["profile_view"][START] == 5.0
    assert life.minutes == 5
    assert life.on(START).counts.on(life.on(START).on) == {"profile_view": 5} | {
        kind: int(row[START]) for kind, row in life.history.items() if row[START] and kind != "profile_view"
    }


def _seen(*points: float, promised: float = 0.1, place: int = 0) -> CoachedWorld:
    ways = dict(zip(WAYS, points, strict=True))
    return CoachedWorld(WORLDS[place], ways, dict.fromkeys(WAYS, 800.0), promised)


def test_a_good_plan_meets_everything():
    lines = coach_demands([_seen(3.0, 1.0, 2.0, 1.5), _seen(0.0, 0.0, 0.0, 0.0, place=ALONE)])
    assert not missed(lines)
    assert len(lines) == 3


@pytest.mark.parametrize(
    "worlds",
    [
        [_seen(2.2, 1.0, 2.0, 1.5)],  # a tenth better is not enough
        [_seen(9.0, 1.0, 2.0, 1.5), _seen(1.8, 1.0, 2.0, 1.5)],  # much better here, worse there
        [_seen(0.0, 0.0, 0.0, 0.0, promised=0.3, place=ALONE)],
    ],
)
def test_a_plan_that_is_not_good_enough_is_missed(worlds):
    assert missed(coach_demands(worlds))


def test_lives_are_gathered_by_world_and_way():
    jobs = coach_jobs(10, 5, [0, ALONE])
    assert len(jobs) == 3 * 2 * len(WAYS)
    lives = [Coached(2.0 if way == PLAN else 1.0, 800, 0.1) for _, _, way in jobs]
    first, second = coached_worlds(jobs, lives)
    assert first.beside_best == 2.0
    assert second.promised == 0.1
    text = "\n".join(coach_text([first, second]))
    for part in (*WAYS, WORLDS[0].name, WORLDS[ALONE].name, "minutes", "2.00"):
        assert part in text
