"""All figures of results on a page: two cards side by side where there is room, wishes handed on."""

from __future__ import annotations

import pytest

from ssi_coach.presentation.results.chart import FiguresLooking
from ssi_coach.presentation.results.figures import EFFORT, FUNNEL, INDEX, VALUE, FiguresFacts, build_figures
from ssi_coach.services.results.view import Relation
from ssi_coach.ui.widgets.results.figures_panel import FiguresPanel
from ssi_coach.ui.widgets.segmented import Segment
from tests.figures_build import busy_figures, make_facts, no_figures
from tests.today_build import FORMATS, catalogue


def panel_of(skin, qtbot, facts: FiguresFacts, *, width: int = 1060, table: bool = False) -> FiguresPanel:
    """The panel on the screen."""
    panel = FiguresPanel(skin, FORMATS)
    qtbot.addWidget(panel)
    panel.resize(width, 800)
    panel.show()
    panel.set_state(build_figures(facts, FiguresLooking(table=table), catalogue(), FORMATS))
    return panel


@pytest.mark.parametrize("facts", [busy_figures(), no_figures()], ids=["busy", "nothing"])
def test_the_panel_draws_itself_in_every_theme(every_skin, qtbot, facts: FiguresFacts) -> None:
    """The question about more effort is there only where it comes up."""
    panel = panel_of(every_skin, qtbot, facts)
    assert not panel.grab().isNull()
    assert panel.effort.buttons.isHidden() == panel.value.buttons.isHidden() == (facts.relation == Relation())
    assert panel.worth.isHidden() == (facts.view == make_facts())


def test_cards_stand_below_each_other_in_a_narrow_window(skin, qtbot) -> None:
    """And side by side again in a wide one."""
    panel = panel_of(skin, qtbot, busy_figures())
    assert panel.funnel.geometry().top() == panel.index.geometry().top()
    panel.resize(600, 1600)
    panel.layout().activate()
    assert panel.funnel.geometry().bottom() < panel.index.geometry().top()


@pytest.mark.parametrize("chart", [FUNNEL, INDEX, VALUE, EFFORT])
def test_a_card_is_kept_by_its_name(skin, qtbot, chart: str) -> None:
    """With the form that a person wants."""
    panel = panel_of(skin, qtbot, busy_figures())
    with qtbot.waitSignal(panel.keep_wanted) as told:
        panel.card(chart).buttons.menu.actions()[3].trigger()
    assert told.args == [chart, "csv"]


def test_wishes_are_handed_on(skin, qtbot) -> None:
    """A span, a currency, a day, tables, the first reading."""
    panel = panel_of(skin, qtbot, busy_figures())
    with qtbot.waitSignal(panel.span_chosen) as told:
        panel.funnel.spans.findChildren(Segment)[3].click()
    assert told.args == ["all"]
    assert panel.value.currencies is not None
    with qtbot.waitSignal(panel.currency_chosen) as told:
        panel.value.currencies.findChildren(Segment)[1].click()
    assert told.args == ["USD"]
    with qtbot.waitSignal(panel.table_toggled) as told:
        panel.effort.buttons.table.click()
    assert told.args == [True]
    with qtbot.waitSignal(panel.day_chosen):
        panel.index.chart.day_chosen.emit(700_000)
    empty = panel_of(skin, qtbot, no_figures())
    assert empty.index.missing is not None
    with qtbot.waitSignal(empty.reading_wanted):
        empty.index.missing.button.click()
