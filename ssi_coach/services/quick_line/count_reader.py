"""Reading how often: "3", "1 250", "three", "3x", "x3", "3 ×", "twice", "comments: 3"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ssi_coach.domain.activities import LEAST_COUNT, MOST_COUNT
from ssi_coach.domain.errors import KnownError, Refused
from ssi_coach.services.quick_line.atoms import AtomKind, Line
from ssi_coach.services.quick_line.signs import Stand, stand_of
from ssi_coach.services.quick_line.words import Words

_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:[ \u00a0\u202f.,'’]\d{3})+(?![\d.,]\d|\d)")
_DECIMAL = re.compile(r"\d+[.,]\d+")
_TIMES_SIGNS = frozenset("×*")
_PARTING = frozenset(",;&+")
_HUGE = 10**9
"""What a number too long to be one counts as; far above the most that an entry can hold."""


@dataclass(frozen=True, slots=True)
class Count:
    """How often, and up to which atom; `problem` says why the number cannot be taken as it stands."""

    number: int
    end: int
    problem: KnownError | None = None


class CountReader:
    """Recognises counts before and after a noun."""

    def __init__(self, words: Words) -> None:
        """Read with these words."""
        self._words = words

    def ahead(self, line: Line, at: int) -> Count | None:
        """The count that begins at an atom, and the atom of the noun that should follow."""
        plain = self._number(line, at) or self._once(line, at)
        if plain is None:
            return None
        end = line.past_space(plain.end)
        times = self._times(line, end)
        return Count(plain.number, end if times is None else line.past_space(times), plain.problem)

    def behind(self, line: Line, at: int, *, many: bool) -> Count | None:
        """The count after a noun: "comments x3", "commented 3 times", "comment: 3", "comments 3".

        A bare number counts only at the end of its part and after a word that can be a plural (`many`).
        """
        start = line.past_space(at)
        plain = self._once(line, start) or self._number(line, start)
        if plain is not None and self._repeated(line, start, plain):
            times = self._times(line, line.past_space(plain.end))
            return Count(plain.number, plain.end if times is None else times, plain.problem)
        colon = line.sign(start) in {":", "="}
        if not colon and not many:
            return None
        start = line.past_space(start + 1) if colon else start
        if line.sign(start) in {"-", "−"}:
            start += 1
        plain = self._number(line, start)
        if plain is None or not self._part_ends(line, plain.end):
            return None
        return plain

    def _number(self, line: Line, at: int) -> Count | None:
        """A number by itself, in digits or words, or "x3", "× 3"."""
        if line.kinds[at] is AtomKind.NUMBER:
            return self._in_digits(line, at)
        word = line.words[at]
        if word == "x" or line.sign(at) in _TIMES_SIGNS:
            number = line.past_space(at + 1)
            digits = line.words[number] if line.kinds[number] is AtomKind.NUMBER else ""
            return self._checked(line, at, _int(digits), number + 1) if digits else None
        if word[:1] == "x" and word[1:].isdecimal():
            return self._checked(line, at, _int(word[1:]), at + 1)
        named = self._words.numbers.match(line, at)
        return None if named is None else self._checked(line, at, named[0], named[1])

    def _once(self, line: Line, at: int) -> Count | None:
        """As in "twice", "einmal"; "once" is eleven in Spanish, and once only behind its noun."""
        match = self._words.times.match(line, at)
        return self._checked(line, at, match[0], match[1]) if match is not None and match[0] else None

    def _in_digits(self, line: Line, at: int) -> Count:
        if line.kinds[at + 1] not in {AtomKind.SIGN, AtomKind.SPACE}:
            return self._checked(line, at, _int(line.words[at]), at + 1)
        start = line.starts[at]
        thousands = _THOUSANDS.match(line.text, start)
        if thousands is not None:
            number = int("".join(re.findall(r"\d", thousands[0]))[:10])
            return self._checked(line, at, number, line.atom_at(thousands.end(), at))
        decimal = _DECIMAL.match(line.text, start)
        if decimal is not None:
            problem = Refused("line.unclear_count", written=decimal[0])
            return Count(0, line.atom_at(decimal.end(), at), problem)
        return self._checked(line, at, _int(line.words[at]), at + 1)

    def _checked(self, line: Line, at: int, number: int, end: int) -> Count:
        """A count with what is wrong about it: a sign before it, more fastened to it, out of range."""
        stand = stand_of(line, at)
        behind = line.past_space(end)
        if stand is Stand.SIGNED or self._sign_word(line, at):
            sign = line.before(at).strip() or "-"
            return Count(number, end, Refused("line.signed_count", written=f"{sign}{number}"))
        if stand is Stand.FASTENED:
            return Count(
                number, end, Refused("line.unclear_count", written=line.part(max(0, at - 2), end).strip())
            )
        if line.sign(end) == "+" and line.kinds[end + 1] is AtomKind.SPACE and behind == end:
            return Count(number, end + 1, Refused("line.unclear_count", written=line.part(at, end + 1)))
        if not LEAST_COUNT <= number <= MOST_COUNT:
            return Count(number, end, Refused("entry.count", count=number, low=LEAST_COUNT, high=MOST_COUNT))
        return Count(number, end)

    def _sign_word(self, line: Line, at: int) -> bool:
        """Whether "minus" stands before the number."""
        return at >= 2 and self._words.signs.match(line, at - 2) is not None

    def _times(self, line: Line, at: int) -> int | None:
        """Past "times", "x" or "×"."""
        if line.sign(at) in _TIMES_SIGNS:
            return at + 1
        match = self._words.times.match(line, at)
        return None if match is None or match[0] else match[1]

    def _repeated(self, line: Line, at: int, plain: Count) -> bool:
        """Whether a number after a noun says how often by itself, and no noun of its own follows."""
        said = line.kinds[at] is AtomKind.SIGN or line.words[at][:1] == "x"
        said = said or self._once(line, at) is not None
        times = self._times(line, line.past_space(plain.end))
        if not said and times is None:
            return False
        after = line.past_space(plain.end if times is None else times)
        return self._words.nouns.match(line, after) is None

    def _part_ends(self, line: Line, at: int) -> bool:
        """Whether nothing more follows in this part of the line."""
        after = line.past_space(at)
        ends = line.kinds[after] in {AtomKind.END, AtomKind.BREAK} or line.sign(after) in _PARTING
        return ends or self._words.joiners.match(line, after) is not None


def _int(digits: str) -> int:
    """A number of any length, without reckoning with more digits than matter."""
    significant = digits.lstrip("0")
    return int(significant or "0") if len(significant) <= 9 else _HUGE
