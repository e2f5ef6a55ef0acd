"""Reasons: why an item is worth doing, with the user's own numbers of the journal score."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ssi_coach.domain.checklist import OwnItem
from ssi_coach.domain.follow_ups import FollowUp
from ssi_coach.domain.levels import COUNTED_BY, Level
from ssi_coach.model.catalogue import Factor, FactorType, LevelShare
from ssi_coach.model.guidelines import Guideline
from ssi_coach.model.journal_score import FactorScore, JournalScore
from ssi_coach.model.room import Item, Room, Served


@dataclass(frozen=True, slots=True)
class Why:
    """The reason for an action: an id and what its sentence needs, numbers of the journal score only.

    - "pace": `factor` (its English name), `pace` and `aim` a week
    - "days": `pace` and `aim` days of seven
    - "share": `factor`, `pace` (None while there is nothing to reckon from) and `aim`, both 0..1
    - "level": `factor`, `pace` so far and `aim`; `level` where the factor counts several
    - "items": `factor`, `pace` items done of `aim`
    - "pillar": `pillar` and its `open` points
    - "own": `pillar` and its `open` points; the user wrote the item
    - "quiet": `days` without a contact with somebody who once answered
    - "step": the `day` that was set for being in touch again
    - "readings": `points` that the user's own readings let expect, and the `pillar`
    - "declined": `pace`, the share of invitations that are accepted, and the `usual` one
    """

    id: str
    values: Mapping[str, object] = field(default_factory=dict)


def open_points_of(item: Item, score: JournalScore) -> float:
    """The points open in the factors of its pillar that doing an item serves."""
    return _own_points(item, Room(score).served(item))


def why_of(item: Item, score: JournalScore, levels: Mapping[Level, int] | None = None) -> Why:
    """The reason for doing an item, whether or not it is due; with `levels` each of a factor speaks for itself."""
    return why_in(Room(score), item, score, levels)


def why_in(room: Room, item: Item, score: JournalScore, levels: Mapping[Level, int] | None = None) -> Why:
    """The same for who asks about many items: `room` is that of the score."""
    return _why(item, room.served(item), score, levels)


def _own_points(item: Item, served: Served) -> float:
    return sum(share * found.open for found, share in served if found.factor.pillar is item.pillar)


def _why(item: Item, served: Served, score: JournalScore, levels: Mapping[Level, int] | None) -> Why:
    """The factor of its pillar that the item serves, the most telling first; else the pillar's room."""
    if isinstance(item, FollowUp):
        return Why("step", {"day": item.step}) if item.step else Why("quiet", {"days": item.quiet})
    if isinstance(item, OwnItem):
        return Why("own", {"pillar": item.pillar, "open": score.open_of(item.pillar)})
    own = [found for found, _ in served if found.factor.pillar is item.pillar]
    if not own:
        return Why("pillar", {"pillar": item.pillar, "open": score.open_of(item.pillar)})
    found = max(own, key=_telling)
    about = None if levels is None else _level_of(item, found.factor)
    if levels is not None and about is not None:
        values: dict[str, object] = {
            "level": about.level,
            "pace": levels.get(about.level, 0),
            "aim": about.full,
        }
        return Why("level", {"factor": found.factor.name, **values})
    values = {"factor": found.factor.name, "pace": found.pace, "aim": found.aim}
    return Why(_WHYS[found.factor.type], values)


def _level_of(item: Guideline, factor: Factor) -> LevelShare | None:
    """The level that an item raises, of a factor that counts several."""
    if len({part.level for part in factor.levels}) < 2:
        return None
    kinds = {kind for kind, _ in (*item.logs, *item.brings)}
    for part in factor.levels:
        if kinds.intersection(COUNTED_BY[part.level]) or item.proof.startswith(part.level.value):
            return part
    return None


def _telling(found: FactorScore) -> tuple[int, float]:
    """A factor's own count says more than a level, that more than a share, and all more than "another active day"."""
    vague = {FactorType.REGULARITY: -3, FactorType.RATIO: -2, FactorType.LEVEL: -1}
    return vague.get(found.factor.type, 0), found.open


_WHYS = {
    FactorType.RATE: "pace",
    FactorType.MESSAGES: "pace",
    FactorType.REGULARITY: "days",
    FactorType.RATIO: "share",
    FactorType.LEVEL: "level",
    FactorType.CHECKLIST: "items",
}
