"""Outcomes of posts: what LinkedIn's own analytics say became of what the user published."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from ssi_coach.domain.errors import Refused

HIGHEST_OUTCOME = 10_000_000_000
LONGEST_ADDRESS = 1000
OUTCOME_NUMBERS = ("impressions", "engagements", "followers")


SAME_POST_MS = 60_000
"""LinkedIn gives a post several numbers, one a kind of address, within so many milliseconds (measured)."""

_NUMBERED = re.compile(r"urn:li:(\w+):(?:\d+-)?(\d{15,20})$")
_CLOCK_BITS = 22


def post_clock(address: str) -> tuple[str, int] | None:
    """The kind of a post's address, and the moment in its number in milliseconds since 1970, UTC; None without one."""
    found = _NUMBERED.search(address)
    return None if found is None else (found[1], int(found[2]) >> _CLOCK_BITS)


def may_be_one_post(one: str, other: str) -> int | None:
    """How many milliseconds lie between two addresses that may lead to one post, None where they do not.

    Two addresses of the same kind with different numbers are two posts.
    """
    found, beside = post_clock(one), post_clock(other)
    if found is None or beside is None or found[0] == beside[0]:
        return None
    apart = abs(found[1] - beside[1])
    return apart if apart <= SAME_POST_MS else None


@dataclass(frozen=True, slots=True)
class PostOutcome:
    """What one post, or all posts of one day, reached.

    `post` is the post's address, empty for a whole day's sum; `day` is the day of the post, or the day itself.
    Numbers are None where the file does not say them; engagements and followers of a day may be below zero,
    when more was taken back than given. A newer file restates an outcome: same id, new numbers.
    Raises `Refused("outcome....")` for what no post reaches.
    """

    day: date
    post: str = ""
    impressions: int | None = None
    engagements: int | None = None
    followers: int | None = None
    source: str = "analytics"

    def __post_init__(self) -> None:
        """Refuse numbers and addresses that nothing can keep."""
        for field in OUTCOME_NUMBERS:
            value, low = getattr(self, field), 0 if field == "impressions" else -HIGHEST_OUTCOME
            if value is not None and not low <= value <= HIGHEST_OUTCOME:
                raise Refused("outcome.range", field=field, value=value, low=low, high=HIGHEST_OUTCOME)
        if len(self.post) > LONGEST_ADDRESS:
            raise Refused("outcome.post", high=LONGEST_ADDRESS)

    @property
    def share(self) -> float | None:
        """Engagements of impressions, None where one of both is not known or nobody saw the post."""
        if not self.impressions or self.engagements is None:
            return None
        return self.engagements / self.impressions

    @property
    def id(self) -> str:
        """One outcome a post, one a day without a post."""
        return self.post or self.day.isoformat()

    def restated(self, said: PostOutcome) -> PostOutcome:
        """This outcome after another file told it; LinkedIn revises upwards for weeks, so the larger is the later."""
        return replace(
            self,
            impressions=_larger(self.impressions, said.impressions),
            engagements=_larger(self.engagements, said.engagements),
            followers=_larger(self.followers, said.followers),
        )


def _larger(held: int | None, said: int | None) -> int | None:
    return max((number for number in (held, said) if number is not None), default=None)
