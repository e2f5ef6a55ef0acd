"""The dialog for a board on a server: its address, and where its password belongs."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ssi_coach.presentation.wording import text
from ssi_coach.ui.dialogs.frame import FramedDialog
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.labels import PlainLabel

WIDTH, LONGEST = 560, 500
EXAMPLE = "postgresql://ada@server.example/team"


class ServerDialog(FramedDialog):
    """`wanted` tells the address; it stays open until `finish`, or says in `fail` why it cannot be used."""

    wanted = Signal(str)
    enter_answers = True

    def __init__(self, skin: Skin, address: str = "", *, parent: QWidget | None = None) -> None:
        """Build it with the address that is used now, if any."""
        super().__init__(skin, text("Board on a PostgreSQL server"), primary=text("Connect"), parent=parent)
        for sentence in (
            text(
                "For organisations with a server of their own. SSI Coach then connects to this server and to no "
                "other, while the board is open and when your snapshot is written."
            ),
            text(
                "Type the address without a password: it belongs into your file .pgpass (on Windows: pgpass.conf), a "
                "service file or PGPASSWORD, where PostgreSQL's own programs find it too. The connection is "
                "encrypted; an address that ends in ?sslmode=verify-full has the server's certificate checked too."
            ),
        ):
            words = PlainLabel(sentence, "body", "muted", wrap=True)
            words.setMinimumWidth(skin.theme.px(WIDTH - 48))
            words.setMinimumHeight(words.heightForWidth(words.minimumWidth()))
            self.body.addWidget(words)
        self.address = QLineEdit(address)
        self.address.setAccessibleName(text("Address of the server"))
        self.address.setPlaceholderText(EXAMPLE)
        self.address.setMaxLength(LONGEST)
        self.address.textEdited.connect(self._fit)
        self.body.addWidget(self.address)
        self.body.addStretch(1)
        self.setMinimumWidth(skin.theme.px(WIDTH))
        self._fit()
        self.address.setFocus()

    def answer(self) -> None:
        """Try the address."""
        self.show_problem("")
        self.primary.setEnabled(False)
        self.wanted.emit(self.address.text().strip())

    def fail(self, sentence: str) -> None:
        """It cannot be used."""
        self.show_problem(sentence)
        self._fit()

    def finish(self) -> None:
        """It answers."""
        self.accept()

    def _fit(self) -> None:
        self.primary.setEnabled(bool(self.address.text().strip()))
