"""Every command: where the journal is, which day is today, exit codes, refusals, languages."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from tests.app.calling import STARTING, Terminal

EVERY_COMMAND = (
    ("status",),
    ("estimate",),
    ("explain",),
    ("log", "3 comments"),
    ("level", "connections", "812"),
    ("reading", "add", "--total", "52"),
    ("export", "out.json"),
    ("backup", "copies"),
    ("result", "add", "--stage", "call"),
    ("result", "list"),
    ("demo", "--years", "1"),
)


@pytest.mark.parametrize("words", EVERY_COMMAND, ids=" ".join)
@pytest.mark.parametrize("empty", [False, True], ids=["new", "empty"])
def test_a_new_or_empty_folder_is_fine_and_nothing_is_asked(
    call: Terminal, words: tuple[str, ...], empty: bool
) -> None:
    """Standard input is closed to it."""
    if empty:
        call.folder.mkdir()
    said = call(*words)
    assert (said.code, said.err) == (0, "")
    assert (call.folder / "journal.db").exists()


@pytest.mark.parametrize("words", EVERY_COMMAND, ids=" ".join)
def test_with_json_there_is_one_value_and_nothing_else(call: Terminal, words: tuple[str, ...]) -> None:
    """On standard output; standard error stays empty."""
    assert isinstance(call.json(*words), dict | list)


@pytest.mark.parametrize("words", [("status", "--json"), ("reading", "add", "--total", "52")], ids=" ".join)
def test_the_folder_stands_before_or_after_the_command(call: Terminal, words: tuple[str, ...]) -> None:
    """Also relative to where the caller is, and joined with =."""
    before = call.raw("--data-dir", "journal", *words)
    assert before.code == 0
    assert call.raw(words[0], f"--data-dir={call.folder}", *words[1:]) == before
    assert call.raw(*words, "--data-dir", "journal") == before
    assert [path.name for path in Path.cwd().iterdir()] == ["journal"]


def test_without_a_folder_the_journal_is_the_users_own(call: Terminal) -> None:
    """In the place that the system sets aside."""
    assert call.raw("log", "3 comments").code == 0
    assert call.raw("status", "--json").json["entries"] == 1
    assert list(Path.home().rglob("ssi-coach/journal.db"))


@pytest.mark.parametrize(
    ("now", "today"),
    [
        ("2026-05-13T02:59", "2026-05-12"),
        ("2026-05-13T03:00", "2026-05-13"),
        ("2026-05-13T23:59", "2026-05-13"),
        ("2026-03-01T00:00", "2026-02-28"),
    ],
)
def test_a_day_starts_at_three_in_the_morning(call: Terminal, now: str, today: str) -> None:
    """What is done after midnight belongs to the evening before."""
    call.at(now)
    assert call.json("status")["on"] == today
    assert call.json("log", "3 comments")["entries"][0]["date"] == today
    assert call.json("level", "followers", "9")["date"] == today
    assert call.json("reading", "add", "--total", "52")["reading"]["date"] == today


@pytest.mark.parametrize("day", ["2024-02-29", "2026-05-13", "2027-01-01"])
def test_a_day_that_is_named_stands_for_today(call: Terminal, day: str) -> None:
    """In every command, also when it lies ahead."""
    assert call.json("status", "--on", day)["on"] == day
    assert call.json("log", "3 comments", "--on", day)["entries"][0]["date"] == day
    assert call.json("level", "followers", "9", "--on", day)["date"] == day
    assert call.json("reading", "add", "--total", "52", "--on", day)["reading"]["date"] == day
    (Path.cwd() / "one.csv").write_text(f"date,kind\n{day},post\n", "utf-8")
    assert call.json("import", "one.csv", "--on", day)["new"] == 1


@pytest.mark.parametrize(
    "words",
    [
        ("--nonsense",),
        ("juggle",),
        ("",),
        ("status", "extra"),
        ("status", "--on", "13.05.2026"),
        ("status", "--on", "2026-02-30"),
        ("status", "--on", "0001-01-01"),
        ("status", "--on", "9999-12-31"),
        ("status", "--on"),
        ("status", "--js"),
        ("log",),
        ("log", "--json"),
        ("level", "connections"),
        ("level", "friends", "3"),
        ("level", "connections", "many"),
        ("reading",),
        ("reading", "guess"),
        ("reading", "add", "--total", "fifty"),
        ("reading", "add", "--date", "yesterday", "--total", "50"),
        ("explain", "--pillar", "charm"),
        ("estimate", "--as-of", "yesterday"),
        ("estimate", "--until", "2026-02-30"),
        ("estimate", "--assume"),
        ("estimate", "2026-05-13"),
        ("import",),
        ("export",),
        ("export", "out", "--format", "xml"),
        ("demo", "--years", "0"),
        ("demo", "--years", "1.5"),
        ("demo", "--seed", "x"),
    ],
    ids=" ".join,
)
def test_wrong_use_leaves_with_two_and_touches_nothing(call: Terminal, words: tuple[str, ...]) -> None:
    """There is not even a folder afterwards."""
    said = call(*words)
    assert said.code == 2
    assert said.out == ""
    assert said.err
    assert not call.folder.exists()


@pytest.mark.parametrize("words", [("--help",), ("log", "--help"), ("--version",)])
def test_help_is_no_fault(call: Terminal, words: tuple[str, ...]) -> None:
    """It stands on standard output."""
    said = call.raw(*words)
    assert (said.code, said.err) == (0, "")
    assert "SSI Coach" in said.out or "usage" in said.out


REFUSALS: tuple[tuple[tuple[str, ...], object], ...] = (
    (("log", "nothing of that kind"), {"saved": False, "entries": [], "left_over": "nothing of that kind"}),
    (("level", "connections", "-1"), {"level": "connections", "value": None, "date": None}),
    (("estimate", "--as-of", "2026-05-13", "--until", "2026-05-12"), []),
    (("export", "taken/out.json"), {"files": []}),
    (("backup", "taken"), {"file": None}),
    (("demo",), {"folder": None, "entries": 0}),
    (
        ("import", "missing.csv"),
        {
            "files": [], "new": 0, "updated": 0, "unchanged": 0, "rejected": 0, "applied": False, "derived": {}
        },
    ),
)  # fmt: skip


@pytest.mark.parametrize(("words", "value"), REFUSALS, ids=[words[0] for words, _ in REFUSALS])
def test_what_is_refused_says_why_and_still_prints_its_json(
    call: Terminal, words: tuple[str, ...], value: object
) -> None:
    """One sentence on standard error, exit code 1, and the journal as it was."""
    Path("taken").write_text("a file where a folder is wanted", "utf-8")
    call("log", "3 comments")
    assert call.refused(*words) == value


@pytest.mark.parametrize("variable", ["LC_ALL", "LANG"])
def test_the_terminal_decides_the_language(
    call: Terminal, variable: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Sentences in JSON stay English, on standard error they do not."""
    monkeypatch.setenv(variable, "de_DE.UTF-8")
    assert "Noch kein" in call("status").out
    said = call("reading", "add", "--total", "101", "--json")
    assert said.json["problem"].startswith("Total must lie between")
    assert "zwischen" in said.err
    assert "Aktivität" in call("log", "nothing of that kind").err


