"""The colour of the first picture, from the settings file alone."""

from __future__ import annotations

import json
from pathlib import Path

from ssi_coach.ui.theme import theme

DARK, LIGHT = "dark", "light"


def background_of(folder: Path) -> str:
    """The background of the theme that is set for a journal folder; a guess at it costs no more than a flash."""
    try:
        chosen = json.loads((folder / "settings.json").read_bytes()).get("theme", LIGHT)
    except (OSError, ValueError, AttributeError):
        chosen = LIGHT
    known = {LIGHT: LIGHT, DARK: DARK, "high-contrast": "high contrast"}
    return theme(known.get(str(chosen), LIGHT)).tokens.background
