"""The whole line from its parts: what holds for all entries, and what makes the line impossible."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ssi_coach.domain.activities import LONGEST_NOTE, MOST_TAGS
from ssi_coach.domain.errors import KnownError, Refused
from ssi_coach.services.quick_line.left_over import left_over_of
from ssi_coach.services.quick_line.sharing import KindBook, share_minutes
from ssi_coach.services.quick_line.values import EntryDraft, Found, Role, Token, Understood
from ssi_coach.services.quick_line.words import Words

_NAMES = frozenset({Role.COMPANY, Role.PERSON})


@dataclass(frozen=True, slots=True)
class Parts:
    """What was found in a line, from left to right."""

    text: str
    tokens: Sequence[Token]
    found: Sequence[Found]
    problems: Sequence[KnownError]


def understand(parts: Parts, words: Words, kinds: KindBook) -> Understood:
    """Put the parts together, or say the first thing that stands against it."""
    left = tuple(_left_over(parts, words))
    drafts = [part.value for part in parts.found if isinstance(part.value, EntryDraft)]
    understood = Understood(
        day=_day(parts.found),
        minutes=next((value for value in _values(parts, Role.MINUTES) if isinstance(value, int)), None),
        company=_first_text(parts, Role.COMPANY),
        person=_first_text(parts, Role.PERSON),
        tags=_tags(parts),
        left_over=" ".join(str(token.value) for token in left),
        tokens=tuple(sorted((*parts.tokens, *left), key=lambda token: token.start)),
    )
    problem = next(iter(_problems(parts, understood, bool(drafts))), None)
    if problem is not None:
        return replace(understood, problem=problem)
    return replace(understood, drafts=share_minutes(drafts, understood.minutes, kinds))


def _values(parts: Parts, role: Role) -> list[object]:
    return [part.value for part in parts.found if part.role is role]


def _first_text(parts: Parts, role: Role) -> str:
    return next((str(value) for value in _values(parts, role)), "")


def _tags(parts: Parts) -> tuple[str, ...]:
    """The tags in their order, each once however its capitals are written."""
    tags: dict[str, str] = {}
    for value in _values(parts, Role.TAG):
        tags.setdefault(str(value).casefold(), str(value))
    return tuple(tags.values())


def _day(found: Sequence[Found]) -> date | None:
    """The day of the line: a full date before a mere weekday."""
    days = [part for part in found if part.role is Role.DAY and isinstance(part.value, date)]
    full = [part.value for part in days if not part.by_weekday]
    named = [part.value for part in days]
    chosen = next(iter(full or named), None)
    return chosen if isinstance(chosen, date) else None


def _problems(parts: Parts, understood: Understood, counted: bool) -> Iterator[KnownError]:  # noqa: FBT001  # one caller
    """Everything that stands against saving the line, the gravest first."""
    if not parts.text.strip():
        yield Refused("line.empty")
    if not _writable(parts.text):
        yield Refused("line.unreadable")
    yield from parts.problems
    yield from _disagreeing_days(parts, understood.day)
    minutes = _values(parts, Role.MINUTES)
    if len(minutes) > 1:
        yield Refused("line.minutes_twice", first=minutes[0], second=minutes[1])
    if not counted:
        yield Refused("line.no_kind", written=" ".join(parts.text.split()))
    if len(understood.tags) > MOST_TAGS:
        yield Refused("entry.tags", high=MOST_TAGS)
    if len(understood.left_over) > LONGEST_NOTE:
        yield Refused("entry.note", length=len(understood.left_over), high=LONGEST_NOTE)


def _writable(text: str) -> bool:
    """Whether the text can be kept at all: broken bytes of a terminal cannot, nor can a zero character."""
    return "\0" not in text and not any("\ud800" <= letter <= "\udfff" for letter in text)


def _disagreeing_days(parts: Parts, day: date | None) -> Iterator[KnownError]:
    """Two days in one line: a weekday only has to fit a date."""
    for part in parts.found:
        if part.role is not Role.DAY or not isinstance(part.value, date) or day is None:
            continue
        fits = part.value.weekday() == day.weekday() if part.by_weekday else part.value == day
        if not fits or (part.by_weekday and _only_weekdays(parts) and part.value != day):
            yield Refused("line.two_days", first=day, second=part.value)


def _only_weekdays(parts: Parts) -> bool:
    return all(part.by_weekday for part in parts.found if part.role is Role.DAY)


def _left_over(parts: Parts, words: Words) -> Iterator[Token]:
    """What stays a note: the gaps between the tokens."""
    position = 0
    for token in (*parts.tokens, None):
        end = len(parts.text) if token is None else token.start
        before_name = token is not None and token.role in _NAMES
        left = left_over_of(parts.text, (position, end), words, before_name=before_name)
        if left is not None:
            yield Token(left.start, left.end, Role.LEFT_OVER, left.text)
        position = end if token is None else token.end
