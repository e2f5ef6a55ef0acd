"""What an archive tells, counted from the life and not from the files: by day and kind, and the ratios."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby
from operator import attrgetter
from statistics import median
from zoneinfo import ZoneInfo

from tests.archives.facts import Invitation, Life, Message
from tests.archives.network_files import told_invitations

DAY_START = timedelta(hours=3)
OPEN = timedelta(days=21)
"""After so long an invitation counts as not accepted."""

Days = Counter[tuple[str, date]]


@dataclass(frozen=True, slots=True)
class Truth:
    """A life as an archive made at a moment tells it, to somebody in a zone."""

    life: Life
    made: datetime
    zone: str
    complete: bool = True

    def day(self, moment: datetime) -> date:
        """The user's day: until three in the morning it is still yesterday."""
        return (moment.astimezone(ZoneInfo(self.zone)).replace(tzinfo=None) - DAY_START).date()

    def past(self, things: Iterable) -> list:
        """What has happened by then."""
        return [one for one in things if one.at <= self.made]

    def days(self) -> Days:
        """How often what was done on which day."""
        found = Counter(self._network())
        found.update(self._messages())
        found.update(self._reputation())
        if self.complete:
            found.update(self._activity())
        else:
            found.update(("post", self.day(one.at)) for one in self.past(self.life.posts) if one.media)
        return found

    # --- people

    def _network(self) -> Iterator[tuple[str, date]]:
        for tie in self.past(self.life.ties):
            if not tie.closed:
                yield "connection_added", tie.on
        for one in told_invitations(self.life, self.made):
            sent = "invitation_note_sent" if one.note else "invitation_sent"
            yield sent if one.mine else "invitation_received", self.day(one.at)
            if self._accepted(one):
                yield "invitation_accepted" if one.mine else "connection_accepted_by_me", one.answered.date()

    def _accepted(self, one: Invitation) -> bool:
        return one.answered is not None and one.answered <= self.made

    def acceptance(self) -> tuple[float | None, int]:
        """The part of the sent invitations that was accepted, of those accepted or long open."""
        sent = [one for one in told_invitations(self.life, self.made) if one.mine]
        told = [self._accepted(one) for one in sent if self._accepted(one) or self._long_open(one)]
        return (sum(told) / len(told) if told else None), len(told)

    def _long_open(self, one: Invitation) -> bool:
        return self.made.date() - one.at.date() >= OPEN

    def connections(self) -> int:
        """How many there are, those with closed accounts too."""
        return len(self.past(self.life.ties))

    def decision_makers(self) -> int:
        """How many of them decide."""
        return sum(tie.person.decides and not tie.closed for tie in self.past(self.life.ties))

    # --- messages

    def conversations(self) -> Iterator[list[Message]]:
        """Those between the user and one other, oldest message first."""
        told = [one for one in self.past(self.life.messages) if not one.noise and len(one.others) == 1]
        told.sort(key=lambda one: (one.conversation, one.at))
        for _, group in groupby(told, key=attrgetter("conversation")):
            yield list(group)

    def _messages(self) -> Iterator[tuple[str, date]]:
        for conversation in self.conversations():
            before: Message | None = None
            for one in conversation:
                kind = self._kind(one, before)
                if kind:
                    yield kind, self.day(one.at)
                before = one

    def _kind(self, one: Message, before: Message | None) -> str:
        """What a message is after the one before it, empty for what is nothing that the user did."""
        if not one.mine:
            return "reply_received" if before is not None and before.mine else ""
        if before is not None:
            return "message" if before.mine else "reply_given"
        if self._is_note(one):
            return ""
        return "inmail" if one.subject and not self._connected(one) else "message"

    def _is_note(self, one: Message) -> bool:
        """Whether it is the note of an invitation that the archive still lists."""
        who = one.others[0]
        told = told_invitations(self.life, self.made)
        return any(note.mine and one.text and note.note == one.text and note.person is who for note in told)

    def _connected(self, one: Message) -> bool:
        who, latest = one.others[0], one.at.date() + timedelta(days=1)
        ties = self.past(self.life.ties)
        return any(tie.person is who and not tie.closed and tie.on <= latest for tie in ties)

    def replies(self) -> float | None:
        """The part of the conversations that the user began which got an answer."""
        begun = [told for told in self.conversations() if told[0].mine]
        return sum(any(not one.mine for one in told) for told in begun) / len(begun) if begun else None

    def reply_hours(self) -> float | None:
        """The middle one of the user's times to answer."""
        waits = []
        for told in self.conversations():
            since: datetime | None = None
            for one in told:
                if one.mine and since is not None:
                    waits.append((one.at - since).total_seconds() / 3600)
                since = None if one.mine else since or one.at
        return median(waits) if waits else None

    # --- reputation, activity, profile

    def _reputation(self) -> Iterator[tuple[str, date]]:
        for one in self.past(self.life.endorsements):
            if one.status == "ACCEPTED":
                yield ("endorsement_given" if one.mine else "endorsement_received"), self.day(one.at)
        for one in self.past(self.life.recommendations):
            yield ("recommendation_given" if one.mine else "recommendation_received"), self.day(one.at)
        for one in self.past(self.life.companies_followed):
            yield "company_followed", self.day(one.at)
        for one in self.life.events:
            if one.starts <= self.made and one.status == "APPROVED":
                yield "event_registered", one.starts.date()
        for one in self.past(self.life.articles):
            yield "article", self.day(one.at)

    def _activity(self) -> Iterator[tuple[str, date]]:
        life, day = self.life, self.day
        for post in self.past(life.posts):
            yield "post" if post.text else "repost", day(post.at)
        for kind, deeds in (
            ("repost", life.reposts),
            ("reaction", life.reactions),
            ("poll_voted", life.votes),
            ("post_saved", life.saved),
        ):
            for one in self.past(deeds):
                yield kind, day(one.at)
        for one in self.past(life.comments):
            yield "group_comment" if "groupPost" in one.urn else "comment", day(one.at)
        for one in self.past(life.people_followed):
            if not one.ended:
                yield "person_followed", day(one.at)
        yield from {(text, day(at)): ("search", day(at)) for at, text in self._searched()}.values()

    def _searched(self) -> Iterator[tuple[datetime, str]]:
        return ((one.at, one.text) for one in self.past(self.life.searches))

    def proofs(self) -> set[str]:
        """The items of the checklist that the profile proves done."""
        life = self.life
        found = {"headline", "location_industry", "about_text"}
        found |= {"current_position"} if life.positions else set()
        found |= {"education"} if life.education else set()
        found |= {"five_skills"} if life.skills >= 5 else set()
        received = [one for one in self.past(life.recommendations) if not one.mine]
        return found | ({"three_recommendations"} if len(received) >= 3 else set())
