"""The settings file: small, readable, written whole or not at all, never thrown away for one bad value."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path

from ssi_coach.storage.connection import make_folder
from ssi_coach.storage.faults import told
from ssi_coach.storage.whole_file import put_whole

SETTINGS_NAME = "settings.json"
_VERSION = "version"


class SettingsOnDisk:
    """Keeps settings as JSON in a folder, for its owner's eyes only.

    Values go in and out as JSON has them; what they mean is not known here. Keys that this version does
    not write stay in the file for the version that does. Another `name` keeps other small things the same way.
    """

    def __init__(self, folder: Path, name: str = SETTINGS_NAME) -> None:
        self._path = folder / name

    def load(self) -> Mapping[str, object]:
        """What the file says, nothing when it is missing; a file that is no JSON is put aside beside it."""
        try:
            found = json.loads(self._path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        except (ValueError, RecursionError):
            found = None
        except OSError:
            return {}  # it cannot be read now: the window opens all the same, and saving says why
        if isinstance(found, dict):
            return found
        with told():
            self._path.replace(
                self._path.with_name(f"{self._path.stem}-unreadable-{os.urandom(4).hex()}.json")
            )
        return {}

    def save(self, plain: Mapping[str, object]) -> None:
        """Keep the settings, whole or not at all; raises `KnownError("journal.full" | "journal.io" | ...)`."""
        kept = self.load()
        merged = {**kept, **plain}
        found, written = kept.get(_VERSION), plain.get(_VERSION)
        if isinstance(found, int) and isinstance(written, int):
            merged[_VERSION] = max(found, written)  # a newer version's file stays a newer version's file
        self._write(json.dumps(merged, ensure_ascii=False, indent=2) + "\n")

    def _write(self, text: str) -> None:
        make_folder(self._path.parent)
        with told():
            put_whole(self._path, text.encode())
