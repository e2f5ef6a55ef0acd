"""A conversation on its way to a contract, from the quick line to the quarter's goal, with mouse and keyboard."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from tests.walk.person import Person

SAID = "conversation with +Ada @ACME"
AMOUNT = 8400


def a_contract_won(person: Person) -> None:
    """A line of the journal becomes a result, which is moved, given an amount, and counted."""
    said_on_today(person)
    made_a_result(person)
    goals_taken(person)
    moved_to_a_contract(person)
    seen_in_numbers(person)
    kept_in_step(person)


def said_on_today(person: Person) -> None:
    """The quick line writes an entry, and no result yet."""
    person.click("Today", kind="RailItem")
    person.click("What did you do on LinkedIn")
    person.type(SAID)
    person.keys("Return")
    person.until(lambda _: talks(person) == [("Ada", "ACME")], "the conversation is in the journal")
    assert person.exported()["results"] == []


def made_a_result(person: Person) -> None:
    """One click; the empty page says that something waits."""
    person.click("Results", kind="RailItem")
    person.sees("No results yet")
    person.picture("no-results-yet")
    person.click("Make it a result")
    person.until(
        lambda _: [found["stage"] for found in results(person)] == ["conversation"], "it is a result"
    )
    assert results(person)[0]["entry"], "it names the line that it came from"
    person.sees("Ada, ACME")


def goals_taken(person: Person) -> None:
    """The proposed ones, and one of them changed in place."""
    person.click("Use these")
    person.until(lambda _: len(person.exported()["result_goals"]) == 4, "four goals are set")
    person.sees("Results score")
    person.picture("board")


def moved_to_a_contract(person: Person) -> None:
    """Dragged to the meetings; the rest of the way from its menu, with an amount."""
    person.drag(person.find("Ada, ACME", kind="ResultCard"), person.find("Meetings", kind="BoardColumn"))
    person.until(lambda _: results(person)[0]["stage"] == "meeting", "it was dropped on the meetings")
    person.picture("dragged")
    person.menu(person.find("Ada, ACME", kind="ResultCard"))
    person.picture("card-menu")
    person.keys("Down", "Down", "Down", "Return")
    person.sees("What is it worth?")
    person.type(str(AMOUNT))
    person.keys("Tab")
    person.type("EUR")
    person.picture("amount")
    person.keys("Return")
    person.until(lambda _: results(person)[0]["stage"] == "contract", "the contract is signed")
    person.sees("EUR")


def seen_in_numbers(person: Person) -> None:
    """Funnel, goal and command line agree."""
    person.sees("Contracts: 1 of 1")
    person.sees("1 of 1 went on from proposal")
    person.picture("contract")
    told = person.asks("results")
    assert told["stages"] == dict.fromkeys(("conversation", "call", "meeting", "proposal", "contract"), 1), (
        told
    )
    assert told["won"] == {"EUR": AMOUNT}, told
    assert told["score"] > 0, told


def kept_in_step(person: Person) -> None:
    """Undo takes the contract back, redo signs it again; no day became more active by it."""
    person.keys("ctrl+z")
    person.until(lambda _: results(person)[0]["stage"] == "meeting", "undo took the contract back")
    person.keys("ctrl+shift+z")
    person.until(lambda _: results(person)[0]["stage"] == "contract", "redo signed it again")
    assert Decimal(str(results(person)[0]["amount"])) == AMOUNT
    assert talks(person) == [("Ada", "ACME")], "a result writes no entry"


def results(person: Person) -> list[dict[str, Any]]:
    """All results, as the command line exports them."""
    found: list[dict[str, Any]] = person.exported()["results"]
    return found


def talks(person: Person) -> list[tuple[str, str]]:
    """With whom conversations were noted down in the journal of today."""
    today = person.asks("status")["on"]
    return [
        (entry["person"], entry["company"])
        for entry in person.exported()["entries"]
        if entry["kind"] == "conversation" and entry["date"] == today
    ]
