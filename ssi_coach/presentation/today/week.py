"""The smaller cards of Today: tally buttons, the running week with its goals, and what asks for attention."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

from ssi_coach.domain.activities import ActivityKind, Direction
from ssi_coach.domain.days import WEEK, DaySpan
from ssi_coach.model.catalogue import Catalogue
from ssi_coach.presentation.estimate_words import near_day
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.parts import DayDot
from ssi_coach.presentation.wording import plural, text
from ssi_coach.services.today.today import TodayFacts, used_most

if TYPE_CHECKING:  # Today is drawn without them
    from ssi_coach.domain.lessons import Shift

TALLIES = 5
"""Tally buttons that stand on Today; the menu beside them holds all kinds."""


@dataclass(frozen=True, slots=True)
class TallyState:
    """A tally button: its kind, its name, how often it was done today."""

    kind: str
    name: str
    icon: str
    count: int
    summary: str


@dataclass(frozen=True, slots=True)
class KindGroup:
    """Kinds of the menu under a heading, each with its id, name and icon."""

    title: str
    kinds: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class GoalState:
    """A goal of the week: "Comments", "13", "/ 20", how far it is from 0 to 1, its pillar's colour."""

    kind: str
    name: str
    count_text: str
    aim: int
    aim_text: str
    share: float
    colour: str
    summary: str


@dataclass(frozen=True, slots=True)
class WeekState:
    """The running week; `empty` stands there instead of goals before the first entry and in a week that is off."""

    title: str
    sub: str
    dots: tuple[DayDot, ...]
    goals: tuple[GoalState, ...]
    own_goals: bool
    empty: str = ""


@dataclass(frozen=True, slots=True)
class NoticeState:
    """Something that is due: a sentence, and what can be done about it as pairs of id and word."""

    id: Literal["shift", "archive", "reading", "gap", "review"]
    title: str
    sentence: str
    steps: tuple[tuple[str, str], ...]
    span: DaySpan | None = None


def build_tallies(facts: TodayFacts, catalogue: Catalogue, formats: Formats) -> tuple[TallyState, ...]:
    """The buttons of the kinds used most, with today's counts."""
    order = tuple(kind.id for kind in catalogue.kinds.values() if kind.mine and not kind.result)
    today = facts.counts.on(facts.today)
    return tuple(
        _tally(catalogue.kind(kind), today.get(kind, 0), formats)
        for kind in used_most(order, facts.counts, facts.today, TALLIES)
    )


def kind_groups(catalogue: Catalogue) -> tuple[KindGroup, ...]:
    """All kinds for the menu: what one does, what one receives, results."""
    kinds = list(catalogue.kinds.values())
    mine = [kind for kind in kinds if kind.direction is Direction.MINE and not kind.result]
    received = [kind for kind in kinds if kind.direction is Direction.RECEIVED and not kind.result]
    results = [kind for kind in kinds if kind.result]
    named = ((text("Done by you"), mine), (text("Received"), received), (text("Results"), results))
    return tuple(
        KindGroup(title, tuple((kind.id, text(kind.name), kind.icon) for kind in found))
        for title, found in named
        if found
    )


def build_week(facts: TodayFacts, catalogue: Catalogue, formats: Formats) -> WeekState:
    """Active days of the last seven and thirty, and the goals of the running week."""
    span = DaySpan.ending(facts.today, days=WEEK)
    if facts.began is None:
        empty = text("Your active days and weekly goals will be here after the first entry.")
        return WeekState(text("This week"), text("Day 1"), (), (), facts.own_goals, empty)
    active = {day for day in facts.counts.span if _is_active(facts, catalogue, day)}
    sub = _active_words(facts, active)
    dots = tuple(_dot(day, formats, active=day in active, off=day in facts.days_off) for day in span)
    goals = tuple(
        _goal(catalogue.kind(goal.kind), goal.per_week, facts, formats)
        for goal in facts.goals
        if goal.kind in catalogue.kinds
    )
    if not facts.week_share:
        off = text("This week is off. Your goals wait for the next one.")
        return WeekState(text("This week"), sub, dots, (), facts.own_goals, off)
    return WeekState(text("This week"), sub, dots, goals, facts.own_goals)


def build_notices(facts: TodayFacts, formats: Formats) -> tuple[NoticeState, ...]:
    """What is due: news of LinkedIn's formula, an archive, a gap in the journal, an old reading, a week's review."""
    notices = []
    if facts.shift is not None:
        notices.append(_shift(facts.shift, facts.today, formats))
    if facts.archive_due:
        notices.append(_archive())
    if facts.gap is not None:
        notices.append(_gap(facts.gap, formats))
    age = facts.level.reading_age
    if age is not None and age >= WEEK:
        notices.append(_old_reading(age))
    if facts.review is not None:
        notices.append(_review(facts.review, formats))
    return tuple(notices)


