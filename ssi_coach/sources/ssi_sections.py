"""The page cut into parts: the member's own, the industry's and the network's, with what each says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from ssi_coach.sources.ssi_labels import GROUP_MARKS, INDUSTRY_WORD, Mark
from ssi_coach.sources.ssi_tokens import Token, plain


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

    A number's role is OUT_OF before "out of 100", AVERAGE after "average SSI of", REMAINING, WEEK (a change) or
    free. A heading opens its part; the same words inside a sentence do not.
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
    token = tokens[place]
    if token.mark is not Mark.NUMBER:
        return None
    before = tokens[place - 1] if place else None
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    if after is not None and after.mark is Mark.OUT_OF and not text[token.end : after.start].strip():
        return Mark.OUT_OF
    if before is not None and before.mark is Mark.AVERAGE and before.line == token.line:
        return Mark.AVERAGE
    if before is not None and before.mark is Mark.REMAINING:
        return Mark.REMAINING
    if after is not None and after.mark is Mark.WEEK and after.line - token.line <= 1:
        return Mark.WEEK
    return None


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


def parts_seen(pieces: Sequence[Piece]) -> Iterator[Part]:
    """The parts in the order in which the page opens them."""
    last = Part.START
    for piece in pieces:
        if piece.part is not last:
            last = piece.part
            yield last
