"""The card "SSI and results": chart, legend, table, and what a pointed day says, in every theme."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt

from ssi_coach.domain.results import Stage
from ssi_coach.presentation.results.chart import FiguresLooking, build_index
from ssi_coach.presentation.results.words import ClaimState
from ssi_coach.services.results.index_and_results import IndexAndResults
from ssi_coach.ui.charts.rows import ROW
from ssi_coach.ui.widgets.results.index_card import IndexCard
from ssi_coach.ui.widgets.results.mark_menu import MarkMenu
from tests.build import TODAY, days_ago, make_line, make_reading
from tests.results_build import make_result
from tests.today_build import FORMATS

READINGS = (make_reading("r1", days_ago(200), 48.0), make_reading("r2", days_ago(4), 52.0))
FACTS = IndexAndResults(
    TODAY,
    READINGS,
    make_line(days_ago(200), days=201),
    (make_result(Stage.MEETING, days_ago(20), person="A. V."), make_result(Stage.CONTRACT, days_ago(9))),
)
CLAIM = ClaimState("Weeks with more Insights activity were followed by more meetings.", "This is no cause.")


def card_of(skin, qtbot, facts: IndexAndResults = FACTS, *, table: bool = False) -> IndexCard:
    """The card on the screen."""
    card = IndexCard(skin, FORMATS)
    qtbot.addWidget(card)
    card.resize(520, 360)
    card.show()
    card.set_state(build_index(facts, FiguresLooking(table=table), FORMATS), CLAIM)
    return card


def test_the_card_draws_itself_in_every_theme(every_skin, qtbot) -> None:
    """Chart, legend and the honest sentence are seen."""
    card = card_of(every_skin, qtbot)
    assert not card.grab().isNull()
    assert card.claim.isVisible()
    assert card.stack.currentWidget() is card.chart
    assert card.chart.accessibleDescription().startswith("Since 25")


def test_without_a_claim_there_is_no_box(skin, qtbot) -> None:
    """Before the first result nothing is said."""
    card = card_of(skin, qtbot)
    card.set_state(build_index(FACTS, FiguresLooking(), FORMATS), ClaimState())
    assert not card.claim.isVisible()


def test_the_pointed_day_is_read_out(skin, qtbot) -> None:
    """And goes away with the pointer."""
    card = card_of(skin, qtbot)
    card.days.point(days_ago(20).toordinal())
    assert card.readout.isVisible()
    assert "2026" in card.readout.accessibleName()
    card.days.point(None)
    assert not card.readout.isVisible()


def test_the_keyboard_goes_from_day_to_day_and_opens_one(skin, qtbot) -> None:
    """Newest first; screen readers hear each day."""
    card = card_of(skin, qtbot)
    qtbot.keyClick(card.chart, Qt.Key.Key_Left)
    assert card.days.day == days_ago(4).toordinal()
    qtbot.keyClick(card.chart, Qt.Key.Key_Left)
    assert "Contract" in card.chart.accessibleDescription()
    with qtbot.waitSignal(card.result_chosen) as told:
        qtbot.keyClick(card.chart, Qt.Key.Key_Return)
    assert told.args == [FACTS.results[1].id]
    card.days.follow(days_ago(200).toordinal())
    with qtbot.waitSignal(card.day_chosen) as told:
        qtbot.keyClick(card.chart, Qt.Key.Key_Return)
    assert told.args == [days_ago(200).toordinal()]


def mark_at(card: IndexCard, day: int, row: int) -> QPoint:
    """Where a mark stands on the chart's plot; row 0 is the upper one."""
    chart = card.chart
    scene = chart.view.mapViewToScene(QPointF(day, 0))
    below = card.skin.theme.px(ROW) * (len(chart.state.rows) - row - 0.5)
    bottom = chart.view.mapRectToScene(chart.view.boundingRect()).bottom()
    return chart.plot.mapFromScene(QPointF(scene.x(), bottom - below))


