"""Which of the people in an archive is the user: no file says it outright."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ssi_coach.sources.archive.ids import name_key, profile_key
from ssi_coach.sources.archive.invitations import Invitation
from ssi_coach.sources.archive.messages import MessagesRead


@dataclass(frozen=True, slots=True)
class Member:
    """The user: the part of the profile's address that names it, and keys of the names; empty if not known."""

    slug: str = ""
    names: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        """Whether anything is known."""
        return bool(self.slug or self.names)

    def is_key(self, key: str) -> bool:
        """Whether the key of somebody on a message means the user."""
        if key.startswith("name:"):
            return key.removeprefix("name:") in self.names
        return key == self.slug


def member_of(invitations: Sequence[Invitation], messages: Iterable[MessagesRead], name: str) -> Member:
    """The user, as invitations tell (each has the user on one side), else the name in the profile, else messages.

    In messages the user is who takes part in most conversations; nobody, when two do so equally often.
    """
    said = tuple(messages)
    slug = _most(profile_key(one.mine[1]) for one in invitations)
    names = {name_key(one.mine[0]) for one in invitations if one.mine[0]} | (
        {name_key(name)} if name else set()
    )
    if not slug and not names:
        return _most_present(said)
    if not slug:
        slug = _most(_slugs_of(said, names))
    names |= {name_key(person.name) for read in said for key, person in read.people.items() if key == slug}
    return Member(slug, frozenset(names - {""}))


def _most(slugs: Iterable[str]) -> str:
    counted = Counter(slug for slug in slugs if slug)
    return counted.most_common(1)[0][0] if counted else ""


def _slugs_of(said: Sequence[MessagesRead], names: set[str]) -> Iterable[str]:
    """The profile of whoever sends messages under one of the names, once a message."""
    for read in said:
        for line in read.lines:
            person = read.people[line.sender]
            if person.url and name_key(person.name) in names:
                yield line.sender


def _most_present(said: Sequence[MessagesRead]) -> Member:
    """Whoever takes part in most conversations, by name: older files tell no profile of those who receive."""
    present: Counter[str] = Counter()
    for read in said:
        names = {key: name_key(person.name) for key, person in read.people.items()}
        pairs = {
            (line.conversation, names[key])
            for line in read.lines
            for key in (line.sender, line.receiver)
            if key
        }
        present.update(name for _, name in pairs if name)
    first, second = [*present.most_common(2), ("", 0), ("", 0)][:2]
    if first[1] == second[1]:
        return Member()
    return Member(_most(_slugs_of(said, {first[0]})), frozenset({first[0]}))
