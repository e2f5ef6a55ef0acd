"""Domain values as plain JSON values and back, led by the types that their fields declare."""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

from ssi_coach.domain.errors import KnownError

_DATE, _ALL, _FAULT = "date", "all", "fault"


def plain(value: Any) -> Any:  # noqa: ANN401  # any value of the domain, any value of JSON
    """A value as JSON can hold it; the words of enumerations are texts already."""
    if isinstance(value, date | Decimal):
        return value.isoformat() if isinstance(value, date) else str(value)
    if isinstance(value, KnownError):
        return plain_fault(value)
    if is_dataclass(value):
        return [plain(getattr(value, declared.name)) for declared in fields(value)]
    if isinstance(value, Mapping):
        return {str(name): plain(part) for name, part in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(part) for part in value]
    return value


def built(kind: Any, value: Any) -> Any:  # noqa: ANN401
    """The value of a type that `plain` made plain; raises ValueError or TypeError for what it cannot have made."""
    if value is None or kind is Any:
        return value
    origin, parts = get_origin(kind), get_args(kind)
    if origin is types.UnionType:
        return built(next(part for part in parts if part is not types.NoneType), value)
    if origin is tuple:
        return tuple(built(parts[0], part) for part in value)
    if not isinstance(kind, type):
        return value
    return _of_class(kind, value)


def _of_class(kind: type, value: Any) -> Any:  # noqa: ANN401
    if kind is KnownError:
        return fault_built(value)
    if issubclass(kind, date):
        return kind.fromisoformat(value)
    if issubclass(kind, Enum | Decimal):
        return kind(value)
    if is_dataclass(kind):
        types_of = _types_of(kind)
        if len(types_of) != len(value):
            raise ValueError("not the fields of the type")
        return kind(*(built(part, one) for part, one in zip(types_of, value, strict=True)))
    return value


@cache
def _types_of(kind: type) -> tuple[Any, ...]:
    hints = get_type_hints(kind)
    return tuple(hints[declared.name] for declared in fields(kind))


def plain_fault(fault: KnownError) -> list[Any]:
    """A fault: its id, and its values with a word on those that JSON has no type for."""
    return [fault.id, {name: _marked(value) for name, value in fault.values.items()}]


def fault_built(value: Any) -> KnownError:  # noqa: ANN401
    """The fault that `plain_fault` made plain."""
    id, values = value
    return KnownError(str(id), **{str(name): _unmarked(part) for name, part in values.items()})


def _marked(value: object) -> object:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, date):
        return {_DATE: value.isoformat()}
    if isinstance(value, KnownError):
        return {_FAULT: plain_fault(value)}
    if isinstance(value, list | tuple | set | frozenset):
        return {_ALL: [_marked(part) for part in value]}
    return value if value is None or isinstance(value, bool | int | float) else str(value)


def _unmarked(value: Any) -> object:  # noqa: ANN401
    if not isinstance(value, dict):
        return value
    if _DATE in value:
        return date.fromisoformat(value[_DATE])
    if _FAULT in value:
        return fault_built(value[_FAULT])
    return tuple(_unmarked(part) for part in value[_ALL])
