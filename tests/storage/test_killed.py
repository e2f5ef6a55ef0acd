"""What was acknowledged is there, also when the process is killed; and two never write at once."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that can be forked")


def harness(what: str, folder: Path, times: int, timeout: float) -> Any:
    return answer("tests.storage.forked", what, str(folder), str(times), timeout=timeout)


def answer(*program: str, timeout: float) -> Any:
    """What a harness found."""
    command = [sys.executable, "-m", *program]
    done = subprocess.run(command, capture_output=True, text=True, timeout=timeout, check=False)
    assert done.returncode == 0, done.stderr
    assert not done.stderr
    return json.loads(done.stdout)


def test_no_acknowledged_entry_is_lost_or_doubled_in_200_kills(folder: Path) -> None:
    """The process dies at random moments of logging through the services; one journal lives through it all."""
    found = harness("kill", folder, 200, timeout=120)
    assert found["faults"] == []
    assert found["acknowledged"] > 200
    assert found["offered"] > 10  # what was reckoned and still true was there as well


@pytest.mark.long
def test_no_acknowledged_entry_is_lost_or_doubled_in_1000_kills(folder: Path) -> None:
    found = harness("kill", folder, 1000, timeout=600)
    assert found["faults"] == []


def test_no_press_of_a_session_is_lost_or_doubled(folder: Path) -> None:
    """Each start goes on with the session that the kill left; minutes still add up at its end."""
    found = answer("tests.storage.forked_session", str(folder), "100", timeout=120)
    assert found["faults"] == []
    assert found["pressed"] > 100


def test_no_import_is_ever_there_in_part(folder: Path) -> None:
    """Killed at random moments of comparing, writing and committing: each import is whole or not there."""
    found = answer("tests.storage.forked_import", str(folder), "40", timeout=240)
    assert found["faults"] == []
    assert found["acknowledged"] > 5


def test_of_five_that_start_at_once_exactly_one_writes(folder: Path) -> None:
    """On new journals and on ones that are there, whoever comes first."""
    found = harness("race", folder, 30, timeout=120)
    assert found["outcomes"] == [{"writer": 1, "journal.busy": 4}] * 30
