"""What `status`, `estimate` and `explain` print: the documented JSON values, and plain sentences."""

from __future__ import annotations

from collections.abc import Iterator

from ssi_coach.domain.estimates import Band, Estimate, EstimateLine
from ssi_coach.domain.pillars import PILLARS
from ssi_coach.domain.readings import Reading
from ssi_coach.presentation.command_line import reading_json
from ssi_coach.presentation.estimate_words import expected, likely, rank_about, rank_likely
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.names import pillar_name
from ssi_coach.presentation.wording import text
from ssi_coach.services.standing import Explained
from ssi_coach.services.status import Standing

GAP = "  "
"""Between two columns of a table."""


def status_json(standing: Standing) -> dict[str, object]:
    """Where the user stands, as documented for `status --json`."""
    score, target = standing.score, standing.target
    rank = None if standing.rank is None else _band_json(standing.rank)
    day = standing.expected_on
    return {
        "on": standing.on.isoformat(),
        "reading": None if standing.reading is None else reading_json(standing.reading),
        "journal_score": {"total": score.total, **{p.value: score.pillars.of(p) for p in PILLARS}},
        "estimate": {**_bands_json(standing.estimate), "industry_rank": rank},
        "target": {
            "kind": target.kind.value,
            "points": target.points,
            "top_percent": target.top_percent,
            "top_points": target.top_points,
            "reached": target.reached,
            "missing": target.missing,
            "expected_on": None if day is None else day.isoformat(),
        },
        "entries": standing.entries,
        "active_days_7": standing.active_days_7,
        "active_days_30": standing.active_days_30,
    }


def status_lines(standing: Standing, formats: Formats) -> Iterator[str]:
    """Where the user stands, in a few sentences; without a reading no estimate is put into words."""
    if standing.reading is None:
        yield text("No reading yet. Copy your SSI page and run: ssi-coach reading paste")
    else:
        yield from _reading_lines(standing.reading, formats)
        yield from _estimate_lines(standing, formats)
    yield text("Journal score: {total} of 100", total=formats.number(standing.score.total, 1))
    yield _target_line(standing, formats)
    yield text(
        "Active on {n} of the last 7 days, {m} of 30", n=standing.active_days_7, m=standing.active_days_30
    )


def estimate_json(line: EstimateLine) -> list[dict[str, object]]:
    """One object a day, as documented for `estimate --json`."""
    found = map(line.at, range(line.span.length))
    return [{"date": estimate.on.isoformat(), **_bands_json(estimate)} for estimate in found]


def estimate_lines(line: EstimateLine, formats: Formats, *, assume_journal: bool) -> Iterator[str]:
    """The days as a table: the total with the ends of its band, and each pillar."""
    on = formats.day_medium(line.span.first)
    if assume_journal:
        yield text("Estimate from what was known on {day} and the entries after it:", day=on)
    else:
        yield text("Estimate from what was known on {day}, going on as now:", day=on)
    head = (text("Day"), text("Total"), text("most likely between"), *map(pillar_name, PILLARS))
    yield from _table([head, *(_row(line.at(place), formats) for place in range(line.span.length))])


def explanation_json(explained: tuple[Explained, ...]) -> list[dict[str, object]]:
    """The factors, as documented for `explain --json`."""
    return [
        {
            "pillar": found.factor.pillar.value,
            "factor": found.factor.id,
            "value": found.value,
            "points": found.points,
            "open": found.open,
            "entries": list(found.entries),
            "evidence": found.factor.evidence.value,
        }
        for found in explained
    ]


def explanation_lines(explained: tuple[Explained, ...], formats: Formats) -> Iterator[str]:
    """The factors in plain lines: points won and open."""
    for found in explained:
        yield text(
            "{pillar}, {factor}: {points} points won, {open} open",
            pillar=pillar_name(found.factor.pillar),
            factor=text(found.factor.name),
            points=formats.number(found.points, 1),
            open=formats.number(found.open, 1),
        )


def _reading_lines(reading: Reading, formats: Formats) -> Iterator[str]:
    day = formats.day_medium(reading.day)
    yield text("Reading of {day}: {total} of 100", day=day, total=formats.number(reading.exact_total, 1))
    for pillar in PILLARS:
        value = reading.pillar(pillar)
        if value is not None:
            yield text(
                "  {pillar}: {value} of 25", pillar=pillar_name(pillar), value=formats.number(value, 1)
            )


def _estimate_lines(standing: Standing, formats: Formats) -> Iterator[str]:
    found = standing.estimate
    yield text(
        "Estimate: {total} of 100, {likely}",
        total=formats.number(found.total.mean, 1),
        likely=likely(found.total, formats),
    )
    for pillar in PILLARS:
        band = found.of(pillar)
        yield text(
            "  {pillar}: {value} of 25, {likely}",
            pillar=pillar_name(pillar),
            value=formats.number(band.mean, 1),
            likely=likely(band, formats),
        )
    if standing.rank is not None:
        yield text(
            "Rank in your industry: {about}, {likely}",
            about=rank_about(standing.rank, formats),
            likely=rank_likely(standing.rank, formats),
        )


def _target_line(standing: Standing, formats: Formats) -> str:
    target = standing.target
    if target.missing is None or standing.reading is None:
        return text("Target: {points} points", points=formats.number(target.points, 0))
    if target.reached:
        return text("Target reached")
    return text(
        "Missing to the target: {points} points ({expected})",
        points=formats.number(target.missing, 1),
        expected=expected(standing.expected_on, standing.on, formats),
    )


def _bands_json(estimate: Estimate) -> dict[str, object]:
    pillars = {pillar.value: _band_json(estimate.of(pillar)) for pillar in PILLARS}
    return {"total": _band_json(estimate.total), **pillars}


def _band_json(band: Band) -> dict[str, float]:
    return {"mean": band.mean, "low": band.low, "high": band.high}


def _row(estimate: Estimate, formats: Formats) -> tuple[str, ...]:
    total = estimate.total
    return (
        formats.day_medium(estimate.on),
        formats.number(total.mean),
        text("{low} to {high}", low=formats.number(total.low), high=formats.number(total.high)),
        *(formats.number(estimate.of(pillar).mean) for pillar in PILLARS),
    )


def _table(rows: list[tuple[str, ...]]) -> Iterator[str]:
    """Rows under each other: the first column begins together, the others end together."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for first, *others in rows:
        cells = (cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True))
        yield GAP.join((first.ljust(widths[0]), *cells))
