"""How a quick line was understood, while it is being typed: chips, and why it cannot be logged if so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from ssi_coach.domain.errors import KnownError
from ssi_coach.model.catalogue import Catalogue
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.names import counted
from ssi_coach.presentation.wording import text

if TYPE_CHECKING:  # loaded with the first typed line
    from ssi_coach.services.quick_line import EntryDraft, Understood

LONGEST = 40
"""Letters of a chip; what is longer is cut, the line above shows it whole."""

MOST = 24
"""Chips of a line; of what a pasted text holds besides, only the number is shown."""


@dataclass(frozen=True, slots=True)
class QuickChip:
    """A piece of the line as it was understood; `note` marks what stays as it was typed."""

    text: str
    icon: str
    note: bool = False


@dataclass(frozen=True, slots=True)
class QuickState:
    """A line as it stands: its chips, and the reason why Enter would log nothing (empty if it would)."""

    chips: tuple[QuickChip, ...] = ()
    problem: str = ""


def build_quick(understood: Understood, catalogue: Catalogue, formats: Formats, today: date) -> QuickState:
    """The chips of an understood line: kinds, people, company, day, minutes, tags, what is left over."""
    chips = [_kind(draft, catalogue, formats) for draft in _drafts(understood)]
    if understood.person:
        chips.append(QuickChip(_short(understood.person), "user"))
    if understood.company:
        chips.append(QuickChip(_short(understood.company), "building-2"))
    if understood.day is not None:
        chips.append(QuickChip(_day(understood.day, today, formats), "calendar"))
    if understood.minutes is not None:
        chips.append(QuickChip(formats.minutes(understood.minutes), "clock"))
    chips += [QuickChip(_short(tag), "tag") for tag in understood.tags]
    if understood.left_over:
        chips.append(QuickChip(text("Note: {note}", note=_short(understood.left_over)), "pencil", note=True))
    return QuickState(_fitting(chips, formats), _problem(understood.problem))


def _fitting(chips: list[QuickChip], formats: Formats) -> tuple[QuickChip, ...]:
    if len(chips) <= MOST:
        return tuple(chips)
    rest = text("and {number} more", number=formats.whole(len(chips) - MOST))
    return (*chips[:MOST], QuickChip(rest, "ellipsis", note=True))


def _drafts(understood: Understood) -> tuple[EntryDraft, ...]:
    """The entries to come; in a line that cannot be logged, what was recognised as such."""
    from ssi_coach.services.quick_line import EntryDraft  # noqa: PLC0415  # the grammar is loaded by now

    values = (token.value for token in understood.tokens)
    return understood.drafts or tuple(value for value in values if isinstance(value, EntryDraft))


def _kind(draft: EntryDraft, catalogue: Catalogue, formats: Formats) -> QuickChip:
    kind = catalogue.kind(draft.kind)
    return QuickChip(counted(kind, draft.count, formats), kind.icon)


def _problem(problem: KnownError | None) -> str:
    if problem is None:
        return ""
    from ssi_coach.presentation.errors import sentence  # noqa: PLC0415  # Today is there before any fault

    return sentence(problem)


def _day(day: date, today: date, formats: Formats) -> str:
    """Always with the date, so that "Tuesday" cannot be another one than was meant."""
    return formats.day(day) if day.year == today.year else formats.day_medium(day)


def _short(words: str) -> str:
    return words if len(words) <= LONGEST else words[: LONGEST - 1] + "…"
