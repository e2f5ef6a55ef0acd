"""The quick line: one typed line, in four languages at once, becomes journal entries. Nothing is guessed.

"3 comments, 2 invites to CTOs @ACME yesterday 15 min #fair" are two entries of yesterday with the company
ACME, the tag fair and 15 minutes between them; "to CTOs" stays the note of the first.
"""

from __future__ import annotations

from datetime import date
from functools import cached_property

from ssi_coach.model.catalogue import Catalogue
from ssi_coach.services.quick_line.atoms import Line
from ssi_coach.services.quick_line.day_reader import DayReader
from ssi_coach.services.quick_line.entry_reader import EntryReader
from ssi_coach.services.quick_line.line_reader import LineReader
from ssi_coach.services.quick_line.minutes_reader import MinutesReader
from ssi_coach.services.quick_line.understanding import Parts, understand
from ssi_coach.services.quick_line.values import EntryDraft, Role, Token, Understood
from ssi_coach.services.quick_line.words import Words, build_words

__all__ = ["EntryDraft", "QuickLine", "Role", "Token", "Understood"]


class QuickLine:
    """Reads lines with the words in the bytes of resources/quick_words.toml.

    The words are learnt with the first line, which takes some hundredths of a second, or by `prepare`
    when there is time: a window should not wait for them.
    """

    def __init__(self, words: bytes, catalogue: Catalogue) -> None:
        """Keep the words for later."""
        self._content = words
        self._catalogue = catalogue

    @cached_property
    def _words(self) -> Words:
        return build_words(self._content, self._catalogue.kinds)

    @cached_property
    def _readers(self) -> tuple[EntryReader, MinutesReader]:
        return EntryReader(self._words, self._catalogue.kinds), MinutesReader(self._words)

    def prepare(self) -> None:
        """Learn the words now; raises `KnownError("catalogue.fault")` if they do not fit the catalogue."""
        _ = self._readers

    def read(self, text: str, *, today: date) -> Understood:
        """What a line means on a day; never raises, and takes time in proportion to the line's length."""
        entries, minutes = self._readers
        reader = LineReader(Line(text), self._words, entries, (DayReader(self._words, today), minutes))
        reader.read()
        parts = Parts(text, reader.tokens, reader.found, reader.problems)
        return understand(parts, self._words, self._catalogue)
