"""Today's actions as cards: what to do, why, how, where it opens, how sure it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ssi_coach.domain.activities import Source
from ssi_coach.domain.checklist import Cadence, OwnItem
from ssi_coach.domain.pillars import Pillar
from ssi_coach.model.guidelines import GuidelineBook
from ssi_coach.model.next_actions import NextAction, Why
from ssi_coach.model.room import Item
from ssi_coach.model.routines import DueState
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.names import evidence_name, pillar_name
from ssi_coach.presentation.wording import later, plural, text
from ssi_coach.services.today import TodayFacts

BUDGETS = (10, 15, 20, 30, 45, 60, 90)
"""Minutes that the budget button offers."""

LEAST_PACE = 0.05
"""A weekly pace below this would be shown as 0."""

PAGES: Mapping[str, str] = {
    "feed": later("Open your feed"),
    "post": later("Write a post"),
    "profile": later("Open your profile"),
    "search": later("Open LinkedIn search"),
    "companies": later("Open company search"),
    "network": later("Open your network"),
    "invitations": later("Open sent invitations"),
    "messaging": later("Open your messages"),
    "groups": later("Open your groups"),
    "notifications": later("Open notifications"),
    "analytics": later("Open profile viewers"),
    "ssi": later("Open your SSI page"),
    "sales_navigator": later("Open Sales Navigator"),
}
"""What the button of an action says, by the name of the page that it opens."""


@dataclass(frozen=True, slots=True)
class ActionRowState:
    """One action.

    `once` shows a square instead of a circle; `page` is the name of the web page, empty for none.
    """

    id: str
    title: str
    why: str
    pillar: str
    pillar_name: str
    minutes_text: str
    done: bool
    once: bool
    how: str = ""
    page: str = ""
    page_text: str = ""
    evidence: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class ActionsState:
    """The card of the day's actions; `closing` is the quiet line at its end, empty for none."""

    title: str
    sub: str
    rows: tuple[ActionRowState, ...]
    budget_text: str
    budget: int
    budgets: tuple[tuple[int, str], ...]
    closing: str = ""


def build_actions(facts: TodayFacts, book: GuidelineBook, formats: Formats) -> ActionsState:
    """The day's actions as a card."""
    rows = tuple(action_row(action, book, formats) for action in facts.actions)
    new = facts.began is None and facts.reading is None
    return ActionsState(
        title=text("Your first day") if new else text("Today's actions"),
        sub=_sub(facts, formats),
        rows=rows,
        budget_text=text("{minutes} today", minutes=formats.minutes(facts.minutes)),
        budget=facts.minutes,
        budgets=tuple((minutes, formats.minutes(minutes)) for minutes in BUDGETS),
        closing=_closing(rows),
    )


def action_row(action: NextAction, book: GuidelineBook, formats: Formats) -> ActionRowState:
    """One action in words."""
    item = action.item
    shown = {
        "id": item.id,
        "why": _due(action, formats) or why_words(action.why, formats),
        "pillar": item.pillar.value,
        "pillar_name": pillar_name(item.pillar),
        "minutes_text": formats.minutes(item.minutes),
    }
    once = item.cadence is Cadence.ONCE
    if isinstance(item, OwnItem):
        return ActionRowState(**shown, title=item.title, done=action.done, once=once)
    page = item.page if item.page in book.pages else ""
    return ActionRowState(
        **shown,
        title=text(item.title),
        done=action.done,
        once=once,
        how=text(item.how),
        page=page,
        page_text=page_words(page),
        evidence=evidence_name(item.evidence),
        source="; ".join(source_name(source) for source in item.sources),
    )


def page_words(page: str) -> str:
    """What the button says that opens a page of LinkedIn by its name, empty for none."""
    return text(PAGES.get(page, later("Open LinkedIn"))) if page else ""


def source_name(source: Source) -> str:
    """Where a statement comes from, so that a reader can find it."""
    parts = [source.title, source.publisher, str(source.year) if source.year else ""]
    return ", ".join(part for part in parts if part)


def minutes_of(items: tuple[Item, ...]) -> int:
    """How long some actions take together."""
    return sum(item.minutes for item in items)


