"""The waterfall: a row a step, bars that hang together, causes that lead to the Journal."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt

from ssi_coach.presentation.progress.moved import ESTIMATE, SCORE, MovedFacts, build_moved
from ssi_coach.ui.widgets.progress.waterfall import WaterfallView
from tests.build import TODAY, days_ago
from tests.moves_build import COMMENTS, FEWER, VIEWS, make_waterfall
from tests.today_build import FORMATS, catalogue


def show(view: WaterfallView, *moves, measure: str = ESTIMATE, rest: float = 0.7) -> None:
    """Show the causes."""
    found = make_waterfall(*moves, rest=rest)
    facts = MovedFacts(days_ago(28), TODAY, (days_ago(90), TODAY), TODAY, measure, found, ())
    state = build_moved(facts, catalogue(), FORMATS)
    view.set_rows(state.rows, state.measure, state.sentence)


@pytest.fixture
def view(skin, qtbot) -> WaterfallView:
    """Three causes and a rest."""
    found = WaterfallView(skin)
    qtbot.addWidget(found)
    found.resize(740, 200)
    show(found, COMMENTS, VIEWS, FEWER)
    found.show()
    return found


def test_each_step_says_itself(view) -> None:
    """Screen readers hear the cause with its points, and the sentence for the whole."""
    assert [row.accessibleName() for row in view.rows][1:5] == [
        "Profile view +0.6",
        "Comment +1.5",
        "Message −0.4",
        "Not explained by your journal +0.7",
    ]
    assert view.rows[2].accessibleDescription() == "Insights: +1.50 points from comments"
    assert "most of it from comments" in view.accessibleName()


def test_bars_hang_together(view) -> None:
    """Where one ends the next begins, on one scale."""
    room = view.rows[0].bars()
    places = [(row.scale.x(row.row.begins, room), row.scale.x(row.row.ends, room)) for row in view.rows]
    assert all(before[1] == pytest.approx(after[0]) for before, after in pairwise(places))
    assert all(room.left() < x < room.right() for place in places for x in place)


def test_a_cause_leads_to_its_entries(view, qtbot) -> None:
    """Start, end and what nothing explains do not."""
    heard: list[frozenset[str]] = []
    view.chosen.connect(heard.append)
    for row in view.rows:
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert heard == [frozenset({"profile_view"}), frozenset({"comment"}), frozenset({"message"})]


def test_arrows_go_from_step_to_step(view, qtbot) -> None:
    """And Enter opens the one they are on."""
    heard: list[frozenset[str]] = []
    view.chosen.connect(heard.append)
    view.rows[0].setFocus()
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(view.focusWidget() or view.rows[0], key)
    assert heard == [frozenset({"comment"})]


def test_the_keyboard_stays_where_it_was(view) -> None:
    """While other days are chosen, with more causes or fewer."""
    view.rows[2].setFocus()
    kept = view.rows[2]
    show(view, COMMENTS, rest=0.2)
    show(view, COMMENTS, VIEWS, FEWER, rest=0.2)
    assert view.rows[2] is kept
    assert view.focusWidget() is kept


def test_next_to_nothing_does_not_look_like_much(view, qtbot) -> None:
    """A few hundredths of a point are no wide bar."""
    show(view, rest=0.06)
    qtbot.waitUntil(lambda: view.rows[1].width() == view.width())
    row, room = view.rows[1], view.rows[1].bars()
    assert abs(row.scale.x(row.row.ends, room) - row.scale.x(row.row.begins, room)) < room.width() / 10


@pytest.mark.parametrize("measure", [ESTIMATE, SCORE])
def test_it_is_drawn_in_every_theme(every_skin, qtbot, measure) -> None:
    """Also narrow, where names are cut, and at twice the size of text."""
    found = WaterfallView(every_skin)
    qtbot.addWidget(found)
    show(found, COMMENTS, VIEWS, FEWER, measure=measure)
    for width in (740, 380):
        found.resize(width, 200)
        assert not found.grab().isNull()
    every_skin.use(every_skin.theme.name, scale=2.0)
    assert found.rows[0].sizeHint().height() == 52
