"""JSON from outside, read strictly: no NaN, no infinite numbers, no key twice, no endless nesting."""

from __future__ import annotations

import json
import math
from typing import NoReturn

from ssi_coach.domain.errors import KnownError

LARGEST_INTEGER = 2**63 - 1


def parse(text: str, *, ranged: bool = False) -> object:
    """The value that a whole JSON text holds.

    Who checks the range of every number anyway says so with `ranged`, and may be given an infinite one (1e999) for
    it: tens of thousands of numbers are read in half the time. Raises `KnownError("json.bad", reason=..., line=...)`;
    the reason is "syntax", "number", "twice" or "deep".
    """
    value, end = _parsed(text.strip("\ufeff \t\r\n"), 0, _RANGED if ranged else _DECODER)
    if text.strip("\ufeff \t\r\n")[end:]:
        raise KnownError("json.bad", reason="syntax", line=text.count("\n") + 1)
    return value


def parse_at(text: str, start: int) -> tuple[object, int]:
    """The JSON value that begins at a place in a text, and where it ends; raises as `parse` does."""
    return _parsed(text, start, _DECODER)


def _parsed(text: str, start: int, decoder: json.JSONDecoder) -> tuple[object, int]:
    try:
        return decoder.raw_decode(text, start)
    except json.JSONDecodeError as error:
        raise KnownError("json.bad", reason="syntax", line=error.lineno) from None
    except RecursionError:
        raise KnownError("json.bad", reason="deep", line=1) from None


def _no_constant(_name: str) -> NoReturn:
    raise KnownError("json.bad", reason="number", line=0)


def _finite(digits: str) -> float:
    value = float(digits)
    if not math.isfinite(value):
        _no_constant(digits)
    return value


def _integer(digits: str) -> int:
    if len(digits) > 20 or abs(int(digits)) > LARGEST_INTEGER:
        _no_constant(digits)
    return int(digits)


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise KnownError("json.bad", reason="twice", line=0)
    return found


_DECODER = json.JSONDecoder(
    parse_constant=_no_constant, parse_float=_finite, parse_int=_integer, object_pairs_hook=_once
)
_RANGED = json.JSONDecoder(parse_constant=_no_constant, parse_int=_integer, object_pairs_hook=_once)