def _sub(facts: TodayFacts, formats: Formats) -> str:
    n = len(facts.actions)
    if not n:
        return ""
    done = sum(action.done for action in facts.actions)
    minutes = formats.minutes(minutes_of(tuple(action.item for action in facts.actions)))
    if not done:
        return plural("{n} action, {minutes}", "{n} actions, {minutes}", n, minutes=minutes)
    return text("{done} of {n} done, {minutes}", done=done, n=n, minutes=minutes)


def _closing(rows: tuple[ActionRowState, ...]) -> str:
    if not rows:
        return text("Nothing is due in the minutes there are. More minutes bring more actions.")
    if all(row.done for row in rows):
        return text("Done for today. Tomorrow there will be a new list.")
    return ""


def _due(action: NextAction, formats: Formats) -> str:
    """What is half done says how far it is; everything else says why it is worth doing."""
    due = action.due
    if due.state is DueState.SOME_DONE and due.done:
        return text(
            "{done} of {of} done. {why}", done=due.done, of=due.of, why=why_words(action.why, formats)
        )
    return ""


def why_words(why: Why, formats: Formats) -> str:
    """A reason of the model as a sentence without its full stop."""
    return _WHYS[why.id](why.values, formats)


def _whole(value: object, formats: Formats) -> str:
    """A pace or an aim: with one place below ten where it is not whole."""
    number = float(value) if isinstance(value, int | float) else 0.0
    near = round(number, 1)
    return formats.number(near, 1) if near < 10 and near != int(near) else formats.whole(near)


def _factor(values: Mapping[str, object]) -> str:
    return text(str(values["factor"]))


def _pace(values: Mapping[str, object], formats: Formats) -> str:
    pace, aim = _whole(values["pace"], formats), _whole(values["aim"], formats)
    if isinstance(values["pace"], int | float) and values["pace"] < LEAST_PACE:
        return text("{factor}: none yet, {aim} a week is the aim", factor=_factor(values), aim=aim)
    return text("{factor}: about {pace} a week, {aim} is the aim", factor=_factor(values), pace=pace, aim=aim)


def _days(values: Mapping[str, object], formats: Formats) -> str:
    pace, aim = _whole(values["pace"], formats), _whole(values["aim"], formats)
    return text("Active about {pace} days a week, {aim} is the aim", pace=pace, aim=aim)


def _share(values: Mapping[str, object], formats: Formats) -> str:
    pace, aim = values["pace"], values["aim"]
    shown = formats.percent(100 * aim) if isinstance(aim, int | float) else ""
    if not isinstance(pace, int | float):
        return text("{factor}: {aim} is the aim", factor=_factor(values), aim=shown)
    now = formats.percent(100 * pace)
    return text("{factor}: about {pace}, {aim} is the aim", factor=_factor(values), pace=now, aim=shown)


def _level(values: Mapping[str, object], formats: Formats) -> str:
    pace, aim = _whole(values["pace"] or 0, formats), _whole(values["aim"], formats)
    return text("{factor}: {pace} so far, {aim} is the aim", factor=_factor(values), pace=pace, aim=aim)


def _items(values: Mapping[str, object], formats: Formats) -> str:
    pace, aim = _whole(values["pace"] or 0, formats), _whole(values["aim"], formats)
    return text("{factor}: {pace} of {aim} done", factor=_factor(values), pace=pace, aim=aim)


def _pillar(values: Mapping[str, object], formats: Formats) -> str:
    name, points = pillar_name(Pillar(str(values["pillar"]))), values["open"]
    shown = formats.number(points if isinstance(points, float) else 0.0)
    return text("{points} points are open in {pillar}", points=shown, pillar=name)


def _own(_: Mapping[str, object], __: Formats) -> str:
    return text("Your own item")


_WHYS: Mapping[str, Callable[[Mapping[str, object], Formats], str]] = {
    "pace": _pace,
    "days": _days,
    "share": _share,
    "level": _level,
    "items": _items,
    "pillar": _pillar,
    "own": _own,
}
"""How each reason of the model is put into words."""
