"""What is connected once Today is on the screen."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ssi_coach.app.resources import read_resource
from ssi_coach.app.window.settling import take_files
from ssi_coach.ui.skin import Skin
from tests.dropping import dropped, held, taken_away


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


def test_the_veil_takes_what_is_dropped_over_a_field(qapp, qtbot, tmp_path):
    """A field would take the address of the file for a text."""
    gone = []
    window = QWidget()
    qtbot.addWidget(window)
    take_files(
        window, SimpleNamespace(skin=Skin(read_resource, reduced_motion=True), go=lambda *w: gone.append(w))
    )
    field = QLineEdit(window)
    field.setGeometry(0, 0, 100, 40)
    window.resize(100, 40)
    with qtbot.waitExposed(window):
        window.show()
    address = (tmp_path / "one.zip").as_uri()
    assert held(window, address)
    veil = window.childAt(9, 9)
    assert veil is not field
    assert dropped(veil, address)
    assert (len(gone), field.text(), veil.isVisible()) == (1, "", False)
    assert held(window, address)
    qtbot.mouseMove(veil)
    qtbot.waitUntil(lambda: not veil.isVisible())
    taken_away(window)
