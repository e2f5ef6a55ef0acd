"""The words that Qt itself brings: names of keys and months, and the buttons of its own dialogs."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

NAME = "words of Qt"


def speak_qt(app: QCoreApplication, language: str) -> None:
    """Let Qt speak a language by its code, "en" or one that has no translation its own English."""
    QLocale.setDefault(QLocale(language))
    for old in app.findChildren(QTranslator, NAME):
        app.removeTranslator(old)
        old.deleteLater()
    words = QTranslator(app)
    words.setObjectName(NAME)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if words.load(f"qtbase_{language}", folder):
        app.installTranslator(words)
