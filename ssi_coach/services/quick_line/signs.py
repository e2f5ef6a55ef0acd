"""How a number stands in the line: free, under a sign, or fastened to what is before it."""

from __future__ import annotations

from enum import Enum

from ssi_coach.services.quick_line.atoms import AtomKind, Line

_SIGNS = frozenset("-−–—‐‑+±~≈<>=")
_DASHES = frozenset("-−")
_OPEN = frozenset(" \t\n\r,;&|:([{\"“”„«»'‘’!?•·")


class Stand(Enum):
    """What the characters before a number make of it."""

    FREE = "free"
    SIGNED = "signed"
    FASTENED = "fastened"


def stand_of(line: Line, at: int) -> Stand:
    """Whether a number that begins at an atom is plain, signed ("-3", "~3"), or part of more ("2-3", "$3").

    A "+" that follows a word or a space after one joins two parts and is no sign ("2 likes + 3 comments").
    """
    before = line.before(at)
    if not before or before in _OPEN or before.isspace():
        return Stand.SIGNED if _dash_apart(line, at) else Stand.FREE
    if before == "." and not line.text[max(0, line.starts[at] - 2)].isdecimal():
        return Stand.FREE
    if before not in _SIGNS:
        return Stand.FASTENED
    further = at - 2
    joins = before == "+" and _after_word(line, further)
    if joins:
        return Stand.FREE
    lone = further < 0 or line.kinds[further] is AtomKind.SPACE or line.sign(further) in _OPEN
    return Stand.SIGNED if lone else Stand.FASTENED


def _after_word(line: Line, at: int) -> bool:
    """Whether the atom, or the one before it if it is a space, is a word."""
    spaced = at > 0 and line.kinds[at] is AtomKind.SPACE
    return at >= 0 and line.kinds[at - 1 if spaced else at] is AtomKind.WORD


def _dash_apart(line: Line, at: int) -> bool:
    """Whether a minus and a space stand before the number: "- 3 comments"."""
    return (
        at >= 2
        and line.kinds[at - 1] is AtomKind.SPACE
        and line.sign(at - 2) in _DASHES
        and _lone(line, at - 2)
    )


def _lone(line: Line, at: int) -> bool:
    """Whether a sign has nothing fastened before it."""
    return at == 0 or line.kinds[at - 1] is AtomKind.SPACE
