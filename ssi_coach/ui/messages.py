"""How the window speaks: short notes that go away, and faults in one calm dialog that waits to be read."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget
from shiboken6 import isValid

from ssi_coach.presentation import wording
from ssi_coach.ui.actions import key_text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.toast import Toast


class Reporter(QObject):
    """Speaks for the whole window: `toast` and `error`. Give it the window and the toast over its pages."""

    def __init__(self, skin: Skin, window: QWidget, toast: Toast) -> None:
        """Take what it speaks through."""
        super().__init__(window)
        self._skin = skin
        self._window = window
        self._toast = toast
        self._dialog: QDialog | None = None
        self._take: Callable[[], None] | None = None
        toast.offer_taken.connect(self._on_offer)

    def toast(
        self, text: str, *, undo: bool = False, offer: str = "", take: Callable[[], None] | None = None
    ) -> None:
        """A short note for eight seconds, with Undo where there is something to take back.

        `offer` are the words of a next step beside Undo, empty for none; `take` is called when a person takes it.
        """
        word, key = (wording.text("Undo"), key_text("Ctrl+Z")) if undo else ("", "")
        self._take = take
        self._toast.show_message(text, word, key, offer)

    def _on_offer(self) -> None:
        """What was offered last is taken, once."""
        take, self._take = self._take, None
        if take is not None:
            take()

    def error(self, sentence: str, details: str = "") -> None:
        """A fault in words. While one waits to be read, a further one becomes a short note."""
        if self._dialog is not None and isValid(self._dialog) and self._dialog.isVisible():
            self._toast.show_message(sentence)
            return
        from ssi_coach.ui.dialogs.fault import FaultDialog  # noqa: PLC0415  # most windows never need it

        self._dialog = FaultDialog(self._skin, sentence, details, self._window)
        self._dialog.open()

    def crashed(self, details: str) -> None:
        """A fault of our own: what is safe, and what to do."""
        self.error(
            wording.text(
                "Something in SSI Coach went wrong. What was saved is safe and the window goes on; "
                "if it happens again, copy the details into a report."
            ),
            details,
        )
