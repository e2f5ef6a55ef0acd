"""Notes of invitations that come again as messages.

LinkedIn tells an accepted note once more as the first message, and its list of invitations covers months only.
While the invitation is in the same archive, the note is told by its text. Later only the journal remembers that
there was one.
"""

from __future__ import annotations

from collections.abc import Iterable

from ssi_coach.domain.activities import Entry, EntryFilter
from ssi_coach.domain.folding import folded
from ssi_coach.services.ports import Journal

SENT, SAID = "invitation_note_sent", "message"
MOST = 100_000


class NotesOfBefore:
    """The invitations with a note that the journal has and a file no longer tells, by the person."""

    def __init__(self, journal: Journal, told: Iterable[Entry]) -> None:
        """`told` are the entries of the file: an invitation among them has taken its note away already."""
        told_now = {entry.id for entry in told if entry.kind == SENT}
        sent = journal.entries_page(EntryFilter(kinds=frozenset({SENT})), offset=0, limit=MOST)
        self._open: dict[str, Entry] = {}
        for entry in sent:
            if entry.id not in told_now and entry.at is not None:
                self._open.update(dict.fromkeys(_names(entry), entry))

    def takes(self, message: Entry) -> bool:
        """Whether a message that the journal does not have is such a note: the first one after the invitation.

        Asked in the order in which messages were sent; each invitation had one note.
        """
        if message.kind != SAID or not self._open or message.at is None:
            return False
        found = next((self._open[name] for name in _names(message) if name in self._open), None)
        if found is None or found.at is None or message.at < found.at or not _may_be_one(found, message):
            return False
        for name in _names(found):
            self._open.pop(name, None)
        return True


def _names(entry: Entry) -> list[str]:
    """How somebody is found: by the address of the profile, and by name for files that tell no addresses."""
    return [name for name in (entry.profile_url, folded(entry.person)) if name]


def _may_be_one(one: Entry, other: Entry) -> bool:
    """Two known addresses that differ are two people, whatever their names."""
    return not (one.profile_url and other.profile_url) or one.profile_url == other.profile_url
