"""The report of a week or a month: every number, chart and word of it, ready to be put on paper."""

from __future__ import annotations

from datetime import date

from ssi_coach.domain.estimates import Band
from ssi_coach.domain.pillars import PEERS_USUAL, PILLAR_LIMIT, PILLARS
from ssi_coach.domain.reviews import WeekReview
from ssi_coach.model.catalogue import Catalogue
from ssi_coach.presentation.estimate_words import expected, likely
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.names import pillar_name
from ssi_coach.presentation.progress.moved_words import CauseReader, whole_sentence
from ssi_coach.presentation.progress.tables import UNKNOWN
from ssi_coach.presentation.progress.words import aim_words
from ssi_coach.presentation.report.charts import total_chart, weeks_chart
from ssi_coach.presentation.report.paper import (
    BarCell,
    ColumnState,
    FigureState,
    PaperState,
    RowState,
    SectionState,
    TableState,
    WordsState,
)
from ssi_coach.presentation.report.review_words import answer_name, happened_name, week_words
from ssi_coach.presentation.report.tables import done_table, moved_table
from ssi_coach.presentation.wording import plural, text
from ssi_coach.services.report.look_back import Period
from ssi_coach.services.report.report import ReportFacts

APP = "SSI Coach"


def build_report(facts: ReportFacts, catalogue: Catalogue, formats: Formats) -> PaperState:
    """The paper from the facts; sections without anything to tell are left out."""
    sections = (
        SectionState(text("In short"), _in_short(facts, formats), figures=_figures(facts, formats)),
        _course(facts, formats),
        _pillars(facts, formats),
        _moved(facts, catalogue, formats),
        _weeks(facts),
        _done(facts, catalogue, formats),
        *(_review(review, formats) for review in facts.reviews),
    )
    title = period_title(facts.back.period, facts.back.whole.first, facts.back.whole.last, formats)
    return PaperState(
        title=title,
        caption=text("Social Selling Index: report of a week")
        if facts.back.period is Period.WEEK
        else text("Social Selling Index: report of a month"),
        note="" if facts.back.over else text("Up to {day}", day=formats.day_long(facts.back.span.last)),
        sections=tuple(section for section in sections if section is not None),
        made_by=text("Made by SSI Coach on this computer"),
        page=text("Page {n} of {pages}"),
        subject=f"{APP}: {title}",
        formats=formats,
    )


def period_title(period: Period, first: date, last: date, formats: Formats) -> str:
    """A week or month by its name: "May 2026", "Week of 4 May to 10 May 2026"."""
    return formats.month(first) if period is Period.MONTH else week_words(first, last, formats)


def report_name(period: Period, first: date) -> str:
    """What the file is called unless somebody names it: "ssi-report-2026-05.pdf", "ssi-report-2026-05-04.pdf"."""
    return f"ssi-report-{first:%Y-%m}.pdf" if period is Period.MONTH else f"ssi-report-{first:%Y-%m-%d}.pdf"


def _in_short(facts: ReportFacts, formats: Formats) -> str:
    back = facts.back
    parts = []
    if back.end is not None and back.start is None:
        value = formats.number(back.end.total.mean)
        parts.append(text("The estimate of your SSI is {value}.", value=value))
    elif back.start is not None and back.end is not None:
        change, value = back.end.total.mean - back.start.total.mean, formats.number(back.end.total.mean)
        if abs(change) < 0.05:
            parts.append(text("The estimate of your SSI stayed at {value}.", value=value))
        else:
            points = formats.signed(change)
            parts.append(
                text(
                    "The estimate of your SSI moved by {points} points to {value}.",
                    points=points,
                    value=value,
                )
            )
    if back.idle:
        parts.append(text("Nothing was logged in this time."))
    else:
        done = back.own
        shown = formats.whole(done)
        parts.append(
            plural(
                "You did {n} thing on {active} of {days} days.",
                "You did {n} things on {active} of {days} days.",
                done,
                n=shown,
                active=back.active,
                days=back.span.length,
            )
        )
    return " ".join(parts)


def _figures(facts: ReportFacts, formats: Formats) -> tuple[FigureState, ...]:
    return (
        _total(facts, formats),
        _change(facts, formats),
        _rank(facts, formats),
        _target(facts, formats),
        _activities(facts, formats),
        _score(facts, formats),
    )


def _total(facts: ReportFacts, formats: Formats) -> FigureState:
    title, reading, end = text("Total"), facts.last_reading, facts.back.end
    if reading is not None and reading.day == facts.back.span.last:
        day = formats.day_short(reading.day)
        return FigureState(
            title, formats.number(reading.exact_total), text("reading of {day}", day=day), "reading"
        )
    if end is None:
        return FigureState(title, UNKNOWN, text("no reading yet"))
    between = likely(end.total, formats)
    return FigureState(
        title, formats.number(end.total.mean), text("estimate, {between}", between=between), "estimate"
    )


def _change(facts: ReportFacts, formats: Formats) -> FigureState:
    title, start, end = text("Change"), facts.back.start, facts.back.end
    if start is None or end is None:
        return FigureState(title, UNKNOWN, text("no earlier reading"))
    points = formats.signed(end.total.mean - start.total.mean)
    return FigureState(title, points, text("points since {day}", day=formats.day_short(start.on)))


