"""Invents what a member did between two days, with everything in it that trips readers up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from random import Random

from tests.archives.facts import (
    Article,
    Deed,
    Endorsement,
    Follow,
    Happening,
    Invitation,
    Life,
    Message,
    Post,
    Recommendation,
    Search,
    Tie,
)
from tests.archives.people import COMPANIES, Person, invent_people

CANARY = "xq7private"
"""Stands in every text that must never reach the journal: bodies, mail addresses, numbers, birthdays."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """How much there is of everything; `words` a message."""

    connections: int = 9
    invitations: int = 8
    conversations: int = 7
    messages: int = 20
    posts: int = 5
    comments: int = 7
    reactions: int = 8
    searches: int = 6
    few: int = 3
    words: int = 8


SMALL = Sizes()
HEAVY = Sizes(30_000, 4_000, 20_000, 378_000, 3_000, 10_000, 20_000, 30_000, 500, 45)
"""The heavy user: LinkedIn's most connections, and years of messages, of which there come to be 200 000."""

REACTIONS = ("LIKE", "PRAISE", "EMPATHY", "APPRECIATION", "INTEREST", "ENTERTAINMENT", "MAYBE")
WORDS = [
    "harbour",
    "lamp",
    "quiet",
    "garden",
    "letter",
    "market",
    "winter",
    "copper",
    "maple",
    "bridge",
    "signal",
    "corner",
    "velvet",
    "orbit",
    "pepper",
    "thanks",
    "great",
    "talk",
    "tomorrow",
    "offer",
    "question",
    "idea,",
    "report;",
    "meeting:",
    "plan",
    "-",
    "über",
    "façade",
    "日本",
    "🚀",
    "it's",
    "(maybe)",
]


def live(seed: int, first: date, last: date, sizes: Sizes = SMALL) -> Life:
    """The same life for the same seed; its facts lie between the two days, both included."""
    return _Chronicle(Random(seed), first, last, sizes).life()


