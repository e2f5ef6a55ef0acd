"""The week's plan on Today: what is planned on which day, what was done of it, and what it may bring."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from ssi_coach.model.guidelines import GuidelineBook
from ssi_coach.model.plan.week_so_far import DayAgainstPlan
from ssi_coach.model.room import Item
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.item_words import item_title
from ssi_coach.presentation.today.actions import ActionRowState, action_row, minutes_of
from ssi_coach.presentation.today.why_words import gain_together_words
from ssi_coach.presentation.wording import plural, text
from ssi_coach.services.today.week_ahead import WeekFacts

FEW = 2
"""Actions of a day that its row names."""


class When(StrEnum):
    """Where a day stands in the week."""

    OVER = "over"
    TODAY = "today"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True)
class WeekDayState:
    """One day of the week as a row.

    `words` say how far it is, `titles` what it is about; both are empty for nothing to say. `actions` unfold
    below it, and `also` is a quiet line after them. `share` fills the bar: what is done of the day's minutes, on
    a day ahead what is planned. `summary` is the whole row for screen readers.
    """

    id: str
    name: str
    day: str
    when: When
    off: bool
    words: str
    titles: str
    minutes_text: str
    share: float
    actions: tuple[ActionRowState, ...]
    also: str
    summary: str

    @property
    def unfolds(self) -> bool:
        """Whether there is more to see."""
        return bool(self.actions or self.also)


@dataclass(frozen=True, slots=True)
class WeekPlanState:
    """The card of the week's plan; `sentence` and `promise` sum it up, `calendar` names the button."""

    title: str
    sub: str
    sentence: str
    promise: str
    days: tuple[WeekDayState, ...]
    calendar: str


def build_week_plan(facts: WeekFacts, book: GuidelineBook, formats: Formats) -> WeekPlanState:
    """The running week."""
    first, last = facts.week.days[0].on, facts.week.days[-1].on
    span = text("{first} to {last}", first=formats.day_short(first), last=formats.day_short(last))
    return WeekPlanState(
        title=text("The week's plan"),
        sub=text("{span}, {minutes} a day", span=span, minutes=formats.minutes(facts.minutes)),
        sentence=_sentence(facts),
        promise=gain_together_words(facts.week.gain, formats) if facts.week.planned else "",
        days=tuple(_day(day, facts, book, formats) for day in facts.week.days),
        calendar=text("For your calendar"),
    )


def _sentence(facts: WeekFacts) -> str:
    """How far the week is, and what goes on to another day."""
    week = facts.week
    if all(day.off for day in week.days):
        return text("This week is off. Nothing is planned.")
    if not week.planned:
        return text("Nothing is due in the minutes there are. More minutes bring more actions.")
    said = [text("{done} of {n} done so far.", done=week.done, n=week.planned)]
    if week.moved:
        said.append(plural("{n} goes on from an earlier day.", "{n} go on from earlier days.", week.moved))
    return " ".join(said)


def _day(day: DayAgainstPlan, facts: WeekFacts, book: GuidelineBook, formats: Formats) -> WeekDayState:
    when = When.OVER if day.on < facts.today else When.TODAY if day.on == facts.today else When.AHEAD
    name, short = formats.weekday_name(day.on.weekday()), formats.day_short(day.on)
    words, minutes = _words(day, when, facts), _minutes(day, when, formats)
    titles = _titles(day, when)
    share = {When.AHEAD: day.minutes, When.TODAY: day.minutes_done, When.OVER: _spent(day)}[when]
    named = text("{day}, today", day=name) if when is When.TODAY else name
    return WeekDayState(
        id=day.on.isoformat(),
        name=name,
        day=short,
        when=when,
        off=day.off,
        words=words,
        titles=titles,
        minutes_text=minutes,
        share=min(1.0, share / facts.minutes) if facts.minutes else 0.0,
        actions=tuple(_actions(day, when, book, formats)),
        also=_also(day, when),
        summary=", ".join(part for part in (named, short, words, minutes, titles) if part),
    )


def _words(day: DayAgainstPlan, when: When, facts: WeekFacts) -> str:
    """How far a day is. A day on which nothing was logged says no more than that."""
    done, n, besides = len(day.done), len(day.planned), len(day.besides)
    if when is When.OVER:
        return _over(day, facts)
    if not n:
        return text("Day off") if day.off else _besides(besides) or text("Nothing is due")
    if done:
        said = text("{done} of {n} done", done=done, n=n)
        return text("{said}, {more}", said=said, more=_besides(besides)) if besides else said
    said = plural("{n} action", "{n} actions", n)
    more = len(day.carried)
    return (
        plural("{said}, {n} of them from earlier", "{said}, {n} of them from earlier", more, said=said)
        if more
        else said
    )


def _over(day: DayAgainstPlan, facts: WeekFacts) -> str:
    done, n, besides = len(day.done), len(day.planned), len(day.besides)
    if done and n:
        said = text("{done} of {n} done", done=done, n=n)
        return text("{said}, {more}", said=said, more=_besides(besides)) if besides else said
    if besides:
        return plural("{n} done", "{n} done", besides)
    if day.off:
        return text("Day off")
    return text("Before your journal began") if day.on < facts.began else text("Nothing logged")


def _besides(n: int) -> str:
    return plural("{n} besides", "{n} besides", n) if n else ""


def _titles(day: DayAgainstPlan, when: When) -> str:
    """What a day is about: on a day that is over what was done, else what is open."""
    if when is When.OVER:
        done = [action.item for action in day.planned if action.item.id in day.done]
        return _few((*done, *day.besides))
    found = [action.item for action in day.planned if action.item.id not in day.done]
    return _few(found or [action.item for action in day.planned])


def _few(items: Sequence[Item]) -> str:
    """The first titles, and how many more there are."""
    named, more = ", ".join(item_title(item) for item in items[:FEW]), len(items) - FEW
    return plural("{named} and {n} more", "{named} and {n} more", more, named=named) if more > 0 else named


def _minutes(day: DayAgainstPlan, when: When, formats: Formats) -> str:
    """The minutes of a day: planned ahead, done when it is over."""
    if when is When.AHEAD:
        return formats.minutes(day.minutes) if day.planned else ""
    if when is When.TODAY:
        if not day.planned:
            return ""
        return text(
            "{done} of {minutes}", done=formats.whole(day.minutes_done), minutes=formats.minutes(day.minutes)
        )
    return formats.minutes(_spent(day)) if _spent(day) else ""


def _spent(day: DayAgainstPlan) -> int:
    """How long all that was done on a day usually takes."""
    return day.minutes_done + minutes_of(day.besides)


def _actions(
    day: DayAgainstPlan, when: When, book: GuidelineBook, formats: Formats
) -> Sequence[ActionRowState]:
    """The actions that unfold: of a day that is over those that were done."""
    rows = []
    for action in day.planned:
        done = action.item.id in day.done
        if when is When.OVER and not done:
            continue
        row = action_row(replace(action, done=done), book, formats)
        since = day.carried.get(action.item.id)
        rows.append(
            row if since is None or when is When.OVER else replace(row, why=_from(since, row, formats))
        )
    return rows


def _from(since: date, row: ActionRowState, formats: Formats) -> str:
    """Since when an action waits, before why it is worth doing."""
    return text("From {day}. {why}", day=formats.weekday_name(since.weekday()), why=row.why)


def _also(day: DayAgainstPlan, when: When) -> str:
    """What was done besides the plan."""
    if not day.besides:
        return ""
    named = ", ".join(item_title(item) for item in day.besides)
    if when is When.OVER and not day.done:
        return named
    return text("Besides: {titles}", titles=named)
