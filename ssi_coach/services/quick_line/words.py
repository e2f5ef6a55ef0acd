"""The words of the quick line, built and checked from the bytes of resources/quick_words.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from ssi_coach.domain.errors import KnownError
from ssi_coach.model.toml_entries import TomlEntry
from ssi_coach.services.quick_line.day_words import DayWords, build_day_words
from ssi_coach.services.quick_line.phrases import Phrases, forms

WORDS_FILE = "quick_words.toml"
LANGUAGES = ("en", "de", "fr", "es")
Meaning = TypeVar("Meaning")


@dataclass(frozen=True, slots=True)
class Noun:
    """What a word counts: an activity kind, or an object that needs a turn ("profile"), by id."""

    id: str
    singular: bool


@dataclass(frozen=True, slots=True)
class Turn:
    """A word beside a noun that says what happened ("received"), by what each noun becomes.

    `before` holds where the word stands ahead of the number. A noun that makes no sense with a `strict`
    turn is no entry; an `ahead_only` one ("new") is looked for before its noun only, and one that
    `reaches` behind other words too ("2 invitations to CTOs accepted").
    """

    words: tuple[str, ...]
    to: Mapping[str, str] = field(hash=False)
    before: Mapping[str, str] = field(hash=False)
    strict: bool = False
    ahead_only: bool = False
    reaches: bool = False

    @property
    def changes(self) -> bool:
        """Whether it makes something else of any noun: "received" does, "sent" does not."""
        return any(noun != turned for noun, turned in self.to.items())

    def turned(self, noun: str, *, ahead: bool) -> str | None:
        """What the noun becomes, None where both make no sense together; `ahead` of the number or not."""
        if ahead and noun in self.before:
            return self.before[noun]
        if not self.to or noun in self.to.values():
            return noun
        return self.to.get(noun)


@dataclass(frozen=True, slots=True)
class Words:
    """Everything that the readers of a line know, in four languages at once."""

    nouns: Phrases[Noun]
    turns: Phrases[Turn]
    numbers: Phrases[int]
    times: Phrases[int]
    """"times", "mal" ... mean 0 here, "twice" means 2."""
    signs: Phrases[bool]
    joiners: Phrases[bool]
    prepositions: Phrases[bool]
    determiners: Phrases[bool]
    leads: Phrases[bool]
    minutes: Phrases[int]
    minute_units: tuple[str, ...]
    hour_units: tuple[str, ...]
    clock: frozenset[str]
    """What stands before an hour of the clock, with its accents: "à" is no "a"."""
    days: DayWords
    beginnings: frozenset[str] = field(init=False)
    """Every folded word that can begin something; most words of a note are none of them."""

    def __post_init__(self) -> None:
        """Gather the beginnings."""
        phrases = [getattr(self, name) for name in self.__slots__ if name not in {"days", "beginnings"}]
        phrases += [getattr(self.days, name) for name in self.days.__slots__]
        words = [found.first_words for found in phrases if isinstance(found, Phrases)]
        object.__setattr__(self, "beginnings", frozenset().union(*words))

    def may_begin(self, word: str) -> bool:
        """Whether something known can begin with a folded word, "x3" and "½" among it."""
        return word in self.beginnings or word[:1] in {"x", "½"}


def build_words(content: bytes, kinds: Mapping[str, object]) -> Words:
    """The words in the bytes of their file.

    Raises `KnownError("catalogue.fault")` when a noun is neither one of the kinds nor a declared object,
    when a language is missing, or when a phrase would mean two things.
    """
    try:
        plain = tomllib.loads(content.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise KnownError("catalogue.fault", file=WORDS_FILE, entry="", fault=str(error)) from error
    root = TomlEntry(WORDS_FILE, "", plain)
    times, links, clock = root.part("counts"), root.part("links"), root.part("times")
    numbers = _numbers(root.part("numbers"))
    counted = _by_number(times)
    for pattern in times.words("times"):
        _learn(counted, pattern, 0, times)
    return Words(
        nouns=_nouns(root, kinds),
        turns=_turns(root),
        numbers=numbers,
        times=counted,
        signs=_set_of(times, "signs"),
        joiners=_set_of(links, "joiners"),
        prepositions=_set_of(links, "prepositions"),
        determiners=_set_of(links, "determiners"),
        leads=_set_of(links, "leads"),
        minutes=_by_number(clock),
        minute_units=clock.words("minute"),
        hour_units=clock.words("hour"),
        clock=frozenset(clock.words("clock")),
        days=build_day_words(root.part("days")),
    )


def _learn(phrases: Phrases[Meaning], pattern: str, meaning: Meaning, entry: TomlEntry) -> None:
    """Add all forms of a pattern; a form that means something else already is a fault."""
    for form in forms(pattern):
        known = phrases.add(form.text, meaning)
        if known is not None:
            raise entry.fault(f"{form.text}: means {known} already, not {meaning} too")


def _nouns(root: TomlEntry, kinds: Mapping[str, object]) -> Phrases[Noun]:
    nouns: Phrases[Noun] = Phrases()
    allowed = {*kinds, *root.words("objects")}
    table = root.part("nouns")
    missing = sorted(set(allowed) - set(table.content))
    if missing:
        raise table.fault(f"{missing[0]}: has no words")
    for id in table.content:
        entry = table.part(id)
        if id not in allowed:
            raise entry.fault("neither a kind of the catalogue nor an object")
        for pattern in _all_languages(entry):
            _learn_noun(nouns, pattern, id, entry)
    return nouns


def _learn_noun(nouns: Phrases[Noun], pattern: str, id: str, entry: TomlEntry) -> None:
    """Add a noun's forms; a form that is a singular here and a plural there may be either."""
    for form in forms(pattern):
        known = nouns.add(form.text, Noun(id, form.singular))
        if known is not None and known.id != id:
            raise entry.fault(f"{form.text}: means {known.id} already")


