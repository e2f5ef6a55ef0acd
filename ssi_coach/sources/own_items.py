"""The items of an exported journal: each key's records, from JSON and back to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ssi_coach.domain.activities import Entry, LinkedInPlan
from ssi_coach.domain.annotations import Annotation
from ssi_coach.domain.checklist import Cadence, Goal, OwnItem, Snooze, Tick
from ssi_coach.domain.day_ends import DayEnd, Went
from ssi_coach.domain.days import EARLIEST_DAY, DayMark, DayMeaning
from ssi_coach.domain.doubles import KeptApart
from ssi_coach.domain.edits import Record
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.levels import Level, StatedLevel
from ssi_coach.domain.outcomes import OUTCOME_NUMBERS, PostOutcome
from ssi_coach.domain.people import NextStep
from ssi_coach.domain.pillars import Pillar
from ssi_coach.domain.readings import NUMBER_FIELDS, reading_of
from ssi_coach.domain.reviews import Happened, WeekReview
from ssi_coach.domain.sessions import Session
from ssi_coach.domain.targets import Circumstances, Target, TargetKind
from ssi_coach.sources.own_cells import LONGEST_ID
from ssi_coach.sources.own_item import Item
from ssi_coach.sources.own_results import goal_in, result_in


def _entry(item: Item) -> Entry:
    kind = item.text("kind", None)
    if kind not in item.kinds:
        raise KnownError("entry.kind", kind=kind[:60])
    return Entry(
        id=item.name("id"),
        day=item.day("date"),
        kind=kind,
        count=item.whole("count", 1),
        minutes=None if item.content.get("minutes") is None else item.whole("minutes"),
        person=item.text("person"),
        profile_url=item.text("profile_url"),
        company=item.text("company"),
        note=item.text("note"),
        tags=item.texts("tags"),
        at=item.moment("at"),
        zone=item.text("zone")[:LONGEST_ID],
        source=item.text("source", "file")[:LONGEST_ID],
        binned_on=item.day_or_none("binned_on"),
    )


def _reading(item: Item) -> Record:
    numbers = {name: item.number(name) for name in NUMBER_FIELDS}
    return reading_of(
        item.name("id"),
        item.day("date"),
        numbers,
        source=item.text("source", "file")[:LONGEST_ID],
        saved_at=item.moment("saved_at"),
        binned_on=item.day_or_none("binned_on"),
    )


def _level(item: Item) -> Record:
    source = item.text("source", "file")[:LONGEST_ID]
    level = item.choice("level", Level)
    return StatedLevel(level, item.day("date"), item.whole("value"), source, item.whole("already", 0))


def _day_mark(item: Item) -> Record:
    return DayMark(item.day("date", past=False), item.choice("meaning", DayMeaning, DayMeaning.OFF))


def _goal(item: Item) -> Record:
    kind = item.text("kind", None)
    if kind not in item.kinds:
        raise KnownError("entry.kind", kind=kind[:60])
    return Goal(kind, item.whole("per_week"))


def _tick(item: Item) -> Record:
    return Tick(item.name("item"), item.day("date"), item.texts("entries"), item.text("proof"))


def _own_item(item: Item) -> Record:
    return OwnItem(
        item.name("id"),
        item.text("title", None),
        item.choice("pillar", Pillar),
        item.choice("cadence", Cadence, Cadence.ONCE),
        item.whole("minutes", 5),
    )


def _snooze(item: Item) -> Record:
    return Snooze(item.name("item"), item.day_or_none("until"))


def _circumstances(item: Item) -> Record:
    target = item.content.get("target", {})
    if not isinstance(target, dict):
        raise item.refused("target")
    aim = Item(item.list, target, item.kinds, item.today)
    days_off = item.content.get("days_off", [])
    if not isinstance(days_off, list) or not all(type(day) is int for day in days_off):
        raise item.refused("days_off")
    return Circumstances(
        since=item.day("since", past=False) if "since" in item.content else EARLIEST_DAY,
        plan=item.choice("plan", LinkedInPlan, LinkedInPlan.FREE),
        industry=item.text("industry")[:LONGEST_ID],
        target=Target(
            aim.choice("kind", TargetKind, TargetKind.EITHER),
            aim.number("points", 70.0) or 0.0,
            aim.number("top_percent", 25.0) or 0.0,
        ),
        days_off=tuple(days_off),
    )


def _outcome(item: Item) -> Record:
    numbers = {name: None if item.content.get(name) is None else item.whole(name) for name in OUTCOME_NUMBERS}
    source = item.text("source", "file")[:LONGEST_ID]
    return PostOutcome(item.day("date"), item.text("post"), **numbers, source=source)


def _kept_apart(item: Item) -> Record:
    return KeptApart(item.name("entry"))


def _review(item: Item) -> Record:
    said = None if item.content.get("happened") is None else item.choice("happened", Happened)
    return WeekReview(
        item.day("week"),
        item.text("keep"),
        item.text("drop"),
        item.text("start"),
        happened=said,
        saved_at=item.moment("saved_at"),
    )


def _annotation(item: Item) -> Record:
    return Annotation(item.name("id"), item.day("date"), item.text("text"))


def _next_step(item: Item) -> Record:
    return NextStep(item.text("name", None), item.day("date", past=False), item.text("profile_url"))


def _session(item: Item) -> Record:
    began = item.moment("began")
    if began is None:
        raise item.refused("began")
    return Session(
        item.name("id"),
        item.day("date"),
        began,
        item.text("zone")[:LONGEST_ID],
        seconds=item.whole("seconds", 0),
        seen=item.moment("seen"),
        person=item.text("person"),
        company=item.text("company"),
        note=item.text("note"),
        taps=item.texts("taps"),
        items=item.texts("items"),
        ended=item.moment("ended"),
    )


def _day_end(item: Item) -> Record:
    went = None if item.content.get("went") is None else item.choice("went", Went)
    return DayEnd(item.day("date"), went, item.text("note"), item.text("first"))


def _binned(item: Item) -> Record:
    """Entries, results and readings that lie in the bin, told apart by what they hold."""
    if item.content.get("binned_on") is None:
        raise item.refused("binned_on")
    if "steps" in item.content:
        return result_in(item)
    return _entry(item) if "kind" in item.content else _reading(item)


READERS: Mapping[str, Callable[[Item], Record]] = {
    "circumstances": _circumstances,
    "entries": _entry,
    "readings": _reading,
    "levels": _level,
    "days_off": _day_mark,
    "goals": _goal,
    "checklist": _tick,
    "own_items": _own_item,
    "snoozes": _snooze,
    "outcomes": _outcome,
    "kept_apart": _kept_apart,
    "reviews": _review,
    "annotations": _annotation,
    "next_steps": _next_step,
    "sessions": _session,
    "day_ends": _day_end,
    "results": result_in,
    "result_goals": goal_in,
    "bin": _binned,
}
"""What each key of the file holds."""
