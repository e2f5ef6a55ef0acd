"""Outcomes of posts: what LinkedIn's own analytics say became of what the user published."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class PostOutcome:
    """What one post, or all posts of one day, reached.

    `post` is the post's address, empty for a whole day's sum; `day` is the day of the post, or the day itself.
    Numbers are None where the file does not say them. A newer file restates an outcome: same id, new numbers.
    """

    day: date
    post: str = ""
    impressions: int | None = None
    engagements: int | None = None
    followers: int | None = None
    source: str = "analytics"

    @property
    def id(self) -> str:
        """One outcome a post, one a day without a post."""
        return self.post or self.day.isoformat()
