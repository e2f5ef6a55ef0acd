"""Faults in a person's words: what happened, what is safe, what to do."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.levels import Level
from ssi_coach.domain.results import Stage
from ssi_coach.presentation.fault_sentences import SENTENCES
from ssi_coach.presentation.formats import Formats, PlainFormats
from ssi_coach.presentation.names import field_name, level_name
from ssi_coach.presentation.row_reasons import ROW_REASONS
from ssi_coach.presentation.stage_words import stage_title
from ssi_coach.presentation.steps import entry_field_name, step_name
from ssi_coach.presentation.wording import language, later, speaking, text

__all__ = ["english_row_reason", "english_sentence", "row_reason", "sentence", "step_name"]

LONGEST_VALUE = 80
"""Characters of a typed or imported text that a sentence repeats."""
_LOOKED_AT = 4 * LONGEST_VALUE

_UNKNOWN = later("Something went wrong ({id}). Your journal was not changed by it.")

_NAMES: Mapping[str, Callable[[str], str]] = {
    "field": lambda value: entry_field_name(value) or field_name(value),
    "missing": field_name,
    "level": lambda value: level_name(Level(value)),
    "stage": lambda value: stage_title(Stage(value)),
}
"""Values of faults that are names themselves, and who translates them."""


def sentence(fault: KnownError) -> str:
    """A fault in the spoken language: what happened, what is safe, what to do."""
    return _said(SENTENCES.get(fault.id), fault)


def row_reason(fault: KnownError) -> str:
    """Why a row of a file is not understood, in few words: what happens to the rest is said once for all."""
    return _said(ROW_REASONS.get(fault.id, SENTENCES.get(fault.id)), fault)


def english_row_reason(fault: KnownError) -> str:
    """The same in English, for the JSON that programs read."""
    with speaking(None):
        return row_reason(fault)


def _said(msgid: str | None, fault: KnownError) -> str:
    formats = PlainFormats(language())
    if msgid is None:
        return text(_UNKNOWN, id=fault.id)
    shown = {name: _shown(name, value, formats) for name, value in fault.values.items()}
    try:
        return text(msgid, **{"id": fault.id, **shown})
    except (KeyError, IndexError):  # the fault carries less than its sentence names: better plain than none
        return text(_UNKNOWN, id=fault.id)


def english_sentence(fault: KnownError) -> str:
    """The same in English, for the JSON that programs read."""
    with speaking(None):
        return sentence(fault)


def _shown(name: str, value: object, formats: Formats) -> str:
    """A fault's value as its sentence shows it."""
    if isinstance(value, list | tuple | set | frozenset):
        return ", ".join(_shown(name, part, formats) for part in value)
    if isinstance(value, bool) or value is None:
        return str(value)
    if isinstance(value, KnownError):
        return sentence(value)
    if isinstance(value, date):
        return formats.day_medium(value)
    if isinstance(value, int | float | Decimal):
        return _number(float(value), formats)
    return _short(_named(name, str(value)))


def _number(value: float, formats: Formats) -> str:
    """A number with as many places as it needs, at most three."""
    if not math.isfinite(value):
        return str(value)
    written = f"{value:.3f}".rstrip("0").rstrip(".")
    return formats.number(value, len(written.partition(".")[2]))


def _named(name: str, value: str) -> str:
    """A value that is itself a name ("industry_rank"), in words."""
    naming = _NAMES.get(name)
    try:
        return value if naming is None else naming(value)
    except (KeyError, ValueError):  # a column of a strange file: its own name says most
        return value


def _short(value: str) -> str:
    """A text on one line, without what cannot be seen, cut where a sentence would drown in it."""
    line = " ".join("".join(sign if sign.isprintable() else " " for sign in value[:_LOOKED_AT]).split())
    return line if len(line) <= LONGEST_VALUE else line[: LONGEST_VALUE - 1] + "…"
