"""An entry filter as SQL: conditions and their values, never text put together from what a user typed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from ssi_coach.domain.activities import Entry, EntryFilter
from ssi_coach.domain.folding import folded
from ssi_coach.storage.shapes import Value

SHORTEST_INDEXED = 3
"""The search index holds every three neighbouring signs of a text; shorter ones are looked for row by row."""

_BETWEEN_FIELDS = "\x1f"  # a sign that nobody types, so that no hit spans two fields


def searched_text(entry: Entry) -> str:
    """What a text filter looks through: note, person, company and tags (as #tag), folded."""
    if not entry.note and not entry.tags:
        return _searched_names(entry.person, entry.company)
    tags = [f"#{tag}" for tag in entry.tags]
    fields = [text for text in (entry.person, entry.company, entry.note, *tags) if text]
    return folded(_BETWEEN_FIELDS.join(fields))


@lru_cache(maxsize=1_024)
def _searched_names(person: str, company: str) -> str:
    """The same of an entry without words; in an archive the messages of a conversation follow each other."""
    return folded(_BETWEEN_FIELDS.join(filter(None, (person, company))))


@dataclass(frozen=True, slots=True)
class Conditions:
    """What follows WHERE, with its values; `wanted` is the folded text that is looked for."""

    sql: str
    values: tuple[Value, ...]
    wanted: str = ""

    def also(self, sql: str, *values: Value) -> Conditions:
        """The conditions and one more."""
        return replace(self, sql=f"{self.sql} AND {sql}", values=(*self.values, *values))

    def text_condition(self) -> tuple[str, str, str]:
        """The table that finds the wanted text, the condition on it, and the condition's value."""
        if len(self.wanted) < SHORTEST_INDEXED:
            return "entry_texts", "instr(folded, ?)", self.wanted
        return "entry_search", "entry_search MATCH ?", '"' + self.wanted.replace('"', '""') + '"'

    def with_text(self) -> Conditions:
        """The conditions and the one on the text; all hits are gathered first."""
        if not self.wanted:
            return self
        table, hit, value = self.text_condition()
        key = "seq" if table == "entry_texts" else "rowid"
        return self.also(f"seq IN (SELECT {key} FROM {table} WHERE {hit})", value)  # noqa: S608

    def with_each_text(self, wanted: str = "") -> Conditions:
        """The conditions and the one on the text; each row is looked at by itself."""
        hit = "(SELECT instr(folded, ?) FROM entry_texts WHERE entry_texts.seq = entries.seq)"
        return self.also(hit, wanted or self.wanted)


def conditions_of(which: EntryFilter) -> Conditions:
    """The filter's conditions on the table of entries."""
    found = Conditions(f"binned_on IS {'NOT ' if which.binned else ''}NULL", (), _wanted(which))
    return _narrowed(found, which, ("kind", "source"))


def sums_conditions_of(which: EntryFilter) -> Conditions | None:
    """The filter's conditions on the daily sums, None when only the entries themselves can tell."""
    if which.binned or which.sources or _wanted(which):
        return None
    return _narrowed(Conditions("lines > 0", ()), which, ("kind",))


def _wanted(which: EntryFilter) -> str:
    """The text that is looked for, without signs that no file can hold: a zero byte would end the question."""
    return folded(which.text.replace("\0", "").encode(errors="ignore").decode().strip())


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
