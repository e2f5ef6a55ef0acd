"""Files that mean harm, or look as if they did, each by a name of its own.

A name maps to a function that makes the file in an empty folder and returns its path.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

Maker = Callable[[Path], Path]
Corpus = Mapping[str, Maker]


def a_file(name: str, make: Callable[[], bytes]) -> Maker:
    """A file of that name with the bytes that `make` gives when it is needed."""

    def build(folder: Path) -> Path:
        path = folder / name
        path.write_bytes(make())
        return path

    return build
