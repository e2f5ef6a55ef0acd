"""One post under two addresses: LinkedIn gives each kind of address a number of its own, and each is a clock."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from ssi_coach.domain.days import ONE_DAY
from ssi_coach.domain.doubles import KeptApart, joined_posts
from ssi_coach.domain.outcomes import PostOutcome, may_be_one_post

SURELY_MS = 5_000
"""So near, two addresses lead to one post in 48 of 52 cases, and in none to two; beyond, only the user can tell."""


class OnePost:
    """Knows under which address the journal keeps a post that a file calls otherwise."""

    def __init__(self, outcomes: Iterable[PostOutcome], said: Iterable[KeptApart]) -> None:
        """Begin with what the journal holds, and with what the user has said of it."""
        self._known = _ByDay(outcomes)
        self._joined = joined_posts(said)
        self._fresh = _ByDay(())

    def begin(self, outcomes: Iterable[PostOutcome]) -> None:
        """Look at the next file; what the one before it brought is known now."""
        for post, day in self._fresh:
            self._known.add(post, day)
        self._fresh = _ByDay(outcomes)

    def kept_as(self, outcome: PostOutcome) -> str:
        """The address under which the post is kept that an outcome of the file is about; empty for a new post.

        Two addresses of one file are two posts. Where more than two of both come into question, none is joined.
        """
        said = self._joined.get(outcome.post, "")
        if said in self._known:
            return said
        near = [post for post in self._known.near(outcome) if post not in self._fresh]
        if len(near) != 1:
            return ""
        rivals = [
            post for post in self._fresh.near(PostOutcome(outcome.day, near[0])) if post not in self._known
        ]
        return near[0] if rivals == [outcome.post] else ""


class _ByDay:
    """Addresses of posts by their days."""

    def __init__(self, outcomes: Iterable[PostOutcome]) -> None:
        self._days: dict[str, date] = {}
        self._posts: dict[date, list[str]] = {}
        for outcome in outcomes:
            if outcome.post:
                self.add(outcome.post, outcome.day)

    def __contains__(self, post: str) -> bool:
        return post in self._days

    def __iter__(self) -> Iterator[tuple[str, date]]:
        return iter(self._days.items())

    def add(self, post: str, day: date) -> None:
        """Keep an address."""
        if post not in self._days:
            self._days[post] = day
            self._posts.setdefault(day, []).append(post)

    def near(self, outcome: PostOutcome) -> list[str]:
        """The addresses of another kind that were given at the same moment; files differ in the day they name."""
        found: list[str] = []
        for day in (outcome.day - ONE_DAY, outcome.day, outcome.day + ONE_DAY):
            for post in self._posts.get(day, ()):
                apart = may_be_one_post(post, outcome.post)
                if apart is not None and apart <= SURELY_MS:
                    found.append(post)
        return found
