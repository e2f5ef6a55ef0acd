"""The settings file: small, readable, written whole or not at all, never thrown away for one bad value."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import Field, fields, replace
from datetime import time
from enum import Enum
from pathlib import Path
from typing import Any, ClassVar, Generic, Protocol, TypeVar
from uuid import uuid4

from ssi_coach.domain.errors import KnownError
from ssi_coach.storage.connection import make_folder, make_private_file
from ssi_coach.storage.faults import told

SETTINGS_NAME = "settings.json"
VERSION = 1
_VERSION_KEY = "version"


class Declared(Protocol):
    """A frozen dataclass whose fields are settings, each with a default."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]


SettingsT = TypeVar("SettingsT", bound=Declared)


class SettingsFile(Generic[SettingsT]):
    """Keeps settings as JSON in a folder, for its owner's eyes only.

    `defaults` says which settings there are, of which type, and what holds where the file says nothing
    usable. Keys that this version does not know stay in the file for the version that does.
    """

    def __init__(self, folder: Path, defaults: SettingsT) -> None:
        self._path = folder / SETTINGS_NAME
        self._defaults = defaults

    def load(self) -> SettingsT:
        """The kept settings; defaults where the file is missing or a value in it is not usable."""
        settings = self._defaults
        for name, kept in self._kept().items():
            settings = _with(settings, name, kept)
        return settings

    def save(self, settings: SettingsT) -> None:
        """Keep the settings, whole or not at all; raises `KnownError("journal.full" | ...)`."""
        kept = self._kept()
        known = {field.name: _plain(getattr(settings, field.name)) for field in fields(settings)}
        found = kept.get(_VERSION_KEY)
        version = max(VERSION, found) if isinstance(found, int) else VERSION
        text = json.dumps({**kept, _VERSION_KEY: version, **known}, ensure_ascii=False, indent=2)
        self._write(text + "\n")

    def _kept(self) -> Mapping[str, object]:
        """What the file says; a file that says nothing is put aside, not overwritten."""
        try:
            found = json.loads(self._path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        except (ValueError, RecursionError):
            found = None
        except OSError:
            return {}  # cannot be read now; saving will say why
        if isinstance(found, dict):
            return found
        with told():
            self._path.replace(self._path.with_name(f"settings-unreadable-{uuid4().hex[:8]}.json"))
        return {}

    def _write(self, text: str) -> None:
        make_folder(self._path.parent)
        fresh = self._path.with_name(f".{SETTINGS_NAME}-{uuid4().hex}")
        with told():
            try:
                make_private_file(fresh)
                with fresh.open("w", encoding="utf-8", newline="\n") as file:
                    file.write(text)
                    file.flush()
                    os.fsync(file.fileno())
                fresh.replace(self._path)
            finally:
                fresh.unlink(missing_ok=True)


def _with(settings: SettingsT, name: str, kept: object) -> SettingsT:
    """The settings with one kept value, or as they were when the value is not usable."""
    if name not in {field.name for field in fields(settings)}:
        return settings
    try:
        return replace(settings, **{name: _like(getattr(settings, name), kept)})
    except (KnownError, ValueError, TypeError):
        return settings


def _like(default: object, kept: object) -> object:
    """A JSON value as the type of the setting's default; raises `ValueError` when it cannot be."""
    if isinstance(default, Enum):
        return type(default)(kept)
    if isinstance(default, time):
        return time.fromisoformat(str(kept))
    if type(kept) is not type(default):
        raise ValueError("a setting of another type")
    return kept


def _plain(value: object) -> object:
    """A setting's value as JSON has it."""
    if isinstance(value, Enum):
        return value.value
    return value.isoformat() if isinstance(value, time) else value
