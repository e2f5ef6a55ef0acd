"""An entry filter as SQL: conditions and their values, never text put together from what a user typed."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ssi_coach.domain.activities import Entry, EntryFilter
from ssi_coach.domain.folding import folded
from ssi_coach.storage.shapes import Value

SHORTEST_INDEXED = 3
"""The search index holds every three neighbouring signs of a text; shorter ones are looked for row by row."""

_BETWEEN_FIELDS = "\x1f"  # a sign that nobody types, so that no hit spans two fields


def searched_text(entry: Entry) -> str:
    """What a text filter looks through: note, person, company and tags (as #tag), folded."""
    tags = [f"#{tag}" for tag in entry.tags]
    fields = [text for text in (entry.person, entry.company, entry.note, *tags) if text]
    return folded(_BETWEEN_FIELDS.join(fields))


@dataclass(frozen=True, slots=True)
class Conditions:
    """What follows WHERE, with its values; `wanted` is the folded text that is looked for."""

    sql: str
    values: tuple[Value, ...]
    wanted: str = ""

    def also(self, sql: str, *values: Value) -> Conditions:
        """The conditions and one more."""
        return replace(self, sql=f"{self.sql} AND {sql}", values=(*self.values, *values))

    def with_text(self) -> Conditions:
        """The conditions including the one on the text."""
        if not self.wanted:
            return self
        if len(self.wanted) < SHORTEST_INDEXED:
            return self.also("seq IN (SELECT seq FROM entry_texts WHERE instr(folded, ?))", self.wanted)
        phrase = '"' + self.wanted.replace('"', '""') + '"'
        return self.also("seq IN (SELECT rowid FROM entry_search WHERE entry_search MATCH ?)", phrase)


def conditions_of(which: EntryFilter) -> Conditions:
    """The filter's conditions on the table of entries."""
    found = Conditions(f"binned_on IS {'NOT ' if which.binned else ''}NULL", (), folded(which.text.strip()))
    return _narrowed(found, which, ("kind", "source"))


def sums_conditions_of(which: EntryFilter) -> Conditions | None:
    """The filter's conditions on the daily sums, None when only the entries themselves can tell."""
    if which.binned or which.sources or folded(which.text.strip()):
        return None
    return _narrowed(Conditions("lines > 0", ()), which, ("kind",))


def _narrowed(found: Conditions, which: EntryFilter, columns: tuple[str, ...]) -> Conditions:
    allowed = {"kind": which.kinds, "source": which.sources}
    for column in columns:
        names = sorted(allowed[column])
        if names:
            found = found.also(f"{column} IN ({', '.join('?' * len(names))})", *names)
    if which.first is not None:
        found = found.also("day >= ?", which.first.isoformat())
    if which.last is not None:
        found = found.also("day <= ?", which.last.isoformat())
    return found
