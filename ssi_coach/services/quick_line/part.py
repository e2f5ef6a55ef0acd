"""The part of the line that is being read: what was said in it before a noun decides what the noun is."""

from __future__ import annotations

from ssi_coach.domain.errors import KnownError, Refused
from ssi_coach.services.quick_line.atoms import AtomKind, Line
from ssi_coach.services.quick_line.entry_reader import EntryFound
from ssi_coach.services.quick_line.words import Words


class Part:
    """The words since the last comma, "and", or recognised piece, none of which was understood."""

    def __init__(self, words: Words) -> None:
        """Nothing was said yet."""
        self._words = words
        self._entry_before = False
        self._next_to_entry = False
        self._spoken_of = False
        self._loose_from: int | None = None
        self._prepositions = False
        self._last_preposition = False
        self._said = 0

    def begin(self, *, joined: bool = False) -> None:
        """A new part begins; after "and" what was spoken of goes on: "to comments and posts"."""
        if joined and self._spoken_of:
            return
        self.token(entry=False)
        self._entry_before = False

    def token(self, *, entry: bool) -> None:
        """A piece was recognised, so that what stands before it says nothing about what follows."""
        self._entry_before = self._entry_before or entry
        self._next_to_entry = entry
        self._spoken_of = self._prepositions = self._last_preposition = False
        self._loose_from = None
        self._said = 0

    def leave(self, line: Line, at: int) -> None:
        """An atom was not understood and stays text."""
        kind = line.kinds[at]
        if kind is AtomKind.SIGN or (kind is AtomKind.WORD and self._words.determiners.match(line, at)):
            return
        self.leave_unknown()
        self._last_preposition = kind is AtomKind.WORD and self._is_preposition(line, at)
        self._prepositions = self._prepositions or self._last_preposition
        if self._loose_from is None and self._is_number(line, at):
            self._loose_from = at

    def leave_unknown(self) -> None:
        """A word that begins nothing known was left."""
        self._said += 1
        self._next_to_entry = self._spoken_of = self._last_preposition = False

    def speak_of(self) -> None:
        """A noun was spoken of, not counted."""
        self._said += 1
        self._spoken_of = True
        self._last_preposition = False

    def counts(self, found: EntryFound) -> bool:
        """Whether a noun is an entry here, and not what another one is about ("comment on Anna's post").

        What somebody did with two colleagues is one ("mit 2 Kollegen vernetzt").
        """
        if found.acted and found.counted:
            return True
        if self._last_preposition or (found.article and self._next_to_entry):
            return False
        if found.counted and not found.article:
            return True
        return not (self._prepositions or (self._said and self._entry_before))

    def doubt(self, line: Line, found: EntryFound) -> KnownError | None:
        """A number that may or may not belong to the noun: "3 long comments", "3 % comments"."""
        if found.counted or found.singular or self._loose_from is None:
            return None
        return Refused("line.unclear_count", written=line.part(self._loose_from, found.end).strip())

    def _is_preposition(self, line: Line, at: int) -> bool:
        """Whether a word leads to what is spoken of; "a" does so in French and Spanish, after an entry."""
        if line.words[at] in {"a", "an"} and not self._entry_before:
            return False
        return self._words.prepositions.match(line, at) is not None

    def _is_number(self, line: Line, at: int) -> bool:
        """Whether an atom is a number of two or more; "one" and "a" are words of all kinds."""
        if line.kinds[at] is AtomKind.NUMBER:
            return True
        named = self._words.numbers.match(line, at)
        return named is not None and named[0] > 1
