"""A week looked back at, and a month's report made, with mouse and keyboard."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from tests.walk.person import Person

KEPT = "ten minutes before the first call"


def a_week_reviewed(person: Person) -> None:
    """The running week gets its answers; closing keeps them, undo takes them back."""
    person.click("Data", kind="RailItem")
    person.keys("ctrl+k")
    person.type("Weekly review")
    person.keys("Return")
    person.sees("What moved")
    person.keys("alt+Right")
    person.rest()
    person.click("Keep", kind="AnswerField")
    person.type(KEPT)
    person.picture("review")
    person.keys("Escape")
    person.until(lambda _: kept(person) == [KEPT], "the review is in the journal")
    person.click("Data", kind="RailItem")  # no window manager gives the window back to the keyboard
    person.keys("ctrl+z")
    person.until(lambda _: kept(person) == [], "undo took it back")
    person.keys("ctrl+shift+z")
    person.until(lambda _: kept(person) == [KEPT], "redo wrote it again")


def a_report(person: Person, place: Path) -> None:
    """The month's report is written where a person wants it."""
    person.click("Data", kind="RailItem")
    person.keys("ctrl+k")
    person.type("Report (PDF)")
    person.keys("Return")
    person.sees("Report as PDF")
    person.picture("report")
    person.click("Save as PDF ...")
    person.keys("ctrl+a")
    person.type(str(place.resolve()))
    person.keys("Return")
    person.until(lambda _: place.exists(), "the report is on the disk")
    content = place.read_bytes()
    assert content.startswith(b"%PDF"), content[:20]
    assert len(re.findall(rb"/Type /Page\b", content)) >= 2


def kept(person: Person) -> list[Any]:
    """What was to be kept, week by week."""
    return [review["keep"] for review in person.exported()["reviews"] if review["keep"]]
