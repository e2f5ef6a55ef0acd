"""Results in numbers for a span of days: what the page Results and the command `results` say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ssi_coach.domain.days import ONE_DAY, DaySpan
from ssi_coach.domain.estimates import EstimateLine
from ssi_coach.model.results.effort import Effort, effort_of
from ssi_coach.model.results.funnel import Funnel, funnel_of
from ssi_coach.model.results.together import Association, LastTen
from ssi_coach.model.results.value import Months, value_by_month, value_in_all
from ssi_coach.services.report.look_back import own_kinds
from ssi_coach.services.results.board import QuarterFacts, quarter_facts
from ssi_coach.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Relation:
    """How the index and the results of the whole journal stand to each other; it takes a moment to reckon.

    `association` is None when there is no result, or neither a reading nor an activity. `last_ten` is None up
    to 60 points and where nothing can be set beside each other.
    """

    association: Association | None = None
    last_ten: LastTen | None = None


@dataclass(frozen=True, slots=True)
class ResultsFacts:
    """The results of a span; `quarter` is that of the span's last day.

    `won` are the sums by currency of the contracts signed in the span, `months` the same by month.
    """

    span: DaySpan
    funnel: Funnel
    effort: Effort
    won: Mapping[str, Decimal]
    months: Mapping[str, Months]
    quarter: QuarterFacts


def results_view(work: Workspace, span: DaySpan) -> ResultsFacts:
    """The results whose steps lie in a span, and what the user did in the same days. Loads no NumPy."""
    results = work.journal.results()
    funnel = funnel_of(results, span)
    months = value_by_month(results, span)
    return ResultsFacts(
        span=span,
        funnel=funnel,
        effort=_effort(work, funnel, span),
        won=value_in_all(months),
        months=months,
        quarter=quarter_facts(work, results, span.last),
    )


def relation_of(work: Workspace, until: date, line: EstimateLine | None = None) -> Relation:
    """What can be said about the index and the results of the whole journal up to a day.

    `line` is the estimate of every day up to then (`estimating.history`), None before the first reading. Loads
    NumPy, and takes up to a third of a second after ten years.
    """
    results = tuple(result for result in work.journal.results() if result.steps[0].day <= until)
    began = work.journal.first_day()
    if began is not None and began > until:
        began = None
    firsts = [day for day in (began, None if line is None else line.span.first) if day is not None]
    if not results or not firsts:
        return Relation()
    from ssi_coach.model.results.association import association_of  # noqa: PLC0415  # with NumPy
    from ssi_coach.model.results.last_ten import last_ten_points  # noqa: PLC0415  # with NumPy
    from ssi_coach.model.results.weekly import Lived, known_span, stage_told  # noqa: PLC0415  # with NumPy

    known = known_span(DaySpan(min(firsts), until), results)
    lived = Lived(
        catalogue=work.catalogue,
        span=known,
        results=results,
        counts=work.journal.daily_counts(known),
        began=began,
        index=None if line is None else _up_to_last_reading(work, line),
        first_weekday=work.settings.first_weekday,
    )
    stage = stage_told(lived)
    return Relation(
        association=association_of(lived),
        last_ten=None if line is None else last_ten_points(line, results, known, stage),
    )


def _up_to_last_reading(work: Workspace, line: EstimateLine) -> EstimateLine:
    """The estimate while it was measured: after the last reading it only follows what is done."""
    last = work.journal.latest_reading(line.span.last)
    return line if last is None else line.during(DaySpan(line.span.first, last.day))


def last_year(last: date) -> DaySpan:
    """The twelve months that end with a day."""
    leap_day = (last.month, last.day) == (2, 29)
    before = last.replace(year=last.year - 1, day=28 if leap_day else last.day)
    return DaySpan(before + ONE_DAY, last)


def _effort(work: Workspace, funnel: Funnel, span: DaySpan) -> Effort:
    own = own_kinds(work)
    counts = work.journal.daily_counts(span)
    minutes, lines = work.journal.daily_minutes(span), work.journal.daily_lines(span)
    return effort_of(
        funnel.counts,
        minutes=minutes.sum_of(own),
        entries=lines.sum_of(own),
        done={kind: counts.sum_of((kind,)) for kind in sorted(own & counts.by_kind.keys())},
    )
