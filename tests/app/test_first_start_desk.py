"""The first questions wired: answers are kept, and the archive goes on with the page Data."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QWidget

from ssi_coach.app.resources import read_resource
from ssi_coach.app.window.first_start import FirstStartDesk, needs_first_start
from ssi_coach.presentation.first_start import FirstStartAnswers
from ssi_coach.services.workspace import Workspace
from ssi_coach.ui.fonts import load_fonts
from ssi_coach.ui.skin import Skin
from tests.fakes import FixedClock, MemoryJournal, MemorySettings
from tests.today_build import FORMATS, book, catalogue


@pytest.fixture
def desk(qapp, qtbot):
    """The questions over an empty journal; `gone` is where the window went, `done` how often they were left."""
    work = Workspace(MemoryJournal(), MemorySettings(), FixedClock(), catalogue(), book(), str)
    load_fonts(read_resource)
    skin = Skin(read_resource, reduced_motion=True)
    skin.dress(qapp)
    gone, done = [], []

    def do(intent, *, quiet, then=None):
        changes = intent(work)
        if then is not None:
            then(changes)

    around = SimpleNamespace(
        window=QWidget(),
        opened=SimpleNamespace(work=work),
        skin=skin,
        formats=FORMATS,
        browse=gone.append,
        go=lambda page, what: gone.append((page, what)),
        coach=SimpleNamespace(do=do),
    )
    qtbot.addWidget(around.window)
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
