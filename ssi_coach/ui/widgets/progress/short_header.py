"""The words of the page's header, which get shorter before a part of it goes into another row."""

from __future__ import annotations

from ssi_coach.presentation.progress.panels import panel_choices
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import GAP, ICON, PillButton
from ssi_coach.ui.widgets.key_box import key_width
from ssi_coach.ui.widgets.progress.panels import Panels

WITHOUT_KEY = 2


class ShortHeader:
    """Leaves out the icons of the panels' buttons first, then the key of the table's."""

    def __init__(self, skin: Skin, panels: Panels, table: PillButton) -> None:
        """Take the buttons in their full length."""
        self._skin = skin
        self._panels = panels
        self._table = table
        self._key = table.key_text
        self._short = 0

    def fit(self, now: int, room: int) -> None:
        """Be as short as the room asks for; `now` is how wide the header is. In full where nothing helps."""
        theme = self._skin.theme
        icons = len(self._panels.choices) * (theme.px(ICON) + GAP)
        saved = (0, icons, icons + key_width(self._key, theme) + GAP)
        whole = now + saved[self._short]
        short = next((step for step, less in enumerate(saved) if whole - less <= room), 0)
        if short != self._short:
            self._short = short
            for choice in panel_choices():
                self._panels.choices[choice.id].set_icon_name("" if short else choice.icon)
            self._table.set_key_text("" if short == WITHOUT_KEY else self._key)
