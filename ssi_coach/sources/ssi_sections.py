"""The page cut into parts: the member's own, the industry's and the network's, with what each says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from ssi_coach.sources.ssi_labels import GROUP_MARKS, INDUSTRY_WORD, PILLAR_MARKS, Mark
from ssi_coach.sources.ssi_tokens import Token, plain

MOST_BLANKS = 500
"""Characters that may stand between a number and its "out of 100", all of them blank."""


class Part(StrEnum):
    """Whose numbers a part of the page shows."""

    START = "start"
    MEMBER = "member"
    INDUSTRY = "industry"
    NETWORK = "network"


_OPENS = {
    Mark.CURRENT: Part.MEMBER,
    Mark.COMPONENTS: Part.MEMBER,
    Mark.INDUSTRY: Part.INDUSTRY,
    Mark.NETWORK: Part.NETWORK,
}


@dataclass(frozen=True, slots=True)
class Piece:
    """A token with the part it stands in; `role` is what a number is for, None for a free one."""

    token: Token
    part: Part
    role: Mark | None = field(default=None)


def pieces_of(text: str, tokens: Sequence[Token]) -> tuple[Piece, ...]:
    """The tokens with their parts, and with the numbers that belong to a phrase marked as such.

    A number's role is OUT_OF before "out of 100", AVERAGE after "average SSI of", REMAINING, PERCENT, WEEK (a
    change) or free. A heading opens its part; the same words inside a sentence do not.
    """
    part = Part.START
    found: list[Piece] = []
    for place, token in enumerate(tokens):
        if token.mark in _OPENS and token.alone and not _in_sentence(tokens, place):
            part = _OPENS[token.mark]
        found.append(Piece(_with_subject(text, tokens, place), part, _role(text, tokens, place)))
    return tuple(found)


def _in_sentence(tokens: Sequence[Token], place: int) -> bool:
    """Whether a group's name is the subject of "... have an average SSI of 36"."""
    if tokens[place].mark not in GROUP_MARKS:
        return False
    for later in tokens[place + 1 :]:
        if later.line != tokens[place].line or later.mark is Mark.NUMBER:
            return False
        if later.mark is Mark.AVERAGE:
            return True
    return False


def _role(text: str, tokens: Sequence[Token], place: int) -> Mark | None:
    """What a number is for, told by the phrase on its line, by what follows it, or by the line before."""
    token = tokens[place]
    if token.mark is not Mark.NUMBER:
        return None
    before = tokens[place - 1] if place else None
    led = before.mark if before is not None and before.mark in {Mark.AVERAGE, Mark.REMAINING} else None
    if led is not None and before is not None and before.line == token.line:
        return led
    role = _role_ahead(text, tokens, place)
    if led is Mark.REMAINING:
        # Of "Remaining points", a number and "out of 100" on three lines, either number may be the lost one.
        return Mark.UNREADABLE if role is Mark.OUT_OF else led
    return role


def _role_ahead(text: str, tokens: Sequence[Token], place: int) -> Mark | None:
    token = tokens[place]
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    if _directly(text, token, after, Mark.OUT_OF) and not _is_row(tokens, place):
        return Mark.OUT_OF
    if _directly(text, token, after, Mark.PERCENT):
        return Mark.WEEK if _is_change(tokens[place + 2 :], token) else Mark.PERCENT
    return None


def _is_row(tokens: Sequence[Token], place: int) -> bool:
    """Whether a number shares its line with a pillar's label, and so not with what begins the next line."""
    line = tokens[place].line
    near = tokens[max(0, place - 2) : place + 2]
    labelled = any(token.mark in PILLAR_MARKS and token.line == line for token in near)
    return labelled and tokens[place + 1].line != line


def _is_change(following: Sequence[Token], token: Token) -> bool:
    """Whether a percentage is that of "Up 1% since last week"."""
    return bool(following) and following[0].mark is Mark.WEEK and following[0].line - token.line <= 1


def _directly(text: str, first: Token, second: Token | None, mark: Mark) -> bool:
    """Whether only blanks, bars or what shows nothing stand between a number and the mark after it."""
    if second is None or second.mark is not mark or second.start - first.end > MOST_BLANKS:
        return False
    return not plain(text[first.end : second.start])[0].strip(" \t\n/|")


def _with_subject(text: str, tokens: Sequence[Token], place: int) -> Token:
    """A number after "average SSI of" learns from its sentence whose average it is."""
    token = tokens[place]
    if _role(text, tokens, place) is not Mark.AVERAGE:
        return token
    subject = None
    start = token.start
    for earlier in reversed(tokens[:place]):
        if earlier.line != token.line or earlier.mark is Mark.NUMBER:
            break
        start = earlier.start
        if earlier.mark in GROUP_MARKS:
            subject = earlier.mark
            break
    if subject is None and INDUSTRY_WORD.search(plain(_line_before(text, start))[0]):
        subject = Mark.INDUSTRY
    return replace(token, subject=subject)


def _line_before(text: str, place: int) -> str:
    """What stands before a place on its line, at most a long sentence of it."""
    return text[max(0, place - 400) : place].replace("\r", "\n").rpartition("\n")[2]


def own_end(pieces: Sequence[Piece]) -> int:
    """How far the member's own part reaches: up to the first piece that speaks of others."""
    for place, piece in enumerate(pieces):
        if piece.part in {Part.INDUSTRY, Part.NETWORK} or piece.role is Mark.AVERAGE:
            return place
    return len(pieces)
