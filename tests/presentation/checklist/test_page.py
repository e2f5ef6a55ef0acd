"""What the page Checklist shows."""

from __future__ import annotations

from datetime import timedelta

import pytest

from ssi_coach.domain.activities import LinkedInPlan
from ssi_coach.domain.checklist import Cadence, Form, OwnItem, Snooze, Tick
from ssi_coach.domain.pillars import Pillar
from ssi_coach.domain.targets import Circumstances
from ssi_coach.presentation.checklist.page import MOST_DONE, build, view_of
from ssi_coach.presentation.checklist.rows import ChecklistView, Shown
from ssi_coach.services.checklist_view import checklist_facts
from tests.build import TODAY, days_ago
from tests.today_build import FORMATS, workspace

USUAL = ChecklistView()
ROUTINES = ChecklistView(Form.ROUTINE)
PRINCIPLES = ChecklistView(Form.PRINCIPLE)


def state_of(*records, view=USUAL):
    """The page as a journal with the records stands."""
    work = workspace(*records)
    return build(checklist_facts(work), view, work.guidelines, FORMATS)


def rows_of(state):
    """All rows by their ids."""
    return {row.id: row for group in state.groups for row in group.rows}


@pytest.mark.parametrize(("form", "mark"), list(zip(Form, ("square", "circle", "none"), strict=True)))
def test_each_part_has_its_boxes(form, mark):
    """Squares once, circles again and again, nothing to tick for principles."""
    rows = rows_of(state_of(view=ChecklistView(form)))
    assert {row.mark for row in rows.values()} == {mark}


def test_with_the_largest_plan_every_guideline_can_be_reached():
    """In one of the three parts."""
    plan = LinkedInPlan.SALES_NAVIGATOR
    found = [id for form in Form for id in rows_of(state_of(view=ChecklistView(form, plan)))]
    assert sorted(found) == sorted(workspace().guidelines.by_id)


def test_progress_is_counted_by_pillar_and_in_all():
    """What is put away is no longer asked for."""
    state = state_of(Tick("headline", days_ago(5)), Tick("about_text", TODAY), Snooze("education", None))
    brand = state.groups[0]
    assert (brand.done_text, brand.of_text) == ("2", "of 12")
    assert brand.share == pytest.approx(2 / 12)
    assert [tab.sub for tab in state.tabs] == ["2 of 21", "", ""]


def test_principles_are_counted_but_never_done():
    """They hold always."""
    group = state_of(view=PRINCIPLES).groups[0]
    assert (group.share, group.done_text, group.of_text) == (None, "9", "")
    assert state_of(view=PRINCIPLES).detail.tickable is False


@pytest.mark.parametrize(
    ("ticks", "due"),
    [
        ({"comment_posts": [0]}, "done today"),
        ({"comment_posts": [1]}, "due today"),
        ({"look_who_viewed": []}, "due by Sunday"),
        ({"publish_post": [1]}, "1 of 3"),
        ({"publish_article": [3]}, "due in 27 days"),
        ({"publish_article": []}, "due by 31\u00a0May"),
    ],
)
def test_a_routine_says_when_it_is_due(ticks, due):
    """In two or three words; today is a Wednesday."""
    (item, days), *_ = ticks.items()
    state = state_of(*(Tick(item, days_ago(ago)) for ago in days), view=ROUTINES)
    assert rows_of(state)[item].due == due


@pytest.mark.parametrize(
    ("shown", "there"),
    [
        (Shown.ALL, {"headline", "education", "about_text"}),
        (Shown.OPEN, {"about_text"}),
        (Shown.DONE, {"headline"}),
        (Shown.PUT_AWAY, {"education"}),
    ],
)
def test_items_are_shown_as_they_stand(shown, there):
    """All, open, done, not for me."""
    records = (Tick("headline", days_ago(5)), Snooze("education", None))
    rows = rows_of(state_of(*records, view=ChecklistView(shown=shown)))
    assert {"headline", "education", "about_text"} & set(rows) == there


def test_what_needs_a_larger_plan_is_hidden_until_one_looks_at_that_plan():
    """Then it says what it needs."""
    assert "lead_list" not in rows_of(state_of())
    looked_at = rows_of(state_of(view=ChecklistView(plan=LinkedInPlan.SALES_NAVIGATOR)))
    assert looked_at["lead_list"].note == "needs Sales Navigator"
    paid = Circumstances(since=days_ago(9), plan=LinkedInPlan.SALES_NAVIGATOR)
    own = state_of(paid)
    assert rows_of(own)["lead_list"].note == ""
    assert own.plans.words == "Sales Navigator"


def test_a_search_looks_through_all_parts_in_titles_and_descriptions():
    """Without minding case; every row says where it stands."""
    rows = rows_of(state_of(view=ChecklistView(search="  INVIT")))
    assert {row.due for row in rows.values()} == {"Foundation", "Routines", "Principles"}
    assert "target_group" in rows  # only its description speaks of invitations
    nothing = state_of(view=ChecklistView(search="no such words"))
    assert (nothing.groups, nothing.detail) == ((), None)
    assert nothing.nothing


