"""Reading "3 comments", "received 2 likes", "5 profiles viewed": a count, a noun, and what happened to it."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass

from ssi_coach.domain.errors import KnownError, Refused
from ssi_coach.services.quick_line.atoms import AtomKind, Line
from ssi_coach.services.quick_line.count_reader import Count, CountReader
from ssi_coach.services.quick_line.values import EntryDraft
from ssi_coach.services.quick_line.words import Noun, Turn, Words

_MOST_TURNS = 2
_ARTICLES = frozenset({"a", "an"})


@dataclass(frozen=True, slots=True)
class EntryFound:
    """A counted kind, and up to which atom.

    `counted` is set where the line says how often, `acted` where a turn makes a kind of what is none by itself
    ("2 polls", "voted"); `article` where it says so with a mere "a", which is a
    preposition in other languages; `singular` where the noun can mean no more than one.
    """

    end: int
    draft: EntryDraft
    counted: bool
    article: bool
    singular: bool
    acted: bool = False
    problem: KnownError | None = None


@dataclass(frozen=True, slots=True)
class _Named:
    """A kind or object named at some atom, and up to which atom; `acted` as in `EntryFound`."""

    id: str
    end: int
    singular: bool
    acted: bool = False


class EntryReader:
    """Recognises an entry at an atom of a line."""

    def __init__(self, words: Words, kinds: Container[str]) -> None:
        """Read with these words; a noun that is none of the kinds counts only with a turn."""
        self._words = words
        self._kinds = kinds
        self._counts = CountReader(words)

    def read(self, line: Line, at: int) -> EntryFound | None:
        """The longest entry that begins at an atom, with turns ahead of its count or noun or without."""
        tried = (self._entry(line, start, turns) for start, turns in self._turns_ahead(line, at))
        return max((found for found in tried if found is not None), key=lambda found: found.end, default=None)

    def _turns_ahead(self, line: Line, at: int) -> Iterator[tuple[int, tuple[Turn, ...]]]:
        """Where count or noun may begin: here, after one turn, after two."""
        turns: tuple[Turn, ...] = ()
        yield at, turns
        while len(turns) < _MOST_TURNS and (match := self._words.turns.match(line, at)):
            turns = (*turns, match[0])
            at = line.past_space(match[1])
            yield at, turns

    def _entry(self, line: Line, at: int, turns: tuple[Turn, ...]) -> EntryFound | None:
        count = self._counts.ahead(line, at)
        named = self._named(line, at if count is None else count.end)
        if named is None:
            return None
        article = count is not None and line.words[at] in _ARTICLES
        if article and not named.singular:
            return None
        for turn in reversed(turns):
            id = turn.turned(named.id, ahead=True)
            if id is None:
                return None
            named = self._became(named, id, named.end)
        return self._completed(line, named, count, article=article)

    def _named(self, line: Line, at: int) -> _Named | None:
        """A noun, perhaps with a turn before it that makes sense ("received comments"); the longer of both."""
        noun = self._noun(line, at)
        plain = None if noun is None else _Named(noun[0].id, noun[1], noun[0].singular)
        turned = self._turned_noun(line, at)
        if plain is not None and turned is not None:
            return plain if plain.end >= turned.end else turned
        return plain or turned

    def _turned_noun(self, line: Line, at: int) -> _Named | None:
        match = self._words.turns.match(line, at)
        noun = None if match is None else self._noun(line, line.past_space(match[1]))
        if match is None or noun is None:
            return None
        id = match[0].turned(noun[0].id, ahead=False)
        return _Named(id, noun[1], noun[0].singular) if id is not None and id in self._kinds else None

    def _noun(self, line: Line, at: int) -> tuple[Noun, int] | None:
        """A noun that stands by itself: not part of "post-mortem", "Anna's post-it" or "comment's"."""
        match = self._words.nouns.match(line, at)
        if match is None:
            return None
        fastened = line.before(at) in {"-", "‐", "‑"} and line.kinds[max(0, at - 2)] is not AtomKind.SPACE
        goes_on = (
            line.sign(match[1]) in {"-", "‐", "‑", "'", "’"} and line.kinds[match[1] + 1] is AtomKind.WORD
        )
        return None if fastened or goes_on else match

    def _completed(
        self, line: Line, named: _Named, count: Count | None, *, article: bool
    ) -> EntryFound | None:
        """The entry with what stands behind its noun: turns, and how often if it was not said before."""
        turned = self._turned_behind(line, named)
        if turned is None or turned.id not in self._kinds:
            return None
        named, problem = turned, self._unclear_turn(line, turned.end)
        behind = self._counts.behind(line, named.end, many=count is None and not named.singular)
        if count is not None and behind is not None:
            written = line.part(named.end, behind.end).strip()
            problem = problem or Refused("line.unclear_count", written=written)
        said = count or behind
        number = 1 if said is None else said.number
        return EntryFound(
            end=named.end if behind is None else behind.end,
            draft=EntryDraft(named.id, number),
            counted=said is not None,
            article=article,
            singular=named.singular,
            acted=named.acted,
            problem=(said.problem if said else None) or problem,
        )

    def _turned_behind(self, line: Line, named: _Named) -> _Named | None:
        """What the turns behind a noun make of it; nothing if a strict one makes no sense."""
        for _ in range(_MOST_TURNS):
            match = self._words.turns.match(line, line.past_space(named.end))
            if match is None or match[0].ahead_only:
                break
            id = match[0].turned(named.id, ahead=False)
            if id is None:
                return None if match[0].strict and not self._begins_next(line, match) else named
            named = self._became(named, id, match[1])
        return named

    def _became(self, named: _Named, id: str, end: int) -> _Named:
        return _Named(id, end, named.singular, acted=named.acted or named.id not in self._kinds)

    def _unclear_turn(self, line: Line, end: int) -> KnownError | None:
        """A last word that could as well belong to the next noun: "2 comments received 3 likes"."""
        match = self._words.turns.match(line, end - 1)
        if match is None or match[1] != end or not match[0].changes or not self._begins_next(line, match):
            return None
        return Refused("line.unclear_turn", written=line.part(end - 1, end))

    def _begins_next(self, line: Line, match: tuple[Turn, int]) -> bool:
        """Whether a turn behind a noun could as well stand ahead of a counted noun that follows."""
        at = line.past_space(match[1])
        count = self._counts.ahead(line, at)
        noun = self._words.nouns.match(line, at if count is None else count.end)
        return noun is not None and match[0].turned(noun[0].id, ahead=True) in self._kinds
