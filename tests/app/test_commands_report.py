"""`report` writes a PDF without a window, whole or not at all."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ssi_coach.app import report_file
from tests.app.calling import Terminal


def pages_in(path: Path) -> int:
    return len(re.findall(rb"/Type /Page\b", path.read_bytes()))


@pytest.fixture(scope="module")
def year(tmp_path_factory) -> Path:
    """A year of made-up use."""
    return tmp_path_factory.mktemp("year") / "journal"


@pytest.fixture
def filled(year: Path, call: Terminal) -> Terminal:
    """The command line over that year."""
    terminal = Terminal(year, call.patch)
    if not year.exists():
        terminal.json("demo", "--years", "1", "--on", "2026-05-13")
    return terminal


def test_a_month_is_written(filled: Terminal, tmp_path: Path, qapp) -> None:
    """The whole of April, with its charts and tables."""
    said = filled("report", "--month", "--on", "2026-04-30", "--out", "april.pdf")
    assert (said.code, said.out.strip()) == (0, f"Written: {tmp_path / 'april.pdf'}")
    assert 2 <= pages_in(tmp_path / "april.pdf") <= 4


def test_a_week_is_written_and_named_as_json(filled: Terminal, tmp_path: Path, qapp) -> None:
    """`--json` prints where the file is."""
    place = tmp_path / "week.pdf"
    assert filled.json("report", "--week", "--out", str(place)) == {"file": str(place)}
    assert pages_in(place) >= 2


def test_an_empty_journal_gives_a_page(call: Terminal, tmp_path: Path, qapp) -> None:
    """It says what is not known yet."""
    assert call("report", "--month", "--out", "empty.pdf").code == 0
    assert pages_in(tmp_path / "empty.pdf") == 1


@pytest.mark.parametrize(
    "words",
    [("--out", "a.pdf"), ("--month",), ("--month", "--week", "--out", "a.pdf"), ("--month", "--out", "a.db")],
)
def test_wrong_use_says_so(call: Terminal, words: tuple[str, ...]) -> None:
    """A period and a file are needed, and the file is a PDF."""
    assert call("report", *words).code == 2


def test_a_place_that_cannot_be_written_is_refused(call: Terminal, tmp_path: Path, qapp) -> None:
    """A sentence says so, and nothing is left behind."""
    assert call.refused("report", "--month", "--out", "nowhere/a.pdf") == {"file": None}
    assert not (tmp_path / "nowhere").exists()


def test_no_window_is_needed(filled: Terminal, tmp_path: Path) -> None:
    """In a process of its own, without a display, and with nothing on standard error."""
    gone = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": "", "LANG": "de_DE.UTF-8"}
    said = filled.child("report", "--month", "--out", str(tmp_path / "alone.pdf"), **gone)
    assert (said.code, said.err) == (0, "")
    assert pages_in(tmp_path / "alone.pdf") >= 2


def test_missing_libraries_are_named(call: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before Qt would end the process."""
    monkeypatch.setattr(report_file, "missing_libraries", lambda wanted: ["libEGL.so.1"])
    monkeypatch.setattr(report_file.sys, "platform", "linux")
    said = call("report", "--month", "--out", "a.pdf")
    assert said.code == 1
    assert "libEGL.so.1" in said.err
