"""The rules of the stylesheet, family by family; `$names` are filled in from the theme (ui/stylesheet.py)."""

from __future__ import annotations

FRAMES = """
QWidget { selection-background-color: $accent; selection-color: $on_accent; }
QMainWindow, QDialog, QWizard, QMessageBox { background: $background; }
QLabel { background: transparent; color: $text; }
QLabel:disabled { color: $control; }
QToolTip {
    background: $surface; color: $text; border: $line solid $border; padding: 4px 6px; font-size: $small;
}
Card { background: $surface; border: $line solid $border; border-radius: 10px; }
Card[dashed="true"] { border: $line dashed $control; }
SunkenBox { background: $sunken; border: $line solid $border; border-radius: 8px; }
BottomBar { background: $surface; border: none; }
HoldsHead { background: $sunken; border: none; border-top-left-radius: 9px; border-top-right-radius: 9px; }
Divider { background: $border; border: none; }
KeyHint {
    background: $sunken; color: $muted; border: $line solid $border; border-radius: 4px;
    padding: 0 5px; font-size: 11px;
}
QGroupBox {
    background: $surface; border: $line solid $border; border-radius: 10px;
    margin-top: 22px; padding: 12px; font-weight: 600;
}
QGroupBox::title { subcontrol-origin: margin; subcontrol-position: top left; left: 2px; color: $text; }
QStatusBar { background: $rail; color: $muted; }
QSplitter::handle { background: $border; }
QProgressBar {
    background: $track; border: none; border-radius: 3px; min-height: 6px; max-height: 6px;
    text-align: right; color: transparent;
}
QProgressBar::chunk { background: $accent; border-radius: 3px; }
"""

BUTTONS = """
QPushButton {
    background: $surface; color: $text; border: $line solid $border; border-radius: 7px;
    min-height: $h32; padding: 0 12px; font-weight: 500;
}
QPushButton:hover { background: $hover; }
QPushButton:pressed, QPushButton:checked { background: $soft; }
QPushButton:focus { border-color: $accent; }
QPushButton:disabled { color: $control; }
QPushButton:default, QPushButton[kind="primary"] {
    background: $accent; color: $on_accent; border-color: $accent; font-weight: 600;
}
QPushButton:default:hover, QPushButton[kind="primary"]:hover { background: $accent_hover; }
QPushButton[kind="primary"]:disabled { background: $track; border-color: $track; color: $muted; }
QPushButton[kind="quiet"] { background: transparent; border-color: transparent; color: $muted; }
QPushButton[kind="quiet"]:hover { background: $soft; color: $text; }
QPushButton[kind="link"] { background: transparent; border: none; color: $accent; padding: 0; }
QPushButton[size="small"] { min-height: $h28; padding: 0 10px; }
QPushButton[size="row"] { min-height: $h24; padding: 0 8px; }
QPushButton::menu-indicator { image: $down_icon; width: 14px; subcontrol-position: right center; right: 8px; }
PillButton { min-height: 0; padding: 0; border: none; background: transparent; }
QToolButton {
    background: transparent; color: $text; border: $line solid transparent; border-radius: 7px; padding: 4px;
}
QToolButton:hover { background: $soft; }
QToolButton:pressed, QToolButton:checked { background: $soft; border-color: $border; }
QToolButton:focus { border: 2px solid $accent; padding: 3px; }
QToolButton:disabled { color: $control; }
QToolButton::menu-indicator { image: none; }
QTabWidget::pane { border: $line solid $border; border-radius: 10px; background: $surface; top: -1px; }
QTabBar { qproperty-drawBase: 0; background: transparent; }
QTabBar::tab {
    background: transparent; color: $muted; border: $line solid transparent; border-radius: 7px;
    min-height: $px26; padding: 0 12px; margin: 2px; font-weight: 500;
}
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { background: $surface; color: $text; border-color: $border; font-weight: 600; }
QTabBar::tab:focus { border: 2px solid $accent; padding: 0 11px; }
"""

