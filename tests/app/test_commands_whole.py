"""A whole journal as JSON on the command line: out of one profile and, equal, into another."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.app.calling import Terminal
from tests.app.files_made import ONE_ID, OTHER_ID, fill, other, sums, write

WHOLE: dict[str, Any] = {
    "format": "ssi-coach",
    "version": 1,
    "entries": [
        {"id": ONE_ID, "date": "2026-05-12", "kind": "comment", "at": "2026-05-12T10:00:00+00:00", "zone": "UTC"}
    ],
    "levels": [{"level": "followers", "date": "2026-05-01", "value": 90}],
    "days_off": [{"date": "2026-06-01", "meaning": "off"}],
    "goals": [{"kind": "comment", "per_week": 12}],
    "own_items": [{"id": "own-1", "title": "Ask Ada", "pillar": "people"}],
    "snoozes": [{"item": "own-1", "until": "2026-06-01"}],
    "checklist": [{"item": "own-1", "date": "2026-05-12", "entries": [ONE_ID]}],
    "circumstances": [{"since": "2003-05-05", "plan": "premium", "industry": "Quarries"}],
    "outcomes": [
        {"date": "2026-05-04", "impressions": 1530, "engagements": -28, "followers": None},
        {"date": "2026-05-04", "post": "https://www.linkedin.com/feed/update/urn:li:activity:7", "impressions": 90},
    ],
    "kept_apart": [{"entry": ONE_ID}],
    "reviews": [{"week": "2026-05-04", "keep": "Comment early", "drop": "", "start": "One post", "happened": "partly"}],
    "annotations": [{"id": "note-1", "date": "2026-05-02", "text": "New headline"}],
    "next_steps": [{"name": "Zoë Beispiel", "date": "2026-06-02", "profile_url": "https://www.linkedin.com/in/zoe"}],
    "sessions": [
        {
            "id": "session-1",
            "date": "2026-05-12",
            "began": "2026-05-12T09:12:00+00:00",
            "seconds": 300,
            "taps": [ONE_ID],
            "items": ["own-1"],
            "ended": "2026-05-12T09:20:00+00:00",
        }
    ],
    "day_ends": [{"date": "2026-05-12", "went": "well", "note": "A good talk", "first": "own-1"}],
    "results": [
        {
            "id": "result-1",
            "person": "Zoë Beispiel",
            "steps": [
                {"stage": "conversation", "date": "2026-05-02"},
                {"stage": "call", "date": "2026-05-04", "skipped": True, "amount": 1200.5},
            ],
            "currency": "EUR",
            "entry": ONE_ID,
            "lost_on": "2026-05-12",
            "lost_reason": "No budget",
        }
    ],
    "result_goals": [{"stage": "contract", "since": "2026-04-01", "per_quarter": 2}],
    "bin": [
        {"id": OTHER_ID, "date": "2026-05-10", "kind": "post", "binned_on": "2026-05-11"},
        {"id": "gone", "date": "2026-05-10", "total": 40, "binned_on": "2026-05-11"},
        {"id": "lost", "steps": [{"stage": "conversation", "date": "2026-05-10"}], "binned_on": "2026-05-11"},
    ],
    "settings": {"version": 1, "language": "de", "minutes_a_day": 45, "first_start_done": True},
}  # fmt: skip


def test_a_whole_journal_in_a_fresh_profile_is_equal(call: Terminal) -> None:
    """With its bin, settings, levels, goals, days off, own items and snoozes."""
    fill(call)
    call.json("import", write(json.dumps(WHOLE), "whole.json"))
    before = call.everything()
    for key in (
        "entries",
        "readings",
        "levels",
        "days_off",
        "goals",
        "checklist",
        "own_items",
        "snoozes",
        "outcomes",
        "kept_apart",
        "reviews",
        "annotations",
        "next_steps",
        "sessions",
        "day_ends",
        "results",
        "result_goals",
        "bin",
    ):
        assert before[key], key
    fresh = other(call)
    (file,) = fresh.json("import", "everything.json")["files"]
    assert (file["kind"], file["rejected"]) == ("whole", [])
    assert fresh.everything() == {**before, "settings": before["settings"]}
    assert sums(fresh.json("import", "everything.json"))[0] == 0


def test_settings_travel_into_a_fresh_profile_only(call: Terminal) -> None:
    """Where there are some, they stay."""
    call.json("import", write(json.dumps(WHOLE), "whole.json"))
    assert call.everything()["settings"]["minutes_a_day"] == 45
    changed = {**WHOLE, "settings": {**WHOLE["settings"], "minutes_a_day": 60}}
    call.json("import", write(json.dumps(changed), "changed.json"))
    assert call.everything()["settings"]["minutes_a_day"] == 45


@pytest.mark.parametrize(
    ("key", "item"),
    [
        ("entries", {"id": OTHER_ID, "date": "2026-05-12", "kind": "juggling"}),
        ("entries", {"id": OTHER_ID, "date": "2026-05-12", "kind": "post", "count": 0}),
        ("entries", "no record"),
        ("goals", {"kind": "comment", "per_week": 0}),
        ("bin", {"id": OTHER_ID, "date": "2026-05-10", "kind": "post"}),
    ],
    ids=range(5),
)
def test_a_bad_record_of_a_whole_journal_keeps_everything_out(call: Terminal, key: str, item: object) -> None:
    """Unless it may be skipped."""
    call("status")
    name = write(json.dumps({**WHOLE, key: [*WHOLE[key], item]}), "whole.json")
    answer = call.refused("import", name)
    assert answer["rejected"] == 1
    assert call.json("import", name, "--skip-bad")["applied"]


@pytest.mark.parametrize(
    "text", ['{"format": "ssi-coach", "version": 2}', '{"format": "x"}', "[1]", '{"format": ', ""]
)
def test_json_that_is_no_journal_is_refused_by_name(call: Terminal, text: str) -> None:
    """A newer one says so."""
    call("status")
    before = call.everything()
    said = call("import", write(text, "odd.json"), "--json")
    assert said.code == 1
    assert said.err.endswith(".\n")
    assert ("newer" in said.err) == ("2}" in text)
    assert call.everything() == before
