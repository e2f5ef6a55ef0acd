"""The head of the page Checklist: its parts, what is looked for, which items are shown, and an own item."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ssi_coach.presentation.checklist.page import ChecklistState, ChoiceState
from ssi_coach.presentation.wording import text
from ssi_coach.ui.actions import key_text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import MenuButton, PillButton
from ssi_coach.ui.widgets.labels import PlainLabel
from ssi_coach.ui.widgets.search_field import SearchField
from ssi_coach.ui.widgets.segmented import Segmented
from ssi_coach.ui.widgets.today.flow import FlowLayout

SEARCH = 124
FORMS = ("foundation", "routine", "principle")


class ChecklistHeader(QWidget):
    """`form_chosen`, `plan_chosen` and `shown_chosen` carry keys; `searched` what is typed."""

    form_chosen = Signal(str)
    plan_chosen = Signal(str)
    shown_chosen = Signal(str)
    searched = Signal(str)
    own_wanted = Signal()

    def __init__(self, skin: Skin) -> None:
        """Build it without a state."""
        super().__init__()
        self._title = PlainLabel(text("Checklist"), "page title")
        names = (text("Foundation"), text("Routines"), text("Principles"))
        self.forms = Segmented(skin, tuple(zip(FORMS, names, strict=True)))
        self.search = SearchField(skin, text("Find"))
        self.search.setToolTip(
            text("Looks through foundation, routines and principles ({key})", key=key_text("Ctrl+F"))
        )
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(skin.theme.px(SEARCH))
        self.plan = MenuButton(skin, "", icon="filter")
        self.shown = MenuButton(skin, "")
        self.own = PillButton(skin, text("Own item"), icon="plus")
        self._menus: dict[str, ChoiceState] = {}
        self._arrange()
        self.forms.chosen.connect(self.form_chosen)
        self.search.textEdited.connect(self.searched)
        self.own.clicked.connect(self.own_wanted)

    def set_state(self, state: ChecklistState) -> None:
        """Show what is looked at; what a person is typing stays."""
        for tab in state.tabs:
            self.forms.set_sub(tab.key, tab.sub)
        if self.forms.key != state.form:
            self.forms.choose(state.form)
        if self.search.text() != state.search:
            self.search.setText(state.search)
        self._show_choice(self.plan, text("Plan"), state.plans)
        self._show_choice(self.shown, text("Items"), state.shown)

    def _arrange(self) -> None:
        """Title and parts, then the field, which takes the room that is left, then the buttons."""
        fixed, ignored = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Ignored
        self.search.setSizePolicy(ignored, fixed)
        left, middle, right = QWidget(), QWidget(), QWidget()
        parts: tuple[tuple[QWidget, int, tuple[QWidget, ...]], ...] = (
            (left, 20, (self._title, self.forms)),
            (middle, 0, (self.search,)),
            (right, 12, (self.plan, self.shown, self.own)),
        )
        row = FlowLayout(self, gap=12, fill=True)
        for holder, gap, widgets in parts:
            inner = QHBoxLayout(holder)
            inner.setContentsMargins(0, 0, 0, 0)
            inner.setSpacing(gap)
            for widget in widgets:
                inner.addWidget(widget)
            row.addWidget(holder)
        left.setSizePolicy(fixed, fixed)
        right.setSizePolicy(fixed, fixed)

    def _show_choice(self, button: MenuButton, name: str, state: ChoiceState) -> None:
        """Fill a menu, and say on its button what holds."""
        if self._menus.get(name) == state:
            return
        self._menus[name] = state
        button.setText(state.words)
        button.setAccessibleName(f"{name}: {state.words}")
        button.updateGeometry()
        menu = button.choices_menu
        menu.clear()
        group = QActionGroup(menu)
        signal = self.plan_chosen if button is self.plan else self.shown_chosen
        for key, words in state.choices:
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(key == state.chosen)
            action.triggered.connect(partial(_tell, signal, key))
            group.addAction(action)


def _tell(signal: SignalInstance, key: str) -> None:
    """Emit a signal with a key, without Qt's word on whether the choice is on."""
    signal.emit(key)
