"""What moved it in words and rows: causes in their order, the rest as such, and everything adds up."""

from __future__ import annotations

import csv
from io import StringIO
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssi_coach.domain.moves import ACTIVE_DAYS, FORMULA, LINKEDIN_PLAN, Move
from ssi_coach.domain.pillars import PILLARS, Pillar
from ssi_coach.presentation.formats import NO_BREAK
from ssi_coach.presentation.progress.moved import (
    CAUSE,
    END,
    ESTIMATE,
    REST,
    SCORE,
    START,
    MovedFacts,
    build_moved,
    moved_file,
    moved_text,
    shown_tenths,
)
from ssi_coach.services.progress.spans import Done
from tests.build import TODAY, days_ago
from tests.moves_build import COMMENTS, FEWER, VIEWS, make_waterfall
from tests.today_build import FORMATS, catalogue

LIMITS = (days_ago(400), TODAY)


def state_of(found, *, measure: str = ESTIMATE, done=(), table: bool = False):
    """The panel over a waterfall."""
    facts = MovedFacts(days_ago(28), TODAY, LIMITS, TODAY, measure, found, tuple(done))
    return build_moved(facts, catalogue(), FORMATS, table=table)


def test_it_goes_from_the_first_number_over_its_causes_to_the_last() -> None:
    """Pillar by pillar in LinkedIn's order, and at the end what nothing explains."""
    rows = state_of(make_waterfall(COMMENTS, VIEWS, FEWER, rest=0.7)).rows
    assert [row.role for row in rows] == [START, CAUSE, CAUSE, CAUSE, REST, END]
    assert [row.name for row in rows[1:4]] == ["Profile view", "Comment", "Message"]
    assert [row.heading for row in rows[1:4]] == ["People", "Insights", "Relationships"]
    assert [row.shown for row in rows] == ["50.0", "+0.6", "+1.5", "−0.4", "+0.7", "52.4"]


def test_each_bar_begins_where_the_one_before_ended() -> None:
    """So that nothing gets lost on the way."""
    rows = state_of(make_waterfall(COMMENTS, VIEWS, FEWER, rest=0.7)).rows
    for before, after in pairwise(rows):
        assert after.begins == pytest.approx(before.ends)


@pytest.mark.parametrize(
    ("moves", "rest", "said"),
    [
        ((COMMENTS, VIEWS), 0.3, "+2.4 points from 15 Apr to 13 May; most of it from comments; 0.3 are not"),
        ((COMMENTS, VIEWS, Move(Pillar.BRAND, "post", 1.4)), 0.0, "above all from comments and posts"),
        ((COMMENTS,), -0.5, "most of it from comments; −0.5 are not explained by your journal"),
        ((COMMENTS,), 4.0, "in part from comments; 4.0 are not explained by your journal"),
        ((), 2.0, "+2.0 points from 15 Apr to 13 May; your journal does not explain it"),
        ((), 0.0, "the same on 15 Apr and on 13 May."),
        ((FEWER,), 0.0, "−0.4 points from 15 Apr to 13 May; most of it from messages."),
    ],
)
def test_the_sentence_says_how_much_why_and_what_is_left_open(moves, rest, said) -> None:
    """In this order, without a word of statistics."""
    assert said in state_of(make_waterfall(*moves, rest=rest)).sentence.replace(NO_BREAK, " ")


def test_a_day_before_the_first_reading_has_no_estimate() -> None:
    """And the panel says so instead of showing nothing."""
    state = state_of(None)
    assert state.rows == ()
    assert state.sentence == "There is no estimate before your first reading."


def test_small_causes_share_a_bar() -> None:
    """Of each pillar three have their own; all others stand together."""
    kinds = ("comment", "reaction", "repost", "group_comment", "poll_voted")
    moves = [Move(Pillar.INSIGHTS, kind, 0.5 - 0.1 * place) for place, kind in enumerate(kinds)]
    rows = state_of(make_waterfall(*moves)).rows
    assert [row.name for row in rows[1:-1]] == ["Comment", "Reaction", "Repost", "Smaller causes"]
    assert rows[4].shown == "+0.3"


