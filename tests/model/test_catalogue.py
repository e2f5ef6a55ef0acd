"""The catalogue is complete, and a slip of the pen in its file is named with file, entry and fault."""

from __future__ import annotations

from pathlib import Path

import pytest

from ssi_coach.domain.activities import Direction, LinkedInPlan
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.pillars import PILLARS, Pillar
from ssi_coach.model.catalogue import FactorType, build_catalogue
from tests.model.data import CATALOGUE, CATALOGUE_BYTES, RESOURCES
from tests.model.slow_score import MINE, WEIGHTS

RECEIVED = set(
    """
    reaction_received comment_received repost_received follower_gained profile_view_received
    endorsement_received recommendation_received invitation_received invitation_accepted connection_added
    decision_maker_connected colleague_connected reply_received
    """.split()  # noqa: SIM905  # a list of words is read best as words
)
RESULTS = {"conversation", "call", "meeting", "proposal", "contract"}


def test_every_kind_that_others_rely_on_is_there_with_its_direction():
    by_direction = {
        direction: {kind.id for kind in CATALOGUE.kinds.values() if kind.direction is direction}
        for direction in Direction
    }
    assert by_direction[Direction.RECEIVED] == RECEIVED
    assert by_direction[Direction.MINE] == MINE | RESULTS
    assert CATALOGUE.mine == MINE


def test_results_feed_no_pillar_and_are_told_apart():
    results = {kind.id for kind in CATALOGUE.kinds.values() if kind.result}
    assert results == RESULTS
    assert not any(CATALOGUE.kind(id).pillars for id in RESULTS)


def test_the_tally_starts_with_what_is_done_most():
    first = [kind.name for kind in CATALOGUE.kinds.values()][:5]
    assert first == ["Comment", "Reaction", "Profile view", "Message", "Invitation"]


def test_names_are_short_enough_for_a_button_and_icons_exist():
    for kind in CATALOGUE.kinds.values():
        assert len(kind.name) <= 27, kind.id
        assert (RESOURCES / "icons" / f"{kind.icon}.svg").is_file(), kind.id


def test_only_what_is_done_by_the_user_takes_minutes():
    for kind in CATALOGUE.kinds.values():
        assert (kind.minutes > 0) == (kind.direction is Direction.MINE), kind.id


def test_factors_have_the_weights_of_the_definition():
    weights = {
        pillar.value: {factor.id: factor.weight for factor in CATALOGUE.factors_of(pillar)}
        for pillar in PILLARS
    }
    assert weights == WEIGHTS


def test_a_pillar_knows_its_kinds():
    ids = {kind.id for kind in CATALOGUE.kinds_of(Pillar.PEOPLE)}
    assert ids == {
        *("search", "advanced_search", "profile_view", "lead_saved", "account_saved", "profile_view_received")
    }


def test_only_leads_need_a_plan():
    assert {factor.id for factor in CATALOGUE.factors if factor.plan is not LinkedInPlan.FREE} == {
        "leads_saved"
    }
    assert CATALOGUE.kind("inmail").plan is LinkedInPlan.PREMIUM


def test_every_type_of_factor_is_in_use():
    assert {factor.type for factor in CATALOGUE.factors} == set(FactorType)


def test_a_factor_knows_the_kinds_behind_it():
    acceptance = next(factor for factor in CATALOGUE.factors if factor.id == "acceptance_rate")
    assert acceptance.kinds == ("invitation_sent", "invitation_note_sent", "invitation_accepted")


