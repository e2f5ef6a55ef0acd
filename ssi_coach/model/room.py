"""Where a journal score has room, and which factors doing a guideline serves."""

from __future__ import annotations

from ssi_coach.domain.checklist import OwnItem
from ssi_coach.domain.levels import COUNTED_BY
from ssi_coach.model.catalogue import FactorType
from ssi_coach.model.guidelines import Guideline
from ssi_coach.model.journal_score import FactorScore, JournalScore

Item = Guideline | OwnItem
"""What can be done: something the sources advise, or the user's own idea."""

Served = list[tuple[FactorScore, float]]
"""The factors that an item serves, each with the share of its open points that the item is about."""


class Room:
    """The open points of a score, found by the kinds, levels and checklist items that would win them."""

    def __init__(self, score: JournalScore) -> None:
        """Sort the factors that count by what feeds them; what the plan leaves out has no room."""
        self._by_kind: dict[str, list[FactorScore]] = {}
        self._by_item: dict[str, tuple[FactorScore, float]] = {}
        self._by_level: list[tuple[str, FactorScore]] = []
        self._of_any_day: list[FactorScore] = []
        for found in score.factors:
            if found.value is not None:
                self._sort_in(found, found.value)

    def served(self, item: Item) -> Served:
        """The factors that doing an item serves; an own item serves none that is known."""
        if isinstance(item, OwnItem):
            return []
        # Everything one does makes the day active; only the pillar's own guidelines are about it.
        days = [found for found in self._of_any_day if item.logs and found.factor.pillar is item.pillar]
        kinds = [kind for kind, _ in (*item.logs, *item.brings)]
        logged = [found for kind in kinds for found in self._by_kind.get(kind, ())]
        proved = [found for level, found in self._by_level if item.proof.startswith(level)]
        served: Served = [(found, 1.0) for found in _once(days + logged + proved)]
        if item.id in self._by_item:
            served.append(self._by_item[item.id])
        return served

    def _sort_in(self, found: FactorScore, value: float) -> None:
        factor = found.factor
        if factor.type is FactorType.REGULARITY:
            self._of_any_day.append(found)
        for share in factor.levels:
            self._by_level.append((share.level.value, found))
            for kind in COUNTED_BY[share.level]:
                self._by_kind.setdefault(kind, []).append(found)
        for kind in factor.fed_by:
            self._by_kind.setdefault(kind, []).append(found)
        missing = sum(part.weight for part in factor.items) * (1 - value)
        for part in factor.items if missing > 0 else ():
            self._by_item[part.item] = found, min(1.0, part.weight / missing)


def _once(found: list[FactorScore]) -> list[FactorScore]:
    """Each factor once, in the order in which they came."""
    return list({each.factor.id: each for each in found}.values())
