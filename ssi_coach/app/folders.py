"""Folders and files as the caller names them."""

from __future__ import annotations

from pathlib import Path

KEY_FILE = "window.key"
"""A window that is open leaves this beside its journal; it holds the secret for calls to that window."""


def chosen_folder(data_dir: str | None, here: Path | None = None) -> Path | None:
    """The folder that `--data-dir` names, seen from the caller's folder; None for the usual one."""
    return None if not data_dir else (here or Path.cwd()) / at_home(data_dir)


def at_home(name: str) -> Path:
    """A file name with its `~` put in; where nobody has such a home it is a name like any other."""
    try:
        return Path(name).expanduser()
    except RuntimeError:
        return Path(name)
