"""The window comes back to where it was, and never where nobody can reach it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget

from ssi_coach.ui.desktop.place import fitted, fitted_size, place_of, put_back

SCREEN = QRect(0, 0, 1920, 1080)
SECOND = QRect(1920, 0, 1280, 1024)


@pytest.mark.parametrize(
    ("wanted", "screens", "given"),
    [
        (QRect(40, 60, 1280, 800), [SCREEN], QRect(40, 60, 1280, 800)),
        (QRect(2000, 60, 1200, 800), [SCREEN, SECOND], QRect(2000, 60, 1200, 800)),
        (QRect(2000, 60, 1200, 800), [SCREEN], QRect(720, 60, 1200, 800)),
        (QRect(-1250, 60, 1280, 800), [SCREEN], QRect(0, 60, 1280, 800)),
        (QRect(40, -300, 1280, 800), [SCREEN], QRect(40, 0, 1280, 800)),
        (QRect(40, 5000, 1280, 800), [SCREEN], QRect(40, 280, 1280, 800)),
        (QRect(0, 0, 3000, 2000), [SCREEN], QRect(0, 0, 1920, 1080)),
        (QRect(0, 0, 300, 200), [], QRect(0, 0, 300, 200)),
    ],
)
def test_a_kept_place_is_moved_onto_a_screen(wanted, screens, given):
    """Only when its title bar cannot be grabbed there, and no further than needed."""
    assert fitted(wanted, screens) == given


def test_the_usual_size_fits_a_small_screen():
    """A laptop of long ago."""
    assert fitted_size(QSize(1280, 800), [QRect(0, 0, 1024, 700)]) == QSize(1024, 700)


def test_a_place_survives_being_written_down(qtbot):
    """The same rectangle comes back."""
    first, second = QWidget(), QWidget()
    qtbot.addWidget(first)
    qtbot.addWidget(second)
    first.setGeometry(20, 30, 500, 400)
    put_back(second, place_of(first), QSize(1280, 800))
    assert second.geometry() == first.geometry()


@pytest.mark.parametrize("rubbish", ["", "x", "10x10", "1280x800+1", "99999999x1+0+0", "<b>"])
def test_an_unreadable_place_gives_the_usual_size(qtbot, rubbish):
    """A file that somebody edited stops nothing."""
    window = QWidget()
    qtbot.addWidget(window)
    put_back(window, rubbish, QSize(640, 480))
    assert window.size() == QSize(640, 480)
