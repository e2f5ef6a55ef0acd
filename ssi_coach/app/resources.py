"""The data that ships with the program: catalogue, guidelines, icons, fonts and languages, as bytes by name.

An installed program carries them inside its package; a source checkout and an editable install have them
in the folder `resources/` beside the package. Everything below this layer is handed the bytes, or
`read_resource` itself, and never looks for a file.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def _root() -> Path:
    """The folder that holds the data: inside the package if it was installed, else beside it."""
    package = Path(__file__).resolve().parents[1]
    installed = package / "resources"
    return installed if installed.is_dir() else package.parent / "resources"


def _place(name: str) -> Path:
    """The file of a name such as `icons/sun.svg`; no name leads out of the data."""
    parts = [part for part in name.split("/") if part]
    if ".." in parts:
        raise FileNotFoundError(name)
    return _root().joinpath(*parts)


def read_resource(name: str) -> bytes:
    """The content of one file of the data, by its name with forward slashes, such as `catalogue.toml`.

    Raises FileNotFoundError with that name if there is no such file.
    """
    place = _place(name)
    if not place.is_file():
        raise FileNotFoundError(name)
    return place.read_bytes()
