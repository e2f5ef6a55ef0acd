"""Numbers in the cells of tables, as people and programs of many countries write them."""

from __future__ import annotations

import math
import re

from ssi_coach.domain.errors import Refused
from ssi_coach.domain.folding import folded
from ssi_coach.sources.tables.grid import Cell, said

_SPACED = re.compile(r"(?<=\d)[ \u00a0\u202f\u2009'’](?=\d{3}(?!\d))")
_GROUPED = re.compile(r"[+-]?\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*")
_WHOLE = re.compile(r"[+-]?\d{1,15}")
_DECIMAL = re.compile(r"[+-]?(?:\d{1,3}(?:([.,])\d{3})*|\d{1,12})(?!\1)[.,]\d{1,15}")
_PLAIN_DECIMAL = re.compile(r"[+-]?\d{1,12}[.,]\d{1,15}")


_YES = frozenset({"yes", "y", "x", "ja", "si", "sim", "oui", "true", "done", "✓", "✔", "☑", "✅"})
_NO = frozenset({"no", "n", "nein", "non", "nao", "false", "-", "–", "✗", "✘", "☐", "❌", "n/a"})


def is_tick(cell: Cell) -> bool | None:
    """What a tick in a cell says: True for "yes" and its like, False for "no", None for anything else."""
    word = folded(said(cell))
    return True if word in _YES else False if word in _NO else None


def whole_of(cell: Cell) -> int | None:
    """A whole number, "1,234", "1.234" and "1 234" too; None for anything else."""
    if isinstance(cell, bool):
        return None
    if isinstance(cell, int | float):
        return int(cell) if math.isfinite(cell) and abs(cell) < 1e15 and float(cell).is_integer() else None
    text = _bare(cell)
    if _GROUPED.fullmatch(text):
        return int(re.sub(r"[.,]", "", text))
    if _WHOLE.fullmatch(text):
        return int(text)
    return int(text[:-2]) if text.endswith((".0", ",0")) and _WHOLE.fullmatch(text[:-2]) else None


def decimal_of(cell: Cell) -> float | None:
    """A number with a point or a comma: of "1,234" the comma is the decimal one; None for anything else.

    The per cent sign of "12 %" is left out. Whole numbers may be grouped by spaces.
    """
    if isinstance(cell, bool):
        return None
    if isinstance(cell, int | float):
        return float(cell) if math.isfinite(cell) else None
    text = _bare(cell).removesuffix("%").rstrip()
    if _WHOLE.fullmatch(text):
        return float(text)
    if _PLAIN_DECIMAL.fullmatch(text):
        return float(text.replace(",", "."))
    if _DECIMAL.fullmatch(text):
        point = max(text.rfind("."), text.rfind(","))
        return float(re.sub(r"[.,]", "", text[:point]) + "." + text[point + 1 :])
    return None


def whole_in(cell: Cell, field: str) -> int:
    """A whole number; raises `Refused("file.number")` for anything else."""
    value = whole_of(cell)
    if value is None:
        raise Refused("file.number", field=field, value=said(cell)[:40])
    return value


def decimal_in(cell: Cell, field: str) -> float:
    """A number; raises `Refused("file.number")` for anything else."""
    value = decimal_of(cell)
    if value is None:
        raise Refused("file.number", field=field, value=said(cell)[:40])
    return value


def _bare(cell: Cell) -> str:
    """The text of a cell without spaces between digits, with the minus sign of a keyboard."""
    return _SPACED.sub("", said(cell)).replace("\u2212", "-")
