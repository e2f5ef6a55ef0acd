"""The words for days: today, weekdays, months, "ago", in four languages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import TypeVar

from ssi_coach.model.toml_entries import TomlEntry
from ssi_coach.services.quick_line.phrases import Phrases, forms

Meaning = TypeVar("Meaning")


class Which(Enum):
    """Which one of the weeks' Mondays is meant."""

    LATEST = "latest"
    LAST = "last"
    THIS = "this"
    NEXT = "next"


@dataclass(frozen=True, slots=True)
class DayWords:
    """Phrases that name or help to name a day."""

    offsets: Phrases[int]
    """Days from today: "yesterday" is -1."""
    none: Phrases[bool]
    """Phrases that look like a day and are none."""
    weekdays: Phrases[int]
    """Monday is 0."""
    short_weekdays: Phrases[int]
    which: Phrases[Which]
    ago_before: Phrases[bool]
    ago_after: Phrases[bool]
    units: Phrases[int]
    """How many days one of them is."""
    months: Phrases[int]
    ordinals: Phrases[bool]
    links: Phrases[bool]
    """What may stand between day, month and year."""


def build_day_words(entry: TomlEntry) -> DayWords:
    """The words of the table `days`; raises `KnownError("catalogue.fault")` for what is not as expected."""
    weekdays, months, which, ago = (entry.part(name) for name in ("weekdays", "months", "which", "ago"))
    languages = ("en", "de", "fr", "es")
    offsets = [
        (int(name), pattern) for name in entry.content if _is_number(name) for pattern in entry.words(name)
    ]
    return DayWords(
        offsets=_phrases(offsets),
        none=_some(entry.words("none")),
        weekdays=_phrases(_counted(weekdays, languages, start=0, length=7)),
        short_weekdays=_phrases(_counted(weekdays, ("short",), start=0, length=7)),
        which=_phrases((which_, pattern) for which_ in Which for pattern in which.words(which_.value)),
        ago_before=_some(ago.words("before")),
        ago_after=_some(ago.words("after")),
        units=_phrases((days, p) for days, name in ((1, "day"), (7, "week")) for p in ago.words(name)),
        months=_phrases(_counted(months, languages, start=1, length=12)),
        ordinals=_some(months.words("ordinals")),
        links=_some(months.words("links")),
    )


def _is_number(name: str) -> bool:
    return name.removeprefix("-").isdecimal()


def _counted(entry: TomlEntry, names: Iterable[str], *, start: int, length: int) -> Iterable[tuple[int, str]]:
    """The lists of a table, each numbered from `start`; a list that is too short or too long is a fault."""
    for name in names:
        words = entry.words(name)
        if len(words) != length:
            raise entry.fault(f"{name}: {length} words are expected")
        yield from enumerate(words, start=start)


def _phrases(named: Iterable[tuple[Meaning, str]]) -> Phrases[Meaning]:
    phrases: Phrases[Meaning] = Phrases()
    for meaning, pattern in named:
        for form in forms(pattern):
            phrases.add(form.text, meaning)
    return phrases


def _some(patterns: Iterable[str]) -> Phrases[bool]:
    return _phrases((True, pattern) for pattern in patterns)
