"""The log: enough to find a fault, nothing about the person, never in the way."""

from __future__ import annotations

import logging
import os
import stat

import pytest

from ssi_coach.app.log_file import LOG_NAME, LogFile

CANARY = "canary@example.org"
log = logging.getLogger("ssi_coach.faults")


@pytest.fixture
def journal_log(tmp_path):
    """A log in a folder, closed at the end."""
    file = LogFile(tmp_path, largest=2_000)
    yield tmp_path / LOG_NAME
    file.close()


def test_what_our_code_says_is_written_down(journal_log):
    """With its time and how grave it is."""
    log.info("told: journal.full")
    assert journal_log.read_text().endswith(" INFO told: journal.full\n")


def test_other_libraries_are_not_listened_to(journal_log):
    """They may say values: SQL with its parameters, or paths."""
    logging.getLogger("somebody.else").info(CANARY)
    assert not journal_log.exists()


@pytest.mark.expects_log
def test_a_fault_is_written_without_its_text(journal_log):
    """The text may hold what a person typed."""
    try:
        int(CANARY)
    except ValueError:
        log.exception("fault")
    written = journal_log.read_text()
    assert "ValueError" in written
    assert "test_log_file.py" in written
    assert CANARY not in written


def test_only_its_owner_can_read_it(journal_log):
    """Whatever the umask was."""
    before = os.umask(0)
    try:
        for number in range(200):
            log.info("line %s", number)
    finally:
        os.umask(before)
    modes = {stat.S_IMODE(place.stat().st_mode) for place in journal_log.parent.iterdir()}
    assert modes == {0o600}


def test_it_stays_small(journal_log):
    """Three files, and the newest line is in the first."""
    for number in range(500):
        log.info("line %s", number)
    files = sorted(place.name for place in journal_log.parent.iterdir())
    assert files == [LOG_NAME, f"{LOG_NAME}.1", f"{LOG_NAME}.2"]
    assert all(place.stat().st_size <= 2_000 for place in journal_log.parent.iterdir())
    assert journal_log.read_text().endswith("line 499\n")


def test_a_disk_that_does_not_take_it_is_passed_over(tmp_path, capsys):
    """No folder, no room: the window goes on and nothing is printed."""
    file = LogFile(tmp_path / "nowhere")
    log.info("told: journal.full")
    file.close()
    assert capsys.readouterr().err == ""


def test_a_closed_log_hears_nothing(tmp_path):
    """And leaves the loggers as they were."""
    before = logging.getLogger("ssi_coach").level
    LogFile(tmp_path).close()
    log.info("late")
    assert not (tmp_path / LOG_NAME).exists()
    assert logging.getLogger("ssi_coach").level == before
