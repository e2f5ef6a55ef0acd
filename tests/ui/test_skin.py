"""The skin: one look for everything, changed while the window is open."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QFile
from PySide6.QtGui import QColor, QPalette
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QPushButton

from ssi_coach.app.resources import read_resource
from ssi_coach.ui.icon_files import IconFiles
from ssi_coach.ui.icons import PILLAR_ICONS, Icons
from ssi_coach.ui.theme import THEMES, theme
from ssi_coach.ui.widgets.labels import PlainLabel

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
ICONS = [f"icons/{file.name}" for file in sorted((RESOURCES / "icons").glob("*.svg"))]


def test_a_theme_changes_while_the_window_is_open(skin, qtbot):
    """Palette, stylesheet and painted parts follow at once."""
    label = PlainLabel("53", tone="muted")
    qtbot.addWidget(label)
    label.ensurePolished()
    with qtbot.waitSignal(skin.changed):
        skin.use("dark")
    label.ensurePolished()
    assert QApplication.palette().color(QPalette.ColorRole.Window).name() == "#17181b"
    assert label.palette().windowText().color().name() == "#a3a6af"
    skin.use("light")


def test_the_same_theme_again_changes_nothing(skin, qtbot):
    """No flicker when settings are saved without a change."""
    with qtbot.assertNotEmitted(skin.changed):
        skin.use("light")


def test_larger_text_reaches_labels_and_controls(skin, qtbot):
    """At 200 % letters and controls are twice as high."""
    button, label = QPushButton("Save"), PlainLabel("Today", "page title")
    for widget in (button, label):
        qtbot.addWidget(widget)
        widget.ensurePolished()
    before = button.sizeHint().height()
    skin.use("light", scale=2.0)
    for widget in (button, label):
        widget.ensurePolished()
    assert button.sizeHint().height() >= 1.8 * before
    assert label.font().pixelSize() == 40
    skin.use("light", scale=1.0)


@pytest.mark.parametrize("name", THEMES)
def test_pictures_of_the_stylesheet_are_found(qapp, name):
    """Arrows and ticks that Qt loads by address are there in every theme."""
    urls = IconFiles(Icons(read_resource)).urls(theme(name))
    for url in urls.values():
        file = QFile(url)
        assert file.exists(), url
        assert file.size() > 100


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_is_a_drawing(qapp, name):
    """No bundled icon is damaged, all take the colour they are given."""
    drawing = Icons(read_resource).svg(name.removeprefix("icons/").removesuffix(".svg"), QColor("#123456"))
    assert b"#123456" in drawing
    assert b"currentColor" not in drawing
    assert QSvgRenderer(drawing).isValid()


def test_pillars_have_icons():
    """The four pillars' icons are bundled."""
    assert {f"icons/{icon}.svg" for icon in PILLAR_ICONS.values()} <= set(ICONS)


def test_an_unknown_icon_is_an_error(qapp):
    """A typing mistake in an icon's name does not go unseen."""
    with pytest.raises(FileNotFoundError):
        Icons(read_resource).pixmap("sonne", QColor("black"))


def test_an_icon_is_drawn_once(qapp):
    """Asking again for the same picture reads and draws nothing."""
    asked = []

    def read(name):
        asked.append(name)
        return read_resource(name)

    icons = Icons(read)
    first = icons.pixmap("sun", QColor("black"), 16)
    assert icons.pixmap("sun", QColor("black"), 16) is first
    icons.pixmap("sun", QColor("red"), 20)
    assert asked == ["icons/sun.svg"]


def test_icons_are_sharp_on_dense_screens(qapp):
    """At a device pixel ratio of 2 the picture has twice the pixels."""
    pixmap = Icons(read_resource).pixmap("sun", QColor("black"), 16, 2.0)
    assert (pixmap.width(), pixmap.deviceIndependentSize().width()) == (32, 16)
