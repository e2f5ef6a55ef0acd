"""All cards of figures together: built from one look at the facts, copied and kept."""

from __future__ import annotations

import pytest

from ssi_coach.presentation.results.chart import FiguresLooking
from ssi_coach.presentation.results.figures import (
    EFFORT,
    FUNNEL,
    INDEX,
    VALUE,
    FiguresFacts,
    FiguresState,
    build_figures,
    figures_file,
    said_aloud,
)
from tests.figures_build import busy_figures, no_figures
from tests.today_build import FORMATS, catalogue

CHARTS = (FUNNEL, INDEX, VALUE, EFFORT)


def built(facts: FiguresFacts, *, table: bool = False, currency: str = "") -> FiguresState:
    """The cards of a year."""
    return build_figures(facts, FiguresLooking("1y", table, currency), catalogue(), FORMATS)


def test_every_card_is_built_from_one_look() -> None:
    """Over the same span, with the claim below the chart."""
    state = built(busy_figures())
    assert state.funnel.span == state.index.span == "1y"
    assert state.claim.sentence.startswith("Weeks with more Insights activity")
    assert state.worth is not None
    assert (state.funnel.table, state.index.table, state.value.table, state.effort.table) == (None,) * 4


def test_tables_take_the_place_of_all_drawings() -> None:
    """With one wish."""
    state = built(busy_figures(), table=True)
    assert None not in (state.funnel.table, state.index.table, state.value.table, state.effort.table)


def test_the_chosen_currency_is_shown() -> None:
    """As long as the page is looked at."""
    assert built(busy_figures(), currency="USD").value.currency == "USD"


def test_without_anything_known_nothing_is_claimed() -> None:
    """No question about the worth of an index that is not known."""
    state = built(no_figures(), table=True)
    assert (state.claim.sentence, state.worth) == ("", None)
    assert state.index.missing is not None


@pytest.mark.parametrize("chart", CHARTS)
@pytest.mark.parametrize("facts", [busy_figures(), no_figures()], ids=["busy", "nothing"])
def test_each_card_can_be_kept_and_copied(facts: FiguresFacts, chart: str) -> None:
    """A file has a head, a copy has a sentence."""
    assert "," in figures_file(facts, chart).splitlines()[0]
    assert len(said_aloud(built(facts, table=True), chart).split()) > 2


def test_a_copy_holds_the_numbers_too() -> None:
    """Of cards that are tables; the chart over time says its course and what can be read into it."""
    state = built(busy_figures(), table=True)
    assert "Call\t23" in said_aloud(state, FUNNEL)
    assert said_aloud(state, INDEX).endswith("This is no cause: the index measures use, not success.")
