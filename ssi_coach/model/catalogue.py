"""The catalogue: every activity kind, and every factor that a pillar counts (resources/catalogue.toml)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from math import isclose

from ssi_coach.domain.activities import ActivityKind, Direction, Evidence, LinkedInPlan, Source
from ssi_coach.domain.levels import COUNTED_BY, Level
from ssi_coach.domain.pillars import PILLARS, Pillar
from ssi_coach.model.toml_entries import TomlEntry, whole_file

CATALOGUE_FILE = "catalogue.toml"


class FactorType(StrEnum):
    """How a factor's value comes about (model.journal_score)."""

    RATE = "rate"
    LEVEL = "level"
    RATIO = "ratio"
    REGULARITY = "regularity"
    CHECKLIST = "checklist"
    MESSAGES = "messages"


@dataclass(frozen=True, slots=True)
class Feed:
    """A kind that feeds a factor, and how often one of it counts."""

    kind: str
    times: float


@dataclass(frozen=True, slots=True)
class LevelShare:
    """A level that fills a share of a factor, and the value at which it is full."""

    level: Level
    full: float
    share: float


@dataclass(frozen=True, slots=True)
class ItemWeight:
    """A checklist item of a factor and its weight among the others."""

    item: str
    weight: float


@dataclass(frozen=True, slots=True)
class Factor:
    """One of the things that a pillar counts.

    `target` is the weekly aim of a rate (or days of 7), `prior` and `full` the ends of a ratio, 0..1.
    `plan` is what LinkedIn must be paid for before the factor can count.
    """

    id: str
    pillar: Pillar
    name: str
    weight: float
    type: FactorType
    evidence: Evidence
    source: Source
    plan: LinkedInPlan = LinkedInPlan.FREE
    target: float = 0.0
    prior: float = 0.0
    full: float = 0.0
    feeds: tuple[Feed, ...] = ()
    successes: tuple[str, ...] = ()
    levels: tuple[LevelShare, ...] = ()
    items: tuple[ItemWeight, ...] = ()

    @property
    def kinds(self) -> tuple[str, ...]:
        """Every kind whose entries lie behind the factor."""
        return (*self.fed_by, *self.successes)

    @property
    def fed_by(self) -> tuple[str, ...]:
        """The kinds of its feeds: of a ratio the attempts."""
        return tuple(feed.kind for feed in self.feeds)

    def aim_after(self, pace: float | None) -> float:
        """What to aim at from a pace: the weekly target, all items, a full share, or the next full level."""
        if self.items:
            return float(len(self.items))
        if self.levels:
            fulls = sorted(part.full for part in self.levels if part.level is self.levels[0].level)
            return next((full for full in fulls if full > (pace or 0.0)), fulls[-1])
        return self.full if self.type is FactorType.RATIO else self.target


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All kinds by id, in the order of the tally buttons, and all factors, pillar by pillar."""

    kinds: Mapping[str, ActivityKind]
    factors: tuple[Factor, ...]
    mine: frozenset[str] = field(default_factory=frozenset)

    def kind(self, id: str) -> ActivityKind:
        """A kind by its id."""
        return self.kinds[id]

    def factors_of(self, pillar: Pillar) -> tuple[Factor, ...]:
        """What a pillar counts."""
        return tuple(factor for factor in self.factors if factor.pillar is pillar)

    def kinds_of(self, pillar: Pillar) -> tuple[ActivityKind, ...]:
        """The kinds that feed a pillar."""
        return tuple(kind for kind in self.kinds.values() if pillar in kind.pillars)

    def own_kinds_of(self, pillar: Pillar) -> tuple[str, ...]:
        """The kinds of the user's own that are summed up for a pillar: each only for the first that it feeds."""
        return tuple(kind.id for kind in self.kinds_of(pillar) if kind.mine and kind.pillars[0] is pillar)


def build_catalogue(content: bytes) -> Catalogue:
    """The catalogue in the bytes of its file.

    Raises `KnownError("catalogue.fault")` with the file, the entry and the fault.
    """
    file = whole_file(content, file=CATALOGUE_FILE, allowed=("kind", "factor"))
    kinds = {kind.id: kind for kind in map(_kind, file.rows("kind"))}
    factors = [_factor(entry, kinds) for entry in file.rows("factor")]
    _check_weights(factors)
    _check_pillars(kinds, factors)
    mine = frozenset(kind.id for kind in kinds.values() if kind.mine)
    return Catalogue(kinds, tuple(factors), mine)


_KIND_FIELDS = (
    *("id", "name", "one", "many", "pillars", "minutes", "plan", "direction", "icon", "evidence"),
    *("source", "result"),
)
_FACTOR_FIELDS = (
    *("id", "pillar", "name", "weight", "type", "evidence", "source", "plan"),
    *("target", "prior", "full", "feeds", "successes", "levels", "items"),
)


