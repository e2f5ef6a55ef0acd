"""In place of the pages: what happened, where, and the ways on."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from ssi_coach.domain.backups import Backup
from ssi_coach.domain.errors import KnownError
from ssi_coach.presentation.formats import PlainFormats
from ssi_coach.presentation.not_opened import build
from ssi_coach.ui.screens.not_opened import NotOpenedScreen

FOLDER = Path("/somewhere/<b>journal</b>")
COPY = Backup(FOLDER / "backups" / "journal-2026-05-12-091200.db", datetime.fromisoformat("2026-05-12T09:12"))


def state(id: str, newest: Backup | None = None, **values: object):
    return build(KnownError(id, **values), FOLDER, newest, PlainFormats("en"))


@pytest.mark.parametrize(
    "id", ["journal.busy", "journal.readonly", "journal.full", "journal.foreign", "journal.io"]
)
def test_it_says_what_happened_and_nothing_of_copies(id):
    """A full or busy disk is no damaged journal."""
    shown = state(id, COPY)
    assert shown.sentence
    assert shown.copies == ""
    assert shown.place == str(FOLDER)


def test_of_a_damaged_journal_it_says_where_the_newest_copy_is():
    """And how to go on with it, so that nothing is written into the damaged file."""
    shown = state("journal.damaged", COPY)
    assert "12\N{NO-BREAK SPACE}May 2026" in shown.copies
    assert "backups" in shown.copies


def test_it_promises_no_copy_that_is_not_there():
    """It says that there is none."""
    assert "no copy" in state("journal.damaged").copies


def test_each_way_on_can_be_chosen(skin, qtbot):
    """Trying again only once at a time."""
    screen = NotOpenedScreen(skin)
    qtbot.addWidget(screen)
    screen.set_state(state("journal.busy"))
    with qtbot.waitSignal(screen.again_wanted):
        screen.again.click()
    assert not screen.again.isEnabled()
    screen.set_state(state("journal.busy"))
    assert screen.again.isEnabled()
    assert screen.place.text() == str(FOLDER)
