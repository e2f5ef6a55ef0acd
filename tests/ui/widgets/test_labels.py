"""Text on the screen is only ever text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from ssi_coach.ui.widgets.labels import LONGEST, PlainLabel
from ssi_coach.ui.widgets.painted import smooth


@pytest.mark.parametrize(
    "text", ["<b>bold</b>", "<img src='file:///etc/passwd'>", "a &amp; b", "<a href='x'>y</a>"]
)
def test_markup_stays_as_it_was_typed(skin, qtbot, text):
    """Nothing is interpreted, whatever was imported."""
    label = PlainLabel(text)
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == text


def test_a_text_without_end_does_not_stop_the_window(skin, qtbot):
    """A million letters without a space are cut before Qt lays them out."""
    label = PlainLabel("x" * 1_000_000, wrap=True)
    qtbot.addWidget(label)
    assert len(label.text()) == LONGEST


def test_tone_and_role_change_colour_and_size(skin, qtbot):
    """Through the stylesheet of the theme."""
    label = PlainLabel("53")
    qtbot.addWidget(label)
    label.set_tone("danger")
    label.set_role("key figure")
    label.ensurePolished()
    assert label.palette().windowText().color() == skin.theme.colour("danger")
    assert label.font().pixelSize() == 26


def test_a_cut_text_is_whole_in_its_tooltip(skin, qtbot):
    """And a text that fits has none."""
    label = PlainLabel("Comment on three posts of people you want to reach", elide=True)
    qtbot.addWidget(label)
    label.resize(80, 20)
    label.grab()
    assert label.toolTip() == label.text()
    label.resize(800, 20)
    label.grab()
    assert label.toolTip() == ""


def test_a_label_may_shrink_only_if_it_may_be_cut(skin, qtbot):
    """Otherwise its whole text is its smallest size."""
    whole, cut = PlainLabel("a rather long sentence"), PlainLabel("a rather long sentence", elide=True)
    for label in (whole, cut):
        qtbot.addWidget(label)
        label.ensurePolished()
    assert cut.minimumSizeHint().width() < whole.minimumSizeHint().width()


def test_a_painter_ends_when_painting_fails(skin, qtbot):
    """A fault while painting costs one picture, not the process."""
    label = PlainLabel("x")
    qtbot.addWidget(label)
    pixmap = label.grab()
    with pytest.raises(ZeroDivisionError), smooth(pixmap):
        raise ZeroDivisionError
    assert not pixmap.paintingActive()
