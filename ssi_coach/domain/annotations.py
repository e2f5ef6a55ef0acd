"""Own notes on the charts: what happened on a day that may explain how the index went on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ssi_coach.domain.errors import Refused

LONGEST_ANNOTATION = 200
"""Signs of a note: a line under a chart, not a diary."""


@dataclass(frozen=True, slots=True)
class Annotation:
    """A note at a day, such as "new headline".

    Raises `Refused("annotation.text")` for an empty note, or one of more than 200 signs.
    """

    id: str
    day: date
    text: str

    def __post_init__(self) -> None:
        """Refuse what says nothing, and what no chart has room for."""
        if not self.text.strip() or len(self.text) > LONGEST_ANNOTATION:
            raise Refused("annotation.text", high=LONGEST_ANNOTATION)
