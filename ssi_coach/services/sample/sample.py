"""Made-up use: the journal of a salesperson who does not exist, for looking around and for long tests.

15 000 entries and 365 readings a year, ending today. The same seed and day make the same journal.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from itertools import accumulate, chain, pairwise
from random import Random

from ssi_coach.domain.activities import Entry, EntrySource
from ssi_coach.domain.checklist import Tick
from ssi_coach.domain.days import DayMark, DayMeaning, DaySpan
from ssi_coach.domain.edits import Edit, Record
from ssi_coach.domain.levels import Level, StatedLevel
from ssi_coach.domain.pillars import PILLARS
from ssi_coach.domain.results import Stage
from ssi_coach.domain.targets import Circumstances
from ssi_coach.model.catalogue import Catalogue, FactorType
from ssi_coach.services.sample.habits import TICKED_DAYS, habits, routine_ticks
from ssi_coach.services.sample.people import COMPANIES, PEOPLE
from ssi_coach.services.sample.readings import HiddenScore
from ssi_coach.services.sample.results import sample_results
from ssi_coach.services.sample.reviews import sample_reviews

DEMO_YEARS = 2
_RESULT_KINDS = frozenset(Stage)
ENTRIES_A_YEAR, READINGS_A_YEAR = 15_000, 365

_NOTES = (
    *("asked about the pilot", "sent the price list", "wants a call after the holidays", "CTO, 3rd degree"),
    *("met at the fair", "good question about security", "shared our case", "asked for an introduction"),
    *(
        "liked the article on onboarding",
        "new role, congratulated",
        "compares two vendors",
        "budget next quarter",
    ),
)
_TAGS = ("fair", "pilot", "webinar", "renewal", "referral", "q2")

_USE: tuple[tuple[str, float, int], ...] = (
    *(("reaction", 24, 6), ("comment", 17, 3), ("profile_view", 16, 4), ("message", 10, 3), ("search", 5, 2)),
    *(("invitation_sent", 5, 2), ("invitation_note_sent", 2, 2), ("reply_given", 3, 2), ("repost", 1, 1)),
    *(("post", 0.9, 1), ("article", 0.05, 1), ("group_comment", 0.7, 2), ("group_joined", 0.05, 1)),
    *(("person_followed", 1, 3), ("company_followed", 0.7, 2), ("endorsement_given", 0.6, 2)),
    *(("reaction_received", 5, 12), ("comment_received", 2, 4), ("profile_view_received", 3, 5)),
    *(("invitation_accepted", 2, 1), ("reply_received", 2.5, 2), ("follower_gained", 1.2, 3)),
    *(("connection_added", 1.2, 1), ("decision_maker_connected", 0.12, 1), ("conversation", 0.5, 1)),
    *(("call", 0.3, 1), ("meeting", 0.15, 1), ("endorsement_received", 0.1, 1), ("profile_updated", 0.06, 1)),
)
"""Kind, how often it is chosen, and the most of it in one entry."""

_HOLIDAYS = ((30, 10), (90, 5), (210, 14), (354, 9))
"""Day of the year on which holidays begin, and how many days they last."""


def sample_edits(*, years: int, seed: int, today: date, catalogue: Catalogue) -> Iterator[Edit]:
    """The edits that fill an empty journal with `years` of made-up use, oldest first."""
    span = DaySpan.ending(today, days=READINGS_A_YEAR * years)
    # Chance that can be had again is the point here.
    fate = f"{seed}:{today.isoformat()}:{years}"
    life = _Life(Random(fate), span, catalogue)  # noqa: S311  # no secret
    talks: list[Entry] = []
    lived = _noting(life.records(ENTRIES_A_YEAR * years), talks)
    told = (_beginnings(span, catalogue), lived, sample_reviews(span), sample_results(fate, span, talks))
    for record in chain.from_iterable(told):
        yield Edit(None, record)


def _noting(records: Iterator[Record], talks: list[Entry]) -> Iterator[Record]:
    """The same records; entries of which results come are noted in passing."""
    for record in records:
        if isinstance(record, Entry) and record.kind in _RESULT_KINDS:
            talks.append(record)
        yield record


def _beginnings(span: DaySpan, catalogue: Catalogue) -> Iterator[Record]:
    """What was said on the first day: industry, levels, and the parts of the profile that were done."""
    yield Circumstances(industry="Software")
    for level, value in (
        *((Level.CONNECTIONS, 412), (Level.DECISION_MAKERS, 9), (Level.COLLEAGUES, 8)),
        *((Level.ENDORSEMENTS, 7), (Level.RECOMMENDATIONS, 2), (Level.FOLLOWERS, 455)),
    ):
        yield StatedLevel(level, span.first, value, source=EntrySource.SAMPLE.value)
    items = [
        item.item
        for factor in catalogue.factors
        if factor.type is FactorType.CHECKLIST
        for item in factor.items
    ]
    for number, item in enumerate(items[: len(items) * 2 // 3]):
        yield Tick(item, span.first + timedelta(days=7 * number))


@dataclass(slots=True)
class _Life:
    """The made-up person's days."""

    chance: Random
    span: DaySpan
    catalogue: Catalogue
    kinds: tuple[str, ...] = field(init=False)
    chances: tuple[float, ...] = field(init=False)
    most: dict[str, int] = field(init=False)
    weeks: dict[tuple[int, ...], float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.kinds = tuple(kind for kind, _, _ in _USE)
        self.chances = tuple(accumulate(often for _, often, _ in _USE))
        self.most = {kind: most for kind, _, most in _USE}

    def records(self, entries: int) -> Iterator[Record]:
        """Goals, then every day's entries and its reading, days off marked, routines of late ticked."""
        yield from habits(self.chance, self.span.first)
        hidden = HiddenScore(self.chance)
        for day, wanted in zip(self.span, self._shares(entries), strict=True):
            done = dict.fromkeys(PILLARS, 0.0)
            made = [self._entry(day) for _ in range(wanted)]
            for entry in made:
                for pillar in self.catalogue.kind(entry.kind).pillars:
                    done[pillar] += entry.count
                yield entry
            if (self.span.last - day).days < TICKED_DAYS:
                yield from routine_ticks(self.chance, day, made)
            if _holiday(day):
                yield DayMark(day, DayMeaning.OFF)
            yield hidden.reading(self._id(), day, done)

    def _shares(self, entries: int) -> list[int]:
        """How many of the entries fall on each day: weekdays, a growing habit, good and bad weeks."""
        weights = [self._appetite(day) for day in self.span]
        total = sum(weights)
        marks = [0, *(round(entries * part / total) for part in accumulate(weights))]
        return [after - before for before, after in pairwise(marks)]

    def _appetite(self, day: date) -> float:
        if _holiday(day):
            return 0.0
        habit = 0.6 + 0.4 * ((day - self.span.first).days / self.span.length)
        week = self.weeks.setdefault(day.isocalendar()[:2], self.chance.uniform(0.5, 1.4))
        if day.weekday() >= 5:
            return habit * week * (0.15 if self.chance.random() < 0.25 else 0.0)
        return habit * week * (0.0 if self.chance.random() < 0.05 else self.chance.uniform(0.4, 1.6))

    def _entry(self, day: date) -> Entry:
        chance = self.chance
        kind = chance.choices(self.kinds, cum_weights=self.chances)[0]
        count = 1 + int(chance.random() * self.most[kind])
        usual = self.catalogue.kind(kind).minutes
        told = chance.random()
        return Entry(
            id=self._id(),
            day=day,
            kind=kind,
            count=count,
            minutes=max(1, round(usual * count * chance.uniform(0.7, 1.4))) if usual and told < 0.5 else None,
            person=chance.choice(PEOPLE) if told < 0.2 else "",
            company=chance.choice(COMPANIES) if told < 0.35 else "",
            note=chance.choice(_NOTES) if 0.3 < told < 0.4 else "",
            tags=(chance.choice(_TAGS),) if 0.36 < told < 0.42 else (),
            at=datetime.combine(day, time(7 + int(told * 11), int(chance.random() * 60)), UTC),
            zone="UTC",
            source=EntrySource.SAMPLE.value,
        )

    def _id(self) -> str:
        return str(uuid.UUID(int=self.chance.getrandbits(128), version=4))


def _holiday(day: date) -> bool:
    of_year = day.timetuple().tm_yday
    return any(first <= of_year < first + length for first, length in _HOLIDAYS)
