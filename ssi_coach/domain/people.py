"""Persons met in the journal, and when the user wants to take the next step with one of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ssi_coach.domain.activities import LONGEST_NAME
from ssi_coach.domain.errors import Refused
from ssi_coach.domain.folding import folded

_ADDRESS = re.compile(r"^(https?://)?([a-z]{2,3}\.)?(www\.)?")
NAMED = "name:"

QUIET_DAYS = 60
"""Days without a contact after which a conversation counts as gone quiet."""


def person_key(name: str, profile_url: str) -> str:
    """What tells persons apart: the profile's address, and where it is not known the name.

    Scheme, country, capitals and what follows the address itself make no other person.
    """
    if not profile_url:
        return name_key(name)
    address = _ADDRESS.sub("", profile_url.strip().lower()).partition("?")[0].partition("#")[0].rstrip("/")
    return address or name_key(name)


def name_key(name: str) -> str:
    """What tells persons apart whose profile is not known."""
    return f"{NAMED}{folded(' '.join(name.split()))}"


@dataclass(frozen=True, slots=True)
class Sighting:
    """The journal lines that bear one name and one profile address, summed up.

    `company` is the one named last, `last` the last contact (None where there were only looks), and `talked` the
    last day on which the person answered or was spoken to.
    """

    name: str
    profile_url: str
    company: str
    lines: int
    last: date | None
    talked: date | None

    @property
    def key(self) -> str:
        """Whom it belongs to."""
        return person_key(self.name, self.profile_url)


@dataclass(frozen=True, slots=True)
class NextStep:
    """The day on which the user wants to be in touch with a person again.

    Raises `Refused("person.name")` for nobody, or for a name that no journal line can hold.
    """

    name: str
    day: date
    profile_url: str = ""

    def __post_init__(self) -> None:
        """Refuse a step with nobody."""
        if not self.name.strip() or max(len(self.name), len(self.profile_url)) > LONGEST_NAME:
            raise Refused("person.name", high=LONGEST_NAME)

    @property
    def id(self) -> str:
        """One step a person."""
        return person_key(self.name, self.profile_url)


class Which(StrEnum):
    """Which persons are looked at."""

    ALL = "all"
    QUIET = "quiet"
    NEXT = "next"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody met in the journal.

    `pairs` are the names and profile addresses of the lines about them; `last` is the last contact and `talked`
    the last day on which they answered or were spoken to, None for never.
    """

    key: str
    name: str
    company: str
    profile_url: str
    lines: int
    last: date | None
    talked: date | None
    next_step: date | None
    pairs: tuple[tuple[str, str], ...]

    @property
    def searched(self) -> str:
        """What a search looks through, folded."""
        return folded(f"{self.name}\x1f{self.company}")

    def quiet_days(self, today: date) -> int | None:
        """Days since the last contact with somebody who once answered, None when it is not long enough."""
        if self.talked is None or self.last is None:
            return None
        days = (today - max(self.last, self.talked)).days
        return days if days >= QUIET_DAYS else None
