"""Keeping: a learning as bytes and back, so that a start need not learn the history again."""

from __future__ import annotations

import json
import math
from datetime import date

import numpy as np

from ssi_coach.domain.lessons import Shift
from ssi_coach.model.estimate.activity import Numbers
from ssi_coach.model.estimate.belief import Belief
from ssi_coach.model.estimate.learning import Learning

_LITTLE = np.dtype("<f8")


def to_bytes(known: Learning) -> bytes:
    """A learning as bytes: what it is about in a line of JSON, then all numbers one after the other."""
    recent = np.zeros((0, 0)) if known.recent is None else known.recent
    parts = (*_parts(known.belief), recent)
    head = {
        "first": _iso(known.first),
        "day": _iso(known.day),
        "readings": known.readings,
        "jumps": known.jumps,
        "shifts": [[_iso(s.day), _iso(s.before), s.points, s.chance] for s in known.shifts],
        "open_total": known.open_total,
        "shapes": [part.shape for part in parts],
    }
    numbers = b"".join(np.ascontiguousarray(part, dtype=_LITTLE).tobytes() for part in parts)
    told = json.dumps(head).encode()
    # The numbers begin at a multiple of their size, so that they can be used where they lie.
    return told + b" " * (-(len(told) + 1) % _LITTLE.itemsize) + b"\n" + numbers


def from_bytes(content: bytes) -> Learning:
    """The learning in bytes that `to_bytes` made; whether they are whole is for who keeps them to know."""
    end = content.index(b"\n")
    told = json.loads(content[:end])
    parts, place = [], end + 1
    for shape in told["shapes"]:
        size = math.prod(shape)
        numbers = np.frombuffer(content, _LITTLE, size, place).reshape(shape)
        parts.append(numbers.astype(np.float64, copy=False))
        place += size * _LITTLE.itemsize
    return Learning(
        belief=Belief(*parts[:-1]),
        recent=parts[-1] if parts[-1].size else None,
        first=_day(told["first"]),
        day=_day(told["day"]),
        readings=told["readings"],
        jumps=tuple(told["jumps"]),
        shifts=tuple(
            Shift(date.fromisoformat(day), date.fromisoformat(before), points, chance)
            for day, before, points, chance in told["shifts"]
        ),
        open_total=told["open_total"],
    )


def _parts(belief: Belief) -> tuple[Numbers, ...]:
    return belief.mean, belief.covariance, belief.fit, belief.view


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _day(iso: str | None) -> date | None:
    return None if iso is None else date.fromisoformat(iso)
