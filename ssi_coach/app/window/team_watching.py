"""A board watched while it is looked at: all its reading and writing happens on a thread of its own."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from ssi_coach.app.team_places import TeamPlace, is_server, place_of
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.team import Snapshot, TeamBoard
from ssi_coach.ui.tasks import QtTaskRunner

Found = TypeVar("Found")

SOON = 300
"""Milliseconds of quiet after which a change of the folder is read: a file comes in several pieces."""
FOLDER_LOOK, SERVER_LOOK = 5_000, 60_000
"""Milliseconds between two looks: network drives and cloud folders tell nobody what others changed."""
STOPPING_SECONDS = 12.0


class Spot:
    """A place that is made where it is first needed, on the other thread: a driver takes its time to load."""

    def __init__(self, named: str) -> None:
        """Nothing is made yet."""
        self.named = named
        self._made: TeamPlace | None = None

    def there(self) -> TeamPlace:
        """The place; raises `KnownError("team.server_...")` for an address that cannot be used."""
        if self._made is None:
            self._made = place_of(self.named)
        return self._made

    def close(self) -> None:
        """Let go of it."""
        if self._made is not None:
            self._made.close()


class TeamWatch(QObject):
    """`found` carries a `TeamBoard`, `failed` the `KnownError` for which it could not be read."""

    found = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Nothing is watched yet."""
        super().__init__(parent)
        self._runner: QtTaskRunner | None = None
        self._spot: Spot | None = None
        self._seen: object = None
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._on_changed)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON)
        self._soon.timeout.connect(self.read)
        self._looks = QTimer(self)
        self._looks.timeout.connect(self._look)

    def watch(self, place: str) -> None:
        """Watch a folder or a server from now on, and read it at once; "" watches nothing."""
        self._rest()
        if not place:
            return
        self._spot, self._seen = Spot(place), None
        self._looks.start(SERVER_LOOK if is_server(place) else FOLDER_LOOK)
        self.read()

    def read(self) -> None:
        """Read the board now."""
        self._run(_signed, self._on_read)

    def put(
        self, snapshot: Snapshot, done: Callable[[], None], refused: Callable[[KnownError], None]
    ) -> None:
        """Write a snapshot there, then read the board."""
        self._run(partial(_put, snapshot), partial(self._after, done), refused)

    def take_away(self, member: str, done: Callable[[], None], refused: Callable[[KnownError], None]) -> None:
        """Take a member off the board, then read it."""
        self._run(partial(_take_away, member), partial(self._after, done), refused)

    def close(self) -> None:
        """Watch no longer; what is being written is finished first."""
        self._rest()
        if self._runner is not None:
            self._runner.stop(STOPPING_SECONDS)
            self._runner = None

    def _rest(self) -> None:
        self._soon.stop()
        self._looks.stop()
        if self._watcher.directories():
            self._watcher.removePaths(self._watcher.directories())
        if self._spot is not None:
            self._spot.close()
            self._spot = None

    def _on_changed(self, _: str) -> None:
        self._soon.start()

    def _look(self) -> None:
        """A cheap look; only what has changed is read."""
        self._run(_signature, self._on_signature, self._on_failed)

    def _on_signature(self, signature: object) -> None:
        if signature != self._seen:
            self.read()

    def _on_read(self, found: tuple[object, TeamBoard]) -> None:
        self._seen = found[0]
        spot = self._spot
        if spot is not None and not is_server(spot.named) and not self._watcher.directories():
            self._watcher.addPath(spot.named)  # it answers, so the system may be asked to watch it
        self.found.emit(found[1])

    def _on_failed(self, fault: KnownError) -> None:
        self._seen = None
        self.failed.emit(fault)

    def _after(self, done: Callable[[], None], _: object) -> None:
        done()
        self.read()

    def _run(
        self,
        task: Callable[[TeamPlace], Found],
        done: Callable[[Found], None],
        refused: Callable[[KnownError], None] | None = None,
    ) -> None:
        """Do something with the place on the other thread; an answer about another place is passed over."""
        spot = self._spot
        if spot is None:
            return
        if self._runner is None:
            self._runner = QtTaskRunner(self)
        self._runner.run(
            partial(_there, spot, task),
            partial(self._done, spot, done),
            partial(self._refused, spot, refused),
        )

    def _done(self, spot: Spot, done: Callable[[Found], None], found: Found) -> None:
        if spot is self._spot:
            done(found)

    def _refused(self, spot: Spot, refused: Callable[[KnownError], None] | None, fault: Exception) -> None:
        if not isinstance(fault, KnownError):
            raise fault  # a bug: the hook at the top tells the user once
        if spot is self._spot:
            (refused or self._on_failed)(fault)


def _there(spot: Spot, task: Callable[[TeamPlace], Found]) -> Found:
    """On the other thread."""
    return task(spot.there())


def _signed(place: TeamPlace) -> tuple[object, TeamBoard]:
    signature = place.signature()  # first: what changes while it is read is read again
    return signature, place.look()


def _signature(place: TeamPlace) -> object:
    return place.signature()


def _put(snapshot: Snapshot, place: TeamPlace) -> None:
    place.put(snapshot)


def _take_away(member: str, place: TeamPlace) -> None:
    place.take_away(member)
