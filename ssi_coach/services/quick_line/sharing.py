"""Dividing a line's minutes over its entries."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Protocol

from ssi_coach.domain.activities import ActivityKind
from ssi_coach.services.quick_line.values import EntryDraft


class KindBook(Protocol):
    """Knows the activity kinds, such as the catalogue."""

    def kind(self, id: str) -> ActivityKind:
        """A kind by its id."""
        ...


def share_minutes(
    drafts: Sequence[EntryDraft], minutes: int | None, kinds: KindBook
) -> tuple[EntryDraft, ...]:
    """The drafts with whole minutes by count times the kind's usual minutes, which add up to the total.

    What rounding leaves goes to the largest remainders; equal ones by kind and count, so that the order
    of the line changes nothing. Where no kind takes time, the counts alone decide.
    """
    if minutes is None or not drafts:
        return tuple(drafts)
    weights = [draft.count * Fraction(str(kinds.kind(draft.kind).minutes)) for draft in drafts]
    if not any(weights):
        weights = [Fraction(draft.count) for draft in drafts]
    total = sum(weights, start=Fraction(0))
    exact = [minutes * weight / total for weight in weights]
    shares = [int(part) for part in exact]
    order = sorted(
        range(len(drafts)),
        key=lambda number: (shares[number] - exact[number], drafts[number].kind, drafts[number].count),
    )
    for number in order[: minutes - sum(shares)]:
        shares[number] += 1
    return tuple(
        EntryDraft(draft.kind, draft.count, share) for draft, share in zip(drafts, shares, strict=True)
    )
