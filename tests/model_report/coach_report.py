"""What the plan is held to: more points for the same minutes than simpler ways, and no promise that nothing keeps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import mean

from tests.benchmarks.table import Line
from tests.model_report.coached import MINUTES, PLAN, WAYS, WEEKS, Coached, coached
from tests.simulation.worlds import WORLDS, World

BETTER, NEVER_BELOW = 1.15, 0.95
"""Points of the plan, in those of the best of the simple ways: over all worlds, and in each of them."""

PROMISED = 0.2
"""Points that may be promised at most where activity does not matter."""

SHARE = 10, 3
"""Of so many users of the report so many live the eight weeks, in every way."""

Lives = dict[tuple[int, str], list[Coached]]
"""What each way brought, by the place of the world."""


@dataclass(frozen=True)
class CoachedWorld:
    """The mean points and minutes that each way brought in a world, and the largest gain that was promised."""

    world: World
    points: dict[str, float]
    minutes: dict[str, float]
    promised: float

    @property
    def beside_best(self) -> float:
        """The plan's points, in those of the best of the simple ways."""
        return self.points[PLAN] / max(points for way, points in self.points.items() if way != PLAN)


def coach_jobs(users: int, seed: int, places: Sequence[int]) -> list[tuple[int, int, str]]:
    """Everybody who lives the eight weeks: world, number, way."""
    many = max(1, users * SHARE[1] // SHARE[0])
    return [(place, seed + number, way) for number in range(many) for place in places for way in WAYS]


def live(job: tuple[int, int, str]) -> Coached:
    """In a process of its own."""
    place, number, way = job
    return coached(WORLDS[place], number, way)


def coached_worlds(jobs: Sequence[tuple[int, int, str]], found: Sequence[Coached]) -> list[CoachedWorld]:
    """What was seen of every world."""
    lives: Lives = {}
    for (place, _, way), life in zip(jobs, found, strict=True):
        lives.setdefault((place, way), []).append(life)
    return [
        CoachedWorld(
            WORLDS[place],
            {way: mean(life.points for life in lives[place, way]) for way in WAYS},
            {way: mean(life.minutes for life in lives[place, way]) for way in WAYS},
            max(life.promised for life in lives[place, PLAN]),
        )
        for place in dict.fromkeys(place for place, _, _ in jobs)
    ]


def coach_demands(worlds: Sequence[CoachedWorld]) -> list[Line]:
    """The lines of the plan."""
    lines = []
    matters = [world for world in worlds if world.world.matters]
    if matters:
        better = mean(world.beside_best for world in matters)
        name = f"plan: points after {WEEKS} weeks, all worlds where activity matters"
        lines.append(Line(name, f"{better:.2f} x best way", f">= {BETTER:.2f}", better >= BETTER))
    for world in worlds:
        if world.world.matters:
            name, beside = f"plan: {world.world.name}: points", world.beside_best
            goal = f">= {NEVER_BELOW:.2f}"
            lines.append(Line(name, f"{beside:.2f} x best way", goal, beside >= NEVER_BELOW))
        else:
            name = f"plan: {world.world.name}: largest gain promised"
            goal, kept = f"<= {PROMISED:.2f} points", world.promised <= PROMISED
            lines.append(Line(name, f"{world.promised:.3f} points", goal, kept))
    return lines


def coach_text(worlds: Sequence[CoachedWorld]) -> Iterator[str]:
    """The table: what each way brought, in points beyond doing nothing."""
    title = f"The plan: points that {WEEKS} weeks of {MINUTES} minutes a working day brought"
    yield title
    yield f"{'':<30}" + "".join(f"{way:>20}" for way in WAYS) + f"{'plan x best':>14}"
    for world in worlds:
        cells = "".join(f"{world.points[way]:>20.2f}" for way in WAYS)
        beside = f"{world.beside_best:>14.2f}" if world.world.matters else ""
        yield f"  {world.world.name:<28}" + cells + beside
        yield f"  {'minutes':>28}" + "".join(f"{world.minutes[way]:>20.0f}" for way in WAYS)
