"""The sheet at the end of a day: twenty seconds, three questions, none of them needed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ssi_coach.domain.day_ends import Went
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.item_words import item_title
from ssi_coach.presentation.report.review import QuestionState
from ssi_coach.presentation.wording import later, plural, text
from ssi_coach.services.today.day_end import DayEndFacts

WENT = {Went.WELL: later("Well"), Went.FINE: later("All right"), Went.HARD: later("It was hard")}


@dataclass(frozen=True, slots=True)
class DayEndState:
    """The sheet of a day, with what was said so far; `firsts` are pairs of an action and its title, "" is none."""

    day: date
    title: str
    sub: str
    choices: tuple[tuple[str, str], ...]
    went: str
    note: QuestionState
    first_question: str
    firsts: tuple[tuple[str, str], ...]
    first: str
    save: str
    later: str


def build_day_end(facts: DayEndFacts, formats: Formats) -> DayEndState:
    """The sheet of today."""
    said = facts.said
    firsts = tuple((planned.item.id, item_title(planned.item)) for planned in facts.tomorrow)
    known = {item for item, _ in firsts}
    note = QuestionState(
        "note", text("A note"), text("What is worth remembering?"), "" if said is None else said.note
    )
    return DayEndState(
        day=facts.day,
        title=text("How did today go?"),
        sub=plural(
            "{n} line in the journal today.",
            "{n} lines in the journal today.",
            facts.lines,
            n=formats.whole(facts.lines),
        ),
        choices=tuple((went.value, text(word)) for went, word in WENT.items()),
        went="" if said is None or said.went is None else said.went.value,
        note=note,
        first_question=text("What comes first on the next day?"),
        firsts=(*firsts, ("", text("Leave it open"))),
        first=said.first if said is not None and said.first in known else "",
        save=text("Done for today"),
        later=text("Not today"),
    )
