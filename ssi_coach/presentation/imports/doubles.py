"""What is probably in the journal twice, in words: entries, results and posts, two and two."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from ssi_coach.domain.activities import Entry
from ssi_coach.domain.doubles import AnyDouble, Double, PostDouble, ResultDouble
from ssi_coach.domain.outcomes import PostOutcome
from ssi_coach.domain.results import Result
from ssi_coach.model.catalogue import Catalogue
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.money import money
from ssi_coach.presentation.names import counted
from ssi_coach.presentation.stage_words import stage_title
from ssi_coach.presentation.wording import plural, text

MOST_SHOWN = 40
"""Pairs that stand in a card at once; the next ones follow when these are answered."""

MOST_PEOPLE = 3


@dataclass(frozen=True, slots=True)
class DoubleRow:
    """One pair: the day, what the user wrote or was there first, the other of both, and what merging leaves."""

    day: str
    own: str
    own_about: str
    imported: str
    imported_about: str
    after: str
    double: AnyDouble


@dataclass(frozen=True, slots=True)
class DoublesCard:
    """Pairs of one sort; `heads` and `icons` are those of both sides.

    `more` counts those that are not shown, `merge_all` is the word on the button, empty for none.
    """

    title: str
    sentence: str
    heads: tuple[str, str]
    icons: tuple[str, str]
    rows: tuple[DoubleRow, ...]
    more: str
    merge_all: str
    doubles: tuple[AnyDouble, ...]


@dataclass(frozen=True, slots=True)
class DoublesState:
    """A card for each sort of which there are any."""

    cards: tuple[DoublesCard, ...]


def build_doubles(doubles: Sequence[AnyDouble], catalogue: Catalogue, formats: Formats) -> DoublesState:
    """The pairs of each sort in the order given, newest first."""
    entries = [double for double in doubles if isinstance(double, Double)]
    results = [double for double in doubles if isinstance(double, ResultDouble)]
    posts = [double for double in doubles if isinstance(double, PostDouble)]
    cards = (
        _entries(entries, catalogue, formats),
        _results(results, formats),
        _posts(posts, formats),
    )
    return DoublesState(tuple(card for card in cards if card.doubles))


def doubles_line(n: int, formats: Formats) -> str:
    """That there are doubles, for the page Data; empty when there are none."""
    if not n:
        return ""
    return plural(
        "{n} thing is probably in your journal twice.",
        "{n} things are probably in your journal twice.",
        n,
        n=formats.whole(n),
    )


def _card(
    words: tuple[str, str],
    sides: tuple[tuple[str, str], tuple[str, str]],
    doubles: Sequence[AnyDouble],
    rows: Iterable[DoubleRow],
    formats: Formats,
) -> DoublesCard:
    """A card of a title and a sentence, with the heads and the icons of both sides."""
    n, rest = len(doubles), len(doubles) - MOST_SHOWN
    return DoublesCard(
        *words,
        *sides,
        rows=tuple(islice(rows, MOST_SHOWN)),
        more=plural("and {n} more", "and {n} more", rest, n=formats.whole(rest)) if rest > 0 else "",
        merge_all=plural("Merge {n}", "Merge all {n}", n, n=formats.whole(n)) if n > 1 else "",
        doubles=tuple(doubles),
    )


def _entries(doubles: Sequence[Double], catalogue: Catalogue, formats: Formats) -> DoublesCard:
    n = len(doubles)
    return _card(
        (
            plural("{n} probable double", "{n} probable doubles", n, n=formats.whole(n)),
            text(
                "You wrote these down by hand, and LinkedIn's files tell of the same day and kind. Merging leaves "
                "LinkedIn's entries with your note, minutes and tags; nothing is merged without your word."
            ),
        ),
        ((text("By hand"), text("From LinkedIn")), ("pencil-line", "file-archive")),
        doubles,
        (_entry_row(double, catalogue, formats) for double in doubles),
        formats,
    )


def _results(doubles: Sequence[ResultDouble], formats: Formats) -> DoublesCard:
    n = len(doubles)
    return _card(
        (
            plural(
                "{n} result is probably there twice",
                "{n} results are probably there twice",
                n,
                n=formats.whole(n),
            ),
            text(
                "Both are with the same person and company. Merging leaves the one on the left with what you wrote, as "
                "far as the list says; later lists move it on. The other goes to the bin."
            ),
        ),
        ((text("In your journal"), text("From a list")), ("pencil-line", "file-spreadsheet")),
        doubles,
        (_result_row(double, formats) for double in doubles),
        formats,
    )


def _posts(doubles: Sequence[PostDouble], formats: Formats) -> DoublesCard:
    n = len(doubles)
    return _card(
        (
            plural(
                "{n} post is probably there twice",
                "{n} posts are probably there twice",
                n,
                n=formats.whole(n),
            ),
            text(
                "LinkedIn's files name two addresses that were given in the same minute. Merging leaves one post with "
                "the larger numbers. If you did post twice in that minute, keep both."
            ),
        ),
        ((text("One address"), text("The other")), ("megaphone", "megaphone")),
        doubles,
        (_post_row(double, formats) for double in doubles),
        formats,
    )


def _entry_row(double: Double, catalogue: Catalogue, formats: Formats) -> DoubleRow:
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


def _result_row(double: ResultDouble, formats: Formats) -> DoubleRow:
    further = max(double.own, double.other, key=_how_far)
    return DoubleRow(
        day=formats.day_medium(double.own.steps[0].day),
        own=_reached(double.own, formats),
        own_about=_with_whom(double.own),
        imported=_reached(double.other, formats),
        imported_about=_with_whom(double.other),
        after=text("then one: {stage}", stage=stage_title(further.stage)),
        double=double,
    )


def _post_row(double: PostDouble, formats: Formats) -> DoubleRow:
    together = double.own.restated(double.other)
    return DoubleRow(
        day=formats.day_medium(double.own.day),
        own=_reach(double.own, formats),
        own_about=_address(double.own),
        imported=_reach(double.other, formats),
        imported_about=_address(double.other),
        after=text("then one: {reach}", reach=_reach(together, formats)),
        double=double,
    )


def _how_far(result: Result) -> int:
    return result.stage.place


def _reached(result: Result, formats: Formats) -> str:
    """The stage, the day and the amount of a result."""
    amount = "" if result.amount is None else money(result.amount, result.currency, formats)
    stage = text("Lost") if result.lost else stage_title(result.stage)
    return ", ".join(filter(None, (stage, formats.day_medium(result.lost_on or result.since), amount)))


def _with_whom(result: Result) -> str:
    return ", ".join(filter(None, (result.person, result.company, result.note)))


def _reach(outcome: PostOutcome, formats: Formats) -> str:
    """Impressions and engagements as far as they are known."""
    said = []
    if outcome.impressions is not None:
        n = outcome.impressions
        said.append(plural("{n} impression", "{n} impressions", n, n=formats.whole(n)))
    if outcome.engagements is not None:
        n = outcome.engagements
        said.append(plural("{n} engagement", "{n} engagements", n, n=formats.whole(n)))
    return ", ".join(said) or text("nothing known")


def _address(outcome: PostOutcome) -> str:
    """What tells two addresses apart: their last words."""
    return outcome.post.rpartition("/")[2].removeprefix("urn:li:")


def _about(entry: Entry) -> str:
    """Whom or what a line is about: person, company, note."""
    return ", ".join(filter(None, (entry.person, entry.company, entry.note)))


def _people(entries: Sequence[Entry], formats: Formats) -> str:
    found = list(dict.fromkeys(said for entry in entries if (said := entry.person or entry.company)))
    shown, more = ", ".join(found[:MOST_PEOPLE]), len(found) - MOST_PEOPLE
    if more <= 0:
        return shown
    return text("{names} and {n} more", names=shown, n=formats.whole(more))