def test_a_click_on_a_mark_opens_its_result_and_beside_it_the_day(skin, qtbot) -> None:
    """The journal knows nothing of a contract, so its mark leads to the contract itself."""
    card = card_of(skin, qtbot)
    spot = mark_at(card, days_ago(9).toordinal(), row=1)
    view = card.chart.plot.viewport()
    with qtbot.waitSignal(card.result_chosen) as told, qtbot.assertNotEmitted(card.day_chosen):
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=spot)
    assert told.args == [FACTS.results[1].id]
    with qtbot.waitSignal(card.day_chosen), qtbot.assertNotEmitted(card.result_chosen):
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(spot.x() - 150, 40))


def test_where_several_share_a_mark_a_menu_asks_which(skin, qtbot, monkeypatch) -> None:
    """The one of the day itself first; the journal's day stays within reach."""
    monkeypatch.setattr(MarkMenu, "popup", lambda *_: None)
    near = make_result(Stage.CONTRACT, days_ago(10), company="Acme")
    unmarked = make_result(Stage.CALL, days_ago(10), company="Hooli")
    card = card_of(skin, qtbot, replace(FACTS, results=(*FACTS.results, near, unmarked)))
    card.asked.emit(days_ago(9).toordinal(), QPoint())
    menu = card.findChild(MarkMenu)
    words = [action.text() for action in menu.actions() if action.text()]
    assert words == [
        "Contract, 4\u00a0May 2026",
        "Contract: Acme, 3\u00a0May 2026",
        "Open this day in the &journal",
    ]
    with qtbot.waitSignal(card.result_chosen) as told:
        menu.actions()[1].trigger()
    assert told.args == [near.id]
    with qtbot.waitSignal(card.day_chosen) as told:
        menu.actions()[-1].trigger()
    assert told.args == [days_ago(9).toordinal()]
    menu.close()


def test_the_span_is_kept_while_the_page_is_built_anew(skin, qtbot) -> None:
    """Who has zoomed stays there; the whole span comes back with Home."""
    card = card_of(skin, qtbot)
    whole = card.days.window
    qtbot.keyClick(card.chart, Qt.Key.Key_Plus)
    closer = card.days.window
    assert closer != whole
    card.set_state(build_index(FACTS, FiguresLooking(), FORMATS), CLAIM)
    assert card.days.window == closer
    qtbot.keyClick(card.chart, Qt.Key.Key_Home)
    assert card.days.window == whole


def test_the_table_takes_the_place_of_the_chart(skin, qtbot) -> None:
    """A row opens its day."""
    card = card_of(skin, qtbot, table=True)
    assert card.table is not None
    assert card.stack.currentWidget() is card.table
    card.table.setCurrentIndex(card.table.rows.index(0, 0))
    with qtbot.waitSignal(card.day_chosen) as told:
        qtbot.keyClick(card.table, Qt.Key.Key_Return)
    assert told.args == [days_ago(4).toordinal()]


def test_before_the_first_reading_the_card_asks_for_one(skin, qtbot) -> None:
    """One step, one button."""
    card = card_of(skin, qtbot, IndexAndResults(TODAY, results=FACTS.results))
    assert card.missing is not None
    assert card.stack.currentWidget() is card.missing
    with qtbot.waitSignal(card.reading_wanted):
        card.missing.button.click()
    card.set_state(build_index(FACTS, FiguresLooking(), FORMATS), CLAIM)
    assert card.stack.currentWidget() is card.chart


@pytest.mark.parametrize("form", ["copy", "png", "svg", "csv"])
def test_the_card_can_be_kept(skin, qtbot, form: str) -> None:
    """In each of the forms that every chart has; the buttons themselves are not in the picture."""
    card = card_of(skin, qtbot)
    actions = dict(zip(("copy", "png", "svg", "csv"), card.buttons.menu.actions(), strict=True))
    with qtbot.waitSignal(card.buttons.kept) as told:
        actions[form].trigger()
    assert told.args == [form]
    with card.buttons.away():
        assert not card.buttons.isVisible()
    assert card.buttons.isVisible()
