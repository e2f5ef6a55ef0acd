"""Qt names keys and buttons in the language of the program."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from ssi_coach.ui.actions import key_text
from ssi_coach.ui.desktop.qt_words import speak_qt


@pytest.fixture(autouse=True)
def _english_again(qapp: QApplication) -> Iterator[None]:
    yield
    speak_qt(qapp, "en")


def test_keys_have_german_names_in_german(qapp: QApplication):
    speak_qt(qapp, "de")
    assert key_text("Ctrl+K") == "Strg+K"
    assert QApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"


def test_going_back_to_english_leaves_no_german_word(qapp: QApplication):
    speak_qt(qapp, "de")
    speak_qt(qapp, "en")
    assert key_text("Ctrl+K") == "Ctrl+K"


def test_a_language_that_qt_does_not_know_stays_english(qapp: QApplication):
    speak_qt(qapp, "xx")
    assert key_text("Ctrl+K") == "Ctrl+K"
