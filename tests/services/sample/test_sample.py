"""The made-up journal: the same for the same seed and day, whole, and plausible."""

from __future__ import annotations

import itertools
import time
from collections import Counter
from datetime import date, timedelta
from typing import TypeVar

import pytest

from ssi_coach.domain.activities import Entry, EntrySource
from ssi_coach.domain.checklist import Goal, OwnItem, Tick
from ssi_coach.domain.days import DayMark, DaySpan
from ssi_coach.domain.edits import Record
from ssi_coach.domain.levels import Level, StatedLevel
from ssi_coach.domain.readings import Reading
from ssi_coach.domain.results import STAGES, Result, ResultGoal, Stage, goals_on
from ssi_coach.domain.reviews import WeekReview
from ssi_coach.domain.targets import Circumstances
from ssi_coach.model.catalogue import Catalogue
from ssi_coach.model.guidelines import GuidelineBook
from ssi_coach.model.ranking import rank_of
from ssi_coach.services.sample.habits import ROUTINES
from ssi_coach.services.sample.sample import sample_edits
from tests.build import TODAY

Kind = TypeVar("Kind")


@pytest.fixture(scope="module")
def year(catalogue: Catalogue) -> list[Record]:
    """One year that ends on the tests' today."""
    return records(catalogue)


def records(catalogue: Catalogue, *, years: int = 1, seed: int = 7, today: date = TODAY) -> list[Record]:
    edits = list(sample_edits(years=years, seed=seed, today=today, catalogue=catalogue))
    assert all(edit.before is None for edit in edits)
    return [edit.record for edit in edits]


def of(year: list[Record], kind: type[Kind]) -> list[Kind]:
    return [record for record in year if isinstance(record, kind)]


def test_a_year_has_its_entries_and_a_reading_a_day(year: list[Record]) -> None:
    """15 000 entries and 365 readings, the last ones today."""
    days = DaySpan.ending(TODAY, days=365)
    assert len(of(year, Entry)) == 15_000
    assert [reading.day for reading in of(year, Reading)] == list(days)
    assert all(entry.day in days for entry in of(year, Entry))


@pytest.mark.parametrize("years", [1, 3])
def test_years_add_up(catalogue: Catalogue, years: int) -> None:
    """So the heavy user's ten years are 150 000 entries and 3 650 readings."""
    kinds = Counter(type(record) for record in records(catalogue, years=years))
    assert (kinds[Entry], kinds[Reading]) == (15_000 * years, 365 * years)


def test_the_same_seed_and_day_make_the_same_journal(catalogue: Catalogue, year: list[Record]) -> None:
    """With the same ids, so that it can be made again; another seed or day makes another."""
    assert records(catalogue) == year
    assert records(catalogue, seed=8) != year
    assert records(catalogue, today=TODAY + timedelta(days=1)) != year


def test_every_record_has_an_id_of_its_own(year: list[Record]) -> None:
    """Among the records of its kind, as the journal asks."""
    for kind in {type(record) for record in year}:
        ids = [record.id for record in year if type(record) is kind]
        assert len(set(ids)) == len(ids), kind


def test_the_rhythm_is_that_of_a_working_person(year: list[Record]) -> None:
    """Little at weekends, nothing on marked days off, and more in the second half than in the first."""
    a_day = Counter(entry.day for entry in of(year, Entry))
    weekend = sum(count for day, count in a_day.items() if day.weekday() >= 5)
    assert weekend < 0.1 * a_day.total()
    assert all(a_day[mark.day] == 0 for mark in of(year, DayMark))
    assert of(year, DayMark)
    half = TODAY - timedelta(days=182)
    assert sum(count for day, count in a_day.items() if day > half) > 1.05 * a_day.total() / 2


def test_entries_look_like_entries(catalogue: Catalogue, year: list[Record]) -> None:
    """Known kinds, some minutes, some people, some notes and tags; all marked as sample."""
    entries = of(year, Entry)
    assert {entry.kind for entry in entries} <= set(catalogue.kinds)
    assert len({entry.kind for entry in entries}) >= 20
    assert {entry.source for entry in entries} == {EntrySource.SAMPLE.value}
    for field in ("minutes", "person", "company", "note", "tags", "at"):
        assert any(getattr(entry, field) for entry in entries), field


