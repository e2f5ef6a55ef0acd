"""The bin besides entries: readings and results, each in a line with its way back."""

from __future__ import annotations

from ssi_coach.domain.results import Result, Stage, steps_to
from ssi_coach.presentation.formats import PlainFormats
from ssi_coach.presentation.journal.bin import MOST_RESULTS, bin_title, binned_records
from ssi_coach.services.binned import EVERY_RESULT, restore_binned
from ssi_coach.services.journal_view import JournalSizes
from tests.build import TODAY, days_ago, make_reading
from tests.today_build import workspace

FORMATS = PlainFormats()
READING = make_reading("r", binned_on=TODAY)


def thrown(id: str = "a", **more: object) -> Result:
    """A meeting that lies in the bin for two days."""
    steps = tuple(steps_to(Stage.MEETING, TODAY))
    return Result(id, steps, binned_on=days_ago(2), **more)


def records(*results: Result, readings: bool = False):
    """What the card shows of them."""
    return binned_records(JournalSizes(0, 0, (READING,) if readings else (), results), FORMATS, TODAY)


def test_a_result_says_its_stage_day_and_with_whom():
    (named,) = records(thrown(person="Zoë", company="ACME"))
    (bare,) = records(thrown())
    assert named.title == "Meeting of 13\u00a0May 2026: Zoë, ACME"
    assert bare.title == "Meeting of 13\u00a0May 2026"
    assert (named.left, named.icon, named.button) == ("28 days left", "users", "Restore")


def test_the_title_says_what_lies_there():
    assert bin_title(records(readings=True)) == "Readings in the bin"
    assert bin_title(records(thrown())) == "Results in the bin"
    assert bin_title(records(thrown(), readings=True)) == "Readings and results in the bin"


def test_of_very_many_results_the_rest_comes_back_together():
    rows = records(*(thrown(str(number)) for number in range(MOST_RESULTS + 1200)))
    assert len(rows) == MOST_RESULTS + 1
    assert (rows[-1].id, rows[-1].title, rows[-1].button) == (
        EVERY_RESULT,
        "1\u202f200 more results",
        "Restore all results",
    )


def test_readings_and_results_come_back_by_their_id():
    work = workspace(READING, thrown("a"), thrown("b"), thrown("c"))
    restore_binned(work, "r")
    restore_binned(work, "b")
    assert work.journal.binned_readings() == ()
    assert [result.id for result in work.journal.results()] == ["b"]
    restore_binned(work, EVERY_RESULT)
    assert len(work.journal.results()) == 3
