"""A team's board in a folder: looked at, joined with what was read before, followed while others come and go, left."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from tests.team_build import write_team
from tests.walk.person import Person

ALIAS = "Nora"


def a_team_joined(person: Person, folder: Path) -> None:
    """Five members share the folder; a sixth comes, one leaves, one's file is torn, the sixth leaves again."""
    folder = folder.resolve()
    today = date.fromisoformat(person.asks("status")["on"])
    write_team(folder, 5, today=today, step=7)
    open_board(person)
    person.sees("See where your team stands")
    person.picture("team-none")
    person.click("Choose the team's folder ...")
    person.keys("ctrl+a")
    person.type(str(folder))
    person.keys("Return")
    person.sees("5 members")
    person.picture("team")
    assert own_files(folder) == [], "looking writes nothing"
    joined(person, folder)
    followed(person, folder)
    person.click("Where the board is")
    person.keys("Up", "Return")
    person.until(lambda _: own_files(folder) == [], "the own file is gone")
    person.sees("Nothing of yours is on this board")
    person.keys("Escape")
    person.sees_no("Nothing of yours is on this board")
    person.click("Data", kind="RailItem")  # no window manager gives the window back to the keyboard


def open_board(person: Person) -> None:
    """Through the palette."""
    person.click("Data", kind="RailItem")
    person.keys("ctrl+k")
    person.type("Team board")
    person.keys("Return")


def joined(person: Person, folder: Path) -> None:
    """The own snapshot is named, read and written; ranks stay out of it."""
    person.click("My snapshot ...")
    person.sees("This is all that will be written")
    person.click("Name that the others see", kind="QLineEdit")
    person.type(ALIAS)
    person.click("Ranks in industry and network")
    person.sees(f'"alias": "{ALIAS}"')
    person.picture("team-my-snapshot")
    person.click("Write it now")
    person.sees(f"{ALIAS} (you)")
    person.picture("team-joined")
    (place,) = own_files(folder)
    written = json.loads(place.read_text("utf-8"))
    status = person.asks("status")["reading"]
    assert written["readings"][-1]["total"] == status["total"], written
    assert "brand" in written["readings"][-1], "the pillars were agreed to"
    assert "industry_rank" not in written["readings"][-1], "the ranks were not"
    listed = person.asks("team", "list", str(folder))
    assert len(listed["members"]) == 6, listed


def followed(person: Person, folder: Path) -> None:
    """Others change the folder; the board follows by itself."""
    next(folder.glob("ada-*")).unlink()
    (folder / "torn.ssi-team.json").write_text('{"format": "ssi-coach-team", "ver', encoding="utf-8")
    person.sees("1 file was left out.")
    person.sees("5 members")
    person.picture("team-torn")


def own_files(folder: Path) -> list[Path]:
    """The files that this person wrote."""
    return list(folder.glob(f"{ALIAS.lower()}-*"))
