"""`status` and `estimate` in words and as JSON, from hand-made standings."""

from __future__ import annotations

from array import array
from dataclasses import replace
from datetime import date, timedelta

import pytest

from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.estimates import Band, BandLine, EstimateLine
from ssi_coach.domain.pillars import PILLARS, PillarScores
from ssi_coach.domain.targets import Target
from ssi_coach.model.journal_score import JournalScore
from ssi_coach.model.target import stand
from ssi_coach.presentation.formats import PlainFormats
from ssi_coach.presentation.standing_lines import estimate_json, estimate_lines, status_json, status_lines
from ssi_coach.services.status import Standing
from tests.build import TODAY, days_ago, full_reading

ENGLISH = PlainFormats("en")


def _line(days: int = 3) -> EstimateLine:
    """A total that climbs half a point a day, its pillars a quarter each."""
    total = BandLine(*(array("d", [52 + off + day / 2 for day in range(days)]) for off in (0.3, -0.8, 1.2)))
    quarter = BandLine(
        *(array("d", [value / 4 for value in part]) for part in (total.mean, total.low, total.high))
    )
    return EstimateLine(
        DaySpan(TODAY, TODAY + timedelta(days=days - 1)), total, dict.fromkeys(PILLARS, quarter)
    )


@pytest.fixture
def standing() -> Standing:
    """A reading of nine days ago, an estimate with its rank, and a day on which the target is expected."""
    reading = full_reading(day=days_ago(9))
    estimate = _line().at(0)
    return Standing(
        on=TODAY,
        reading=reading,
        score=JournalScore(PillarScores(10, 10, 10, 10.5), ()),
        estimate=estimate,
        rank=Band(12, 9, 16),
        target=stand(Target(), total=estimate.total.mean, average=None),
        expected_on=date(2026, 8, 3),
        entries=7,
        active_days_7=3,
        active_days_30=9,
    )


def _said(standing: Standing) -> list[str]:
    return [line.replace("\u00a0", " ") for line in status_lines(standing, ENGLISH)]


def test_each_number_stands_under_its_own_name(standing):
    """Reading, estimate, journal score."""
    said = _said(standing)
    assert "Reading of 4 May 2026: 52.0 of 100" in said
    assert "Estimate: 52.3 of 100, most likely between 51.2 and 53.2" in said
    assert "  Brand: 13.1 of 25, most likely between 12.8 and 13.3" in said
    assert (
        "Rank in your industry: about Top 12 %, estimated, most likely between Top 9 % and Top 16 %" in said
    )
    assert "Journal score: 40.5 of 100" in said
    assert "Missing to the target: 17.7 points (expected on 3 Aug as now)" in said


def test_what_is_not_known_is_not_said(standing):
    """No rank, no day, no reading."""
    said = _said(replace(standing, rank=None, expected_on=None))
    assert not any("Top" in line for line in said)
    assert "Missing to the target: 17.7 points (not within a year as now)" in said
    said = _said(replace(standing, reading=None))
    assert said[0].startswith("No reading yet.")
    assert not any(line.startswith(("Estimate", "Missing")) for line in said)


def test_the_json_has_every_documented_key(standing):
    """Numbers as they are, days in ISO."""
    answer = status_json(standing)
    estimate, target = answer["estimate"], answer["target"]
    assert estimate["total"] == {"mean": 52.3, "low": 51.2, "high": 53.2}
    assert list(estimate) == ["total", "brand", "people", "insights", "relationships", "industry_rank"]
    assert estimate["industry_rank"] == {"mean": 12, "low": 9, "high": 16}
    assert target["expected_on"] == "2026-08-03"


def test_a_table_has_a_row_a_day():
    """The total with both ends, each pillar's mean."""
    said = [line.replace("\u00a0", " ") for line in estimate_lines(_line(), ENGLISH, assume_journal=False)]
    assert said[1].split("  ")[0] == "Day"
    assert said[2].split() == [
        "13",
        "May",
        "2026",
        "52.3",
        "51.2",
        "to",
        "53.2",
        "13.1",
        "13.1",
        "13.1",
        "13.1",
    ]
    assert len(said) == 5
    assert [day["date"] for day in estimate_json(_line())] == ["2026-05-13", "2026-05-14", "2026-05-15"]
