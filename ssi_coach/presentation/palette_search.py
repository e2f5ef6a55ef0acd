"""Finding commands by a few typed letters, in the order in which a person means them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from ssi_coach.domain.folding import folded
from ssi_coach.presentation.shell import PaletteEntry, say_entry

MOST_SHOWN = 50
LONGEST_TYPED = 200
SHORTEST_LINE = 2
"""Fewer letters are hardly a line for the journal."""

_ADVICE = 5.0
"""Guidelines stand behind what does something, where both fit equally."""

_START, _WORD, _INSIDE, _DETAIL, _SCATTERED = 0.0, 10.0, 20.0, 30.0, 40.0
_NONE = float("inf")


def found(entries: Iterable[PaletteEntry], typed: str) -> tuple[PaletteEntry, ...]:
    """The entries that fit what was typed, best first, at most 50; all of the first when nothing is typed.

    A title that begins with the text comes first, then one with a word that does, then the text anywhere,
    then its letters in order. Case and accents do not matter. The last entry offers to log the text itself;
    it is the only one when nothing fits.
    """
    wanted = " ".join(folded(typed[:LONGEST_TYPED]).split())
    listed = tuple(entries)
    if not wanted:
        return listed[:MOST_SHOWN]
    rated = [(_distance(entry, wanted), place, entry) for place, entry in enumerate(listed)]
    fitting = sorted((one for one in rated if one[0] < _NONE), key=lambda one: one[:2])
    best = [entry for _, _, entry in fitting[: MOST_SHOWN - 1]]
    if len(wanted) >= SHORTEST_LINE:
        best.append(say_entry(typed[:LONGEST_TYPED]))
    return tuple(best)


@lru_cache(maxsize=4096)
def _searchable(title: str) -> str:
    """A title without case and accents; remembered, because every key asks again."""
    return folded(title)


def _distance(entry: PaletteEntry, wanted: str) -> float:
    """How far an entry is from what was typed, 0 is nearest; infinite when it does not fit."""
    title = _searchable(entry.title)
    length = len(title) / 1000  # of two titles that fit equally the shorter one is meant
    length += _ADVICE if entry.id.startswith("guideline:") else 0.0
    if title.startswith(wanted) or title.partition(": ")[2].startswith(wanted):
        return _START + length
    at = title.find(wanted)
    if at > 0:
        return (_INSIDE if title[at - 1].isalnum() else _WORD) + length
    words = wanted.split()
    if len(words) > 1 and all(word in title for word in words):
        return _INSIDE + 5 + length
    if wanted in _searchable(entry.detail):
        return _DETAIL + length
    return _scattered(title, wanted) + length


def _scattered(title: str, wanted: str) -> float:
    """The distance of letters that stand in the title in order: more the farther they are apart."""
    first = at = title.find(wanted[0])
    if at < 0:
        return _NONE
    for letter in wanted[1:]:
        at = title.find(letter, at + 1)
        if at < 0:
            return _NONE
    apart = (at - first + 1) / len(wanted)
    return _SCATTERED + apart if apart <= 3 else _NONE
