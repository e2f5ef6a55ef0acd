"""All figures of the page Results: what its cards show, of one span of days."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ssi_coach.domain.days import DaySpan
from ssi_coach.model.catalogue import Catalogue
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.results_chart import FiguresLooking, IndexState, build_index
from ssi_coach.presentation.results_effort import EffortFigures, EffortState, build_effort, effort_file
from ssi_coach.presentation.results_funnel import FunnelFigures, FunnelState, build_funnel, funnel_file
from ssi_coach.presentation.results_tables import index_results_file
from ssi_coach.presentation.results_value import Months, ValueLooking, ValueState, build_value, value_file
from ssi_coach.presentation.results_words import (
    ClaimState,
    LastTen,
    Together,
    WorthState,
    claim_words,
    worth_words,
)
from ssi_coach.services.index_and_results import IndexAndResults

FUNNEL, INDEX, VALUE, EFFORT = "funnel", "index", "value", "effort"


@dataclass(frozen=True, slots=True)
class FiguresFacts:
    """What the cards rest on: the index beside all results, and the figures of a span of days.

    `weeks` are those in which index and results are both known, of which `needed` are enough to say whether
    they go `together`; `weeks` is None while there is no index or no result. `last_ten` is None up to 60 points.
    """

    beside: IndexAndResults
    days: DaySpan
    funnel: FunnelFigures
    won: Mapping[str, Months]
    effort: EffortFigures
    weeks: int | None = None
    needed: int = 26
    together: Together | None = None
    last_ten: LastTen | None = None


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
    table = looking.table
    value = ValueLooking(looking.span, facts.days, looking.currency, table)
    return FiguresState(
        funnel=build_funnel(facts.funnel, looking.span, formats, table=table),
        index=build_index(facts.beside, looking, formats),
        claim=_claim(facts, formats),
        value=build_value(facts.won, value, formats),
        effort=build_effort(facts.effort, catalogue, formats, table=table),
        worth=None if facts.last_ten is None else worth_words(facts.last_ten, formats),
    )


def figures_file(facts: FiguresFacts, chart: str) -> str:
    """The numbers of a card as CSV. Unknown: KeyError."""
    files = {
        FUNNEL: lambda: funnel_file(facts.funnel),
        INDEX: lambda: index_results_file(facts.beside),
        VALUE: lambda: value_file(facts.won),
        EFFORT: lambda: effort_file(facts.effort),
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


def _claim(facts: FiguresFacts, formats: Formats) -> ClaimState:
    if facts.weeks is None:
        return ClaimState()
    return claim_words(facts.weeks, facts.needed, facts.together, formats)
