"""What became of posts: impressions, engagement and followers of each, as far as imported analytics tell."""

from __future__ import annotations

from dataclasses import dataclass

from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.outcomes import PostOutcome
from ssi_coach.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Reach:
    """The posts of a span, and the sums of whole days, each oldest first; both may be empty."""

    posts: tuple[PostOutcome, ...]
    days: tuple[PostOutcome, ...]


def post_reach(work: Workspace, span: DaySpan) -> Reach:
    """What became of the posts and of all posts together on each day of a span."""
    found = work.journal.outcomes(span)
    return Reach(tuple(one for one in found if one.post), tuple(one for one in found if not one.post))
