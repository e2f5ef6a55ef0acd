"""Reading the entries of a data file strictly: what is wrong is named with its file, entry and field."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from ssi_coach.domain.activities import Source
from ssi_coach.domain.errors import KnownError

Choice = TypeVar("Choice", bound=StrEnum)


def whole_file(content: bytes, *, file: str, allowed: Sequence[str]) -> TomlEntry:
    """A TOML file, or the JSON that was compiled from it, as one entry that holds nothing but the allowed tables.

    Raises `KnownError("catalogue.fault")` when it is neither or holds anything else.
    """
    try:
        text = content.decode("utf-8")
        found = json.loads(text) if text.startswith("{") else _from_toml(text)
    except ValueError as error:
        raise KnownError("catalogue.fault", file=file, entry=file, fault=str(error)) from error
    entry = TomlEntry(file, file, found)
    entry.known_fields(allowed)
    return entry


def _from_toml(text: str) -> dict[str, object]:
    import tomllib  # noqa: PLC0415  # the start reads what was compiled, and does not wait for it

    return tomllib.loads(text)


@dataclass(frozen=True, slots=True)
class TomlEntry:
    """One table of a data file; every question that its content does not answer is a named fault."""

    file: str
    entry: str
    content: Mapping[str, object]

    def fault(self, fault: str) -> KnownError:
        """What is wrong with this entry."""
        return KnownError("catalogue.fault", file=self.file, entry=self.entry, fault=fault)

    def text(self, field: str, default: str | None = None) -> str:
        """A text, not empty unless a default is given."""
        value = self.content.get(field, default)
        if not isinstance(value, str) or (default is None and not value.strip()):
            raise self.fault(f"{field}: a text is expected")
        return value

    def number(self, field: str, low: float, high: float, default: float | None = None) -> float:
        """A number in a range, both ends included."""
        value = self.content.get(field, default)
        if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
            raise self.fault(f"{field}: a number from {low:g} to {high:g} is expected")
        return float(value)

    def whole(self, field: str, low: int, high: int, default: int | None = None) -> int:
        """A whole number in a range, both ends included."""
        value = self.number(field, low, high, default)
        if value != int(value):
            raise self.fault(f"{field}: a whole number is expected")
        return int(value)

    def choice(self, field: str, choices: type[Choice], default: Choice | None = None) -> Choice:
        """One of the words that an enumeration allows."""
        value = self.content.get(field, default)
        try:
            return choices(str(value))
        except ValueError as error:
            allowed = ", ".join(member.value for member in choices)
            raise self.fault(f"{field}: one of {allowed} is expected") from error

    def flag(self, field: str) -> bool:
        """A yes or no, no when it is not there."""
        value = self.content.get(field, False)
        if not isinstance(value, bool):
            raise self.fault(f"{field}: true or false is expected")
        return value

    def words(self, field: str) -> tuple[str, ...]:
        """A list of texts, empty when it is not there."""
        value = self.content.get(field, [])
        if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
            raise self.fault(f"{field}: a list of texts is expected")
        return tuple(value)

    def rows(self, field: str) -> Iterator[TomlEntry]:
        """The `[[field]]` tables of a file, each an entry under its own id, which stands there once."""
        seen: set[str] = set()
        for part in self.parts(field):
            entry = TomlEntry(self.file, str(part.content.get("id", field)), part.content)
            if entry.text("id") in seen:
                raise entry.fault("id: stands there twice")
            seen.add(entry.text("id"))
            yield entry

    def parts(self, field: str) -> tuple[TomlEntry, ...]:
        """A list of inner tables, empty when it is not there."""
        value = self.content.get(field, [])
        if not isinstance(value, list) or not all(isinstance(part, dict) for part in value):
            raise self.fault(f"{field}: a list of tables is expected")
        return tuple(TomlEntry(self.file, f"{self.entry}.{field}", part) for part in value)

    def part(self, field: str) -> TomlEntry:
        """One inner table."""
        value = self.content.get(field)
        if not isinstance(value, dict):
            raise self.fault(f"{field}: a table is expected")
        return TomlEntry(self.file, f"{self.entry}.{field}", value)

    def known_fields(self, allowed: Sequence[str]) -> None:
        """Refuse fields that nobody reads: most are slips of the pen."""
        unknown = sorted(set(self.content) - set(allowed))
        if unknown:
            raise self.fault(f"{unknown[0]}: an unknown field")

    def source(self) -> Source:
        """A source: title, publisher, and the year where it is known."""
        self.known_fields(("title", "publisher", "year"))
        year = self.number("year", 1900, 2100) if "year" in self.content else None
        return Source(self.text("title"), self.text("publisher"), None if year is None else int(year))
