"""`make walk`: first start, a pasted page, logging, editing, a reading, an import, undo, closing and starting again.

A week is looked back at as well, and a report made; a conversation becomes a contract; a team is joined and
left; a day goes from its plan over a killed session to its end.
Everything is done with mouse and keyboard in a real window; then the disk and the screen are asked.
Screenshots stay in build/walk.
"""

from __future__ import annotations

import shutil
import sys
from datetime import date
from pathlib import Path

from tests.driving.files import archive_file
from tests.driving.journals import named_journal
from tests.driving.virtual_screen import virtual_screen
from tests.walk.explaining import progress_explained
from tests.walk.looking_back import a_report, a_week_reviewed
from tests.walk.person import Person
from tests.walk.results_won import a_contract_won
from tests.walk.teaming import a_team_joined
from tests.walk.whole_day import a_whole_day

PICTURES = Path("build/walk")

PAGE = """Your Social Selling Index
Industry SSI rank
Top
11
%
Network SSI rank
Top
14
%
Current Social Selling Index
52
out of 100
Four components of your score
20.9 | Establish your professional brand
6.2 | Find the right people
9.6 | Engage with insights
15.3 | Build relationships
People in your industry
35 out of 100
Sales professionals in the Software industry have an average SSI of 35.
You rank in the top 11%
Up 1% since last week
People in your network
36 out of 100
People in your network have an average SSI of 36.
You rank in the top 14%
No change since last week
"""
"""A copied SSI page in the layout of 2024 to 2026, with made-up numbers."""

MOST_STOPS = 30
"""Presses of Tab that bring one to the main chart of Progress at most."""

READING = {
    "total": 52.0,
    "brand": 20.9,
    "people": 6.2,
    "insights": 9.6,
    "relationships": 15.3,
    "industry_rank": 11.0,
    "network_rank": 14.0,
    "industry_average": 35.0,
    "network_average": 36.0,
}


def first_start(person: Person) -> None:
    """Language, about you, the pasted page, rough numbers, no archive yet."""
    person.sees("Welcome to SSI Coach")
    person.picture("welcome")
    person.click("English")
    person.click("Continue")
    person.picture("about-you")
    person.click("Continue")
    person.copy(PAGE)
    person.sees("Your first reading")
    person.keys("ctrl+v")
    person.sees("9 of 9 values")
    person.picture("pasted")
    person.click("Save reading and continue")
    person.picture("rough-numbers")
    person.click("Skip")
    person.sees("Your archive from LinkedIn")
    person.picture("archive-step")
    person.click("Go to Today")
    person.rest()


def a_day(person: Person) -> None:
    """The quick line, tally buttons, a routine, second thoughts."""
    person.sees("52")
    person.click("What did you do on LinkedIn")
    person.type("3 comments, 2 invites @Acme yesterday 15 min #fair")
    person.sees("3 comments")
    person.picture("understood")
    person.keys("Return")
    person.rest()
    person.picture("logged")
    person.click("Comment", times=3)
    person.click("Reaction")
    person.picture("tallied")
    status = person.asks("status")
    assert status["entries"] == 4, status
    assert status["reading"] is not None
    for name, value in READING.items():
        assert status["reading"][name] == value, (name, status["reading"])


def second_thoughts(person: Person) -> None:
    """A routine ticked, and everything of it taken back and done again."""
    before = person.asks("status")["entries"]
    person.click("", kind="CheckCircle")
    person.until(lambda _: person.asks("status")["entries"] > before, "the routine wrote its entries")
    person.picture("routine-ticked")
    person.keys("ctrl+z")
    person.until(lambda _: person.asks("status")["entries"] == before, "undo took them back")
    person.keys("ctrl+shift+z")
    person.until(lambda _: person.asks("status")["entries"] > before, "redo wrote them again")


def the_journal(person: Person) -> None:
    """A note typed into a cell, taken back, and typed again; an entry deleted and restored by undo."""
    person.click("Journal", kind="RailItem")
    person.sees("entries")
    person.picture("journal")
    person.double_click("Note 0")
    person.type("asked about the pilot")
    person.keys("Return")
    person.until(lambda _: notes(person) == ["asked about the pilot"], "the note is in the journal")
    person.picture("edited-in-place")
    person.keys("ctrl+z")
    person.until(lambda _: notes(person) == [], "undo took the note back")
    person.keys("ctrl+shift+z")
    person.until(lambda _: notes(person) == ["asked about the pilot"], "redo wrote it again")
    before = person.asks("status")["entries"]
    person.click("Kind 1")
    person.keys("Delete")
    person.until(lambda _: person.asks("status")["entries"] == before - 1, "the entry is in the bin")
    assert len(person.exported()["bin"]) == 1
    person.keys("ctrl+z")
    person.until(lambda _: person.asks("status")["entries"] == before, "undo brought it back")


