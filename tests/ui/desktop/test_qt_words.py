"""Qt names keys and buttons in the language of the program."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QApplication

from ssi_coach.ui.actions import key_text
from ssi_coach.ui.desktop.qt_words import speak_qt


@pytest.fixture(autouse=True)
def _english_again(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    yield
    speak_qt(qapp, "en")
    QLocale.setDefault(before)


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


def test_fields_for_days_name_months_in_the_language(qapp: QApplication):
    speak_qt(qapp, "de")
    assert QLocale().toString(QDate(2026, 3, 4), "d. MMMM yyyy") == "4. März 2026"
