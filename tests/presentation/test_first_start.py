"""The list of steps of the first start."""

from __future__ import annotations

from datetime import date

from ssi_coach.presentation.first_start import STEPS, AboutYou, FirstStartAnswers, neighbour, steps
from ssi_coach.presentation.formats import PlainFormats
from ssi_coach.presentation.reading_entry import ReadingAnswer

ANSWERED = FirstStartAnswers(
    language="en",
    about=AboutYou(industry="Software"),
    reading=ReadingAnswer(
        date(2026, 5, 4), {"brand": 20.9, "people": 6.2, "insights": 9.6, "relationships": 15.3}
    ),
    levels={"connections": 812},
)


def test_a_new_start_has_all_steps_open():
    """But for the one that is shown."""
    marks = [view.mark for view in steps(FirstStartAnswers(), "language", PlainFormats())]
    assert marks == ["now", "open", "open", "open", "open"]


def test_an_answered_step_sums_up_its_answer():
    """In one line each."""
    details = [view.detail for view in steps(ANSWERED, "levels", PlainFormats())]
    assert details[0] == "English"
    assert details[1].startswith("Free plan, Software, 20")
    assert details[2].startswith("52 of 100, 4")
    assert details[3] == "812 connections"


def test_a_skipped_step_stays_open():
    """Nothing pretends that it was answered."""
    views = steps(FirstStartAnswers(language="de"), "levels", PlainFormats())
    assert [view.mark for view in views] == ["done", "open", "open", "now", "open"]


def test_steps_have_neighbours_and_two_ends():
    """Back and on."""
    assert [neighbour(step, 1) for step in STEPS] == [*STEPS[1:], ""]
    assert [neighbour(step, -1) for step in STEPS] == ["", *STEPS[:-1]]
