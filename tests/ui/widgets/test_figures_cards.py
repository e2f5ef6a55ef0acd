"""The cards with figures of results: drawn in every theme, as a table, at every width, kept as files."""

from __future__ import annotations

from decimal import Decimal

import pytest

from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.results import Stage
from ssi_coach.model.rates import wilson
from ssi_coach.presentation.results.effort import build_effort
from ssi_coach.presentation.results.funnel import build_funnel
from ssi_coach.presentation.results.value import ValueLooking, build_value, months_of
from ssi_coach.presentation.results.words import WorthState
from ssi_coach.ui.widgets.results.effort_card import EffortCard
from ssi_coach.ui.widgets.results.figures_card import FiguresCard
from ssi_coach.ui.widgets.results.funnel_card import FunnelCard
from ssi_coach.ui.widgets.results.value_card import ValueCard
from ssi_coach.ui.widgets.results.worth_card import WorthCard
from ssi_coach.ui.widgets.segmented import Segment
from tests.build import TODAY
from tests.figures_build import COMMENTS, MESSAGES, make_facts
from tests.today_build import FORMATS, catalogue

FUNNEL = make_facts(
    {Stage.CONVERSATION: 64, Stage.CALL: 23},
    rates={Stage.CALL: wilson(23, 64)},
    hours={Stage.CONVERSATION: 2.1},
    kinds=(COMMENTS, MESSAGES),
)
DAYS = DaySpan.ending(TODAY, days=365)
WON = {"EUR": {months_of(DAYS)[3]: Decimal(8400)}, "USD": {months_of(DAYS)[5]: Decimal(100)}}


def funnel(skin, *, table: bool = False) -> FunnelCard:
    """The funnel of a year."""
    card = FunnelCard(skin)
    card.set_state(build_funnel(FUNNEL, "1y", FORMATS, table=table))
    return card


def value(skin, *, table: bool = False, currency: str = "") -> ValueCard:
    """What was won in a year."""
    card = ValueCard(skin)
    card.set_state(build_value(WON, ValueLooking("1y", DAYS, currency, table), FORMATS))
    return card


def effort(skin, *, table: bool = False) -> EffortCard:
    """What results took."""
    card = EffortCard(skin)
    card.set_state(build_effort(FUNNEL.effort, catalogue(), FORMATS, table=table))
    return card


def shown(qtbot, card: FiguresCard, width: int = 520) -> FiguresCard:
    """A card on the screen."""
    qtbot.addWidget(card)
    card.resize(width, 360)
    card.show()
    return card


@pytest.mark.parametrize("make", [funnel, value, effort])
def test_a_card_draws_itself_in_every_theme(every_skin, qtbot, make) -> None:
    """With a title, and a sentence that screen readers hear as well."""
    card = shown(qtbot, make(every_skin))
    assert not card.grab().isNull()
    assert card.accessibleName()
    assert card.accessibleDescription() == card.sentence.text()


@pytest.mark.parametrize("make", [funnel, value, effort])
def test_a_card_is_a_table_on_wish(skin, qtbot, make) -> None:
    """Under the same sentence."""
    card = shown(qtbot, make(skin, table=True))
    assert card.table is not None
    assert card.stack.currentWidget() is card.table
    assert card.table.rows.rowCount() > 0
    head = card.table.horizontalHeader()
    widths = [head.sectionSize(column) for column in range(1, head.count())]
    assert all(width >= head.sectionSizeFromContents(place).width() for place, width in enumerate(widths, 1))


@pytest.mark.parametrize("make", [funnel, value, effort])
def test_a_card_can_be_kept_without_its_buttons(skin, qtbot, make) -> None:
    """In four forms."""
    card = shown(qtbot, make(skin))
    with qtbot.waitSignal(card.buttons.kept) as told:
        card.buttons.menu.actions()[1].trigger()
    assert told.args == ["png"]
    with card.buttons.away():
        assert not card.buttons.isVisible()


def test_the_funnel_shows_its_numbers_in_columns(skin, qtbot) -> None:
    """Also after other numbers came."""
    card = shown(qtbot, funnel(skin))
    assert [row[1] for row in card.rows.texts()] == ["64", "23", "0", "0", "0"]
    card.set_state(build_funnel(make_facts({Stage.CONVERSATION: 1}), "4w", FORMATS))
    assert [row[1] for row in card.rows.texts()] == ["1", "0", "0", "0", "0"]
    assert card.spans.key == "4w"


def test_the_span_is_chosen_on_the_funnel(skin, qtbot) -> None:
    """In the header where there is room, else below it."""
    card = shown(qtbot, funnel(skin))
    assert card.header.indexOf(card._tools) >= 0
    with qtbot.waitSignal(card.span_chosen) as told:
        card.spans.findChildren(Segment)[0].click()
    assert told.args == ["4w"]
    card.resize(card.minimumWidth(), 400)
    assert card.header.indexOf(card._tools) < 0
    card.resize(600, 400)
    assert card.header.indexOf(card._tools) >= 0


def test_currencies_can_be_chosen_where_there_are_several(skin, qtbot) -> None:
    """One alone is no choice."""
    card = shown(qtbot, value(skin))
    assert card.currencies is not None
    with qtbot.waitSignal(card.currency_chosen) as told:
        card.currencies.findChildren(Segment)[1].click()
    assert told.args == ["USD"]
    card.set_state(build_value({"EUR": WON["EUR"]}, ValueLooking("1y", DAYS), FORMATS))
    assert card.currencies is None
    card.set_state(build_value({}, ValueLooking("1y", DAYS), FORMATS))
    assert not card.bars.isVisible()


def test_a_bar_says_what_was_won(skin, qtbot) -> None:
    """Wherever in its column the pointer is."""
    card = shown(qtbot, value(skin, currency="EUR"))
    area = card.bars._area()
    found = card.bars.bar_at(area.left() + area.width() * 3.5 / 13)
    assert found is not None
    assert found.value == 8400
    assert card.bars.bar_at(2.0) is None


def test_a_question_has_its_answer_and_its_caution(skin, qtbot) -> None:
    """Screen readers hear the answer with the card."""
    card = WorthCard()
    qtbot.addWidget(card)
    card.set_state(WorthState("Is my index worth more effort?", "Nothing that can be seen."))
    assert card.accessibleName() == "Is my index worth more effort?"
    assert card.accessibleDescription() == "Nothing that can be seen."
    assert card.caution.isHidden()
