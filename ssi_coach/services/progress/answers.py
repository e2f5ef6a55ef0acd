"""Answers: how many invitations were accepted and how many messages were replied to, week by week."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ssi_coach.domain.activities import Entry, EntryFilter
from ssi_coach.domain.counts import DailyCounts
from ssi_coach.domain.days import EARLIEST_DAY, DaySpan, week_start, weeks_of
from ssi_coach.domain.folding import folded
from ssi_coach.model.catalogue import Factor, FactorType
from ssi_coach.model.rates import Rate, wilson
from ssi_coach.model.weighted_counts import ANSWER_DAYS
from ssi_coach.services.workspace import Workspace

MOST_ENTRIES = 200_000
"""Entries looked at, at most: more than anybody sends in a life."""

EXPIRED_DAYS = 183
"""Whoever has not answered an invitation for half a year is not waited for any more."""


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
    return _rate(work, _invitations(work, span))


def acceptance_by_week(work: Workspace, span: DaySpan) -> tuple[WeekRate, ...]:
    """The acceptance rate of every week's invitations, for the weeks of a span, oldest first."""
    first_weekday = work.settings.first_weekday
    by_week: dict[date, list[Sent]] = {week.first: [] for week in weeks_of(span, first_weekday)}
    for sent in _invitations(work, _from_week_start(work, span)):
        by_week[week_start(sent.day, first_weekday)].append(sent)
    return tuple(WeekRate(week, _rate(work, found)) for week, found in by_week.items())


def replies_in(work: Workspace, span: DaySpan) -> Rate:
    """The reply rate of a span: replies received for messages and InMails sent, both in the span."""
    return _replied(work, work.journal.daily_counts(span), span)


def replies_by_week(work: Workspace, span: DaySpan) -> tuple[WeekRate, ...]:
    """The reply rate of every week of a span, oldest first."""
    counts = work.journal.daily_counts(_from_week_start(work, span))
    weeks = weeks_of(span, work.settings.first_weekday)
    return tuple(WeekRate(week.first, _replied(work, counts, week)) for week in weeks)


def _from_week_start(work: Workspace, span: DaySpan) -> DaySpan:
    """The span from the first day of its first week on."""
    return DaySpan(week_start(span.first, work.settings.first_weekday), span.last)


def _replied(work: Workspace, counts: DailyCounts, span: DaySpan) -> Rate:
    factor = _factor(work, FactorType.MESSAGES)
    sent = counts.sum_of(factor.fed_by, span)
    return wilson(min(sent, counts.sum_of(factor.successes, span)), sent)


def _factor(work: Workspace, type: FactorType) -> Factor:
    return next(factor for factor in work.catalogue.factors if factor.type is type)


def _rate(work: Workspace, found: Iterable[Sent]) -> Rate:
    old = work.today() - timedelta(days=ANSWER_DAYS)
    told = [(sent.sent if sent.day <= old else sent.accepted, sent.accepted) for sent in found]
    return wilson(sum(accepted for _, accepted in told), sum(sent for sent, _ in told))


def _invitations(work: Workspace, span: DaySpan) -> list[Sent]:
    """Every invitation sent in a span, with the acceptances known today."""
    factor = _factor(work, FactorType.RATIO)
    since = max(EARLIEST_DAY, span.first - timedelta(days=EXPIRED_DAYS))
    sent = _oldest_first(work, EntryFilter(kinds=frozenset(factor.fed_by), first=since, last=span.last))
    answers = _oldest_first(work, EntryFilter(kinds=frozenset(factor.successes), first=since))
    return [found for found in _matched(sent, answers) if found.day in span]


def _oldest_first(work: Workspace, which: EntryFilter) -> Sequence[Entry]:
    return work.journal.entries_page(which, offset=0, limit=MOST_ENTRIES)[::-1]


def _matched(sent: Sequence[Entry], answers: Sequence[Entry]) -> Iterator[Sent]:
    """Every invitation with the acceptances that belong to it."""
    left = [invitation.count for invitation in sent]
    places: dict[str, deque[int]] = {}
    for place, invitation in enumerate(sent):
        places.setdefault(_who(invitation), deque()).append(place)
    nameless = places.get("", deque())
    for answer in answers:
        mine = places.get(_who(answer)) or nameless
        if mine is nameless:
            _forget_old(nameless, sent, answer.day)
        _take(answer, mine, sent, left)
    for invitation, open_ones in zip(sent, left, strict=True):
        yield Sent(invitation.day, invitation.count, invitation.count - open_ones)


def _forget_old(places: deque[int], sent: Sequence[Entry], day: date) -> None:
    """Nobody knows whose answer it is, so it goes to an invitation that was not yet declined in silence."""
    while len(places) > 1 and (day - sent[places[0]].day).days > ANSWER_DAYS:
        places.popleft()


def _take(answer: Entry, places: deque[int], sent: Sequence[Entry], left: list[int]) -> None:
    """Give an answer to the oldest of the invitations that were sent before it."""
    open_answers = answer.count
    while open_answers and places and sent[places[0]].day <= answer.day:
        place = places[0]
        given = min(open_answers, left[place])
        left[place] -= given
        open_answers -= given
        if not left[place]:
            places.popleft()


def _who(entry: Entry) -> str:
    return folded(entry.profile_url or entry.person).strip()
