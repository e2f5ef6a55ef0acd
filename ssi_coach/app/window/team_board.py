"""The team board wired: read and watched while it is open, written to only after the member has read what."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from ssi_coach.app.team_places import is_server
from ssi_coach.app.window.around import Around
from ssi_coach.app.window.choosers import chooser, opened
from ssi_coach.app.window.team_watching import TeamWatch
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.team import Snapshot, TeamBoard
from ssi_coach.presentation.errors import sentence
from ssi_coach.presentation.team.board import TeamFacts, TeamLooking, TeamState, build_team, sorted_anew
from ssi_coach.presentation.team.sharing import SharingDraft, SharingState, build_sharing, preview
from ssi_coach.presentation.wording import text
from ssi_coach.services.changes import Changes
from ssi_coach.services.team import (
    Sharing,
    agree,
    kinds_to_show,
    leave,
    look_at,
    make_snapshot,
    sharing,
    snapshot_text,
)
from ssi_coach.services.workspace import Workspace
from ssi_coach.ui.dialogs.plain_text import PlainTextDialog
from ssi_coach.ui.dialogs.team_board import TeamDialog
from ssi_coach.ui.dialogs.team_server import ServerDialog
from ssi_coach.ui.dialogs.team_snapshot import SnapshotDialog


class BoardDesk(QObject):
    """Opens the board, and lives as long as it does; `closed` when it is gone."""

    closed = Signal()

    def __init__(self, around: Around, parent: QObject) -> None:
        """Nothing is read yet."""
        super().__init__(parent)
        self._around = around
        self._shared = Sharing()
        self._today = date.min
        self._board = TeamBoard()
        self._problem: KnownError | None = None
        self._looking = TeamLooking()
        self._member = str(uuid.uuid4())
        self.dialog: TeamDialog | None = None
        self.snapshot: SnapshotDialog | None = None
        self.server: ServerDialog | None = None
        self.watch = TeamWatch(self)
        self.watch.found.connect(self._on_found)
        self.watch.failed.connect(self._on_failed)
        self._trial: TeamWatch | None = None

    def open(self) -> None:
        """Show what is known, and read the board if there is one."""
        self._around.coach.ask(_facts, self._begin)

    def close(self) -> None:
        """The window goes, and the dialogs with it."""
        if self.dialog is not None:
            self.dialog.close()
        self._stop()

    # --- the board

    def _begin(self, found: tuple[Sharing, date]) -> None:
        self._shared, self._today = found
        dialog = TeamDialog(
            self._around.skin, self._around.formats, self._state(), parent=self._around.window
        )
        for signal, slot in (
            (dialog.looked, self._on_looked),
            (dialog.sorted, self._on_sorted),
            (dialog.chosen, self._on_chosen),
            (dialog.folder_wanted, self._on_folder_wanted),
            (dialog.server_wanted, self._on_server_wanted),
            (dialog.snapshot_wanted, self._on_snapshot_wanted),
            (dialog.left, self._on_left),
            (dialog.reasons_wanted, self._on_reasons),
            (dialog.finished, self._on_finished),
        ):
            signal.connect(slot)
        self.dialog = dialog
        dialog.open()
        self._follow()

    def _follow(self) -> None:
        """Watch where the board is now."""
        self._board, self._problem = TeamBoard(), None
        self.watch.watch(self._shared.place)
        self._show()

    def _state(self) -> TeamState:
        facts = TeamFacts(
            self._board, self._shared, self._today, self._around.opened.work.catalogue, self._problem
        )
        return build_team(facts, self._looking, self._around.formats)

    def _show(self) -> None:
        if self.dialog is not None:
            state = self._state()
            self._looking = state.looking
            self.dialog.set_state(state)

    def _on_found(self, board: TeamBoard) -> None:
        self._board, self._problem = board, None
        self._show()

    def _on_failed(self, fault: KnownError) -> None:
        """What was read before stays on the screen, with why there is nothing newer."""
        self._problem = fault
        self._show()

    def _on_looked(self, typed: str) -> None:
        self._looking = replace(self._looking, typed=typed)
        self._show()

    def _on_sorted(self, column: str) -> None:
        self._looking = sorted_anew(self._looking, column)
        self._show()

    def _on_chosen(self, member: str) -> None:
        self._looking = replace(self._looking, chosen=member)
        self._show()

    def _on_reasons(self) -> None:
        if self.dialog is not None:
            lines = [f"{name}: {reason}" for name, reason in self.dialog.state.ignored]
            PlainTextDialog(
                self._around.skin, text("Left out"), lines, copyable=True, parent=self.dialog
            ).open()

    # --- where it is

    def _on_folder_wanted(self) -> None:
        files = chooser(self._around.window, text("The folder that your team shares"))
        files.setFileMode(QFileDialog.FileMode.Directory)
        files.fileSelected.connect(self.use)
        opened(files)

    def use(self, place: str) -> None:
        """Show the board of this folder or server from now on."""
        self._around.coach.do(partial(look_at, place=place), then=self._on_moved, quiet=True)

    def _on_moved(self, _: Changes) -> None:
        self._around.coach.ask(_facts, self._moved)

    def _moved(self, found: tuple[Sharing, date]) -> None:
        self._shared, self._today = found
        self._follow()

    def _on_server_wanted(self) -> None:
        known = self._shared.place if is_server(self._shared.place) else ""
        self.server = ServerDialog(self._around.skin, known, parent=self.dialog)
        self.server.wanted.connect(self._on_address)
        self.server.finished.connect(self._on_server_closed)
        self.server.open()

    def _on_address(self, address: str) -> None:
        """Try it before it is kept."""
        self._end_trial()
        if not is_server(address):
            self._on_no_answer(KnownError("team.server_address"))
            return
        trial = self._trial = TeamWatch(self)
        trial.found.connect(partial(self._on_answer, address))
        trial.failed.connect(self._on_no_answer)
        trial.watch(address)

    def _on_answer(self, address: str, _: TeamBoard) -> None:
        if self.server is not None:
            self.server.finish()
            self.use(address)

    def _on_no_answer(self, fault: KnownError) -> None:
        if self.server is not None:
            self.server.fail(sentence(fault))

    def _on_server_closed(self, _: int) -> None:
        self.server = None
        self._end_trial()

    def _end_trial(self) -> None:
        if self._trial is not None:
            self._trial.close()
            self._trial.deleteLater()
            self._trial = None

    # --- one's own snapshot

    def _on_snapshot_wanted(self) -> None:
        self._around.coach.ask(partial(_choices, member=self._member), self._choose)

    def _choose(self, state: SharingState) -> None:
        state = replace(state, written=preview(state.written, self._around.formats))
        dialog = SnapshotDialog(self._around.skin, state, parent=self.dialog)
        dialog.changed.connect(self._on_draft)
        dialog.agreed.connect(self._on_agreed)
        dialog.finished.connect(self._on_snapshot_closed)
        self.snapshot = dialog
        dialog.open()

    def _on_draft(self, draft: SharingDraft) -> None:
        wanted = partial(_drafted, draft=draft, member=self._member)
        self._around.coach.ask(wanted, self._on_preview, refused=self._on_refused)

    def _on_preview(self, found: tuple[Sharing, Snapshot]) -> None:
        if self.snapshot is not None:
            self.snapshot.show_file(preview(snapshot_text(found[1]), self._around.formats))

    def _on_agreed(self, draft: SharingDraft) -> None:
        wanted = partial(_drafted, draft=draft, member=self._member)
        self._around.coach.ask(wanted, self._write, refused=self._on_refused)

    def _write(self, found: tuple[Sharing, Snapshot]) -> None:
        shown, snapshot = found
        self.watch.put(snapshot, partial(self._on_written, shown), self._on_refused)

    def _on_written(self, shown: Sharing) -> None:
        """Only what was written is remembered as agreed to."""
        self._shared = shown
        self._around.coach.do(partial(agree, shown=shown), quiet=True)
        if self.snapshot is not None:
            self.snapshot.finish()
        if self.dialog is not None:
            self.dialog.say(text("Your snapshot is written."))

    def _on_refused(self, fault: KnownError) -> None:
        if self.snapshot is not None:
            self.snapshot.fail(sentence(fault))

    def _on_snapshot_closed(self, _: int) -> None:
        self.snapshot = None

    def _on_left(self) -> None:
        if self._shared.member:
            self.watch.take_away(self._shared.member, self._on_gone, self._on_failed)

    def _on_gone(self) -> None:
        self._shared = replace(self._shared, member="", keeps=False)
        self._member = str(uuid.uuid4())
        self._around.coach.do(leave, quiet=True)
        if self.dialog is not None:
            self.dialog.say(text("You have left the team, and your snapshot is gone from the board."))

    # --- the end

    def _on_finished(self, _: int) -> None:
        self.dialog = None
        self._stop()
        self.closed.emit()
        self.deleteLater()

    def _stop(self) -> None:
        self._end_trial()
        self.watch.close()


def _facts(work: Workspace) -> tuple[Sharing, date]:
    return sharing(work), work.today()


def _choices(work: Workspace, *, member: str) -> SharingState:
    shown = sharing(work)
    shown = replace(shown, member=shown.member or member)
    written = snapshot_text(make_snapshot(work, shown))
    return build_sharing(shown, kinds_to_show(work), work.catalogue, written)


def _drafted(work: Workspace, *, draft: SharingDraft, member: str) -> tuple[Sharing, Snapshot]:
    """What would be shown after these choices; on the journal's thread."""
    known = sharing(work)
    shown = Sharing(
        draft.alias, draft.parts, draft.kinds, known.place, known.member or member, keeps=draft.keeps
    )
    return shown, make_snapshot(work, shown)
