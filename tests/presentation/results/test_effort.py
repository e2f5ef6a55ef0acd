"""Results set against what was done: kinds in words, and nothing said of the few."""

from __future__ import annotations

from ssi_coach.domain.results import Stage
from ssi_coach.model.results.effort import Effort, KindEffort
from ssi_coach.presentation.results.effort import MOST, build_effort, effort_file
from tests.today_build import FORMATS, catalogue

KINDS = (KindEffort("comment", 400, 3.0), KindEffort("message", 120, 10.0), KindEffort("post", 9, None))
FOUND = Effort(0, 0, {}, {}, Stage.MEETING, 12, KINDS)


def test_the_kinds_done_most_stand_first() -> None:
    """A bar is a share of the longest; of a kind done seldom nothing is said."""
    rows = build_effort(FOUND, catalogue(), FORMATS).rows.rows
    assert [(row.share, row.cells) for row in rows] == [
        (0.3, ("3.0", "400")),
        (1.0, ("10.0", "120")),
        (0.0, ("–", "9")),
    ]
    assert rows[0].name == catalogue().kind("comment").name
    assert rows[0].tip == f"{rows[0].name}: 400, beside 12 meetings in the same days"


def test_all_activities_together_are_said_in_a_sentence() -> None:
    """And that it is no cause."""
    state = build_effort(FOUND, catalogue(), FORMATS)
    assert state.sentence == "For 100 activities 2.3 meetings came."
    assert "do not say what a result came from" in state.note


def test_nothing_done_is_said_plainly() -> None:
    """Without rows and without a note about them."""
    state = build_effort(Effort(0, 0, {}, {}, Stage.CALL, 3, ()), catalogue(), FORMATS)
    assert (state.sentence, state.note) == ("Nothing was logged in these days.", "")
    assert state.rows.rows == ()


def test_the_table_has_all_kinds() -> None:
    """Also those that are not drawn."""
    kinds = list(catalogue().kinds)[: MOST + 3]
    many = Effort(0, 0, {}, {}, Stage.CALL, 1, tuple(KindEffort(kind, 50, 2.0) for kind in kinds))
    state = build_effort(many, catalogue(), FORMATS, table=True)
    assert state.table is not None
    assert len(state.rows.rows) == MOST
    assert len(state.table.rows) == MOST + 3
    assert state.table.columns == ("Activity", "for 100", "done")


def test_the_file_says_every_kind() -> None:
    """An empty cell is not known."""
    assert effort_file(FOUND).splitlines() == [
        "kind,done,meetings,for_100",
        "comment,400,12,3.000",
        "message,120,12,10.000",
        "post,9,12,",
    ]
