"""Messages, row by row: who wrote to whom and when; what they say is looked at, and never kept."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from ssi_coach.domain.days import HomeTime
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.files import Rejected
from ssi_coach.sources.archive.dates import utc_in
from ssi_coach.sources.archive.ids import name_key, profile_key, profile_url, short
from ssi_coach.sources.archive.part import PartRead, Table

_COLUMNS = (
    "conversation id",
    "conversation title",
    "from",
    "sender profile url",
    "to",
    "recipient profile urls",
    "folder",
    "is message draft",
    "is conversation draft",
    "date",
    "subject",
    "content",
)
"""First those that the messages of a conversation repeat."""
_REPEATED = 9
_MOST_AT_HAND = 1_000
"""Heads of rows that are kept: those of a conversation stand together in most files."""

GONE = "LinkedIn Member"
"""The name of every account that is no more."""

_SPONSORED = "sponsored conversation"
_SPONSORED_TEXT = "spinmail-quill-editor"
_BETWEEN_URLS = re.compile(r",\s*(?=https?://)")
_LONGEST_NOTE = 400
"""LinkedIn takes 300 characters with an invitation; spaces may have become more."""
_YES = {"yes", "true"}


class Person(NamedTuple):
    """Somebody on a message: the name as it stands there, and the address of the profile, empty if not known."""

    name: str
    url: str


class Line(NamedTuple):
    """One message that counts: `sender` and `receiver` are keys into the people, `said` a number for its text."""

    row: int
    conversation: int
    at: datetime
    sender: str
    receiver: str
    subject: bool
    said: int


@dataclass(frozen=True, slots=True)
class MessagesRead(PartRead):
    """The messages of a file; they become entries once it is known which of the people is the user.

    `conversations` are the ids that lines name by their place. `part` is the name of the file.
    """

    part: str = ""
    lines: list[Line] = field(default_factory=list)
    conversations: tuple[str, ...] = ()
    people: dict[str, Person] = field(default_factory=dict)


def text_key(text: str) -> int:
    """A number for what a text says, whatever its spaces and lines if it is as short as a note is."""
    if len(text) > _LONGEST_NOTE:
        return hash(text)
    return hash(text.encode("utf-8", "surrogatepass").translate(None, b" \n\r"))


class _Head:
    """What the cells that messages of a conversation repeat say.

    `reason` is why such a row is nobody's message to anybody, `or_reason` one that the text of a message comes
    before. `both` are who wrote and who received, and in which conversation, once a message counts.
    """

    __slots__ = ("both", "or_reason", "reason")

    def __init__(self, reason: str, or_reason: str) -> None:
        self.reason = reason
        self.or_reason = or_reason
        self.both: tuple[int, str, str] | None = None


class _Reading:
    """The file as its rows go by."""

    def __init__(self, table: Table) -> None:
        self.part = table.name
        self.urls = "sender profile url" in table.columns
        self.nameless = "recipient profile urls" not in table.columns
        self.slugs: dict[tuple[int, str], str] = {}
        self.numbers: dict[str, int] = {}
        self.people: dict[str, Person] = {}
        self.groups: set[int] = set()
        self.at_hand: dict[tuple[str, ...], _Head] = {}
        self.lines: list[Line] = []
        self.rejected: list[Rejected] = []

    def take(self, rows: Iterable[tuple[int, tuple[str, ...]]]) -> None:
        """Keep every message, or why it does not count; what is done once a row here is done very often."""
        at_hand, keep = self.at_hand, self.lines.append
        for row, cells in rows:
            repeated = cells[:_REPEATED]
            head = at_hand.get(repeated) or self._head(repeated)
            text = cells[-1]
            reason = head.reason or ("row.sponsored" if _SPONSORED_TEXT in text else head.or_reason)
            if reason:
                self.leave_out(row, reason)
                continue
            try:
                at = utc_in(cells[_REPEATED].strip())
            except KnownError as fault:  # kept without its traceback, which would hold the row
                self.rejected.append(Rejected(row, KnownError(fault.id, **fault.values), self.part))
                continue
            conversation, sender, receiver = head.both or self._both(head, cells)
            subject = bool(cells[_REPEATED + 1].strip())
            keep(Line(row, conversation, at, sender, receiver, subject, text_key(text)))

    def _head(self, cells: tuple[str, ...]) -> _Head:
        if len(self.at_hand) >= _MOST_AT_HAND:
            self.at_hand.clear()
        head = self.at_hand[cells] = _Head(_noise(cells), self._or_noise(cells))
        return head

    def _both(self, head: _Head, cells: tuple[str, ...]) -> tuple[int, str, str]:
        """The conversation, and the keys of who wrote and of who received."""
        conversation = self.numbers.setdefault(cells[0].strip(), len(self.numbers))
        receivers = self._receivers(cells[4], cells[5])
        if len(receivers) > 1:
            self.groups.add(conversation)
        sender = self._known(cells[2], cells[3])
        if self.nameless and not sender.startswith("name:"):
            self.slugs[conversation, f"name:{name_key(cells[2])}"] = sender
        head.both = conversation, sender, receivers[0] if receivers else ""
        return head.both

    def _or_noise(self, cells: tuple[str, ...]) -> str:
        """Why a row is nobody's message that is no advertisement by its text; empty for a message."""
        if cells[2].strip() == GONE:
            return "row.gone"
        return "row.sponsored" if self.urls and not cells[3].strip() else ""

    def leave_out(self, row: int, reason: str) -> None:
        """A row that stays out on purpose."""
        self.rejected.append(Rejected(row, _REASONS[reason], self.part, on_purpose=True))

    def _known(self, name: str, url: str) -> str:
        """The key of somebody: the profile where the file tells it, else the name."""
        slug = profile_key(url)
        key = slug or f"name:{name_key(name)}"
        if key not in self.people or (name and not self.people[key].name):
            self.people[key] = Person(short(name), profile_url(url))
        return key

    def _receivers(self, names: str, urls: str) -> list[str]:
        """The keys of those a message went to; names hold commas of their own, so addresses decide."""
        addresses = _BETWEEN_URLS.split(urls) if urls else []
        if len(addresses) == 1:
            return [self._known(names, addresses[0])]
        if addresses:
            return [self._known("", address) for address in addresses]
        return [self._known(name, "") for name in _names(names)]


