"""LinkedIn's archive, whole: its files read one after the other, and what they say together."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from ssi_coach.domain.activities import Entry
from ssi_coach.domain.checklist import Tick
from ssi_coach.domain.days import DaySpan, HomeTime
from ssi_coach.domain.edits import Record
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.files import Contents, FileKind, ParsedFile, Part, Rejected
from ssi_coach.domain.levels import StatedLevel
from ssi_coach.domain.profile_seen import ProfileSeen
from ssi_coach.sources.archive.connections import read_connections, read_people
from ssi_coach.sources.archive.container import Member, opened, readable
from ssi_coach.sources.archive.media import read_media, read_media_beside_posts
from ssi_coach.sources.archive.network import Network
from ssi_coach.sources.archive.part import PartRead, Reader
from ssi_coach.sources.archive.parts import PARTS, PRIVATE, KnownPart
from ssi_coach.sources.archive.proofs import day_of_proof, proved
from ssi_coach.sources.archive.recognising import part_of
from ssi_coach.sources.archive.reputation import COUNTED, on_last_day, reputation
from ssi_coach.sources.archive.rows import as_written
from ssi_coach.sources.archive.sides import MESSAGES, Side

EXPECTED = "Connections.csv, messages.csv, Invitations.csv, Shares.csv"

_MADE = re.compile(r"LinkedInDataExport_(\d\d)-(\d\d)-(\d{4})", re.IGNORECASE)
_PLACES = {known.holds: place for place, known in enumerate(PARTS.values())}
_WAITED_FOR = ("shares", "comments", "reactions", "searches")
"""The parts that a user misses most in the quick archive."""

Told = Callable[[int, int], None]
"""Is told how many bytes of how many were read."""

Hand = Callable[[Iterable[Entry]], None]
"""Is given the entries as they are found."""


def nobody(_done: int, _total: int) -> None:
    """Nobody hears how far the reading is."""


def read_archive(
    path: Path,
    kinds: frozenset[str],
    home: HomeTime,
    *,
    told: Told = nobody,
    hand: Hand | None = None,
    side: Side = Side.WHOLE,
) -> ParsedFile:
    """What LinkedIn's archive holds: a zip, a folder or one of its files; nothing is written.

    `kinds` are the ids of the known activity kinds. Entries go to `hand` as they are found, if there is one, and
    are not in the file that comes back. `side` is the part of the archive that is read. A file inside that is not
    as expected is rejected with its reason and the others are read; an archive that is damaged, or larger than
    any member's own, is refused as a whole. Raises `KnownError`: "file.unknown" when nothing in it is of
    LinkedIn, and what `container.opened` and `rows.as_written` raise.
    """
    with opened(path) as members:
        named = _named(path, members)
        files = [(member, known) for member, known in _in_order(named) if side.reads(known.holds)]
        size = sum(member.size for member, _ in files)
        settling = sum(member.size for member, known in files if known.holds == MESSAGES) // 2
        reading = _Reading(path.name, home, kinds, told, size + settling, side, hand, settling)
        for member, known in files:
            reading.read(member, known)
    return reading.finished(path, named)


_Named = tuple[tuple[Member, KnownPart | None], ...]
"""The files of an archive, each with what it is."""


def _named(path: Path, members: Sequence[Member]) -> _Named:
    """What every file is; raises `KnownError("file.unknown")` when none is of LinkedIn."""
    alone = len(members) == 1 and not path.is_dir() and members[0].name == path.name
    with readable(path.name):
        named = tuple((member, part_of(member.name, member.open, alone=alone)) for member in members)
    if not any(known is not None and known.holds != PRIVATE for _, known in named):
        raise KnownError("file.unknown", name=path.name, expected=EXPECTED)
    return named


def _in_order(named: _Named) -> list[tuple[Member, KnownPart]]:
    """The files that somebody reads, in the order of the list of parts, whatever the order in the archive."""
    read = [(member, known) for member, known in named if known is not None and known.read is not None]
    return sorted(read, key=lambda one: _PLACES[one[1].holds])


@dataclass(slots=True)
class _Reading:
    """An archive as its files go by; `size` is the number of bytes that will be read.

    Messages are gone through once more when all is read, which takes as long as `settling` bytes do.
    """

    name: str
    home: HomeTime
    kinds: frozenset[str]
    told: Told
    size: int
    side: Side = Side.WHOLE
    hand: Hand | None = None
    settling: int = 0
    done: int = 0
    parts: dict[str, Part] = field(default_factory=dict)
    known: set[str] = field(default_factory=set)
    entries: list[Entry] = field(default_factory=list)
    counted: list[Entry] = field(default_factory=list)
    levels: dict[str, StatedLevel] = field(default_factory=dict)
    rejected: list[Rejected] = field(default_factory=list)
    network: Network = field(default_factory=Network)
    ticks: list[Tick] = field(default_factory=list)
    profile: dict[str, str] = field(default_factory=dict)
    encoding: str = "utf-8"

    def read(self, member: Member, known: KnownPart) -> None:
        """One file."""
        self._read(member, known)
        self.done += member.size
        self.told(self.done, self.size)

    def _read(self, member: Member, known: KnownPart) -> None:
        """One file; a header that is not there is the file's fault alone."""
        if known.read is None:
            return
        try:
            reader = self._reader(known.read)
            read, sheet = as_written(
                self.name, member, known, lambda table: reader(table, self.home), self._at
            )
        except KnownError as fault:
            if fault.id != "archive.header":
                raise
            if self.side.tells(known.holds):
                self.rejected.append(Rejected(1, fault, member.name))
                self._keep(Part(member.name, known.holds))
            return
        if sheet.encoding == "cp1252":
            self.encoding = sheet.encoding
        kept = self.network.take(read)
        if self.side.tells(known.holds):
            self.rejected += sheet.rejected
            part = Part(_part_name(member, known), known.holds, sheet.count)
            self._keep(part if kept is None else self._kept(part, kept))

    def _reader(self, reader: Reader) -> Reader:
        """The reader of a file, or one that reads less of it.

        Pictures of posts say nothing where the list of posts was read before them, and of connections only the
        people matter where messages are read.
        """
        if reader is read_connections and not self.side.tells("connections"):
            return read_people
        listed = any(part.holds == "shares" and part.rows for part in self.parts.values())
        return read_media_beside_posts if reader is read_media and listed else reader

    def finished(self, path: Path, named: _Named) -> ParsedFile:
        """The whole, once every file was read."""
        made_on = _made_on(path, named)
        told = [part.days.last for part in self.parts.values() if part.days]
        last = max(told, default=self.home.today)
        finding = self.network.finish(self.home, made_on or last, self._settled)
        joined = 0
        shown: tuple[Record, ...] = ()
        if self.side.tells_people:
            joined = self._new(finding.joined.entries)
            self._stated((*finding.joined.levels, *reputation(self.counted)))
            day = day_of_proof(made_on, last, self.home.today)
            seen = (ProfileSeen(day, self.profile).kept,) if self.profile else ()
            shown = (*proved(self.ticks, self.levels.values(), day), *seen)
        quick = path.is_dir() or len(named) > 1
        quick = quick and not any(known is not None and known.late for _, known in named)
        missing = _WAITED_FOR if quick else ()
        unknown = [member.name for member, known in named if known is None]
        return ParsedFile(
            self.name,
            FileKind.ARCHIVE.value,
            (*self.entries, *on_last_day(self.levels.values(), told), *shown),
            tuple(self.rejected),
            passed_over=tuple(sorted(unknown)),
            encoding=self.encoding,
            contents=Contents(tuple(self.parts.values()), made_on, quick, missing, joined),
            derived=finding.derived,
        )

    def _settled(self, name: str, messages: PartRead) -> None:
        """Some of the messages of a file."""
        part = self.parts[name] = self._kept(self.parts[name], messages)
        step = self.settling * len(messages.entries) // max(1, part.rows)
        self.done = min(self.size, self.done + step)
        self.told(self.done, self.size)

    def _at(self, place: int) -> None:
        """Tell that a file was read up to a byte."""
        self.told(self.done + place, self.size)

    def _keep(self, part: Part) -> None:
        """List a file; pages of one folder are one part."""
        before = self.parts.get(part.name)
        if before is not None:
            days = _spanning(before.days, part.days)
            part = replace(part, rows=before.rows + part.rows, same=before.same + part.same, days=days)
        self.parts[part.name] = part

    def _kept(self, part: Part, read: PartRead) -> Part:
        """The file with its days, after its records were taken over: what another file said is the same."""
        self.rejected += read.rejected
        entries = [entry for entry in read.entries if entry.kind in self.kinds]
        self.rejected += [
            Rejected(0, KnownError("entry.kind", kind=entry.kind), part.name)
            for entry in read.entries
            if entry.kind not in self.kinds
        ]
        new = self._new(entries)
        self._stated(read.levels)
        self.ticks += read.ticks
        self.profile |= read.profile
        days = _days(entry.day for entry in entries)
        return replace(part, days=_spanning(part.days, days), same=part.same + read.same + len(entries) - new)

    def _stated(self, levels: Iterable[StatedLevel]) -> None:
        for level in levels:
            self.levels.setdefault(level.id, level)

    def _new(self, entries: Iterable[Entry]) -> int:
        """How many of the entries nothing before has said; they are handed over."""
        new = {entry.id: entry for entry in entries if entry.id not in self.known}
        self.known.update(new)
        self.counted += (entry for entry in new.values() if entry.kind in COUNTED)
        if self.hand is None:
            self.entries += new.values()
        else:
            self.hand(new.values())
        return len(new)


def _part_name(member: Member, known: KnownPart) -> str:
    """The name of a file, and for one of many pages that of their folder."""
    return member.name if known.needs or known.holds != "articles" else member.name.rpartition("/")[0]


def _days(days: Iterable[date]) -> DaySpan | None:
    told = set(days)
    return DaySpan(min(told), max(told)) if told else None


def _spanning(*spans: DaySpan | None) -> DaySpan | None:
    """All days from the first to the last of some spans."""
    return _days(day for span in spans if span is not None for day in (span.first, span.last))


def _made_on(path: Path, named: _Named) -> date | None:
    """The day in the name of the archive or of a folder in it, else the last one on which a file was packed."""
    for name in (path.name, *(member.name for member, _ in named)):
        found = _MADE.search(name)
        if found:
            try:
                return date(int(found[3]), int(found[1]), int(found[2]))
            except ValueError:
                continue
    return max((member.written for member, _ in named if member.written), default=None)
