"""A day from its plan to its end: a session that is killed in the middle, gone on with, ended; the sheet comes once."""

from __future__ import annotations

from typing import Any

from tests.walk.person import Person

MOST_ACTIONS = 9
"""Actions that a day's plan holds at most."""

NOTE = "two good talks"


def a_whole_day(person: Person) -> None:
    """Start, count, be killed, go on, end; do the rest of the plan; say how it went."""
    person.start()
    the_week(person)
    begun(person)
    before = counted(person)
    assert sum(before.values()) == 5, before
    person.kill()
    assert counted(person) == before, "nothing is lost with the window killed"
    person.start()
    person.sees("is still open")
    person.picture("still-open")
    person.click("Go on")
    person.sees("End session and save")
    person.click("Comment: 3 in this session")
    person.until(
        lambda _: counted(person)["comment"] == before["comment"] + 1, "counting goes on, nothing doubled"
    )
    person.picture("session")
    person.click("End session and save")
    person.until(lambda _: ended(person), "the session has ended")
    lines = session_lines(person)
    (session,) = person.exported()["sessions"]
    assert sum(line["minutes"] for line in lines) == max(1, round(session["seconds"] / 60)), lines
    one_step(person)
    the_end(person)


def the_week(person: Person) -> None:
    """The header leads to the week's plan; a tick there is a tick of today, and Escape leads back."""
    person.click("Week", kind="Segment")
    person.sees("The week's plan")
    person.sees("done so far.")
    person.picture("week")
    before = len(person.exported()["checklist"])
    person.click(open_titles(person)[0])
    person.until(lambda _: len(person.exported()["checklist"]) == before + 1, "the tick is in the journal")
    person.keys("ctrl+z")
    person.until(lambda _: len(person.exported()["checklist"]) == before, "undo took it back")
    person.keys("Escape")
    person.sees("Today's plan")


def begun(person: Person) -> None:
    """A session with keys, buttons, a person and a company."""
    person.click("Start session", kind="RailItem")
    person.sees("End session and save")
    person.click("Comment: 0 in this session")
    person.keys("1", "1", "2")
    person.click("Person, company")
    person.type("Ada King, ACME")
    person.keys("Return", "5")
    person.until(lambda _: sum(counted(person).values()) == 5, "every press is in the journal")
    named = [line for line in session_lines(person) if line["person"]]
    assert [(line["person"], line["company"]) for line in named] == [("Ada King", "ACME")], named


def one_step(person: Person) -> None:
    """Undo takes the whole session, redo brings it back."""
    person.click("Today", kind="RailItem")  # no window manager gives the window back to the keyboard
    lines = session_lines(person)
    person.keys("ctrl+z")
    person.until(lambda _: not session_lines(person), "undo took the session back")
    person.keys("ctrl+shift+z")
    person.until(lambda _: session_lines(person) == lines, "redo brought it again")


def the_end(person: Person) -> None:
    """The rest of the plan is ticked; the sheet comes by itself, and only once."""
    person.click("Today", kind="RailItem")
    for _ in range(MOST_ACTIONS):
        titles = open_titles(person)
        if not titles:
            break
        person.click(titles[0])
    person.sees("How did today go?")
    person.click("Well")
    person.click("A note", kind="AnswerField")
    person.type(NOTE)
    person.picture("end-of-day")
    person.click("Done for today")
    person.until(lambda _: said(person) == [("well", NOTE)], "what was said is in the journal")
    person.click("Today", kind="RailItem")
    person.quit()
    person.start()
    person.rest()
    person.click("Today", kind="RailItem")
    person.sees_no("How did today go?")
    person.picture("day-done")
    person.quit()


def open_titles(person: Person) -> list[str]:
    """What can be ticked on Today, from top to bottom; the first few that are not ticked yet."""
    return [
        control["name"]
        for control in person.glass()["controls"]
        if control["kind"] in ("CheckCircle", "CheckSquare") and control["enabled"] and not control["checked"]
    ]


def session_lines(person: Person) -> list[dict[str, Any]]:
    """The journal lines that sessions wrote."""
    return [entry for entry in person.exported()["entries"] if entry["source"] == "session"]


def counted(person: Person) -> dict[str, int]:
    """How often sessions counted each kind."""
    found: dict[str, int] = {}
    for line in session_lines(person):
        found[line["kind"]] = found.get(line["kind"], 0) + line["count"]
    return found


def ended(person: Person) -> bool:
    """Whether no session is open."""
    return all(session["ended"] for session in person.exported()["sessions"])


def said(person: Person) -> list[tuple[str, str]]:
    """What was said at the ends of days."""
    return [(end["went"], end["note"]) for end in person.exported()["day_ends"]]
