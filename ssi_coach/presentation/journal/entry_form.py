"""The dialogs for one journal line and for days off: what they start with, and what is wrong with an answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from ssi_coach.domain.activities import ActivityKind, Entry
from ssi_coach.domain.days import DayMeaning, DaySpan, check_day
from ssi_coach.domain.errors import KnownError, Refused
from ssi_coach.model.catalogue import Catalogue
from ssi_coach.presentation.errors import sentence
from ssi_coach.presentation.wording import text
from ssi_coach.services.days import LONGEST_MARK


@dataclass(frozen=True, slots=True)
class KindChoice:
    """An activity kind in the list: its name, the pillars it feeds, and what it usually takes."""

    id: str
    name: str
    icon: str
    pillar: str = ""
    minutes: float = 0.0


@dataclass(frozen=True, slots=True)
class EntryDraft:
    """A journal line as it is typed. `minutes` is None while it is not known; `tags` are words."""

    day: date
    kind: str
    count: int = 1
    minutes: int | None = None
    person: str = ""
    company: str = ""
    note: str = ""
    tags: tuple[str, ...] = ()

    def entry(self, *, id: str = "", at: datetime | None = None, zone: str = "") -> Entry:
        """The journal line that it stands for; raises `Refused("entry....")` when it cannot be one."""
        return Entry(
            id=id,
            day=self.day,
            kind=self.kind,
            count=self.count,
            minutes=self.minutes,
            person=self.person,
            company=self.company,
            note=self.note,
            tags=self.tags,
            at=at,
            zone=zone,
        )


@dataclass(frozen=True, slots=True)
class EntryFormState:
    """The dialog for one journal line."""

    title: str
    today: date
    kinds: tuple[KindChoice, ...]
    draft: EntryDraft


@dataclass(frozen=True, slots=True)
class DaysOffDraft:
    """Days and what they were; `meaning` None takes a mark back."""

    first: date
    last: date
    meaning: DayMeaning | None = DayMeaning.OFF

    @property
    def span(self) -> DaySpan:
        """All days of it."""
        return DaySpan(self.first, self.last)


def build(catalogue: Catalogue, *, today: date, day: date | None = None, kind: str = "") -> EntryFormState:
    """A new line for a day (today if none is given); a past day is called a backfill."""
    kinds = tuple(_choice(found) for found in catalogue.kinds.values())
    chosen = kind or (kinds[0].id if kinds else "")
    past = day is not None and day != today
    title = text("Fill in a past day") if past else text("Add entry")
    return EntryFormState(title, today, kinds, EntryDraft(day or today, chosen))


def meanings() -> tuple[tuple[str, str], ...]:
    """What can be said about days: key and words. The empty key takes a mark back."""
    return (
        (DayMeaning.OFF.value, text("Days off: not counted")),
        (DayMeaning.NOTHING.value, text("Nothing done: counted as idle")),
        (DayMeaning.UNKNOWN.value, text("Not known: not counted")),
        ("", text("Take the mark back")),
    )


def tags_of(typed: str) -> tuple[str, ...]:
    """Tags from a typed line, with or without # and commas."""
    words = typed.replace(",", " ").replace("#", " ").split()
    return tuple(dict.fromkeys(words))


def fault(draft: EntryDraft, today: date) -> str:
    """Why a draft cannot be saved, in a sentence; empty when it can."""
    try:
        check_day(draft.day, today=today)
        draft.entry()
    except Refused as refusal:
        return sentence(refusal)
    return "" if draft.kind else text("Choose what you did.")


def days_fault(draft: DaysOffDraft, today: date) -> str:
    """Why days cannot be marked, in a sentence; empty when they can. Leave that is planned ahead is fine."""
    if draft.last < draft.first:
        return text("The last day lies before the first one.")
    if draft.span.length > LONGEST_MARK:
        return sentence(KnownError("days.span", high=LONGEST_MARK))
    try:
        check_day(draft.first, today=max(today, draft.first))
    except Refused as refusal:
        return sentence(refusal)
    return ""


def _choice(kind: ActivityKind) -> KindChoice:
    pillar = kind.pillars[0].value if kind.pillars else ""
    return KindChoice(kind.id, text(kind.name), kind.icon, pillar, kind.minutes)
