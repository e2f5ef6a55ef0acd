"""Where the member stands: ranks and averages of the industry and the network on a pasted page.

The page says each of them twice: the rank at its top and in the group's part ("You rank in the top 10%"),
the average as "34 out of 100" and in a sentence. Two sayings must agree; one alone is believed only where
the page around it is whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ssi_coach.sources.ssi_labels import GROUP_MARKS, RANK_MARKS, Mark
from ssi_coach.sources.ssi_sections import Part, Piece
from ssi_coach.sources.ssi_tokens import Token

_BETWEEN = {Mark.TOP, Mark.PERCENT}

_GROUPS = {Part.INDUSTRY: Mark.INDUSTRY, Part.NETWORK: Mark.NETWORK}
_RANK_OF = {Part.INDUSTRY: Mark.INDUSTRY_RANK, Part.NETWORK: Mark.NETWORK_RANK}


def standing_of(pieces: Sequence[Piece]) -> dict[str, Token]:
    """The ranks and averages that can be believed, by the names of a reading's fields."""
    found: dict[str, Token] = {}
    for part in (Part.INDUSTRY, Part.NETWORK):
        rank = _rank_of(pieces, part)
        average = _average_of(pieces, part)
        if rank is not None:
            found[f"{part.value}_rank"] = rank
        if average is not None:
            found[f"{part.value}_average"] = average
    return found


def _rank_of(pieces: Sequence[Piece], part: Part) -> Token | None:
    """The rank from both its places; a page that names ranks at its top must show them there in order."""
    inside = {group: _rank_in(pieces, group) for group in _GROUPS}
    if not any(piece.token.mark in RANK_MARKS for piece in pieces):
        strayed = any(piece.role is Mark.PERCENT and piece.part not in _GROUPS for piece in pieces)
        return None if strayed or None in inside.values() else inside[part]
    ranks, sure = _top_ranks(pieces)
    said = {group: token for group, token in inside.items() if token is not None}
    if not ranks or (not sure and len(said) < len(_GROUPS)):
        return None
    if any(token.value != ranks[_RANK_OF[group]].value for group, token in said.items()):
        return None
    return ranks[_RANK_OF[part]] if _percents_in_groups(pieces) == len(said) else None


def _percents_in_groups(pieces: Sequence[Piece]) -> int:
    """How many ranks the groups' parts show, also those that cannot be told apart."""
    return sum(1 for piece in pieces if piece.part in _GROUPS and piece.role is Mark.PERCENT)


def _average_of(pieces: Sequence[Piece], part: Part) -> Token | None:
    """The average from its sentence and from "34 out of 100"."""
    spoken = _spoken_averages(pieces, part)
    if not spoken and not _believable(pieces, part):
        return None
    return _agreed([_average_in(pieces, part), *spoken])


def _agreed(witnesses: Sequence[Token | None]) -> Token | None:
    """What all who say something say; None when they differ or nobody speaks."""
    spoken = [token for token in witnesses if token is not None]
    if len({token.value for token in spoken}) != 1:
        return None
    return spoken[0]


def _spoken_averages(pieces: Sequence[Piece], part: Part) -> list[Token]:
    subject = _GROUPS[part]
    return [piece.token for piece in pieces if piece.role is Mark.AVERAGE and piece.token.subject is subject]


def _whole(pieces: Sequence[Piece], part: Part) -> list[Piece]:
    """The pieces of a group's part, or nothing when something of another part has strayed into it."""
    inside = [piece for piece in pieces if piece.part is part]
    other = {_GROUPS[group] for group in _GROUPS if group is not part}
    subjects = {piece.token.subject for piece in inside} | {
        piece.token.mark for piece in inside if piece.token.mark in GROUP_MARKS
    }
    headings = sum(1 for piece in inside if piece.token.mark in RANK_MARKS)
    shown = sum(1 for piece in inside if piece.role is Mark.OUT_OF or piece.token.mark is Mark.OUT_OF)
    if subjects & other or headings or shown > 2:
        return []
    return inside


def _average_in(pieces: Sequence[Piece], part: Part) -> Token | None:
    shown = _shown_in(pieces, part)
    # The page rounds what it shows "out of 100".
    good = len(shown) == 1 and shown[0].value.is_integer() and not torn(pieces, shown[0])
    return shown[0] if good else None


def _shown_in(pieces: Sequence[Piece], part: Part) -> list[Token]:
    inside = _whole(pieces, part)
    return [piece.token for piece in inside if piece.role is Mark.OUT_OF and piece.token.alone]


