"""The small parts: each builds in every theme, says its name, follows the theme, works without a mouse."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget

from ssi_coach.presentation.parts import DayDot, PillarBarState
from ssi_coach.ui.skin import Skin
from ssi_coach.ui.widgets.banner import Banner
from ssi_coach.ui.widgets.bars import Bar
from ssi_coach.ui.widgets.buttons import IconButton, MenuButton, PillButton
from ssi_coach.ui.widgets.card import Card, SunkenBox
from ssi_coach.ui.widgets.checks import CheckCircle, CheckSquare
from ssi_coach.ui.widgets.chip import Chip
from ssi_coach.ui.widgets.day_dots import DayDots
from ssi_coach.ui.widgets.divider import Divider
from ssi_coach.ui.widgets.empty_state import EmptyState
from ssi_coach.ui.widgets.evidence_label import EvidenceLabel
from ssi_coach.ui.widgets.icon_view import IconView
from ssi_coach.ui.widgets.key_hint import KeyHint
from ssi_coach.ui.widgets.pillar_bar import PillarBar
from ssi_coach.ui.widgets.pillar_tag import PillarTag
from ssi_coach.ui.widgets.score_blocks import ScoreBlocks
from ssi_coach.ui.widgets.search_field import SearchField
from ssi_coach.ui.widgets.segmented import Segmented
from ssi_coach.ui.widgets.shape_mark import ShapeMark

BRAND = PillarBarState(
    "brand", "Brand", 21.0, "21.0", "of 25", "+0.1", average=11.8, summary="Brand 21.0 of 25"
)
UNKNOWN = PillarBarState("people", "People", unknown_text="not known yet", average=5.4)
CHOICES = [("weeks", "4 weeks"), ("year", "1 year"), ("all", "All")]


def day_dots(skin: Skin) -> DayDots:
    """Two days, one of them active."""
    dots = DayDots(skin)
    dots.set_days(
        [DayDot("T", active=True, name="Tuesday, active"), DayDot("W", active=False, name="Wednesday")]
    )
    return dots


def ticked(check: CheckCircle) -> CheckCircle:
    """A check that is on."""
    check.setChecked(True)
    return check


PARTS: dict[str, Callable[[Skin], QWidget]] = {
    "primary button": lambda skin: PillButton(skin, "Add entry", kind="primary", icon="plus", key="Ctrl+N"),
    "plain button": lambda skin: PillButton(skin, "Snooze", size="small", trailing="arrow-up-right"),
    "quiet button": lambda skin: PillButton(skin, "Not for me", kind="quiet"),
    "link": lambda skin: PillButton(skin, "Source", kind="link", size="row"),
    "danger button": lambda skin: PillButton(skin, "Delete", kind="danger"),
    "icon button": lambda skin: IconButton(skin, "download", "Export"),
    "menu button": lambda skin: MenuButton(skin, "20 min today", ["10 min", "20 min"], icon="clock"),
    "segmented": lambda skin: Segmented(skin, CHOICES, "year"),
    "chip": lambda skin: Chip(skin, "3 comments", "message-square-text"),
    "filter chip": lambda skin: Chip(skin, "Insights", size="normal", close_name="Remove", pressable=True),
    "success chip": lambda skin: Chip(skin, "read completely", "check", tone="success"),
    "evidence label": lambda skin: EvidenceLabel(skin, "LinkedIn says"),
    "circle": lambda skin: CheckCircle(skin, "Answer the open messages"),
    "ticked circle": lambda skin: ticked(CheckCircle(skin, "Answer the open messages")),
    "square": lambda skin: CheckSquare(skin, "At least 5 skills"),
    "ticked square": lambda skin: ticked(CheckSquare(skin, "At least 5 skills")),
    "pillar tag": lambda skin: PillarTag(skin, "relationships", "Relationships"),
    "pillar bar": lambda skin: PillarBar(skin, BRAND),
    "unknown pillar": lambda skin: PillarBar(skin, UNKNOWN),
    "day dots": day_dots,
    "banner": lambda skin: Banner(
        skin, "The last reading is old.", "warning", action="Open", close_name="Later"
    ),
    "empty": lambda skin: EmptyState(skin, "sun", "Your plan", "It comes after a reading.", action="Paste"),
    "card": lambda skin: Card("This week", "Active 5 of 7", line=True),
    "key": lambda skin: KeyHint("Ctrl+K"),
    "search": lambda skin: SearchField(skin, "Search text", key="Ctrl+F"),
    "button with a key": lambda skin: PillButton(skin, "Close", kind="quiet", key="Esc"),
}
SILENT: dict[str, Callable[[Skin], QWidget]] = {
    "icon": lambda skin: IconView(skin, "sun"),
    "shape": lambda skin: ShapeMark(skin, "journal score"),
    "forecast": lambda skin: ShapeMark(skin, "forecast"),
    "divider": lambda skin: Divider(),
    "box": lambda skin: SunkenBox(),
    "blocks": lambda skin: ScoreBlocks(skin, 5.1, 3.2),
    "bar": lambda skin: Bar(skin, "people"),
}
PRESSED = ("primary button", "icon button", "link", "chip", "circle", "square", "pillar bar")


@pytest.mark.parametrize("part", [*PARTS, *SILENT])
def test_it_is_drawn_in_every_theme(every_skin, qtbot, part):
    """Also disabled, and after the theme has changed under it."""
    widget = (PARTS | SILENT)[part](every_skin)
    qtbot.addWidget(widget)
    assert not widget.grab().isNull()
    widget.setEnabled(False)
    assert not widget.grab().isNull()
    name = every_skin.theme.name
    every_skin.use("dark" if name == "light" else "light")
    assert not widget.grab().isNull()


@pytest.mark.parametrize("part", PARTS)
def test_it_says_its_name(skin, qtbot, part):
    """A screen reader has something to say about it, by its name or its text."""
    widget = PARTS[part](skin)
    qtbot.addWidget(widget)
    text = getattr(widget, "text", "")
    segments = [child.accessibleName() for child in widget.findChildren(QWidget)]
    assert widget.accessibleName() or (text() if callable(text) else text) or all(segments)


@pytest.mark.parametrize("part", PRESSED)
@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_it_is_pressed_by_the_keyboard(skin, qtbot, part, key):
    """Space and Enter do what a click does."""
    widget = PARTS[part](skin)
    qtbot.addWidget(widget)
    with qtbot.waitSignal(widget.clicked):
        qtbot.keyClick(widget, key)


@pytest.mark.parametrize("part", PARTS)
def test_it_grows_with_the_text(skin, qtbot, part):
    """At 200 % it asks for more room, so that nothing is cut."""
    widget = PARTS[part](skin)
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    before = widget.sizeHint()
    skin.use("light", scale=2.0)
    QApplication.processEvents()
    after = widget.sizeHint()
    skin.use("light", scale=1.0)
    assert after.height() > before.height() or after.width() > before.width()


def test_a_button_never_cuts_its_text(skin, qtbot):
    """The smallest size is the size it asks for."""
    button = PillButton(skin, "Das ist eine sehr lange Beschriftung", icon="plus", key="Strg+N")
    qtbot.addWidget(button)
    assert button.minimumSizeHint() == button.sizeHint()
    assert button.sizeHint().width() > button.fontMetrics().horizontalAdvance(button.text())


@pytest.mark.parametrize(("size", "height"), [("normal", 32), ("small", 28), ("row", 24)])
def test_buttons_have_three_heights(skin, qtbot, size, height):
    """32, 28 and in rows 24."""
    button = PillButton(skin, "Snooze", size=size)
    qtbot.addWidget(button)
    assert button.sizeHint().height() == height


def test_an_icon_button_is_square_and_tells_its_key(skin, qtbot):
    """The tooltip holds name and shortcut."""
    button = IconButton(skin, "download", "Export", key="Ctrl+E")
    qtbot.addWidget(button)
    assert button.sizeHint() == QSize(32, 32)
    assert button.toolTip() == "Export  Ctrl+E"


def test_choosing_in_a_segmented_box_tells_the_key(skin, qtbot):
    """Once, and only when a person did it."""
    box = Segmented(skin, CHOICES)
    qtbot.addWidget(box)
    assert box.key == "weeks"
    with qtbot.assertNotEmitted(box.chosen):
        box.choose("all")
    segments = {child.key: child for child in box.findChildren(QWidget) if hasattr(child, "key")}
    with qtbot.waitSignal(box.chosen) as told:
        segments["year"].click()
    assert told.args == ["year"]
    assert box.key == "year"


def test_arrows_choose_in_a_segmented_box(skin, qtbot):
    """As in any group of choices."""
    box = Segmented(skin, CHOICES)
    qtbot.addWidget(box)
    first = next(child for child in box.findChildren(QWidget) if child.accessibleName() == "4 weeks")
    for key, chosen in ((Qt.Key.Key_Right, "year"), (Qt.Key.Key_Left, "weeks"), (Qt.Key.Key_Up, "all")):
        with qtbot.waitSignal(box.chosen) as told:
            qtbot.keyClick(first, key)
        assert told.args == [chosen]


def test_a_sub_text_stands_behind_its_choice(skin, qtbot):
    """And is read out with it."""
    box = Segmented(skin, CHOICES)
    qtbot.addWidget(box)
    before = box.sizeHint().width()
    box.set_sub("all", "6 of 13")
    box.layout().invalidate()
    assert box.sizeHint().width() > before
    assert "All 6 of 13" in [child.accessibleName() for child in box.findChildren(QWidget)]


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_a_chip_is_taken_away_by_the_keyboard(skin, qtbot, key):
    """Delete and Backspace are the cross."""
    chip = Chip(skin, "Insights", close_name="Remove filter", pressable=True)
    qtbot.addWidget(chip)
    with qtbot.waitSignal(chip.closed):
        qtbot.keyClick(chip, key)


def test_a_chip_that_only_tells_is_skipped(skin, qtbot):
    """The keyboard does not stop at it."""
    chip = Chip(skin, "3 comments")
    qtbot.addWidget(chip)
    assert chip.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_ticking_is_told_once(skin, qtbot):
    """A click turns it on and says so; setting the state from outside is silent."""
    check = CheckSquare(skin, "At least 5 skills")
    qtbot.addWidget(check)
    with qtbot.assertNotEmitted(check.clicked):
        check.setChecked(True)
    with qtbot.waitSignal(check.clicked):
        qtbot.mouseClick(check, Qt.MouseButton.LeftButton)
    assert not check.isChecked()


def test_a_pillar_bar_leaves_opening_to_the_page(skin, qtbot):
    """A click is told; whether it stands open is set by who hears it."""
    bar = PillarBar(skin, BRAND)
    qtbot.addWidget(bar)
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton)
    assert not bar.isChecked()
    bar.setChecked(True)
    assert bar.isChecked()
    assert bar.accessibleName() == "Brand 21.0 of 25"


@pytest.mark.parametrize(
    ("won", "still_open", "count"), [(5.1, 3.2, 12), (2.3, 4.6, 10), (1.1, 1.7, 4), (0, 0, 0), (0.7, 0.7, 2)]
)
def test_a_block_is_seven_tenths_of_a_point(skin, qtbot, won, still_open, count):
    """Filled and open together."""
    blocks = ScoreBlocks(skin, won, still_open)
    qtbot.addWidget(blocks)
    assert blocks.count == count


def test_an_empty_place_offers_its_step(skin, qtbot):
    """The button asks for it."""
    empty = EmptyState(skin, "sun", "Your plan", "It comes after a reading.", action="Paste")
    qtbot.addWidget(empty)
    with qtbot.waitSignal(empty.wanted):
        empty.button.click()


def test_a_menu_button_offers_its_choices(skin, qtbot):
    """One action each."""
    button = MenuButton(skin, "20 min today", ["10 min", "20 min"])
    qtbot.addWidget(button)
    assert [action.text() for action in button.menu().actions()] == ["10 min", "20 min"]
