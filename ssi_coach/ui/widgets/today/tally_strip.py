"""The tally buttons in a row: the kinds used most, and all others behind a plus."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from ssi_coach.presentation.today.week import KindGroup, TallyState
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import IconButton
from ssi_coach.ui.widgets.today.flow import FlowLayout
from ssi_coach.ui.widgets.today.tally_button import HIGH, TallyButton

WIDE, ICON, GAP = 32, 16, 6


class MoreButton(IconButton):
    """The plus at the end of the strip, as high as the tally buttons."""

    def sizeHint(self) -> QSize:
        """Narrower than high: the names of the kinds need the room."""
        return QSize(self.skin.theme.px(WIDE), self._height())

    def _side(self) -> int:
        """Room left and right of the plus."""
        return self.skin.theme.px((WIDE - ICON) / 2)

    def _height(self) -> int:
        """As high as its neighbours."""
        return self.skin.theme.px(HIGH)


class TallyStrip(QWidget):
    """`tallied` tells the kind of which one more was done; the keys 1 to 9 press the buttons."""

    tallied = Signal(str)

    def __init__(self, skin: Skin) -> None:
        """Build the strip without buttons."""
        super().__init__()
        self.setAccessibleName(text("Count one more"))
        self._skin = skin
        self._kinds: tuple[KindGroup, ...] = ()
        self.buttons: list[TallyButton] = []
        self._row = FlowLayout(self, gap=GAP, fill=True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.more = MoreButton(skin, "plus", text("Another activity"), kind="plain")
        self.more.clicked.connect(self._on_more)
        self._row.addWidget(self.more)

    def set_kinds(self, kinds: Sequence[KindGroup]) -> None:
        """What the menu behind the plus offers."""
        self._kinds = tuple(kinds)

    def set_tallies(self, tallies: Sequence[TallyState]) -> None:
        """Show these kinds with their counts."""
        while len(self.buttons) > len(tallies):
            self.buttons.pop().deleteLater()
        for number, tally in enumerate(tallies):
            if number < len(self.buttons):
                self._renew(self.buttons[number], tally)
            else:
                self._add(tally, number)
        self._fit()

    def open_menu(self) -> None:
        """Show all kinds below the plus."""
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height() + 4)))

    def menu(self) -> QMenu:
        """All kinds by group; choosing one counts it."""
        menu = QMenu(self)
        for number, group in enumerate(self._kinds):
            below = menu if number == 0 else menu.addMenu(group.title)
            for kind, name, icon in group.kinds:
                action = below.addAction(self._skin.icon(icon), name)
                action.triggered.connect(partial(self._on_chosen, kind))
            if number == 0:
                menu.addSeparator()
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 to 9 press the button at that place."""
        place = event.key() - Qt.Key.Key_1
        if 0 <= place < len(self.buttons) and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.buttons[place].click()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Icons only where all buttons fit into one row with them."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave the icons out if that keeps the buttons in one row."""
        needed = sum(button.full_width() + GAP for button in self.buttons) + self.more.sizeHint().width()
        tight = needed > self.width()
        for button in self.buttons:
            button.set_tight(tight=tight)

    def _renew(self, button: TallyButton, tally: TallyState) -> None:
        """Another count on a button, where it is another one."""
        if button.state != tally:
            button.set_state(tally)

    def _add(self, tally: TallyState, number: int) -> None:
        """Another button before the plus."""
        button = TallyButton(self._skin, tally, str(number + 1))
        button.clicked.connect(partial(self._on_pressed, button))
        self.buttons.append(button)
        self._row.removeWidget(self.more)
        self._row.addWidget(button)
        self._row.addWidget(self.more)
        QWidget.setTabOrder(button, self.more)

    def _on_pressed(self, button: TallyButton) -> None:
        """A person counts one more."""
        self.tallied.emit(button.state.kind)

    def _on_chosen(self, kind: str) -> None:
        """A person chose a kind from the menu."""
        self.tallied.emit(kind)

    def _on_more(self) -> None:
        """A person wants another kind."""
        self.open_menu()
