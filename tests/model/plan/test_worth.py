"""What actions are worth: the readings' word and the guidelines', less and less of the same, and never beyond 25."""

from __future__ import annotations

import pytest

from ssi_coach.domain.activities import LinkedInPlan
from ssi_coach.domain.levels import Level
from ssi_coach.domain.pillars import PEERS_USUAL, Pillar
from ssi_coach.model.plan.worth import GUIDED, OWN, Doing, Worth, doing_of
from tests.build import TODAY, days_ago
from tests.model.data import BOOK
from tests.model.data import OWN as OWN_ITEM
from tests.model.lives import EMPTY, score_of
from tests.model.plan.prospects import full, prospects
from tests.model.slow_score import ALL_STAR, Life

EVEN = dict(PEERS_USUAL.items())
WORKING = [day for day in map(days_ago, range(28)) if day.weekday() < 5]


def doing(item: str, days_a_week: int = 5) -> Doing:
    return doing_of(BOOK.by_id[item], days_a_week)


def test_an_action_means_its_counts_a_week():
    found = doing("view_profiles")
    assert dict(found.weekly) == {"profile_view": 25.0}
    assert (found.active_days, found.turns) == (5.0, 20.0)
    assert dict(doing("search_people").weekly) == {"search": 5.0}
    assert dict(doing("targeted_invitations").brought) == pytest.approx(
        {"connection_added": 3.0, "invitation_accepted": 3.0}
    )
    assert doing("publish_article").weekly["article"] == pytest.approx(7 / 30)


def test_what_is_done_once_is_one_turn():
    assert doing("headline").turns == 1.0
    assert doing_of(OWN_ITEM, 5).turns == 4.0


def test_the_gain_is_the_readings_word_and_falls_with_more_of_the_same():
    worth = Worth(EMPTY, prospects({"profile_view": 2.0}, usual=0.0), EVEN)
    first, second = doing("view_profiles"), doing("view_third_degree")
    alone = worth.gain(second, {})
    beside = worth.gain(second, worth.together([first]))
    assert worth.gain(first, {}) == pytest.approx(2.0 * 25 / 20)
    assert alone == pytest.approx(2.0 * 5 / 20)
    assert beside == pytest.approx(alone)  # up to twice the pace more counts alike here ...
    assert worth.gain(second, worth.together([first] * 2)) == 0.0  # ... and beyond it nothing


def test_what_may_not_be_promised_still_decides_the_order():
    worth = Worth(EMPTY, prospects({"search": 3.0}, usual=0.0, earned=0.0), EVEN)
    assert worth.gain(doing("search_people"), {}) == 0.0
    assert worth.merit(doing("search_people"), {}) == pytest.approx(3.0)


def test_a_full_pillar_takes_no_more():
    known = full(Pillar.PEOPLE, prospects({"search": 3.0}))
    assert Worth(EMPTY, known, EVEN).gain(doing("search_people"), {}) == 0.0


def test_the_less_the_readings_say_the_more_the_guidelines_decide():
    merits = [
        Worth(EMPTY, prospects(usual=0.0, follows=follows), EVEN).merit(doing("comment_posts"), {})
        for follows in (0.0, 0.5, 1.0)
    ]
    assert merits[0] > merits[1] > merits[2] == 0.0
    assert merits[0] == pytest.approx(Worth(EMPTY, None, EVEN).merit(doing("comment_posts"), {}))


def test_the_guidelines_count_what_the_journal_score_would_win():
    """Ten of eleven fields are done: the last one has an eleventh of the factor's points."""
    score = score_of(Life(TODAY, done=set(ALL_STAR[1:])))
    worth = Worth(score, prospects(usual=0.0), EVEN)
    assert worth.merit(doing(ALL_STAR[0]), {}) == pytest.approx(GUIDED * 25 * 0.3 / 11)
    busy = score_of(Life(TODAY, [(days_ago(ago), "comment", 9) for ago in range(60)]))
    assert Worth(busy, None, EVEN).merit(doing("comment_posts"), {}) < 0.5 * Worth(EMPTY, None, EVEN).merit(
        doing("comment_posts"), {}
    )


def test_the_pillar_farthest_behind_its_peers_wins_among_equals():
    known = prospects({"search": 1.0, "group_comment": 1.0}, usual=0.0)
    behind = {Pillar.BRAND: 11.8, Pillar.PEOPLE: 1.0, Pillar.INSIGHTS: 9.0, Pillar.RELATIONSHIPS: 15.2}
    people = Worth(EMPTY, known, behind).merit(doing("search_people"), {})
    level = Worth(EMPTY, known, {**behind, Pillar.PEOPLE: 12.0}).merit(doing("search_people"), {})
    assert level < people <= 1.1 * level + 1e-9


def test_a_day_is_active_once_however_much_is_done():
    worth = Worth(EMPTY, None, EVEN)
    alone = worth.merit(doing("be_active"), {})
    beside = worth.merit(doing("be_active"), worth.together([doing("view_profiles")]))
    assert beside < 0.7 * alone


def test_what_no_factor_counts_is_worth_a_little_and_own_items_more():
    worth = Worth(EMPTY, None, EVEN)
    assert 0.0 < worth.merit(doing("target_group"), {}) < 0.1
    assert worth.merit(doing_of(OWN_ITEM, 5), {}) == pytest.approx(4 * OWN)
    assert Worth(EMPTY, prospects(), EVEN).merit(doing("target_group"), {}) == 0.0
    assert Worth(EMPTY, prospects(), EVEN).merit(doing("contact_to_call"), {}) > 0.0


def test_factors_that_the_plan_leaves_out_count_for_nothing():
    free, paid = (Worth(score_of(Life(TODAY, sales_navigator=paid)), None, EVEN) for paid in (False, True))
    assert BOOK.by_id["save_leads"].plan is LinkedInPlan.SALES_NAVIGATOR
    assert paid.merit(doing("save_leads"), {}) > free.merit(doing("save_leads"), {})


def test_a_level_that_is_full_has_nothing_to_give():
    """Nobody begins at nothing, so one that was never stated is not worth the world."""
    ask = doing("ask_recommendation")
    merits = [
        Worth(EMPTY, None, EVEN, {Level.RECOMMENDATIONS: now} if now is not None else None).merit(ask, {})
        for now in (None, 0, 1, 2, 3)
    ]
    assert merits[0] == merits[1]
    assert merits == sorted(merits, reverse=True)
    assert merits[-1] < merits[0] / 2


def test_what_is_said_of_the_journal_score_is_what_it_will_show():
    """Four weeks of three comments and a message on every working day, in a journal that was silent before."""
    silent = [(days_ago(300), "search", 1)]
    done = [(day, kind, count) for day in WORKING for kind, count in (("comment", 3), ("post", 1))]
    before, after = score_of(Life(TODAY, silent)), score_of(Life(TODAY, [*silent, *done]))
    worth = Worth(before, None, EVEN)
    doings = [doing("comment_posts"), Doing(OWN_ITEM, {"post": 5.0})]
    assert worth.scored(doings) == pytest.approx(after.total - before.total, rel=0.15)


def test_what_others_may_answer_wins_nothing_of_the_journal_score():
    """Invitations that are accepted are somebody else's doing."""
    worth = Worth(EMPTY, None, EVEN)
    sent = Doing(OWN_ITEM, {}, brought={"connection_added": 30.0})
    assert worth.merit(sent, {}) > 0
    assert worth.scored([sent]) == 0.0
