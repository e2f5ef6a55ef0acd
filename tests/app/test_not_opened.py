"""A journal that cannot be opened: nothing can be typed that would be lost, until it opens."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from ssi_coach.app.resources import read_resource
from ssi_coach.app.window.not_opened import NotOpenedDesk
from ssi_coach.domain.errors import KnownError
from ssi_coach.presentation.formats import PlainFormats
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.stage import Stage

FORMATS = PlainFormats("en")


@pytest.fixture
def tried(qtbot, qapp, tmp_path):
    """A stage with pages on it, the desk, and how often the journal was tried again."""
    stage, pages, tries = Stage("#ffffff"), QWidget(), []
    stage.hold(pages)
    qtbot.addWidget(stage)
    desk = NotOpenedDesk(stage, Skin(read_resource, "light"), tmp_path, lambda: tries.append(1))
    return stage, pages, desk, tries


def test_the_pages_stay_away(tried):
    """What is typed there could not be saved."""
    stage, pages, desk, _ = tried
    desk.show(KnownError("journal.damaged"), FORMATS)
    assert stage.held is desk.screen
    assert not pages.isVisible()


def test_it_is_tried_again_and_the_pages_come_back(tried):
    """As often as a person wants, with the newest reason."""
    stage, pages, desk, tries = tried
    desk.show(KnownError("journal.busy"), FORMATS)
    desk.screen.again.click()
    desk.show(KnownError("journal.full"), FORMATS)
    assert "full" in desk.screen.sentence.text()
    desk.screen.again.click()
    assert len(tries) == 2
    desk.leave()
    assert stage.held is pages


def test_the_window_can_be_closed(tried, qtbot):
    """From the screen itself."""
    stage, _, desk, _ = tried
    stage.show()
    desk.show(KnownError("journal.newer", found=2, known=1), FORMATS)
    with qtbot.waitSignal(stage.closing):
        desk.screen.close_wanted.emit()


def test_the_log_gets_the_id_alone(tried, caplog, tmp_path):
    """Not the folder's name, which may be a person's."""
    caplog.set_level("INFO", "ssi_coach")
    tried[2].show(KnownError("journal.io"), FORMATS)
    assert "told: journal.io" in caplog.text
    assert str(tmp_path) not in caplog.text
