"""The member's own total on a pasted page, and the group of pillars that belongs to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.pillars import PILLAR_LIMIT
from ssi_coach.domain.readings import SUM_TOLERANCE
from ssi_coach.sources.ssi_labels import PILLAR_MARKS, Mark
from ssi_coach.sources.ssi_pillars import Group, Order, groups_of
from ssi_coach.sources.ssi_sections import Part, Piece
from ssi_coach.sources.ssi_tokens import Token

_ROOM = SUM_TOLERANCE + 1e-6
_OTHERS = {Part.INDUSTRY, Part.NETWORK}
_FOLLOWS_TOTAL = {Mark.OUT_OF, Mark.COMPONENTS, Mark.TABLE, Mark.UNIT, None}


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
    groups = [group for group in groups_of(pieces) if group.part not in _OTHERS]
    whole = [group for group in groups if group.complete]
    totals = _own_totals(pieces) or _first_total(pieces, averages)
    for total in totals:
        fitting = [group for group in whole if abs(group.total - total.value) <= _ROOM]
        if fitting:
            return Score(total, _chosen(fitting, pieces))
    trusted = _unproven(pieces, totals)
    if whole and totals:
        return Score(totals[0], whole[0].values, _contradiction(totals[0].value, whole[0].total))
    if trusted is None:
        return Score(None, _without_total(whole, pieces, averages))
    return _partly(trusted, groups)


def _contradiction(total: float, added: float) -> KnownError:
    return KnownError("reading.sum", total=total, sum=round(added, 9))


def _own_totals(pieces: Sequence[Piece]) -> list[Token]:
    """Numbers that stand directly behind "Current Social Selling Index"."""
    found = []
    for place, piece in enumerate(pieces):
        if piece.token.mark is not Mark.CURRENT or not piece.token.alone:
            continue
        number = pieces[place + 1] if place + 1 < len(pieces) else None
        after = pieces[place + 2].token.mark if place + 2 < len(pieces) else None
        if (
            number is not None
            and number.token.mark is Mark.NUMBER
            and number.token.alone
            and after in _FOLLOWS_TOTAL
        ):
            found.append(number.token)
    return found


def _first_total(pieces: Sequence[Piece], averages: Iterable[float]) -> list[Token]:
    """The first "N out of 100" of a page whose heading is not known; it still has to prove itself by its pillars."""
    if any(piece.token.mark is Mark.CURRENT for piece in pieces):
        return []
    shown = [piece for piece in pieces if piece.role is Mark.OUT_OF]
    if not shown or shown[0].part in _OTHERS or not shown[0].token.alone:
        return []
    first = shown[0].token
    return [] if first.value in set(averages) else [first]


def _chosen(fitting: Sequence[Group], pieces: Sequence[Piece]) -> Mapping[Mark, Token]:
    """The group to believe among those that add up to the total.

    The same values under other labels mean that one of the groups was shifted, and nobody can say which.
    Other values are a chance coincidence with another group: the one nearest to "Current ..." is the member's.
    """
    current = next((place for place, piece in enumerate(pieces) if piece.token.mark is Mark.CURRENT), 0)
    nearest = min(fitting, key=lambda group: abs(group.place - current))
    for other in fitting:
        shifted = sorted(other.points.values()) == sorted(nearest.points.values())
        if shifted and other.points != nearest.points:
            return {}
    if _order_denied(nearest, fitting, pieces):
        return {}
    return nearest.values


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
        for piece in pieces
        if piece.role is Mark.OUT_OF and piece.part is Part.MEMBER and piece.token in totals
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
    if not others or late or Mark.CURRENT not in marks:
        return None
    return proper[0]


def _without_total(
    whole: Sequence[Group], pieces: Sequence[Piece], averages: Iterable[float]
) -> Mapping[Mark, Token]:
    """The four pillars of a page whose total is lost, if they are surely the member's."""
    own = [group for group in whole if group.part is Part.MEMBER]
    if len({tuple(sorted(group.points.items())) for group in own}) != 1:
        return {}
    if any(abs(own[0].total - average) <= _ROOM for average in averages):
        return {}
    return {} if _order_denied(own[0], own, pieces) else own[0].values


def _partly(total: Token, groups: Sequence[Group]) -> Score:
    """A total with some of its pillars: those on which all groups agree, if they leave room for the rest."""
    own = [group for group in groups if group.part is Part.MEMBER]
    agreed: dict[Mark, Token] = {}
    for mark in PILLAR_MARKS:
        said = [group.values[mark] for group in own if mark in group.values]
        if len({token.value for token in said}) == 1:
            agreed[mark] = said[0]
    added = sum(token.value for token in agreed.values())
    rest = PILLAR_LIMIT * (len(PILLAR_MARKS) - len(agreed))
    if not added - _ROOM <= total.value <= added + rest + _ROOM:
        return Score(total, agreed, _contradiction(total.value, added))
    return Score(total, agreed)
