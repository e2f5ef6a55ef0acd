"""Probable doubles in words."""

from __future__ import annotations

from ssi_coach.domain.doubles import Double
from ssi_coach.presentation.doubles import MOST_SHOWN, DoublesState, build_doubles, doubles_line
from tests.build import make_entry
from tests.import_build import doubles, imported
from tests.today_build import FORMATS, catalogue


def shown(*found: Double) -> DoublesState:
    """The list."""
    return build_doubles(found, catalogue(), FORMATS)


def test_both_sides_stand_beside_each_other():
    (row,) = shown(*doubles(1)).rows
    assert (row.own, row.imported, row.own_about) == (
        "2 comments",
        "2 comments",
        "Ada Beispiel, about her talk",
    )
    assert row.after == "then 2 in all"


def test_what_the_imported_ones_do_not_cover_stays():
    (row,) = shown(Double(make_entry(count=5), (imported("comment"), imported("comment")), 2)).rows
    assert row.after == "then 5 in all"


def test_one_needs_no_button_for_all():
    assert shown(*doubles(1)).merge_all == ""
    assert shown(*doubles(3)).merge_all == "Merge all 3"


def test_many_follow_later():
    state = shown(*doubles(MOST_SHOWN + 5))
    assert (len(state.rows), state.more, len(state.doubles)) == (MOST_SHOWN, "and 5 more", MOST_SHOWN + 5)


def test_the_page_says_that_there_are_some():
    assert doubles_line(0, FORMATS) == ""
    assert doubles_line(1, FORMATS).startswith("1 entry of yours")
    assert doubles_line(12, FORMATS).startswith("12 entries of yours")
