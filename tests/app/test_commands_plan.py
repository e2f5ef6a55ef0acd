"""`plan`: the documented list, within the minutes, for the day that is asked about."""

from __future__ import annotations

import pytest

from tests.app.calling import Terminal

FIELDS = {"action", "title", "pillar", "minutes", "gain", "why", "evidence", "source", "plan_needed"}


def test_a_new_journal_has_a_plan_at_once(call: Terminal) -> None:
    """No reading, no entry: the guidelines decide, and nothing is promised."""
    plan = call.json("plan")
    assert len(plan) >= 3
    assert sum(action["minutes"] for action in plan) <= 20
    for action in plan:
        assert set(action) == FIELDS
        assert action["gain"]["low"] <= action["gain"]["mean"] <= action["gain"]["high"]
        assert abs(action["gain"]["mean"]) < 0.01
        assert action["plan_needed"] == "free"
        assert any(figure.isdigit() for figure in action["why"])


@pytest.mark.parametrize("minutes", [0, 4, 15, 60, 240])
def test_the_minutes_are_never_exceeded(call: Terminal, minutes: int) -> None:
    plan = call.json("plan", "--minutes", str(minutes))
    assert sum(action["minutes"] for action in plan) <= minutes
    assert bool(plan) is (minutes > 0)


def test_the_same_day_has_the_same_plan_and_a_log_changes_it(call: Terminal) -> None:
    before = call.json("plan", "--on", "2026-05-12")
    assert before == call.json("plan", "--on", "2026-05-12")
    call.json("log", "5 reactions", "--on", "2026-05-12")
    after = call.json("plan", "--on", "2026-05-12")
    assert "react_posts" not in [action["action"] for action in after]


def test_it_is_said_in_plain_lines_too(call: Terminal) -> None:
    lines = call("plan", "--minutes", "20").out.splitlines()
    assert "min  " in lines[0].replace("\u00a0", " ")
    assert lines[-1] == "Your readings do not show yet what it brings"
    assert call("plan", "--minutes", "0").out.startswith("Nothing is due")


@pytest.mark.parametrize("typed", ["-1", "x", "1441"])
def test_minutes_that_no_day_has_are_wrong_use(call: Terminal, typed: str) -> None:
    assert call("plan", "--minutes", typed).code == 2