def _all_languages(entry: TomlEntry) -> Iterable[str]:
    """A noun's patterns in all languages, each of which must have some."""
    entry.known_fields(LANGUAGES)
    for language in LANGUAGES:
        words = entry.words(language)
        if not words:
            raise entry.fault(f"{language}: no words")
        yield from words


def _turns(root: TomlEntry) -> Phrases[Turn]:
    turns: Phrases[Turn] = Phrases()
    for entry in root.parts("turns"):
        entry.known_fields(("words", "to", "before", "strict", "ahead_only", "reaches"))
        to = entry.part("to").content if "to" in entry.content else {}
        before = entry.part("before").content if "before" in entry.content else {}
        flags = {name: entry.flag(name) for name in ("strict", "ahead_only", "reaches")}
        turn = Turn(entry.words("words"), _texts(to), _texts(before), **flags)
        for pattern in turn.words:
            _learn(turns, pattern, turn, entry)
    return turns


def _texts(content: Mapping[str, object]) -> dict[str, str]:
    return {name: str(value) for name, value in content.items()}


def _numbers(entry: TomlEntry) -> Phrases[int]:
    """The number words: each list counts from one."""
    numbers = _by_number(entry.part("also"))
    for language in LANGUAGES:
        for number, pattern in enumerate(entry.words(language), start=1):
            _learn(numbers, pattern, number, entry)
    return numbers


def _by_number(entry: TomlEntry) -> Phrases[int]:
    """The lists whose names are numbers."""
    phrases: Phrases[int] = Phrases()
    for name in entry.content:
        if name.isdecimal():
            for pattern in entry.words(name):
                _learn(phrases, pattern, int(name), entry)
    return phrases


def _set_of(entry: TomlEntry, name: str) -> Phrases[bool]:
    phrases: Phrases[bool] = Phrases()
    for pattern in entry.words(name):
        _learn(phrases, pattern, True, entry)  # noqa: FBT003  # the meaning is just "one of them"
    return phrases
