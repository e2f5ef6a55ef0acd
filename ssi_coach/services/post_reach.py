"""What became of posts: impressions, engagement and followers of each, as far as imported analytics tell."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.outcomes import PostOutcome
from ssi_coach.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class PostReach:
    """One post; what its file does not say is None. `share` is engagements of impressions, 0..1."""

    day: date
    post: str
    impressions: int | None
    engagements: int | None
    followers: int | None

    @property
    def share(self) -> float | None:
        """Engagements of impressions, None where one of both is not known or nobody saw the post."""
        if not self.impressions or self.engagements is None:
            return None
        return self.engagements / self.impressions


@dataclass(frozen=True, slots=True)
class Reach:
    """The posts of a span, and the sums of whole days, each oldest first; both may be empty."""

    posts: tuple[PostReach, ...]
    days: tuple[PostReach, ...]


def post_reach(work: Workspace, span: DaySpan) -> Reach:
    """What became of the posts and of all posts together on each day of a span."""
    found = [_reach(outcome) for outcome in work.journal.outcomes(span)]
    return Reach(tuple(one for one in found if one.post), tuple(one for one in found if not one.post))


def _reach(outcome: PostOutcome) -> PostReach:
    return PostReach(outcome.day, outcome.post, outcome.impressions, outcome.engagements, outcome.followers)
