"""Progress explained, with two years of made-up use: zoom, two days, a slider, a picture on the disk."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

from tests.walk.person import Person

PNG = b"\x89PNG\r\n\x1a\n"


def progress_explained(person: Person, place: Path) -> None:
    """The whole page, from a closer look to a kept picture."""
    person.click("Progress", kind="RailItem")
    person.sees("estimate, most likely range")
    zoomed_in(person)
    two_days_chosen(person)
    a_slider_dragged(person)
    a_picture_kept(person, place)


def zoomed_in(person: Person) -> None:
    """The wheel shows fewer days, the chosen span again all of them."""
    whole = shown_days(person)
    person.wheel(person.find("Total", kind="TimeChart"), 5)
    assert shown_days(person) < 0.7 * whole, (shown_days(person), whole)
    person.picture("zoomed-in")
    person.click("1 year", kind="Segment")
    person.until(lambda glass: abs(length(glass) - whole) < 1, "the whole span is shown again")


def two_days_chosen(person: Person) -> None:
    """A click and one with Shift; the causes of the journal score lie between what the command line says."""
    person.click("What moved it", kind="PillButton")
    person.sees("Not explained by your journal")
    person.picture("what-moved-it")
    person.click("Journal score", kind="Segment")
    chart = person.find("Total", kind="TimeChart")
    person.click_inside(chart, 0.25)
    person.click_inside(chart, 0.55, key="shift")
    person.rest()
    person.picture("two-days")
    first, last = chosen_days(person)
    assert timedelta(days=30) < last - first, (first, last)
    rows = [control for control in person.glass()["controls"] if control["kind"] == "StepRow"]
    for row, day in ((rows[0], first), (rows[-1], last)):
        score = person.asks("status", "--on", day.isoformat())["journal_score"]["total"]
        assert row["name"].endswith(f" {score:.1f}"), (row["name"], score)


def a_slider_dragged(person: Person) -> None:
    """The sentence follows the slider; nothing is kept until the button, and undo takes it back."""
    goals = goals_of(person)
    person.click("What if", kind="PillButton")
    person.sees("As now,")
    slider = person.find("Comment", kind="Slider")
    before = sentence(person)
    person.drag_inside(slider, 0.2, 0.7)
    assert sentence(person) != before, before
    assert "as now" in sentence(person)
    person.picture("what-if")
    assert goals_of(person) == goals, "moving a slider saves nothing"
    person.click("Make these my week's goals")
    person.until(lambda _: goals_of(person) != goals, "the numbers are goals")
    person.keys("ctrl+z")
    person.until(lambda _: goals_of(person) == goals, "undo took the goals back")


def a_picture_kept(person: Person, place: Path) -> None:
    """The comparison as PNG."""
    person.click("Compare", kind="PillButton")
    person.sees("Estimate at the end")
    person.picture("compare")
    person.click("Copy or keep as a file")
    person.keys("Down", "Down", "Return")
    person.keys("ctrl+a")
    person.type(str(place.resolve()))
    person.keys("Return")
    person.until(lambda _: place.exists(), "the picture is on the disk")
    content = place.read_bytes()
    width = int.from_bytes(content[16:20])
    assert content.startswith(PNG), content[:8]
    assert width > 1000, width
    person.click("Today", kind="RailItem")  # no window manager gives the window back to the keyboard


def shown_days(person: Person) -> float:
    """How many days the charts show."""
    return length(person.glass())


def length(glass: dict[str, Any]) -> float:
    """The days between both ends of the charts."""
    first, last = glass["days"]
    return float(last - first)


def chosen_days(person: Person) -> tuple[date, date]:
    """The two days in the fields of the panel."""
    fields = [
        control for control in person.glass()["controls"] if control["name"] in ("First day", "Last day")
    ]
    found = [date.fromisoformat(control["value"]) for control in fields]
    return found[0], found[1]


def goals_of(person: Person) -> dict[str, int]:
    """How often a week each kind is a goal."""
    return {goal["kind"]: goal["per_week"] for goal in person.exported()["goals"]}


def sentence(person: Person) -> str:
    """What is said of the days ahead."""
    said = [control["name"] for control in person.glass()["controls"]]
    return next(words for words in said if "In 12 weeks" in words)
