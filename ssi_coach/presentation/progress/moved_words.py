"""What moved it in words: the names of causes, and the sentence above them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from ssi_coach.domain.moves import ACTIVE_DAYS, FORMULA, LINKEDIN_PLAN, OTHERS, Move, Waterfall
from ssi_coach.model.catalogue import Catalogue
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.names import pillar_title
from ssi_coach.presentation.wording import later, plural, text

STILL = 0.05
"""Points that are read as none."""

MOST = 0.5
"""A cause with at least this share of a change is most of it."""

_NAMED: Mapping[str, tuple[str, str, str]] = {
    ACTIVE_DAYS: (later("Active days"), later("active days"), "calendar-check"),
    FORMULA: (later("Changed formula"), later("a changed formula of LinkedIn"), "refresh-cw"),
    LINKEDIN_PLAN: (later("LinkedIn plan"), later("another LinkedIn plan"), "crown"),
    OTHERS: (later("Smaller causes"), later("smaller causes"), "ellipsis"),
}
"""Causes that are neither a kind nor a factor: name, name within a sentence, icon."""


class CauseReader:
    """Reads a move for people: what it is called, its icon, and which entries lie behind it."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Take the kinds and factors that causes are named after."""
        self._kinds = catalogue.kinds
        self._factors = {factor.id: factor for factor in catalogue.factors}

    def name(self, move: Move) -> str:
        """The cause as a title: "Comment", "Engagement given"."""
        if move.cause in _NAMED:
            return text(_NAMED[move.cause][0])
        found = self._kinds.get(move.cause) or self._factors.get(move.cause)
        return move.cause if found is None else text(found.name)

    def within(self, move: Move) -> str:
        """The cause within a sentence: "comments"."""
        if move.cause in _NAMED:
            return text(_NAMED[move.cause][1])
        kind = self._kinds.get(move.cause)
        return self.name(move) if kind is None else plural(kind.one, kind.many, 2)

    def icon(self, move: Move) -> str:
        """The icon of a kind; factors have none of their own."""
        if move.cause in _NAMED:
            return _NAMED[move.cause][2]
        kind = self._kinds.get(move.cause)
        return "" if kind is None else kind.icon

    def kinds(self, move: Move) -> frozenset[str] | None:
        """The kinds whose entries the Journal can show; all are an empty set; None for what is no entry."""
        if move.cause == ACTIVE_DAYS:
            return frozenset()
        if move.cause in self._kinds:
            return frozenset({move.cause})
        factor = self._factors.get(move.cause)
        return frozenset(factor.kinds) or None if factor is not None else None

    def tip(self, move: Move, formats: Formats) -> str:
        """The cause in a sentence: "Insights: +0.6 points from comments"."""
        points = formats.signed(move.points, 2)
        if move.cause == OTHERS:
            return text("{points} points from causes too small for a bar of their own", points=points)
        return text(
            "{pillar}: {points} points from {cause}",
            pillar=pillar_title(move.pillar),
            points=points,
            cause=self.within(move),
        )


def span_part(first: date, last: date, today: date, formats: Formats) -> tuple[str, str]:
    """Both days as short as they can be: "3 May" and "31 May", with their years where these differ from today's."""
    near = first.year == last.year == today.year
    write = formats.day_short if near else formats.day_medium
    return write(first), write(last)


def whole_sentence(
    found: Waterfall, name: str, span: tuple[str, str], reader: CauseReader, formats: Formats
) -> str:
    """How the number moved and why, in one sentence; `name` is what the number is called.

    "Estimate: +2.4 points from 3 May to 31 May; most of it from comments; 0.6 are not explained by your journal."
    """
    first, last = span
    if abs(found.change) < STILL:
        head = text("{name}: the same on {first} and on {last}", name=name, first=first, last=last)
    else:
        head = text(
            "{name}: {points} points from {first} to {last}",
            name=name,
            points=formats.signed(found.change),
            first=first,
            last=last,
        )
    why = [part for part in (_causes(found, reader), _rest(found, formats)) if part]
    return "; ".join([head, *why]).rstrip(".") + "."


def _causes(found: Waterfall, reader: CauseReader) -> str:
    """The causes that moved it most in the direction in which it went."""
    sums: dict[str, float] = {}
    for move in found.moves:
        if move.cause != OTHERS:
            said = reader.within(move)
            sums[said] = sums.get(said, 0.0) + move.points
    sign = 1 if found.change >= 0 else -1
    with_it = sorted((-sign * points, said) for said, points in sums.items() if sign * points >= STILL)
    if not with_it or abs(found.change) < STILL:
        return ""
    if -with_it[0][0] >= MOST * abs(found.change):
        return text("most of it from {cause}", cause=with_it[0][1])
    if len(with_it) > 1:
        return text("above all from {cause} and {other}", cause=with_it[0][1], other=with_it[1][1])
    return text("in part from {cause}", cause=with_it[0][1])


def _rest(found: Waterfall, formats: Formats) -> str:
    """What the journal does not explain; nothing to say where that is nothing."""
    rest = found.rest
    if abs(rest) < STILL:
        return ""
    same = rest * found.change >= 0
    points = formats.number(abs(rest)) if same else formats.signed(rest)
    if not found.moves:
        return text("your journal does not explain it")
    return text("{points} are not explained by your journal", points=points)
