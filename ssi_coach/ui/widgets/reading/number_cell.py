"""One number of a reading: it looks like text until the pointer or the keyboard is on it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from ssi_coach.presentation.reading_entry import NumberRow
from ssi_coach.presentation.wording import text
from ssi_coach.ui.icons import PILLAR_ICONS
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.icon_view import IconView
from ssi_coach.ui.widgets.labels import PlainLabel

LONGEST = 24
PAGE_FROM = 25
"""A pasted text longer than this is a page and no number."""
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class NumberCell(QLineEdit):
    """`edited` tells the field and its text when a person types; `page_pasted` when they paste a page."""

    edited = Signal(str, str)
    page_pasted = Signal(str)

    def __init__(self, field: str, *, large: bool = False, parent: QWidget | None = None) -> None:
        """Build it empty; `large` is for the total."""
        super().__init__(parent)
        self.field = field
        self.setMaxLength(LONGEST)
        self.setAlignment(RIGHT)
        self.setProperty("large", large)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.textEdited.connect(self._on_edited)
        self.textChanged.connect(self._on_changed)

    def show_number(self, value: str, mark: str) -> None:
        """Show a number and its mark: `ok`, `missing`, `wrong`. What is being typed stays as it is."""
        if self.text() != value:
            self.setText(value)
        if self.property("mark") != mark:
            self.setProperty("mark", mark)
            self.style().unpolish(self)
            self.style().polish(self)

    def sizeHint(self) -> QSize:
        """As wide as its number, and never too narrow to hit."""
        self.ensurePolished()
        letters = self.fontMetrics()
        least = (
            "" if self.text() and not self.property("framed") else "00" if self.property("large") else "00.0"
        )
        width = max(letters.horizontalAdvance(self.text()), letters.horizontalAdvance(least))
        return QSize(width + 17, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Never narrower than its number, nor wider."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A page that is pasted here belongs into the box."""
        if event.matches(QKeySequence.StandardKey.Paste):
            held = QGuiApplication.clipboard().text()
            if len(held) > PAGE_FROM or "\n" in held:
                self.page_pasted.emit(held)
                return
        super().keyPressEvent(event)

    def _on_edited(self, typed: str) -> None:
        self.edited.emit(self.field, typed)

    def _on_changed(self) -> None:
        self.updateGeometry()


class NumberRowView(QWidget):
    """A line: icon and name at the left; number, what it is of, and its mark at the right."""

    def __init__(self, skin: Skin, row: NumberRow, parent: QWidget | None = None) -> None:
        """Build it for a field; `set_row` shows another value of the same field."""
        super().__init__(parent)
        self.cell = NumberCell(row.field)
        self._name = PlainLabel(row.name)
        self._name.setBuddy(self.cell)
        self._before = PlainLabel("", "strong")
        self._sign = PlainLabel("", "strong")
        self._behind = PlainLabel("", "body", "muted")
        self._mark = IconView(skin, "check", "success", 15)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(1)
        if row.icon:
            line.addWidget(IconView(skin, PILLAR_ICONS[row.pillar], f"{row.pillar} text", 16))
            line.addSpacing(16)
        line.addWidget(self._name, 1)
        for part in (self._before, self.cell, self._sign):
            line.addWidget(part)
        self._behind.setMinimumWidth(
            QFontMetrics(skin.theme.font("body")).horizontalAdvance(text("of 25")) + 4
        )
        line.addWidget(self._behind)
        line.addSpacing(6)
        line.addWidget(self._mark)
        self.setMinimumHeight(skin.theme.px(40 if row.icon else 37))
        self.set_row(row)

    def set_row(self, row: NumberRow) -> None:
        """Show a number."""
        self.cell.show_number(row.value, row.mark)
        self.cell.setAccessibleName(row.name)
        self.cell.setToolTip(row.hint)
        self.cell.setAccessibleDescription(row.hint)
        is_share = row.behind == "%"
        self._before.setText(row.before)
        self._before.setVisible(bool(row.before))
        self._sign.setVisible(is_share)
        self._sign.setText(row.behind if is_share else "")
        self._behind.setText("" if is_share else row.behind)
        icon, tone = ("triangle-alert", "danger") if row.mark == "wrong" else ("check", "success")
        self._mark.set_icon(icon, tone)
        policy = self._mark.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._mark.setSizePolicy(policy)
        self._mark.setVisible(row.mark == "wrong" or (row.mark == "ok" and bool(row.icon)))