def a_reading_mended(person: Person) -> None:
    """A reading is corrected from its dot, and deleted; undo takes both back."""
    person.click("Progress", kind="RailItem")
    person.sees("Weekly activity")
    reach_the_chart(person)
    person.keys("Return")
    person.picture("reading-menu")
    person.keys("Return")
    person.sees("Correct reading")
    person.click("Rank in your industry", kind="NumberCell")
    person.keys("ctrl+a")
    person.type("12")
    person.picture("reading-corrected")
    person.keys("ctrl+Return")
    person.until(lambda _: rank(person) == 12, "the correction is in the journal")
    person.click("Undo", kind="ToastWord")
    person.until(lambda _: rank(person) == READING["industry_rank"], "undo took it back")
    reach_the_chart(person)
    person.keys("Delete")
    person.until(lambda _: person.asks("status")["reading"] is None, "the reading is in the bin")
    person.picture("reading-deleted")
    person.keys("ctrl+z")
    person.until(lambda _: rank(person) == READING["industry_rank"], "undo brought it back")


def reach_the_chart(person: Person) -> None:
    """With the keyboard to the main chart, and to the last reading in it."""
    for _ in range(MOST_STOPS):
        if person.glass()["focus"] == "Total":
            break
        person.keys("Tab")
    person.keys("Left")


def rank(person: Person) -> float | None:
    """The rank that the last reading states."""
    reading = person.asks("status")["reading"]
    return None if reading is None else float(reading["industry_rank"])


def the_import(person: Person) -> None:
    """An archive is chosen, looked at, brought in, taken back, and known when it comes again."""
    place = PICTURES / "chosen"
    place.mkdir()
    archive = archive_file(place, date.fromisoformat(person.asks("status")["on"]))
    before = person.asks("status")["entries"]
    for picture in ("archive", "archive-again"):
        choose(person, archive)
        person.sees("LinkedIn archive, larger version")
        person.picture(picture)
        person.keys("Return")
        person.sees("Drop files anywhere")
        if picture == "archive":
            imported = person.asks("status")["entries"]
            assert imported > before, imported
    assert person.asks("status")["entries"] == imported, "the same archive brings nothing new"
    person.click("Data", kind="RailItem")  # no window manager gives the window back to the keyboard
    person.keys("ctrl+z")
    person.until(lambda _: person.asks("status")["entries"] == before, "undo took the archive back")


def choose(person: Person, file: Path) -> None:
    """A file, by its path in the chooser of the page Data."""
    person.click("Data", kind="RailItem")
    person.click("Choose files ...")
    person.type(str(file.resolve()))
    person.keys("Return")


def every_page(person: Person) -> None:
    """Each page opens and shows the day."""
    for name in ("Progress", "Checklist", "Results", "Data", "Today"):
        person.click(name, kind="RailItem")
        person.rest()
        person.picture(name.lower())


def notes(person: Person) -> list[str]:
    """The notes in the journal."""
    return [entry["note"] for entry in person.exported()["entries"] if entry["note"]]


def main() -> int:
    """Walk; the exit code says whether everything was as it should be."""
    shutil.rmtree(PICTURES, ignore_errors=True)
    PICTURES.mkdir(parents=True)
    folder = PICTURES / "journal"
    with virtual_screen(1280, 800) as environment:
        person = Person(folder, PICTURES, environment)
        person.start()
        first_start(person)
        a_day(person)
        second_thoughts(person)
        the_journal(person)
        a_reading_mended(person)
        the_import(person)
        a_week_reviewed(person)
        a_report(person, PICTURES / "month.pdf")
        a_contract_won(person)
        a_team_joined(person, PICTURES / "team")
        every_page(person)
        entries = person.asks("status")["entries"]
        person.quit()
        assert person.asks("status")["entries"] == entries, "what was saved is there with the window closed"
        person.start()
        person.sees("52")
        person.picture("next-day")
        person.click("Journal", kind="RailItem")
        person.sees("asked about the pilot")
        person.quit()
        reader = Person(named_journal(PICTURES / "demo", "demo"), PICTURES, environment)
        reader.shots = person.shots
        reader.start()
        progress_explained(reader, PICTURES / "compare.png")
        reader.quit()
        worker = Person(named_journal(PICTURES / "day", "5-readings"), PICTURES, environment)
        worker.shots = reader.shots
        a_whole_day(worker)
        reader.shots = worker.shots
    print(f"The walk went well; {reader.shots} pictures in {PICTURES}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
