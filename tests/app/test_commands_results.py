"""`results`: what came of it all, on the command line."""

from __future__ import annotations

from tests.app.calling import Terminal


def test_without_results_all_numbers_are_zero_and_shares_unknown(call: Terminal) -> None:
    """As interfaces promise; nothing can be said about the index yet."""
    said = call.json("results")
    assert list(said) == ["stages", "rates", "won", "score", "association"]
    assert said["stages"] == dict.fromkeys(("conversation", "call", "meeting", "proposal", "contract"), 0)
    assert [(rate["from"], rate["to"]) for rate in said["rates"]] == [
        ("conversation", "call"),
        ("call", "meeting"),
        ("meeting", "proposal"),
        ("proposal", "contract"),
    ]
    assert said["rates"][0] == {
        "from": "conversation", "to": "call", "passed": 0, "of": 0, "rate": None, "low": None, "high": None,
    }  # fmt: skip
    assert (said["won"], said["score"], said["association"]) == ({}, 0.0, None)


def test_results_of_a_span_are_counted_with_their_shares(call: Terminal) -> None:
    """A contract has passed all stages before it; amounts are numbers by currency."""
    call.json(
        *("result", "add", "--stage", "contract", "--amount", "8400", "--currency", "EUR"),
        *("--on", "2026-04-29"),
    )
    call.json("result", "add", "--stage", "call", "--on", "2026-05-04")
    call.json("result", "add", "--stage", "conversation", "--on", "2026-03-01")
    call.json("log", "3 comments", "--on", "2026-05-04")
    said = call.json("results", "--from", "2026-04-01", "--to", "2026-05-13")
    assert list(said["stages"].values()) == [2, 2, 1, 1, 1]
    assert [(rate["passed"], rate["of"]) for rate in said["rates"]] == [(2, 2), (1, 2), (1, 1), (1, 1)]
    assert said["rates"][1]["rate"] == 0.5
    assert said["won"] == {"EUR": 8400}
    assert said["association"] == {
        "weeks": 1, "needed": 26, "correlation": None, "low": None, "high": None, "lag_weeks": None,
    }  # fmt: skip
    assert call.json("results")["stages"]["conversation"] == 3


def test_people_read_a_table(call: Terminal) -> None:
    """With the span above it."""
    call.json("result", "add", "--stage", "call", "--on", "2026-05-04")
    said = call("results", "--on", "2026-05-13").out.replace("\u00a0", " ")
    assert "14 May 2025 to 13 May 2026" in said
    assert "Calls" in said
    assert "95 % range" in said


def test_a_span_that_ends_before_it_begins_is_refused(call: Terminal) -> None:
    """With a sentence, and null for programs."""
    answer = call("results", "--from", "2026-05-02", "--to", "2026-05-01", "--json")
    assert (answer.code, answer.out.strip()) == (1, "null")
    assert "first day" in answer.err
