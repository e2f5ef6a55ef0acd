"""The results as a table: which rows pass, in which order, and what a row says when it is seen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from ssi_coach.domain.folding import folded
from ssi_coach.domain.results import Result
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.money import money
from ssi_coach.presentation.results.board import ResultsView, passing
from ssi_coach.presentation.stage_words import stage_title
from ssi_coach.presentation.wording import text
from ssi_coach.services.results.board import BoardFacts

FIELDS = ("person", "company", "stage", "since", "amount", "note")
NUMBERS = frozenset({"amount"})
"""Fields that stand at the right."""

NOTHING = Decimal(-1)


@dataclass(frozen=True, slots=True)
class TableRows:
    """The rows that pass, in their order; each is put into words when it is seen.

    `order` is the field and whether it falls, `count` says how many rows there are, `nothing` why there are none.
    """

    results: tuple[Result, ...]
    order: tuple[str, bool]
    count: str
    search: str
    nothing: str
    today: date
    formats: Formats

    def cells(self, row: int) -> tuple[str, ...]:
        """A row's words, column by column."""
        result = self.results[row]
        formats = self.formats
        amount = "" if result.amount is None else money(result.amount, result.currency, formats)
        return (
            result.person,
            result.company,
            text("{stage}, lost", stage=stage_title(result.stage))
            if result.lost
            else stage_title(result.stage),
            formats.relative_day(result.lost_on or result.since, self.today),
            amount,
            " ".join((result.lost_reason or result.note).split()),
        )

    def sentence(self, row: int) -> str:
        """A row for screen readers."""
        return ", ".join(cell for cell in self.cells(row) if cell)


def column_titles() -> tuple[str, ...]:
    """The titles of the columns, in the order of `FIELDS`."""
    return (
        text("Person"),
        text("Company"),
        text("Stage"),
        text("Since"),
        text("Amount"),
        text("Note"),
    )


def table_of(facts: BoardFacts, view: ResultsView, formats: Formats) -> TableRows:
    """The table of what one looks at and searches for."""
    results = _found(facts, view)
    field, falling = view.order
    ordered = tuple(sorted(results, key=_KEYS[field], reverse=falling))
    n = len(ordered)
    return TableRows(
        results=ordered,
        order=view.order,
        count=text("{n} of {all} shown", n=formats.whole(n), all=formats.whole(len(facts.results))),
        search=view.search,
        nothing="" if n else text("No result fits what is chosen and typed above."),
        today=facts.today,
        formats=formats,
    )


def _found(facts: BoardFacts, view: ResultsView) -> Iterable[Result]:
    wanted = folded(view.search.strip())
    if not wanted:
        return passing(facts.results, view.shown)
    return (result for result in passing(facts.results, view.shown) if wanted in _searched(result))


def _searched(result: Result) -> str:
    """What a search looks through."""
    return folded(f"{result.person}\n{result.company}\n{result.note}\n{result.lost_reason}")


_KEYS: Mapping[str, Callable[[Result], Any]] = {
    "person": lambda result: folded(result.person),
    "company": lambda result: folded(result.company),
    "stage": lambda result: (result.stage.place, result.lost),
    "since": lambda result: result.lost_on or result.since,
    "amount": lambda result: NOTHING if result.amount is None else result.amount,
    "note": lambda result: folded(result.lost_reason or result.note),
}
