"""Where the window stands: kept between starts, and always where it can be reached."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

LEAST_VISIBLE = 120
"""Pixels of the title bar that must be on a screen for a person to grab it."""

_WRITTEN = re.compile(r"(\d{2,5})x(\d{2,5})([+-]\d{1,5})([+-]\d{1,5})( max)?")


def place_of(window: QWidget) -> str:
    """The window's place as a short text such as `1280x800+40+60`, with ` max` while it fills the screen."""
    usual = window.normalGeometry() if window.isMaximized() or window.isFullScreen() else window.geometry()
    text = f"{usual.width()}x{usual.height()}{usual.x():+d}{usual.y():+d}"
    return f"{text} max" if window.isMaximized() else text


def put_back(window: QWidget, place: str, usual: QSize) -> None:
    """Give the window its kept place, or the usual size where none was kept or no screen is there now."""
    screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    kept = _WRITTEN.fullmatch(place)
    if kept is None:
        window.resize(fitted_size(usual, screens))
        return
    width, height, left, top = (int(part) for part in kept.groups()[:4])
    window.setGeometry(fitted(QRect(left, top, width, height), screens))
    if kept[5]:
        window.showMaximized()


def fitted(wanted: QRect, screens: Sequence[QRect]) -> QRect:
    """The rectangle, moved and made smaller so that it can be reached on one of the screens."""
    if not screens:
        return wanted
    title = QRect(wanted.x(), wanted.y(), wanted.width(), 1)
    seen = [(title.intersected(screen).width(), screen) for screen in screens]
    width, screen = max(seen, key=_first)
    size = wanted.size().boundedTo(screen.size())
    if width >= min(LEAST_VISIBLE, wanted.width()) and size == wanted.size():
        return wanted
    left = min(max(wanted.x(), screen.left()), screen.right() + 1 - size.width())
    top = min(max(wanted.y(), screen.top()), screen.bottom() + 1 - size.height())
    return QRect(left, top, size.width(), size.height())


def fitted_size(usual: QSize, screens: Sequence[QRect]) -> QSize:
    """The usual size, smaller on a small screen."""
    return usual.boundedTo(screens[0].size()) if screens else usual


def _first(pair: tuple[int, QRect]) -> int:
    return pair[0]
