"""Whom to write to again today: next steps that are due, then people who have gone quiet."""

from __future__ import annotations

from datetime import date
from hashlib import sha256

from ssi_coach.domain.checklist import Cadence
from ssi_coach.domain.follow_ups import FollowUp
from ssi_coach.domain.people import Person
from ssi_coach.domain.pillars import Pillar
from ssi_coach.services.people import Everybody, people_met
from ssi_coach.services.workspace import Workspace

MOST, MOST_QUIET = 2, 1
"""Follow-ups of a day, and how many of them nobody has planned: more would be a list to work off, not persons."""

LONGEST_QUIET = 365
"""Days after which nobody is told any more to take up a talk."""

MINUTES = 5
SHORTENED = 150
"""Signs of a name in a title."""


def refresh_follow_ups(work: Workspace, everybody: Everybody | None = None) -> None:
    """Look anew whom to write to today; `everybody` if they were read just now.

    Reading ten years of people takes a while, so this is done once a day and after a change of next steps, not with
    every log.
    """
    work.follow_ups = follow_ups_on(work, work.today(), everybody)


def follow_ups_on(work: Workspace, today: date, everybody: Everybody | None = None) -> tuple[FollowUp, ...]:
    """Whom to write to on a day that stands for today; `everybody` if they were read just now."""
    people = (people_met(work) if everybody is None else everybody).people
    over = {tick.item for tick in work.journal.ticks() if tick.day < today}
    over |= {snooze.item for snooze in work.journal.snoozes() if snooze.holds_on(today)}
    due = sorted((p for p in people if p.next_step is not None and p.next_step <= today), key=_step)
    quiet = [p for p in people if p.next_step is None and 0 < (p.quiet_days(today) or 0) <= LONGEST_QUIET]
    steps, talks = (
        [item for item in (_follow_up(person, today) for person in found) if item.id not in over]
        for found in (due, quiet)
    )
    return tuple([*steps, *talks[:MOST_QUIET]][:MOST])


def _step(person: Person) -> date:
    return person.next_step or date.max


def _follow_up(person: Person, today: date) -> FollowUp:
    """The action; its id tells no name, and is another one after the next contact."""
    since = person.next_step or person.last or today
    known = sha256(person.key.encode()).hexdigest()[:16]
    return FollowUp(
        id=f"person-{known}-{since.isoformat()}",
        title=f"Write to {person.name[:SHORTENED]}",
        pillar=Pillar.RELATIONSHIPS,
        cadence=Cadence.ONCE,
        minutes=MINUTES,
        person=person.key,
        name=person.name,
        profile_url=person.profile_url,
        company=person.company,
        quiet=person.quiet_days(today) or 0,
        step=person.next_step,
    )
