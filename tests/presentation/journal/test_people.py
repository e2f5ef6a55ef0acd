"""People in words: what was last, what is next, and why the list is empty."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from ssi_coach.domain.people import Person, Which
from ssi_coach.presentation.journal.people import (
    build_people,
    columns,
    person_row,
    profile_page,
    step_proposed,
)
from ssi_coach.services.people import Everybody
from tests.build import TODAY, days_ago
from tests.today_build import FORMATS

ZOE = Person(
    key="linkedin.com/in/zoe",
    name="Zoë Beispiel",
    company="ACME",
    profile_url="https://www.linkedin.com/in/zoe",
    lines=1200,
    last=days_ago(3),
    talked=days_ago(90),
    next_step=None,
    pairs=(("Zoë Beispiel", "https://www.linkedin.com/in/zoe"),),
)


def built(*people: Person, which: Which = Which.ALL, typed: str = ""):
    """The list of these people."""
    return build_people(Everybody(people), which, typed, today=TODAY, formats=FORMATS)


def test_a_row_has_a_cell_for_each_column():
    """And is one sentence for who listens."""
    row = person_row(ZOE, TODAY, FORMATS)
    assert len(row.cells) == len(columns())
    assert row.lines == FORMATS.whole(1200)
    assert row.sentence.startswith("Zoë Beispiel. ACME · Last contact: ")


@pytest.mark.parametrize(
    ("change", "field", "said"),
    [
        ({"last": days_ago(63), "talked": days_ago(63)}, "last", "Quiet for 63 days"),
        ({"last": None, "talked": None}, "last", ""),
        ({"next_step": days_ago(1)}, "step", f"Due since {FORMATS.day(days_ago(1))}"),
        ({"next_step": TODAY}, "step", FORMATS.relative_day(TODAY, TODAY)),
        ({}, "step", ""),
    ],
)
def test_a_row_says_what_matters(change, field, said):
    """Quiet people by their days, steps by when."""
    assert getattr(person_row(replace(ZOE, **change), TODAY, FORMATS), field) == said


def test_the_choices_count_what_the_search_leaves():
    """So that nobody looks into an empty one."""
    quiet = replace(ZOE, key="b", name="Bo", last=days_ago(70), talked=days_ago(70))
    assert [count for _, _, count in built(ZOE, quiet).tabs] == ["2", "1", "0"]
    assert [count for _, _, count in built(ZOE, quiet, typed="zoë").tabs] == ["1", "0", "0"]


@pytest.mark.parametrize(
    ("people", "which", "typed", "words"),
    [
        ((), Which.ALL, "", "Everybody whom your entries name"),
        ((ZOE,), Which.ALL, "nobody", "Nobody of that name"),
        ((ZOE,), Which.QUIET, "", "Nobody with whom you talked"),
        ((ZOE,), Which.NEXT, "", "No next step is set"),
        ((ZOE,), Which.ALL, "", ""),
    ],
)
def test_an_empty_list_says_why(people, which, typed, words):
    """And what would fill it."""
    state = built(*people, which=which, typed=typed)
    assert state.empty.startswith(words)
    assert bool(state.empty) == (not state.people)


@pytest.mark.parametrize("address", ["javascript:alert(1)", "http://example.org/in/zoe", "", "file:///etc"])
def test_only_profiles_of_linkedin_open(address):
    """Anything else has no button."""
    assert profile_page(replace(ZOE, profile_url=address)) == ""
    assert profile_page(ZOE)


def test_a_week_ahead_is_proposed_unless_a_step_is_set():
    """And never a day that is over."""
    assert step_proposed(ZOE, TODAY) == TODAY + timedelta(days=7)
    assert step_proposed(replace(ZOE, next_step=TODAY + timedelta(days=2)), TODAY) == TODAY + timedelta(
        days=2
    )
    assert step_proposed(replace(ZOE, next_step=days_ago(9)), TODAY) == TODAY


def test_rows_are_put_into_words_when_they_are_looked_at():
    """Thirty thousand people make a list at once."""
    many = tuple(replace(ZOE, key=str(n), name=f"Person {n}") for n in range(30_000))
    state = built(*many)
    assert len(state.people) == 30_000
    assert state.row(29_999).name == "Person 9999"
