"""The way out to the browser: only pages of LinkedIn, only over https."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

HOST = "linkedin.com"


def is_safe(address: str) -> bool:
    """Whether an address is an https page of LinkedIn, without a user, a port or control characters."""
    if any(ord(letter) <= 32 or ord(letter) == 127 for letter in address):
        return False
    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    host = url.host().lower()
    plain = not url.userInfo() and url.port() == -1
    return url.isValid() and url.scheme() == "https" and plain and (host == HOST or host.endswith("." + HOST))


class Browser:
    """Opens pages in the user's browser; what is not safe never leaves the window."""

    def __init__(self, open_url: Callable[[QUrl], bool] = QDesktopServices.openUrl) -> None:
        """`open_url` is handed only addresses that are safe."""
        self._open = open_url

    def show(self, address: str) -> None:
        """Open a page of LinkedIn; anything else is left alone."""
        if is_safe(address):
            self._open(QUrl(address, QUrl.ParsingMode.StrictMode))
