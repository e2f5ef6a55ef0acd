"""Probable doubles in words."""

from __future__ import annotations

from ssi_coach.domain.doubles import AnyDouble, Double, PostDouble, ResultDouble
from ssi_coach.domain.outcomes import PostOutcome
from ssi_coach.domain.results import Result, ResultStep, Stage, steps_to
from ssi_coach.presentation.imports.doubles import MOST_SHOWN, DoublesCard, build_doubles, doubles_line
from tests.build import TODAY, make_entry
from tests.import_build import doubles, imported
from tests.today_build import FORMATS, catalogue

FEED, KINDS = "https://www.linkedin.com/feed/update/", ("share", "activity")
GAP = "\N{NO-BREAK SPACE}"


def shown(*found: AnyDouble) -> DoublesCard:
    """The one card."""
    (card,) = build_doubles(found, catalogue(), FORMATS).cards
    return card


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
    assert doubles_line(1, FORMATS).startswith("1 thing is")
    assert doubles_line(12, FORMATS).startswith("12 things are")


def test_results_and_posts_have_cards_of_their_own():
    """In their own words: how far each has come, what each reached."""
    steps = (
        ResultStep(Stage.CONVERSATION, TODAY),
        *steps_to(Stage.PROPOSAL, TODAY, after=Stage.CONVERSATION),
    )
    own = Result("r1", steps[:1], person="Ada Beispiel", company="ACME")
    other = Result("r2", steps, person="Ada Beispiel", company="ACME", outside="hubspot:7")
    one, two = (PostOutcome(TODAY, f"{FEED}urn:li:{kind}:7457000000000000000", 90, 8) for kind in KINDS)
    cards = build_doubles((PostDouble(one, two), ResultDouble(own, other)), catalogue(), FORMATS).cards
    assert [card.title for card in cards] == [
        "1 result is probably there twice",
        "1 post is probably there twice",
    ]
    (result,), (post,) = (card.rows for card in cards)
    said = (result.own.replace(GAP, " "), result.imported.replace(GAP, " "))
    assert said == ("Conversation, 13 May 2026", "Proposal, 13 May 2026")
    assert (result.own_about, result.after) == ("Ada Beispiel, ACME", "then one: Proposal")
    assert (post.own, post.own_about) == ("90 impressions, 8 engagements", "share:7457000000000000000")
    assert post.after == "then one: 90 impressions, 8 engagements"
