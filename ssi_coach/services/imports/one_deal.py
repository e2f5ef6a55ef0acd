"""One deal in two lists: one may give it a number, and another only its name, its people and its days."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ssi_coach.domain.folding import folded
from ssi_coach.domain.results import Result

_Content = tuple[str, str, str, str]


class OneDeal:
    """Knows which result of the journal a deal of a list is."""

    def __init__(self, results: Iterable[Result]) -> None:
        """Begin with all that the journal holds, also in the bin."""
        self._held: dict[str, Result] = {}
        self._outside: dict[str, Result] = {}
        self._contents: dict[_Content, list[Result]] = {}
        self._fresh: tuple[Result, ...] = ()
        self._told: dict[_Content, list[Result]] = {}
        self._keep(results)

    def begin(self, results: Iterable[Result]) -> None:
        """Look at the next list; what the one before it brought is known now."""
        self._keep(one for one in self._fresh if not self.held_as(one))
        self._fresh = tuple(results)
        self._told = {}
        for one in self._fresh:
            if not self._by_number(one):
                self._told.setdefault(_content(one), []).append(one)

    def held_as(self, said: Result) -> str:
        """The id of the result that is this deal; empty for a new one.

        That is the one with the same number, or with the same words in the same list. A list with numbers and one
        without tell the same deal when program, name, person, company and first day agree, and of no other.
        """
        known = self._by_number(said)
        if known is not None:
            return known.id
        content = _content(said)
        if len(self._told.get(content, ())) != 1 or not _is_telling(said):
            return ""
        alike = [
            one
            for one in self._contents.get(content, ())
            if is_numbered(one) is not is_numbered(said) and _is_telling(one)
        ]
        return alike[0].id if len(alike) == 1 and _notes_agree(alike[0], said) else ""

    def _by_number(self, said: Result) -> Result | None:
        return self._outside.get(said.outside) or self._held.get(said.id)

    def _keep(self, results: Iterable[Result]) -> None:
        for one in results:
            self._held[one.id] = one
            other = self._outside.get(one.outside) if one.outside else one
            if other is None or other.binned_on is not None:  # whoever was merged away lies in the bin
                self._outside[one.outside] = one
            if one.outside:
                self._contents.setdefault(_content(one), []).append(one)


def numbered(held: Result, said: Result) -> Result:
    """A result with the number that a list gives its deal, where no list has given it one."""
    if is_numbered(held) or not is_numbered(said) or not held.outside:
        return held
    return replace(held, outside=said.outside)


def is_numbered(result: Result) -> bool:
    """Whether a list gave a result its number; else its words stand for one."""
    return bool(result.outside) and result.outside.partition(":")[2] != result.id


def _content(result: Result) -> _Content:
    program = result.outside.partition(":")[0]
    first = result.steps[0]
    day = "" if first.skipped else first.day.isoformat()
    return program, folded(" ".join(result.person.split())), folded(" ".join(result.company.split())), day


def _is_telling(result: Result) -> bool:
    """Whether enough is said of a deal to tell it again."""
    return bool(result.company and (result.person or result.note) and not result.steps[0].skipped)


def _notes_agree(one: Result, other: Result) -> bool:
    """Whether both have the same name; one of the lists may say more behind it."""
    shorter, longer = sorted((one.note, other.note), key=len)
    return longer == shorter or (longer.startswith(f"{shorter}; ") if shorter else bool(one.person))
