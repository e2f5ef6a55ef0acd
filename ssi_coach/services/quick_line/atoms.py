"""A line cut into atoms: words, numbers, spaces, line breaks, addresses, single signs."""

from __future__ import annotations

import re
import unicodedata
from enum import Enum

_ATOM = re.compile(
    r"(?P<text>(?:https?://|www\.)\S+|[\w.+-]{1,64}+@[\w-]{1,64}+\.\w[\w.-]{0,64})"
    r"|(?P<word>[^\W\d](?:\w|[\u0300-\u036f])*)"
    r"|(?P<number>\d+)"
    r"|(?P<break>[\r\n])"
    r"|(?P<space>[^\S\r\n]+)"
    r"|(?P<sign>.)",
    re.DOTALL,
)
_JOINTS = frozenset("-'’‐‑/")


def fold(word: str) -> str:
    """A word without case and accents: "Kommentáre" is "kommentare", "Größe" is "grosse"."""
    if word.isascii():
        return word.lower()
    apart = unicodedata.normalize("NFD", word.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


class AtomKind(Enum):
    """What an atom consists of; `TEXT` is an address, taken as it stands."""

    TEXT = "text"
    WORD = "word"
    NUMBER = "number"
    SPACE = "space"
    BREAK = "break"
    SIGN = "sign"
    END = "end"


_KINDS = {kind.value: kind for kind in AtomKind}


class Line:
    """The typed text and its atoms; after the last one stands an `END`, so that looking ahead is safe.

    `words` holds the folded text of words, the digits of numbers, and an empty text for everything else.
    """

    def __init__(self, text: str) -> None:
        """Cut a text; takes time in proportion to its length."""
        self.text = text
        self.kinds: list[AtomKind] = []
        self.starts: list[int] = []
        self.words: list[str] = []
        for match in _ATOM.finditer(text):
            kind = _KINDS[match.lastgroup or "sign"]
            self.kinds.append(kind)
            self.starts.append(match.start())
            self.words.append(_folded(kind, match.group()))
        self.size = len(self.kinds)
        # Two ends: a look past a space at the end of the line finds the second one.
        self.kinds += [AtomKind.END] * 2
        self.starts += [len(text)] * 2
        self.words += [""] * 2

    def part(self, start: int, end: int) -> str:
        """The text from one atom up to another."""
        return self.text[self.starts[start] : self.starts[end]]

    def past_space(self, at: int) -> int:
        """The atom itself, or the next one if it is a space."""
        return at + 1 if self.kinds[at] is AtomKind.SPACE else at

    def past_joint(self, at: int) -> int:
        """Past a space, or past a hyphen, an apostrophe or a slash that holds two words together."""
        if self.kinds[at] is AtomKind.SPACE:
            return at + 1
        if self.kinds[at] is AtomKind.SIGN and self.text[self.starts[at]] in _JOINTS:
            return at + 1
        return at

    def before(self, at: int) -> str:
        """The character before an atom, empty at the start of the line."""
        start = self.starts[at]
        return self.text[start - 1] if start else ""

    def sign(self, at: int) -> str:
        """The sign that an atom is, empty if it is something else."""
        return self.text[self.starts[at]] if self.kinds[at] is AtomKind.SIGN else ""

    def atom_at(self, position: int, start: int) -> int:
        """The first atom, from `start` on, that does not begin before a character position."""
        while start < self.size and self.starts[start] < position:
            start += 1
        return start


def _folded(kind: AtomKind, text: str) -> str:
    """What the phrases compare: words without case and accents, numbers as they are."""
    if kind is AtomKind.WORD:
        return fold(text)
    return text if kind is AtomKind.NUMBER else ""
