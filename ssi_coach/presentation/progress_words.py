"""The sentence of each chart on Progress: how it went, and the last value."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from ssi_coach.domain.pillars import PILLARS
from ssi_coach.domain.readings import Reading
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.names import pillar_name
from ssi_coach.presentation.wording import plural, text
from ssi_coach.services.progress_view import Activity, ProgressFacts

Points = Callable[[Reading], float | None]
LONG = 90
"""From so many days on a month says enough of when something began."""

BEFORE = 4
"""Full weeks before the last one that it is compared with."""


def total_sentence(facts: ProgressFacts, seen: Sequence[Reading], formats: Formats) -> str:
    """How the total went within the span."""
    return _ended(_total(facts, seen, formats))


def _total(facts: ProgressFacts, seen: Sequence[Reading], formats: Formats) -> str:
    last = facts.readings[-1]
    value = formats.number(last.exact_total, 0)
    on = _on(last.day, facts.today, formats)
    if not seen:
        return text("No reading in this time; the last one was {value} {on}.", value=value, on=on)
    first = seen[0]
    if first is last:
        return text("One reading in this time: {value} {on}.", value=value, on=on)
    since = _day(first.day, facts.today, formats)
    moved = round(last.exact_total - first.exact_total)
    if not moved:
        return text("Steady since {since}; last reading {value} {on}.", since=since, value=value, on=on)
    said = {"since": since, "value": value, "on": on}
    if moved > 0:
        return plural(
            "Up {n} point since {since}; last reading {value} {on}.",
            "Up {n} points since {since}; last reading {value} {on}.",
            moved,
            **said,
        )
    return plural(
        "Down {n} point since {since}; last reading {value} {on}.",
        "Down {n} points since {since}; last reading {value} {on}.",
        -moved,
        **said,
    )


def rank_sentence(facts: ProgressFacts, seen: Sequence[Reading], formats: Formats) -> str:
    """How the ranks went within the span."""
    ranked = [reading for reading in facts.readings if reading.industry_rank is not None]
    if not ranked:
        return text("None of your readings names a rank in your industry.")
    parts = [_industry_part(facts, ranked[-1], seen, formats)]
    networked = [reading.network_rank for reading in facts.readings if reading.network_rank is not None]
    if networked:
        parts.append(text("{rank} of your network", rank=formats.rank(networked[-1])))
    return _ended("; ".join(parts))


def _industry_part(facts: ProgressFacts, last: Reading, seen: Sequence[Reading], formats: Formats) -> str:
    rank = last.industry_rank or 100.0
    now = text(
        "{rank} of your industry {on}", rank=formats.rank(rank), on=_on(last.day, facts.today, formats)
    )
    first = next((reading for reading in seen if reading.industry_rank is not None), last)
    before = first.industry_rank or rank
    if first is last or round(before) == round(rank):
        return now
    was = formats.rank(before)
    return text("{now}, from {was} on {day}", now=now, was=was, day=_day(first.day, facts.today, formats))


def pillar_change(points: Points, facts: ProgressFacts, seen: Sequence[Reading], formats: Formats) -> str:
    """How a pillar changed within the span: "+3.8 since Nov 2025", empty with fewer than two readings."""
    known = [(reading.day, value) for reading in seen if (value := points(reading)) is not None]
    if len(known) < 2:
        return ""
    (day, first), (_, last) = known[0], known[-1]
    change = formats.signed(last - first)
    return text("{change} since {day}", change=change, day=_short(day, facts.today, formats))


def pillar_sentence(
    name: str, points: Points, facts: ProgressFacts, seen: Sequence[Reading], formats: Formats
) -> str:
    """A pillar in a sentence for screen readers."""
    known = [(reading.day, value) for reading in facts.readings if (value := points(reading)) is not None]
    if not known:
        return text("{pillar}: not known yet.", pillar=name)
    day, last = known[-1]
    change = pillar_change(points, facts, seen, formats)
    said = text(
        "{pillar}: {value} of 25 {on}",
        pillar=name,
        value=formats.number(last),
        on=_on(day, facts.today, formats),
    )
    return _ended(f"{said}, {change}" if change else said)


def weeks_sentence(activity: Activity, formats: Formats) -> str:
    """How much was done in the last full week, of what most, and how much in the weeks before it."""
    full = activity.weeks - 1
    if full < 1:
        done = activity.in_week(-1)
        return plural("{n} activity this week", "{n} activities this week", done, n=formats.whole(done))
    last = activity.in_week(full - 1)
    said = text("{n} last week", n=formats.whole(last)) if last else text("nothing logged last week")
    most = _most(activity, full - 1, last)
    if most:
        said = text("{said}, more than half of them {pillar}", said=said, pillar=most)
    before = range(max(0, full - 1 - BEFORE), full - 1)
    if not before:
        return said
    usual = formats.whole(sum(map(activity.in_week, before)) / len(before))
    return text("{said}; about {usual} a week before", said=said, usual=usual)


def _most(activity: Activity, week: int, total: int) -> str:
    """The pillar that more than half of a week's activities were for, empty if there is none."""
    return next((pillar_name(pillar) for pillar in PILLARS if 2 * activity.by_week[pillar][week] > total), "")


def _on(day: date, today: date, formats: Formats) -> str:
    return text("today") if day == today else text("on {day}", day=_day(day, today, formats))


def _day(day: date, today: date, formats: Formats) -> str:
    return formats.day_short(day) if day.year == today.year else formats.day_medium(day)


def _short(day: date, today: date, formats: Formats) -> str:
    """A day, or only its month when it lies long ago."""
    if (today - day).days < LONG:
        return formats.day_short(day)
    return f"{formats.month_short(day.month)} {day.year}"


def _ended(sentence: str) -> str:
    """One full stop at the end, also after a month that is shortened with one."""
    return sentence.rstrip(".") + "."
