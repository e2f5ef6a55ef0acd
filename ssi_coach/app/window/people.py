"""People wired: everybody is read once, searched in memory, and read again after a change."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QObject

from ssi_coach.app.window.around import Around
from ssi_coach.domain.activities import EntryFilter
from ssi_coach.domain.people import Person, Which
from ssi_coach.presentation.errors import step_name
from ssi_coach.presentation.journal.people import PeopleState, build_people, profile_page
from ssi_coach.services.changes import Changes, Topic
from ssi_coach.services.people import Everybody, anonymise, people_met, set_next_step
from ssi_coach.services.today.follow_ups import refresh_follow_ups
from ssi_coach.services.workspace import Workspace, undo
from ssi_coach.ui.dialogs.people import PeopleDialog


class PeopleDesk(QObject):
    """Opens the dialog, and lives as long as it does."""

    def __init__(self, around: Around) -> None:
        """Nothing is read yet."""
        super().__init__(around.window)
        self._around = around
        self._everybody = Everybody(())
        self._today = date.min
        self._looked = (Which.ALL, "")
        self.dialog: PeopleDialog | None = None

    def open(self) -> None:
        """Read everybody, then show them."""
        self._around.coach.ask(_read, self._show)

    def _show(self, found: tuple[Everybody, date]) -> None:
        self._everybody, self._today = found
        state = self._state()
        if self.dialog is not None:
            self.dialog.set_state(state)
            return
        dialog = PeopleDialog(self._around.skin, state, parent=self._around.window)
        dialog.looked.connect(self._on_looked)
        dialog.step_chosen.connect(self._on_step)
        dialog.entries_wanted.connect(self._on_entries)
        dialog.profile_wanted.connect(self._on_profile)
        dialog.removed.connect(self._on_removed)
        dialog.undo_wanted.connect(self._on_undo)
        dialog.finished.connect(self._on_finished)
        self.dialog = dialog
        dialog.open()

    def _state(self) -> PeopleState:
        which, typed = self._looked
        return build_people(self._everybody, which, typed, today=self._today, formats=self._around.formats)

    def _on_looked(self, which: str, typed: str) -> None:
        self._looked = (Which(which), typed)
        if self.dialog is not None:
            self.dialog.set_state(self._state())

    def _on_step(self, person: Person, day: date | None) -> None:
        step = partial(set_next_step, name=person.name, profile_url=person.profile_url, day=day)
        self._around.coach.do(step, then=self._changed, quiet=True)

    def _on_removed(self, person: Person) -> None:
        self._around.coach.do(partial(anonymise, key=person.key), then=self._changed, quiet=True)

    def _on_undo(self) -> None:
        self._around.coach.do(undo, then=self._undone, quiet=True)

    def _changed(self, changes: Changes) -> None:
        """Say what was done in the dialog: the window behind it cannot be reached now."""
        if self.dialog is not None and changes.name is not None:
            self.dialog.say(step_name(changes.name))
        self._around.coach.ask(_read, self._show_again)

    def _undone(self, _: Changes) -> None:
        self._around.coach.ask(_read, self._show_again)

    def _show_again(self, found: tuple[Everybody, date]) -> None:
        if self.dialog is not None:
            self._show(found)

    def _on_entries(self, person: Person) -> None:
        if self.dialog is not None:
            self.dialog.accept()
        self._around.go("journal", EntryFilter(text=person.name))

    def _on_profile(self, person: Person) -> None:
        self._around.browse(profile_page(person))

    def _on_finished(self, _: int) -> None:
        self._around.coach.refresh(frozenset({Topic.CHECKLIST}))
        self.dialog = None
        self._everybody = Everybody(())
        self.deleteLater()


def _read(work: Workspace) -> tuple[Everybody, date]:
    everybody = people_met(work)
    refresh_follow_ups(work, everybody)
    return everybody, work.today()
