"""`log` and `level`: one line understood, written as a whole or not at all."""

from __future__ import annotations

import pytest

from tests.app.calling import Terminal

Counts = list[tuple[str, int]]


def counts(answer: dict[str, list[dict[str, object]]]) -> list[tuple[object, object]]:
    """Kinds and counts of an answer."""
    return [(entry["kind"], entry["count"]) for entry in answer["entries"]]


def test_a_line_becomes_its_entries(call: Terminal) -> None:
    """Day, company, person and tags belong to the whole line; what is left over is the first one's note."""
    answer = call.json("log", '3 comments, 2 invites to CTOs @ACME +"Ada Example" yesterday 15 min #fair #q2')
    assert set(answer) == {"saved", "entries", "left_over"}
    assert (answer["saved"], answer["left_over"]) == (True, "to CTOs")
    first, second = answer["entries"]
    assert set(first) == {
        "id", "date", "kind", "count", "minutes", "person", "company", "note", "tags"
    }  # fmt: skip
    assert counts(answer) == [("comment", 3), ("invitation_sent", 2)]
    assert [entry["date"] for entry in answer["entries"]] == ["2026-05-12"] * 2
    for entry in (first, second):
        assert (entry["company"], entry["person"], entry["tags"]) == ("ACME", "Ada Example", ["fair", "q2"])
    assert (first["note"], second["note"]) == ("to CTOs", "")
    kept = {entry["id"]: entry for entry in call.everything()["entries"]}
    for entry in answer["entries"]:
        assert {key: kept[entry["id"]][key] for key in entry} == entry


@pytest.mark.parametrize(
    ("line", "minutes"),
    [("3 comments, 2 invites 15 min", 15), ("1 post, 1 reaction, 7 searches 7 min", 7), ("4 comments", None)],
)
def test_minutes_are_the_total_of_the_line(call: Terminal, line: str, minutes: int | None) -> None:
    """Divided over the entries, the sum kept; unknown stays unknown."""
    shares = [entry["minutes"] for entry in call.json("log", line)["entries"]]
    assert (None if minutes is None else sum(shares)) == minutes
    assert minutes is not None or shares == [None]


@pytest.mark.parametrize(
    ("word", "day"),
    [
        ("", "2026-05-13"),
        ("today", "2026-05-13"),
        ("yesterday", "2026-05-12"),
        ("gestern", "2026-05-12"),
        ("hier", "2026-05-12"),
        ("ayer", "2026-05-12"),
        ("wednesday", "2026-05-13"),
        ("thursday", "2026-05-07"),
        ("on tuesday", "2026-05-12"),
        ("am montag", "2026-05-11"),
        ("2026-05-01", "2026-05-01"),
        ("tomorrow", "2026-05-14"),
    ],
)
def test_day_words_count_from_today(call: Terminal, word: str, day: str) -> None:
    """A weekday is the latest one up to today."""
    assert call.json("log", f"3 comments {word}")["entries"][0]["date"] == day