def _kind(entry: TomlEntry) -> ActivityKind:
    entry.known_fields(_KIND_FIELDS)
    try:
        pillars = tuple(Pillar(word) for word in entry.words("pillars"))
    except ValueError as error:
        raise entry.fault("pillars: brand, people, insights or relationships is expected") from error
    return ActivityKind(
        id=entry.text("id"),
        name=entry.text("name"),
        one=entry.text("one"),
        many=entry.text("many"),
        pillars=pillars,
        minutes=entry.number("minutes", 0, 600),
        plan=entry.choice("plan", LinkedInPlan),
        direction=entry.choice("direction", Direction),
        icon=entry.text("icon"),
        evidence=entry.choice("evidence", Evidence),
        source=entry.part("source").source(),
        result=entry.flag("result"),
    )


def _factor(entry: TomlEntry, kinds: Mapping[str, ActivityKind]) -> Factor:
    entry.known_fields(_FACTOR_FIELDS)
    factor = Factor(
        id=entry.text("id"),
        pillar=entry.choice("pillar", Pillar),
        name=entry.text("name"),
        weight=entry.number("weight", 0.001, 1),
        type=entry.choice("type", FactorType),
        evidence=entry.choice("evidence", Evidence),
        source=entry.part("source").source(),
        plan=entry.choice("plan", LinkedInPlan, LinkedInPlan.FREE),
        target=entry.number("target", 0, 10_000, 0),
        prior=entry.number("prior", 0, 1, 0),
        full=entry.number("full", 0, 1, 0),
        feeds=tuple(_feed(part) for part in entry.parts("feeds")),
        successes=entry.words("successes"),
        levels=tuple(_level(part) for part in entry.parts("levels")),
        items=tuple(_item(part) for part in entry.parts("items")),
    )
    unknown = [kind for kind in factor.kinds if kind not in kinds]
    if unknown:
        raise entry.fault(f"{unknown[0]}: an unknown kind")
    missing = _missing_of(factor)
    if missing:
        raise entry.fault(f"{missing}: a factor of type {factor.type.value} needs it")
    useless = sorted(set(entry.content) & _PARAMETERS - set(_NEEDED[factor.type]) - {"prior"})
    if useless:
        raise entry.fault(f"{useless[0]}: a factor of type {factor.type.value} has no use for it")
    return factor


def _feed(part: TomlEntry) -> Feed:
    part.known_fields(("kind", "times"))
    return Feed(part.text("kind"), part.number("times", 0.001, 1_000))


def _level(part: TomlEntry) -> LevelShare:
    part.known_fields(("level", "full", "share"))
    return LevelShare(
        part.choice("level", Level), part.number("full", 1, 1_000_000), part.number("share", 0.001, 1)
    )


def _item(part: TomlEntry) -> ItemWeight:
    part.known_fields(("item", "weight"))
    return ItemWeight(part.text("item"), part.number("weight", 0.001, 1_000))


_PARAMETERS = {"target", "prior", "full", "feeds", "successes", "levels", "items"}

_NEEDED: dict[FactorType, tuple[str, ...]] = {
    FactorType.RATE: ("target", "feeds"),
    FactorType.LEVEL: ("levels",),
    FactorType.RATIO: ("full", "feeds", "successes"),
    FactorType.REGULARITY: ("target",),
    FactorType.CHECKLIST: ("items",),
    FactorType.MESSAGES: ("target", "full", "feeds", "successes"),
}


def _missing_of(factor: Factor) -> str:
    """What a factor of this type lacks, empty when it has all."""
    for name in _NEEDED[factor.type]:
        if not getattr(factor, name):
            return name
    if factor.levels and not isclose(sum(level.share for level in factor.levels), 1.0):
        return "levels with shares that sum to 1"
    if factor.full and factor.full <= factor.prior:
        return "a full value above the prior"
    return ""


def _check_weights(factors: Sequence[Factor]) -> None:
    for pillar in PILLARS:
        total = sum(factor.weight for factor in factors if factor.pillar is pillar)
        if not isclose(total, 1.0, abs_tol=1e-9):
            entry = TomlEntry(CATALOGUE_FILE, pillar.value, {})
            raise entry.fault(f"weight: the factors sum to {total:g} instead of 1")


def _check_pillars(kinds: Mapping[str, ActivityKind], factors: Sequence[Factor]) -> None:
    """A kind names exactly the pillars of the factors that it feeds."""
    fed: dict[str, set[Pillar]] = {id: set() for id in kinds}
    for factor in factors:
        raised = [kind for part in factor.levels for kind in COUNTED_BY[part.level]]
        for kind in (*factor.kinds, *raised):
            fed.setdefault(kind, set()).add(factor.pillar)
    for id in fed.keys() - kinds.keys():
        raise TomlEntry(CATALOGUE_FILE, id, {}).fault("id: a level counts this kind, but it is not here")
    for id, pillars in fed.items():
        entry = TomlEntry(CATALOGUE_FILE, id, {})
        if set(kinds[id].pillars) != pillars:
            names = ", ".join(pillar.value for pillar in PILLARS if pillar in pillars) or "none"
            raise entry.fault(f"pillars: by its factors it feeds {names}")
