"""The report as text: for each world the errors, the bands and the calibration by horizon and number of readings."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from tests.benchmarks.table import Line, printed
from tests.model_report.demands import pooled
from tests.model_report.forecasts import GROUPS, HORIZONS, Floats, Forecasts
from tests.model_report.worlds_seen import KNOWN, MODES, WorldSeen

WIDE = 6
"""Letters of a cell."""

SINCE = 5
"""Readings after a change of the formula that are told one by one."""


def report(worlds: Sequence[WorldSeen], lines: Sequence[Line], users: int, seed: int) -> str:
    """The whole text."""
    parts = [
        f"The estimate for simulated users: {users} users a world, seed {seed}.",
        "Errors are shares of those of the last reading carried forward, over all four pillars.",
        *("\n".join(_world(world)) for world in worlds),
        "What must show",
        printed(lines),
    ]
    return "\n\n".join(parts) + "\n"


def _world(world: WorldSeen) -> Iterator[str]:
    yield world.name
    yield "=" * len(world.name)
    yield ""
    yield from _block("error, x carry-forward", world, Forecasts.against_carried, "{:.2f}".format)
    yield from _block("inside the 80 % band, %", world, Forecasts.contained, _percent)
    yield from _totals(world)
    yield from _calibration(world)
    if world.changes:
        yield from _after_the_change(world)
    else:
        yield f"told of a change that never was: {world.alarms} of {world.users} users"


def _block(
    title: str, world: WorldSeen, measure: Callable[[Forecasts], Floats], written: Callable[[float], str]
) -> Iterator[str]:
    yield f"{title:<26}" + "   ".join(f"{mode:<{WIDE * len(HORIZONS)}}" for mode in MODES).rstrip()
    days = "".join(f"{days:>{WIDE}}" for days in HORIZONS)
    yield f"{'readings; days ahead':<26}" + "   ".join([days] * len(MODES))
    for group in GROUPS:
        cells = ("".join(_row(measure(_fair(world, mode).group(group)), written)) for mode in MODES)
        yield f"  {group.name:<24}" + "   ".join(cells)
    cells = ("".join(_row(measure(_fair(world, mode)), written)) for mode in MODES)
    yield f"  {'all':<24}" + "   ".join(cells)
    yield ""


def _totals(world: WorldSeen) -> Iterator[str]:
    cells = ("".join(_row(_fair(world, mode).contained(total=True), _percent)) for mode in MODES)
    yield f"{'the same of the total, %':<26}" + "   ".join(cells)
    yield ""


def _calibration(world: WorldSeen) -> Iterator[str]:
    yield "truths below, %"
    for name, goal in (("low", 10), ("mean", 50), ("high", 90)):
        cells = (
            "".join(_row(made.below(getattr(made, name)), _percent))
            for made in (_fair(world, mode) for mode in MODES)
        )
        yield f"  {f'{name}, aim {goal}':<24}" + "   ".join(cells)
    yield ""


def _after_the_change(world: WorldSeen) -> Iterator[str]:
    made = world.forecasts[KNOWN]
    counts = range(1, SINCE + 1)
    yield f"{'readings after the change':<26}" + "".join(f"{count:>{WIDE}}" for count in counts)
    shares = (pooled(made.only(made.since == count)) for count in counts)
    yield f"  {'error, x carry-forward':<24}" + "".join(_row(shares, "{:.2f}".format))
    told = (
        sum(0 < readings <= count for readings in world.told) / max(1, len(world.told)) for count in counts
    )
    yield f"  {'users told, %':<24}" + "".join(_row(told, _percent))


def _fair(world: WorldSeen, mode: str) -> Forecasts:
    """What can be foreseen; the change itself has its own lines."""
    made = world.forecasts[mode]
    return made.foreseeable() if world.changes else made


def _row(
    values: Sequence[float] | Floats | Iterator[float], written: Callable[[float], str]
) -> Iterator[str]:
    return (f"{written(float(value)):>{WIDE}}" for value in values)


def _percent(share: float) -> str:
    return f"{100 * share:.0f}"
