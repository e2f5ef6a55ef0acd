"""The sentence of each chart on Progress: how it went, and the last value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ssi_coach.domain.estimates import Band
from ssi_coach.domain.pillars import PILLARS, Pillar
from ssi_coach.domain.readings import Reading
from ssi_coach.model.target import TargetStanding
from ssi_coach.presentation.charts.chart import CalloutState, Window
from ssi_coach.presentation.estimate_words import likely, near_day, rank_about
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.names import pillar_name, pillar_title
from ssi_coach.presentation.progress.course import ENOUGH
from ssi_coach.presentation.progress.lessons import shift_sentence
from ssi_coach.presentation.wording import plural, text
from ssi_coach.services.progress.view import Activity, ProgressFacts

LONG = 90
"""From so many days on a month says enough of when something began."""

BEFORE = 4
"""Full weeks before the last one that it is compared with."""


@dataclass(frozen=True, slots=True)
class PillarNow:
    """What a pillar has now, and what kind of number that is: `estimate` or `reading`."""

    value: float
    shape: str
    day: date
    band: Band | None = None


def total_sentence(facts: ProgressFacts, seen: Sequence[Reading], formats: Formats) -> str:
    """How the total went within the span, and when the target comes."""
    went = _ended(_total(facts, seen, formats))
    comes = _outlook(facts, formats)
    return f"{went} {comes}" if comes else went


def total_summary(sentence: str, note: str, callout: CalloutState | None, notes: str = "") -> str:
    """Everything that the main chart says in words, for those who do not see it."""
    now = "" if callout is None else f"{callout.title}: {callout.caption}."
    return " ".join(part for part in (now, sentence, note, notes) if part)


def notes_sentence(facts: ProgressFacts, formats: Formats) -> str:
    """The last of the user's own notes; empty without one."""
    if not facts.annotations:
        return ""
    last = facts.annotations[-1]
    day = near_day(last.day, facts.today, formats)
    return _ended(text("Your last note, at {day}: {note}", day=day, note=last.text))


def shift_note(facts: ProgressFacts, window: Window, formats: Formats) -> str:
    """What is to be said of the last jump of LinkedIn's formula within the span; empty without one."""
    shifts = () if facts.course is None else facts.course.shifts
    seen = [shift for shift in shifts if window.first <= shift.day.toordinal()]
    return shift_sentence(seen[-1], formats, today=facts.today) if seen else ""


def _outlook(facts: ProgressFacts, formats: Formats) -> str:
    """When the target is reached if all goes on as now; empty until that is reckoned."""
    if facts.course is None:
        return ""
    if facts.target.reached:
        return text("Your target is reached.")
    few = len(facts.readings)
    if few < ENOUGH:
        return plural(
            "The forecast rests on {n} reading so far.", "The forecast rests on {n} readings so far.", few
        )
    aim = aim_words(facts.target, formats)
    day = facts.course.expected_on
    if day is None:
        return text("If you go on as now, you do not reach {aim} within a year.", aim=aim)
    return _ended(
        text(
            "If you go on as now, you reach {aim} around {day}.",
            aim=aim,
            day=near_day(day, facts.today, formats),
        )
    )


def aim_words(target: TargetStanding, formats: Formats) -> str:
    """The nearest chosen target in words: "70 points", "Top 25 % of your industry"."""
    if target.among_peers:
        return top_words(target.top_percent, formats)
    return points_words(target.points, formats)


def points_words(points: float, formats: Formats) -> str:
    """A target in points: "70 points"."""
    shown = formats.number(points, 0 if points == int(points) else 1)
    return plural("{n} point", "{n} points", round(points), n=shown)


def top_words(percent: float, formats: Formats) -> str:
    """A target among the peers: "Top 25 % of your industry"."""
    return text("{top} of your industry", top=formats.rank(percent))


def _total(facts: ProgressFacts, seen: Sequence[Reading], formats: Formats) -> str:
    last = facts.readings[-1]
    value = formats.number(last.exact_total, 0)
    on = _on(last.day, facts.today, formats)
    if not seen:
        return text("No reading in this time; the last one was {value} {on}.", value=value, on=on)
    first = seen[0]
    if first is last:
        return text("One reading in this time: {value} {on}.", value=value, on=on)
    since = near_day(first.day, facts.today, formats)
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
    parts += _rank_now(facts, formats)
    return _ended("; ".join(parts))


def _rank_now(facts: ProgressFacts, formats: Formats) -> list[str]:
    """Today's rank in the industry as it is estimated, unless today's reading states it."""
    rank = None if facts.course is None else facts.course.rank
    if rank is None or facts.readings[-1].day == facts.today:
        return []
    return [text("today {about}", about=rank_about(rank, formats))]


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
    return text("{now}, from {was} on {day}", now=now, was=was, day=near_day(first.day, facts.today, formats))


def pillar_now(facts: ProgressFacts, pillar: Pillar) -> PillarNow | None:
    """What a pillar has now: the reading of today, else the estimate, else the last reading that names it."""
    read = next((one for one in reversed(facts.readings) if one.pillar(pillar) is not None), None)
    points = None if read is None else read.pillar(pillar)
    now = None if facts.course is None else facts.course.past.on(facts.today)
    if read is not None and points is not None and (now is None or read.day == facts.today):
        return PillarNow(points, "reading", read.day)
    if now is None:
        return None
    return PillarNow(now.of(pillar).mean, "estimate", facts.today, now.of(pillar))


def pillar_change(pillar: Pillar, facts: ProgressFacts, seen: Sequence[Reading], formats: Formats) -> str:
    """How a pillar changed within the span: "+3.8 since Nov 2025", empty with nothing to compare."""
    known = (one for one in seen if one.pillar(pillar) is not None)
    first, second, now = next(known, None), next(known, None), pillar_now(facts, pillar)
    before = None if first is None else first.pillar(pillar)
    if first is None or second is None or before is None or now is None:
        return ""
    change = formats.signed(now.value - before)
    return text("{change} since {day}", change=change, day=_short(first.day, facts.today, formats))


def pillar_sentence(pillar: Pillar, facts: ProgressFacts, formats: Formats, *, change: str) -> str:
    """A pillar in a sentence, with how it changed where that is known."""
    name, now = pillar_title(pillar), pillar_now(facts, pillar)
    if now is None:
        return text("{pillar}: not known yet.", pillar=name)
    value = formats.number(now.value)
    if now.band is None:
        on = _on(now.day, facts.today, formats)
        said = text("{pillar}: {value} of 25 {on}", pillar=name, value=value, on=on)
    else:
        between = likely(now.band, formats)
        said = text("{pillar}: estimate {value} of 25, {between}", pillar=name, value=value, between=between)
    return _ended(f"{said}; {change}" if change else said)


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
    return text("today") if day == today else text("on {day}", day=near_day(day, today, formats))


def _short(day: date, today: date, formats: Formats) -> str:
    """A day, or only its month when it lies long ago."""
    if (today - day).days < LONG:
        return formats.day_short(day)
    return f"{formats.month_short(day.month)} {day.year}"


def _ended(sentence: str) -> str:
    """One full stop at the end, also after a month that is shortened with one."""
    return sentence.rstrip(".") + "."
