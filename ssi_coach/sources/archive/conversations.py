"""From messages to entries: who began, who answered, and how long the user took."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby
from operator import attrgetter
from statistics import median

from ssi_coach.domain.activities import Entry, EntrySource
from ssi_coach.domain.days import HomeTime, check_day
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.files import Rejected
from ssi_coach.domain.many_entries import swift_entry
from ssi_coach.sources.archive.ids import Named, name_key
from ssi_coach.sources.archive.invitations import Invitation
from ssi_coach.sources.archive.joins import Contacts, was_known
from ssi_coach.sources.archive.member import Member
from ssi_coach.sources.archive.messages import Line, MessagesRead, Person, text_key
from ssi_coach.sources.archive.part import PartRead

_HOUR = 3600.0
_SOURCE = EntrySource.ARCHIVE.value
_AT_ONCE = 2_000
_NOT_MINE_TO_TELL = KnownError("row.whose")
_RECEIVED = KnownError("row.received")
_NOTE = KnownError("row.note")
_NOBODY = Person("", "")
_CONVERSATION = attrgetter("conversation")


@dataclass(frozen=True, slots=True)
class Around:
    """What else an archive says that messages are read by: the user, the connections, the invitations' notes."""

    member: Member
    contacts: Contacts
    home: HomeTime
    notes: frozenset[tuple[str, int]] = frozenset()


def notes_of(invitations: tuple[Invitation, ...]) -> frozenset[tuple[str, int]]:
    """The notes of sent invitations: LinkedIn tells an accepted one again as the first message."""
    told = [(one, text_key(one.said)) for one in invitations if one.sent and one.said]
    by_profile = {(one.slug, said) for one, said in told if one.slug}
    return frozenset(by_profile | {(f"name:{name_key(one.name)}", said) for one, said in told})


@dataclass(slots=True)
class Answers:
    """How conversations went: how many the user began, how many of them were answered, and the user's waits.

    A wait is the time in hours from the first message that was not answered yet to the user's own next one.
    """

    began: int = 0
    answered: int = 0
    waits: list[float] = field(default_factory=list)

    @property
    def rate(self) -> float | None:
        """The part of the user's conversations that got an answer, 0..1; None if there is none."""
        return self.answered / self.began if self.began else None

    @property
    def hours(self) -> float | None:
        """The median of the waits; None without any."""
        return median(self.waits) if self.waits else None


def settled(read: MessagesRead, around: Around, answers: Answers) -> Iterator[PartRead]:
    """The entries of a file of messages, some at a time; how conversations went is added to `answers`.

    The user's own message is an answer ("reply_given") when the other wrote last, an "inmail" when it has a
    subject, begins a conversation and goes to nobody the user was connected with, else a "message". The other's
    message is a "reply_received" when the user wrote last, and stays out otherwise: having received it is
    nothing that the user did.
    """
    settling = _Settling(read, around, answers)
    if around.member:
        yield from settling.go()
    else:
        settling.rejected += [Rejected(line.row, _NOT_MINE_TO_TELL, read.part) for line in read.lines]
    yield PartRead(
        tuple(settling.entries),
        rejected=(*read.rejected, *settling.rejected),
        same=read.same + settling.same,
    )


@dataclass(slots=True)
class _Turn:
    """Where a conversation stands: who wrote last (None before the first message), and since when the other waits.

    `named` gives its messages their ids.
    """

    named: Named
    mine_last: bool | None = None
    waiting_since: datetime | None = None
    began_by_me: bool = False
    answered: bool = False


class _Settling:
    """The messages of a file, conversation by conversation, oldest first."""

    def __init__(self, read: MessagesRead, around: Around, answers: Answers) -> None:
        self.read = read
        self.around = around
        self.answers = answers
        self.mine = {key for key in read.people if around.member.is_key(key)}
        self.entries: list[Entry] = []
        self.rejected: list[Rejected] = []
        self.same = 0

    def go(self) -> Iterator[PartRead]:
        """Every conversation; the entries of many at a time, so that somebody can go on with them meanwhile."""
        lines = self.read.lines
        lines.sort(key=self._order, reverse=True)
        for conversation, group in groupby(_taken_off(lines), key=_CONVERSATION):
            turn = _Turn(Named("message", self.read.conversations[conversation]))
            for line, mine, nth in self._once(group):
                kind = self._mine(line, turn) if mine else self._others(line, turn)
                turn.mine_last = mine
                self._take(line, turn, kind, nth)
            self.answers.began += turn.began_by_me
            self.answers.answered += turn.began_by_me and turn.answered
            if len(self.entries) >= _AT_ONCE:
                yield PartRead(tuple(self.entries))
                self.entries.clear()

    def _order(self, line: Line) -> tuple[int, datetime, bool]:
        return line.conversation, line.at, line.sender in self.mine

    def _once(self, group: Iterator[Line]) -> Iterator[tuple[Line, bool, int]]:
        """Each message once, whether it is the user's, and its number among those of its second and direction."""
        at: datetime | None = None
        by_me = False
        said: tuple[int, ...] = ()
        for line in group:
            mine = line.sender in self.mine
            if line.at != at or mine is not by_me:
                at, by_me, said = line.at, mine, ()
            elif line.said in said:
                self.same += 1
                continue
            said += (line.said,)
            yield line, mine, len(said)

    def _take(self, line: Line, turn: _Turn, kind: str, nth: int) -> None:
        """A message becomes an entry of a kind; without one, the row stays out."""
        mine = bool(turn.mine_last)
        if not kind:
            reason = _NOTE if mine else _RECEIVED
            self.rejected.append(Rejected(line.row, reason, self.read.part, on_purpose=True))
            return
        other = self.read.people.get(line.receiver if mine else line.sender, _NOBODY)
        home = self.around.home
        try:
            day = check_day(home.day(line.at), today=home.today)
            id = turn.named.id(line.at.isoformat(), "out" if mine else "in", str(nth))
            entry = swift_entry(id, day, kind, 1, None, *other, "", "", (), line.at, home.zone, _SOURCE, None)
        except KnownError as fault:
            self.rejected.append(Rejected(line.row, fault, self.read.part))
        else:
            self.entries.append(entry)

    def _mine(self, line: Line, turn: _Turn) -> str:
        """The kind of a message of the user, empty for the note of an invitation, which was counted there."""
        if turn.waiting_since is not None:
            self.answers.waits.append((line.at - turn.waiting_since).total_seconds() / _HOUR)
            turn.waiting_since = None
        if turn.mine_last is not None:
            return "message" if turn.mine_last else "reply_given"
        turn.began_by_me = True
        return self._first(line)

    def _first(self, line: Line) -> str:
        """The kind of a message of the user that begins a conversation."""
        name = self.read.people[line.receiver].name if line.receiver else ""
        if self.around.notes & {(line.receiver, line.said), (f"name:{name_key(name)}", line.said)}:
            return ""
        slug = "" if line.receiver.startswith("name:") else line.receiver
        known = not line.subject or was_known(self.around.contacts, slug, name, line.at.date())
        return "message" if known else "inmail"

    def _others(self, line: Line, turn: _Turn) -> str:
        """The kind of the other's message, empty where it answers nothing."""
        turn.answered = True
        turn.waiting_since = turn.waiting_since or line.at
        return "reply_received" if turn.mine_last else ""


def _taken_off(lines: list[Line]) -> Iterator[Line]:
    """The lines from the end; each may leave the memory once it has become an entry."""
    while lines:
        yield lines.pop()