def _rank(facts: ReportFacts, formats: Formats) -> FigureState:
    title, reading = text("Rank"), facts.last_reading
    if reading is not None and reading.day == facts.back.span.last and reading.industry_rank is not None:
        return FigureState(
            title,
            formats.rank(reading.industry_rank),
            text("of your industry, as LinkedIn showed it"),
            "reading",
        )
    if facts.rank is None:
        return FigureState(title, UNKNOWN, text("needs the industry average of a reading"))
    said = text("of your industry, estimated")
    before = facts.rank_before
    if before is not None and round(before.mean) != round(facts.rank.mean):
        said = text("{said}; {rank} before", said=said, rank=formats.rank(before.mean))
    return FigureState(title, formats.rank(facts.rank.mean), said, "estimate")


def _target(facts: ReportFacts, formats: Formats) -> FigureState:
    target, title = facts.target, text("Target")
    aim = aim_words(target, formats)
    if target.missing is None:
        short = formats.rank(target.top_percent) if target.among_peers else aim
        return FigureState(title, short, text("no reading yet"))
    if target.reached:
        return FigureState(title, text("Reached"), aim)
    missing = formats.number(target.missing, 0 if target.missing >= 1 else 1)
    when = expected(facts.expected_on, facts.back.span.last, formats)
    return FigureState(title, missing, text("points missing to {aim}; {when}", aim=aim, when=when))


def _activities(facts: ReportFacts, formats: Formats) -> FigureState:
    back = facts.back
    said = text("on {active} of {days} days", active=back.active, days=back.span.length)
    if not back.compared:
        return FigureState(text("Activities"), formats.whole(back.own), said)
    before = formats.whole(back.own_before)
    earlier = (
        text("{before} the week before", before=before)
        if back.period is Period.WEEK
        else text("{before} the month before", before=before)
    )
    return FigureState(text("Activities"), formats.whole(back.own), f"{said}; {earlier}")


def _score(facts: ReportFacts, formats: Formats) -> FigureState:
    before, now = facts.scores
    change = formats.signed(now.total - before.total)
    said = text("of 100; {change} in this time", change=change)
    return FigureState(text("Journal score"), formats.number(now.total), said, "journal score")


def _course(facts: ReportFacts, formats: Formats) -> SectionState | None:
    if facts.line is None:
        return None
    last = facts.last_reading
    said = (
        [
            text(
                "Last reading {value} on {day}.",
                value=formats.number(last.exact_total),
                day=formats.day_short(last.day).rstrip("."),
            )
        ]
        if last
        else []
    )
    if facts.target.reached:
        said.append(text("Your target is reached."))
    return SectionState(text("How the total went"), " ".join(said), chart=total_chart(facts, formats))


def _pillars(facts: ReportFacts, formats: Formats) -> SectionState | None:
    """Each pillar at the end, and at the beginning where that is known."""
    start, end = facts.back.start, facts.back.end
    if end is None:
        return None
    before = () if start is None else (ColumnState(formats.day_short(start.on), 0.12, right=True),)
    change = () if start is None else (ColumnState(text("Change"), 0.12, right=True),)
    columns = (
        ColumnState(text("Pillar"), 0.26),
        *before,
        ColumnState(formats.day_short(end.on), 0.12, right=True),
        *change,
        ColumnState(text("of 25, with the usual average of peers"), 0.38),
    )
    rows = [
        RowState(
            (
                pillar_name(pillar),
                *_numbers(None if start is None else start.of(pillar), end.of(pillar), formats),
                "",
            ),
            pillar.value,
            BarCell(
                0.0, end.of(pillar).mean / PILLAR_LIMIT, pillar.value, PEERS_USUAL.of(pillar) / PILLAR_LIMIT
            ),
        )
        for pillar in PILLARS
    ]
    totals = _numbers(None if start is None else start.total, end.total, formats)
    rows.append(RowState((text("Total"), *totals, ""), strong=True))
    said = text("The estimate of each pillar at the beginning and at the end.") if start else ""
    table = TableState(columns, tuple(rows), bars=len(columns) - 1)
    return SectionState(text("The four pillars"), said, table=table)


def _numbers(start: Band | None, end: Band, formats: Formats) -> tuple[str, ...]:
    now = formats.number(end.mean)
    return (
        (now,) if start is None else (formats.number(start.mean), now, formats.signed(end.mean - start.mean))
    )


def _moved(facts: ReportFacts, catalogue: Catalogue, formats: Formats) -> SectionState | None:
    found = facts.back.moved
    if found is None:
        return None
    reader = CauseReader(catalogue)
    span = formats.day_short(found.first), formats.day_short(found.last)
    said = whole_sentence(found, text("Estimate"), span, reader, formats)
    return SectionState(text("What moved it"), said, table=moved_table(found, reader, formats))


def _weeks(facts: ReportFacts) -> SectionState | None:
    if not any(week.total for week in facts.weeks):
        return None
    return SectionState(text("Activity by week"), "", chart=weeks_chart(facts))


def _done(facts: ReportFacts, catalogue: Catalogue, formats: Formats) -> SectionState | None:
    back = facts.back
    if not back.done and not back.before:
        return None
    return SectionState(text("What was done"), "", table=done_table(back, catalogue, formats))


def _review(review: WeekReview, formats: Formats) -> SectionState:
    said = [
        WordsState(answer_name(field), getattr(review, field))
        for field in ("keep", "drop", "start")
        if getattr(review, field)
    ]
    if review.happened is not None:
        said.insert(0, WordsState(text("Started as planned"), happened_name(review.happened)))
    title = text("Review: {week}", week=week_words(review.span.first, review.span.last, formats))
    return SectionState(title, words=tuple(said))
