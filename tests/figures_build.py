"""Figures of results for tests: a busy year, and nothing at all."""

from __future__ import annotations

from decimal import Decimal

from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.pillars import Pillar
from ssi_coach.domain.results import STAGES, Stage
from ssi_coach.model.rates import wilson
from ssi_coach.presentation.results_effort import EffortFigures, KindEffort
from ssi_coach.presentation.results_figures import FiguresFacts
from ssi_coach.presentation.results_funnel import FunnelFigures
from ssi_coach.presentation.results_value import months_of
from ssi_coach.presentation.results_words import LastTen, Together
from ssi_coach.services.index_and_results import IndexAndResults
from tests.build import TODAY, days_ago, make_line, make_reading
from tests.results_build import make_result

YEAR = DaySpan.ending(TODAY, days=365)
TOGETHER = Together(Pillar.INSIGHTS, Stage.MEETING, 2, 0.31, 0.12, 0.47, clear=True)
LAST_TEN = LastTen(64.0, Stage.MEETING, 0.4, 0.9, 0.1, 0.9, 30, clear=True)


def busy_figures(**more: object) -> FiguresFacts:
    """A year of results, of which everything is known."""
    conversation, call, meeting, proposal, contract = STAGES
    months = months_of(YEAR)
    known: dict[str, object] = {
        "beside": IndexAndResults(
            TODAY,
            (make_reading("r1", days_ago(300), 48.0), make_reading("r2", days_ago(4), 51.0)),
            make_line(days_ago(300), days=301, total=48.0),
            (make_result(meeting, days_ago(60)), make_result(contract, days_ago(9))),
        ),
        "days": YEAR,
        "funnel": FunnelFigures(
            {conversation: 64, call: 23, meeting: 14, proposal: 6, contract: 2},
            {call: wilson(23, 64), meeting: wilson(14, 23), proposal: wilson(6, 14), contract: wilson(2, 4)},
            {call: 9.0, meeting: 12.0, proposal: 20.0, contract: 31.0},
            {conversation: 2.1, meeting: 9.6, contract: 67.0},
        ),
        "won": {
            "EUR": {months[3]: Decimal(8400), months[9]: Decimal(12000)},
            "USD": {months[5]: Decimal(900)},
        },
        "effort": EffortFigures(
            conversation, 64, (KindEffort("message", 120, 53.3), KindEffort("comment", 400, 16.0))
        ),
        "weeks": 52,
        "together": TOGETHER,
        "last_ten": LAST_TEN,
    }
    return FiguresFacts(**{**known, **more})  # type: ignore[arg-type]  # what is left out is ordinary


def no_figures() -> FiguresFacts:
    """Before the first result, reading and entry."""
    return FiguresFacts(
        IndexAndResults(TODAY),
        YEAR,
        FunnelFigures({}, {}, {}, {}),
        {},
        EffortFigures(Stage.CONVERSATION, 0, ()),
    )
