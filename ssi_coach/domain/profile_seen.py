"""What an archive showed of the user's profile, by signs that tell whether a field changed, and nothing else of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ssi_coach.domain.doubles import KeptApart

_SEEN = "profile"


@dataclass(frozen=True, slots=True)
class ProfileSeen:
    """The profile as an archive of a day shows it.

    `signs` has a short sign for every field that the archive tells ("headline", "about", "skills", ...): another
    text has another sign, and no text can be read out of one.
    """

    day: date
    signs: Mapping[str, str]

    @property
    def kept(self) -> KeptApart:
        """How the journal remembers it."""
        signs = (f"{field}:{sign}" for field, sign in sorted(self.signs.items()))
        return KeptApart(" ".join((_SEEN, self.day.isoformat(), *signs)))


def profile_seen(kept: KeptApart) -> ProfileSeen | None:
    """What `ProfileSeen.kept` remembers, None for anything else that is remembered so."""
    word, *said = kept.entry.split(" ")
    if word != _SEEN or not said:
        return None
    try:
        day = date.fromisoformat(said[0])
    except ValueError:  # a whole journal that somebody changed by hand
        return None
    return ProfileSeen(day, dict(told.split(":", 1) for told in said[1:] if ":" in told))
