"""The subjects that files of LinkedIn are about: their names, what they are good for, and what belongs to them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ssi_coach.presentation.wording import later, text

PLAIN = "connections"
"""The subject whose rows are people."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject: its name, as it stands in a list, what it is good for, and the kinds and levels it consists of.

    `parts` are the ids of what a part of a file holds (`domain.files.Part.holds`).
    """

    id: str
    icon: str
    name: str
    listed: str
    feeds: str
    kinds: frozenset[str]
    parts: frozenset[str]


def _subject(id: str, icon: str, names: tuple[str, str, str], kinds: str, parts: str) -> Subject:
    name, listed, feeds = names
    return Subject(id, icon, name, listed, feeds, frozenset(kinds.split()), frozenset(parts.split()))


_ALL = (
    _subject(
        "connections",
        "users",
        (later("Connections"), later("connections"), later("connections, decision makers")),
        "connection_added decision_maker_connected colleague_connected connections decision_makers colleagues",
        "connections",
    ),
    _subject(
        "invitations",
        "user-plus",
        (later("Invitations"), later("invitations"), later("acceptance rate")),
        "invitation_sent invitation_note_sent invitation_received invitation_accepted connection_accepted_by_me",
        "invitations",
    ),
    _subject(
        "messages",
        "send",
        (later("Messages"), later("messages"), later("messages, replies")),
        "message inmail reply_given reply_received introduction_asked",
        "messages",
    ),
    _subject(
        "comments",
        "message-square-text",
        (later("Comments"), later("comments"), later("engagement given")),
        "comment group_comment comment_received",
        "comments",
    ),
    _subject(
        "reactions",
        "thumbs-up",
        (later("Reactions"), later("reactions"), later("engagement given")),
        "reaction reaction_received poll_voted",
        "reactions votes",
    ),
    _subject(
        "posts",
        "pencil-line",
        (later("Posts"), later("posts"), later("posts, reposts")),
        "post article newsletter repost group_post repost_received",
        "shares posts reposts instant_reposts articles rich_media",
    ),
    _subject(
        "searches",
        "search",
        (later("Searches"), later("searches"), later("people searches")),
        "search advanced_search profile_view lead_saved account_saved",
        "searches search_queries",
    ),
    _subject(
        "saved",
        "bookmark",
        (
            later("Saved and followed"),
            later("saved posts and follows"),
            later("small signs of interest"),
        ),
        "post_saved person_followed company_followed event_registered",
        "saved saved_items follows member_follows company_follows events",
    ),
    _subject(
        "endorsements",
        "award",
        (later("Endorsements"), later("endorsements"), later("reputation")),
        "endorsement_given endorsement_received endorsements",
        "endorsements endorsements_given endorsements_received endorsement_given endorsement_received",
    ),
    _subject(
        "recommendations",
        "quote",
        (later("Recommendations"), later("recommendations"), later("reputation")),
        "recommendation_given recommendation_received recommendations",
        "recommendations recommendations_given recommendations_received recommendation_given"
        " recommendation_received",
    ),
    _subject(
        "profile",
        "id-card",
        (later("Profile"), later("profile"), later("proofs for the checklist")),
        "profile_updated",
        "profile profile_summary positions education skills certifications languages projects volunteering"
        " honors publications courses organizations causes",
    ),
    _subject(
        "analytics",
        "chart-line",
        (later("Numbers of your posts"), later("numbers of posts"), later("what posts reached")),
        "followers follower_gained",
        "discovery engagement top_posts followers demographics performance post",
    ),
)

SUBJECTS = {subject.id: subject for subject in _ALL}
"""By id, in the order in which they are shown."""

_NUMBER = re.compile(r"_\d{4,}$")

_OF_KIND = {kind: subject for subject in _ALL for kind in subject.kinds}
_OF_PART = {part: subject for subject in _ALL for part in subject.parts}


def subject_of_kind(kind: str) -> Subject | None:
    """The subject of an activity kind or a level, None for one that no file of LinkedIn brings."""
    return _OF_KIND.get(kind)


def subject_of_part(holds: str) -> Subject | None:
    """The subject of a part by the id of what it holds, None for what is passed over."""
    return _OF_PART.get(holds)


def part_name(name: str) -> str:
    """A part as it is shown: without folders, and without the member's number that stands in new names."""
    stem, dot, ending = name.replace("\\", "/").rpartition("/")[2].rpartition(".")
    return _NUMBER.sub("", stem) + dot + ending


def listed(parts: Iterable[str]) -> str:
    """Parts by the ids of what they hold, in a list: "posts, comments, reactions, searches"."""
    found = dict.fromkeys(subject for part in parts if (subject := subject_of_part(part)) is not None)
    return ", ".join(text(subject.listed) for subject in _ALL if subject in found)
