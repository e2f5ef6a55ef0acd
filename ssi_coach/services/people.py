"""People: everybody met in the journal, the next step with each, and who has been quiet for long."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property

from ssi_coach.domain.edits import Edit
from ssi_coach.domain.errors import Refused
from ssi_coach.domain.folding import folded
from ssi_coach.domain.people import NAMED, NextStep, Person, Sighting, Which, name_key, person_key
from ssi_coach.domain.results import Result
from ssi_coach.services.changes import Changes, StepName
from ssi_coach.services.workspace import Workspace

LOOKS = frozenset(
    {
        *("profile_view", "profile_view_received", "search", "advanced_search", "lead_saved"),
        *("account_saved", "person_followed", "company_followed", "post_saved"),
    }
)
"""Kinds that reach nobody, or that nobody meant for the user."""

TALKS = frozenset(
    {"reply_received", "reply_given", "conversation", "call", "meeting", "proposal", "contract"}
)
"""Kinds in which both had their say."""


class Everybody:
    """All people of the journal, the last contact first; what a search looks through is folded once."""

    def __init__(self, people: Iterable[Person]) -> None:
        """Take them in any order."""
        self.people = tuple(sorted(people, key=_nearest))

    def chosen(self, which: Which, typed: str, today: date) -> tuple[Person, ...]:
        """Those that are looked at and whose name or company holds the text, ignoring case and accents.

        Next steps come in the order of their days, all others as they stand.
        """
        found = self._found(folded(typed.strip()))
        if which is Which.QUIET:
            return tuple(person for person in found if person.quiet_days(today) is not None)
        if which is Which.NEXT:
            return tuple(sorted((person for person in found if person.next_step), key=_by_step))
        return tuple(found)

    def _found(self, wanted: str) -> Sequence[Person]:
        if not wanted:
            return self.people
        return [person for person, said in zip(self.people, self._searched, strict=True) if wanted in said]

    @cached_property
    def _searched(self) -> tuple[str, ...]:
        return tuple(person.searched for person in self.people)


def sightings_of(work: Workspace) -> tuple[Sighting, ...]:
    """Who stands in entries and results, before it is known which lines are about one person."""
    return (*work.journal.sightings(looks=LOOKS, talks=TALKS), *_in_results(work.journal.results()))


def people_met(work: Workspace, sightings: Sequence[Sighting] | None = None) -> Everybody:
    """Everybody in entries and results; two persons of one name differ by their profiles.

    Lines without a profile belong to the one person of that name whose profile is known, if there is one only.
    `sightings` are those that were read just now.
    """
    steps = {step.id: step for step in work.journal.next_steps()}
    found_by = _by_person(sightings_of(work) if sightings is None else sightings)
    met = [_person(key, found, steps.pop(key, None)) for key, found in found_by.items()]
    return Everybody([*met, *map(_expected, steps.values())])


def set_next_step(work: Workspace, *, name: str, profile_url: str, day: date | None) -> Changes:
    """Set the day of the next step with a person, or take it away. Raises `Refused("person.step_past")`."""
    before = _step_with(work, person_key(name, profile_url))
    if day is not None and day < work.today():
        raise Refused("person.step_past", day=day)
    after = None if day is None else NextStep(name, day, profile_url)
    if before is None and after is None:
        return Changes()
    return work.perform(StepName("next_step", {"name": name, "day": day}), [Edit(before, after)])


def anonymise(work: Workspace, *, key: str) -> Changes:
    """Take a person's name, profile, company and the notes off all entries and results; their counts stay.

    Undo brings all back.

    Raises `Refused("person.gone")` when nobody of that key is in the journal any more.
    """
    person = next((found for found in people_met(work).people if found.key == key), None)
    if person is None:
        raise Refused("person.gone")
    entries = [entry for pair in person.pairs for entry in work.journal.about(*pair)]
    edits = [Edit(entry, replace(entry, person="", profile_url="", company="", note="")) for entry in entries]
    edits += [Edit(result, _nameless(result)) for result in _results_with(work, person)]
    step = _step_with(work, key)
    gone = [] if step is None else [Edit(step, None)]
    return work.perform(StepName("anonymise", {"n": len(entries)}), [*edits, *gone])


def _results_with(work: Workspace, person: Person) -> list[Result]:
    """The results that bear one of the person's names, also those in the bin."""
    every = (*work.journal.results(), *work.journal.binned_results())
    return [result for result in every if (result.person, result.profile_url) in person.pairs]


def _nameless(result: Result) -> Result:
    return replace(result, person="", profile_url="", company="", note="", lost_reason="")


def _in_results(results: Iterable[Result]) -> Iterator[Sighting]:
    """Who is named in results: each step of one was a talk. `results` come with the newest step last."""
    last: dict[tuple[str, str], Result] = {}
    company: dict[tuple[str, str], str] = {}
    for result in results:
        if result.person:
            pair = (result.person, result.profile_url)
            last[pair] = result
            company[pair] = result.company or company.get(pair, "")
    for pair, result in last.items():
        yield Sighting(*pair, company[pair], 0, result.since, result.since)


def _step_with(work: Workspace, key: str) -> NextStep | None:
    return next((step for step in work.journal.next_steps() if step.id == key), None)


def _by_person(sightings: Iterable[Sighting]) -> dict[str, list[Sighting]]:
    """Sightings by whom they are about."""
    by_key: dict[str, list[Sighting]] = {}
    for found in sightings:
        by_key.setdefault(found.key, []).append(found)
    unknown = [key for key in by_key if key.startswith(NAMED)]
    owners = _owners(by_key, set(unknown))
    for name in unknown:
        if len(owners[name]) == 1:
            by_key[owners[name].pop()] += by_key.pop(name)
    return by_key


def _owners(by_key: Mapping[str, Sequence[Sighting]], names: set[str]) -> dict[str, set[str]]:
    """Whose profile is known, by the names that also stand without one."""
    owners: dict[str, set[str]] = {name: set() for name in names}
    for key, found in by_key.items() if names else ():
        if not key.startswith(NAMED):
            for name in {name_key(one.name) for one in found} & names:
                owners[name].add(key)
    return owners


def _person(key: str, found: Sequence[Sighting], step: NextStep | None) -> Person:
    latest = named = found[0]
    if len(found) > 1:
        latest = max(found, key=_recent)
        named = max((one for one in found if one.company), key=_recent, default=latest)
    return Person(
        key=key,
        name=latest.name,
        company=named.company,
        profile_url=latest.profile_url,
        lines=sum(one.lines for one in found),
        last=max((one.last for one in found if one.last), default=None),
        talked=max((one.talked for one in found if one.talked), default=None),
        next_step=None if step is None else step.day,
        pairs=tuple(dict.fromkeys((one.name, one.profile_url) for one in found)),
    )


def _expected(step: NextStep) -> Person:
    """Somebody with a next step and without a line."""
    return Person(step.id, step.name, "", step.profile_url, 0, None, None, step.day, ())


def _recent(found: Sighting) -> tuple[bool, date]:
    return bool(found.profile_url), found.last or date.min


def _nearest(person: Person) -> tuple[int, str]:
    """The last contact first, and within a day by name."""
    return -(0 if person.last is None else person.last.toordinal()), person.name


def _by_step(person: Person) -> tuple[date, str]:
    return person.next_step or date.max, person.name
