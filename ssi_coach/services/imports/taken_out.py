"""Who was taken out of the journal stays out: a later archive names them again, and is not believed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ssi_coach.domain.activities import Entry
from ssi_coach.domain.people import person_key
from ssi_coach.services.ports import Journal


def without_taken_out(
    journal: Journal, fresh: Sequence[Entry], known: Iterable[Entry], *, at_once: int
) -> list[Entry]:
    """New entries, without names where the journal holds all other lines of that person without a name.

    An archive tells the whole past again, so its old lines show who was taken out; `known` are those that the
    journal has. `at_once` is how many ids are asked for in one question.
    """
    told = [entry for entry in known if entry.person]
    if not told:  # a first archive names hundreds of thousands, and nobody was taken out before it
        return list(fresh)
    wanted = {_key(entry) for entry in fresh if entry.person}
    named: dict[str, set[str]] = {}
    for entry in told if wanted else ():
        if _key(entry) in wanted:
            named.setdefault(_key(entry), set()).add(entry.id)
    ids = [id for found in named.values() for id in found]
    starts = range(0, len(ids), at_once)
    nameless = frozenset[str]().union(*(journal.nameless(ids[start : start + at_once]) for start in starts))
    out = {key for key, found in named.items() if found <= nameless}
    return [_nameless(entry) if entry.person and _key(entry) in out else entry for entry in fresh]


def _key(entry: Entry) -> str:
    return person_key(entry.person, entry.profile_url)


def _nameless(entry: Entry) -> Entry:
    return replace(entry, person="", profile_url="", company="", note="")
