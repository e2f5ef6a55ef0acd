"""The words of the weekly review: its weeks, its questions, and what became of a start."""

from __future__ import annotations

from datetime import date

from ssi_coach.domain.reviews import Happened
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.wording import text


def week_words(first: date, last: date, formats: Formats) -> str:
    """A week by its days: "Week of 4 May to 10 May 2026"."""
    return text("Week of {first} to {last}", first=formats.day_short(first), last=formats.day_medium(last))


def answer_name(field: str) -> str:
    """One of the three questions by its field's name."""
    return {"keep": text("Keep"), "drop": text("Drop"), "start": text("Start")}[field]


def answer_hint(field: str) -> str:
    """What one of the three questions asks."""
    return {
        "keep": text("What went well and shall stay?"),
        "drop": text("What took time and brought little?"),
        "start": text("What do you want to try next week?"),
    }[field]


def happened_name(happened: Happened) -> str:
    """What became of a start."""
    return {
        Happened.YES: text("Yes"),
        Happened.PARTLY: text("Partly"),
        Happened.NO: text("Not yet"),
    }[happened]
