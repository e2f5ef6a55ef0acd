"""What if, for the window: weekly numbers to move, the time they take, and where they would lead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil

from ssi_coach.domain.checklist import Goal
from ssi_coach.domain.estimates import EstimateLine
from ssi_coach.model.catalogue import Catalogue
from ssi_coach.presentation.charts.chart import Look, ReachState, SeriesState
from ssi_coach.presentation.csv_text import csv_text
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.progress.course import ENOUGH, line_series, reach_state
from ssi_coach.presentation.progress.what_if_words import outlook, weekly
from ssi_coach.presentation.wording import text
from ssi_coach.services.checklist import MOST_GOALS
from ssi_coach.services.progress.what_if import AS_NOW, TODAYS_PLAN, TWO_WEEKS_OFF, Ahead, WhatIf

OWN = "own"
"""The choice for numbers that a person has set."""

RESET = AS_NOW
"""The preset that one comes back to."""

APART = 5.0
"""Points between two lines from which on each has room for its words."""

BUDGET_STEP = 5
"""Minutes from one place of the time budget to the next."""

LEAST_BUDGET = 120


@dataclass(frozen=True, slots=True)
class SliderState:
    """One number to move, in whole steps from 0 to `most`; `now` is where it stands as now.

    `value` may lie between two steps ("as now" is a mean). `shown` is the value in words, `aside` what it takes.
    """

    id: str
    name: str
    icon: str
    value: float
    now: float
    most: int
    shown: str
    aside: str = ""


@dataclass(frozen=True, slots=True)
class WhatIfState:
    """The whole panel, and the lines that the main chart shows meanwhile."""

    preset: str
    sentence: str
    caution: str
    sliders: tuple[SliderState, ...]
    budget: SliderState
    lines: tuple[SeriesState, ...]
    reach: ReachState | None
    goals: tuple[Goal, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """What a person asks: the preset it began with, and the counts a week of the kinds with a slider."""

    preset: str
    weekly: Mapping[str, float]


def preset_choices() -> tuple[tuple[str, str], ...]:
    """What one can begin with, and the own numbers."""
    return (
        (AS_NOW, text("As now")),
        (TODAYS_PLAN, text("Today's plan")),
        (TWO_WEEKS_OFF, text("Two weeks off")),
        (OWN, text("Own numbers")),
    )


def asked_by(preset: str, known: WhatIf) -> Asked:
    """What a preset asks for: its own numbers, and as now for all kinds that it leaves out."""
    future = known.presets[preset]
    return Asked(preset, {kind: future.weekly.get(kind, often) for kind, often in known.as_now.items()})


def ahead_of(asked: Asked, known: WhatIf) -> Ahead:
    """Where that leads; a preset is taken as it is, with its kinds that have no slider."""
    if asked.preset in known.presets:
        return known.under(known.presets[asked.preset])
    return known.ahead(asked.weekly)


@dataclass(frozen=True, slots=True)
class WhatIfReader:
    """Builds the panel for what is asked, again and again while a slider moves.

    `now` is how it goes on as now, `readings` how many of them the forecast rests on.
    """

    known: WhatIf
    now: Ahead
    readings: int
    catalogue: Catalogue
    formats: Formats

    def state(self, asked: Asked, ahead: Ahead) -> WhatIfState:
        """The panel for what is asked, and where that leads."""
        own = asked.preset != AS_NOW
        caution = (
            text("With fewer than {n} readings this is a first guess.", n=ENOUGH)
            if self.readings < ENOUGH
            else text("A forecast from your readings and your journal, not a promise. Nothing here is saved.")
        )
        return WhatIfState(
            preset=asked.preset,
            sentence=outlook(ahead, self.now if own else None, self.known, self.formats),
            caution=caution,
            sliders=tuple(self._slider(kind, often) for kind, often in asked.weekly.items()),
            budget=self._budget(asked),
            lines=self._lines(ahead, own=own),
            reach=self._reach(ahead),
            goals=goals_of(asked.weekly),
        )

    def _slider(self, id: str, often: float) -> SliderState:
        kind = self.catalogue.kind(id)
        most = next(ceil(found.most) for found in self.known.sliders if found.kind == id)
        return SliderState(
            id=id,
            name=text(kind.name),
            icon=kind.icon,
            value=often,
            now=self.known.as_now[id],
            most=max(most, ceil(often)),
            shown=weekly(often, self.formats),
            aside=self.formats.minutes(often * kind.minutes),
        )

    def _budget(self, asked: Asked) -> SliderState:
        taken, now = (self.known.minutes_of(often) for often in (asked.weekly, self.known.as_now))
        most = max(LEAST_BUDGET, 2 * now, taken)
        return SliderState(
            id="",
            name=text("Time for these"),
            icon="clock",
            value=taken / BUDGET_STEP,
            now=now / BUDGET_STEP,
            most=ceil(most / BUDGET_STEP),
            shown=text("{minutes} a week", minutes=self.formats.minutes(taken)),
        )

    def _lines(self, ahead: Ahead, *, own: bool) -> tuple[SeriesState, ...]:
        """How it goes on as now, quietly, and over it how it would go on."""
        if not own:
            return (_line(ahead.line, text("as now")),)
        apart = abs(ahead.line.total.mean[-1] - self.now.line.total.mean[-1]) >= APART
        quiet = _line(self.now.line, text("as now") if apart else "", colour="muted", banded=False)
        return (quiet, _line(ahead.line, text("with these numbers")))

    def _reach(self, ahead: Ahead) -> ReachState | None:
        return reach_state(ahead.expected_on, self.known.target, self.known.on, self.formats)


def goals_of(asked: Mapping[str, float]) -> tuple[Goal, ...]:
    """The first four kinds that are done at least once a week, as goals of a week."""
    wanted = [Goal(kind, round(often)) for kind, often in asked.items() if round(often) >= 1]
    return tuple(wanted[:MOST_GOALS])


def what_if_text(state: WhatIfState) -> str:
    """The panel as text to paste elsewhere: the sentence, and a line for each number."""
    rows = [f"{slider.name}\t{slider.shown}\t{slider.aside}" for slider in state.sliders]
    return "\n".join([state.sentence, *rows, f"{state.budget.name}\t{state.budget.shown}"])


def what_if_file(state: WhatIfState) -> str:
    """The numbers as CSV: each kind by its id, how often a week as now and as asked."""
    rows = [[slider.id, f"{slider.now:.2f}", f"{slider.value:.2f}"] for slider in state.sliders]
    return csv_text(("kind", "as_now_a_week", "a_week"), rows)


def _line(line: EstimateLine, label: str, *, colour: str = "accent", banded: bool = True) -> SeriesState:
    return line_series(Look.FORECAST, line.span, line.total, colour, label, banded=banded)
