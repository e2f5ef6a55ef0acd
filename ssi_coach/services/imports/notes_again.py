"""The note of an invitation is counted once, with the invitation.

LinkedIn tells the note of an accepted invitation again as the first message, at the moment of the acceptance. An
archive that holds both leaves that message out. Its list of invitations, however, reaches back eight months only,
and its messages reach back for ever: a later archive tells the message alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter

from ssi_coach.domain.activities import Entry, EntryFilter, EntrySource
from ssi_coach.domain.days import EARLIEST_DAY, ONE_DAY, DaySpan
from ssi_coach.domain.files import FileKind, ParsedFile
from ssi_coach.domain.folding import folded
from ssi_coach.domain.people import person_key
from ssi_coach.services.ports import Journal

_INVITED, _WROTE, _MET = "invitation_note_sent", "message", "connection_added"
_TALKED = frozenset({_WROTE, "inmail", "reply_given", "reply_received"})
_ARCHIVE = frozenset({EntrySource.ARCHIVE.value})
_EVERY_DAY = DaySpan(EARLIEST_DAY, EARLIEST_DAY.replace(year=9000))
_ALL = 1_000_000_000
_NOT_A_LETTER = re.compile(r"[\W_]+")
_NEAR = ONE_DAY
"""So far the day of a connection, which is that of UTC, may lie from the moment of its first message."""


class _ByPerson:
    """Lines of people, found by the profile, or by the name where one of both has no profile."""

    def __init__(self, lines: Iterable[Entry] = ()) -> None:
        self.lines: dict[str, list[Entry]] = {}
        self._told: dict[tuple[str, str], tuple[str, str]] = {}
        self.add(lines)

    def add(self, lines: Iterable[Entry]) -> None:
        """Keep these lines too."""
        for line in lines:
            for key in self._keys(line):
                if key:
                    self.lines.setdefault(key, []).append(line)

    def about(self, other: Entry) -> list[Entry]:
        """The lines about the person of another one."""
        profile, name = self._keys(other)
        if profile in self.lines:
            return self.lines[profile]
        found = self.lines.get(name, ()) if name else ()
        return [line for line in found if not (line.profile_url and profile)]

    def _keys(self, line: Entry) -> tuple[str, str]:
        """The profile and the name, by its letters alone: spreadsheets lose other signs."""
        told = line.person, line.profile_url
        keys = self._told.get(told)
        if keys is None:
            profile = person_key("", line.profile_url) if line.profile_url else ""
            letters = _NOT_A_LETTER.sub("", folded(line.person))
            keys = self._told[told] = profile, f"name:{letters}" if letters else ""
        return keys


class NotesAgain:
    """Finds the messages that are notes of invitations, in a file and in the journal."""

    def __init__(self, journal: Journal, files: Iterable[ParsedFile]) -> None:
        """Begin with the journal and all files of one import, whatever their order."""
        self._journal = journal
        self._invited = {
            line.id: line
            for file in files
            if file.kind == FileKind.ARCHIVE
            for line in file.records
            if type(line) is Entry and line.kind == _INVITED
        }
        self._asked = False

    def told_again(self, entries: Sequence[Entry], fresh: Iterable[Entry]) -> frozenset[str]:
        """The ids of those fresh lines of a file that are notes of invitations which the file does not tell.

        `entries` are all lines of the file; of its own invitations it has left the notes out itself.
        """
        own = {line.id for line in entries if line.kind == _INVITED}
        notes = _ByPerson(line for line in self._all_invited() if line.id not in own)
        wrote = [line for line in fresh if line.kind == _WROTE and notes.about(line)] if notes.lines else []
        if not wrote:
            return frozenset()
        asked = _ByPerson(wrote)
        invited = {line.id: line for one in wrote for line in notes.about(one)}.values()
        met = _ByPerson(line for line in entries if line.kind == _MET and asked.about(line))
        if not all(map(met.about, invited)):
            met.add(line for line in self._lines({_MET}, _EVERY_DAY) if asked.about(line))
        talked = _ByPerson(line for line in entries if line.kind in _TALKED and asked.about(line))
        found = (_note_of(line, met.about(line), talked.about(line)) for line in invited)
        return frozenset(line.id for line in found if line is not None) & {line.id for line in wrote}

    def counted_before(self, entries: Sequence[Entry], fresh: Iterable[Entry]) -> tuple[Entry, ...]:
        """The messages of the journal that turn out to be notes of invitations which a file tells only now.

        What the user has written to such a line since makes it the user's own: it stays.
        """
        invited = [line for line in fresh if line.kind == _INVITED]
        if not invited or not self._journal.counted({_WROTE}, _EVERY_DAY):
            return ()
        asked = _ByPerson(invited)
        met = _ByPerson(line for line in entries if line.kind == _MET and asked.about(line))
        if not all(map(met.about, invited)):
            met.add(line for line in self._lines({_MET}, _EVERY_DAY) if asked.about(line))
        found = {line.id: line for one in invited for line in self._note_kept(one, met.about(one))}
        return tuple(line for line in found.values() if _is_as_imported(line))

    def _note_kept(self, invited: Entry, met: Sequence[Entry]) -> Iterator[Entry]:
        """The message of the journal that is the note of an invitation, if there is one."""
        about = _ByPerson([invited])
        for connection in met:
            near = DaySpan(connection.day - 2 * _NEAR, connection.day + 2 * _NEAR)
            talked = [line for line in self._lines(_TALKED, near) if about.about(line)]
            found = _note_of(invited, [connection], talked)
            if found is not None:
                yield found

    def _all_invited(self) -> Iterable[Entry]:
        """The invitations with a note of all files, and those of the journal, also when they lie in the bin."""
        if not self._asked:
            self._asked = True
            for binned in (False, True):
                for line in self._lines({_INVITED}, _EVERY_DAY, binned=binned):
                    self._invited.setdefault(line.id, line)
        return self._invited.values()

    def _lines(self, kinds: Iterable[str], days: DaySpan, *, binned: bool = False) -> tuple[Entry, ...]:
        """What the journal has from archives of some kinds and days."""
        which = EntryFilter(frozenset(kinds), _ARCHIVE, days.first, days.last, binned=binned)
        return self._journal.entries_page(which, offset=0, limit=_ALL)


def _note_of(invited: Entry, met: Iterable[Entry], talked: Iterable[Entry]) -> Entry | None:
    """The message that the note of an invitation became: the first one with that person, when they connected.

    A connection is dated by its day in UTC alone. Nobody who did not accept has got the note as a message.
    """
    days = {connection.day for connection in met}
    since = [
        (line.at, line)
        for line in talked
        if line.at is not None
        and invited.at is not None
        and line.at >= invited.at
        and any(abs(line.at.date() - day) <= _NEAR for day in days)
    ]
    first = min(since, key=itemgetter(0), default=None)
    return first[1] if first is not None and first[1].kind == _WROTE else None


def _is_as_imported(line: Entry) -> bool:
    return line.binned_on is None and not (line.note or line.tags or line.minutes)
