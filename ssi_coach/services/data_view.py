"""What the page Data tells: where the journal is, how much it holds, and how safe it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from ssi_coach.domain.backups import Backup
from ssi_coach.services.backups import backup_folder
from ssi_coach.services.imports.comparing import EVERY_DAY
from ssi_coach.services.imports.doubles import all_doubles
from ssi_coach.services.ports import SettingsFile
from ssi_coach.services.workspace import Workspace

_CHECKED, _FAULTS, _VERSION = "checked_at", "faults", "version"


class Disk(Protocol):
    """What can be seen of the journal's files without opening them."""

    def size(self) -> int:
        """Bytes that the journal takes."""
        ...

    def newest_backup(self, folder: Path) -> Backup | None:
        """The newest proved copy in a folder."""
        ...


@dataclass(frozen=True, slots=True)
class Checked:
    """When the journal file was last checked (by this computer's clock), and how many faults were found."""

    at: datetime
    faults: int


@dataclass(frozen=True, slots=True)
class DataFacts:
    """The journal as it lies on the disk; `size` in bytes, `doubles` those that nobody has looked at."""

    place: Path
    entries: int
    readings: int
    first: date | None
    last: date | None
    size: int
    backups: Path
    backup: Backup | None
    checked: Checked | None
    now: datetime
    doubles: int = 0

    @property
    def empty(self) -> bool:
        """Whether nothing was written down yet."""
        return not self.entries and not self.readings


def data_facts(work: Workspace, disk: Disk, notes: SettingsFile) -> DataFacts:
    """Look at the journal; `notes` keep when it was last checked."""
    journal, folder = work.journal, backup_folder(work)
    return DataFacts(
        place=journal.place(),
        entries=journal.line_count(EVERY_DAY.last),
        readings=len(journal.readings(EVERY_DAY)),
        first=journal.first_day(),
        last=journal.last_day(),
        size=disk.size(),
        backups=folder,
        backup=disk.newest_backup(folder),
        checked=_noted(notes.load()),
        now=work.clock.now(),
        doubles=len(all_doubles(work)),
    )


def check_now(work: Workspace, notes: SettingsFile) -> tuple[str, ...]:
    """Have the whole journal file checked, note when, and say what was found: nothing if it is sound."""
    faults = work.journal.check()
    notes.save({_VERSION: 1, _CHECKED: work.clock.now().isoformat(), _FAULTS: len(faults)})
    return faults


def _noted(plain: Mapping[str, object]) -> Checked | None:
    at, faults = plain.get(_CHECKED), plain.get(_FAULTS)
    if not isinstance(at, str) or not isinstance(faults, int):
        return None
    try:
        return Checked(datetime.fromisoformat(at), faults)
    except ValueError:
        return None
