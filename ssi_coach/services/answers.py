"""Answers: how many invitations were accepted and how many messages were replied to, week by week."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ssi_coach.domain.activities import Entry, EntryFilter
from ssi_coach.domain.days import DaySpan, week_start
from ssi_coach.domain.folding import folded
from ssi_coach.model.catalogue import Factor, FactorType
from ssi_coach.model.rates import Rate, wilson
from ssi_coach.model.weighted_counts import ANSWER_DAYS
from ssi_coach.services.workspace import Workspace

MOST_ENTRIES = 200_000
"""Entries looked at, at most: more than anybody sends in a life."""


@dataclass(frozen=True, slots=True)
class WeekRate:
    """The rate of what was sent in the week that begins on `week`."""

    week: date
    rate: Rate


@dataclass(frozen=True, slots=True)
class Sent:
    """Invitations sent on a day, by name where one is known, and how many of them were accepted."""

    day: date
    sent: int
    accepted: int


def acceptance_in(work: Workspace, span: DaySpan) -> Rate:
    """The acceptance rate of the invitations sent in a span.

    An invitation is an attempt once it was accepted or is 21 days old. An acceptance belongs to the invitation
    of the same person; one without a name to the oldest nameless invitation that was open then.
    """
    return _rate(work, (found for found in _invitations(work, span.last) if found.day in span))


def acceptance_by_week(work: Workspace, span: DaySpan) -> tuple[WeekRate, ...]:
    """The acceptance rate of every week's invitations, for the weeks of a span, oldest first."""
    found = _invitations(work, span.last)
    weeks = _weeks(work, span)
    return tuple(
        WeekRate(week.first, _rate(work, (sent for sent in found if sent.day in week))) for week in weeks
    )


def replies_in(work: Workspace, span: DaySpan) -> Rate:
    """The reply rate of a span: replies received for messages and InMails sent, both in the span."""
    factor = _factor(work, FactorType.MESSAGES)
    counts = work.journal.daily_counts(span)
    sent = counts.sum_of(factor.fed_by)
    return wilson(min(sent, counts.sum_of(factor.successes)), sent)


def replies_by_week(work: Workspace, span: DaySpan) -> tuple[WeekRate, ...]:
    """The reply rate of every week of a span, oldest first."""
    factor = _factor(work, FactorType.MESSAGES)
    counts = work.journal.daily_counts(span)
    found = []
    for week in _weeks(work, span):
        sent = counts.sum_of(factor.fed_by, week)
        found.append(WeekRate(week.first, wilson(min(sent, counts.sum_of(factor.successes, week)), sent)))
    return tuple(found)


def _factor(work: Workspace, type: FactorType) -> Factor:
    return next(factor for factor in work.catalogue.factors if factor.type is type)


def _weeks(work: Workspace, span: DaySpan) -> Iterator[DaySpan]:
    first = week_start(span.first, work.settings.first_weekday)
    for start in range(first.toordinal(), span.last.toordinal() + 1, 7):
        begin = date.fromordinal(start)
        yield DaySpan(begin, begin + timedelta(days=6))


def _rate(work: Workspace, found: Iterable[Sent]) -> Rate:
    old = work.today() - timedelta(days=ANSWER_DAYS)
    told = [(sent.sent if sent.day <= old else sent.accepted, sent.accepted) for sent in found]
    return wilson(sum(accepted for _, accepted in told), sum(sent for sent, _ in told))


def _invitations(work: Workspace, until: date) -> list[Sent]:
    """Every invitation sent up to a day, with the acceptances known today."""
    factor = _factor(work, FactorType.RATIO)
    sent, answers = (
        _oldest_first(work, kinds) for kinds in (frozenset(factor.fed_by), frozenset(factor.successes))
    )
    return [found for found in _matched(sent, answers) if found.day <= until]


def _oldest_first(work: Workspace, kinds: frozenset[str]) -> Sequence[Entry]:
    page = work.journal.entries_page(EntryFilter(kinds=kinds), offset=0, limit=MOST_ENTRIES)
    return page[::-1]


def _matched(sent: Sequence[Entry], answers: Sequence[Entry]) -> Iterator[Sent]:
    taken = [0] * len(sent)
    named: dict[str, deque[int]] = {}
    for place, invitation in enumerate(sent):
        named.setdefault(_who(invitation), deque()).append(place)
    for answer in answers:
        # Someone who was never invited by name may have answered an invitation that was only counted.
        for who in dict.fromkeys((_who(answer), "")):
            _take(answer, named.get(who, deque()), sent, taken)
            break
    for invitation, accepted in zip(sent, taken, strict=True):
        yield Sent(invitation.day, invitation.count, accepted)


def _take(answer: Entry, open_places: deque[int], sent: Sequence[Entry], taken: list[int]) -> None:
    """Give an answer to the oldest open invitations."""
    left = answer.count
    while left and open_places and sent[open_places[0]].day <= answer.day:
        place = open_places[0]
        given = min(left, sent[place].count - taken[place])
        taken[place] += given
        left -= given
        if taken[place] == sent[place].count:
            open_places.popleft()


def _who(entry: Entry) -> str:
    return folded(entry.profile_url or entry.person).strip()
