"""Hand-made and imported entries that may be about the same thing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ssi_coach.domain.activities import Entry, EntrySource

if TYPE_CHECKING:  # what the first page does not show is not loaded for its types
    from ssi_coach.domain.outcomes import PostOutcome
    from ssi_coach.domain.results import Result

IMPORTED = frozenset({EntrySource.ARCHIVE.value, EntrySource.ANALYTICS.value})
"""Sources of entries that LinkedIn itself wrote down; all others are the user's own account."""

LONGEST_MARK = 200
"""Letters of what is remembered of an entry."""

LONGEST_JOINED = 90
"""Letters of an id of which two can be remembered; those of LinkedIn's addresses and of the app are shorter."""

_APART, _ONE_POST, _BETWEEN, _WORDS = "apart", "one-post", " ", 3


@dataclass(frozen=True, slots=True)
class KeptApart:
    """An entry, by its id, that was looked at: hand-made and no double, or imported and a hand-made one's double.

    It may also be an item of the checklist that the user unticked though a file proves it (`unproved`), two posts or
    results that look like one and are two (`apart`), two addresses of one post (`one_post`), or what an archive
    showed of the profile (`profile_seen`).
    """

    entry: str

    @property
    def id(self) -> str:
        """One answer an entry."""
        return self.entry


def unproved(item: str) -> KeptApart:
    """The user's word that an item of the checklist is not done, whatever a file proves: no import ticks it again."""
    return KeptApart(f"unproved:{item}")


def apart(one: str, other: str) -> KeptApart:
    """The user's word that two records, by their ids, are about something of their own each."""
    ends = sorted(id[-LONGEST_JOINED:] for id in (one, other))
    return KeptApart(_BETWEEN.join((_APART, *ends)))


def one_post(gone: str, kept: str) -> KeptApart:
    """The user's word that two addresses lead to one post: what files say of the first belongs to the other."""
    return KeptApart(_BETWEEN.join((_ONE_POST, gone, kept)))


def joined_posts(said: Iterable[KeptApart]) -> dict[str, str]:
    """By the address that is not kept any more: the one that stands for the post (`one_post`)."""
    words = (one.entry.split(_BETWEEN) for one in said if one.entry.startswith(_ONE_POST))
    joined = {told[1]: told[2] for told in words if len(told) == _WORDS}
    return {gone: _last_of(kept, joined) for gone, kept in joined.items()}


def _last_of(post: str, joined: Mapping[str, str]) -> str:
    """The address that is left after one was joined to the next, and that one to another."""
    for _ in joined:
        post = joined.get(post, post)
    return post


@dataclass(frozen=True, slots=True)
class PostDouble:
    """Two outcomes that are probably of one post; `other` is the one whose address would go."""

    own: PostOutcome
    other: PostOutcome


@dataclass(frozen=True, slots=True)
class ResultDouble:
    """Two results that are probably one: the user's own or older one, and the one that a list brought."""

    own: Result
    other: Result


@dataclass(frozen=True, slots=True)
class Double:
    """A hand-made entry and the imported ones of the same day and kind that are probably about the same.

    `both` is how many of the hand-made count the imported ones stand for, at most the hand-made count.
    """

    own: Entry
    imported: tuple[Entry, ...]
    both: int


AnyDouble = Double | PostDouble | ResultDouble
"""Two that are probably one."""
