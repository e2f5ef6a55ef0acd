"""Reading how long it took: "15 min", "1h30", "1,5 Std", "90'", "half an hour", "eine Stunde"."""

from __future__ import annotations

import re
from fractions import Fraction

from ssi_coach.domain.activities import MOST_MINUTES
from ssi_coach.domain.errors import Refused
from ssi_coach.services.quick_line.atoms import AtomKind, Line
from ssi_coach.services.quick_line.signs import Stand, stand_of
from ssi_coach.services.quick_line.values import Found, Role
from ssi_coach.services.quick_line.words import Words

_MANY = 10**6


class MinutesReader:
    """Recognises a length of time at an atom of a line."""

    def __init__(self, words: Words) -> None:
        """Read with these words."""
        self._words = words
        hours = "|".join(sorted(words.hour_units, key=len, reverse=True))
        minutes = "|".join(sorted(words.minute_units, key=len, reverse=True))
        more = rf"[ \u00a0]?(?:(?:and|und|et|y)[ \u00a0])?(?P<more>\d{{1,2}})[ \u00a0]?(?:{minutes}|(?-i:m))(?!\w)\.?"
        loose = r"[ \u00a0](?P<loose>[0-5]?\d)(?=\s{0,3}(?:\Z|[,;#@+]|\d))"
        glued = rf"(?P<glued>\d{{1,2}})(?:{minutes}|(?-i:m))?(?!\w)"
        self._pattern = re.compile(
            rf"(?P<number>\d{{1,9}}[.,]\d{{1,4}}|\d{{1,9}}½|\d{{1,9}}/\d{{1,2}}|\d{{1,9}}|½)"
            rf"(?:[ \u00a0-]?(?:{hours})(?:{glued}|(?!\w)\.?(?:{more}|{loose})?)"
            rf"|:(?P<clock>[0-5]\d)[ \u00a0]?(?:{hours})(?!\w)\.?"
            rf"|(?P<minute>[ \u00a0-]?(?:{minutes})(?!\w)\.?|(?-i:m)(?!\w)|['′’](?![\w'′’])))",
            re.IGNORECASE,
        )
        self._units = {
            **dict.fromkeys(words.minute_units, 1),
            **dict.fromkeys(words.hour_units, 60),
        }

    def read(self, line: Line, at: int) -> Found | None:
        """The minutes that begin at an atom; "15 min ago" is no length and stays text."""
        measured = self._in_digits(line, at) or self._in_words(line, at)
        if measured is None:
            return self._since(line, at)
        minutes, end = measured
        if self._words.days.ago_after.match(line, line.past_space(end)) or self._on_the_clock(line, at, end):
            return Found(end, Role.LEFT_OVER, None)
        written = line.part(at, end).strip()
        if stand_of(line, at) is not Stand.FREE:
            return Found(end, Role.MINUTES, None, Refused("line.unclear_minutes", written=written))
        whole = int(minutes + Fraction(1, 2))
        if whole > MOST_MINUTES:
            return Found(end, Role.MINUTES, whole, Refused("entry.minutes", minutes=whole, high=MOST_MINUTES))
        return Found(end, Role.MINUTES, whole)

    def _on_the_clock(self, line: Line, at: int, end: int) -> bool:
        """Whether "15 h" or "15h30" stands after "at": an hour of the day."""
        hours = any(word.startswith(self._words.hour_units) for word in line.words[at + 1 : end])
        return hours and at >= 2 and line.part(at - 2, at - 1).casefold() in self._words.clock

    def _since(self, line: Line, at: int) -> Found | None:
        """As in "vor 15 min", "hace una hora": when it was, not how long it took."""
        ahead = self._words.days.ago_before.match(line, at)
        if ahead is None:
            return None
        start = line.past_space(ahead[1])
        measured = self._in_digits(line, start) or self._in_words(line, start)
        return None if measured is None else Found(measured[1], Role.LEFT_OVER, None)

    def _in_digits(self, line: Line, at: int) -> tuple[Fraction, int] | None:
        """Digits with a unit: the minutes, and the atom after them."""
        if line.kinds[at] is not AtomKind.NUMBER and line.words[at] != "½":
            return None
        match = self._pattern.match(line.text, line.starts[at])
        if match is None:
            return None
        return _minutes_of(match), line.atom_at(match.end(), at)

    def _in_words(self, line: Line, at: int) -> tuple[Fraction, int] | None:
        """As in "half an hour", "eine Stunde", "ten minutes"."""
        fixed = self._words.minutes.match(line, at)
        number = self._words.numbers.match(line, at)
        if number is not None:
            unit = line.past_joint(number[1])
            factor = self._units.get(line.words[unit])
            if factor is not None and (fixed is None or fixed[1] <= unit + 1):
                return Fraction(number[0] * factor), unit + 1
        return None if fixed is None else (Fraction(fixed[0]), fixed[1])


def _minutes_of(match: re.Match[str]) -> Fraction:
    """The minutes of a match, hours times sixty and what stands behind them."""
    number = _number(match["number"])
    if match["minute"]:
        return number
    return number * 60 + int(match["clock"] or match["glued"] or match["more"] or match["loose"] or 0)


def _number(digits: str) -> Fraction:
    """A number with decimals or a fraction: "1.5", "1,5", "½", "1½", "1/2"."""
    if digits.endswith("½"):
        return Fraction(int(digits[:-1] or 0)) + Fraction(1, 2)
    if "/" in digits:
        upper, lower = digits.split("/")
        return Fraction(int(upper), int(lower) or 1) if int(lower) else Fraction(_MANY)
    return Fraction(digits.replace(",", "."))