def test_readings_follow_what_was_done(year: list[Record]) -> None:
    """More activity in the end means a higher score; no day jumps; ranks fit the averages."""
    readings = of(year, Reading)
    totals = [reading.exact_total for reading in readings]
    assert sum(totals[-30:]) > sum(totals[:30]) + 30 * 2
    assert max(abs(after - before) for before, after in itertools.pairwise(totals)) < 1.5
    for reading in readings:
        assert reading.pillars is not None
        assert reading.industry_rank is not None
        assert reading.industry_average is not None
        assert abs(reading.industry_rank - rank_of(reading.exact_total, reading.industry_average)) < 3
        assert abs(reading.total - reading.exact_total) <= 0.5 + 1e-9


def test_the_person_has_said_who_they_are(year: list[Record]) -> None:
    """Industry, levels, four goals, an item of their own, and parts of the profile that are done."""
    assert [found.industry for found in of(year, Circumstances)] == ["Software"]
    assert {stated.level for stated in of(year, StatedLevel)} == set(Level)
    assert len(of(year, Goal)) == 4
    assert len(of(year, OwnItem)) == 1


def test_the_last_weeks_were_reviewed_but_the_very_last_was_not(year: list[Record]) -> None:
    """So there is something to compare, and something to write."""
    reviews = of(year, WeekReview)
    assert [review.week for review in reviews] == [
        date(2026, 3, 30) + timedelta(days=7 * number) for number in range(5)
    ]
    assert not any(review.empty for review in reviews)
    assert any(review.happened for review in reviews)


def test_ticks_stand_for_known_items_and_real_entries(
    catalogue: Catalogue, guidelines: GuidelineBook, year: list[Record]
) -> None:
    """A routine's tick names the entry that did it, of the same day and of a kind that it logs."""
    entries = {entry.id: entry for entry in of(year, Entry)}
    known = {*guidelines.by_id, *(item.id for item in of(year, OwnItem))}
    ticks = of(year, Tick)
    assert {tick.item for tick in ticks} <= known
    assert set(ROUTINES) <= {tick.item for tick in ticks}
    for tick in ticks:
        assert tick.day <= TODAY
        for id in tick.entries:
            assert entries[id].day == tick.day
            assert entries[id].kind in {kind for kind, _ in guidelines.by_id[tick.item].logs}


def test_results_come_from_the_talks_and_fall_off_along_the_stages(year: list[Record]) -> None:
    """About three conversations a week, some contracts, the lost ones mostly with a reason; no day ahead."""
    results = of(year, Result)
    reached = [sum(result.reached(stage) is not None for result in results) for stage in STAGES]
    assert 100 < reached[0] < 200
    assert reached == sorted(reached, reverse=True)
    assert reached[-1] > 2
    assert all(result.since <= TODAY for result in results)
    assert all(result.lost_on is None or result.lost_on <= TODAY for result in results)
    assert all(result.amount and result.currency == "EUR" for result in results if result.won)
    assert any(result.lost_reason for result in results)
    assert any(not result.won and not result.lost for result in results)
    assert {result.source for result in results} == {EntrySource.SAMPLE.value}


def test_most_talks_became_a_result_and_the_newest_wait(year: list[Record]) -> None:
    """An entry became one result, of its own stage and day."""
    talks = {entry.id: entry for entry in of(year, Entry) if entry.kind in set(Stage)}
    named = [result for result in of(year, Result) if result.entry]
    assert len({result.entry for result in named}) == len(named)
    for result in named:
        talk = talks[result.entry]
        assert result.reached(Stage(talk.kind)) == talk.day
    waiting = [talks[id].day for id in set(talks) - {result.entry for result in named}]
    assert 0 < len(waiting) < 10
    assert min(waiting) > TODAY - timedelta(days=28)


def test_there_are_goals_for_the_present_quarter(year: list[Record]) -> None:
    """One for every stage."""
    assert set(goals_on(tuple(of(year, ResultGoal)), TODAY)) == set(STAGES)


def test_records_come_one_after_the_other(catalogue: Catalogue) -> None:
    """Ten years are never held in memory at once: the first thousand come at once."""
    edits = sample_edits(years=10, seed=7, today=TODAY, catalogue=catalogue)
    began = time.process_time()
    assert len(list(itertools.islice(edits, 1_000))) == 1_000
    assert time.process_time() - began < 2
