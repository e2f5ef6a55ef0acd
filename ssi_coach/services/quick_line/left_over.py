"""What stays of the line as a note: the text between the recognised parts, without dangling link words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ssi_coach.services.quick_line.words import Words

_PIECE = re.compile(r"\S+")
_EDGE_AHEAD = ",;:.!?)]}&|·•/"
_EDGE_BEHIND = ",;:&|·•([{/"
_SILENT = _EDGE_AHEAD + _EDGE_BEHIND + "-–—−+*=~<>…\"'“”„«»‘’"
_MOST_DANGLING = 4


@dataclass(frozen=True, slots=True)
class LeftOver:
    """Text that stays, from character `start` up to `end`."""

    start: int
    end: int
    text: str


def left_over_of(text: str, gap: tuple[int, int], words: Words, *, before_name: bool) -> LeftOver | None:
    """What stays of a gap between two parts: nothing if there are only link words and punctuation.

    "and", a comma or a dash at either end goes; "to" alone goes; a last "at" goes where a name follows
    (`before_name`). No other word ever goes.
    """
    pieces = [match.span() for match in _PIECE.finditer(text, *gap)]
    first, last = 0, len(pieces) - 1
    while first <= last and _links(text, pieces[first], words):
        first += 1
    while last >= first and _links(text, pieces[last], words):
        last -= 1
    while before_name and last > first and _speaks_of(text, pieces[last], words):
        last -= 1
    kept = pieces[first : last + 1]
    if not kept or (len(kept) <= _MOST_DANGLING and all(_dangles(text, piece, words) for piece in kept)):
        return None
    return _trimmed(text, kept[0][0], kept[-1][1])


def _trimmed(text: str, start: int, end: int) -> LeftOver:
    """Cut the punctuation that parted the text from its neighbours."""
    while start < end and text[start] in _EDGE_AHEAD:
        start += 1
    while end > start and text[end - 1] in _EDGE_BEHIND:
        end -= 1
    return LeftOver(start, end, " ".join(text[start:end].split()))


def _core(text: str, piece: tuple[int, int]) -> str:
    return text[piece[0] : piece[1]].strip(_SILENT)


def _links(text: str, piece: tuple[int, int], words: Words) -> bool:
    """Whether a piece only joins: "and", "&", a dash."""
    core = _core(text, piece)
    return not core or words.joiners.knows(core)


def _speaks_of(text: str, piece: tuple[int, int], words: Words) -> bool:
    """Whether a piece only leads to what follows: "to", "at the"."""
    core = _core(text, piece)
    return words.prepositions.knows(core) or words.determiners.knows(core)


def _dangles(text: str, piece: tuple[int, int], words: Words) -> bool:
    return _links(text, piece, words) or _speaks_of(text, piece, words)
