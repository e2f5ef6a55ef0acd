"""The panel "What moved it": the causes between two days."""

from __future__ import annotations

from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.progress.panel import Panel


class MovedPanel(Panel):
    """Shows its state once there is one."""

    def __init__(self, skin: Skin, formats: Formats) -> None:
        """Build the panel without a state."""
        super().__init__(skin, text("What moved it"))
