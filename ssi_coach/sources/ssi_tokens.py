"""A pasted page as a row of tokens: labels by stem and numbers, each with its line and its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ssi_coach.sources.ssi_labels import MARKS, PILLAR_MARKS, Mark, folded

LONGEST_LINE = 20_000
"""Longer lines are no part of a page; they are passed over unread."""

MOST_TOKENS = 3_000
"""A page has about 100 tokens; a text with more than this is something else."""

MOST_PROSE = 12
"""Letters that a line may hold beside a label and still be its line, not a sentence that names it."""

_RUN = re.compile(r"[\w.,:/+\u2212-]+")
_NUMBER = re.compile(r"\d{1,3}(?:[.,]\d{1,9})?")
_DIGIT = re.compile(r"\d")
_LETTERS = re.compile(r"[^\W\d_]")


class _Folding(dict[int, str | None]):
    """A table for `str.translate` that learns each character once."""

    def __missing__(self, code: int) -> str | None:
        self[code] = folded(chr(code))
        return self[code]


_FOLDING = _Folding()


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the page that means something.

    `start` and `end` are places in the text as pasted. `alone` says that its line holds no sentence around it.
    """

    mark: Mark
    start: int
    end: int
    line: int
    value: float = 0.0
    alone: bool = True
    subject: Mark | None = field(default=None)


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    start: int
    text: str


def plain(text: str) -> tuple[str, list[int] | None]:
    """The text as it is compared, and for each of its characters the place in the original.

    The places are None when nothing was left out, and the two texts run side by side.
    """
    text = text.replace("\r\n", "\n\u200b") if "\r\n" in text else text
    shown = text.translate(_FOLDING)
    if len(shown) == len(text):
        return shown, None
    return shown, [place for place, char in enumerate(text) if _FOLDING[ord(char)] is not None]


def tokens_of(text: str) -> tuple[Token, ...]:
    """All tokens of a page in the order in which they stand there; none of a text that has too many."""
    shown, places = plain(text)
    found: list[Token] = []
    for line in _lines(shown):
        found.extend(_tokens_of_line(line))
        if len(found) > MOST_TOKENS:
            return ()
    if places is None:
        return tuple(found)
    return tuple(_moved(token, places) for token in found)


def _moved(token: Token, places: list[int]) -> Token:
    return Token(
        token.mark,
        places[token.start],
        places[token.end - 1] + 1,
        token.line,
        token.value,
        token.alone,
    )


def _lines(shown: str) -> Iterator[_Line]:
    start = 0
    for number, text in enumerate(shown.split("\n")):
        if text and len(text) <= LONGEST_LINE and not text.isspace():
            yield _Line(number, start, text)
        start += len(text) + 1


def _tokens_of_line(line: _Line) -> list[Token]:
    marks = list(MARKS.finditer(line.text))
    rest = list(line.text)
    for match in marks:
        rest[match.start() : match.end()] = "\0" * (match.end() - match.start())
    left = "".join(rest)
    kinds = {Mark(str(match.lastgroup)) for match in marks}
    alone = len(_LETTERS.findall(left)) <= _most_prose(kinds)
    tokens = [
        Token(
            Mark(str(match.lastgroup)),
            line.start + match.start(),
            line.start + match.end(),
            line.number,
            alone=alone,
        )
        for match in marks
    ]
    tokens.extend(_numbers(line, left, alone=alone))
    return sorted(tokens, key=lambda token: token.start)


def _most_prose(kinds: set[Mark]) -> int:
    """A number without any label stands alone; a label may have been cut or carry a word more."""
    if kinds.intersection(PILLAR_MARKS):
        return MOST_PROSE
    return 3 if kinds - {Mark.PERCENT} else 0


def _numbers(line: _Line, left: str, *, alone: bool) -> Iterator[Token]:
    for run in _RUN.finditer(left):
        digits = run.group().lstrip(".,:/").rstrip(".,:/-")
        if not _DIGIT.search(digits):
            continue
        start = run.start() + run.group().index(digits)
        end = start + len(digits)
        good = _NUMBER.fullmatch(digits) is not None
        yield Token(
            Mark.NUMBER if good else Mark.UNREADABLE,
            line.start + start,
            line.start + end,
            line.number,
            float(digits.replace(",", ".")) if good else 0.0,
            alone=alone,
        )