def _tally(kind: ActivityKind, count: int, formats: Formats) -> TallyState:
    name = text(kind.name)
    summary = plural("{name}: {n} today", "{name}: {n} today", count, n=formats.whole(count), name=name)
    return TallyState(kind.id, name, kind.icon, count, summary)


def _is_active(facts: TodayFacts, catalogue: Catalogue, day: date) -> bool:
    return any(kind in catalogue.mine for kind in facts.counts.on(day))


def _active_words(facts: TodayFacts, active: set[date]) -> str:
    """How many of the last days were active; days off count only for whoever was active on them."""
    spans = {"week": DaySpan.ending(facts.today, days=WEEK), "month": DaySpan.ending(facts.today, days=30)}
    done = {name: sum(day in active for day in span) for name, span in spans.items()}
    left_out = {name: sum(day in facts.days_off - active for day in span) for name, span in spans.items()}
    if not left_out["month"]:
        return text("Active {week} of the last 7 days, {month} of 30", **done)
    return text(
        "Active {week} of {of_week} days, {month} of {of_month} in 30; days off left out",
        of_week=WEEK - left_out["week"],
        of_month=30 - left_out["month"],
        **done,
    )


def _dot(day: date, formats: Formats, *, active: bool, off: bool) -> DayDot:
    name = formats.day(day)
    said = (
        text("{day}, active", day=name)
        if active
        else text("{day}, day off", day=name)
        if off
        else text("{day}, nothing logged", day=name)
    )
    return DayDot(formats.weekday_letter(day.weekday()), active, said, off=off and not active)


def _goal(kind: ActivityKind, aim: int, facts: TodayFacts, formats: Formats) -> GoalState:
    count = facts.counts.sum_of((kind.id,), facts.week)
    many = plural(kind.one, kind.many, 2)
    due = max(1, round(aim * facts.week_share))
    shown, of = formats.whole(count), formats.whole(due)
    return GoalState(
        kind=kind.id,
        name=many[:1].upper() + many[1:],
        count_text=shown,
        aim=aim,
        aim_text=f"/ {of}",
        share=min(1.0, count / due),
        colour=kind.pillars[0].value if kind.pillars else "accent",
        summary=text("{count} of {aim} this week", count=shown, aim=of),
    )


def _gap(gap: DaySpan, formats: Formats) -> NoticeState:
    span = text("{first} to {last}", first=formats.day_short(gap.first), last=formats.day_short(gap.last))
    return NoticeState(
        "gap",
        text("Nothing is written for {span}", span=span),
        text("What were these days? Only days on which nothing was done lower your journal score."),
        (
            ("nothing", text("Nothing done")),
            ("unknown", text("Not known")),
            ("fill", text("Fill in")),
        ),
        gap,
    )


def _shift(shift: Shift, today: date, formats: Formats) -> NoticeState:
    days = {"before": near_day(shift.before, today, formats), "day": near_day(shift.day, today, formats)}
    points = formats.signed(shift.points)
    sentence = (
        text("All pillars fell at once between {before} and {day} ({points} points).", points=points, **days)
        if shift.points < 0
        else text(
            "All pillars rose at once between {before} and {day} ({points} points).", points=points, **days
        )
    )
    more = text("It was nothing you did. The estimate starts from there.")
    return NoticeState(
        "shift",
        text("LinkedIn seems to have changed its formula"),
        f"{sentence} {more}",
        (("aside", text("All right")),),
        DaySpan(shift.before, shift.day),
    )


def _archive() -> NoticeState:
    return NoticeState(
        "archive",
        text("Your LinkedIn archive should be there"),
        text(
            "Look for LinkedIn's second mail: its link works for 72 hours. Save the file, then bring it in here."
        ),
        (("import", text("Import it ...")),),
    )


def _review(week: DaySpan, formats: Formats) -> NoticeState:
    first, last = formats.day_short(week.first), formats.day_short(week.last)
    return NoticeState(
        "review",
        text("Your week from {first} to {last}", first=first, last=last),
        text("See what was done and what moved, and note what to keep, drop and start: three minutes."),
        (("open", text("Look back")),),
        week,
    )


def _old_reading(age: int) -> NoticeState:
    return NoticeState(
        "reading",
        text("Time for a new reading"),
        plural(
            "The last one is {n} day old. Open the page, copy all of it, come back and press Ctrl+V.",
            "The last one is {n} days old. Open the page, copy all of it, come back and press Ctrl+V.",
            age,
        ),
        (("open", text("Open your SSI page")),),
    )
