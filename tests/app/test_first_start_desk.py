"""The first questions wired: answers are kept, and the archive goes on with the page Data."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

from ssi_coach.app.window.first_start import FirstStartDesk, needs_first_start
from ssi_coach.presentation.first_start import FirstStartAnswers
from ssi_coach.services.workspace import Workspace
from tests.fakes import FixedClock, MemoryJournal, MemorySettings
from tests.today_build import book, catalogue


@pytest.fixture
def desk(surround, qtbot):
    """The questions over an empty journal; `gone` is where the window went, `done` how often they were left."""
    work = Workspace(MemoryJournal(), MemorySettings(), FixedClock(), catalogue(), book(), str)
    around, done = surround(work), []
    gone = around.reporter.went
    desk = FirstStartDesk(around, sample=done.clear, done=lambda: done.append(len(gone)))
    qtbot.addWidget(desk.screen)
    return SimpleNamespace(desk=desk, work=work, gone=gone, done=done)


@pytest.mark.parametrize("what", [(Path("a.zip"),), "import", "help"])
def test_whoever_has_the_archive_is_taken_to_it(desk, what):
    """The questions are done first, and are not asked again."""
    desk.desk.screen.archive_wanted.emit(FirstStartAnswers(levels={"connections": 812}), what)
    assert desk.done == [0]
    assert desk.gone == [("data", what)]
    assert not needs_first_start(desk.work)
    assert [level.value for level in desk.work.journal.levels()] == [812]


def test_others_begin_with_today(desk):
    """Nothing else is opened."""
    desk.desk.screen.finished.emit(FirstStartAnswers())
    assert (desk.done, desk.gone) == ([0], [])
