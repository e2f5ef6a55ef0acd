"""The member's own total on a pasted page, and the group of pillars that belongs to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import dropwhile

from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.pillars import PILLAR_LIMIT, TOTAL_LIMIT
from ssi_coach.domain.readings import SUM_TOLERANCE
from ssi_coach.sources.ssi_labels import PILLAR_MARKS, Mark
from ssi_coach.sources.ssi_pillars import Group, Order, groups_of
from ssi_coach.sources.ssi_sections import Part, Piece, own_end
from ssi_coach.sources.ssi_tokens import Token

_ROOM = SUM_TOLERANCE + 1e-6
_AFTER_AVERAGE = {Mark.AVERAGE, Mark.TOP, Mark.SAME, Mark.WEEK}
_OTHERS = {Part.INDUSTRY, Part.NETWORK}


@dataclass(frozen=True, slots=True)
class Score:
    """The total and the pillars as far as they can be believed, or the contradiction between them."""

    total: Token | None = None
    pillars: Mapping[Mark, Token] = field(default_factory=dict)
    problem: KnownError | None = None


def score_of(pieces: Sequence[Piece], averages: Iterable[float]) -> Score:
    """The member's total and pillars.

    `averages` are those of the industry and the network: a group that adds up to one of them and to nothing
    else is theirs.
    """
    every = groups_of(pieces)
    groups = [group for group in every if group.part not in _OTHERS]
    whole = [group for group in groups if group.complete]
    beside = _beside_current(pieces)
    totals = [token for token in beside or _first_total(pieces) if not _of_others(pieces, token, averages)]
    for total in totals:
        fitting = [group for group in whole if _fits(group, total.value)]
        if fitting:
            return Score(total, _chosen(fitting, every, pieces))
    trusted = _unproven(pieces, totals)
    if whole and totals:
        return Score(totals[0], whole[0].values, _contradiction(totals[0].value, whole[0].total))
    early = [group for group in groups if group.part is Part.MEMBER and group.place < own_end(pieces)]
    if trusted is None:
        own = [group for group in early if not _remains_otherwise(pieces, group.total)]
        return Score(None, {} if beside else _without_total(own, groups, averages))
    if _strays(pieces) or _remains_otherwise(pieces, trusted.value):
        return Score(trusted)
    return _partly(trusted, early)


def _remains_otherwise(pieces: Sequence[Piece], total: float) -> bool:
    """Whether the hidden table of the member's part counts down from another total ("Remaining points 47")."""
    return any(
        piece.role is Mark.REMAINING and abs(TOTAL_LIMIT - piece.token.value - total) > 1
        for piece in pieces[: own_end(pieces)]
    )


def _strays(pieces: Sequence[Piece]) -> bool:
    """Whether numbers lie about that belong to nothing, and so may be missing elsewhere."""
    used = {token.start for group in groups_of(pieces) for token in group.values.values()}
    return any(
        piece.role is None
        and piece.token.alone
        and piece.token.mark in {Mark.NUMBER, Mark.UNREADABLE}
        and piece.token.start not in used
        for piece in pieces
    )


def _contradiction(total: float, added: float) -> KnownError:
    return KnownError("reading.sum", total=total, sum=round(added, 9))


def _beside_current(pieces: Sequence[Piece]) -> list[Token]:
    """Numbers that stand directly behind "Current Social Selling Index", or behind the hidden table there."""
    found = []
    for place, piece in enumerate(pieces):
        if piece.token.mark is Mark.CURRENT and piece.token.alone:
            number = _first_number(pieces[place + 1 :])
            if number is not None and number.token.alone:
                found.append(number.token)
    return found


def _first_number(behind: Sequence[Piece]) -> Piece | None:
    """The next number, or the one after a table whose remaining points fit it."""
    if not behind or behind[0].token.mark is Mark.NUMBER:
        return behind[0] if behind else None
    beyond = dropwhile(_in_table, behind)
    number = next(beyond, None)
    if behind[0].token.mark is not Mark.TABLE or number is None or number.role is not Mark.OUT_OF:
        return None
    return None if _remains_otherwise(behind[: behind.index(number)], number.token.value) else number


def _in_table(piece: Piece) -> bool:
    mark = piece.token.mark
    if mark in {Mark.TABLE, Mark.REMAINING, *PILLAR_MARKS}:
        return True
    return mark is Mark.NUMBER and piece.role in {None, Mark.REMAINING}


def _of_others(pieces: Sequence[Piece], total: Token, averages: Iterable[float]) -> bool:
    """Whether a number is the industry's or the network's average that strayed to the member's place.

    The member may well have just the average of others, but then the page shows the number once more, in
    the part of those others.
    """
    if total.value not in set(averages):
        return False
    return not any(
        piece.role is Mark.OUT_OF and piece.token.value == total.value and piece.part in _OTHERS
        for piece in pieces
    )


