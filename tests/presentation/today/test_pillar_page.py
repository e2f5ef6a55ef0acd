"""A pillar explained: two numbers, what the readings taught, and each factor with the entries behind it."""

from __future__ import annotations

import pytest

from ssi_coach.domain.activities import LinkedInPlan
from ssi_coach.domain.estimates import Band
from ssi_coach.domain.lessons import Learned, Lessons, Mover
from ssi_coach.domain.pillars import Pillar
from ssi_coach.domain.targets import Circumstances
from ssi_coach.services.today.level import Reckoned
from tests.build import days_ago, full_reading, make_entry, make_outlook
from tests.today_build import state_of, workspace

ESTIMATED = Reckoned(make_outlook())
"""A total of 50, each pillar 12.5; the total rises by a hundredth of a point a day."""


def test_a_pillar_is_explained_by_two_numbers_and_its_factors():
    """LinkedIn's value and the journal score stand side by side."""
    page = state_of(workspace(full_reading(), make_entry()), Pillar.PEOPLE).pillar
    assert page is not None
    assert (page.official.shape, page.official.number) == ("reading", "6.5")
    assert page.score.shape == "journal score"
    assert sum(row.won for row in page.factors) == pytest.approx(float(page.score.number), abs=0.06)
    assert sum(row.won + row.open for row in page.factors) == pytest.approx(25)


def test_between_readings_a_pillar_is_explained_by_its_estimate():
    """With the last reading beside it, and the journal score under its own name."""
    work = workspace(full_reading(day=days_ago(3)), make_entry())
    page = state_of(work, Pillar.PEOPLE, reckoned=ESTIMATED).pillar
    assert page is not None
    assert (page.official.shape, page.official.word) == ("estimate", "Estimate of LinkedIn's value")
    assert (page.official.number, page.official.after) == ("12.5", "of 25")
    assert page.official.sentence == (
        "Most likely between 11.5 and 13.5.\nUsual average 5.4. Reading of 10\u00a0May: 6.5."
    )
    assert page.score.word == "Journal score"
    assert page.learned == ()


@pytest.mark.parametrize(
    ("readings", "learned", "said"),
    [
        (0, Learned(Pillar.INSIGHTS, 0.5), ()),
        (
            1,
            Learned(Pillar.INSIGHTS, 0.5),
            ("1 day with a reading is too little to see what moves this pillar.",),
        ),
        (
            5,
            Learned(Pillar.INSIGHTS, 0.1),
            ("5 days with a reading are too few to see what moves this pillar.",),
        ),
        (
            30,
            Learned(Pillar.INSIGHTS, 0.5),
            ("Your readings do not show yet what moves this pillar.",),
        ),
        (
            30,
            Learned(
                Pillar.INSIGHTS,
                0.99,
                90,
                None,
                3,
                (Mover("comment", Pillar.INSIGHTS, Band(0.1, 0.04, 0.17)),),
            ),
            (
                "Your readings follow the last 90 days, about 3 days late.",
                "Comments move your Insights most: +0.10 (0.04 to 0.17) a piece.",
            ),
        ),
    ],
)
def test_a_pillar_says_what_the_readings_taught_about_it(readings, learned, said):
    """Or honestly why they have not taught anything yet."""
    reckoned = Reckoned(make_outlook(), Lessons(readings, (learned,)))
    page = state_of(workspace(full_reading()), Pillar.INSIGHTS, reckoned=reckoned).pillar
    assert page is not None
    assert page.learned == said


def test_what_needs_a_plan_is_named_as_left_out():
    """With the plan it is a factor like the others."""
    free = state_of(workspace(make_entry()), Pillar.PEOPLE).pillar
    paid = state_of(
        workspace(make_entry(), Circumstances(plan=LinkedInPlan.SALES_NAVIGATOR)), Pillar.PEOPLE
    ).pillar
    assert free is not None
    assert paid is not None
    assert [name for name, _ in free.left_out] == ["Leads saved"]
    assert "Sales Navigator" in free.left_out[0][1]
    assert paid.left_out == ()
    assert len(paid.factors) == len(free.factors) + 1


@pytest.mark.parametrize("pillar", list(Pillar))
def test_every_factor_of_every_pillar_says_its_pace(pillar):
    """No raw ids, no empty sentences."""
    page = state_of(workspace(make_entry(), make_entry(kind="invitation_sent")), pillar).pillar
    assert page is not None
    for row in page.factors:
        assert row.pace
        assert "_" not in row.name + row.pace
        assert not row.unfolded


def test_an_unfolded_factor_names_days_counts_and_people():
    """The way to all entries says how many there are."""
    work = workspace(
        make_entry(kind="profile_view", count=3, company="Acme"),
        make_entry(day=days_ago(1), kind="profile_view", person="M. K."),
    )
    page = state_of(work, Pillar.PEOPLE, "profiles_viewed").pillar
    assert page is not None
    (row,) = [row for row in page.factors if row.unfolded]
    assert [(line.day, line.kind, line.count, line.about) for line in row.entries] == [
        ("Today", "Profile view", "3", "Acme"),
        ("Yesterday", "Profile view", "1", "M. K."),
    ]
    assert row.more == "Show all 2 entries behind this in the Journal"
    assert page.kinds == {"profile_view"}


def test_a_factor_without_entries_says_so():
    """An empty place says what will be there."""
    page = state_of(workspace(make_entry()), Pillar.BRAND, "posts_published").pillar
    assert page is not None
    (row,) = [row for row in page.factors if row.unfolded]
    assert (row.entries, row.more) == ((), "")
    assert row.nothing == "No entries are behind this yet."
