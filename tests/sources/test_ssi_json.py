"""The page's JSON, in every wrapping and damaged in every way: right numbers, or a reason."""

from __future__ import annotations

import html
import json
import random
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssi_coach.sources.ssi_page import read_ssi
from tests.paste_corpus import payload, pretty
from tests.paste_damage import damaged


def made(seed: object = 7) -> tuple[dict, dict[str, float]]:
    return payload(random.Random(str(seed)))


@pytest.mark.parametrize(
    "wrap",
    [
        json.dumps,
        pretty,
        lambda value: "\ufeff  \n" + json.dumps(value) + "\n\n",
        lambda value: json.dumps({"object": "LinkedinRawData", "data": value}),
        lambda value: json.dumps([{"status": 200}, {"body": {"deep": [value]}}]),
        lambda value: f"<html><body><code>{json.dumps(value)}</code><p>53 out of 100</p></body></html>",
        lambda value: f"<code id='x'>{html.escape(json.dumps(value))}</code>",
        lambda value: f"<code>{json.dumps(value)}</code>" * 2,
    ],
)
def test_the_json_is_read_however_it_is_wrapped(wrap):
    value, numbers = made()
    read = read_ssi(wrap(value))
    assert read.problem is None
    assert dict(read.numbers) == numbers
    assert read.missing == ()


@pytest.mark.parametrize(
    "value",
    [{"memberScore": {"ssi": 64}}, {"ssi": 64}, {"socialSellingIndex": {"currentScore": {"score": 64}}}],
)
def test_shapes_that_tools_make_of_it_give_the_total(value):
    read = read_ssi(json.dumps(value))
    assert dict(read.numbers) == {"total": 64.0}
    assert read.problem is None


def test_pillars_go_by_their_names_and_with_an_unknown_one_none_is_believed():
    value, _ = made()
    value["memberScore"]["subScores"][0]["pillar"] = "PROF_SOMETHING"
    read = read_ssi(json.dumps(value))
    assert read.missing == ("brand", "people", "insights", "relationships")


def test_without_one_of_the_groups_the_other_is_not_believed():
    """Lines lost between two groups leave one group with half of each."""
    value, _ = made()
    del value["groupScore"][0]
    read = read_ssi(json.dumps(value))
    assert read.missing == ("industry_rank", "network_rank", "industry_average", "network_average")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('{"memberScore": {"overall": NaN}}', "json.bad"),
        ('{"memberScore": {"overall": 1e999}}', "json.bad"),
        ('{"memberScore": {"overall": -Infinity}}', "json.bad"),
        ('{"memberScore": {"overall": ' + "9" * 5000 + "}}", "json.bad"),
        ('{"memberScore": {"overall": 53, "overall": 54}}', "json.bad"),
        ('{"memberScore": {"overall": 53', "json.bad"),
        ("[" * 100_000, "json.bad"),
        ('{"a":' * 50_000, "json.bad"),
        ('{"memberScore": {"overall": 530}}', "reading.range"),
        ('{"memberScore": {"overall": -1}}', "reading.range"),
        (
            '{"ssi": 50, "groupScore": [{"groupType": "NETWORK", "rank": 0}, {"groupType": "INDUSTRY", "rank": 9}]}',
            "reading.range",
        ),
        ('{"memberScore": {"overall": "53"}}', "paste.not_ssi"),
        ('{"memberScore": {"overall": true}}', "paste.not_ssi"),
        ('{"memberScore": []}', "paste.not_ssi"),
        ('{"name": "x"}', "paste.not_ssi"),
        ("[]", "paste.not_ssi"),
        ('[{"ssi": 50}, {"ssi": 60}]', "paste.two_readings"),
    ],
    ids=range(17),
)
def test_what_no_reading_can_be_is_refused_with_a_reason(text: str, reason: str):
    read = read_ssi(text)
    assert read.problem is not None
    assert read.problem.id == reason


def test_the_same_pillar_twice_with_other_points_is_refused():
    value, _ = made()
    value["memberScore"]["subScores"].append({"score": 1.5, "pillar": "FIND_RIGHT_PEOPLE"})
    read = read_ssi(json.dumps(value))
    assert read.problem is not None
    assert read.problem.id == "paste.two_readings"


def test_pillars_that_miss_the_total_are_a_contradiction():
    value, _ = made()
    value["memberScore"]["overall"] += 1
    read = read_ssi(json.dumps(value))
    assert read.problem is not None
    assert read.problem.id == "reading.sum"


@pytest.mark.parametrize("seed", range(4))
def test_damaged_json_never_puts_a_number_under_a_wrong_name(seed: int):
    for number in range(250):
        chance = random.Random(f"{seed} {number}")
        value, numbers = payload(chance)
        text, accidents = damaged(pretty(value), chance)
        read = read_ssi(text)
        if read.problem is None:
            wrong = {name for name in read.numbers if read.numbers[name] != numbers[name]}
            assert not wrong or is_the_teams(read.numbers, wrong), (accidents, text)


def is_the_teams(numbers: Mapping[str, float], wrong: set[str]) -> bool:
    """Lines lost from the network to the team leave good JSON that says the team's numbers of the network."""
    team = {"network_rank": 1.0, "network_average": 54.6}
    return all(numbers[name] == team.get(name) for name in wrong)


_VALUES = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                ["memberScore", "overall", "subScores", "ssi", "groupScore", "rank", "score", "pillar"]
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=20,
)


@settings(max_examples=150, deadline=None)
@given(_VALUES)
def test_no_json_at_all_raises(value: object):
    read = read_ssi(json.dumps({"memberScore": value}))
    assert read.problem is not None or "total" in read.numbers or len(read.numbers) >= 4