@pytest.mark.parametrize(
    ("word", "day"), [("", "2024-03-01"), ("yesterday", "2024-02-29"), ("friday", "2024-03-01")]
)
def test_day_words_count_from_the_day_that_is_named(call: Terminal, word: str, day: str) -> None:
    """--on stands for today."""
    assert call.json("log", f"3 comments {word}", "--on", "2024-03-01")["entries"][0]["date"] == day


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("comment", [("comment", 1)]),
        ("three comments and a post", [("comment", 3), ("post", 1)]),
        ("drei Kommentare, zwei Einladungen", [("comment", 3), ("invitation_sent", 2)]),
        ("trois commentaires", [("comment", 3)]),
        ("tres comentarios", [("comment", 3)]),
        ("10000 comments", [("comment", 10_000)]),
        ("1 meeting, 1 contract", [("meeting", 1), ("contract", 1)]),
    ],
)
def test_all_four_languages_are_understood_at_once(
    call: Terminal, line: str, expected: Counts, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever the locale; number words count, a kind without a number counts one."""
    assert counts(call.json("log", line)) == expected
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    assert counts(call.json("log", line)) == expected


def test_words_need_no_quotes(call: Terminal) -> None:
    """The terminal splits them, the line joins them."""
    assert counts(call.json("log", "3", "comments", "yesterday")) == [("comment", 3)]


@pytest.mark.parametrize(
    "words",
    [
        ("-3 comments",),
        ("--", "-3 comments"),
        ("-3", "comments"),
        ("+3 comments",),
        ("2 posts, -3 comments",),
        ("0 comments",),
        ("10001 comments",),
        ("99999999999999999999 comments",),
        ("nothing of that kind",),
        ("3",),
        ("",),
        ("   ",),
        ("3 comments on 2026-02-30",),
        ("3 comments 2003-05-04",),
        ("3 comments 2026-05-15",),
    ],
    ids=" ".join,
)
def test_a_line_that_cannot_be_saves_nothing(call: Terminal, words: tuple[str, ...]) -> None:
    """All of it is left over."""
    call("log", "2 posts")
    options = ("--json",) if "--" not in words else ()
    before = call.everything()
    said = call("log", *(("--json",) if not options else ()), *words, *options)
    assert said.code == 1
    assert said.json == {
        "saved": False, "entries": [], "left_over": " ".join(w for w in words if w != "--").strip()
    }  # fmt: skip
    assert said.err.strip()
    assert call.everything() == before


def test_a_dry_run_says_the_same_and_saves_nothing(call: Terminal) -> None:
    """But for the ids, which nobody has yet."""
    line = "3 comments @ACME yesterday 15 min #fair"
    tried = call.json("log", line, "--dry-run")
    assert call.json("status")["entries"] == 0
    done = call.json("log", line)
    assert (tried.pop("saved"), done.pop("saved")) == (False, True)
    for entry in (*tried["entries"], *done["entries"]):
        entry.pop("id")
    assert tried == done
    assert call.json("status")["entries"] == 1
    assert call.refused("log", "-3 comments", "--dry-run")["saved"] is False


def test_without_json_each_entry_is_a_line(call: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the language of the terminal."""
    said = call("log", "3 comments, 2 invites @ACME yesterday 15 min #fair to CTOs")
    assert said.code == 0
    assert len(said.out.splitlines()) == 2
    assert "3 comments" in said.out
    assert "to CTOs" in said.out
    assert "only a try" in call("log", "3 comments", "--dry-run").out
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    assert "3 Kommentare" in call("log", "3 comments").out


def test_a_level_is_stated_and_counted_on(call: Terminal) -> None:
    """The last stated value plus the entries of its kind since."""
    call("log", "5 connections added", "--on", "2026-05-10")
    answer = call.json("level", "connections", "812", "--on", "2026-05-11")
    assert answer == {"level": "connections", "value": 812, "date": "2026-05-11"}
    (level,) = call.everything()["levels"]
    assert (level["level"], level["value"], level["date"]) == ("connections", 812, "2026-05-11")
    assert call.json("level", "connections", "820", "--on", "2026-05-11")["value"] == 820
    assert [level["value"] for level in call.everything()["levels"]] == [820]


@pytest.mark.parametrize(
    "level", ["connections", "decision_makers", "colleagues", "endorsements", "recommendations", "followers"]
)
def test_every_level_can_be_stated(call: Terminal, level: str) -> None:
    """Under its own name."""
    assert call.json("level", level, "0") == {"level": level, "value": 0, "date": "2026-05-13"}


@pytest.mark.parametrize("words", [("-1",), ("100000001",), ("9", "--on", "2003-05-04")], ids=" ".join)
def test_a_level_that_cannot_be_changes_nothing(call: Terminal, words: tuple[str, ...]) -> None:
    """Neither below nothing nor before LinkedIn."""
    assert call.refused("level", "connections", *words)["value"] is None
