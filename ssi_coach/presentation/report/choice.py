"""Which report to make: the weeks and months that there are, newest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ssi_coach.domain.days import ONE_DAY
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.imports.progress import ProgressState
from ssi_coach.presentation.report.report import period_title
from ssi_coach.presentation.wording import text
from ssi_coach.services.report.look_back import Period, period_of

MOST = {Period.WEEK: 53, Period.MONTH: 36}
"""Weeks and months to choose from: a year, and three."""


@dataclass(frozen=True, slots=True)
class PeriodChoice:
    """A week or month: the day up to which it is told, and its name."""

    day: date
    title: str


@dataclass(frozen=True, slots=True)
class ReportChoiceState:
    """The dialog: weeks and months, and which of each is chosen at first (a place in its list)."""

    period: Period
    weeks: tuple[PeriodChoice, ...]
    months: tuple[PeriodChoice, ...]
    week: int
    month: int

    def of(self, period: str) -> tuple[PeriodChoice, ...]:
        """The weeks or the months, by "week" or "month"."""
        return self.weeks if period == Period.WEEK.value else self.months

    def first_of(self, period: str) -> int:
        """Which of them is chosen at first."""
        return self.week if period == Period.WEEK.value else self.month


@dataclass(frozen=True, slots=True)
class ReportDays:
    """What the choice is built from: today, the first day of which anything is known, and the usual days.

    `wanted` is a day of the week or month that was asked for, None for the usual ones.
    """

    today: date
    began: date | None
    first_weekday: int
    usual: dict[Period, date]
    period: Period = Period.MONTH
    wanted: date | None = None


def build_report_choice(days: ReportDays, formats: Formats) -> ReportChoiceState:
    """The lists to choose from."""
    lists = {period: tuple(_periods(period, days, formats)) for period in Period}
    places = {period: _place(period, lists[period], days) for period in Period}
    return ReportChoiceState(
        days.period, lists[Period.WEEK], lists[Period.MONTH], places[Period.WEEK], places[Period.MONTH]
    )


def period_choices() -> tuple[tuple[str, str], ...]:
    """What a report can be about, and its words."""
    return ((Period.WEEK.value, text("Week")), (Period.MONTH.value, text("Month")))


def reckoning_state() -> ProgressState:
    """Nothing is drawn yet."""
    return ProgressState(text("Making the report ..."), text("Reckoning the numbers"))


def drawing_state(share: float) -> ProgressState:
    """So much of the pages is drawn, 0..1."""
    return ProgressState(text("Making the report ..."), text("Drawing the pages"), share)


def _periods(period: Period, days: ReportDays, formats: Formats) -> Iterator[PeriodChoice]:
    day = days.today
    for _ in range(MOST[period]):
        whole = period_of(period, day, days.first_weekday)
        title = period_title(period, whole.first, whole.last, formats)
        over = whole.last < days.today
        yield PeriodChoice(
            min(whole.last, days.today), title if over else text("{period}, up to today", period=title)
        )
        day = whole.first - ONE_DAY
        if days.began is None or day < days.began:
            return


def _place(period: Period, choices: tuple[PeriodChoice, ...], days: ReportDays) -> int:
    """The place of the period that is wanted, else of the usual one; the newest where it is not in the list."""
    wanted = days.wanted if days.wanted is not None and period is days.period else days.usual[period]
    whole = period_of(period, wanted, days.first_weekday)
    return next((place for place, choice in enumerate(choices) if choice.day in whole), 0)
