"""The colours of a button in each of its states."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from ssi_coach.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class ButtonLook:
    """What a button is painted with: ground, outline, text, icons, and the key named behind the text."""

    ground: QColor
    line: QColor
    ink: QColor
    mark: QColor
    faint: QColor
    underlined: bool = False


def look(theme: Theme, kind: str, *, enabled: bool, hover: bool, down: bool) -> ButtonLook:
    """The colours of a kind of button as it stands now: plain, primary, quiet, bare, link or danger."""
    if not enabled:
        return _disabled(theme, kind)
    share = 0.16 if down else 0.09 if hover else 0.0
    clear = QColor(Qt.GlobalColor.transparent)
    if kind == "primary":
        ground, ink = theme.mixed("accent", "surface", share), theme.colour("on accent")
        return ButtonLook(ground, ground, ink, ink, theme.mixed("on accent", "accent", 0.25))
    if kind == "danger":
        ground, ink = theme.mixed("surface", "danger", share), theme.colour("danger")
        return ButtonLook(ground, theme.colour("danger"), ink, ink, ink)
    if kind in ("link", "bare"):
        bare = kind == "bare"
        ink = theme.colour("text" if hover and not bare else "accent")
        ground = theme.colour("soft") if bare and (hover or down) else clear
        return ButtonLook(ground, clear, ink, ink, theme.colour("muted"), underlined=not bare)
    text, muted = theme.colour("text"), theme.colour("muted")
    if kind == "quiet":
        ground = theme.colour("soft") if hover or down else clear
        return ButtonLook(ground, clear, text if hover else muted, text if hover else muted, muted)
    return ButtonLook(
        theme.colour("soft") if down else theme.mixed("surface", "text", share / 2),
        theme.colour("border"),
        text,
        text,
        muted,
    )


def _disabled(theme: Theme, kind: str) -> ButtonLook:
    """What cannot be pressed now: quiet, without a ground that asks for attention."""
    clear, faded = QColor(Qt.GlobalColor.transparent), theme.colour("control")
    if kind in ("quiet", "link", "bare"):
        return ButtonLook(clear, clear, faded, faded, faded)
    if kind == "primary":
        ground, ink = theme.colour("track"), theme.colour("muted")
        return ButtonLook(ground, ground, ink, ink, ink)
    return ButtonLook(theme.colour("surface"), theme.colour("border"), faded, faded, faded)
