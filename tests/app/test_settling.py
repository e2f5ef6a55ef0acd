"""What is connected once Today is on the screen."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ssi_coach.app.resources import read_resource
from ssi_coach.app.window.settling import take_files
from ssi_coach.ui.skin import Skin
from tests.dropping import dropped


@pytest.mark.parametrize("inside", [False, True], ids=["on the frame", "on a page"])
def test_files_may_be_dropped_anywhere_on_the_window(qapp, qtbot, tmp_path, inside):
    """They lead to the page Data; addresses of the web do not."""
    gone = []
    window, page = QWidget(), QWidget()
    QVBoxLayout(window).addWidget(page)
    qtbot.addWidget(window)
    skin = Skin(read_resource, reduced_motion=True)
    take_files(window, SimpleNamespace(skin=skin, go=lambda *where: gone.append(where)))
    on = page if inside else window
    assert not dropped(on, "https://www.linkedin.com/x.zip")
    assert dropped(on, (tmp_path / "one.zip").as_uri())
    assert gone == [("data", (tmp_path / "one.zip",))]
