"""Follow-ups: being in touch again with somebody, as an action beside those of the guidelines."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ssi_coach.domain.checklist import OwnItem


@dataclass(frozen=True, slots=True)
class FollowUp(OwnItem):
    """Write to a person again: after `quiet` days without a contact, or on the day set for the next step.

    `step` is that day, None where nobody set one; then somebody who once answered has gone quiet.
    """

    person: str = ""
    name: str = ""
    profile_url: str = ""
    company: str = ""
    quiet: int = 0
    step: date | None = None
