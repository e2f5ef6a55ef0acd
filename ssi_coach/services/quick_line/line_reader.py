"""Going through a line from left to right and asking each reader what begins here."""

from __future__ import annotations

from dataclasses import replace

from ssi_coach.domain.errors import KnownError
from ssi_coach.services.quick_line.atoms import AtomKind, Line
from ssi_coach.services.quick_line.day_reader import DayReader
from ssi_coach.services.quick_line.entry_reader import EntryReader
from ssi_coach.services.quick_line.minutes_reader import MinutesReader
from ssi_coach.services.quick_line.names_reader import read_address, read_name, read_quoted
from ssi_coach.services.quick_line.part import Part
from ssi_coach.services.quick_line.values import EntryDraft, Found, Role, Token
from ssi_coach.services.quick_line.words import Words

_BLANK = frozenset({AtomKind.SPACE, AtomKind.BREAK})
_JOINING = frozenset(",;&+|")
_SENTENCE_ENDS = frozenset(".!?")
_SPEAKING_SIGNS = frozenset("×*")


class LineReader:
    """Finds the parts of one line; ask `tokens`, `found` and `problems` after `read`."""

    def __init__(
        self, line: Line, words: Words, entries: EntryReader, times: tuple[DayReader, MinutesReader]
    ) -> None:
        """Read a line with these readers."""
        self._line = line
        self._words = words
        self._entries = entries
        self._days, self._minutes = times
        self._part = Part(words)
        self._entry_at: int | None = None
        self._names: dict[Role, object] = {}
        self.tokens: list[Token] = []
        self.found: list[Found] = []
        self.problems: list[KnownError] = []

    def read(self) -> None:
        """Go through the whole line once."""
        at = 0
        while at < self._line.size:
            at = self._step(at)

    def _step(self, at: int) -> int:
        """Read what begins at an atom, and say where the next thing begins."""
        kind = self._line.kinds[at]
        if kind is AtomKind.BREAK:
            self._begin()
        if kind in _BLANK:
            return at + 1
        if kind is AtomKind.WORD and not self._words.may_begin(self._line.words[at]):
            self._part.leave_unknown()
            return at + 1
        found = self._plain(at, kind)
        if found is not None:
            return self._taken(at, found)
        if kind is AtomKind.SIGN and self._line.sign(at) not in _SPEAKING_SIGNS:
            return self._past_sign(at)
        return self._entry(at) or self._past_word(at)

    def _plain(self, at: int, kind: AtomKind) -> Found | None:
        """A name, a day, a time, or a text in quotes."""
        if kind is AtomKind.SIGN:
            named = read_name(self._line, at)
            if named is not None and self._is_second(named):
                return replace(named, role=Role.LEFT_OVER)
            return named or read_quoted(self._line, at) or self._minutes.read(self._line, at)
        if kind is AtomKind.TEXT:
            return read_address(self._line, at)
        return self._minutes.read(self._line, at) or self._days.read(self._line, at) or self._led(at)

    def _led(self, at: int) -> Found | None:
        """A day or a time with the word that leads to it: "on Monday", "in 15 min", "d'hier"."""
        lead = self._words.leads.match(self._line, at)
        if lead is None:
            return None
        start = self._line.past_joint(lead[1])
        found = self._days.read(self._line, start) or self._minutes.read(self._line, start)
        return None if found is None or found.role is Role.LEFT_OVER else found

    def _is_second(self, named: Found) -> bool:
        """Whether the line has another company or person already: an entry holds one, so this stays text."""
        if named.role is Role.TAG:
            return False
        return self._names.setdefault(named.role, named.value) != named.value

    def _taken(self, at: int, found: Found) -> int:
        """Keep what was found as a token; text that only looked like something is just left."""
        end = max(found.end, at + 1)
        if found.role is Role.LEFT_OVER:
            self._part.leave(self._line, at)
            return end
        self._token(at, found)
        self._part.token(entry=False)
        return end

    def _token(self, at: int, found: Found) -> None:
        start, end = self._line.starts[at], self._line.starts[found.end]
        self.tokens.append(Token(start, end, found.role, found.value))
        self.found.append(found)
        if found.problem is not None:
            self.problems.append(found.problem)

    def _entry(self, at: int) -> int | None:
        """An entry, unless its noun is only spoken of."""
        entry = self._entries.read(self._line, at)
        if entry is None:
            return None
        if not self._part.counts(entry):
            self._part.speak_of()
            return entry.end
        problem = entry.problem or self._part.doubt(self._line, entry)
        self._token(at, Found(entry.end, Role.COUNT_KIND, entry.draft, problem))
        self._part.token(entry=True)
        self._entry_at = len(self.tokens) - 1
        return entry.end

    def _reach_back(self, at: int) -> None:
        """Let "received" or "with a note" say of the last entry of this part what happened to it."""
        match = self._words.turns.match(self._line, at)
        draft = None if self._entry_at is None else self.found[self._entry_at].value
        if (
            match is None
            or self._entry_at is None
            or not match[0].reaches
            or not isinstance(draft, EntryDraft)
        ):
            return
        turned = replace(draft, kind=match[0].turned(draft.kind, ahead=False) or draft.kind)
        self.found[self._entry_at] = replace(self.found[self._entry_at], value=turned)
        self.tokens[self._entry_at] = replace(self.tokens[self._entry_at], value=turned)

    def _begin(self, *, joined: bool = False) -> None:
        """A new part of the line begins."""
        self._part.begin(joined=joined)
        self._entry_at = None

    def _past_sign(self, at: int) -> int:
        """Leave a sign; commas and the like part the line."""
        sign = self._line.sign(at)
        sentence_ends = sign in _SENTENCE_ENDS and self._line.kinds[at + 1] in {AtomKind.SPACE, AtomKind.END}
        if sign in _JOINING or sentence_ends:
            self._begin()
        return at + 1

    def _past_word(self, at: int) -> int:
        """Leave a word or a number; "and" and the like part the line."""
        joiner = self._words.joiners.match(self._line, at)
        if joiner is not None:
            self._begin(joined=True)
            return joiner[1]
        self._reach_back(at)
        self._part.leave(self._line, at)
        return at + 1
