"""The four pillars on a pasted page: labels and values paired, a whole group at a time.

A value may stand before its label, behind it or on its line, and the page repeats the labels for the
industry and the network. So no pair is believed by itself: the labels between two other parts of the page
form a group, one order must explain every number in it, and the whole must agree with the total.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from ssi_coach.sources.ssi_labels import PILLAR_MARKS, Mark
from ssi_coach.sources.ssi_sections import Part, Piece
from ssi_coach.sources.ssi_tokens import Token

_PASSED_OVER = {Mark.TOP, Mark.UNIT, Mark.SAME, Mark.WEEK, Mark.PERCENT}


class Order(StrEnum):
    """Where the values of a group stand."""

    ROWS = "rows"
    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Group:
    """Pillar values that stand together.

    `place` is that of the first one among the page's pieces; `remains` is what the hidden table they stand in
    counts as open ("Remaining points 47"), None outside such a table.
    """

    values: Mapping[Mark, Token]
    part: Part
    order: Order
    place: int
    remains: float | None = None

    @property
    def complete(self) -> bool:
        """Whether all four pillars have their value."""
        return len(self.values) == len(PILLAR_MARKS)

    @property
    def total(self) -> float:
        """The sum of the values that are there."""
        return sum(token.value for token in self.values.values())

    @property
    def points(self) -> dict[Mark, float]:
        """The values without their places, to compare groups by."""
        return {mark: token.value for mark, token in self.values.items()}


def groups_of(pieces: Sequence[Piece]) -> tuple[Group, ...]:
    """Every group of pillar values whose order is beyond doubt."""
    found: list[Group] = []
    for place, stop, run in _runs(pieces):
        tokens = _without_echo(run)
        part, remains = pieces[place].part, _remains(pieces[stop : stop + 2])
        rows = _rows(tokens)
        if rows is not None:
            found.extend(Group(values, part, Order.ROWS, place, remains) for values in rows)
        else:
            found.extend(Group(values, part, order, place, remains) for order, values in _stream(tokens))
    return tuple(found)


def _remains(behind: Sequence[Piece]) -> float | None:
    return next((piece.token.value for piece in behind if piece.role is Mark.REMAINING), None)


def _runs(pieces: Sequence[Piece]) -> Iterator[tuple[int, int, list[Token]]]:
    """Stretches of labels and free numbers, with the places of their first piece and of what ends them."""
    run: list[Token] = []
    first = 0
    for place, piece in enumerate(pieces):
        if piece.token.mark in _PASSED_OVER:
            continue
        if not _belongs(piece):
            if run:
                yield first, place, run
            run = []
        elif piece.token.alone:
            first = first if run else place
            run.append(piece.token)
    if run:
        yield first, len(pieces), run


def _belongs(piece: Piece) -> bool:
    if piece.token.mark in PILLAR_MARKS or piece.token.mark is Mark.UNREADABLE:
        return True
    return piece.token.mark is Mark.NUMBER and piece.role is None


def _without_echo(tokens: Sequence[Token]) -> list[Token]:
    """The run without labels that only repeat the label before them (a line doubled on the way)."""
    numbered = {token.line for token in tokens if token.mark not in PILLAR_MARKS}
    kept: list[Token] = []
    for token in tokens:
        doubled = kept and token.mark in PILLAR_MARKS and kept[-1].mark is token.mark
        if not doubled or {token.line, kept[-1].line} & numbered:
            kept.append(token)
    return kept


def _rows(tokens: Sequence[Token]) -> list[dict[Mark, Token]] | None:
    """Groups of rows with one label and one value each; None when the run is not made of such rows."""
    lines: dict[int, list[Token]] = {}
    for token in tokens:
        lines.setdefault(token.line, []).append(token)
    groups: list[dict[Mark, Token]] = [{}]
    orders = set()
    for row in lines.values():
        labels = [token for token in row if token.mark in PILLAR_MARKS]
        numbers = [token for token in row if token.mark not in PILLAR_MARKS]
        if len(labels) != 1 or len(numbers) > 1 or any(number.mark is not Mark.NUMBER for number in numbers):
            return None
        if labels[0].mark in groups[-1]:
            groups.append({})
        if numbers:
            groups[-1][labels[0].mark] = numbers[0]
            orders.add(row[0].mark is Mark.NUMBER)
    good = len(orders) == 1 and all(len(group) > 1 for group in groups[:1])
    return [group for group in groups if len(group) > 1] if good else None


def _stream(tokens: Sequence[Token]) -> Iterator[tuple[Order, dict[Mark, Token]]]:
    """The group of a run whose labels and values do not share lines: all four pairs in one order, or none.

    With a value lost, each of the others might stand before its label or behind it.
    """
    labels = [token.mark for token in tokens if token.mark in PILLAR_MARKS]
    if tuple(labels) != PILLAR_MARKS or any(token.mark is Mark.UNREADABLE for token in tokens):
        return
    for order, run in ((Order.BEFORE, tokens), (Order.AFTER, tokens[::-1])):
        values = _paired(run)
        if values is not None:
            yield order, values


def _paired(tokens: Sequence[Token]) -> dict[Mark, Token] | None:
    """Each label with the number before it; None unless all four have one and no number is left."""
    values: dict[Mark, Token] = {}
    for token, following in zip(tokens, [*tokens[1:], None], strict=True):
        if token.mark is Mark.NUMBER:
            if following is None or following.mark is Mark.NUMBER:
                return None
            values[following.mark] = token
    return values if len(values) == len(PILLAR_MARKS) else None
