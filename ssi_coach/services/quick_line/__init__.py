"""The quick line: one typed line, in four languages at once, becomes journal entries. Nothing is guessed.

"3 comments, 2 invites to CTOs @ACME yesterday 15 min #fair" are two entries of yesterday with the company
ACME, the tag fair and 15 minutes between them; "to CTOs" stays the note of the first.
"""

from __future__ import annotations

from datetime import date

from ssi_coach.model.catalogue import Catalogue
from ssi_coach.services.quick_line.atoms import Line
from ssi_coach.services.quick_line.completing import Suggestion, suggestions
from ssi_coach.services.quick_line.day_reader import DayReader
from ssi_coach.services.quick_line.entry_reader import EntryReader
from ssi_coach.services.quick_line.line_reader import LineReader
from ssi_coach.services.quick_line.minutes_reader import MinutesReader
from ssi_coach.services.quick_line.understanding import Parts, understand
from ssi_coach.services.quick_line.values import EntryDraft, Role, Token, Understood
from ssi_coach.services.quick_line.words import build_words

__all__ = ["EntryDraft", "QuickLine", "Role", "Suggestion", "Token", "Understood"]


class QuickLine:
    """Reads lines; built once from the bytes of resources/quick_words.toml, which takes some milliseconds.

    Raises `KnownError("catalogue.fault")` when that file and the catalogue do not fit together.
    """

    def __init__(self, words: bytes, catalogue: Catalogue) -> None:
        """Learn the words and the kinds that they stand for."""
        self._catalogue = catalogue
        self._words = build_words(words, catalogue.kinds)
        self._entries = EntryReader(self._words, catalogue.kinds)
        self._minutes = MinutesReader(self._words)

    def read(self, text: str, *, today: date) -> Understood:
        """What a line means on a day; never raises, and takes time in proportion to the line's length."""
        line = Line(text)
        reader = LineReader(line, self._words, self._entries, (DayReader(self._words, today), self._minutes))
        reader.read()
        parts = Parts(text, reader.tokens, reader.found, reader.problems)
        return understand(parts, self._words, self._catalogue)

    def complete(self, text: str, cursor: int, *, language: str = "en") -> tuple[Suggestion, ...]:
        """Kinds whose name in a language begins with the word before the cursor, the usual ones first."""
        return suggestions(text, cursor, self._words, language)