def _believable(pieces: Sequence[Piece], part: Part) -> bool:
    """Whether "34 out of 100" may be believed without its sentence: no group's part lacks its own number.

    With the other group's part lost, the rank in this part has to show that its end is still there.
    """
    opened = [group for group in _GROUPS if any(piece.part is group for piece in pieces)]
    shown = [_shown_in(pieces, group) for group in opened]
    if any(len(found) != 1 for found in shown):
        return False
    if len(opened) == len(_GROUPS):
        return True
    strayed = any(piece.role is Mark.AVERAGE for piece in pieces)
    return not strayed and _rank_of(pieces, part) is not None


def torn(pieces: Sequence[Piece], number: Token) -> bool:
    """Whether another free number stands right before one, so that both may be halves of a third."""
    for piece, following in pairwise(pieces):
        if following.token is number:
            return piece.token.mark in {Mark.NUMBER, Mark.UNREADABLE} and piece.role is None
    return False


def _rank_in(pieces: Sequence[Piece], part: Part) -> Token | None:
    """The rank of "You rank in the top 10%", which stands on one line with its word for "top"."""
    inside = _whole(pieces, part)
    lines = {piece.token.line for piece in inside if piece.token.mark is Mark.TOP}
    ranks = [
        piece.token
        for piece in inside
        if piece.token.line in lines and (piece.role is Mark.PERCENT or piece.token.mark is Mark.UNREADABLE)
    ]
    return ranks[0] if len(ranks) == 1 and len(lines) == 1 and _is_rank(ranks[0]) else None


def _is_rank(token: Token) -> bool:
    return token.mark is Mark.NUMBER and token.value.is_integer()


def _top_ranks(pieces: Sequence[Piece]) -> tuple[dict[Mark, Token], bool]:
    """The two ranks at the top of the page, when exactly two numbers stand beside their two labels.

    And whether that is sure: numbers above their labels, with nothing else to prove it, could also be a page
    whose first or last line was lost on the way.
    """
    places = [place for place, piece in enumerate(pieces) if piece.token.mark in RANK_MARKS]
    if [pieces[place].token.mark for place in places] not in ([*RANK_MARKS], [*RANK_MARKS[::-1]]):
        return {}, False
    run = _run_around(pieces, places[0], places[1])
    sure = _on_lines(run) or _behind(run)
    return (sure, True) if sure else (_above(run), False)


def _run_around(pieces: Sequence[Piece], first: int, last: int) -> list[Token]:
    """Labels and numbers from the first label on, and what directly belongs to them on either side."""
    start, stop = first, last + 1
    while start and _may_belong(pieces[start - 1]):
        start -= 1
    while stop < len(pieces) and _may_belong(pieces[stop]):
        stop += 1
    inside = [piece for piece in pieces[start:stop] if piece.token.mark not in _BETWEEN]
    labels_or_ranks = [
        piece.token.mark in RANK_MARKS or (piece.role is Mark.PERCENT and _is_rank(piece.token))
        for piece in inside
    ]
    return [piece.token for piece in inside] if all(labels_or_ranks) else []


def _may_belong(piece: Piece) -> bool:
    mark = piece.token.mark
    if mark in _BETWEEN or mark is Mark.UNREADABLE:
        return True
    return mark is Mark.NUMBER and piece.role in {None, Mark.PERCENT} and piece.token.alone


def _on_lines(run: Sequence[Token]) -> dict[Mark, Token]:
    """One label and one number a line ("Top 85% Industry SSI rank")."""
    labels = [token for token in run if token.mark in RANK_MARKS]
    numbers = {token.line: token for token in run if token.mark is Mark.NUMBER}
    if len(run) != 4 or len(numbers) != 2 or labels[0].line == labels[1].line:
        return {}
    if any(label.line not in numbers for label in labels):
        return {}
    return {label.mark: numbers[label.line] for label in labels}


def _behind(run: Sequence[Token]) -> dict[Mark, Token]:
    """Each number behind its label, in the page's own order: industry, network."""
    marks = [token.mark for token in run]
    if marks != [Mark.INDUSTRY_RANK, Mark.NUMBER, Mark.NETWORK_RANK, Mark.NUMBER]:
        return {}
    return {run[0].mark: run[1], run[2].mark: run[3]}


def _above(run: Sequence[Token]) -> dict[Mark, Token]:
    """Each number above its label."""
    marks = [token.mark for token in run]
    if marks != [Mark.NUMBER, Mark.INDUSTRY_RANK, Mark.NUMBER, Mark.NETWORK_RANK]:
        return {}
    return {run[1].mark: run[0], run[3].mark: run[2]}
