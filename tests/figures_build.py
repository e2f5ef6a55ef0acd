"""Figures of results for tests: a busy year, and nothing at all."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.pillars import Pillar
from ssi_coach.domain.results import STAGES, Stage
from ssi_coach.model.rates import Rate, wilson
from ssi_coach.model.results.effort import Effort, KindEffort
from ssi_coach.model.results.funnel import Funnel
from ssi_coach.model.results.together import Association, LastTen, Together
from ssi_coach.model.results.value import Months, value_in_all
from ssi_coach.presentation.results.figures import FiguresFacts
from ssi_coach.presentation.results.value import months_of
from ssi_coach.services.results.board import QuarterFacts
from ssi_coach.services.results.index_and_results import IndexAndResults
from ssi_coach.services.results.view import Relation, ResultsFacts
from tests.build import TODAY, days_ago, make_line, make_reading
from tests.results_build import make_result

YEAR = DaySpan.ending(TODAY, days=365)
TOGETHER = Together(Pillar.INSIGHTS, Stage.MEETING, 2, 0.31, 0.12, 0.47, clear=True)
LAST_TEN = LastTen(64.0, Stage.MEETING, 0.4, 0.9, 0.1, 0.9, 30, clear=True)
MESSAGES, COMMENTS = KindEffort("message", 120, 53.3), KindEffort("comment", 400, 16.0)


def make_facts(
    counts: Mapping[Stage, int] | None = None,
    *,
    rates: Mapping[Stage, Rate] | None = None,
    days: Mapping[Stage, float] | None = None,
    hours: Mapping[Stage, float] | None = None,
    kinds: tuple[KindEffort, ...] = (),
    months: Mapping[str, Months] | None = None,
) -> ResultsFacts:
    """What is known of a year; what is left out is not known."""
    reached = {stage: (counts or {}).get(stage, 0) for stage in STAGES}
    effort = Effort(0, 0, hours or {}, {}, Stage.CONVERSATION, reached[Stage.CONVERSATION], kinds)
    won = months or {}
    quarter = QuarterFacts(TODAY, {}, {}, None, {})
    funnel = Funnel(reached, rates or {}, days or {})
    return ResultsFacts(YEAR, funnel, effort, value_in_all(won), won, quarter)


def busy_year() -> ResultsFacts:
    """A year of results, of which everything is known."""
    conversation, call, meeting, proposal, contract = STAGES
    months = months_of(YEAR)
    return make_facts(
        {conversation: 64, call: 23, meeting: 14, proposal: 6, contract: 2},
        rates={
            call: wilson(23, 64),
            meeting: wilson(14, 23),
            proposal: wilson(6, 14),
            contract: wilson(2, 4),
        },
        days={call: 9.0, meeting: 1.0, proposal: 20.5},
        hours={conversation: 2.1, call: 4.4, meeting: 9.6, contract: 67.2},
        kinds=(COMMENTS, MESSAGES),
        months={
            "EUR": {months[3]: Decimal(8400), months[9]: Decimal(12000)},
            "USD": {months[5]: Decimal(900)},
        },
    )


def busy_figures(beside: IndexAndResults | None = None) -> FiguresFacts:
    """All that the cards show, with something found."""
    usual = IndexAndResults(
        TODAY,
        (make_reading("r1", days_ago(300), 48.0), make_reading("r2", days_ago(4), 51.0)),
        make_line(days_ago(300), days=301, total=48.0),
        (make_result(Stage.MEETING, days_ago(60)), make_result(Stage.CONTRACT, days_ago(9))),
    )
    relation = Relation(Association(52, TOGETHER), LAST_TEN)
    return FiguresFacts(usual if beside is None else beside, busy_year(), relation)


def no_figures() -> FiguresFacts:
    """Before the first result, reading and entry."""
    return FiguresFacts(IndexAndResults(TODAY), make_facts(), Relation())
