"""The files that an archive of LinkedIn may hold: by their names of all years, and who reads them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from ssi_coach.sources.archive.articles import read_article
from ssi_coach.sources.archive.comments import read_comments
from ssi_coach.sources.archive.connections import read_connections
from ssi_coach.sources.archive.endorsements import read_endorsements_given, read_endorsements_received
from ssi_coach.sources.archive.events import read_events
from ssi_coach.sources.archive.follows import read_company_follows, read_member_follows
from ssi_coach.sources.archive.invitations import read_invitations
from ssi_coach.sources.archive.learning import read_learning
from ssi_coach.sources.archive.media import read_media
from ssi_coach.sources.archive.messages import read_messages
from ssi_coach.sources.archive.part import Reader
from ssi_coach.sources.archive.posts import read_reposts, read_shares
from ssi_coach.sources.archive.profile import (
    read_education,
    read_positions,
    read_profile,
    read_profile_summary,
    read_skills,
)
from ssi_coach.sources.archive.reactions import read_reactions, read_saved_items, read_votes
from ssi_coach.sources.archive.recommendations import (
    read_recommendations_given,
    read_recommendations_received,
)
from ssi_coach.sources.archive.searches import read_searches

PRIVATE = "private"
"""What the journal has no use for, or no business with: such files are not opened."""

UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class KnownPart:
    """A file of the archive: what it `holds`, the columns without which it is not that, and its reader.

    `or_needs` are those of another time, for a file that had other columns then. `late` files come only with
    the larger archive, a day after the quick one. `quoted` is False for a file in which quotation marks mean
    nothing. A file that nobody reads (yet) is named and passed over.
    """

    holds: str
    needs: frozenset[str] = frozenset()
    or_needs: frozenset[str] = frozenset()
    read: Reader | None = None
    late: bool = False
    quoted: bool = True

    def fits(self, columns: Iterable[str]) -> bool:
        """Whether a row with these cells is the header of such a file."""
        found = set(columns)
        return self.needs <= found or (bool(self.or_needs) and self.or_needs <= found)


def _part(holds: str, *needs: str, read: Reader | None = None) -> KnownPart:
    return KnownPart(holds, frozenset(needs), read=read)


def _late(holds: str, *needs: str, read: Reader | None = None) -> KnownPart:
    return replace(_part(holds, *needs, read=read), late=True)


_NETWORK = {
    "connections": _part("connections", "first name", "last name", "connected on", read=read_connections),
    "invitations": _part("invitations", "from", "to", "sent at", "direction", read=read_invitations),
    "messages": _part("messages", "conversation id", "from", "to", "date", "content", read=read_messages),
}

_ACTIVITY = {
    "shares": _late("shares", "date", "sharelink", read=read_shares),
    "instantreposts": _late("reposts", "date", read=read_reposts),
    "comments": _late("comments", "date", "link", "message", read=read_comments),
    "reactions": _late("reactions", "date", "type", "link", read=read_reactions),
    "votes": _late("votes", "date", "link", "optiontext", read=read_votes),
    "searchqueries": replace(_late("searches", "time", "search query", read=read_searches), quoted=False),
    "saveditems": _late("saved_items", "saveditem", "createdtime", read=read_saved_items),
    "memberfollows": _late("member_follows", "date", "status", "fullname", read=read_member_follows),
    "companyfollows": _part("company_follows", "organization", "followed on", read=read_company_follows),
    "events": _part("events", "event name", "event time", "status", read=read_events),
    "articles": _part("articles", read=read_article),
    "richmedia": replace(
        _part("rich_media", "date/time", read=read_media), or_needs=frozenset({"type", "link"})
    ),
}

_REPUTATION = {
    "endorsementreceivedinfo": _part(
        "endorsements_received", "endorsement date", "endorser first name", read=read_endorsements_received
    ),
    "endorsementgiveninfo": _part(
        "endorsements_given", "endorsement date", "endorsee first name", read=read_endorsements_given
    ),
    "recommendationsreceived": _part(
        "recommendations_received", "first name", "creation date", "text", read=read_recommendations_received
    ),
    "recommendationsgiven": _part(
        "recommendations_given", "first name", "creation date", "text", read=read_recommendations_given
    ),
}

_PROFILE = {
    "profile": _part("profile", "first name", "last name", "headline", read=read_profile),
    "profilesummary": _part("profile_summary", "profile summary", read=read_profile_summary),
    "positions": _part("positions", "company name", "title", "started on", read=read_positions),
    "education": _part("education", "school name", read=read_education),
    "skills": _part("skills", "name", read=read_skills),
    "languages": _part("languages", "name", "proficiency"),
    "certifications": _part("certifications", "name", "authority"),
    "honors": _part("honors", "title", "issued on"),
    "projects": _part("projects", "title", "description"),
    "publications": _part("publications", "name", "published on"),
    "courses": _part("courses", "name", "number"),
    "organizations": _part("organizations", "name", "position"),
    "volunteering": _part("volunteering", "company name", "role"),
    "learning": _part("learning", "content title", "content type", read=read_learning),
}

_NOT_OPENED = (
    "account status history",
    "ad targeting",
    "ads clicked",
    "ads engagement",
    "calendar",
    "causes you care about",
    "coach messages",
    "contacts",
    "duolingo",
    "email addresses",
    "engagements",
    "guide messages",
    "hashtag follows",
    "imported contacts",
    "inferences about you",
    "job applicant saved answers",
    "job applicant saved screening question responses",
    "job applications",
    "job seeker preferences",
    "lan ads engagement",
    "learning coach messages",
    "learning role play messages",
    "likes",
    "login attempts",
    "logins",
    "member hashtags",
    "notes",
    "opportunities",
    "opprtunities",
    "patents",
    "phone numbers",
    "private identity asset",
    "providers",
    "receipts",
    "receipts v2",
    "registration",
    "reviews",
    "saved job alerts",
    "saved jobs",
    "security challenges",
    "test scores",
    "verifications",
    "whatsapp phone numbers",
)
_LATE_PRIVATE = {
    "adsclicked",
    "hashtagfollows",
    "inferencesaboutyou",
    "lanadsengagement",
    "logins",
    "securitychallenges",
}

_PRIVATE = {
    name: KnownPart(PRIVATE, late=name in _LATE_PRIVATE)
    for name in (spoken.replace(" ", "") for spoken in _NOT_OPENED)
}

PARTS: Mapping[str, KnownPart] = {**_NETWORK, **_ACTIVITY, **_REPUTATION, **_PROFILE, **_PRIVATE}
"""Every known file by its plain name (`plain_name`)."""

_COPY = re.compile(r"\s*\(\d+\)$")
_NUMBER = re.compile(r"_\d+$")
_GAPS = re.compile(r"[\s_\-]+")


def plain_name(path: str) -> str:
    """The name of a file as all years share it: "Jobs/Rich Media_17529409 (1).csv" is "richmedia".

    Folders, the ending, case, gaps, a browser's " (1)" and a number at the end go; every page in a folder of
    articles is "articles".
    """
    folders, _, base = path.replace("\\", "/").rpartition("/")
    stem, dot, ending = base.rpartition(".")
    stem = stem if dot else base
    if ending.lower() in {"html", "htm"}:
        return "articles" if "articles" in folders.lower() else ""
    stem = _NUMBER.sub("", _COPY.sub("", stem))
    return _GAPS.sub("", stem).casefold()
