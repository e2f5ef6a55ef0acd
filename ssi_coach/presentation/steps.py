"""What was done, in a few words: for the toast after it and for "Undo ..." in the menu."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from ssi_coach.domain.days import DayMeaning
from ssi_coach.domain.levels import Level
from ssi_coach.model.catalogue import Catalogue
from ssi_coach.model.guidelines import GuidelineBook
from ssi_coach.presentation.formats import Formats, PlainFormats
from ssi_coach.presentation.names import counted, level_name
from ssi_coach.presentation.result_sentences import RESULT_NAMINGS
from ssi_coach.presentation.wording import language, later, plural, text
from ssi_coach.services.changes import StepName

MOST_KINDS = 3
"""Kinds that a step names before it says "and more"."""


class _Words:
    """The words that steps need besides their own: kinds, guidelines, numbers and days."""

    def __init__(self, catalogue: Catalogue | None, guidelines: GuidelineBook | None) -> None:
        self.formats: Formats = PlainFormats(language())
        self._catalogue = catalogue
        self._guidelines = guidelines

    def counts(self, counts: object) -> str:
        """Counts with their kinds: "3 comments, 2 invitations"; without a catalogue only how many."""
        pairs = [pair for pair in counts if isinstance(pair, tuple)] if isinstance(counts, tuple) else []
        if self._catalogue is None or not pairs:
            n = sum(int(count) for _, count in pairs)
            return plural("{n} activity", "{n} activities", n, n=self.formats.whole(n))
        named = [
            counted(self._catalogue.kind(str(kind)), int(count), self.formats)
            for kind, count in pairs[:MOST_KINDS]
        ]
        listed = ", ".join(named)
        return text("{listed} and more", listed=listed) if len(pairs) > MOST_KINDS else listed

    def item(self, item: object) -> str:
        """A guideline's title in quotes; empty for an own item, whose title nobody kept."""
        found = None if self._guidelines is None else self._guidelines.by_id.get(str(item))
        return "" if found is None else text(found.title)

    def day(self, day: object) -> str:
        """A day as toasts show it."""
        return self.formats.day(day) if isinstance(day, date) else ""


Naming = Callable[[Mapping[str, object], _Words], str]


def step_name(
    step: StepName, catalogue: Catalogue | None = None, guidelines: GuidelineBook | None = None
) -> str:
    """A step in the past tense: "3 comments logged", "Undone: 3 comments logged".

    With the catalogue and the guidelines it names kinds and items, without them it only counts.
    """
    words = _Words(catalogue, guidelines)
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


def _n(values: Mapping[str, object]) -> int:
    n = values.get("n", 0)
    return n if isinstance(n, int) else 0


def _log(values: Mapping[str, object], words: _Words) -> str:
    return text("{what} logged", what=words.counts(values.get("counts")))


def _edited(values: Mapping[str, object], words: _Words) -> str:
    n = _n(values)
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


def _deleted(values: Mapping[str, object], words: _Words) -> str:
    n = _n(values)
    return plural("{n} entry moved to the bin", "{n} entries moved to the bin", n, n=words.formats.whole(n))


def _restored(values: Mapping[str, object], words: _Words) -> str:
    n = _n(values)
    return plural("{n} entry restored", "{n} entries restored", n, n=words.formats.whole(n))


def _duplicated(values: Mapping[str, object], words: _Words) -> str:
    n = _n(values)
    day = words.day(values.get("day"))
    return plural(
        "{n} entry copied to {day}", "{n} entries copied to {day}", n, n=words.formats.whole(n), day=day
    )


def _merged(values: Mapping[str, object], words: _Words) -> str:
    n = _n(values)
    return plural("{n} double merged", "{n} doubles merged", n, n=words.formats.whole(n))


def _kept_apart(values: Mapping[str, object], words: _Words) -> str:
    n = _n(values)
    return plural("{n} entry kept as it is", "{n} entries kept as they are", n, n=words.formats.whole(n))


def _ticked(values: Mapping[str, object], words: _Words) -> str:
    title = words.item(values.get("item"))
    return text("Done: {title}", title=title) if title else text("Item ticked")


def _unticked(values: Mapping[str, object], words: _Words) -> str:
    title = words.item(values.get("item"))
    return text("Not done: {title}", title=title) if title else text("Tick taken back")


def _added(values: Mapping[str, object], _: _Words) -> str:
    return text("Own item added: {title}", title=values.get("title", ""))


def _item_changed(values: Mapping[str, object], _: _Words) -> str:
    return text("Own item changed: {title}", title=values.get("title", ""))


def _removed(values: Mapping[str, object], _: _Words) -> str:
    return text("Own item removed: {title}", title=values.get("title", ""))


def _snoozed(values: Mapping[str, object], words: _Words) -> str:
    return text("Put off until {day}", day=words.day(values.get("until")))


def _put_away(values: Mapping[str, object], words: _Words) -> str:
    title = words.item(values.get("item"))
    return text("Not for me: {title}", title=title) if title else text("Item put away")


def _brought_back(values: Mapping[str, object], words: _Words) -> str:
    title = words.item(values.get("item"))
    return text("Brought back: {title}", title=title) if title else text("Item brought back")


def _goals(_: Mapping[str, object], __: _Words) -> str:
    return text("Week's goals changed")


