"""Choosers of files and folders: the system's own, where it has one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget


def chooser(window: QWidget, title: str) -> QFileDialog:
    """A chooser that begins in the user's own folder and goes away when it is closed."""
    dialog = QFileDialog(window, title, str(Path.home()))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return dialog


def opened(dialog: QFileDialog) -> None:
    """Open a chooser; where the system has none of its own, Qt's gets buttons without old pictures."""
    dialog.open()
    for button in dialog.findChildren(QPushButton):
        button.setIcon(QIcon())
