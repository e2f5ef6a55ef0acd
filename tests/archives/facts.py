"""What a member of LinkedIn does and what befalls them, as plain facts: no format, no file.

All moments are UTC, to the second, or to the minute where LinkedIn tells no seconds.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from urllib.parse import quote

from tests.archives.people import Person


@dataclass(frozen=True, slots=True)
class Tie:
    """A connection; of one whose account is closed LinkedIn tells the day alone."""

    person: Person
    at: datetime
    closed: bool = False

    @property
    def on(self) -> date:
        """The day, in UTC: LinkedIn tells no more."""
        return self.at.date()


@dataclass(frozen=True, slots=True)
class Invitation:
    """An invitation of the member (`mine`) or to the member; `answered` is when it was accepted, if it was."""

    person: Person
    at: datetime
    mine: bool
    note: str = ""
    answered: datetime | None = None


@dataclass(frozen=True, slots=True)
class Message:
    """One message; `others` are all who take part besides the member, the writer first when it is not `mine`.

    `noise` is empty, or why nobody wrote it to anybody: "sponsored", "draft", "spam", "gone" (the account).
    """

    conversation: str
    at: datetime
    mine: bool
    others: tuple[Person, ...]
    text: str
    subject: str = ""
    title: str = ""
    noise: str = ""


@dataclass(frozen=True, slots=True)
class Post:
    """A post, or with no text and a `shared` address somebody else's post passed on; `media` of it was uploaded."""

    at: datetime
    urn: str
    text: str
    shared: str = ""
    media: bool = False

    @property
    def link(self) -> str:
        """Its address as the files tell it."""
        return f"https://www.linkedin.com/feed/update/{quote(self.urn, safe='')}"


@dataclass(frozen=True, slots=True)
class Deed:
    """Something done to a thing with an address: a comment, a reaction, a vote, an instant repost, a saved post.

    `what` is the comment, the reaction's type or the vote's option. `urn` of a comment's own exists besides.
    """

    at: datetime
    urn: str
    what: str = ""
    own_urn: str = ""


@dataclass(frozen=True, slots=True)
class Search:
    """One row of the list of searches; LinkedIn writes many of them twice."""

    at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class Follow:
    """Somebody or some company that the member follows, or followed once."""

    at: datetime
    name: str
    ended: bool = False


@dataclass(frozen=True, slots=True)
class Endorsement:
    """A skill confirmed, by the member (`mine`) or of the member."""

    at: datetime
    skill: str
    person: Person
    mine: bool
    status: str = "ACCEPTED"


@dataclass(frozen=True, slots=True)
class Recommendation:
    """A recommendation written by the member (`mine`) or for the member; to the minute."""

    at: datetime
    person: Person
    mine: bool
    text: str


@dataclass(frozen=True, slots=True)
class Happening:
    """An event that the member said yes to, or took back."""

    name: str
    starts: datetime
    status: str = "APPROVED"


@dataclass(frozen=True, slots=True)
class Article:
    """An article with its own page."""

    at: datetime
    title: str


@dataclass(slots=True)
class Life:
    """All of it; what an archive tells depends on when it is made."""

    me: Person
    headline: str = ""
    about: str = ""
    industry: str = ""
    place: str = ""
    positions: int = 1
    education: int = 1
    skills: int = 5
    ties: list[Tie] = field(default_factory=list)
    invitations: list[Invitation] = field(default_factory=list)
    messages: list[Message] = field(default_factory=list)
    posts: list[Post] = field(default_factory=list)
    reposts: list[Deed] = field(default_factory=list)
    comments: list[Deed] = field(default_factory=list)
    reactions: list[Deed] = field(default_factory=list)
    votes: list[Deed] = field(default_factory=list)
    saved: list[Deed] = field(default_factory=list)
    searches: list[Search] = field(default_factory=list)
    people_followed: list[Follow] = field(default_factory=list)
    companies_followed: list[Follow] = field(default_factory=list)
    endorsements: list[Endorsement] = field(default_factory=list)
    recommendations: list[Recommendation] = field(default_factory=list)
    events: list[Happening] = field(default_factory=list)
    articles: list[Article] = field(default_factory=list)
