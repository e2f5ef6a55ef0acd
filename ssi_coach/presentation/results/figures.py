"""All figures of the page Results: what its cards show, of one span of days."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ssi_coach.model.catalogue import Catalogue
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.results.chart import FiguresLooking, IndexState, build_index
from ssi_coach.presentation.results.effort import EffortState, build_effort, effort_file
from ssi_coach.presentation.results.funnel import FunnelState, build_funnel, funnel_file
from ssi_coach.presentation.results.tables import index_results_file
from ssi_coach.presentation.results.value import ValueLooking, ValueState, build_value, value_file
from ssi_coach.presentation.results.words import (
    ClaimState,
    WorthState,
    claim_words,
    worth_words,
)
from ssi_coach.services.results.index_and_results import IndexAndResults
from ssi_coach.services.results.view import Relation, ResultsFacts

FUNNEL, INDEX, VALUE, EFFORT = "funnel", "index", "value", "effort"


@dataclass(frozen=True, slots=True)
class FiguresFacts:
    """What the cards rest on: the index beside all results, the figures of a span of days, and their relation.

    `relation` is None until it is reckoned, which takes a moment.
    """

    beside: IndexAndResults
    view: ResultsFacts
    relation: Relation | None = None


@dataclass(frozen=True, slots=True)
class FiguresState:
    """The cards; `worth` is None where the question does not come up."""

    funnel: FunnelState
    index: IndexState
    claim: ClaimState
    value: ValueState
    effort: EffortState
    worth: WorthState | None = None


def build_figures(
    facts: FiguresFacts, looking: FiguresLooking, catalogue: Catalogue, formats: Formats
) -> FiguresState:
    """All cards, as somebody wants to look at them."""
    table, relation = looking.table, facts.relation or Relation()
    value = ValueLooking(looking.span, facts.view.span, looking.currency, table)
    return FiguresState(
        funnel=build_funnel(facts.view, looking.span, formats, table=table),
        index=build_index(facts.beside, looking, formats),
        claim=claim_words(relation.association, formats),
        value=build_value(facts.view.months, value, formats),
        effort=build_effort(facts.view.effort, catalogue, formats, table=table),
        worth=None if relation.last_ten is None else worth_words(relation.last_ten, formats),
    )


def figures_file(facts: FiguresFacts, chart: str) -> str:
    """The numbers of a card as CSV. Unknown: KeyError."""
    files = {
        FUNNEL: lambda: funnel_file(facts.view),
        INDEX: lambda: index_results_file(facts.beside),
        VALUE: lambda: value_file(facts.view.months),
        EFFORT: lambda: effort_file(facts.view.effort),
    }
    return files[chart]()


def said_aloud(state: FiguresState, chart: str) -> str:
    """A card as text, for the clipboard: its sentences, then its numbers. Unknown: KeyError."""
    if chart == INDEX:
        claim = state.claim
        return "\n".join(filter(None, (state.index.chart.summary, claim.sentence, claim.caution)))
    cards: Mapping[str, FunnelState | ValueState | EffortState]
    cards = {FUNNEL: state.funnel, VALUE: state.value, EFFORT: state.effort}
    card = cards[chart]
    table = card.table
    rows = () if table is None else (table.columns, *table.rows)
    return "\n".join([card.sentence, *("\t".join(row) for row in rows)])
