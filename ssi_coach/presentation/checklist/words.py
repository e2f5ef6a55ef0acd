"""How an item of the checklist stands, in a few words: due by Sunday, 4 of 10, done on 12 May."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from ssi_coach.domain.activities import LinkedInPlan
from ssi_coach.domain.checklist import Cadence, Form
from ssi_coach.domain.pillars import Pillar
from ssi_coach.model.guidelines import Guideline
from ssi_coach.model.reasons import open_points_of, why_of
from ssi_coach.model.room import Item
from ssi_coach.model.routines import Due, DueState
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.names import plan_name
from ssi_coach.presentation.today.why_words import why_words
from ssi_coach.presentation.wording import plural, text
from ssi_coach.services.checklist_view import ChecklistFacts, ItemStanding

NEAR = 7
"""Days ahead within which a weekday says more than a date."""

LEAST_WORTH = 0.05
"""Open points below this would be shown as 0."""


def form_name(form: Form) -> str:
    """A part of the checklist."""
    return {
        Form.FOUNDATION: text("Foundation"),
        Form.ROUTINE: text("Routines"),
        Form.PRINCIPLE: text("Principles"),
    }[form]


def plan_choice(plan: LinkedInPlan) -> str:
    """A plan where one chooses which guidelines are shown."""
    return text("Free plan") if plan is LinkedInPlan.FREE else plan_name(plan)


def cadence_name(cadence: Cadence) -> str:
    """How often something is done."""
    return {
        Cadence.ONCE: text("Once"),
        Cadence.DAILY: text("Daily"),
        Cadence.WEEKLY: text("Weekly"),
        Cadence.MONTHLY: text("Monthly"),
        Cadence.QUARTERLY: text("Every three months"),
        Cadence.YEARLY: text("Yearly"),
        Cadence.ALWAYS: text("Always"),
    }[cadence]


def cadence_words(item: Item) -> str:
    """How often an item asks for its action: "Weekly", "5 times a week"."""
    times = item.times if isinstance(item, Guideline) else 1
    if times > 1 and item.cadence is Cadence.WEEKLY:
        return plural("{n} time a week", "{n} times a week", times)
    if times > 1 and item.cadence is Cadence.MONTHLY:
        return plural("{n} time a month", "{n} times a month", times)
    return cadence_name(item.cadence)


def due_words(found: ItemStanding, today: date, formats: Formats) -> str:
    """When a routine is due, in two or three words; empty for what is done once or holds always."""
    words = _DUE.get(found.due.state) if found.form is Form.ROUTINE else None
    return "" if words is None else words(found.due, today, formats)


def standing_sentence(found: ItemStanding, facts: ChecklistFacts, formats: Formats) -> str:
    """How an item stands, what it serves, and what it is worth while it is open."""
    parts = [_state(found, facts.today, formats)]
    if isinstance(found.item, Guideline):
        parts.append(_reason(found, facts, formats))
    if not found.done and not found.put_away:
        parts.append(_worth(found.item, facts, formats))
    return " ".join(part for part in parts if part)


def proof_words(found: ItemStanding, formats: Formats) -> str:
    """What proved that an item is done, empty where the user said so."""
    if found.last is None or not found.last.proof or not found.ticked:
        return ""
    return text("proved by import of {day}", day=formats.day_short(found.last.day))


def _pillar_points(pillar: Pillar, points: float, formats: Formats) -> str:
    """What doing an item is worth in the journal score; LinkedIn's own number is another matter."""
    worth = formats.number(points)
    return {
        Pillar.BRAND: text("Worth {points} open points of your Brand journal score.", points=worth),
        Pillar.PEOPLE: text("Worth {points} open points of your People journal score.", points=worth),
        Pillar.INSIGHTS: text("Worth {points} open points of your Insights journal score.", points=worth),
        Pillar.RELATIONSHIPS: text(
            "Worth {points} open points of your Relationships journal score.", points=worth
        ),
    }[pillar]


def _done_today(_: Due, __: date, ___: Formats) -> str:
    return text("done today")


def _today(_: Due, __: date, ___: Formats) -> str:
    return text("due today")


def _by(due: Due, today: date, formats: Formats) -> str:
    if due.by is None:
        return ""
    if (due.by - today).days < NEAR:
        return text("due by {weekday}", weekday=formats.weekday_name(due.by.weekday()))
    return text("due by {day}", day=formats.day_short(due.by))


def _some(due: Due, _: date, formats: Formats) -> str:
    return text("{done} of {of}", done=formats.whole(due.done), of=formats.whole(due.of))


def _later(due: Due, _: date, __: Formats) -> str:
    return plural("due in {n} day", "due in {n} days", due.days)


_DUE: Mapping[DueState, Callable[[Due, date, Formats], str]] = {
    DueState.DONE_TODAY: _done_today,
    DueState.TODAY: _today,
    DueState.BY_DAY: _by,
    DueState.SOME_DONE: _some,
    DueState.LATER: _later,
}


def _state(found: ItemStanding, today: date, formats: Formats) -> str:
    """The first sentence: put away, put off, done, due."""
    if found.put_away:
        return text("You put it away: not for me.")
    if found.held is not None and found.held.until is not None:
        return text("Put off until {day}.", day=formats.day_short(found.held.until))
    if found.form is Form.FOUNDATION:
        return _once(found, formats)
    words = due_words(found, today, formats)
    if not words:
        return ""
    return text("{cadence}, {due}.", cadence=cadence_words(found.item), due=words)


def _once(found: ItemStanding, formats: Formats) -> str:
    if found.last is None:
        return text("Open.")
    day = formats.day_medium(found.last.day)
    if found.last.proof:
        return text("Done, proved by an import on {day}.", day=day)
    return text("Done on {day}.", day=day)


def _reason(found: ItemStanding, facts: ChecklistFacts, formats: Formats) -> str:
    """The factor that the item serves and how that stands; a principle serves none of its own."""
    if found.form is Form.PRINCIPLE:
        return ""
    why = why_of(found.item, facts.score)
    return "" if why.id == "pillar" else why_words(why, formats) + "."


def _worth(item: Item, facts: ChecklistFacts, formats: Formats) -> str:
    points = open_points_of(item, facts.score)
    return "" if points < LEAST_WORTH else _pillar_points(item.pillar, points, formats)