def _noise(cells: tuple[str, ...]) -> str:
    """Why rows with such a head are nobody's message to anybody, whatever their text; empty for others."""
    if any(cells[7:9]) and not _YES.isdisjoint(map(str.casefold, map(str.strip, cells[7:9]))):
        return "row.draft"
    if cells[6].strip().casefold() == "spam":
        return "row.spam"
    return "row.sponsored" if cells[1].strip().casefold() == _SPONSORED else ""


def _names(names: str) -> list[str]:
    """One name, or several joined by commas; what has one word alone ("PhD") belongs to the name before it."""
    found: list[str] = []
    for piece in names.split(", "):
        if found and " " not in piece.strip():
            found[-1] += f", {piece}"
        elif piece.strip():
            found.append(piece)
    return found


_REASONS = {id: KnownError(id) for id in ("row.draft", "row.spam", "row.sponsored", "row.gone", "row.group")}


def read_messages(table: Table, home: HomeTime) -> MessagesRead:  # noqa: ARG001  # every reader is called so
    """The messages between the user and one other; drafts, spam, advertisements and groups stay out."""
    reading = _Reading(table)
    picked = table.picker(*_COLUMNS)
    reading.take((row, picked(cells)) for row, cells in table.rows)
    lines = list(_of_two(reading)) if reading.groups or reading.slugs else reading.lines
    return MessagesRead(
        rejected=tuple(reading.rejected),
        part=table.name,
        lines=lines,
        conversations=tuple(reading.numbers),
        people=reading.people,
    )


def _of_two(reading: _Reading) -> Iterator[Line]:
    """The messages of conversations of two: others, once seen, leave out all of theirs.

    Older files tell no profile of who receives; who answers in the same conversation under that name has it.
    """
    for line in reading.lines:
        slug = reading.slugs.get((line.conversation, line.receiver))
        if line.conversation in reading.groups:
            reading.leave_out(line.row, "row.group")
        else:
            yield line._replace(receiver=slug) if slug else line
