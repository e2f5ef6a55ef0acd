"""What the crosshair says on "SSI and results": the index of a day, and the results of that day."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from textwrap import shorten

from ssi_coach.domain.estimates import Band
from ssi_coach.domain.readings import Reading
from ssi_coach.domain.results import Result, Stage
from ssi_coach.presentation.charts.chart import Readout, ReadoutLine
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.stage_words import STAGE_ICONS, stage_title, with_whom
from ssi_coach.presentation.wording import plural, text
from ssi_coach.services.results.index_and_results import IndexAndResults

MOST_NAMED = 4
"""Results of a day that the crosshair names; of more it says how many there are."""

LONGEST_NAME = 32

Reached = tuple[Stage, Result]
"""A stage that somebody came to on a day, and whose result it is."""


@dataclass(frozen=True, slots=True)
class MarkedResult:
    """A result that a mark stands for: its id, its stage's icon, and in words who came how far on which day."""

    id: str
    icon: str
    words: str


@dataclass(frozen=True, slots=True)
class ResultDays:
    """Says the numbers of any day; quick enough to be asked while the pointer moves."""

    facts: IndexAndResults
    formats: Formats
    reached: Mapping[date, list[Reached]] = field(init=False)
    readings: Mapping[date, Reading] = field(init=False)

    def __post_init__(self) -> None:
        """Sort steps and readings by their days once."""
        reached: dict[date, list[Reached]] = {}
        for result in self.facts.results:
            for step in result.steps:
                if not step.skipped:
                    reached.setdefault(step.day, []).append((step.stage, result))
        object.__setattr__(self, "reached", reached)
        object.__setattr__(self, "readings", {reading.day: reading for reading in self.facts.readings})

    @property
    def days(self) -> list[int]:
        """The ordinals of all days with a reading or a result, oldest first."""
        return sorted(day.toordinal() for day in {*self.reached, *self.readings})

    def at(self, ordinal: int) -> Readout:
        """The day's reading, the estimate and its band, and who came how far on it."""
        day = date.fromordinal(ordinal)
        lines = [*self._index_lines(day), *self._result_lines(day)]
        return Readout(self.formats.day_long(day), tuple(lines))

    def estimate(self, day: date) -> Band | None:
        """The estimate of a day, None where there is none."""
        found = None if self.facts.past is None else self.facts.past.on(day)
        return None if found is None else found.total

    def step(self, ordinal: int, by: int) -> int:
        """The next day with a reading or a result (`by` is 1) or the one before (-1); the same where there is none."""
        days = self.days
        place = bisect_left(days, ordinal)
        if by < 0:
            return days[place - 1] if place else ordinal
        later = place + (place < len(days) and days[place] == ordinal)
        return days[later] if later < len(days) else ordinal

    def told(self, day: date) -> str:
        """Who came how far on a day, in one line; empty without a result."""
        return "; ".join(f"{stage_title(stage)}: {with_whom(result)}" for stage, result in self.of(day))

    def of(self, day: date) -> list[Reached]:
        """The stages that results came to on a day; one that came to several stands with the last."""
        last = {result.id: (stage, result) for stage, result in self.reached.get(day, [])}
        return list(last.values())

    def marked(
        self, ordinal: int, reach: int = 0, stages: Collection[Stage] = ()
    ) -> tuple[MarkedResult, ...]:
        """The results of a day, and those of `stages` of so many days around it that share its mark, nearest first."""
        around = sorted(range(ordinal - reach, ordinal + reach + 1), key=partial(_away, ordinal))
        found: dict[str, MarkedResult] = {}
        for day in map(date.fromordinal, around):
            for stage, result in self.of(day):
                if day.toordinal() == ordinal or stage in stages:
                    words = self._came(stage, result, day)
                    found.setdefault(result.id, MarkedResult(result.id, STAGE_ICONS[stage], words))
        return tuple(found.values())

    def _came(self, stage: Stage, result: Result, day: date) -> str:
        """Who came how far on a day: "Meeting: A. V., Acme, 12 May 2026"."""
        came, then = stage_title(stage), self.formats.day_medium(day)
        if not (result.person or result.company):
            return text("{stage}, {day}", stage=came, day=then)
        whom = shorten(with_whom(result), LONGEST_NAME, placeholder=" ...")
        return text("{stage}: {whom}, {day}", stage=came, whom=whom, day=then)

    def _index_lines(self, day: date) -> list[ReadoutLine]:
        number, found = self.formats.number, self.estimate(day)
        read = self.readings.get(day)
        lines = [] if read is None else [ReadoutLine(text("Reading"), number(read.exact_total, 0))]
        if found is not None and read is None:
            between = text("{low} and {high}", low=number(found.low), high=number(found.high))
            lines += [ReadoutLine(text("Estimate"), number(found.mean))]
            lines += [ReadoutLine(text("Most likely between"), between)]
        return lines

    def _result_lines(self, day: date) -> list[ReadoutLine]:
        found = self.of(day)
        named = found if len(found) <= MOST_NAMED else found[: MOST_NAMED - 1]
        lines = [
            ReadoutLine(stage_title(stage), shorten(with_whom(result), LONGEST_NAME, placeholder=" ..."))
            for stage, result in named
        ]
        left = len(found) - len(named)
        if left:
            lines.append(ReadoutLine("", plural("{n} more", "{n} more", left)))
        return lines


def _away(middle: int, ordinal: int) -> int:
    """How many days lie between two."""
    return abs(ordinal - middle)