def _first_total(pieces: Sequence[Piece]) -> list[Token]:
    """The first "N out of 100" of a page whose heading is not known; it still has to prove itself by its pillars."""
    if any(piece.token.mark is Mark.CURRENT for piece in pieces):
        return []
    place = next((place for place, piece in enumerate(pieces) if piece.role is Mark.OUT_OF), None)
    if place is None or _ends_a_group(pieces, place):
        return []
    first = pieces[place]
    torn = first.part in _OTHERS or not first.token.alone or _remains_otherwise(pieces, first.token.value)
    return [] if torn else [first.token]


def _fits(group: Group, total: float) -> bool:
    """Whether a group adds up to a total, and its hidden table counts down from it."""
    remains = TOTAL_LIMIT - total if group.remains is None else group.remains
    return abs(group.total - total) <= _ROOM and abs(TOTAL_LIMIT - remains - total) <= 1


def _chosen(
    fitting: Sequence[Group], every: Sequence[Group], pieces: Sequence[Piece]
) -> Mapping[Mark, Token]:
    """The group to believe among those that add up to the total.

    Groups that share values but not all of them are one group of which one copy was damaged, and nobody can
    say which. Wholly other values are a chance coincidence: the group nearest to "Current ..." is the member's.
    """
    current = next((place for place, piece in enumerate(pieces) if piece.token.mark is Mark.CURRENT), 0)
    nearest = min(fitting, key=lambda group: abs(group.place - current))
    if any(_one_copy_of(other, nearest) for other in fitting):
        return {}
    if any(
        len(set(other.points.items()) & set(nearest.points.items())) > 1
        for other in every
        if _differ(other, nearest)
    ):
        return {}
    if _order_denied(nearest, fitting, pieces):
        return {}
    return nearest.values


def _differ(one: Group, other: Group) -> bool:
    """Whether two groups say different things of the same pillar."""
    return any(one.points[mark] != value for mark, value in other.points.items() if mark in one.points)


def _one_copy_of(one: Group, other: Group) -> bool:
    return _differ(one, other) and bool(set(one.points.values()) & set(other.points.values()))


def _order_denied(chosen: Group, fitting: Sequence[Group], pieces: Sequence[Piece]) -> bool:
    """Whether other groups of the page stand in the other order, and no second group says the same."""
    if chosen.order is Order.ROWS or sum(1 for group in fitting if group.points == chosen.points) > 1:
        return False
    orders = {group.order for group in groups_of(pieces) if group.order is not Order.ROWS}
    return len(orders) > 1


def _unproven(pieces: Sequence[Piece], totals: Sequence[Token]) -> Token | None:
    """A total that no pillars prove: under its heading, before "out of 100", on a page with other parts."""
    proper = [
        piece.token
        for place, piece in enumerate(pieces)
        if piece.role is Mark.OUT_OF
        and piece.part is Part.MEMBER
        and piece.token in totals
        and not _ends_a_group(pieces, place)
    ]
    if len({token.value for token in proper}) != 1 or len(proper) != len(totals):
        return None
    marks = {piece.token.mark for piece in pieces if piece.token.alone}
    others = marks & {
        Mark.TITLE,
        Mark.COMPONENTS,
        Mark.INDUSTRY,
        Mark.NETWORK,
        Mark.INDUSTRY_RANK,
        *PILLAR_MARKS,
    }
    late = any(piece.part in _OTHERS and piece.token.start < proper[0].start for piece in pieces)
    if not others or late or Mark.CURRENT not in marks or not proper[0].value.is_integer():
        return None
    return proper[0]


def _ends_a_group(pieces: Sequence[Piece], place: int) -> bool:
    """Whether a group's sentences follow "N out of 100", or a second such number does."""
    behind = pieces[place + 2 : place + 3]
    return any(piece.token.mark in _AFTER_AVERAGE or piece.role is Mark.OUT_OF for piece in behind)


def _without_total(
    early: Sequence[Group], groups: Sequence[Group], averages: Iterable[float]
) -> Mapping[Mark, Token]:
    """The four pillars of a page whose total is lost, if they are surely the member's."""
    own = [group for group in early if group.complete]
    if not own:
        return {}
    points = own[0].points
    if any(points[mark] != token.value for group in groups for mark, token in group.values.items()):
        return {}
    if any(abs(own[0].total - average) <= _ROOM for average in averages):
        return {}
    return own[0].values


def _partly(total: Token, own: Sequence[Group]) -> Score:
    """A total with some of its pillars: if all groups agree on them, and they leave room for the rest."""
    agreed: dict[Mark, Token] = {}
    for mark in PILLAR_MARKS:
        said = [group.values[mark] for group in own if mark in group.values]
        if len({token.value for token in said}) > 1:
            return Score(total)
        if said:
            agreed[mark] = said[0]
    added = sum(token.value for token in agreed.values())
    rest = PILLAR_LIMIT * (len(PILLAR_MARKS) - len(agreed))
    if agreed and not added - _ROOM <= total.value <= added + rest + _ROOM:
        return Score(total, agreed, _contradiction(total.value, added))
    return Score(total, agreed)
