"""Suggesting kinds while a word is being typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ssi_coach.services.quick_line.atoms import fold
from ssi_coach.services.quick_line.phrases import forms
from ssi_coach.services.quick_line.words import LANGUAGES, Words

MOST_SUGGESTIONS = 6
_SHORTEST_START = 2
_LAST_WORD = re.compile(r"[^\W\d_][\w-]*\Z")
_LONGEST_WORD = 60


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A kind and the words that would replace the characters from `start` up to `end`."""

    kind: str
    text: str
    start: int
    end: int


def suggestions(text: str, cursor: int, words: Words, language: str) -> tuple[Suggestion, ...]:
    """At most six kinds that begin with the word before the cursor, in the order of the catalogue's words.

    After a number other than one the plural is suggested. An unknown language is taken for English.
    """
    begin = max(0, cursor - _LONGEST_WORD)
    match = _LAST_WORD.search(text[begin:cursor])
    if match is None or len(match[0]) < _SHORTEST_START:
        return ()
    spoken = language if language in LANGUAGES else LANGUAGES[0]
    many = re.search(r"(?:[2-9]|\d\d)\s*\Z", text[begin : begin + match.start()]) is not None
    found = _starting(fold(match[0]), words, spoken, many=many)
    places = (Suggestion(kind, name, begin + match.start(), cursor) for kind, name in found)
    return tuple(place for place, _ in zip(places, range(MOST_SUGGESTIONS), strict=False))


def _starting(start: str, words: Words, language: str, *, many: bool) -> Iterator[tuple[str, str]]:
    """Each kind once, with its first name that begins with some letters."""
    for (kind, spoken), patterns in words.names.items():
        names = (form.text for pattern in patterns for form in forms(pattern)) if spoken == language else ()
        fitting = [name for name in names if fold(name).startswith(start)]
        if fitting:
            yield kind, fitting[min(len(fitting) - 1, 1 if many else 0)]
