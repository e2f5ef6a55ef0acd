"""Archives as LinkedIn packs them."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path


def zipped(members: dict[str, bytes], how: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", how) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 3, 9, 2, 30, 0)), data, how)
    return out.getvalue()


def kept(folder: Path, data: bytes, name: str = "Basic.zip") -> Path:
    """The bytes as a file."""
    path = folder / name
    path.write_bytes(data)
    return path
