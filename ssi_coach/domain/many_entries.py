"""Entries by the hundred thousand, as an import makes them.

What cannot be changed is filled field by field through a guard, which takes five times as long as it should.
So an entry is filled while it still can be changed, and becomes one afterwards; its values are checked as ever.
"""

from __future__ import annotations

from dataclasses import fields, make_dataclass
from typing import Any

from ssi_coach.domain.activities import Entry

_Unfinished: Any = make_dataclass(
    "_Unfinished", [(declared.name, object) for declared in fields(Entry)], slots=True, eq=False
)
"""An entry to be: the same fields in the same order, or Python would refuse to let it become one."""


def swift_entry(*values: Any) -> Entry:  # noqa: ANN401  # the values of all fields, whatever they are
    """The entry with these values of all its fields, in their order; raises as `Entry` does."""
    entry = _Unfinished(*values)
    entry.__class__ = Entry
    entry.__post_init__()
    made: Entry = entry
    return made
