"""What if in words and numbers: sliders, the time they take, and when the target would come."""

from __future__ import annotations

import csv
from io import StringIO

import pytest

from ssi_coach.domain.checklist import Goal
from ssi_coach.presentation.formats import NO_BREAK
from ssi_coach.presentation.progress.what_if import (
    OWN,
    Asked,
    WhatIfReader,
    WhatIfState,
    ahead_of,
    asked_by,
    goals_of,
    what_if_file,
    what_if_text,
)
from ssi_coach.presentation.progress.what_if_words import weekly
from ssi_coach.services.progress.what_if import AS_NOW, TODAYS_PLAN, TWO_WEEKS_OFF, WhatIf
from tests.today_build import FORMATS, catalogue
from tests.what_if_build import NOW, PLAN, make_what_if


def state_of(asked: Asked, known: WhatIf, *, readings: int = 12) -> WhatIfState:
    """The panel for what is asked."""
    now = known.under(known.presets[AS_NOW])
    reader = WhatIfReader(known, now, readings, catalogue(), FORMATS)
    return reader.state(asked, ahead_of(asked, known))


def own(**weekly: float) -> Asked:
    """Own numbers, and the rest as now."""
    return Asked(OWN, {**NOW, **weekly})


def said(state: WhatIfState) -> str:
    """The sentence with plain spaces."""
    return state.sentence.replace(NO_BREAK, " ")


def test_it_begins_with_how_it_goes_on_as_now() -> None:
    """One line, and nothing to compare it with."""
    known = make_what_if()
    state = state_of(asked_by(AS_NOW, known), known)
    assert said(state) == (
        "As now, you do not reach 54 points within a year. In 12 weeks: 50.0, most likely between 49.0 and 51.0."
    )
    assert [line.label for line in state.lines] == ["as now"]
    assert state.reach is None


@pytest.mark.parametrize(
    ("comments", "points", "words"),
    [
        (24.0, 54.0, "54 points in about 14 weeks"),
        (16.0, 54.0, "54 points in about 10 months"),
        (200.0, 50.5, "50.5 points in less than a week"),
        (13.0, 54.0, "54 points: not within a year, as now."),
    ],
)
def test_more_brings_the_target_nearer(comments, points, words) -> None:
    """In weeks, in months when it is far away, and honestly never."""
    assert words in said(state_of(own(comment=comments), make_what_if(points=points)))


def test_what_is_asked_stands_beside_as_now() -> None:
    """In the sentence and as a quiet second line."""
    known = make_what_if(points=50.5)
    state = state_of(own(comment=60.0), known)
    assert "(as now: not within a year)" in said(state)
    assert said(state).endswith("; as now 50.0.")
    quiet, line = state.lines
    assert (quiet.colour, quiet.band) == ("muted", None)
    assert line.label == "with these numbers"
    assert state.reach is not None


def test_a_reached_target_is_reached() -> None:
    """What else is worth saying is how it goes on."""
    known = make_what_if(points=48.0)
    assert said(state_of(own(comment=20.0), known)).startswith("Your target is reached. In 12 weeks: 52")


def test_presets_are_taken_as_they_are() -> None:
    """With their kinds that have no slider, and with their days of nothing."""
    known = make_what_if()
    for preset in (AS_NOW, TODAYS_PLAN, TWO_WEEKS_OFF):
        ahead_of(asked_by(preset, known), known)
        assert known.futures.asked[-1] is known.presets[preset]
    assert asked_by(TODAYS_PLAN, known).weekly == {"comment": 40.0, "post": 2.0, "invitation_sent": 5.0}
    assert "message" in PLAN


def test_each_number_says_how_often_and_how_long() -> None:
    """And a mark stands where it is now."""
    state = state_of(own(comment=20.0), make_what_if())
    comment = state.sliders[0]
    assert (comment.name, comment.shown, comment.value, comment.now) == ("Comment", "20 a week", 20.0, 12.0)
    assert comment.aside.replace(NO_BREAK, " ") == "1 h"
    assert comment.most == 36


def test_the_time_is_the_sum_of_all_numbers() -> None:
    """12 comments, 1.5 posts and 5 invitations take 91 minutes."""
    known = make_what_if()
    budget = state_of(asked_by(AS_NOW, known), known).budget
    assert budget.shown.replace(NO_BREAK, " ") == "1 h 31 min a week"
    assert budget.value == pytest.approx(budget.now)


@pytest.mark.parametrize(
    ("often", "shown"), [(12.3, "12 a week"), (2.5, "2.5 a week"), (3.0, "3 a week"), (0.0, "0 a week")]
)
def test_weekly_numbers_have_decimals_only_where_they_matter(often, shown) -> None:
    """Nobody writes 12.3 comments."""
    assert weekly(often, FORMATS) == shown


def test_few_readings_make_a_first_guess() -> None:
    """And the panel says so."""
    known = make_what_if()
    assert "first guess" in state_of(asked_by(AS_NOW, known), known, readings=3).caution
    assert "not a promise" in state_of(asked_by(AS_NOW, known), known, readings=4).caution


def test_the_first_four_numbers_can_become_goals() -> None:
    """In whole numbers, and none that asks for nothing."""
    asked = {"comment": 12.4, "post": 0.4, "message": 3.0, "search": 2.0, "repost": 1.0, "reaction": 9.0}
    assert goals_of(asked) == (Goal("comment", 12), Goal("message", 3), Goal("search", 2), Goal("repost", 1))


def test_the_panel_can_be_kept_as_text_and_numbers() -> None:
    """With as now beside what is asked."""
    state = state_of(own(comment=20.0), make_what_if())
    assert "Comment\t20 a week" in what_if_text(state).replace(NO_BREAK, " ")
    lines = list(csv.reader(StringIO(what_if_file(state))))
    assert lines[:2] == [["kind", "as_now_a_week", "a_week"], ["comment", "12.00", "20.00"]]