FIELDS = """
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {
    background: $surface; color: $text; border: $line solid $control; border-radius: 7px;
    selection-background-color: $accent; selection-color: $on_accent; placeholder-text-color: $muted;
}
SearchField { border-color: $border; }
QLineEdit, QComboBox { min-height: $h32; padding: 0 10px; }
QAbstractSpinBox { min-height: $s32; padding: 0; }
QDateEdit { padding: 0 10px; }
QPlainTextEdit, QTextEdit { padding: 6px 8px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QComboBox:on,
QAbstractSpinBox:focus {
    border-color: $accent;
}
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled {
    background: $sunken; color: $control; border-color: $border;
}
QLineEdit:read-only, QPlainTextEdit:read-only { background: $sunken; }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"], QAbstractSpinBox[wrong="true"] {
    border-color: $danger;
}
QLineEdit[bare="true"], QPlainTextEdit[bare="true"], QTextEdit[bare="true"] {
    background: transparent; border: none; padding: 0; min-height: 0;
}
QLineEdit[size="small"], QComboBox[size="small"] { min-height: $h28; }
QAbstractSpinBox[size="small"] { min-height: $s28; }
QLineEdit[size="row"], QComboBox[size="row"] { min-height: $h24; border-radius: 6px; padding: 0 7px; }
QAbstractSpinBox[size="row"] { min-height: $s24; border-radius: 6px; }
QAbstractItemView QLineEdit, QAbstractItemView QAbstractSpinBox, QAbstractItemView QComboBox {
    min-height: $px22; border: 2px solid $accent; border-radius: 6px; padding: 0 6px;
}
QAbstractSpinBox QLineEdit, QComboBox QLineEdit {
    background: transparent; border: none; padding: 0; margin: 0; min-height: 0;
}
QAbstractSpinBox QLineEdit:focus, QComboBox QLineEdit:focus { border: none; padding: 0; }
NumberCell {
    background: transparent; border: 1px solid transparent; border-radius: 6px; font-weight: 600;
    min-height: $px22; padding: 0 5px;
}
NumberCell[large="true"] { font-size: $px30; min-height: $px32; }
NumberCell[mark="missing"] { border: 1px dashed $control; }
NumberCell[framed="true"] { border: $line solid $control; background: $surface; }
NumberCell:hover { border: $line solid $control; background: $surface; }
NumberCell[mark="wrong"] { border: $line solid $danger; }
NumberCell:focus { border: 2px solid $accent; padding: 0 4px; background: $surface; }
QComboBox:hover, QLineEdit:hover, QAbstractSpinBox:hover { border-color: $muted; }
QComboBox:focus:hover, QLineEdit:focus:hover, QAbstractSpinBox:focus:hover { border-color: $accent; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: 26px; subcontrol-position: right center; }
QComboBox::down-arrow { image: $down_icon; width: 14px; height: 14px; }
QDateEdit::down-arrow { image: $calendar_icon; width: 14px; height: 14px; }
QSpinBox::up-button, QDoubleSpinBox::up-button, QTimeEdit::up-button {
    border: none; width: 22px; subcontrol-origin: border; subcontrol-position: top right;
}
QSpinBox::down-button, QDoubleSpinBox::down-button, QTimeEdit::down-button {
    border: none; width: 22px; subcontrol-origin: border; subcontrol-position: bottom right;
}
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow, QTimeEdit::up-arrow {
    image: $up_icon; width: 12px; height: 12px;
}
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow, QTimeEdit::down-arrow {
    image: $down_icon; width: 12px; height: 12px;
}
QComboBox QAbstractItemView {
    background: $surface; color: $text; border: $line solid $border; border-radius: 8px; padding: 4px;
    outline: none; selection-background-color: $soft; selection-color: $text;
}
QComboBox QAbstractItemView::item { min-height: $px26; padding: 0 8px; border-radius: 6px; }
"""

