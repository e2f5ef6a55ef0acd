"""The rank in the industry on every day: what the estimated total stands for among the peers of that day."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from ssi_coach.domain.days import DaySpan
from ssi_coach.domain.estimates import Band, BandLine, EstimateLine
from ssi_coach.domain.readings import Reading
from ssi_coach.model.ranking import rank_of_band


@dataclass(frozen=True, slots=True)
class RankLine:
    """The estimated rank of each day of a span, "Top N %": the low end of its band is the better one."""

    span: DaySpan
    ranks: BandLine

    def on(self, day: int) -> Band | None:
        """The estimated rank of a day by its ordinal, None outside the span."""
        place = day - self.span.first.toordinal()
        return self.ranks.at(place) if 0 <= place < self.span.length else None


def rank_line(readings: Sequence[Reading], line: EstimateLine, spread: float) -> RankLine | None:
    """The rank of every day of an estimate from the first reading with an industry average on.

    The average of a day is that of the last reading up to it, `spread` how far the peers lie apart, in points.
    None where no reading names an average.
    """
    averages = {
        reading.day: reading.industry_average for reading in readings if reading.industry_average is not None
    }
    first = max(min(averages, default=line.span.last + timedelta(days=1)), line.span.first)
    if first > line.span.last:
        return None
    average, ends = averages[min(averages)], (array("d"), array("d"), array("d"))
    for number in range((first - line.span.first).days, line.span.length):
        average = averages.get(line.span.first + timedelta(days=number), average)
        band = rank_of_band(line.total.at(number), average, spread)
        for found, rank in zip(ends, (band.mean, band.low, band.high), strict=True):
            found.append(rank)
    return RankLine(DaySpan(first, line.span.last), BandLine(*ends))
