"""The fields of forms, each with its name above it."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from ssi_coach.presentation.wording import text
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.labels import PlainLabel

NOTE, CURRENCY = 76, 3


def name_above(field: QWidget) -> PlainLabel:
    """What a field is for."""
    label = PlainLabel(field.accessibleName(), "caption", "muted")
    label.setBuddy(field)
    return label


def named(field: QWidget) -> QWidget:
    """A field below its name, to be shown and hidden together."""
    box = QWidget()
    box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    column.addWidget(name_above(field))
    column.addWidget(field)
    return box


def line(name: str, value: str, longest: int) -> QLineEdit:
    """A field for one line."""
    field = QLineEdit(value)
    field.setAccessibleName(name)
    field.setMaxLength(longest)
    return field


def currency_field(value: str) -> QLineEdit:
    """A field for the three letters of a currency."""
    return line(text("Currency"), value, CURRENCY)


def note_field(skin: Skin, value: str) -> QPlainTextEdit:
    """A field for a few lines; Tab goes on to the next field."""
    field = QPlainTextEdit(value)
    field.setAccessibleName(text("Note"))
    field.setTabChangesFocus(True)
    field.setFixedHeight(skin.theme.px(NOTE))
    return field