CHOICES = """
QCheckBox, QRadioButton { color: $text; spacing: 8px; min-height: $px22; background: transparent; }
QCheckBox:disabled, QRadioButton:disabled { color: $control; }
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator {
    width: $px16; height: $px16; border: $line solid $control; background: $surface;
}
QCheckBox::indicator, QAbstractItemView::indicator { border-radius: 5px; }
QRadioButton::indicator { border-radius: $round; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: $accent; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {
    background: $accent; border-color: $accent; image: $tick_icon;
}
QCheckBox::indicator:indeterminate { background: $soft; border-color: $accent; }
QRadioButton::indicator:checked {
    border: 5px solid $accent; width: $px8; height: $px8; border-radius: $round; background: $on_accent;
}
QCheckBox:focus, QRadioButton:focus { outline: none; }
QSlider:horizontal { min-height: 22px; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: $track; }
QSlider::sub-page:horizontal { height: 4px; border-radius: 2px; background: $accent; }
QSlider::handle:horizontal {
    width: 16px; height: 16px; margin: -7px 0; border-radius: 9px; border: $line solid $control;
    background: $surface;
}
QSlider::handle:horizontal:hover, QSlider::handle:horizontal:focus { border: 2px solid $accent; }
"""

MENUS = """
QMenuBar {
    background: $rail; color: $text; padding: 5px 10px; spacing: 0; border-bottom: $line solid $border;
}
QMenuBar::item { background: transparent; padding: 5px 10px; border-radius: 6px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $soft; color: $text; }
QMenu {
    background: $surface; color: $text; border: $line solid $border; border-radius: 8px; padding: 5px;
}
QMenu::item { padding: 6px 28px 6px 10px; border-radius: 6px; border: 1px solid transparent; }
QMenu::item:selected { background: $soft; }
QMenu::item:disabled { color: $control; background: transparent; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: $border; margin: 5px 6px; }
QMenu::indicator { width: 14px; height: 14px; padding-left: 8px; }
QMenu::indicator:checked { image: $menu_tick_icon; }
QMenu::right-arrow { image: $right_icon; width: 14px; height: 14px; }
"""

SCROLLING = """
QScrollArea, QAbstractScrollArea { border: none; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; }
QAbstractScrollArea::corner { background: transparent; }
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 10px; }
QScrollBar:horizontal { height: 10px; }
QScrollBar::handle { background: $thumb; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: $control; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; background: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: none; }
"""

TABLES = """
QTableView, QListView, QTreeView {
    background: $surface; border-radius: 9px; color: $text; border: none; outline: none; gridline-color: $border;
    alternate-background-color: $surface; selection-background-color: $soft; selection-color: $text;
}
QTableView::item, QListView::item, QTreeView::item { border: none; padding: 0 8px; }
QTableView::item { border-bottom: 1px solid $border; }
QTableView::item:selected, QListView::item:selected, QTreeView::item:selected {
    background: $soft; color: $text;
}
QTableView::item:focus { border: 1px solid $accent; }
QListView::item { min-height: $px32; border-radius: 6px; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section {
    background: $sunken; color: $muted; border: none; border-bottom: $line solid $border;
    min-height: $px32; padding: 0 11px; font-size: $small; font-weight: 400;
}
QHeaderView::section:horizontal:first { border-top-left-radius: 9px; }
QHeaderView::section:horizontal:last { border-top-right-radius: 9px; }
QHeaderView::section:horizontal:only-one { border-top-left-radius: 9px; border-top-right-radius: 9px; }
QHeaderView::section:hover { color: $text; }
QHeaderView::down-arrow { image: $down_icon; width: 14px; height: 14px; }
QHeaderView::up-arrow { image: $up_icon; width: 14px; height: 14px; }
QTableCornerButton::section { background: $sunken; border: none; }
QCalendarWidget QWidget { background: $surface; alternate-background-color: $sunken; color: $text; }
QCalendarWidget QToolButton { color: $text; font-weight: 600; min-height: 24px; padding: 2px 8px; }
QCalendarWidget QToolButton#qt_calendar_prevmonth { qproperty-icon: $left_icon; }
QCalendarWidget QToolButton#qt_calendar_nextmonth { qproperty-icon: $right_icon; }
QCalendarWidget QAbstractItemView {
    background: $surface; selection-background-color: $accent; selection-color: $on_accent; outline: none;
}
QCalendarWidget QTableView::item { border: none; padding: 0; }
QCalendarWidget QTableView::item:selected {
    background: $accent; color: $on_accent; border-radius: 6px;
}
QCalendarWidget QHeaderView::section { padding: 0; min-height: 24px; }
QCalendarWidget QAbstractItemView:disabled { color: $control; }
QCalendarWidget QSpinBox { min-height: 22px; padding: 0 4px; }
"""