def test_proof_of_an_import_stands_on_the_row():
    """A tick by hand has none."""
    proved = rows_of(state_of(Tick("headline", days_ago(3), proof="archive"), Tick("about_text", TODAY)))
    assert (proved["headline"].proved, proved["headline"].note) == (True, "proved by import of 10\u00a0May")
    assert (proved["about_text"].proved, proved["about_text"].note) == (False, "")


def test_the_first_open_item_is_explained_until_another_is_chosen():
    """An item that is not shown is not explained either."""
    ticked = Tick("profile_photo", days_ago(9))
    assert state_of(ticked).chosen == "headline"
    assert state_of(ticked, view=ChecklistView(chosen="education")).detail.id == "education"
    assert state_of(ticked, view=ChecklistView(chosen="comment_posts")).chosen == "headline"
    assert state_of(ticked, view=ChecklistView(shown=Shown.DONE)).chosen == "profile_photo"


def test_an_open_item_says_what_it_serves_and_what_it_is_worth():
    """Points of the journal score, never of LinkedIn's number."""
    detail = state_of(view=ChecklistView(chosen="headline")).detail
    assert detail.standing.startswith("Open. Complete profile: 0 of 11 done. Worth ")
    assert detail.standing.endswith("open points of your Brand journal score.")
    assert (detail.page, detail.page_text) == ("profile", "Open your profile")
    assert detail.source.startswith("Source")
    assert detail.how
    assert detail.why


@pytest.mark.parametrize(
    ("record", "said"),
    [
        (Tick("headline", days_ago(5)), "Done on 8\u00a0May 2026."),
        (Tick("headline", days_ago(5), proof="archive"), "Done, proved by an import on 8\u00a0May 2026."),
        (Snooze("headline", TODAY + timedelta(days=2)), "Put off until 15\u00a0May."),
        (Snooze("headline", None), "You put it away: not for me."),
    ],
)
def test_what_is_done_or_out_of_the_way_says_so_first(record, said):
    """And promises nothing any more."""
    detail = state_of(record, view=ChecklistView(chosen="headline")).detail
    assert detail.standing.startswith(said)
    assert detail.held == isinstance(record, Snooze)
    assert ("Worth" in detail.standing) == (isinstance(record, Snooze) and record.until is not None)


def test_an_own_item_can_be_removed_and_names_no_source():
    """It was the user's idea; its title is not translated."""
    own = OwnItem("mine", "Daily", Pillar.PEOPLE)
    state = state_of(own, view=ChecklistView(chosen="mine"))
    assert (state.detail.title, state.detail.own, state.detail.source) == ("Daily", True, "")
    assert rows_of(state)["mine"].evidence == "your own"


def test_routines_due_keep_their_places_while_one_ticks():
    """Daily ones come first; no more than two that are done stand in the way of others."""
    before = [row.id for row in state_of().routines]
    assert [row.cadence for row in state_of().routines[:5]] == ["Daily"] * 5
    one = state_of(Tick(before[1], TODAY)).routines
    assert [row.id for row in one] == before
    assert [row.due for row in one][:3] == ["due today", "done today", "due today"]
    many = state_of(*(Tick(item, TODAY) for item in before[:4])).routines
    assert sum(row.done for row in many) == MOST_DONE
    assert len(many) == len(before)


def test_routines_that_are_put_off_are_not_due():
    """Nor those that are not for the user."""
    first, second = (row.id for row in state_of().routines[:2])
    left = state_of(Snooze(first, None), Snooze(second, TODAY + timedelta(days=1)))
    assert not {first, second} & {row.id for row in left.routines}
    assert (state_of().all_routines, left.all_routines) == ("All 28", "All 27")


def test_a_visit_looks_where_the_item_is():
    """No filter, search or plan may hide what another page speaks of."""
    facts = checklist_facts(workspace())
    before = ChecklistView(Form.PRINCIPLE, None, Shown.DONE, "words", "little_and_often")
    assert view_of(facts, before, "lead_list") == ChecklistView(
        Form.FOUNDATION, LinkedInPlan.SALES_NAVIGATOR, Shown.ALL, "", "lead_list"
    )
    assert view_of(facts, before, "comment_posts").plan is None
    assert view_of(facts, before, "no such item") == before


@pytest.mark.parametrize("cadence", Cadence)
def test_own_items_of_every_cadence_have_their_words(cadence):
    """None is left in the program's own language."""
    facts = checklist_facts(workspace(OwnItem("mine", "Mine", Pillar.BRAND, cadence)))
    state = build(facts, view_of(facts, ChecklistView(), "mine"), workspace().guidelines, FORMATS)
    assert state.detail.id == "mine"
    assert cadence.value not in state.detail.standing
