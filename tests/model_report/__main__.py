"""`make model-report`: how good the estimate is for simulated users; the exit code says whether all of it was met."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from tests.model_report.claims import SORTS, claim_demands, claim_text, share_claimed
from tests.model_report.coach_report import (
    CoachedWorld,
    coach_demands,
    coach_jobs,
    coach_text,
    coached_worlds,
    live,
)
from tests.model_report.demands import demands, missed
from tests.model_report.flat import flat_series
from tests.model_report.forecasts import Forecasts
from tests.model_report.pictures import draw
from tests.model_report.tables import report
from tests.model_report.trials import UserSeen, look_at
from tests.model_report.worlds_seen import MODES, WorldSeen
from tests.simulation.worlds import WORLDS, World

OUT = Path("build/model-report")
USERS = 40
SEED = 5_000
"""The first user's number; those below were used while the model was made."""


def main() -> int:
    """Simulate, forecast, measure, write."""
    parser = argparse.ArgumentParser(prog="python -m tests.model_report", description=__doc__)
    parser.add_argument("--users", type=int, default=USERS, help="simulated users a world")
    parser.add_argument("--seed", type=int, default=SEED, help="the number of the first user")
    parser.add_argument("--world", default="", help="only worlds whose name holds this")
    parser.add_argument("--processes", type=int, default=2)
    chosen = parser.parse_args()
    OUT.mkdir(parents=True, exist_ok=True)
    began = time.monotonic()
    places = [place for place, world in enumerate(WORLDS) if chosen.world in world.name]
    jobs = [(place, chosen.seed + number) for number in range(chosen.users) for place in places]
    seen = _look(jobs, chosen.processes)
    worlds = [_together(WORLDS[place], seen[place]) for place in places]
    plans = _coach(coach_jobs(chosen.users, chosen.seed, places), chosen.processes)
    claims = _claims(chosen.processes)
    lines = [*demands(worlds, flat_series(chosen.seed)), *coach_demands(plans), *claim_demands(claims)]
    told = "\n".join([*coach_text(plans), *claim_text(claims)])
    text = f"{report(worlds, lines, chosen.users, chosen.seed)}\n{told}\n"
    (OUT / "report.txt").write_text(text, "utf-8")
    pictures = draw(OUT, worlds, [users[0].example for users in seen.values()])
    print(text)
    print(
        f"{time.monotonic() - began:.0f} s; also in {OUT}: report.txt, {', '.join(p.name for p in pictures)}"
    )
    return int(missed(lines))


def _look(jobs: Sequence[tuple[int, int]], processes: int) -> dict[int, list[UserSeen]]:
    """What was seen of every user, by the place of the world."""
    seen: dict[int, list[UserSeen]] = {place: [] for place, _ in jobs}
    with ProcessPoolExecutor(processes) as pool:
        for done, (job, user) in enumerate(zip(jobs, pool.map(_user, jobs, chunksize=2), strict=True), 1):
            seen[job[0]].append(user)
            print(f"\r{done} of {len(jobs)} users", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    return seen


def _coach(jobs: Sequence[tuple[int, int, str]], processes: int) -> list[CoachedWorld]:
    """What the plan brought, and simpler ways beside it."""
    with ProcessPoolExecutor(processes) as pool:
        return coached_worlds(jobs, list(pool.map(live, jobs, chunksize=4)))


def _claims(processes: int) -> dict[str, float]:
    """What is said of made-up years with results, by their sort."""
    with ProcessPoolExecutor(processes) as pool:
        return dict(zip(SORTS, pool.map(share_claimed, SORTS), strict=True))


def _user(job: tuple[int, int]) -> UserSeen:
    """In a process of its own, to which a world travels as its place: its formula is no value that can be sent."""
    place, number = job
    return look_at(WORLDS[place], number)


def _together(world: World, users: list[UserSeen]) -> WorldSeen:
    return WorldSeen(
        name=world.name,
        users=len(users),
        matters=world.matters,
        like_the_model=world.like_the_model,
        changes=world.changes,
        forecasts={mode: Forecasts.joined(user.forecasts[mode] for user in users) for mode in MODES},
        told=tuple(user.told for user in users if user.told is not None),
        alarms=sum(user.alarm for user in users),
    )


if __name__ == "__main__":
    sys.exit(main())
