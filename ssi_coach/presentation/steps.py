"""What was done, in a few words: for the toast after it and for "Undo ..." in the menu."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from ssi_coach.domain.days import DayMeaning
from ssi_coach.domain.levels import Level
from ssi_coach.model.catalogue import Catalogue
from ssi_coach.model.guidelines import GuidelineBook
from ssi_coach.presentation.names import level_name
from ssi_coach.presentation.naming import (
    Naming,
    StepWords,
    Values,
    always,
    counting,
    dated,
    filled,
    number_in,
    of_item,
)
from ssi_coach.presentation.results.sentences import RESULT_NAMINGS
from ssi_coach.presentation.wording import later, later_plural, plural, text
from ssi_coach.services.changes import StepName


def step_name(
    step: StepName, catalogue: Catalogue | None = None, guidelines: GuidelineBook | None = None
) -> str:
    """A step in the past tense: "3 comments logged", "Undone: 3 comments logged".

    With the catalogue and the guidelines it names kinds and items, without them it only counts.
    """
    words = StepWords(catalogue, guidelines)
    if step.id in _REPLAYS:
        inner = step.values.get("step")
        what = step_name(inner, catalogue, guidelines) if isinstance(inner, StepName) else ""
        return text(_REPLAYS[step.id], what=what)
    naming = NAMINGS.get(step.id)
    return text("Changed") if naming is None else naming(step.values, words)


def entry_field_name(name: str) -> str:
    """A column of the journal by its name in files, empty for what is none."""
    return {
        "day": text("Day"),
        "kind": text("Activity"),
        "count": text("Count"),
        "minutes": text("Minutes"),
        "person": text("Person"),
        "profile_url": text("Profile address"),
        "company": text("Company"),
        "note": text("Note"),
        "tags": text("Tags"),
        "tag": text("Tag"),
    }.get(name, "")


def _log(values: Values, words: StepWords) -> str:
    return text("{what} logged", what=words.counts(values.get("counts")))


def _edited(values: Values, words: StepWords) -> str:
    n = number_in(values)
    fields = values.get("fields")
    names = [entry_field_name(str(name)) for name in fields] if isinstance(fields, tuple) else []
    if len(names) == 1 and names[0]:
        return plural(
            "{field} changed in {n} entry",
            "{field} changed in {n} entries",
            n,
            n=words.formats.whole(n),
            field=names[0],
        )
    return plural("{n} entry changed", "{n} entries changed", n, n=words.formats.whole(n))


def _duplicated(values: Values, words: StepWords) -> str:
    n = number_in(values)
    day = words.day(values.get("day"))
    return plural(
        "{n} entry copied to {day}", "{n} entries copied to {day}", n, n=words.formats.whole(n), day=day
    )


def _snoozed(values: Values, words: StepWords) -> str:
    return text("Put off until {day}", day=words.day(values.get("until")))


def _marked(values: Values, words: StepWords) -> str:
    return counting(_MARKED.get(str(values.get("meaning")), _UNMARKED), values, words)


def _circumstances(values: Values, _: StepWords) -> str:
    fields = values.get("fields")
    alone = fields[0] if isinstance(fields, tuple) and len(fields) == 1 else ""
    return text(_CIRCUMSTANCES.get(alone, later("Profile facts changed")))


def _reading(values: Values, words: StepWords) -> str:
    total = values.get("total")
    shown = words.formats.number(total, 0) if isinstance(total, int | float) else ""
    return text("Reading of {day} saved: {total}", day=words.day(values.get("day")), total=shown)


def _level(values: Values, words: StepWords) -> str:
    value = values.get("value")
    shown = words.formats.whole(value) if isinstance(value, int) else ""
    return text("{level}: {value}", level=level_name(Level(str(values.get("level")))), value=shown)


def _sample(values: Values, _: StepWords) -> str:
    years = number_in(values, "years")
    return plural("Sample journal of {n} year made", "Sample journal of {n} years made", years)


def _review(values: Values, words: StepWords) -> str:
    return text("Review of the week of {day} saved", day=words.day(values.get("week")))


def _next_step(values: Values, words: StepWords) -> str:
    name, day = values.get("name"), values.get("day")
    if day is None:
        return text("Next step with {name} taken away", name=name)
    return text("Next step with {name}: {day}", name=name, day=words.day(day))


def _session(values: Values, words: StepWords) -> str:
    n = number_in(values)
    return plural(
        "Session of {minutes} saved: {n} activity",
        "Session of {minutes} saved: {n} activities",
        n,
        n=words.formats.whole(n),
        minutes=words.formats.minutes(number_in(values, "minutes")),
    )


def _taken_back(values: Values, words: StepWords) -> str:
    return text("Taken back: {what}", what=words.counts(((values.get("kind"), 1),)))


_MARKED = {
    DayMeaning.OFF.value: later_plural("{n} day marked as off", "{n} days marked as off"),
    DayMeaning.UNKNOWN.value: later_plural("{n} day marked as not known", "{n} days marked as not known"),
    DayMeaning.NOTHING.value: later_plural(
        "{n} day marked as nothing done", "{n} days marked as nothing done"
    ),
}
_UNMARKED = later_plural("Mark taken off {n} day", "Marks taken off {n} days")

_CIRCUMSTANCES = {
    "target": later("Target changed"),
    "plan": later("LinkedIn plan changed"),
    "industry": later("Industry changed"),
    "days_off": later("Days off changed"),
}

_REPLAYS = {"undone": later("Undone: {what}"), "redone": later("Redone: {what}")}

NAMINGS: Mapping[str, Naming] = {
    "log": _log,
    "take_back": _taken_back,
    "edit_entries": _edited,
    "delete_entries": partial(
        counting, later_plural("{n} entry moved to the bin", "{n} entries moved to the bin")
    ),
    "restore_entries": partial(counting, later_plural("{n} entry restored", "{n} entries restored")),
    "duplicate_entries": _duplicated,
    "merge_doubles": partial(counting, later_plural("{n} double merged", "{n} doubles merged")),
    "keep_apart": partial(counting, later_plural("{n} entry kept as it is", "{n} entries kept as they are")),
    "tick": partial(of_item, later("Done: {title}"), later("Item ticked")),
    "untick": partial(of_item, later("Not done: {title}"), later("Tick taken back")),
    "add_own_item": partial(filled, later("Own item added: {title}"), "title"),
    "change_own_item": partial(filled, later("Own item changed: {title}"), "title"),
    "remove_own_item": partial(filled, later("Own item removed: {title}"), "title"),
    "snooze": _snoozed,
    "not_for_me": partial(of_item, later("Not for me: {title}"), later("Item put away")),
    "bring_back": partial(of_item, later("Brought back: {title}"), later("Item brought back")),
    "goals": partial(always, later("Week's goals changed")),
    "mark_days": _marked,
    "settings": partial(always, later("Setting changed")),
    "circumstances": _circumstances,
    "import": partial(counting, later_plural("{n} record imported", "{n} records imported")),
    "reading": _reading,
    "edit_reading": partial(dated, later("Reading of {day} changed")),
    "delete_reading": partial(dated, later("Reading of {day} moved to the bin")),
    "restore_reading": partial(dated, later("Reading of {day} restored")),
    "level": _level,
    "sample": _sample,
    "backup": partial(filled, later("Backup verified: {file}"), "file"),
    "review": _review,
    "annotate": partial(dated, later("Note at {day} saved")),
    "edit_annotation": partial(dated, later("Note at {day} saved")),
    "delete_annotation": partial(dated, later("Note at {day} deleted")),
    "next_step": _next_step,
    "anonymise": partial(
        counting, later_plural("Person removed from {n} entry", "Person removed from {n} entries")
    ),
    "session": _session,
    "day_end": partial(dated, later("End of {day} saved")),
    **RESULT_NAMINGS,
}
"""How each step of the services is put into words."""
