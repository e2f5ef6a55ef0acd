"""The first picture: its colour and where the window stands, from the settings file alone."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from ssi_coach.ui.theme import theme

DARK, LIGHT = "dark", "light"
_NAMES = {LIGHT: LIGHT, DARK: DARK, "high-contrast": "high contrast"}


@dataclass(frozen=True, slots=True)
class FirstPicture:
    """The background of the theme that is set, and the kept place of the window, empty where none was kept."""

    background: str
    place: str


def first_picture(folder: Path) -> FirstPicture:
    """The first picture for a journal folder; a guess at the colour costs no more than a flash."""
    try:
        known = json.loads((folder / "settings.json").read_bytes())
        chosen, place = str(known.get("theme", LIGHT)), str(known.get("window_place", ""))
    except (OSError, ValueError, AttributeError):
        chosen, place = LIGHT, ""
    return FirstPicture(theme(_NAMES.get(chosen, LIGHT)).tokens.background, place)
