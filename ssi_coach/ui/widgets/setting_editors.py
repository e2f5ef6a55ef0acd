"""One editor per kind of setting; each knows its value, and tells when a person changed it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QWidget,
)

from ssi_coach.presentation.settings import Editor, SettingRow
from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.buttons import PillButton
from ssi_coach.ui.widgets.choice_box import ChoiceBox
from ssi_coach.ui.widgets.number_field import NumberField
from ssi_coach.ui.widgets.time_field import TimeField

FIELD_WIDTH = 240
LONGEST = 300


class _Editor(QObject):
    """Holds the widget of an editor; `changed` tells that a person changed it."""

    changed = Signal()

    def __init__(self, widget: QWidget, row: SettingRow) -> None:
        super().__init__(widget)
        self.widget = widget
        widget.setAccessibleName(row.title)
        widget.setAccessibleDescription(row.about)


class ChoiceEditor(_Editor):
    """One of a few named values."""

    def __init__(self, skin: Skin, row: SettingRow) -> None:
        """Build it with the current value."""
        self._box = ChoiceBox(row.title, row.choices, str(row.value))
        super().__init__(self._box, row)
        self._box.activated.connect(self.changed)

    @property
    def value(self) -> object:
        """The key of the chosen value."""
        return self._box.key


class NumberEditor(_Editor):
    """A whole number between its limits."""

    def __init__(self, skin: Skin, row: SettingRow) -> None:
        """Build it with the current value."""
        self._field = NumberField(row.title, row.low, row.high)
        super().__init__(self._field, row)
        self._field.setSuffix(f" {row.unit}" if row.unit else "")
        self._field.setValue(int(str(row.value)))
        self._field.valueChanged.connect(self.changed)

    @property
    def value(self) -> object:
        """The number."""
        return self._field.value()


class SwitchEditor(_Editor):
    """Yes or no."""

    def __init__(self, skin: Skin, row: SettingRow) -> None:
        """Build it with the current value."""
        self._box = QCheckBox(text("On"))
        super().__init__(self._box, row)
        self._box.setChecked(bool(row.value))
        self._box.clicked.connect(self.changed)

    @property
    def value(self) -> object:
        """Whether it is on."""
        return self._box.isChecked()


class TimeEditor(_Editor):
    """A time of day."""

    def __init__(self, skin: Skin, row: SettingRow) -> None:
        """Build it with the current value."""
        self._field = TimeField(row.value if isinstance(row.value, time) else time())
        super().__init__(self._field, row)
        self._field.timeChanged.connect(self.changed)

    @property
    def value(self) -> object:
        """The time."""
        return self._field.clock()


class LineEditor(_Editor):
    """A line of text."""

    def __init__(self, skin: Skin, row: SettingRow) -> None:
        """Build it with the current value."""
        self._field = QLineEdit(str(row.value))
        super().__init__(self._field, row)
        self._field.setMaxLength(LONGEST)
        self._field.textEdited.connect(self.changed)

    @property
    def value(self) -> object:
        """The text."""
        return self._field.text().strip()


class FolderEditor(_Editor):
    """A folder, typed or chosen; empty for the usual place."""

    def __init__(self, skin: Skin, row: SettingRow) -> None:
        """Build it with the current value."""
        whole = QWidget()
        super().__init__(whole, row)
        self._field = QLineEdit(str(row.value))
        self._field.setAccessibleName(row.title)
        self._field.setPlaceholderText(text("beside the journal"))
        choose = PillButton(skin, text("Choose ..."))
        choose.clicked.connect(self._on_choose)
        line = QHBoxLayout(whole)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._field, 1)
        line.addWidget(choose)
        self._field.textEdited.connect(self.changed)
        whole.setFocusProxy(self._field)
        self._title = row.title

    @property
    def value(self) -> object:
        """The folder's path."""
        return self._field.text().strip()

    def _on_choose(self) -> None:
        """Ask the desktop."""
        chosen = QFileDialog.getExistingDirectory(self.widget, self._title, self._field.text())
        if chosen:
            self._field.setText(chosen)
            self.changed.emit()


class WeekdaysEditor(_Editor):
    """Some days of the week."""

    def __init__(self, skin: Skin, row: SettingRow) -> None:
        """Build it with the current value."""
        whole = QWidget()
        super().__init__(whole, row)
        chosen = row.value if isinstance(row.value, frozenset) else frozenset()
        line = QHBoxLayout(whole)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        self._boxes: dict[int, QCheckBox] = {}
        for key, name in row.choices:
            box = QCheckBox(name)
            box.setChecked(int(key) in chosen)
            box.clicked.connect(self.changed)
            line.addWidget(box)
            self._boxes[int(key)] = box
        whole.setFocusProxy(next(iter(self._boxes.values()), whole))

    @property
    def value(self) -> object:
        """The chosen weekdays, Monday is 0."""
        return frozenset(day for day, box in self._boxes.items() if box.isChecked())


AnyEditor = (
    ChoiceEditor | NumberEditor | SwitchEditor | TimeEditor | LineEditor | FolderEditor | WeekdaysEditor
)

EDITORS: dict[Editor, Callable[[Skin, SettingRow], AnyEditor]] = {
    Editor.CHOICE: ChoiceEditor,
    Editor.NUMBER: NumberEditor,
    Editor.SWITCH: SwitchEditor,
    Editor.TIME: TimeEditor,
    Editor.TIMES: LineEditor,
    Editor.LINE: LineEditor,
    Editor.FOLDER: FolderEditor,
    Editor.WEEKDAYS: WeekdaysEditor,
}
"""How each kind of setting is changed."""
