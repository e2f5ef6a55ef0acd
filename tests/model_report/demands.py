"""What must show: every figure that the estimate is held to, as lines that are met or missed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tests.benchmarks.table import Line
from tests.model_report.flat import FlatSeen
from tests.model_report.forecasts import GROUPS, HORIZONS, SETTLING, Floats, Forecasts
from tests.model_report.worlds_seen import KNOWN, MODES, WorldSeen

MANY, SOME = GROUPS[-1], GROUPS[1]
BEATEN = 0.60
BEATEN_EARLY = 0.95
NEVER_WORSE = 1.03
CONTAINED = (0.75, 0.87)
BACK = 1.10
TOLD = 0.80
"""Share of users who must be told of a change that is worth telling."""

AHEAD = (14, 30)


def demands(worlds: Sequence[WorldSeen], flat: Sequence[FlatSeen]) -> list[Line]:
    """All of them, in the order of the issue that asks for them."""
    return [
        *(line for world in worlds if world.matters and not world.changes for line in _beats(world)),
        *(_never_worse(world) for world in worlds if not world.matters),
        *(_contains(world, mode) for world in worlds for mode in MODES),
        *(line for series in flat for line in _stays(series)),
        *(line for world in worlds if world.changes for line in _finds_back(world)),
    ]


def _beats(world: WorldSeen) -> Iterator[Line]:
    for group, most in ((MANY, BEATEN if world.like_the_model else BEATEN_EARLY), (SOME, BEATEN_EARLY)):
        share = world.forecasts[KNOWN].group(group).against_carried()
        for days in AHEAD:
            found = _at(share, days)
            name = f"1 {world.name}: error {days} days ahead, {group.name} readings"
            yield Line(name, f"{found:.2f} x carried", f"<= {most:.2f}", found <= most)


def _never_worse(world: WorldSeen) -> Line:
    shares = {
        (mode, group.name, days): _at(world.forecasts[mode].group(group).against_carried(), days)
        for mode in MODES
        for group in GROUPS
        for days in HORIZONS
    }
    worst = max(shares, key=shares.__getitem__)
    mode, readings, days = worst
    where = f"{days} days ahead, {readings} readings, {mode}"
    name = f"2 {world.name}: worst error at any horizon"
    goal = f"<= {NEVER_WORSE:.2f}"
    return Line(name, f"{shares[worst]:.3f} x carried ({where})", goal, shares[worst] <= NEVER_WORSE)


def _contains(world: WorldSeen, mode: str) -> Line:
    share = world.forecasts[mode].foreseeable().contained()
    low, high = CONTAINED
    least, most = float(share.min()), float(share.max())
    measured = f"{100 * least:.0f} to {100 * most:.0f} %"
    goal = f"{100 * low:.0f} to {100 * high:.0f} %"
    name = f"3 {world.name}: truths inside the 80 % band, {mode}"
    return Line(name, measured, goal, low <= least and most <= high)


def _stays(series: FlatSeen) -> Iterator[Line]:
    name = f"4 {series.name}: "
    yield Line(
        name + "farthest from the last reading",
        f"{series.farthest:.2f} points",
        "<= 0.30",
        series.farthest <= 0.30,
    )
    most = 1.05 * series.carried_step + 0.02
    yield Line(name + "one-step error", f"{series.step:.3f} points", f"<= {most:.3f}", series.step <= most)


def _finds_back(world: WorldSeen) -> Iterator[Line]:
    made = world.forecasts[KNOWN]
    found = pooled(made.only(made.since == SETTLING))
    name = f"5 {world.name}: error from the {SETTLING}rd reading after the change"
    yield Line(name, f"{found:.2f} x carried", f"<= {BACK:.2f}", found <= BACK)
    told = sum(0 < readings <= SETTLING for readings in world.told) / max(1, len(world.told))
    name = f"5 {world.name}: users told within {SETTLING} readings"
    yield Line(name, f"{100 * told:.0f} %", f">= {100 * TOLD:.0f} %", told >= TOLD)


def pooled(made: Forecasts) -> float:
    """The error as a share of carry-forward's over all horizons up to a month."""
    near = [place for place, days in enumerate(HORIZONS) if days <= max(AHEAD)]
    return float(made.error()[near].sum() / made.carried_error()[near].sum())


def _at(values: Floats, days: int) -> float:
    return float(values[HORIZONS.index(days)])


def missed(lines: Iterable[Line]) -> bool:
    """Whether anything is missed; a figure that is not a number is."""
    return not all(line.met for line in lines)
