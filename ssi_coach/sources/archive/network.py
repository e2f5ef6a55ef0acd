"""The people in an archive: what connections, invitations and messages say together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from ssi_coach.domain.days import HomeTime
from ssi_coach.domain.files import Derived
from ssi_coach.domain.levels import Level, StatedLevel
from ssi_coach.sources.archive.connections import Connection, ConnectionsRead
from ssi_coach.sources.archive.conversations import Answers, Around, notes_of, settled
from ssi_coach.sources.archive.invitations import Invitation, InvitationsRead
from ssi_coach.sources.archive.joins import Accepted, Contacts, acceptance, accepted, colleagues, entries_of
from ssi_coach.sources.archive.member import member_of
from ssi_coach.sources.archive.messages import MessagesRead
from ssi_coach.sources.archive.part import PartRead


@dataclass(frozen=True, slots=True)
class Finding:
    """What became known once every file was read: joined entries and levels, and the ratios."""

    joined: PartRead
    derived: Derived


@dataclass(slots=True)
class Network:
    """The people of an archive as its files go by."""

    connections: list[Connection] = field(default_factory=list)
    invitations: list[Invitation] = field(default_factory=list)
    messages: list[MessagesRead] = field(default_factory=list)
    levels: list[StatedLevel] = field(default_factory=list)
    companies: set[str] = field(default_factory=set)
    name: str = ""

    def take(self, read: PartRead) -> PartRead | None:
        """Keep what a file says about people; None for messages, which wait until the user is known."""
        self.name = self.name or read.member
        self.companies.update(read.companies)
        if isinstance(read, MessagesRead):
            self.messages.append(read)
            return None
        if isinstance(read, ConnectionsRead):
            self.connections += read.people
            self.levels += read.levels
        elif isinstance(read, InvitationsRead):
            self.invitations += read.invitations
        return read

    def finish(self, home: HomeTime, as_of: date, take: Callable[[str, PartRead], None]) -> Finding:
        """What the files say together, as known on the day `as_of` on which they were written.

        `take` is given the entries of messages, some at a time, with the name of their file.
        """
        contacts = Contacts(self.connections)
        invitations = tuple({one.key: one for one in self.invitations}.values())
        pairs = accepted(invitations, contacts)
        member = member_of(invitations, self.messages, self.name)
        around = Around(member, contacts, home, notes_of(invitations))
        answers = Answers()
        for read in self.messages:
            for some in settled(read, around, answers):
                take(read.part, some)
        joined = PartRead(tuple(entries_of(pairs)), levels=colleagues(self.connections, self.companies))
        return Finding(joined, self._derived(pairs, answers, as_of))

    def _derived(self, pairs: tuple[Accepted, ...], answers: Answers, as_of: date) -> Derived:
        rate, counted = acceptance(self.invitations, pairs, as_of)
        stated = {level.level: level.value for level in sorted(self.levels, key=_day)}
        return Derived(
            acceptance=rate if self.connections else None,
            invitations=counted,
            replies=answers.rate,
            reply_hours=answers.hours,
            connections=stated.get(Level.CONNECTIONS),
            decision_makers=stated.get(Level.DECISION_MAKERS),
        )


def _day(level: StatedLevel) -> date:
    return level.day
