"""People: a light list of everybody met, what was last, what is next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from ssi_coach.domain.people import QUIET_DAYS, Person, Which
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.wording import context, plural, text
from ssi_coach.services.people import Everybody

USUAL_STEP = timedelta(days=7)
"""How far ahead a next step is proposed."""

PROFILES = ("https://www.linkedin.com/", "https://linkedin.com/")


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One person in words: "Zoë Beispiel", "ACME", "12 May", "3", "in 5 days".

    `about` says in words what the cells say, without the name.
    """

    name: str
    company: str
    last: str
    lines: str
    step: str
    about: str

    @property
    def sentence(self) -> str:
        """The whole row for who listens."""
        return f"{self.name}. {self.about}" if self.about else self.name

    @property
    def cells(self) -> tuple[str, ...]:
        """The cells from left to right."""
        return (self.name, self.company, self.last, self.lines, self.step)


@dataclass(frozen=True, slots=True)
class PeopleState:
    """The list under a choice and a search.

    `tabs` are pairs of key and word with their counts; `empty` stands there instead of rows. Rows are put into
    words when they are looked at: there may be tens of thousands.
    """

    people: tuple[Person, ...]
    tabs: tuple[tuple[str, str, str], ...]
    empty: str
    today: date
    formats: Formats

    def row(self, place: int) -> PersonRow:
        """A person in words."""
        return person_row(self.people[place], self.today, self.formats)


def columns() -> tuple[str, ...]:
    """The titles of the columns."""
    return (text("Name"), text("Company"), text("Last contact"), text("Entries"), text("Next step"))


def tab_names() -> tuple[tuple[str, str], ...]:
    """What can be looked at."""
    return (
        (Which.ALL.value, context("people", "All")),
        (Which.QUIET.value, text("Quiet for {n} days", n=QUIET_DAYS)),
        (Which.NEXT.value, text("Next steps")),
    )


def build_people(
    everybody: Everybody, which: Which, typed: str, *, today: date, formats: Formats
) -> PeopleState:
    """The list; the counts of the choices are those under the same search."""
    found = {one: everybody.chosen(one, typed, today) for one in Which}
    shown = found[which]
    return PeopleState(
        people=shown,
        tabs=tuple((key, name, formats.whole(len(found[Which(key)]))) for key, name in tab_names()),
        empty="" if shown else _empty(everybody, which, typed),
        today=today,
        formats=formats,
    )


def person_row(person: Person, today: date, formats: Formats) -> PersonRow:
    """A person in words."""
    last = _last(person, today, formats)
    step = _step(person.next_step, today, formats)
    lines = formats.whole(person.lines)
    return PersonRow(person.name, person.company, last, lines, step, _about(person, today, formats))


def _about(person: Person, today: date, formats: Formats) -> str:
    """Company, last contact, entries and next step in words."""
    last, step = _last(person, today, formats), _step(person.next_step, today, formats)
    if last and person.quiet_days(today) is None:
        last = text("Last contact: {day}", day=last)
    lines = plural("{n} entry", "{n} entries", person.lines, n=formats.whole(person.lines))
    parts = (person.company, last, lines, text("Next step: {day}", day=step) if step else "")
    return " · ".join(part for part in parts if part)


def profile_page(person: Person) -> str:
    """The address of a person's profile, empty where none of LinkedIn is known."""
    return person.profile_url if person.profile_url.startswith(PROFILES) else ""


def step_proposed(person: Person, today: date) -> date:
    """The day that is proposed for the next step: the one that is set, else a week ahead."""
    return max(today, person.next_step or today + USUAL_STEP)


def _last(person: Person, today: date, formats: Formats) -> str:
    quiet = person.quiet_days(today)
    if quiet is not None:
        return text("Quiet for {days} days", days=formats.whole(quiet))
    return "" if person.last is None else formats.relative_day(person.last, today)


def _step(day: date | None, today: date, formats: Formats) -> str:
    if day is None:
        return ""
    return text("Due since {day}", day=formats.day(day)) if day < today else formats.relative_day(day, today)


def _empty(everybody: Everybody, which: Which, typed: str) -> str:
    if not everybody.people:
        return text(
            "Everybody whom your entries name will stand here. Write +name into the quick line, or import "
            "your archive from LinkedIn."
        )
    if typed.strip():
        return text("Nobody of that name or company.")
    if which is Which.QUIET:
        return text("Nobody with whom you talked has been quiet for {n} days.", n=QUIET_DAYS)
    return text("No next step is set. Choose somebody and a day.")
