"""Data wired: files in and out, copies and checks, all on the journal's thread."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog

from ssi_coach.app.reading_files import OutsideFiles, export_contacts, export_journal
from ssi_coach.app.window.around import Around
from ssi_coach.app.window.choosers import chooser, opened
from ssi_coach.app.window.coach import PageBinding
from ssi_coach.app.window.importing import ImportDesk
from ssi_coach.domain.doubles import AnyDouble
from ssi_coach.domain.errors import KnownError
from ssi_coach.presentation.data import DataState, build_data
from ssi_coach.presentation.errors import sentence
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.imports.archive_help import ArchiveHelpState, build_archive_help
from ssi_coach.presentation.imports.doubles import DoublesState, build_doubles
from ssi_coach.presentation.wording import text
from ssi_coach.services.backups import back_up_now
from ssi_coach.services.changes import Changes, Topic
from ssi_coach.services.data_view import check_now, data_facts
from ssi_coach.services.imports.archive_reminder import ask_for_archive, asked_at, stop_waiting
from ssi_coach.services.imports.doubles import all_doubles, keep_apart, merge_doubles
from ssi_coach.services.workspace import Workspace
from ssi_coach.storage.disk import JournalOnDisk
from ssi_coach.storage.settings_file import SettingsOnDisk
from ssi_coach.ui.screens.data import DataScreen
from ssi_coach.ui.skin import Skin

TOPICS = frozenset({Topic.ENTRIES, Topic.READINGS, Topic.BACKUPS, Topic.SETTINGS})
ONE_FILE = {
    "json": ("ssi-coach", "json"),
    "results": ("ssi-coach-results", "csv"),
    "hubspot": ("ssi-coach-hubspot", "csv"),
}
"""The ways out that are one file: how its name begins and ends."""

CHECK_NAME = "check.json"
"""Beside the journal: when it was last checked. What is in the journal itself would change what is checked."""


def make(skin: Skin, formats: Formats) -> DataScreen:  # noqa: ARG001  # every page is made alike
    """The screen before the journal is open."""
    return DataScreen(skin)


def wire(around: Around, screen: DataScreen) -> PageBinding:
    """Connect the screen with the journal."""
    desk = DataDesk(around, screen)
    return PageBinding(TOPICS, desk.build, screen.set_state)


class DataDesk(QObject):
    """Stands between the screen and the journal; lives as long as the screen."""

    def __init__(self, around: Around, screen: DataScreen) -> None:
        """Listen to everything that a person can do on the page."""
        super().__init__(screen)
        self._around = around
        self._screen = screen
        self._coach = around.coach
        place = around.opened.work.journal.place()
        self._disk = JournalOnDisk(place)
        self._notes = SettingsOnDisk(place, CHECK_NAME)
        self.importing = ImportDesk(around, screen, OutsideFiles(around.opened.work))
        self._written: tuple[Path, ...] = ()
        self._faults: tuple[str, ...] = ()
        self._listen()

    def build(self, work: Workspace) -> DataState:
        """The page as the journal stands; runs on the journal's thread."""
        facts = data_facts(work, self._disk, self._notes)
        return build_data(facts, self._around.formats, written=self._written, faults=len(self._faults))

    def export_to(self, choice: str, place: Path) -> None:
        """Write the journal to a place and say what was written."""
        write = partial(exported, choice=choice, place=place)
        self._coach.ask(write, self._on_exported)

    def _listen(self) -> None:
        screen = self._screen
        for signal, slot in (
            (self.importing.written, self._on_written_down),
            (screen.help_wanted, self._on_help),
            (screen.help.page_wanted, self._around.browse),
            (screen.help.asked, self._on_asked),
            (screen.help.forgotten, self._on_forgotten),
            (screen.doubles_wanted, self._on_doubles),
            (screen.doubles.merge_wanted, self._on_merge),
            (screen.doubles.apart_wanted, self._on_apart),
            (screen.export_wanted, self._on_export),
            (screen.backup_wanted, self._on_backup),
            (screen.check_wanted, self._on_check),
            (screen.folder_wanted, self._on_folder),
            (screen.backups_wanted, self._on_backups),
            (screen.written_wanted, self._on_written),
            (screen.path_wanted, self._on_path),
            (screen.faults_wanted, self._on_faults),
        ):
            signal.connect(slot)

    # --- LinkedIn's archive

    def _on_help(self) -> None:
        self._coach.ask(self._help, self._screen.show_help)

    def _help(self, work: Workspace) -> ArchiveHelpState:
        asked = asked_at(work)
        local = None if asked is None else asked.astimezone(work.clock.now().tzinfo)
        return build_archive_help(local, work.today(), self._around.formats)

    def _on_asked(self) -> None:
        self._coach.do(ask_for_archive, then=self._on_reminded, quiet=True)

    def _on_forgotten(self) -> None:
        self._coach.do(stop_waiting, then=self._on_reminded, quiet=True)

    def _on_reminded(self, _: Changes) -> None:
        self._on_help()

    # --- doubles

    def _on_doubles(self) -> None:
        self._coach.ask(self._doubles, self._screen.show_doubles)

    def _doubles(self, work: Workspace) -> DoublesState:
        return build_doubles(all_doubles(work), work.catalogue, self._around.formats)

    def _on_merge(self, doubles: tuple[AnyDouble, ...]) -> None:
        self._coach.do(partial(merge_doubles, doubles=doubles), then=self._on_answered)

    def _on_apart(self, doubles: tuple[AnyDouble, ...]) -> None:
        self._coach.do(partial(keep_apart, doubles=doubles), then=self._on_answered)

    def _on_answered(self, _: Changes) -> None:
        self._on_doubles()

    def _on_written_down(self) -> None:
        """What was imported may be there twice: say so at once."""
        self._again()

    # --- out

    def _on_export(self, choice: str) -> None:
        dialog = chooser(self._around.window, text("Choose where to write it"))
        if choice in ONE_FILE:
            name, ending = ONE_FILE[choice]
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setNameFilter(
                text("Whole journal (*.json)") if ending == "json" else text("Table (*.csv)")
            )
            dialog.setDefaultSuffix(ending)
            dialog.selectFile(f"{name}-{self._around.opened.work.clock.now():%Y-%m-%d}.{ending}")
        else:
            dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(partial(self._on_place, choice))
        opened(dialog)

    def _on_place(self, choice: str, name: str) -> None:
        place = Path(name)
        self.export_to(choice, place if choice in ONE_FILE else free_folder(place, self._export_name()))

    def _export_name(self) -> str:
        return f"ssi-coach-{self._around.opened.work.clock.now():%Y-%m-%d}"

    def _on_exported(self, written: tuple[Path, ...]) -> None:
        self._written = written
        self._again()

    # --- safe

    def _on_backup(self) -> None:
        self._coach.do(backed_up)

    def _on_check(self) -> None:
        self._screen.safety.set_busy(text("Checking ..."))
        self._coach.ask(partial(check_now, notes=self._notes), self._on_checked, refused=self._on_not_checked)

    def _on_checked(self, faults: tuple[str, ...]) -> None:
        self._faults = faults
        if not faults:
            self._around.reporter.toast(text("The journal file is sound."))
        self._again()

    def _on_not_checked(self, fault: KnownError) -> None:
        self._around.reporter.error(sentence(fault), fault.id)
        self._again()

    def _again(self) -> None:
        self._coach.ask(self.build, self._screen.set_state)

    # --- where

    def _on_folder(self) -> None:
        if self._screen.state is not None:
            self._open(self._screen.state.folder)

    def _on_backups(self) -> None:
        if self._screen.state is not None:
            folder = self._screen.state.backups
            self._open(folder if folder.is_dir() else self._screen.state.folder)

    def _on_written(self) -> None:
        if self._written:
            self._open(self._written[0].parent)

    def _on_path(self) -> None:
        if self._screen.state is not None:
            QGuiApplication.clipboard().setText(str(self._screen.state.folder))
            self._around.reporter.toast(text("Path copied"))

    def _on_faults(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(self._faults))
        self._around.reporter.toast(text("Details copied"))

    def _open(self, folder: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self._around.reporter.toast(
                text("No file manager answers. The folder is {folder}", folder=folder)
            )


def exported(work: Workspace, *, choice: str, place: Path) -> tuple[Path, ...]:
    """Write the journal as "json", "csv" or "all", its results, or its contacts for "hubspot"."""
    if choice == "hubspot":
        return (export_contacts(work, place),)
    return export_journal(work, place, None if choice == "all" else choice)


def backed_up(work: Workspace) -> Changes:
    """A proved copy, now."""
    return back_up_now(work)[1]


def free_folder(place: Path, name: str) -> Path:
    """A folder that is not there yet: an export never writes over an older one."""
    number = 1
    while (folder := place / (name if number == 1 else f"{name}-{number}")).exists():
        number += 1
    return folder
