"""`result add | move | lose | list`: results on the command line."""

from __future__ import annotations

import pytest

from tests.app.calling import Terminal

KEYS = ["id", "person", "company", "amount", "currency", "stage", "steps", "lost"]


def test_a_result_is_written_down_and_printed(call: Terminal) -> None:
    """As interfaces promise: earlier stages count as passed on that day, the amount is a number."""
    said = call.json(
        *("result", "add", "--stage", "meeting", "--person", "Zoë Beispiel", "--company", "ACME"),
        *("--amount", "4800", "--currency", "EUR", "--on", "2026-05-11"),
    )
    assert list(said) == KEYS
    assert said == {
        "id": said["id"],
        "person": "Zoë Beispiel",
        "company": "ACME",
        "amount": 4800,
        "currency": "EUR",
        "stage": "meeting",
        "steps": [{"stage": stage, "date": "2026-05-11"} for stage in ("conversation", "call", "meeting")],
        "lost": False,
    }
    assert call.json("result", "list") == [said]
    assert call.json("status")["entries"] == 0


def test_a_result_moves_on_to_a_contract(call: Terminal) -> None:
    """Each step keeps its day; the beginning of the id is enough."""
    made = call.json("result", "add", "--stage", "conversation", "--on", "2026-05-04")
    assert (made["amount"], made["currency"], made["person"]) == (None, "", "")
    moved = call.json(
        *("result", "move", made["id"][:8], "--stage", "proposal", "--amount", "4800,50"),
        *("--currency", "eur", "--on", "2026-05-08"),
    )
    won = call.json("result", "move", made["id"], "--stage", "contract", "--amount", "4500")
    assert (moved["amount"], moved["currency"], won["amount"], won["stage"]) == (
        4800.5,
        "EUR",
        4500,
        "contract",
    )
    assert [step["date"][-2:] for step in won["steps"]] == ["04", "08", "08", "08", "13"]
    assert call.json("result", "list") == [won]


def test_a_lost_result_stays_in_the_list(call: Terminal) -> None:
    """With its reason in the journal."""
    made = call.json("result", "add", "--stage", "call")
    lost = call.json("result", "lose", made["id"], "--reason", "No budget")
    assert (lost["lost"], lost["stage"]) == (True, "call")
    assert call.json("result", "list") == [lost]
    assert call.everything()["results"][0]["lost_reason"] == "No budget"


@pytest.mark.parametrize(
    "words",
    [
        ("result", "move", "nowhere", "--stage", "call"),
        ("result", "lose", "nowhere"),
        ("result", "add", "--stage", "proposal", "--amount", "100"),
        ("result", "add", "--stage", "proposal", "--amount", "-1", "--currency", "EUR"),
        ("result", "add", "--stage", "proposal", "--amount", "nan", "--currency", "EUR"),
        ("result", "add", "--stage", "proposal", "--amount", "1.005", "--currency", "EUR"),
        ("result", "add", "--stage", "proposal", "--amount", "1", "--currency", "euro"),
        ("result", "add", "--stage", "call", "--on", "1999-01-01"),
        ("result", "add", "--stage", "call", "--person", "x" * 301),
    ],
    ids=" ".join,
)
def test_what_no_result_can_be_is_refused(call: Terminal, words: tuple[str, ...]) -> None:
    """With a sentence, and nothing is changed."""
    assert call.refused(*words) is None


def test_a_result_never_moves_back(call: Terminal) -> None:
    """Neither to an earlier stage nor to an earlier day."""
    made = call.json("result", "add", "--stage", "meeting", "--on", "2026-05-11")
    call.refused("result", "move", made["id"], "--stage", "call")
    call.refused("result", "move", made["id"], "--stage", "meeting")
    call.refused("result", "move", made["id"], "--stage", "contract", "--on", "2026-05-10")
    call.json("result", "lose", made["id"])
    call.refused("result", "move", made["id"], "--stage", "contract")


def test_an_id_that_begins_two_results_is_refused(call: Terminal) -> None:
    """So no other result moves by mistake."""
    for _ in range(17):
        call.json("result", "add", "--stage", "call")
    begins = [result["id"][0] for result in call.json("result", "list")]
    twice = next(sign for sign in begins if begins.count(sign) > 1)
    assert "begins with" in call("result", "move", twice, "--stage", "meeting").err


@pytest.mark.parametrize(
    "words",
    [
        ("result",),
        ("result", "add"),
        ("result", "add", "--stage", "wedding"),
        ("result", "move", "--stage", "call"),
        ("result", "add", "--stage", "call", "--amount", "much"),
        ("result", "sell"),
    ],
    ids=" ".join,
)
def test_wrong_use_is_told_apart_from_a_refusal(call: Terminal, words: tuple[str, ...]) -> None:
    """Exit code 2."""
    assert call(*words).code == 2


def test_the_plain_list_has_the_newest_result_first(call: Terminal) -> None:
    """A table to read, with an id to go on with; an empty list says what to do."""
    assert "result add" in call("result", "list").out
    call("result", "add", "--stage", "call", "--person", "Max", "--company", "ACME", "--on", "2026-05-04")
    call(
        "result", "add", "--stage", "contract", "--company", "Globex", "--amount", "4800", "--currency", "EUR"
    )
    first, second = call("result", "list").out.splitlines()
    assert ("Contract" in first, "Globex" in first, first.endswith("4\u202f800")) == (True, True, True)
    assert ("4 May 2026".replace(" ", "\u00a0", 1) in second, "Max, ACME" in second) == (True, True)


def test_results_travel_in_the_whole_journal_and_come_once(call: Terminal) -> None:
    """Also those of the bin; what was deleted for good never comes back."""
    made = call.json("result", "add", "--stage", "proposal", "--amount", "99.95", "--currency", "CHF")
    whole = call.everything()
    assert whole["results"][0]["id"] == made["id"]
    again = call.json("import", "everything.json")
    assert (again["new"], again["updated"], again["rejected"]) == (0, 0, 0)
    assert call.everything() == whole
