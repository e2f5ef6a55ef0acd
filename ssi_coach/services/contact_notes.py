"""What was written down about persons, by person and day: for a customer list that shall know it too."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from ssi_coach.domain.activities import Entry, EntryFilter
from ssi_coach.domain.people import Person, name_key, person_key
from ssi_coach.domain.results import Result
from ssi_coach.services.people import people_met
from ssi_coach.services.workspace import Workspace

PAGE = 5_000
JOB_IN_NOTE = "connection_added"
"""The kind whose note is what the person does for a living: an archive says it so."""


@dataclass(slots=True)
class ContactNote:
    """A person on a day: the journal lines with a note, and the results that came to their last step on it."""

    name: str
    company: str
    profile_url: str
    day: date
    job: str = ""
    entries: list[Entry] = field(default_factory=list)
    results: list[Result] = field(default_factory=list)


def contact_notes(work: Workspace) -> tuple[ContactNote, ...]:
    """All notes about named persons, by name and within it by day; lines in the bin stay out.

    A person whose profile the journal knows from another line bears it on every day.
    """
    people = {pair: person for person in people_met(work).people for pair in person.pairs}
    jobs: dict[str, str] = {}
    notes: dict[tuple[str, date], ContactNote] = {}
    for entry in _entries(work):
        if not entry.person or not entry.note:
            continue
        person = people.get((entry.person, entry.profile_url))
        key = person_key(entry.person, entry.profile_url) if person is None else person.key
        if entry.kind == JOB_IN_NOTE:
            jobs.setdefault(key, entry.note)
        else:
            _on(notes, key, entry, person, entry.day).entries.append(entry)
    for result in work.journal.results():
        if result.person:
            person = people.get((result.person, result.profile_url))
            key = person_key(result.person, result.profile_url) if person is None else person.key
            _on(notes, key, result, person, result.since).results.append(result)
    for (key, _), note in notes.items():
        note.job = jobs.get(key, "")
    return tuple(sorted(notes.values(), key=lambda note: (name_key(note.name), note.profile_url, note.day)))


def _on(
    notes: dict[tuple[str, date], ContactNote],
    key: str,
    line: Entry | Result,
    person: Person | None,
    day: date,
) -> ContactNote:
    """The note of a person and day, begun where there is none."""
    known = notes.get((key, day))
    if known is None:
        company = line.company or ("" if person is None else person.company)
        address = line.profile_url or ("" if person is None else person.profile_url)
        name = line.person if person is None else person.name
        known = notes[key, day] = ContactNote(name, company, address, day)
    return known


def _entries(work: Workspace) -> Iterator[Entry]:
    """Every live entry, the oldest first, page by page."""
    which = EntryFilter()
    count = work.journal.entry_count(which)
    for stop in range(count, 0, -PAGE):
        start = max(0, stop - PAGE)
        yield from reversed(work.journal.entries_page(which, offset=start, limit=stop - start))
