"""Made-up members of a team, for the tests of the board."""

from __future__ import annotations

import random
import uuid
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from ssi_coach.domain.team import Snapshot, TeamReading
from ssi_coach.services.team import snapshot_text
from ssi_coach.storage.team_file import snapshot_name
from tests.build import TODAY

NAMES = (
    *("Ada", "Ben", "Carla", "Deniz", "Emil", "Farah", "Gregor", "Hanna", "Igor", "Jana", "Kim", "Lars"),
    *("Mira", "Noor", "Olaf", "Petra", "Quentin", "Rosa", "Sven", "Tara", "Uwe", "Vera", "Wim", "Xenia"),
    "Yara",
)


def member_id(number: int) -> str:
    """The id of a made-up member."""
    return str(uuid.UUID(int=(number + 1) << 96 | number))


def make_team_reading(day: date = TODAY, total: float = 52.0, **more: float) -> TeamReading:
    """A member's reading of today."""
    return TeamReading(day, total, **more)


def make_snapshot(number: int = 0, alias: str = "Ada", **more: object) -> Snapshot:
    """A member with one reading of today, or whatever is asked for."""
    usual: dict[str, object] = {
        "member": member_id(number),
        "alias": alias,
        "as_of": TODAY,
        "written_at": datetime(2026, 5, 13, 12, tzinfo=UTC),
        "readings": (make_team_reading(),),
    }
    return Snapshot(**{**usual, **more})


def long_member(number: int, *, days: int = 730, today: date = TODAY, step: int = 1) -> Snapshot:
    """A member with readings of two years, whose four pillars wander."""
    chance = random.Random(number)
    pillars = [chance.uniform(6, 16) for _ in range(4)]
    rise = chance.uniform(-0.002, 0.008) * step
    readings = []
    for back in range(days - 1, -1, -step):
        pillars = [min(25.0, max(0.0, value + rise + chance.gauss(0, 0.06))) for value in pillars]
        brand, people, insights, relationships = (round(value, 3) for value in pillars)
        readings.append(
            TeamReading(
                today - timedelta(back),
                round(brand + people + insights + relationships, 3),
                brand,
                people,
                insights,
                relationships,
                industry_rank=float(chance.randint(1, 40)),
                network_rank=float(chance.randint(5, 60)),
            )
        )
    name = NAMES[number % len(NAMES)]
    alias = name if number < len(NAMES) else f"{name} {number // len(NAMES) + 1}"
    written = datetime(today.year, today.month, today.day, 8, tzinfo=UTC)
    return Snapshot(member_id(number), alias, readings[-1].day, written, tuple(readings))


def write_team(folder: Path, members: int, *, days: int = 730, today: date = TODAY, step: int = 1) -> None:
    """Fill a folder with the snapshots of so many made-up members."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(members):
        one = long_member(number, days=days, today=today, step=step)
        (folder / snapshot_name(one.alias, one.member)).write_text(snapshot_text(one), encoding="utf-8")
