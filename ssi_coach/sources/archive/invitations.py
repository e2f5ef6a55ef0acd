"""Invitations to connect, sent and received, of the last months: in the time of California, without seconds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ssi_coach.domain.activities import Entry, EntrySource
from ssi_coach.domain.days import HomeTime, check_day
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.files import Rejected
from ssi_coach.sources.archive.dates import is_day_first, pacific_in
from ssi_coach.sources.archive.ids import entry_id, name_key, profile_key, profile_url, short
from ssi_coach.sources.archive.part import PartRead, Table, cell

_COLUMNS = ("from", "to", "sent at", "message", "direction", "inviterprofileurl", "inviteeprofileurl")


@dataclass(frozen=True, slots=True)
class Invitation:
    """An invitation: who the other is, when it was sent (UTC), which way, and its note as `said`.

    `mine` is the user's own name and the address of the user's profile on it.
    """

    name: str
    slug: str
    url: str
    at: datetime
    sent: bool
    said: str
    mine: tuple[str, str]

    @property
    def key(self) -> tuple[str, ...]:
        """What names the invitation in the archives of all years."""
        when = self.at.strftime("%Y-%m-%dT%H:%M")
        return (name_key(self.name) or self.slug, when, "out" if self.sent else "in")


@dataclass(frozen=True, slots=True)
class InvitationsRead(PartRead):
    """The entries of a list of invitations, and the invitations for what became of them."""

    invitations: tuple[Invitation, ...] = ()


def read_invitations(table: Table, home: HomeTime) -> InvitationsRead:
    """Sent ones (with or without a note) and received ones, each once."""
    places = table.places(*_COLUMNS)
    rows = [(row, tuple(cell(cells, place) for place in places)) for row, cells in table.rows]
    day_first = is_day_first(cells[2] for _, cells in rows)
    entries: dict[str, Entry] = {}
    found: list[Invitation] = []
    rejected: list[Rejected] = []
    same = 0
    for row, cells in rows:
        try:
            invitation = _invitation(cells, day_first=day_first)
            entry = _entry(invitation, home)
        except KnownError as reason:
            rejected.append(Rejected(row, reason, table.name))
            continue
        same += entry.id in entries
        if entry.id not in entries:
            entries[entry.id] = entry
            found.append(invitation)
    return InvitationsRead(
        tuple(entries.values()), rejected=tuple(rejected), same=same, invitations=tuple(found)
    )


def _invitation(cells: tuple[str, ...], *, day_first: bool) -> Invitation:
    """One row; raises `KnownError("row.direction")` where it does not say which way, and "file.date"."""
    sender, receiver, sent_at, note, direction, inviter, invitee = cells
    sent = direction.casefold() == "outgoing"
    if not sent and direction.casefold() != "incoming":
        raise KnownError("row.direction", value=direction[:40])
    name, url, mine = (
        (receiver, invitee, (sender, inviter)) if sent else (sender, inviter, (receiver, invitee))
    )
    at = pacific_in(sent_at, day_first=day_first)
    if not name and not profile_key(url):
        raise KnownError("row.nameless")
    return Invitation(short(name), profile_key(url), profile_url(url), at, sent, note, mine)


def _entry(invitation: Invitation, home: HomeTime) -> Entry:
    kind = "invitation_received"
    if invitation.sent:
        kind = "invitation_note_sent" if invitation.said else "invitation_sent"
    return Entry(
        id=entry_id("invitation", *invitation.key),
        day=check_day(home.day(invitation.at), today=home.today),
        kind=kind,
        person=invitation.name,
        profile_url=invitation.url,
        at=invitation.at,
        zone=home.zone,
        source=EntrySource.ARCHIVE.value,
    )
