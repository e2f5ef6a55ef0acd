"""Prospects as bytes and back: small enough for the first picture, and nobody's own words."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from ssi_coach.domain.estimates import Band
from ssi_coach.domain.pillars import Pillar
from ssi_coach.domain.prospects import PACES, Prospects, Response


def prospects_bytes(known: Prospects) -> bytes:
    """Prospects as JSON."""
    plain = {
        "on": known.on.isoformat(),
        "made_by": known.made_by,
        "follows": _by_name(known.follows),
        "earned": _by_name(known.earned),
        "pillars": _by_name(known.pillars),
        "responses": [
            [found.pillar.value, list(found.kinds), found.pace, list(found.gains)]
            for found in known.responses
        ],
        "bands": {action: [band.mean, band.low, band.high] for action, band in known.bands.items()},
    }
    return json.dumps(plain).encode()


def prospects_in(content: bytes) -> Prospects | None:
    """The prospects in the bytes; None for those of another version."""
    try:
        return _prospects(json.loads(content))
    except (ValueError, KeyError, TypeError):
        return None


def _prospects(plain: Mapping[str, Any]) -> Prospects | None:
    """None where the paces are others."""
    responses = tuple(
        Response(Pillar(pillar), tuple(kinds), pace, tuple(gains))
        for pillar, kinds, pace, gains in plain["responses"]
    )
    if any(len(found.gains) != len(PACES) for found in responses):
        return None
    return Prospects(
        on=date.fromisoformat(plain["on"]),
        made_by=plain["made_by"],
        follows=_by_pillar(plain["follows"]),
        earned=_by_pillar(plain["earned"]),
        pillars=_by_pillar(plain["pillars"]),
        responses=responses,
        bands={action: Band(*band) for action, band in plain["bands"].items()},
    )


def _by_name(values: Mapping[Pillar, float]) -> dict[str, float]:
    return {pillar.value: value for pillar, value in values.items()}


def _by_pillar(values: Mapping[str, float]) -> dict[Pillar, float]:
    return {Pillar(name): value for name, value in values.items()}
