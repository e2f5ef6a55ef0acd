"""What two files of an archive say together: which invitations became connections, and who was known when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from ssi_coach.domain.activities import Entry, EntrySource
from ssi_coach.domain.days import ONE_DAY
from ssi_coach.domain.levels import Level, StatedLevel
from ssi_coach.sources.archive.connections import Connection
from ssi_coach.sources.archive.ids import entry_id, name_key
from ssi_coach.sources.archive.invitations import Invitation

TIME_TO_ANSWER = timedelta(days=21)
"""An invitation that is younger may still be answered, so it does not count for the rate."""


class Contacts:
    """The connections, found by profile, or by name where only one of them has it."""

    def __init__(self, people: Iterable[Connection]) -> None:
        """Keep the people by both."""
        self._people = tuple(people)
        self._by_slug = {person.slug: person for person in self._people if person.slug}
        self._all_have_profiles = all(person.slug for person in self._people)

    @cached_property
    def _by_name(self) -> dict[str, Connection]:
        """Made when it is asked for: newer archives name a profile for everybody."""
        keys = [name_key(person.name) for person in self._people]
        number = Counter(keys)
        return {key: person for key, person in zip(keys, self._people, strict=True) if number[key] == 1}

    def __bool__(self) -> bool:
        """Whether there is any."""
        return bool(self._people)

    def find(self, slug: str, name: str) -> Connection | None:
        """The connection with that profile; by name only when one of both has no known profile."""
        found = self._by_slug.get(slug) if slug else None
        if found is not None:
            return found
        if not name or (slug and self._all_have_profiles):
            return None
        named = self._by_name.get(name_key(name))
        return named if named is not None and not (slug and named.slug) else None


@dataclass(frozen=True, slots=True)
class Accepted:
    """An invitation and the connection that it became."""

    invitation: Invitation
    connection: Connection


def accepted(invitations: Sequence[Invitation], contacts: Contacts) -> tuple[Accepted, ...]:
    """Every invitation that was accepted: the last one before the connection, which knows its day in UTC alone."""
    latest: dict[int, Accepted] = {}
    for invitation in invitations:
        person = contacts.find(invitation.slug, invitation.name)
        if person is None or person.day < invitation.at.date():
            continue
        before = latest.get(id(person))
        if before is None or before.invitation.at < invitation.at:
            latest[id(person)] = Accepted(invitation, person)
    return tuple(latest.values())


def entries_of(pairs: Iterable[Accepted]) -> Iterator[Entry]:
    """An entry for each acceptance, on the day of the connection: by the other, or by the user."""
    for pair in pairs:
        invitation, person = pair.invitation, pair.connection
        yield Entry(
            id=entry_id("accepted", *invitation.key),
            day=person.day,
            kind="invitation_accepted" if invitation.sent else "connection_accepted_by_me",
            person=person.name,
            profile_url=person.url or invitation.url,
            company=person.company,
            source=EntrySource.ARCHIVE.value,
        )


def acceptance(
    invitations: Sequence[Invitation], pairs: Iterable[Accepted], as_of: date
) -> tuple[float | None, int]:
    """The part of the sent invitations that was accepted, 0..1, and of how many: None of none.

    Counted are those that were accepted, and those that were open for at least 21 days on the day `as_of`.
    """
    taken = {pair.invitation.key for pair in pairs if pair.invitation.sent}
    counted = [
        one.key in taken
        for one in invitations
        if one.sent and (one.key in taken or as_of - one.at.date() >= TIME_TO_ANSWER)
    ]
    return (sum(counted) / len(counted) if counted else None), len(counted)


def colleagues(people: Sequence[Connection], companies: Iterable[str]) -> tuple[StatedLevel, ...]:
    """How many connections work where the user does, on the last day on which one was added."""
    own = {name_key(company) for company in companies if company.strip()}
    if not own or not people:
        return ()
    number = sum(name_key(person.company) in own for person in people if person.company)
    last = max(person.day for person in people)
    return (StatedLevel(Level.COLLEAGUES, last, number, EntrySource.ARCHIVE.value),)


def was_known(contacts: Contacts, slug: str, name: str, day: date) -> bool:
    """Whether somebody was a connection on a day, as far as days in UTC tell."""
    person = contacts.find(slug, name)
    return person is not None and person.day <= day + ONE_DAY
