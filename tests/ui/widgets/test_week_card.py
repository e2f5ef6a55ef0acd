"""The card of the running week: four goals side by side, each in one line where there is room at all."""

from __future__ import annotations

from ssi_coach.presentation.today.week import GoalState, WeekState
from ssi_coach.ui.widgets.today.week_card import WeekCard


def test_a_long_goal_takes_room_from_short_ones_before_it_needs_a_second_line(skin, qtbot):
    """With three-digit numbers too; where nothing is left to take, it wraps."""
    card = WeekCard(skin)
    qtbot.addWidget(card)
    names = (
        ("Comments", "97", "/ 90"),
        ("Profile views", "144", "/ 100"),
        ("Invitations", "20", "/ 20"),
        ("Posts", "1", "/ 4"),
    )
    goals = tuple(GoalState(name, name, count, 1, aim, 0.5, "accent", "") for name, count, aim in names)
    card.set_state(WeekState("This week", "", (), goals, own_goals=True))
    card.show()
    whole = sum(view.one_line() for view in card.goals)
    for room in (2 * whole, whole + 32 + 3 * 24):
        card.fit(room)
        card.resize(room, 120)
        card.layout().activate()
        assert all(view.width() >= view.one_line() for view in card.goals)
    card.fit(whole // 3)
    assert [card._grid.columnMinimumWidth(column) for column in range(4)] == [0, 0, 0, 0]
