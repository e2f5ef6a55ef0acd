"""One item of an exported journal: each of its fields is asked for by type, and refused by name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import TypeVar

from ssi_coach.domain.days import check_day
from ssi_coach.domain.errors import KnownError
from ssi_coach.sources.own_cells import LONGEST_ID, day_in, keepable

Choice = TypeVar("Choice", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list in the file; asking it for a field checks the field's type.

    Every question raises `KnownError("file.item", list=..., field=..., value=...)` for a value of another type.
    """

    list: str
    content: Mapping[str, object]
    kinds: frozenset[str]
    today: date

    def refused(self, field: str) -> KnownError:
        """The reason that names a field."""
        return KnownError("file.item", list=self.list, field=field, value=str(self.content.get(field))[:40])

    def text(self, field: str, default: str | None = "") -> str:
        """A text; a missing one is `default`, and refused when that is None."""
        value = self.content.get(field, default)
        if not isinstance(value, str):
            raise self.refused(field)
        return keepable(value)

    def name(self, field: str) -> str:
        """A text that names something: neither empty nor long."""
        value = self.text(field, None)
        if not value.strip() or len(value) > LONGEST_ID:
            raise self.refused(field)
        return value

    def whole(self, field: str, default: int | None = None) -> int:
        """A whole number."""
        value = self.content.get(field, default)
        if not isinstance(value, int) or isinstance(value, bool):
            raise self.refused(field)
        return value

    def number(self, field: str, default: float | None = None) -> float | None:
        """A number; null where it is not known."""
        value = self.content.get(field, default)
        if value is None:
            return None
        if not isinstance(value, (int, float)) or isinstance(value, bool):
            raise self.refused(field)
        return float(value)

    def day(self, field: str, *, past: bool = True) -> date:
        """A day since LinkedIn opened; with `past` not later than tomorrow."""
        day = day_in(self.text(field, None))
        return check_day(day, today=self.today if past else max(day, self.today))

    def day_or_none(self, field: str) -> date | None:
        """A day, or nothing."""
        return None if self.content.get(field) is None else day_in(self.text(field))

    def moment(self, field: str) -> datetime | None:
        """A moment in UTC, or nothing."""
        if self.content.get(field) is None:
            return None
        try:
            value = datetime.fromisoformat(self.text(field))
            if value.tzinfo is None:
                raise self.refused(field)
            return value.astimezone(UTC)
        except (ValueError, OverflowError):
            raise self.refused(field) from None

    def texts(self, field: str) -> tuple[str, ...]:
        """A list of texts."""
        value = self.content.get(field, [])
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            raise self.refused(field)
        return tuple(keepable(one) for one in value)

    def choice(self, field: str, choices: type[Choice], default: Choice | None = None) -> Choice:
        """One of a few words."""
        try:
            return choices(self.text(field, default))
        except ValueError:
            raise self.refused(field) from None
