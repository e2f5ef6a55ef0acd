"""What may stand below the main chart on Progress, one at a time: explanations of it, and more charts."""

from __future__ import annotations

from dataclasses import dataclass

from ssi_coach.presentation.wording import text

MOVED, WHAT_IF, COMPARE, CHARTS = "moved", "what_if", "compare", "charts"


@dataclass(frozen=True, slots=True)
class PanelChoice:
    """A button that opens an explanation: its id, word and icon."""

    id: str
    name: str
    icon: str


def panel_choices() -> tuple[PanelChoice, ...]:
    """The explanations in the order of their buttons."""
    return (
        PanelChoice(MOVED, text("What moved it"), "scale"),
        PanelChoice(WHAT_IF, text("What if"), "sliders-horizontal"),
        PanelChoice(COMPARE, text("Compare"), "between-horizontal-start"),
        PanelChoice(CHARTS, text("More charts"), "presentation"),
    )
