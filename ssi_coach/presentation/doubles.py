"""Hand-made and imported entries that may be about the same thing, in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ssi_coach.domain.activities import Entry
from ssi_coach.domain.doubles import Double
from ssi_coach.model.catalogue import Catalogue
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.names import counted
from ssi_coach.presentation.wording import plural, text

MOST_SHOWN = 40
"""Pairs that stand on the page at once; the next ones follow when these are answered."""

MOST_PEOPLE = 3


@dataclass(frozen=True, slots=True)
class DoubleRow:
    """One pair: the day, what the user wrote, what LinkedIn says, and what merging leaves."""

    day: str
    own: str
    own_about: str
    imported: str
    imported_about: str
    after: str
    double: Double


@dataclass(frozen=True, slots=True)
class DoublesState:
    """The list; `more` counts those that are not shown, `merge_all` is the word on the button, empty for none."""

    title: str
    sentence: str
    rows: tuple[DoubleRow, ...]
    more: str
    merge_all: str
    doubles: tuple[Double, ...]


def build_doubles(doubles: Sequence[Double], catalogue: Catalogue, formats: Formats) -> DoublesState:
    """The pairs in the order given, newest first."""
    n, rest = len(doubles), len(doubles) - MOST_SHOWN
    return DoublesState(
        title=plural("{n} probable double", "{n} probable doubles", n, n=formats.whole(n)),
        sentence=text(
            "You wrote these down by hand, and LinkedIn's files tell of the same day and kind. Merging leaves "
            "LinkedIn's entries with your note, minutes and tags; nothing is merged without your word."
        ),
        rows=tuple(_row(double, catalogue, formats) for double in doubles[:MOST_SHOWN]),
        more=plural("and {n} more", "and {n} more", rest, n=formats.whole(rest)) if rest > 0 else "",
        merge_all=plural("Merge {n}", "Merge all {n}", n, n=formats.whole(n)) if n > 1 else "",
        doubles=tuple(doubles),
    )


def doubles_line(n: int, formats: Formats) -> str:
    """That there are doubles, for the page Data; empty when there are none."""
    if not n:
        return ""
    return plural(
        "{n} entry of yours may say the same as an imported one.",
        "{n} entries of yours may say the same as imported ones.",
        n,
        n=formats.whole(n),
    )


def _row(double: Double, catalogue: Catalogue, formats: Formats) -> DoubleRow:
    own, kind = double.own, catalogue.kind(double.own.kind)
    theirs = sum(entry.count for entry in double.imported)
    left = own.count - double.both
    return DoubleRow(
        day=formats.day_medium(own.day),
        own=counted(kind, own.count, formats),
        own_about=_about(own),
        imported=counted(kind, theirs, formats),
        imported_about=_people(double.imported, formats),
        after=text("then {n} in all", n=formats.whole(theirs + max(0, left))),
        double=double,
    )


def _about(entry: Entry) -> str:
    """Whom or what a line is about: person, company, note."""
    return ", ".join(filter(None, (entry.person, entry.company, entry.note)))


def _people(entries: Sequence[Entry], formats: Formats) -> str:
    found = list(dict.fromkeys(said for entry in entries if (said := entry.person or entry.company)))
    shown, more = ", ".join(found[:MOST_PEOPLE]), len(found) - MOST_PEOPLE
    if more <= 0:
        return shown
    return text("{names} and {n} more", names=shown, n=formats.whole(more))
