"""Example wording is shown with a button that copies it."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from ssi_coach.ui.widgets.example_texts import ExampleTexts


def test_a_button_copies_its_example(qtbot, skin):
    """And says that it did."""
    texts = ExampleTexts(skin)
    qtbot.addWidget(texts)
    texts.set_texts(("Hello [name]", "Dear [name]"))
    texts.copies[1].click()
    assert QGuiApplication.clipboard().text() == "Dear [name]"
    assert texts.copies[1].accessibleName() == "Copy: Dear [name]"


def test_other_examples_take_the_place_of_the_old_ones(qtbot, skin):
    """The same ones stay as they are."""
    texts = ExampleTexts(skin)
    qtbot.addWidget(texts)
    texts.set_texts(("One [x]",))
    first = texts.copies[0]
    texts.set_texts(("One [x]",))
    assert texts.copies[0] is first
    texts.set_texts(())
    assert texts.copies == []
