"""The weekly review as it is shown: the week in numbers, three questions, and the weeks beside each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from operator import attrgetter

from ssi_coach.domain.checklist import Goal
from ssi_coach.domain.days import WEEK
from ssi_coach.domain.moves import Waterfall
from ssi_coach.domain.pillars import PILLARS
from ssi_coach.domain.reviews import ANSWERS, Happened, WeekReview
from ssi_coach.model.catalogue import Catalogue
from ssi_coach.presentation.charts.chart import ChartTable
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.names import pillar_name
from ssi_coach.presentation.progress.moved_words import CauseReader, whole_sentence
from ssi_coach.presentation.progress.tables import UNKNOWN
from ssi_coach.presentation.report.review_words import answer_hint, answer_name, happened_name, week_words
from ssi_coach.presentation.wording import plural, text
from ssi_coach.services.report.look_back import LookBack
from ssi_coach.services.report.review import ReviewFacts, WeekNumbers

MOST_CAUSES = 4
"""Causes of the estimate's change that are named, the largest first."""

WORTH_NAMING = 0.05
"""Points from which on a cause is named."""

WORDS_COLUMN = 5
"""Where the user's own words stand when the weeks are beside each other."""


@dataclass(frozen=True, slots=True)
class PillarDone:
    """How much was done for a pillar, and how much more or less than in the week before; "" is for none of them."""

    pillar: str
    name: str
    count: str
    change: str
    summary: str


@dataclass(frozen=True, slots=True)
class GoalDone:
    """A goal of the week: its kind, "12 of 10", and its share, at most 1."""

    name: str
    shown: str
    share: float
    colour: str


@dataclass(frozen=True, slots=True)
class CauseState:
    """A cause of the estimate's change: its pillar, its name and its points."""

    pillar: str
    pillar_name: str
    name: str
    points: str


@dataclass(frozen=True, slots=True)
class StartState:
    """What one wanted to start after an earlier week: the words, which week, and what became of it so far."""

    words: str
    question: str
    choices: tuple[tuple[str, str], ...]
    chosen: str = ""


@dataclass(frozen=True, slots=True)
class QuestionState:
    """One of the three questions: the field that it fills, its name, what it asks, and the answer so far."""

    field: str
    name: str
    hint: str
    answer: str


@dataclass(frozen=True, slots=True)
class ReviewState:
    """The whole dialog about one week.

    `before` and `after` are days of the neighbouring weeks, None where there is none. `weeks` has the first day
    of each week as its day.
    """

    week: date
    title: str
    sentence: str
    pillars: tuple[PillarDone, ...]
    goals: tuple[GoalDone, ...]
    moved: str
    causes: tuple[CauseState, ...]
    start: StartState | None
    questions: tuple[QuestionState, ...]
    saved: str
    weeks: ChartTable
    before: date | None
    after: date | None


def build_review(facts: ReviewFacts, catalogue: Catalogue, formats: Formats) -> ReviewState:
    """The dialog from the facts of a week."""
    back = facts.week
    first = back.whole.first
    reader = CauseReader(catalogue)
    return ReviewState(
        week=facts.review.week if facts.review is not None else first,
        title=week_words(first, back.whole.last, formats),
        sentence=_sentence(facts, formats),
        pillars=tuple(_pillars(facts, formats)),
        goals=tuple(_goals(facts.goals, back, catalogue, formats)),
        moved=_moved(back, reader, formats),
        causes=_causes(back.moved, reader, formats),
        start=_start(facts, formats),
        questions=tuple(_questions(facts.review)),
        saved=_saved(facts.review, formats),
        weeks=weeks_table(facts.weeks, formats),
        before=first - timedelta(days=WEEK) if first > facts.earliest else None,
        after=first + timedelta(days=WEEK) if first < facts.latest else None,
    )


def review_of(state: ReviewState, answers: Mapping[str, str], happened: str) -> WeekReview:
    """What a person answered, as it is kept; raises `Refused("review.long")` for too long an answer."""
    said = Happened(happened) if happened else None
    return WeekReview(state.week, answers["keep"], answers["drop"], answers["start"], happened=said)


def weeks_table(weeks: tuple[WeekNumbers, ...], formats: Formats) -> ChartTable:
    """The weeks beside each other, newest first, with what was to be started and what became of it."""
    columns = (
        text("Week"),
        text("Activities"),
        text("Days"),
        text("Estimate"),
        text("Change"),
        text("Wanted to start"),
        text("Did it happen?"),
    )
    rows = tuple(_week_row(weeks, place, formats) for place in range(len(weeks)))
    days = tuple(week.span.first.toordinal() for week in weeks)
    return ChartTable(columns, rows, days, words=(0, WORDS_COLUMN, WORDS_COLUMN + 1))


def _sentence(facts: ReviewFacts, formats: Formats) -> str:
    back = facts.week
    done, before = back.own, back.own_before
    if back.idle:
        return text("Nothing was logged in this week. A week off is a week off.")
    said = plural(
        "You did {n} thing on {active} of {days} days",
        "You did {n} things on {active} of {days} days",
        done,
        n=formats.whole(done),
        active=back.active,
        days=back.span.length,
    )
    if not back.compared:
        return f"{said}."
    earlier = (
        text("{n} in the week before", n=formats.whole(before))
        if back.over
        else text("{n} in as many days of the week before", n=formats.whole(before))
    )
    return text("{said}; {earlier}.", said=said, earlier=earlier)


