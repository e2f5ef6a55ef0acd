"""Text that changes often: it is read as a label is, and asks for room only where it needs another height."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ssi_coach.ui.widgets.steady_text import SteadyText


class Counter(QObject):
    """Counts how often a widget lays out its content."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.count = 0
        host.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.LayoutRequest
        return False


@pytest.fixture
def host(qtbot) -> QWidget:
    """A place for a text, 300 wide."""
    found = QWidget()
    QVBoxLayout(found)
    qtbot.addWidget(found)
    found.resize(300, 200)
    return found


def test_another_text_of_the_same_height_moves_nothing(skin, host, qtbot, qapp) -> None:
    """But one that needs another line does."""
    text = SteadyText(skin, wrap=True)
    host.layout().addWidget(text)
    host.layout().addStretch(1)
    text.setText("In 12 weeks: 52.4")
    with qtbot.waitExposed(host):
        host.show()
    qapp.processEvents()
    counter, high = Counter(host), text.height()
    text.setText("In 12 weeks: 53.1")
    qapp.processEvents()
    assert counter.count == 0
    text.setText("In 12 weeks: 53.1, most likely between 50.2 and 56.0; as now 52.4")
    qapp.processEvents()
    assert text.height() > high


def test_screen_readers_hear_the_words(skin, host) -> None:
    """As from a label."""
    text = SteadyText(skin, "strong", right=True)
    text.setParent(host)
    text.setText("12 a week")
    assert text.accessibleName() == "12 a week"
    assert text.text() == "12 a week"


def test_it_grows_with_the_text_and_is_drawn_in_every_theme(every_skin, qtbot) -> None:
    """In one line and in several."""
    for wrap in (False, True):
        text = SteadyText(every_skin, "body", "muted", wrap=wrap)
        qtbot.addWidget(text)
        text.setText("A forecast from your readings and your journal")
        text.resize(120, 60)
        assert not text.grab().isNull()
        assert (text.heightForWidth(120) > every_skin.theme.line("body")) is wrap
    usual = text.heightForWidth(400)
    every_skin.use(every_skin.theme.name, scale=2.0)
    assert text.heightForWidth(400) > usual
