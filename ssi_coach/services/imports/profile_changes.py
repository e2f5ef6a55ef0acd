"""The profile changed between two archives: that is a profile update, though no file says on which day."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterable
from operator import attrgetter
from uuid import UUID, uuid5

from ssi_coach.domain.activities import Entry, EntrySource
from ssi_coach.domain.profile_seen import ProfileSeen

_NAMES = UUID("5f0c9a52-7d1e-4a53-9d7d-3f1f0a6a4f0b")


class ProfileChanges:
    """Compares what archives showed of the profile, in the order of their days, whatever the order they come in."""

    def __init__(self, seen: Iterable[ProfileSeen]) -> None:
        """Begin with what the journal remembers."""
        self._seen = sorted(seen, key=_day)

    def take(self, seen: ProfileSeen) -> tuple[Entry, ...] | None:
        """The updates that an archive proves, dated on the day of the archive that shows the change first.

        None when nothing in it is worth to be remembered, because the same is remembered already. Of a first
        archive there is nothing to compare, so it proves no update.
        """
        if any(one.signs == seen.signs for one in self._seen):
            return None
        before: dict[str, str] = {}
        for one in self._seen:
            if one.day <= seen.day:
                before |= one.signs
        later = next((one for one in self._seen if one.day > seen.day), None)
        updates = [_update(seen)] if _differ(before, seen) else []
        if later is not None and _differ({**before, **seen.signs}, later):
            updates.append(_update(later))
        known = before.keys() | (later.signs.keys() if later is not None else frozenset())
        if not updates and seen.signs.keys() <= known:
            return None
        insort(self._seen, seen, key=_day)
        return tuple(updates)


def _differ(before: dict[str, str], seen: ProfileSeen) -> bool:
    """Whether a field that both tell has another text."""
    return any(before.get(field, sign) != sign for field, sign in seen.signs.items())


def _update(seen: ProfileSeen) -> Entry:
    """The update that an archive is the first to show."""
    return Entry(
        id=str(uuid5(_NAMES, seen.kept.entry)),
        day=seen.day,
        kind="profile_updated",
        source=EntrySource.ARCHIVE.value,
    )


_day = attrgetter("day")
