"""How steps are named: what their words are made of, and the shapes that most of their sentences share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from ssi_coach.model.catalogue import Catalogue
from ssi_coach.model.guidelines import GuidelineBook
from ssi_coach.presentation.formats import Formats, PlainFormats
from ssi_coach.presentation.names import counted
from ssi_coach.presentation.wording import language, plural, text

MOST_KINDS = 3
"""Kinds that a step names before it says "and more"."""

Values = Mapping[str, object]
"""What a step says of itself, by name."""


class StepWords:
    """The words that steps need besides their own: kinds, guidelines, numbers and days."""

    def __init__(self, catalogue: Catalogue | None, guidelines: GuidelineBook | None) -> None:
        """Without a catalogue kinds are only counted, without guidelines items have no title."""
        self.formats: Formats = PlainFormats(language())
        self._catalogue = catalogue
        self._guidelines = guidelines

    def counts(self, counts: object) -> str:
        """Counts with their kinds: "3 comments, 2 invitations"; without a catalogue only how many."""
        pairs = [pair for pair in counts if isinstance(pair, tuple)] if isinstance(counts, tuple) else []
        if self._catalogue is None or not pairs:
            n = sum(int(count) for _, count in pairs)
            return plural("{n} activity", "{n} activities", n, n=self.formats.whole(n))
        named = [
            counted(self._catalogue.kind(str(kind)), int(count), self.formats)
            for kind, count in pairs[:MOST_KINDS]
        ]
        listed = ", ".join(named)
        return text("{listed} and more", listed=listed) if len(pairs) > MOST_KINDS else listed

    def item(self, item: object) -> str:
        """A guideline's title; empty for an own item, whose title nobody kept."""
        found = None if self._guidelines is None else self._guidelines.by_id.get(str(item))
        return "" if found is None else text(found.title)

    def day(self, day: object) -> str:
        """A day as toasts show it."""
        return self.formats.day(day) if isinstance(day, date) else ""


Naming = Callable[[Values, StepWords], str]
"""Puts a step into words."""


def number_in(values: Values, name: str = "n") -> int:
    """A number of the step, 0 where it does not tell."""
    n = values.get(name, 0)
    return n if isinstance(n, int) else 0


def always(said: str, _: Values, __: StepWords) -> str:
    """The same words for every such step."""
    return text(said)


def filled(said: str, name: str, values: Values, _: StepWords) -> str:
    """A sentence with one value of the step as it stands."""
    return text(said, **{name: values.get(name, "")})


def dated(said: str, values: Values, words: StepWords) -> str:
    """A sentence with the `{day}` of the step."""
    return text(said, day=words.day(values.get("day")))


def of_item(titled: str, untitled: str, values: Values, words: StepWords) -> str:
    """A sentence with the `{title}` of a guideline, or one without it."""
    title = words.item(values.get("item"))
    return text(titled, title=title) if title else text(untitled)


def counting(forms: tuple[str, str], values: Values, words: StepWords) -> str:
    """The form of a sentence that fits the step's `{n}`."""
    n = number_in(values)
    return plural(*forms, n, n=words.formats.whole(n))
