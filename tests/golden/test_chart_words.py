"""Every chart says in words what it shows: how it goes, and the last value. `pytest -s` prints all of them."""

from __future__ import annotations

import pytest

from ssi_coach.presentation.charts.chart import ChartState
from ssi_coach.presentation.progress.more_charts import MoreState
from ssi_coach.presentation.progress.moved import MovedState
from tests.golden.lives import lives
from tests.golden.subjects import CHARTS, SUBJECTS, charts_of, widget_of
from tests.ui.conftest import dressed

LIVES = {life.name: life for life in lives()}

SAID = {
    "total": ("Up 4 points since 14 May 2025", "last reading 56 today", "Your target is reached"),
    "ranks": ("Top 14 % of your industry today, from Top 20 % on 14 May 2025",),
    "pillar": ("Insights: 9.3 of 25 today; +1.2 since May 2025",),
    "weeks": ("last week; about", "a week before"),
    "year": (
        "Something was done on",
        "activities in the last four weeks. That is",
        "in the four weeks before",
    ),
    "weekdays": ("You do most on Wednesday: usually 9.6", "Sunday: usually 0"),
    "posts": ("Impressions of the last post, on 11 May: 400. That is less than usual",),
    "answers": ("Invitations accepted in 13 weeks:", "In the 13 weeks before it was"),
    "moved": ("+2.1 points from 15 Apr to 13 May", "are not explained by your journal"),
    "results": ("the index rose by", "to 56", "40 meetings and 10 contracts"),
}
"""Parts of what the charts of the busy user have to say: the trend, and the last value."""


def words_of(life: str, chart: str) -> str:
    """The sentence of a chart; of what invites to a first reading, where there is no chart yet."""
    state = dict(charts_of(LIVES[life]))[chart]
    if isinstance(state, ChartState):
        return plain(f"{state.name}: {state.summary}")
    if isinstance(state, MovedState):
        return plain(state.sentence)
    if isinstance(state, MoreState):
        missing = "" if state.missing is None else f"{state.missing.title}. {state.missing.sentence}"
        weekdays = "" if state.weekdays is None else state.weekdays.summary
        return plain(missing or weekdays or state.sentence)
    return "Your index over time"


def plain(words: str) -> str:
    """Words with ordinary spaces."""
    return words.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize("chart", CHARTS)
def test_a_chart_says_its_trend_and_its_last_value(chart: str) -> None:
    """In a sentence that needs no eyes."""
    said = words_of("demo", chart)
    print(f"\n{chart}: {said}")
    for part in SAID[chart]:
        assert part in said


@pytest.mark.parametrize(("life", "chart"), SUBJECTS)
def test_a_chart_always_has_a_sentence(life: str, chart: str) -> None:
    """Also for one point, for ten years, and where there is nothing yet; never a bare number or a hole."""
    said = words_of(life, chart)
    print(f"\n{life}, {chart}: {said}")
    assert len(said.split()) >= 4
    assert "nan" not in said.lower().split()
    assert "None" not in said.split()


@pytest.mark.parametrize(("life", "chart"), [pair for pair in SUBJECTS if pair[0] in {"demo", "one point"}])
def test_screen_readers_hear_the_sentence(qapp, qtbot, life: str, chart: str) -> None:
    """The widget has it as its name or its description."""
    skin = dressed(qapp, "light", reduced_motion=True)
    widget = widget_of(LIVES[life], chart, skin)
    qtbot.addWidget(widget)
    heard = " ".join(
        plain(f"{part.accessibleName()} {part.accessibleDescription()}")
        for part in (widget, *widget.findChildren(type(widget).__mro__[-3]))
        if hasattr(part, "accessibleName")
    )
    wanted = words_of(life, chart)
    if chart == "year":
        assert "Map of a year" in heard
    else:
        assert wanted.split(": ", 1)[-1][:40] in heard
