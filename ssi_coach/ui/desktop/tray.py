"""The tray of the desktop: speaks while the window is behind others, on desktops that have a tray."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from ssi_coach.presentation.today.reminders import ReminderState
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin

SIZES = (16, 22, 32, 64)
COLOUR = "#8B8D94"
"""Seen on light and on dark panels alike; the colours of the window are not those of the desktop."""

SHOWN_FOR = 30_000
"""Milliseconds that a message stays, where the desktop asks."""

_MARKUP = str.maketrans({"<": "\u2039", ">": "\u203a", "&": "+"})


def plain(said: str) -> str:
    """A text that no desktop takes for markup: a name may come from a file of somebody else."""
    return said.translate(_MARKUP)


class Tray(QObject):
    """`opened` when a person comes through it, `snoozed` with minutes when a reminder shall come again."""

    opened = Signal()
    snoozed = Signal(int)

    def __init__(self, skin: Skin, parent: QObject | None = None) -> None:
        """Build it, without an icon yet."""
        super().__init__(parent)
        self._skin = skin
        self._icon: QSystemTrayIcon | None = None
        self._menu: QMenu | None = None

    @property
    def can_speak(self) -> bool:
        """Whether this desktop has a tray that shows messages."""
        return QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()

    def show_icon(self, *, shown: bool, snoozes: Sequence[tuple[int, str]] = ()) -> None:
        """Show the icon with its menu, or take it away."""
        if not shown:
            self._take_away()
        elif self._icon is None and self.can_speak:
            self._menu = self._new_menu(snoozes)
            icon = QSystemTrayIcon(self._picture(), self)
            icon.setToolTip("SSI Coach")
            icon.setContextMenu(self._menu)
            icon.messageClicked.connect(self.opened)
            icon.activated.connect(self._on_activated)
            icon.show()
            self._icon = icon

    def say(self, state: ReminderState) -> bool:
        """Show a reminder; False where there is no tray to speak through."""
        if self._icon is None or not self.can_speak:
            return False
        self._icon.showMessage(plain(state.title), plain(state.sentence), self._picture(), SHOWN_FOR)
        return True

    def _take_away(self) -> None:
        if self._icon is not None:
            self._icon.hide()
            self._icon.deleteLater()
            self._icon = None
        if self._menu is not None:
            self._menu.deleteLater()
            self._menu = None

    def _picture(self) -> QIcon:
        icon = QIcon()
        for size in SIZES:
            icon.addPixmap(self._skin.icons.pixmap("gauge", QColor(COLOUR), size))
        return icon

    def _new_menu(self, snoozes: Sequence[tuple[int, str]]) -> QMenu:
        menu = QMenu()
        menu.addAction(text("Show the plan")).triggered.connect(self.opened)
        menu.addSeparator()
        later = menu.addSection(text("Remind me again"))
        later.setEnabled(False)
        for minutes, words in snoozes:
            menu.addAction(words).triggered.connect(partial(self._on_snooze, minutes))
        return menu

    def _on_snooze(self, minutes: int) -> None:
        self.snoozed.emit(minutes)

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        """A click opens the window; the right button has its menu."""
        if reason is not QSystemTrayIcon.ActivationReason.Context:
            self.opened.emit()