def test_the_journal_score_is_told_by_its_factors() -> None:
    """Two kinds of one factor are one cause, and its entries can be seen."""
    moves = [
        Move(Pillar.INSIGHTS, "comment", 0.6, "engagement_given"),
        Move(Pillar.INSIGHTS, "reaction", 0.3, "engagement_given"),
    ]
    row = state_of(make_waterfall(*moves), measure=SCORE).rows[1]
    assert (row.name, row.shown) == ("Engagement given", "+0.9")
    assert row.kinds is not None
    assert {"comment", "reaction"} <= row.kinds


@pytest.mark.parametrize(
    ("cause", "name", "kinds"),
    [
        ("comment", "Comment", frozenset({"comment"})),
        (ACTIVE_DAYS, "Active days", frozenset()),
        (FORMULA, "Changed formula", None),
        (LINKEDIN_PLAN, "LinkedIn plan", None),
    ],
)
def test_a_cause_leads_to_its_entries_where_it_has_any(cause, name, kinds) -> None:
    """Kinds to theirs, active days to all, what is no activity to none."""
    row = state_of(make_waterfall(Move(Pillar.PEOPLE, cause, 1.0))).rows[1]
    assert (row.name, row.kinds) == (name, kinds)


def test_what_was_done_meanwhile_is_counted() -> None:
    """Own activity only, most often done first."""
    done = (Done("comment", 62, 120), Done("reaction_received", 50), Done("post", 1))
    state = state_of(make_waterfall(COMMENTS), done=done)
    assert [line.shown for line in state.done] == ["62 comments", "1 post"]


def test_it_can_be_read_as_a_table_and_as_text() -> None:
    """The same rows, with their signs."""
    state = state_of(make_waterfall(COMMENTS, rest=0.2), table=True)
    assert state.table is not None
    assert state.table.rows[1] == ("Comment", "Insights", "+1.5")
    assert moved_text(state).splitlines()[0] == state.sentence
    assert "Comment\t+1.5" in moved_text(state)


def test_the_file_holds_every_cause_unrounded() -> None:
    """By ids, so that another program can add them up."""
    found = make_waterfall(COMMENTS, Move(Pillar.BRAND, "post", 0.0123), rest=0.2)
    lines = list(csv.reader(StringIO(moved_file(found))))
    assert lines[0] == ["pillar", "cause", "factor", "points"]
    assert ["brand", "post", "", "0.012"] in lines
    points = [float(line[3]) for line in lines[1:]]
    assert sum(points[:-1]) == pytest.approx(points[-1], abs=0.01)


@given(st.lists(st.floats(-9, 9), min_size=1, max_size=24))
def test_written_numbers_add_up(points) -> None:
    """Each is rounded to a tenth, and together they are the rounded difference."""
    total = round(10 * sum(points))
    tenths = shown_tenths(points, total)
    assert sum(tenths) == total
    assert all(abs(shown / 10 - value) < 0.16 for shown, value in zip(tenths, points, strict=True))


@given(
    st.lists(
        st.tuples(
            st.sampled_from(PILLARS),
            st.sampled_from(["comment", "post", "message", "search"]),
            st.floats(-3, 3),
        ),
        max_size=12,
    ),
    st.floats(-3, 3),
)
def test_the_rows_of_any_waterfall_add_up_as_they_are_read(moves, rest) -> None:
    """What stands in the rows is what lies between the first and the last number."""
    found = make_waterfall(*(Move(*move) for move in moves), rest=rest)
    rows = state_of(found).rows
    steps = sum(10 * read(row.shown) for row in rows[1:-1])
    assert len(rows) == 2 or steps == pytest.approx(10 * (read(rows[-1].shown) - read(rows[0].shown)))


def read(shown: str) -> float:
    """A number as it was written."""
    return float(shown.replace("−", "-"))