POST = b'id = "post"'
FAULTS = {
    "no text": (b"\xff\xfe", b"", "catalogue.toml", "decode"),
    "no TOML": (CATALOGUE_BYTES[:40] + b"\n[[", b"", "catalogue.toml", "(at "),
    "a table that nobody reads": (b"[[kinds]]\n", b"", "catalogue.toml", "kinds: an unknown field"),
    "no list of tables": (b"kind = 3\n", b"", "catalogue.toml", "kind: a list of tables is expected"),
    "a kind twice": (b'id = "reaction"', b'id = "comment"', "comment", "id: stands there twice"),
    "a factor twice": (b'id = "groups"', b'id = "messages"', "messages", "id: stands there twice"),
    "a kind without an id": (b'id = "reaction"\n', b"", "kind", "id: a text is expected"),
    "an empty name": (b'name = "Comment"', b'name = " "', "comment", "name: a text is expected"),
    "a number for a name": (b'name = "Comment"', b"name = 3", "comment", "name: a text is expected"),
    "an unknown field": (
        b'one = "comment"',
        b'one = "comment"\nnone = 1',
        "comment",
        "none: an unknown field",
    ),
    "an unknown plan": (b'plan = "premium"', b'plan = "gold"', "inmail", "plan: one of free"),
    "an unknown pillar": (
        b'pillars = ["insights"]\nminutes = 3',
        b'pillars = ["wits"]\nminutes = 3',
        "comment",
        "pillars: brand",
    ),
    "pillars that are no list": (
        b'pillars = ["insights"]\nminutes = 3',
        b'pillars = "insights"\nminutes = 3',
        "comment",
        "pillars: a list of texts",
    ),
    "a pillar that no factor gives": (
        b'pillars = ["insights"]\nminutes = 3',
        b'pillars = ["brand", "insights"]\nminutes = 3',
        "comment",
        "pillars: by its factors it feeds insights",
    ),
    "a level whose kind is missing": (
        b'id = "colleague_connected"',
        b'id = "colleague_found"',
        "colleague_connected",
        "id: a level counts this kind",
    ),
    "endless minutes": (b"minutes = 3\n", b"minutes = inf\n", "comment", "minutes: a number from 0 to 600"),
    "minutes that are no number": (b"minutes = 3\n", b"minutes = nan\n", "comment", "minutes: a number from"),
    "a yes for a number": (b"minutes = 3\n", b"minutes = true\n", "comment", "minutes: a number from"),
    "a number for a yes": (b"result = true", b"result = 1", "conversation", "result: true or false"),
    "a source without a publisher": (
        b', publisher = "LinkedIn Help"',
        b"",
        "comment.source",
        "publisher: a text",
    ),
    "a source in words": (
        b'source = { title = "How Sales Navigator SSI is Calculated (a105145)", publisher = "LinkedIn Help" }',
        b'source = "LinkedIn"',
        "comment",
        "source: a table is expected",
    ),
    "weights that miss one": (
        b"weight = 0.35",
        b"weight = 0.3",
        "relationships",
        "weight: the factors sum to 0.95",
    ),
    "an unknown kind that feeds": (
        b'kind = "group_post"',
        b'kind = "party"',
        "groups",
        "party: an unknown kind",
    ),
    "an unknown type": (b'type = "regularity"', b'type = "luck"', "days_active", "type: one of rate"),
    "a target of nothing": (
        b"target = 5\n",
        b"target = 0\n",
        "people_searches",
        "target: a factor of type rate",
    ),
    "a parameter of another type": (
        b"target = 2\n",
        b"target = 2\nfull = 0.5\n",
        "groups",
        "full: a factor of type rate has no use",
    ),
    "shares that miss one": (
        b"share = 0.2",
        b"share = 0.1",
        "connections",
        "levels with shares that sum to 1",
    ),
    "a full value below the prior": (
        b"prior = 0.3",
        b"prior = 0.7",
        "acceptance_rate",
        "a full value above the prior",
    ),
    "a feed with more than it needs": (
        b'{ kind = "repost", times = 0.5 }',
        b'{ kind = "repost", times = 0.5, twice = true }',
        "shares_and_posts.feeds",
        "twice: an unknown field",
    ),
}


@pytest.mark.parametrize(("old", "new", "entry", "fault"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_named_with_its_file_and_its_entry(old: bytes, new: bytes, entry: str, fault: str):
    if new or old in CATALOGUE_BYTES:
        assert old in CATALOGUE_BYTES
        content = CATALOGUE_BYTES.replace(old, new, 1)
    else:
        content = old
    with pytest.raises(KnownError) as caught:
        build_catalogue(content)
    assert caught.value.id == "catalogue.fault"
    assert caught.value.values["file"] == "catalogue.toml"
    assert caught.value.values["entry"] == entry
    assert fault in str(caught.value.values["fault"])


def test_a_feed_can_be_added_in_the_file_alone():
    changed = CATALOGUE_BYTES.replace(
        b'{ kind = "group_post"', b'{ kind = "poll_voted", times = 1 }, { kind = "group_post"'
    )
    changed = changed.replace(
        b'many = "poll votes"\npillars = []', b'many = "poll votes"\npillars = ["insights"]'
    )
    groups = next(factor for factor in build_catalogue(changed).factors if factor.id == "groups")
    assert groups.feeds[0].kind == "poll_voted"


def test_the_file_says_what_its_fields_mean():
    head = Path(RESOURCES / "catalogue.toml").read_text("utf-8").split("[[kind]]")[0]
    for word in ("pillars", "minutes", "plan", "direction", "evidence", "result"):
        assert word in head
