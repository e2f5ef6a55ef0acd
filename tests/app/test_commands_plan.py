"""`plan`: the documented list, within the minutes, for the day that is asked about."""

from __future__ import annotations

from datetime import date

import pytest

from ssi_coach.app.opening import open_workspace
from ssi_coach.services.today.day_end import save_day_end
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


def test_whom_to_write_to_stands_first_and_within_the_minutes(call: Terminal) -> None:
    """Who answered two months ago and not since, with the number of days; from another day on nobody waits."""
    call("log", "1 reply received +Zoë", "--on", "2026-03-01")
    plan = call.json("plan", "--on", "2026-05-13")
    assert plan[0]["title"] == "Write to Zoë"
    assert "73 days" in plan[0]["why"]
    assert set(plan[0]) == FIELDS
    assert sum(action["minutes"] for action in plan) <= 20
    assert call.json("plan", "--on", "2026-05-13", "--minutes", "4")[:1] != plan[:1]
    assert "Write to Zoë" not in [action["title"] for action in call.json("plan", "--on", "2026-03-10")]


def test_what_was_chosen_for_tomorrow_stands_first(call: Terminal) -> None:
    """As it was said at the end of the day before."""
    last = call.json("plan", "--on", "2026-05-13")[-1]["action"]
    opened = open_workspace(call.folder)
    save_day_end(opened.work, day=date(2026, 5, 12), went=None, note="", first=last)
    opened.close()
    assert call.json("plan", "--on", "2026-05-13")[0]["action"] == last


def test_it_is_said_in_plain_lines_too(call: Terminal) -> None:
    lines = call("plan", "--minutes", "20").out.splitlines()
    assert "min  " in lines[0].replace("\u00a0", " ")
    assert lines[-1].startswith("Journal score: about +")
    assert lines[-1].endswith("points in four weeks. Your readings do not show yet what it brings")
    assert call("plan", "--minutes", "0").out.startswith("Nothing is due")


@pytest.mark.parametrize("typed", ["-1", "x", "1441"])
def test_minutes_that_no_day_has_are_wrong_use(call: Terminal, typed: str) -> None:
    assert call("plan", "--minutes", typed).code == 2