def _marked(values: Mapping[str, object], words: _Words) -> str:
    n = _n(values)
    shown = words.formats.whole(n)
    meaning = values.get("meaning")
    if meaning == DayMeaning.OFF.value:
        return plural("{n} day marked as off", "{n} days marked as off", n, n=shown)
    if meaning == DayMeaning.UNKNOWN.value:
        return plural("{n} day marked as not known", "{n} days marked as not known", n, n=shown)
    if meaning == DayMeaning.NOTHING.value:
        return plural("{n} day marked as nothing done", "{n} days marked as nothing done", n, n=shown)
    return plural("Mark taken off {n} day", "Marks taken off {n} days", n, n=shown)


def _settings(_: Mapping[str, object], __: _Words) -> str:
    return text("Setting changed")


def _circumstances(values: Mapping[str, object], _: _Words) -> str:
    fields = values.get("fields")
    if fields == ("target",):
        return text("Target changed")
    if fields == ("plan",):
        return text("LinkedIn plan changed")
    if fields == ("industry",):
        return text("Industry changed")
    if fields == ("days_off",):
        return text("Days off changed")
    return text("Profile facts changed")


def _imported(values: Mapping[str, object], words: _Words) -> str:
    n = _n(values)
    return plural("{n} record imported", "{n} records imported", n, n=words.formats.whole(n))


def _reading(values: Mapping[str, object], words: _Words) -> str:
    total = values.get("total")
    shown = words.formats.number(total, 0) if isinstance(total, int | float) else ""
    return text("Reading of {day} saved: {total}", day=words.day(values.get("day")), total=shown)


def _reading_edited(values: Mapping[str, object], words: _Words) -> str:
    return text("Reading of {day} changed", day=words.day(values.get("day")))


def _reading_deleted(values: Mapping[str, object], words: _Words) -> str:
    return text("Reading of {day} moved to the bin", day=words.day(values.get("day")))


def _reading_restored(values: Mapping[str, object], words: _Words) -> str:
    return text("Reading of {day} restored", day=words.day(values.get("day")))


def _level(values: Mapping[str, object], words: _Words) -> str:
    value = values.get("value")
    shown = words.formats.whole(value) if isinstance(value, int) else ""
    return text("{level}: {value}", level=level_name(Level(str(values.get("level")))), value=shown)


def _sample(values: Mapping[str, object], _: _Words) -> str:
    years = values.get("years")
    n = years if isinstance(years, int) else 0
    return plural("Sample journal of {n} year made", "Sample journal of {n} years made", n)


def _backed_up(values: Mapping[str, object], _: _Words) -> str:
    return text("Backup verified: {file}", file=values.get("file", ""))


def _review(values: Mapping[str, object], words: _Words) -> str:
    return text("Review of the week of {day} saved", day=words.day(values.get("week")))


def _annotated(values: Mapping[str, object], words: _Words) -> str:
    return text("Note at {day} saved", day=words.day(values.get("day")))


def _annotation_deleted(values: Mapping[str, object], words: _Words) -> str:
    return text("Note at {day} deleted", day=words.day(values.get("day")))


def _next_step(values: Mapping[str, object], words: _Words) -> str:
    name, day = values.get("name"), values.get("day")
    if day is None:
        return text("Next step with {name} taken away", name=name)
    return text("Next step with {name}: {day}", name=name, day=words.day(day))


def _anonymised(values: Mapping[str, object], _: _Words) -> str:
    n = values.get("n")
    count = n if isinstance(n, int) else 0
    return plural("Person removed from {n} entry", "Person removed from {n} entries", count)


def _session(values: Mapping[str, object], words: _Words) -> str:
    minutes, n = values.get("minutes"), values.get("n")
    shown = words.formats.minutes(minutes if isinstance(minutes, int) else 0)
    count = n if isinstance(n, int) else 0
    return plural(
        "Session of {minutes} saved: {n} activity",
        "Session of {minutes} saved: {n} activities",
        count,
        n=words.formats.whole(count),
        minutes=shown,
    )


def _taken_back(values: Mapping[str, object], words: _Words) -> str:
    return text("Taken back: {what}", what=words.counts(((values.get("kind"), 1),)))


def _day_end(values: Mapping[str, object], words: _Words) -> str:
    return text("End of {day} saved", day=words.day(values.get("day")))


_REPLAYS = {"undone": later("Undone: {what}"), "redone": later("Redone: {what}")}

NAMINGS: Mapping[str, Naming] = {
    "log": _log,
    "edit_entries": _edited,
    "delete_entries": _deleted,
    "restore_entries": _restored,
    "duplicate_entries": _duplicated,
    "merge_doubles": _merged,
    "keep_apart": _kept_apart,
    "tick": _ticked,
    "untick": _unticked,
    "add_own_item": _added,
    "change_own_item": _item_changed,
    "remove_own_item": _removed,
    "snooze": _snoozed,
    "not_for_me": _put_away,
    "bring_back": _brought_back,
    "goals": _goals,
    "mark_days": _marked,
    "settings": _settings,
    "circumstances": _circumstances,
    "import": _imported,
    "reading": _reading,
    "edit_reading": _reading_edited,
    "delete_reading": _reading_deleted,
    "restore_reading": _reading_restored,
    "level": _level,
    "sample": _sample,
    "backup": _backed_up,
    "review": _review,
    "annotate": _annotated,
    "next_step": _next_step,
    "anonymise": _anonymised,
    "edit_annotation": _annotated,
    "session": _session,
    "take_back": _taken_back,
    "day_end": _day_end,
    "delete_annotation": _annotation_deleted,
    **RESULT_NAMINGS,
}
"""How each step of the services is put into words."""
