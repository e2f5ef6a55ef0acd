"""Words and phrases as people type them: folded, with all their forms, found longest first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product
from typing import Generic, TypeVar

from ssi_coach.services.quick_line.atoms import Line, fold

Meaning = TypeVar("Meaning")

_PART = re.compile(r"\(([^()\[\]]*)\)|\[([^()\[\]]*)\]|([^()\[\]]+)")
_JOINTS = re.compile(r"[-'’]")
_WORDS = re.compile(r"\w+")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "ae", "Ö": "oe", "Ü": "ue"})


@dataclass(frozen=True, slots=True)
class Form:
    """One way of writing a phrase, and whether it can only be the singular."""

    text: str
    singular: bool


def forms(pattern: str) -> Iterator[Form]:
    """All ways of writing a pattern of the words file: "(s)" may be left out, "[a|b]" is one of these."""
    if "(" not in pattern and "[" not in pattern:
        yield Form(pattern, singular=False)
        return
    choices: list[list[str]] = []
    for optional, one_of, plain in _PART.findall(pattern):
        if plain:
            choices.append([plain])
        else:
            choices.append(one_of.split("|") if one_of else ["", *optional.split("|")])
    changing = any(len(choice) > 1 for choice in choices)
    for picked in product(*choices):
        first = all(part == choice[0] for part, choice in zip(picked, choices, strict=True))
        yield Form(" ".join("".join(picked).split()), changing and first)


def _spellings(text: str) -> Iterator[tuple[str, ...]]:
    """The folded words of a text: umlauts as two letters or none, hyphens and apostrophes open or closed."""
    plain = fold(text)
    yield _words(plain, " ")
    umlauts = "" if text.isascii() else fold(text.translate(_UMLAUTS))
    if umlauts not in {"", plain}:
        yield _words(umlauts, " ")
    if _JOINTS.search(text):
        for spelt in {plain, umlauts} - {""}:
            yield _words(spelt, "")


def _words(folded: str, joint: str) -> tuple[str, ...]:
    return tuple(_WORDS.findall(_JOINTS.sub(joint, folded)))


@dataclass(slots=True)
class _Node(Generic[Meaning]):
    """What may follow, and what it means if nothing follows."""

    next: dict[str, _Node[Meaning]] = field(default_factory=dict)
    meaning: Meaning | None = None


class Phrases(Generic[Meaning]):
    """Phrases of one to several words, each with its meaning."""

    def __init__(self) -> None:
        """Nothing is known yet."""
        self._root: _Node[Meaning] = _Node()

    def add(self, text: str, meaning: Meaning) -> Meaning | None:
        """Learn a phrase in all its _spellings; says the other meaning that one of them has already."""
        known: Meaning | None = None
        for words in _spellings(text):
            node = self._root
            for word in words:
                node = node.next.setdefault(word, _Node())
            if node.meaning is None:
                node.meaning = meaning
            elif node.meaning != meaning:
                known = node.meaning
        return known

    def match(self, line: Line, at: int) -> tuple[Meaning, int] | None:
        """The longest phrase that begins with an atom of the line: its meaning and the atom after it."""
        node = self._root.next.get(line.words[at])
        best: tuple[Meaning, int] | None = None
        while node is not None:
            at += 1
            if node.meaning is not None:
                best = (node.meaning, at)
            if not node.next:
                break
            at = line.past_joint(at)
            node = node.next.get(line.words[at])
        return best

    @property
    def first_words(self) -> frozenset[str]:
        """The folded words that a phrase can begin with."""
        return frozenset(self._root.next)

    def knows(self, word: str) -> bool:
        """Whether a single word is one of the phrases."""
        node = self._root.next.get(fold(word))
        return node is not None and node.meaning is not None