def test_lc_all_comes_before_lang(call: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    """As everywhere; a language that is not spoken here is English."""
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    monkeypatch.setenv("LC_ALL", "sv_SE.UTF-8")
    assert "No reading yet" in call("status").out


def test_settings_decide_before_the_terminal(call: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also when the journal cannot be opened at all."""
    call("status")
    (call.folder / "settings.json").write_text('{"version": 1, "language": "de"}', "utf-8")
    assert "Noch kein" in call("status").out
    (call.folder / "settings.json").write_text('{"version": 1, "language": "en"}', "utf-8")
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    assert "No reading yet" in call("status").out
    (call.folder / "journal.db").write_bytes(b"no journal" * 100)
    assert "damaged" in call("status").err
    (call.folder / "settings.json").write_text("[", "utf-8")
    assert "beschädigt" in call("status").err
    assert (call.folder / "settings.json").read_text("utf-8") == "["


@pytest.mark.parametrize(
    "words",
    [
        ("status",),
        ("estimate",),
        ("explain",),
        ("log", "3 comments"),
        ("import", "x.csv"),
        ("backup",),
        ("demo",),
    ],
    ids=" ".join,
)
@pytest.mark.parametrize("content", [b"garbage", b"\0" * 5000, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_file_that_is_no_journal_is_refused_untouched(
    call: Terminal, words: tuple[str, ...], content: bytes
) -> None:
    """A sentence, exit code 1, JSON all the same, and not a byte changed."""
    call.folder.mkdir()
    (call.folder / "journal.db").write_bytes(content)
    said = call(*words, "--json")
    assert said.code == 1
    assert said.err.endswith(".\n")
    assert not said.json or not any(said.json.get(key) for key in ("saved", "applied", "file", "folder"))
    assert (call.folder / "journal.db").read_bytes() == content


def test_a_newer_journal_is_refused_untouched(call: Terminal) -> None:
    """It says to update."""
    import sqlite3

    call("log", "3 comments")
    path = call.folder / "journal.db"
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = path.read_bytes()
    said = call("log", "3 comments")
    assert (said.code, said.out) == (1, "")
    assert "newer version" in said.err
    assert path.read_bytes() == before


def test_a_folder_that_is_a_file_is_refused(call: Terminal) -> None:
    """With a sentence."""
    call.folder.write_text("not a folder", "utf-8")
    said = call("status", "--json")
    assert (said.code, said.json) == (1, None)
    assert said.err.endswith(".\n")


def test_a_home_that_nobody_has_is_a_name_like_any_other(call: Terminal) -> None:
    """A terminal hands it on as it is."""
    assert call("export", "~nobody-of-that-name/out.json").code == 0
    assert Path("~nobody-of-that-name/out.json").exists()


def test_json_is_utf_8_whatever_the_terminal_speaks(call: Terminal) -> None:
    """Programs read it."""
    said = subprocess.run(
        [
            sys.executable,
            "-c",
            STARTING,
            "--data-dir",
            str(call.folder),
            "log",
            "3 comments @Žižka",
            "--json",
        ],
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert said.returncode == 0, said.stderr
    assert json.loads(said.stdout.decode("utf-8"))["entries"][0]["company"] == "Žižka"


def test_a_reader_that_leaves_early_is_no_fault(call: Terminal) -> None:
    """`ssi-coach explain | head -0` does not complain."""
    call("demo", "--years", "1")
    script = f'{sys.executable} -c "{STARTING}" --data-dir "{call.folder}" explain --json | true'
    done = subprocess.run(["sh", "-c", script], capture_output=True, text=True, timeout=60, check=False)
    assert done.stderr == ""


# fmt: off
WORDS = (
    "log", "level", "reading", "status", "explain", "import", "export", "backup", "demo", "add", "paste",
    "juggle", "--json", "--dry-run", "--skip-bad", "--on", "--date", "--total", "--brand", "--people",
    "--insights", "--relationships", "--industry-rank", "--pillar", "--format", "--years", "--seed",
    "--help", "-h", "--", "-", "-3", "-3,5", "0", "1", "52,5", "nan", "inf", "1e400", "-inf",
    "99999999999999999999", "brand", "people", "connections", "followers", "2026-05-13", "2026-13-01",
    "2099-01-01", "0000-00-00", "json", "csv", "x.csv", "x.json", ".", "~nobody", "@", "#", "+", "''", '"',
    "\\", "%", "%s", "{}", "{0}", "3", "comments", "yesterday", "monday", "15", "min", "#fair", "@ACME",
    "-x", "--x=1", "=1", "", " ", "3 comments, 2 invites", "-3 comments", "\udcff", "Ω", "a" * 5000,
    "\x1b[31m", "3\ncomments",
)
# fmt: on
COMMANDS = ("log", "level", "reading", "status", "explain", "import", "export", "backup")


def test_no_list_of_words_whatever_ends_in_a_traceback(call: Terminal) -> None:
    """Three hundred at random: done, refused with a sentence, or wrong use."""
    chance = random.Random(7)
    for _ in range(300):
        first = chance.choice(COMMANDS) if chance.random() < 0.9 else chance.choice(WORDS)
        words = [first or "status", *chance.choices(WORDS, k=chance.randint(0, 6))]
        said = call(*words)
        assert said.code in {0, 1, 2}, words
        assert "Traceback" not in said.err, words
        assert said.code == 0 or said.err, words
