"""`import`, `export`, `backup` and `demo`: whole files in and out, nothing lost, nothing twice."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.app.calling import Terminal
from tests.app.files_made import ENTRIES, ONE_ID, OTHER_ID, fill, other, sums, write

READINGS = (
    "date,total,brand,people,insights,relationships,industry_rank,network_rank,"
    "industry_average,network_average,source"
)


def test_own_entries_go_in_once(call: Terminal) -> None:
    """With the figures for each file, and an empty list of what was derived."""
    name = write(f"{ENTRIES}\n2026-05-12,comment,3,15,Ada,,ACME,note,a b,{ONE_ID}\n2026-05-12,post,,,,,,,,\n")
    answer = call.json("import", name)
    assert answer == {
        "files": [
            {"name": name, "kind": "journal", "new": 2, "updated": 0, "unchanged": 0, "rejected": []}
        ],
        "new": 2, "updated": 0, "unchanged": 0, "rejected": 0, "applied": True, "derived": {},
    }  # fmt: skip
    assert sums(call.json("import", name)) == (0, 0, 2, 0, True)
    kept = {entry["kind"]: entry for entry in call.everything()["entries"]}
    assert (kept["comment"]["id"], kept["comment"]["tags"]) == (ONE_ID, ["a", "b"])
    assert (kept["post"]["count"], kept["post"]["minutes"]) == (1, None)


def test_an_id_that_is_known_changes_nothing(call: Terminal) -> None:
    """Whatever else the row says."""
    call.json("import", write(f"date,kind,id\n2026-05-12,comment,{ONE_ID}\n"))
    again = write(
        f"id,kind,date,count\n{ONE_ID},post,2026-05-11,9\n{OTHER_ID},post,2026-05-11,9\n", "again.csv"
    )
    assert sums(call.json("import", again)) == (1, 0, 1, 0, True)
    assert {entry["kind"] for entry in call.everything()["entries"] if entry["id"] == ONE_ID} == {"comment"}


def test_equal_rows_without_id_are_told_apart_by_their_number(call: Terminal) -> None:
    """Within a file and across files."""
    row = "2026-05-12,comment,2\n"
    assert sums(call.json("import", write("date,kind,count\n" + row * 2)))[0] == 2
    assert sums(call.json("import", write("date,kind,count\n" + row * 3, "more.csv"))) == (1, 0, 2, 0, True)
    assert sums(call.json("import", write("count,date,kind\n2,2026-05-12,comment\n", "turned.csv"))) == (
        0,
        0,
        1,
        0,
        True,
    )


BAD = (
    ("2026-05-12,juggling,1", "juggling"),
    ("2026-02-30,comment,1", "2026-02-30"),
    ("12.05.2026,comment,1", "12.05.2026"),
    ("2003-05-04,comment,1", "LinkedIn"),
    ("2026-05-15,comment,1", "future"),
    ("2026-05-12,comment,0", "count"),
    ("2026-05-12,comment,10001", "count"),
    ("2026-05-12,comment,-1", "count"),
    ("2026-05-12,comment,x", "number"),
)


@pytest.mark.parametrize(("row", "word"), BAD, ids=[row for row, _ in BAD])
def test_a_bad_row_keeps_everything_out_unless_it_may_be_skipped(call: Terminal, row: str, word: str) -> None:
    """It is named by its line and its reason, which stays English."""
    call.patch.setenv("LANG", "de_DE.UTF-8")
    name = write(f"date,kind,count\n2026-05-12,post,1\n{row}\n2026-05-14,post,10000\n")
    answer = call.refused("import", name)
    assert sums(answer) == (2, 0, 0, 1, False)
    ((bad,),) = [file["rejected"] for file in answer["files"]]
    assert bad["row"] == 3
    assert word in bad["reason"]
    assert sums(call.json("import", name, "--skip-bad", "--dry-run")) == (2, 0, 0, 1, False)
    assert sums(call.json("import", name, "--skip-bad")) == (2, 0, 0, 1, True)
    assert call.json("status", "--on", "2026-05-14")["entries"] == 2


def test_a_leading_apostrophe_before_a_sign_goes(call: Terminal) -> None:
    """One of them; before anything else it stays."""
    rows = "".join(f"2026-05-12,post,{note}\n" for note in ("'=a", "''=a", "'+a", "'-a", "'@a", "'a", "=a"))
    call.json("import", write("date,kind,note\n" + rows))
    notes = sorted(entry["note"] for entry in call.everything()["entries"])
    assert notes == sorted(["=a", "'=a", "+a", "-a", "@a", "'a", "=a"])


def test_several_files_are_one_batch(call: Terminal) -> None:
    """One bad row in the second keeps the first out too; also a file that is not understood does."""
    good, bad = write("date,kind\n2026-05-12,post\n"), write("date,kind\n2026-05-12,dance\n", "bad.csv")
    assert call.refused("import", good, bad)["applied"] is False
    readings = write("date,total\n2026-05-12,52\n", "readings.csv")
    for name in (write("name,mail\na,b\n", "odd.csv"), "missing.csv"):
        said = call("import", good, readings, name, "--json")
        assert said.code == 1
        assert name in said.err
        assert said.json["files"] == []
    assert "Expected" in call("import", "odd.csv").err  # what is expected is said
    assert [file["kind"] for file in call.json("import", good, readings)["files"]] == ["journal", "readings"]


def test_a_dry_run_says_the_same_and_changes_nothing(call: Terminal) -> None:
    """But for `applied`."""
    name = write("date,kind\n2026-05-12,post\n")
    call("status")
    before = call.everything()
    tried = call.json("import", name, "--dry-run")
    assert call.everything() == before
    assert {**tried, "applied": True} == call.json("import", name)
    assert "only a try" in call("import", name, "--dry-run").out


def test_without_json_bad_rows_are_named_in_the_terminals_language(call: Terminal) -> None:
    """With the number of the row."""
    name = write("date,kind\n2026-05-12,juggling\n")
    said = call("import", name)
    assert said.code == 1
    assert "Row 2" in said.out
    call.patch.setenv("LANG", "de_DE.UTF-8")
    assert "Zeile 2" in call("import", name).out


def test_what_is_exported_is_documented(call: Terminal) -> None:
    """Two tables with their headers, and the whole with its keys."""
    fill(call)
    answer = call.json("export", "out")
    assert [Path(name).name for name in answer["files"]] == ["entries.csv", "readings.csv", "journal.json"]
    assert Path("out/entries.csv").read_text("utf-8").splitlines()[0] == ENTRIES
    assert Path("out/readings.csv").read_text("utf-8").splitlines()[0] == READINGS
    whole = json.loads(Path("out/journal.json").read_text("utf-8"))
    assert (whole["format"], whole["version"]) == ("ssi-coach", 1)
    assert {
        "exported_at", "entries", "readings", "levels", "days_off", "goals", "checklist", "own_items",
        "snoozes", "annotations", "sessions", "results", "bin", "imports", "settings",
    } <= set(whole)  # fmt: skip
    assert {*ENTRIES.split(","), "at", "zone", "source"} <= set(whole["entries"][0])


def test_tables_that_were_exported_hold_every_text(call: Terminal) -> None:
    """Guarded against spreadsheets, and the same again after the way back."""
    fill(call)
    call("export", "out")
    rows = list(csv.DictReader(io.StringIO(Path("out/entries.csv").read_bytes().decode("utf-8"))))
    assert any(row["note"].startswith("'=1+1") for row in rows)
    fresh = other(call)
    assert sums(fresh.json("import", "out/entries.csv", "out/readings.csv")) == (5, 0, 0, 0, True)
    fields = ENTRIES.split(",")
    mine, theirs = (
        [[entry[field] for field in fields] for entry in one.everything()["entries"]] for one in (call, fresh)
    )
    assert sorted(mine, key=str) == sorted(theirs, key=str)
    assert sums(call.json("import", "out/entries.csv", "out/readings.csv")) == (0, 0, 5, 0, True)


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (("all.json",), ["all.json"]),
        (("entries-of-may.csv",), ["entries-of-may.csv"]),
        (("out", "--format", "csv"), ["entries.csv", "readings.csv"]),
        (("out", "--format", "json"), ["journal.json"]),
        (("notes.txt", "--format", "csv"), ["notes.txt"]),
        (("out", "--format", "results"), ["results.csv"]),
        (("won.csv", "--format", "results"), ["won.csv"]),
        (("out", "--format", "hubspot"), ["hubspot-contacts.csv"]),
        (("people.csv", "--format", "hubspot"), ["people.csv"]),
    ],
    ids=" ".join,
)
def test_the_name_or_the_format_says_what_is_written(
    call: Terminal, words: tuple[str, ...], names: list[str]
) -> None:
    """Relative to where the caller is."""
    assert [Path(name).name for name in call.json("export", *words)["files"]] == names


@pytest.mark.parametrize(
    "name", ["journal.db", "JOURNAL.DB", "journal.db-wal", "settings.json", "window.key", "link.csv"]
)
def test_an_export_never_writes_over_the_journal_itself(call: Terminal, name: str) -> None:
    """Whatever it is called and wherever it is looked at from."""
    call("log", "3 comments")
    Path("link.csv").symlink_to(call.folder / "journal.db")
    place = Path(name) if name == "link.csv" else call.folder / name
    before = (call.folder / "journal.db").read_bytes()
    said = call("export", str(place), "--format", "csv", "--json")
    assert (said.code, said.json) == (1, {"files": []})
    assert (call.folder / "journal.db").read_bytes() == before
    assert call.json("status")["entries"] == 1


def test_a_backup_is_a_whole_journal(call: Terminal) -> None:
    """Beside the journal, or in the folder that is named."""
    call("log", "3 comments")
    for words, folder in (((), call.folder / "backups"), (("copies",), Path.cwd() / "copies")):
        written = Path(call.json("backup", *words)["file"])
        assert written.parent == folder
        restored = other(call, f"restored from {folder.name}")
        restored.folder.mkdir()
        written.rename(restored.folder / "journal.db")
        assert restored.everything() == call.everything()


def test_sample_data_fills_an_empty_folder_only(call: Terminal) -> None:
    """And never mixes with anything."""
    answer = call.json("demo", "--years", "1")
    assert answer["folder"] == str(call.folder)
    assert 14_000 < answer["entries"] < 16_000
    whole = call.everything()
    assert 350 <= len(whole["readings"]) <= 366
    assert max(one["date"] for one in (*whole["entries"], *whole["readings"])) == "2026-05-13"
    assert call.refused("demo", "--years", "1") == {"folder": None, "entries": 0}
    mine = other(call)
    mine("log", "3 comments")
    assert mine("demo").code == 1
    assert len(mine.everything()["entries"]) == 1


def test_the_same_seed_and_day_make_the_same_journal(call: Terminal) -> None:
    """Another seed makes another person."""
    contents = []
    for name, seed in (("one", "7"), ("two", "7"), ("three", "8")):
        one = other(call, name)
        one.json("demo", "--years", "1", "--seed", seed, "--on", "2026-05-01")
        contents.append(one.everything())
    assert contents[0] == contents[1]
    assert contents[0]["entries"] != contents[2]["entries"]


def test_without_a_folder_the_sample_lies_beside_the_journal(call: Terminal) -> None:
    """Its folder is printed; the real journal is not even made."""
    said = call.raw("demo", "--years", "1")
    assert said.code == 0
    folder = Path(said.out.strip())
    assert folder.name == "ssi-coach-sample"
    assert (folder / "journal.db").exists()
    assert not folder.with_name("ssi-coach").exists()
    again = call.raw("demo", "--years", "1")
    assert again.code == 1
    assert folder.name in again.err
