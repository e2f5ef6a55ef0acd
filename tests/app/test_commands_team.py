"""`team export` and `team list` in the terminal, as documented."""

from __future__ import annotations

import json
import stat

from tests.team_build import write_team

KEYS = {
    "alias",
    "total",
    "brand",
    "people",
    "insights",
    "relationships",
    "change_4_weeks",
    "as_of",
    "history",
}


def reading(call, day, brand):
    """An official reading with its four pillars."""
    pillars = ("--people", "6", "--insights", "9", "--relationships", "15")
    call.json("reading", "add", "--date", day, "--brand", str(brand), *pillars, "--industry-rank", "10")


def test_a_snapshot_is_written_and_listed(call, tmp_path):
    """With the last reading, the change over four weeks and the history."""
    team = tmp_path / "team"
    team.mkdir()
    reading(call, "2026-04-10", 18)
    reading(call, "2026-05-13", 21)
    said = call.json("team", "export", str(team / "anna.json"), "--alias", "Anna")
    assert said == {"file": str(team / "anna.json")}
    assert stat.S_IMODE((team / "anna.json").stat().st_mode) == 0o600
    (team / "broken.json").write_text('{"format": "ssi-coach-team", "ver', encoding="utf-8")
    board = call.json("team", "list", str(team))
    (anna,) = board["members"]
    assert set(anna) == KEYS
    assert (anna["alias"], anna["total"], anna["brand"], anna["change_4_weeks"]) == ("Anna", 51.0, 21.0, 3.0)
    assert anna["as_of"] == "2026-05-13"
    assert anna["history"] == [{"date": "2026-04-10", "total": 48.0}, {"date": "2026-05-13", "total": 51.0}]
    assert board["ignored"] == [
        {"file": "broken.json", "reason": "The snapshot is damaged, or was not written to its end."}
    ]


def test_unknown_is_null(call, tmp_path):
    """A member without readings is a member."""
    call.json("team", "export", str(tmp_path / "me.json"), "--alias", "Me")
    (tmp_path / "everything.json").unlink(missing_ok=True)
    (me,) = call.json("team", "list", str(tmp_path))["members"]
    assert me["total"] is me["brand"] is me["change_4_weeks"] is None
    assert me["history"] == []


def test_a_day_stands_for_today(call, tmp_path):
    """Readings after it stay out."""
    reading(call, "2026-05-01", 18)
    reading(call, "2026-05-13", 21)
    call.json("team", "export", str(tmp_path / "me.json"), "--alias", "Me", "--on", "2026-05-05")
    (me,) = call.json("team", "list", str(tmp_path))["members"]
    assert (me["as_of"], me["total"]) == ("2026-05-05", 48.0)


def test_a_folder_gets_the_usual_name(call, tmp_path):
    """One file a member, however often."""
    for _ in range(2):
        (tmp_path / "team").mkdir(exist_ok=True)
        call.json("team", "export", str(tmp_path / "team"), "--alias", "Zoë")
    (place,) = (tmp_path / "team").iterdir()
    assert place.name.startswith("zoe-")
    assert place.name.endswith(".ssi-team.json")


def test_a_team_of_many_in_plain_lines(call, tmp_path):
    """A line each, and what was left out with its reason."""
    write_team(tmp_path / "team", 3, days=60)
    (tmp_path / "team" / "note.txt").write_text("hello", encoding="utf-8")
    said = call("team", "list", str(tmp_path / "team"))
    assert said.code == 0
    assert len(said.out.splitlines()) == 4
    assert "over four weeks" in said.out
    assert "Left out: note.txt. This is no team snapshot of SSI Coach." in said.out


def test_what_cannot_be_done_is_refused_in_words(call, tmp_path):
    """A name nobody can read, a folder that is not there, the journal's own file."""
    assert call.refused("team", "export", str(tmp_path / "x.json"), "--alias", " ") == {"file": None}
    assert call.refused("team", "export", str(tmp_path / "no" / "x.json")) == {"file": None}
    assert call.refused("team", "list", str(tmp_path / "no")) == {"members": [], "ignored": []}
    call.json("reading", "add", "--total", "50")
    before = (call.folder / "journal.db").stat().st_ino
    assert call.refused("team", "export", str(call.folder / "journal.db")) == {"file": None}
    assert (call.folder / "journal.db").stat().st_ino == before


def test_reasons_are_english_in_json_and_german_in_words(call, tmp_path, monkeypatch):
    """JSON is for programs."""
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    (tmp_path / "team").mkdir()
    (tmp_path / "team" / "x").write_text("x", encoding="utf-8")
    (left,) = call.json("team", "list", str(tmp_path / "team"))["ignored"]
    assert left["reason"] == "This is no team snapshot of SSI Coach."
    json.dumps(left)


def agreed(call, place) -> None:
    """What the window keeps when the member has agreed there."""
    kept = json.loads((call.folder / "settings.json").read_text("utf-8"))
    kept |= {"team_place": str(place), "team_alias": "Ada", "team_keeps": True}
    (call.folder / "settings.json").write_text(json.dumps(kept), encoding="utf-8")


def test_a_reading_is_shown_to_the_team_where_that_was_agreed_to(call, tmp_path):
    """Before it is not; a folder that is away is told, and the reading is saved all the same."""
    team = tmp_path / "team"
    team.mkdir()
    call.json("team", "export", str(team))
    (first,) = team.iterdir()
    before = first.read_text("utf-8")
    reading(call, "2026-05-12", 18)
    assert first.read_text("utf-8") == before
    agreed(call, team)
    reading(call, "2026-05-13", 21)
    (ada,) = call.json("team", "list", str(team))["members"]
    assert (ada["alias"], ada["total"]) == ("Ada", 51.0)
    agreed(call, tmp_path / "away")
    said = call("reading", "add", "--date", "2026-05-13", "--total", "55")
    assert said.code == 0
    assert "could not be written" in said.err
    assert call.json("status")["reading"]["total"] == 55.0
