"""Entering a reading: what was pasted, what was mended, and when it can be saved."""

from __future__ import annotations

from datetime import date

import pytest

from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.readings import NUMBER_FIELDS
from ssi_coach.presentation.formats import PlainFormats
from ssi_coach.presentation.reading_entry import PastedView, Span, build, line_starts, shown_text

TODAY = date(2026, 5, 13)
NUMBERS = {
    "total": 52.0, "brand": 20.9, "people": 6.2, "insights": 9.6, "relationships": 15.3,
    "industry_rank": 11.0, "network_rank": 14.0, "industry_average": 35.0, "network_average": 36.0,
}  # fmt: skip
WHOLE = PastedView(NUMBERS, (), lines=18)


def built(pasted=WHOLE, typed=None, day=TODAY, language="en"):
    """The state of an entry."""
    return build(pasted, typed or {}, day=day, today=TODAY, formats=PlainFormats(language))


def without(*names):
    """The page without some of its numbers."""
    return PastedView({k: v for k, v in NUMBERS.items() if k not in names}, names, lines=9)


def row(state, field):
    """The row of a field."""
    return next(row for row in (state.total, *state.rows) if row.field == field)


def test_a_whole_page_can_be_saved_at_once():
    """All nine numbers, and that they add up."""
    state = built()
    assert state.verdict == "9 of 9 values, they add up"
    assert state.answer is not None
    assert state.answer.numbers == NUMBERS
    assert state.answer.source == "pasted"
    assert (state.missing, state.problem) == ("", "")


def test_numbers_are_shown_as_the_language_writes_them():
    """Pillars with a decimal, totals with what they need, ranks with their words."""
    state = built(language="de")
    assert row(state, "brand").value == "20,9"
    assert state.total.value == "52"
    rank = row(state, "industry_rank")
    assert (rank.before, rank.value, rank.behind) == ("Top", "11", "%")


def test_nothing_pasted_says_nothing():
    """No complaint before anything was done."""
    state = built(PastedView())
    assert (state.verdict, state.missing, state.problem, state.answer) == ("", "", "", None)


def test_what_is_missing_is_named():
    """A reading without ranks can still be saved."""
    state = built(without("industry_rank", "network_average"))
    assert state.missing == "Not found: Rank in your industry, Network average."
    assert state.answer is not None


def test_four_pillars_make_a_total():
    """It is then not missing."""
    state = built(without("total"))
    assert state.answer is not None
    assert "Total" not in state.missing


def test_too_little_cannot_be_saved():
    """Neither the total nor all four pillars."""
    state = built(without("total", "people"))
    assert state.answer is None
    assert "People" in state.problem


def test_a_number_can_be_mended_with_a_decimal_comma():
    """The typed one stands above the pasted one."""
    state = built(typed={"insights": "9,7"})
    assert row(state, "insights").value == "9,7"
    assert state.answer is not None
    assert state.answer.numbers["insights"] == 9.7


@pytest.mark.parametrize("said", ["Top 12 %", "12%", " 12 ", "12"])
def test_a_rank_may_be_typed_with_its_words(said):
    """As it stands on the page."""
    state = built(typed={"industry_rank": said})
    assert state.answer is not None
    assert state.answer.numbers["industry_rank"] == 12


@pytest.mark.parametrize(
    ("field", "said"),
    [("brand", "26"), ("brand", "-1"), ("industry_rank", "0"), ("total", "101"), ("people", "six")],
)
def test_a_number_that_cannot_be_is_marked_where_it_stands(field, said):
    """With a sentence, and nothing can be saved."""
    state = built(typed={field: said})
    assert row(state, field).mark == "wrong"
    assert row(state, field).hint
    assert state.problem
    assert state.answer is None


def test_pillars_that_contradict_the_total_are_refused():
    """The sum says which two numbers do not go together."""
    state = built(typed={"brand": "10"})
    assert state.answer is None
    assert [row(state, field).mark for field in ("total", "brand", "network_rank")] == [
        "doubtful",
        "doubtful",
        "ok",
    ]
    assert "52" in state.problem


def test_an_emptied_number_is_missing_and_not_zero():
    """Unknown is not zero."""
    state = built(typed={"network_rank": ""})
    assert state.answer is not None
    assert "network_rank" not in state.answer.numbers


def test_a_page_with_a_problem_waits_for_a_person():
    """Its numbers are shown; once one was mended, the rules of a reading decide."""
    doubtful = PastedView(NUMBERS, (), problem=KnownError("paste.two_readings"), lines=20)
    assert built(doubtful).answer is None
    assert built(doubtful).problem
    assert built(doubtful, {"total": "52"}).answer is not None


def test_a_day_that_cannot_be_is_refused():
    """Later than tomorrow."""
    assert built(day=date(2026, 5, 15)).answer is None
    assert built(day=date(2026, 5, 14)).answer is not None


def test_typed_numbers_alone_are_a_reading():
    """Without any page."""
    state = built(PastedView(), {"total": "52"})
    assert state.answer is not None
    assert state.answer.source == "typed"


def test_used_lines_are_marked():
    """The line in which a number stands, and no other."""
    text = "Your index\n52 out of 100\nPeople"
    view = PastedView({"total": 52.0}, NUMBER_FIELDS[1:], (Span("total", 11, 13),), lines=3)
    state = build(view, {}, day=TODAY, today=TODAY, formats=PlainFormats(), text_lines=line_starts(text))
    assert state.used_lines == {1}
    assert state.lines == "3 lines pasted, 1 used"


def test_a_wall_of_text_is_cut_for_the_window():
    """A million letters without a space would stop it for seconds."""
    assert len(shown_text("x" * 1_000_000)) < 1_000
    assert shown_text("a\n" * 10_000).count("\n") <= 601
    assert shown_text("a\r\nb\rc") == "a\nb\nc"
