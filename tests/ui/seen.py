"""What a person sees on a widget, and what it tells when somebody acts."""

from __future__ import annotations

from ssi_coach.ui.widgets.labels import PlainLabel


def words(widget) -> str:
    """All labels that can be seen below a widget."""
    return "\n".join(label.text() for label in widget.findChildren(PlainLabel) if label.isVisible())


def sent(qtbot, signal, act) -> list[object]:
    """What a signal carries when a person acts."""
    with qtbot.waitSignal(signal, timeout=1000) as heard:
        act()
    return list(heard.args)
