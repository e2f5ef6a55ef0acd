"""A journal that cannot be opened: said in place of the pages, and tried again when the person wants it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from ssi_coach.domain.errors import KnownError
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.not_opened import build
from ssi_coach.storage.backup import BACKUP_FOLDER
from ssi_coach.storage.disk import JournalOnDisk
from ssi_coach.ui.screens.not_opened import NotOpenedScreen
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.stage import Stage

_log = logging.getLogger(__name__)


class NotOpenedDesk(QObject):
    """Holds the screen on the stage until the journal opens or the window is closed."""

    def __init__(self, stage: Stage, skin: Skin, folder: Path, again: Callable[[], None]) -> None:
        """`again` tries to open the journal once more."""
        super().__init__(stage)
        self._stage = stage
        self._folder = folder
        self.screen = NotOpenedScreen(skin)
        self.screen.again_wanted.connect(again)
        self.screen.folder_wanted.connect(self._on_folder)
        self.screen.close_wanted.connect(stage.close)

    def show(self, fault: KnownError, formats: Formats) -> None:
        """Say why the journal is not open."""
        newest = JournalOnDisk(self._folder).newest_backup(self._folder / BACKUP_FOLDER)
        _log.info("told: %s", fault.id)
        self._stage.hold(self.screen)
        self.screen.set_state(build(fault, self._folder, newest, formats))

    def leave(self) -> None:
        """The journal is open: the pages come back."""
        self._stage.let_go(self.screen)
        self.deleteLater()

    def _on_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