def _pillars(facts: ReviewFacts, formats: Formats) -> Iterator[PillarDone]:
    for pillar in PILLARS:
        change = facts.by_pillar[pillar] - facts.by_pillar_before[pillar]
        yield _done(facts, pillar.value, pillar_name(pillar), (facts.by_pillar[pillar], change), formats)
    rest = facts.week.own - sum(facts.by_pillar.values())
    rest_before = facts.week.own_before - sum(facts.by_pillar_before.values())
    if rest or rest_before:
        yield _done(facts, "", text("Others"), (rest, rest - rest_before), formats)


def _done(facts: ReviewFacts, pillar: str, name: str, done: tuple[int, int], formats: Formats) -> PillarDone:
    """What was done for a pillar, and by how much it changed where the week before is known."""
    shown = formats.whole(done[0])
    if not facts.week.compared:
        return PillarDone(pillar, name, shown, "", text("{pillar}: {n}", pillar=name, n=shown))
    change = formats.signed(done[1], 0)
    said = text("{pillar}: {n}, {change} against the week before", pillar=name, n=shown, change=change)
    return PillarDone(pillar, name, shown, change, said)


def _goals(
    goals: tuple[Goal, ...], back: LookBack, catalogue: Catalogue, formats: Formats
) -> Iterator[GoalDone]:
    for goal in goals:
        kind = catalogue.kinds.get(goal.kind)
        if kind is not None:
            count = back.count_of(goal.kind)
            many = plural(kind.one, kind.many, 2)
            shown = text("{count} of {aim}", count=formats.whole(count), aim=formats.whole(goal.per_week))
            colour = kind.pillars[0].value if kind.pillars else "accent"
            yield GoalDone(many[:1].upper() + many[1:], shown, min(1.0, count / goal.per_week), colour)


def _moved(back: LookBack, reader: CauseReader, formats: Formats) -> str:
    if back.moved is None:
        return text("What moved the estimate will be here after your first reading.")
    span = formats.day_short(back.moved.first), formats.day_short(back.moved.last)
    return whole_sentence(back.moved, text("Estimate"), span, reader, formats)


def _causes(found: Waterfall | None, reader: CauseReader, formats: Formats) -> tuple[CauseState, ...]:
    if found is None:
        return ()
    largest = sorted(found.moves, key=attrgetter("size"), reverse=True)[:MOST_CAUSES]
    return tuple(
        CauseState(
            move.pillar.value, pillar_name(move.pillar), reader.name(move), formats.signed(move.points, 2)
        )
        for move in largest
        if move.size >= WORTH_NAMING
    )


def _start(facts: ReviewFacts, formats: Formats) -> StartState | None:
    earlier = facts.previous
    if earlier is None or not earlier.start:
        return None
    said = None if facts.review is None else facts.review.happened
    first, last = formats.day_short(earlier.span.first), formats.day_short(earlier.span.last)
    return StartState(
        earlier.start,
        text("This you wanted to start after {first} to {last}. Did it happen?", first=first, last=last),
        (("", text("Not said")), *((found.value, happened_name(found)) for found in Happened)),
        "" if said is None else said.value,
    )


def _questions(review: WeekReview | None) -> Iterator[QuestionState]:
    for field in ANSWERS:
        answer = "" if review is None else getattr(review, field)
        yield QuestionState(field, answer_name(field), answer_hint(field), answer)


def _saved(review: WeekReview | None, formats: Formats) -> str:
    if review is None:
        return ""
    if review.saved_at is None:
        return text("Written before")
    return text("Written on {day}", day=formats.day_medium(review.saved_at.date()))


def _week_row(weeks: tuple[WeekNumbers, ...], place: int, formats: Formats) -> tuple[str, ...]:
    week = weeks[place]
    earlier = weeks[place + 1] if place + 1 < len(weeks) else None
    follows = earlier is not None and (week.span.first - earlier.span.first).days == WEEK
    change = ""
    if earlier is not None and follows and week.total is not None and earlier.total is not None:
        change = formats.signed(week.total - earlier.total)
    near = week.span.last.year == weeks[0].span.last.year
    last = formats.day_short(week.span.last) if near else formats.day_medium(week.span.last)
    return (
        text("{first} to {last}", first=formats.day_short(week.span.first), last=last),
        formats.whole(week.done),
        formats.whole(week.active),
        UNKNOWN if week.total is None else formats.number(week.total),
        change,
        " ".join(week.review.start.split()) if week.review is not None else "",
        _became(weeks, place),
    )


def _became(weeks: tuple[WeekNumbers, ...], place: int) -> str:
    """What became of the start of a week: the next review that was written says it."""
    review = weeks[place].review
    if review is None or not review.start:
        return ""
    later = next((found.review for found in reversed(weeks[:place]) if found.review is not None), None)
    return happened_name(later.happened) if later is not None and later.happened is not None else ""
