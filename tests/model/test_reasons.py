"""Every item says why it is worth doing, in numbers of the user's own journal score."""

from __future__ import annotations

import pytest

from ssi_coach.domain.levels import Level
from ssi_coach.domain.pillars import Pillar
from ssi_coach.model.reasons import Why, open_points_of, why_of
from tests.build import TODAY
from tests.model.data import BOOK, OWN
from tests.model.lives import EMPTY, score_of
from tests.model.slow_score import ALL_STAR, Life

WHYS = [
    ("view_profiles", Why("pace", {"factor": "Target profiles viewed", "pace": 0.0, "aim": 20.0})),
    ("write_messages", Why("pace", {"factor": "Messages sent and answered", "pace": 0.0, "aim": 10.0})),
    ("be_active", Why("days", {"factor": "Days active", "pace": 0.0, "aim": 5.0})),
    ("invite_decision_maker", Why("level", {"factor": "Connections", "pace": 0.0, "aim": 500.0})),
    ("personal_notes", Why("pace", {"factor": "Personal invitations", "pace": 0.0, "aim": 10.0})),
    ("headline", Why("items", {"factor": "Complete profile", "pace": 0.0, "aim": 11.0})),
    (
        "three_recommendations",
        Why("level", {"factor": "Endorsements and recommendations", "pace": 0.0, "aim": 20.0}),
    ),
    (
        "ask_recommendation",
        Why("level", {"factor": "Endorsements and recommendations", "pace": 0.0, "aim": 20.0}),
    ),
    ("five_hundred", Why("level", {"factor": "Connections", "pace": 0.0, "aim": 500.0})),
    ("target_group", Why("pillar", {"pillar": Pillar.PEOPLE, "open": 25.0})),
]


@pytest.mark.parametrize(("item", "expected"), WHYS)
def test_every_action_says_why_in_numbers_of_the_journal_score(item: str, expected: Why):
    found = why_of(BOOK.by_id[item], EMPTY)
    assert found.id == expected.id
    assert {
        key: pytest.approx(value) if isinstance(value, float) else value
        for key, value in expected.values.items()
    } == dict(found.values)


def test_an_own_item_speaks_of_its_pillar():
    assert why_of(OWN, EMPTY) == Why("own", {"pillar": Pillar.BRAND, "open": 25.0})
    assert open_points_of(OWN, EMPTY) == 0.0


def test_no_reason_is_without_a_number():
    for item in BOOK.by_id.values():
        values = why_of(item, EMPTY).values
        assert any(isinstance(value, int | float) for value in values.values()), item.id


def test_an_item_of_the_profile_has_its_share_of_the_open_points():
    worth = 25 * 0.3 / len(ALL_STAR)
    assert open_points_of(BOOK.by_id["headline"], EMPTY) == pytest.approx(worth)
    half = score_of(Life(TODAY, done=set(ALL_STAR[:5])))
    assert open_points_of(BOOK.by_id[ALL_STAR[-1]], half) == pytest.approx(worth)
    full = score_of(Life(TODAY, done=set(ALL_STAR)))
    assert open_points_of(BOOK.by_id["headline"], full) == 0.0


@pytest.mark.parametrize(
    ("item", "level", "aim"),
    [
        ("ask_recommendation", Level.RECOMMENDATIONS, 3.0),
        ("three_recommendations", Level.RECOMMENDATIONS, 3.0),
        ("give_endorsements", Level.ENDORSEMENTS, 20.0),
    ],
)
def test_each_level_of_a_factor_speaks_for_itself(item: str, level: Level, aim: float):
    levels = {Level.RECOMMENDATIONS: 1, Level.ENDORSEMENTS: 7}
    why = why_of(BOOK.by_id[item], EMPTY, levels)
    assert (why.id, why.values["level"], why.values["pace"], why.values["aim"]) == (
        "level",
        level,
        levels[level],
        aim,
    )
    assert "level" not in why_of(BOOK.by_id["five_hundred"], EMPTY, levels).values