class _Chronicle:
    """Invents one fact after the other."""

    def __init__(self, chance: Random, first: date, last: date, sizes: Sizes) -> None:
        self.chance = chance
        self.first = datetime(first.year, first.month, first.day, tzinfo=UTC)
        self.seconds = ((last - first).days + 1) * 86_400 - 1
        self.sizes = sizes
        number = 2 + sizes.connections + sizes.invitations + sizes.conversations
        self.me, *self.people = invent_people(chance, number)
        self.me = replace(self.me, first="Mina", last=f"Morgenrot-{CANARY[:2]}", slug="mina-morgenrot")
        self.sentences = [" ".join(chance.choices(WORDS, k=9)) for _ in range(400)]
        self.used: set[datetime] = set()

    def moment(self) -> datetime:
        """A second at which nothing else happens; now and then close to midnight, in UTC or in California."""
        while True:
            moment = self.first + timedelta(seconds=self.chance.randrange(self.seconds))
            if self.chance.random() < 0.2:
                hour = self.chance.choice((23, 0, 2, 3, 7, 8, 6, 10, 11))
                moment = moment.replace(hour=hour)
            if moment not in self.used:
                self.used.add(moment)
                return moment

    def several(self, number: int, make: Callable[[], object]) -> list:
        return [make() for _ in range(number)]

    def text(self, words: int = 8) -> str:
        said = " ".join(self.chance.choice(self.sentences) for _ in range(max(1, words // 9)))
        return f"{said} {CANARY}"

    def life(self) -> Life:
        """Everything."""
        sizes, some = self.sizes, self.sizes.few
        life = Life(self.me, "Builds quiet tools", f"About {CANARY}", "Software", "Ostermoor, Nordland")
        life.positions, life.education = self.chance.randrange(3), self.chance.randrange(2)
        life.skills = self.chance.randrange(9)
        self._network(life)
        life.messages = [*self._messages(), *self._notes(life)]
        life.posts = self.several(sizes.posts, self._post)
        life.comments = self.several(sizes.comments, self._comment)
        life.reactions = self.several(sizes.reactions, self._reaction)
        life.reposts = self.several(some, lambda: Deed(self.moment(), self._urn("activity")))
        life.votes = self.several(some, lambda: Deed(self.moment(), self._urn("ugcPost"), "Yes, often"))
        life.saved = self.several(some, lambda: Deed(self.moment(), self._urn("activity")))
        life.searches = self.several(sizes.searches, self._search)
        life.people_followed = self.several(some, self._person_followed)
        life.companies_followed = self.several(some, self._company_followed)
        life.endorsements = self.several(2 * some, self._endorsement)
        life.recommendations = self.several(some, self._recommendation)
        life.events = self.several(some, self._event)
        life.articles = self.several(some, self._article)
        return life

    # --- people

    def _network(self, life: Life) -> None:
        people = iter(self.people)
        for _ in range(self.sizes.invitations):
            invitation = self._invitation(next(people))
            life.invitations.append(invitation)
            if invitation.answered is not None:
                life.ties.append(Tie(invitation.person, invitation.answered))
        while len(life.ties) < self.sizes.connections:
            closed = self.chance.random() < 0.06
            life.ties.append(Tie(next(people), self.moment(), closed=closed))

    def _invitation(self, person: Person) -> Invitation:
        at, mine = self._minute(), self.chance.random() < 0.7
        note = self.text() if self.chance.random() < 0.1 else ""
        waited = timedelta(minutes=self.chance.randrange(1, 40_000))
        answered = at + waited if not mine or self.chance.random() < 0.5 else None
        return Invitation(person, at, mine, note, answered)

    def _minute(self) -> datetime:
        """A minute that clocks in California show once; when they go back, an hour is there twice."""
        while True:
            moment = self.moment().replace(second=0)
            if not (moment.month == 11 and moment.day <= 7 and moment.hour in (8, 9)):
                return moment

    def _endorsement(self) -> Endorsement:
        mine, skill = self.chance.random() < 0.5, self.chance.choice(("C++", "Selling, Consultative", "Öl"))
        status = self.chance.choice(("ACCEPTED", "ACCEPTED", "PENDING", "HIDDEN"))
        return Endorsement(
            self.moment(), skill, self.chance.choice(self.people), mine, "ACCEPTED" if mine else status
        )

    def _recommendation(self) -> Recommendation:
        mine, person = self.chance.random() < 0.5, self.chance.choice(self.people)
        return Recommendation(self._minute(), person, mine, self.text())

    def _person_followed(self) -> Follow:
        return Follow(self.moment(), self.chance.choice(self.people).name, ended=self.chance.random() < 0.2)

    def _company_followed(self) -> Follow:
        return Follow(self.moment(), self.chance.choice(COMPANIES))

    # --- messages

    def _messages(self) -> list[Message]:
        found: list[Message] = []
        each = max(1, self.sizes.messages // self.sizes.conversations)
        for place in range(self.sizes.conversations):
            found += self._conversation(place, 1 + self.chance.randrange(2 * each - 1))
        return found

    def _conversation(self, place: int, length: int) -> list[Message]:
        noise = self.chance.choices(("", "sponsored", "draft", "spam", "gone"), weights=(12, 2, 1, 0.5, 0.5))[
            0
        ]
        id = f"2-{self.chance.randbytes(24).hex()}{place:x}=="
        others = self.chance.sample(self.people, 3 if self.chance.random() < 0.08 else 1)
        subject = "A question, please" if self.chance.random() < 0.08 else ""
        if noise or self.chance.random() < 0.3:  # nobody ever answered
            length = 1
        mine, at, found = noise == "draft" or (not noise and self.chance.random() < 0.5), self.moment(), []
        for _ in range(length):
            said = "" if self.chance.random() < 0.05 else self.text(self.sizes.words)
            found.append(Message(id, at, mine, tuple(others), said, subject, noise=noise))
            later = at + timedelta(seconds=self.chance.randrange(20, 500_000))
            if (later - self.first).total_seconds() > self.seconds:
                break
            mine, at = self.chance.random() < 0.5, later
        return found

    def _notes(self, life: Life) -> list[Message]:
        """The note of an accepted invitation opens the conversation, at the moment of its acceptance."""
        return [
            Message(f"2-{one.person.slug}==", one.answered, one.mine, (one.person,), one.note)
            for one in life.invitations
            if one.note and one.answered is not None
        ]

    # --- activity

    def _urn(self, kind: str, at: datetime | None = None) -> str:
        """A name whose upper bits tell the millisecond, as LinkedIn's do."""
        moment = at or self.moment()
        return f"urn:li:{kind}:{(int(moment.timestamp() * 1000) << 22) + self.chance.randrange(1 << 22)}"

    def _post(self) -> Post:
        at, kind = self.moment(), self.chance.choice(("share", "ugcPost"))
        lines = [self.text() for _ in range(self.chance.choice((1, 1, 2, 4)))]
        text = ('\n\nShe said "yes", then\n').join(lines)
        if self.chance.random() < 0.2:
            return Post(at, self._urn(kind, at), "", shared="https://example.com/a,b")
        return Post(at, self._urn(kind, at), text, media=self.chance.random() < 0.4)

    def _comment(self) -> Deed:
        at, kind = self.moment(), self.chance.choice(("activity", "ugcPost", "groupPost"))
        urn = self._urn(kind)
        lines = ["Well said", "", self.text()] if self.chance.random() < 0.3 else [self.text()]
        comment = self._urn("comment", at).rpartition(":")[2]
        own = f"urn:li:comment:(activity:{urn.rpartition(':')[2]},{comment})"
        return Deed(at, urn, "\n".join(lines), own)

    def _reaction(self) -> Deed:
        kind = self.chance.choice(("activity", "ugcPost", "groupPost", "article", "lyndaCourse"))
        return Deed(self.moment(), self._urn(kind), self.chance.choice(REACTIONS))

    def _search(self) -> Search:
        return Search(self.moment(), self.chance.choice(("head of sales, berlin", "maker", '"exact"', "Öl")))

    def _event(self) -> Happening:
        status = "RELINQUISHED" if self.chance.random() < 0.2 else "APPROVED"
        number = self.chance.randrange(10_000)
        return Happening(f"Evening, number {number}", self._minute(), status)

    def _article(self) -> Article:
        return Article(self.moment(), f"On lamps {self.chance.randrange(10_000)}")
