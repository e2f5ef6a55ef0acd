"""The few icons that a stylesheet shows, offered to Qt as files that live in memory.

Qt's stylesheets take pictures by file name only. The bytes of the icons come from wherever the program keeps
its data, so they are packed into Qt's resource format (version 1) and registered; nothing touches the disk.
"""

from __future__ import annotations

import struct

from PySide6.QtCore import QResource

from ssi_coach.ui.icons import Icons
from ssi_coach.ui.theme import Theme

DIRECTORY = 2
# What the stylesheet shows: name there, icon, colour.
PICTURES = {
    "down": ("chevron-down", "muted"),
    "up": ("chevron-up", "muted"),
    "right": ("chevron-right", "muted"),
    "left": ("chevron-left", "muted"),
    "tick": ("check", "on accent"),
    "menu_tick": ("check", "text"),
    "calendar": ("calendar", "muted"),
}


# Qt reads registered bytes for as long as the process lives and does not copy them: they must not be freed.
_REGISTERED: dict[str, bytes] = {}


class IconFiles:
    """Coloured icons under addresses such as `:/skin/light/down.svg`; each theme is packed once."""

    def __init__(self, icons: Icons) -> None:
        """Take what draws the icons."""
        self._icons = icons

    def urls(self, theme: Theme) -> dict[str, str]:
        """The address of every picture of `PICTURES` in the colours of a theme."""
        root = f"/skin/{theme.name.replace(' ', '-')}"
        if root not in _REGISTERED:
            files = {
                f"{name}.svg": self._icons.svg(icon, theme.colour(colour))
                for name, (icon, colour) in PICTURES.items()
            }
            _REGISTERED[root] = packed(files)
            QResource.registerResourceData(_REGISTERED[root], root)
        return {name: f":{root}/{name}.svg" for name in PICTURES}


def packed(files: dict[str, bytes]) -> bytes:
    """Files of one folder in Qt's resource format: names, contents and a tree sorted by hash."""
    ordered = sorted(files.items(), key=lambda item: name_hash(item[0]))
    names, contents = b"", b""
    tree = struct.pack(">IHII", 0, DIRECTORY, len(ordered), 1)
    for name, content in ordered:
        tree += struct.pack(">IHHHI", len(names), 0, 0, 1, len(contents))
        names += struct.pack(">HI", len(name), name_hash(name)) + name.encode("utf-16-be")
        contents += struct.pack(">I", len(content)) + content
    head = 20
    starts = (head, head + len(tree), head + len(tree) + len(contents))
    return b"qres" + struct.pack(">IIII", 1, *starts) + tree + contents + names


def name_hash(name: str) -> int:
    """Qt's hash of a file name, by which it looks names up."""
    value = 0
    for letter in name:
        value = (value << 4) + ord(letter)
        value ^= (value & 0xF0000000) >> 23
        value &= 0x0FFFFFFF
    return value
