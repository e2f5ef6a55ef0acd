"""Activity kinds, and the journal's entries."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from ssi_coach.domain.errors import Refused
from ssi_coach.domain.pillars import Pillar

LEAST_COUNT, MOST_COUNT = 1, 10_000
MOST_MINUTES = 24 * 60
LONGEST_NOTE = 20_000
LONGEST_NAME = 300
MOST_TAGS = 50


class LinkedInPlan(StrEnum):
    """What the user pays LinkedIn for; a later one holds all that an earlier one holds."""

    FREE = "free"
    PREMIUM = "premium"
    SALES_NAVIGATOR = "sales-navigator"

    def includes(self, needed: LinkedInPlan) -> bool:
        """Whether someone with this plan can do what needs the other."""
        return _PLAN_ORDER[self] >= _PLAN_ORDER[needed]


_PLAN_ORDER = {plan: place for place, plan in enumerate(LinkedInPlan)}


class Direction(StrEnum):
    """Who acts: the user, or others towards the user."""

    MINE = "mine"
    RECEIVED = "received"


class Evidence(StrEnum):
    """How sure a statement about LinkedIn is."""

    LINKEDIN = "linkedin"
    PRACTITIONER = "practitioner"
    STUDY = "study"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a statement comes from, so that a reader can find it."""

    title: str
    publisher: str
    year: int | None = None


@dataclass(frozen=True, slots=True)
class ActivityKind:
    """A kind of thing one does, or receives, on LinkedIn (resources/catalogue.toml).

    `name`, `one` and `many` are English and translated when shown ("Comment", "comment", "comments").
    `minutes` is what one usually takes. A kind without pillars feeds no factor but still makes a day active.
    """

    id: str
    name: str
    one: str
    many: str
    pillars: tuple[Pillar, ...]
    minutes: float
    plan: LinkedInPlan
    direction: Direction
    icon: str
    evidence: Evidence
    source: Source
    result: bool = False

    @property
    def mine(self) -> bool:
        """Whether doing it makes the user's day active; results stand beside the index, so they do not."""
        return self.direction is Direction.MINE and not self.result


class EntrySource(StrEnum):
    """How an entry came into the journal."""

    TYPED = "typed"
    TALLY = "tally"
    ROUTINE = "routine"
    SESSION = "session"
    FILE = "file"
    ARCHIVE = "archive"
    ANALYTICS = "analytics"
    SAMPLE = "sample"


@dataclass(frozen=True, slots=True)
class Entry:
    """One journal line: what was done on which day, how often.

    `count` 1..10 000, `minutes` 0..1440 or unknown, `at` the moment of typing (UTC, aware) with the
    zone of that moment: the day itself is `day`, and never changes when the computer travels.
    `binned_on` is set while the entry lies in the 30-day bin.
    Raises `Refused("entry....")` for what no journal line can be.
    """

    id: str
    day: date
    kind: str
    count: int = 1
    minutes: int | None = None
    person: str = ""
    profile_url: str = ""
    company: str = ""
    note: str = ""
    tags: tuple[str, ...] = field(default=())
    at: datetime | None = None
    zone: str = ""
    source: str = EntrySource.TYPED.value
    binned_on: date | None = None

    def __post_init__(self) -> None:
        """Refuse counts, minutes and texts outside their ranges."""
        if not LEAST_COUNT <= self.count <= MOST_COUNT:
            raise Refused("entry.count", count=self.count, low=LEAST_COUNT, high=MOST_COUNT)
        if self.minutes is not None and not 0 <= self.minutes <= MOST_MINUTES:
            raise Refused("entry.minutes", minutes=self.minutes, high=MOST_MINUTES)
        if self.at is not None and self.at.tzinfo is None:
            raise ValueError("a moment without its zone does not say when")
        if (
            len(self.person) > LONGEST_NAME
            or len(self.company) > LONGEST_NAME
            or len(self.profile_url) > LONGEST_NAME
        ):
            names = ("person", "company", "profile_url")
            longest = max(names, key=lambda name: len(getattr(self, name)))
            raise Refused("entry.name", field=longest, high=LONGEST_NAME)
        if self.note or self.tags:  # most have neither, and an import makes hundreds of thousands
            self._check_words()

    def _check_words(self) -> None:
        if len(self.note) > LONGEST_NOTE:
            raise Refused("entry.note", length=len(self.note), high=LONGEST_NOTE)
        if self.tags and not _fit(self.tags):
            raise Refused("entry.tags", high=MOST_TAGS)


def _fit(tags: tuple[str, ...]) -> bool:
    return len(tags) <= MOST_TAGS and all(tag and " " not in tag and len(tag) <= 100 for tag in tags)


@dataclass(frozen=True, slots=True)
class EntryFilter:
    """Which entries are asked for; an empty field does not restrict.

    `text` is looked for, ignoring case and accents, in note, person, company and tags.
    """

    kinds: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    first: date | None = None
    last: date | None = None
    text: str = ""
    binned: bool = False
