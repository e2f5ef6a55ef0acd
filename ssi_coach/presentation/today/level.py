"""The left card of Today: gauge, target lines, last reading, journal score, the four pillars.

The number of the day is a reading of today, else the estimate; until that is reckoned it is the last reading.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ssi_coach.domain.estimates import Band, Estimate
from ssi_coach.domain.pillars import PEERS_USUAL, PILLARS, Pillar
from ssi_coach.domain.readings import Reading
from ssi_coach.domain.targets import TargetKind
from ssi_coach.model.ranking import points_at
from ssi_coach.model.target import Mark, TargetStanding
from ssi_coach.presentation.estimate_words import expected, likely, near_day, rank_about
from ssi_coach.presentation.formats import NO_BREAK, Formats
from ssi_coach.presentation.names import pillar_title
from ssi_coach.presentation.parts import PillarBarState
from ssi_coach.presentation.today.gauge import GaugeMark, GaugeState
from ssi_coach.presentation.wording import context, plural, text
from ssi_coach.services.today.level import LevelFacts
from ssi_coach.services.today.today import TodayFacts

MOST_LIKE_ONE = (90.0, 10.0)
"""Ranks between which eight of ten people lie."""


@dataclass(frozen=True, slots=True)
class TargetLineState:
    """One target in words: reached or not, its name, whether it is the user's own choice, what is missing."""

    title: str
    sub: str
    reached: bool = False
    yours: str = ""


@dataclass(frozen=True, slots=True)
class NumberLineState:
    """A number with its name before it and its day or scale behind it: "Last reading", "52", "on 4 May"."""

    name: str
    number: str
    after: str
    tip: str = ""


@dataclass(frozen=True, slots=True)
class LevelState:
    """The left card; `basis` says what the number on the gauge rests on, `invites` that there is no reading yet."""

    gauge: GaugeState
    basis: str
    targets: tuple[TargetLineState, ...]
    reading: NumberLineState | None
    score: NumberLineState | None
    pillars: tuple[PillarBarState, ...]
    average_text: str
    change_text: str
    invites: bool


def build_level(facts: TodayFacts, formats: Formats) -> LevelState:
    """The left card from the facts of the day."""
    level = facts.level
    return LevelState(
        gauge=_gauge_state(level, formats),
        basis=_basis(facts, formats),
        targets=() if level.reading is None else _target_lines(level, formats),
        reading=_reading_line(level, formats),
        score=_score_line(facts, formats),
        pillars=tuple(pillar_bar(level, pillar, formats) for pillar in PILLARS),
        average_text=text("usual average"),
        change_text=_changed_since(level, formats),
        invites=level.reading is None,
    )


def _gauge_state(level: LevelFacts, formats: Formats) -> GaugeState:
    """The gauge: the number of the day with both targets, or where most people are."""
    marks, shown = _marks(level.target, formats), level.shown
    if shown is None:
        return _without_number(marks, formats)
    if isinstance(shown, Estimate):
        return _with_estimate(level, shown, marks, formats)
    return _with_reading(level, shown, marks, formats)


def _target_lines(level: LevelFacts, formats: Formats) -> tuple[TargetLineState, ...]:
    """Both targets with what is missing; the top mark first, as it is usually the nearer one.

    A chosen one that is not reached says when it is expected.
    """
    target = level.target
    title = text("{top} of your industry", top=_top_name(target, formats))
    if target.top_mark is None:
        first = TargetLineState(title, text("needs the industry average of a reading"))
    else:
        first = _line(title, level, target.top_mark, formats, yours=target.kind is TargetKind.TOP)
    own = target.kind in (TargetKind.POINTS, TargetKind.OWN)
    return first, _line(_points_name(target, formats), level, target.points_mark, formats, yours=own)


def pillar_bar(level: LevelFacts, pillar: Pillar, formats: Formats) -> PillarBarState:
    """One pillar's number of the day, with its band where it is an estimate."""
    name, average, found = pillar_title(pillar), PEERS_USUAL.of(pillar), level.pillar(pillar)
    if found is None:
        unknown = text("not known yet")
        said = text("{pillar}: not known yet. Opens what is behind it.", pillar=name)
        return PillarBarState(pillar.value, name, unknown_text=unknown, average=average, summary=said)
    before = None if level.earlier is None else level.earlier.pillar(pillar)
    value = found.mean if isinstance(found, Band) else found
    shown = formats.number(value)
    if isinstance(found, Band):
        between = likely(found, formats)
        said = text("{pillar}: estimate {value} of 25, {between}.", pillar=name, value=shown, between=between)
    else:
        said = text("{pillar}: reading {value} of 25.", pillar=name, value=shown)
    return PillarBarState(
        pillar.value,
        name,
        value=value,
        band=(found.low, found.high) if isinstance(found, Band) else None,
        value_text=shown,
        of_text=text("of 25"),
        change_text="" if before is None else formats.signed(value - before),
        average=average,
        summary=f"{said} {text('Opens what is behind it.')}",
    )


def _without_number(marks: tuple[GaugeMark, ...], formats: Formats) -> GaugeState:
    low, high = (points_at(rank, PEERS_USUAL.total) for rank in MOST_LIKE_ONE)
    between = text("{low} and {high}", low=formats.number(low, 0), high=formats.number(high, 0))
    return GaugeState(
        "none",
        text("No reading yet"),
        caption=text("About 8 in 10 are between"),
        rank_text=between,
        marks=marks,
        peers_range=(low, high),
        summary=text("No reading yet. About 8 in 10 people are between {between} points.", between=between),
    )


def _with_estimate(
    level: LevelFacts, estimate: Estimate, marks: tuple[GaugeMark, ...], formats: Formats
) -> GaugeState:
    total = estimate.total
    number, between = formats.number(total.mean, 0), likely(total, formats)
    rank_text = "" if level.rank is None else rank_about(level.rank, formats)
    change_text = _change_since(total.mean, level, formats)
    said = text("Estimate {number} of 100, {between}.", number=number, between=between)
    return GaugeState(
        "estimate",
        text("Estimate"),
        value=total.mean,
        number_text=number,
        band=(total.low, total.high),
        caption=between,
        rank_text=rank_text,
        change_text=change_text,
        marks=marks,
        summary=_sentences(said, rank_text, change_text),
    )


def _with_reading(
    level: LevelFacts, reading: Reading, marks: tuple[GaugeMark, ...], formats: Formats
) -> GaugeState:
    number = formats.number(reading.exact_total, 0)
    rank = reading.industry_rank
    rank_text = "" if rank is None else text("{rank} of your industry", rank=formats.rank(rank))
    change_text = _change_since(reading.exact_total, level, formats)
    word = text("Reading of {day}", day=near_day(reading.day, level.today, formats))
    age = level.reading_age or 0
    caption = plural("{n} day ago", "{n} days ago", age, n=formats.whole(age)) if age else text("today")
    said = text("{word}, {caption}: {number} of 100.", word=word, caption=caption, number=number)
    return GaugeState(
        "reading",
        word,
        value=reading.exact_total,
        number_text=number,
        caption=caption,
        rank_text=rank_text,
        change_text=change_text,
        marks=marks,
        summary=_sentences(said, rank_text, change_text),
    )


def _sentences(first: str, *more: str) -> str:
    return " ".join([first, *(f"{part[:1].upper()}{part[1:]}." for part in more if part)])


def _basis(facts: TodayFacts, formats: Formats) -> str:
    """What the number on the gauge rests on."""
    reading = facts.reading
    if reading is None:
        return ""
    if reading.day == facts.today:
        return text("What LinkedIn showed you today")
    day = near_day(reading.day, facts.today, formats)
    if facts.level.estimate is None:
        return text("Your last reading, until today is estimated")
    if facts.began is None:
        return text("Estimated from your reading of {day}", day=day)
    return text("Estimated from your reading of {day} and your journal", day=day)


def _marks(target: TargetStanding, formats: Formats) -> tuple[GaugeMark, ...]:
    top_points = target.top_points
    if top_points is None:
        top_points = points_at(target.top_percent, PEERS_USUAL.total)
    top_mark = target.top_mark
    return (
        GaugeMark(
            top_points,
            _top_name(target, formats),
            f"~{NO_BREAK}{formats.number(top_points, 0)}",
            chosen=top_mark is not None and top_mark.chosen,
            reached=top_mark is not None and top_mark.reached,
        ),
        GaugeMark(
            target.points,
            _points_name(target, formats),
            chosen=target.points_mark.chosen,
            reached=target.points_mark.reached,
        ),
    )


def _top_name(target: TargetStanding, formats: Formats) -> str:
    return formats.rank(target.top_percent)


def _points_name(target: TargetStanding, formats: Formats) -> str:
    points = target.points
    shown = formats.number(points, 0 if points == int(points) else 1)
    return plural("{n} point", "{n} points", round(points), n=shown)


def _line(title: str, level: LevelFacts, mark: Mark, formats: Formats, *, yours: bool) -> TargetLineState:
    chosen = text("your target") if yours else ""
    if mark.missing is None:
        return TargetLineState(title, text("not known yet"), yours=chosen)
    if mark.reached:
        above = round((level.target.total or 0.0) - mark.points)
        sub = plural("reached, {n} point above", "reached, {n} points above", above, n=formats.whole(above))
        return TargetLineState(title, sub if above else text("reached"), reached=True, yours=chosen)
    shown = formats.number(mark.missing, 0 if mark.missing >= 1 else 1)
    sub = plural("{n} point missing", "{n} points missing", max(1, round(mark.missing)), n=shown)
    if mark.chosen and level.ahead is not None:
        when = expected(level.expected_on(mark.points), level.today, formats)
        sub = text("{missing}, {expected}", missing=sub, expected=when)
    return TargetLineState(title, sub, yours=chosen)


def _reading_line(level: LevelFacts, formats: Formats) -> NumberLineState | None:
    reading = level.reading
    if reading is None:
        return None
    on = text("today") if reading.day == level.today else _on(reading.day, formats)
    return NumberLineState(context("line", "Last reading"), formats.number(reading.exact_total, 0), on)


def _on(day: date, formats: Formats) -> str:
    return text("on {day}", day=formats.day_short(day))


def _score_line(facts: TodayFacts, formats: Formats) -> NumberLineState | None:
    if facts.began is None:
        return None
    tip = text("How well your last weeks follow the guidelines. It is no estimate of LinkedIn's number.")
    return NumberLineState(text("Journal score"), formats.number(facts.score.total, 0), text("of 100"), tip)


def _change_since(total: float, level: LevelFacts, formats: Formats) -> str:
    """How the total changed since the earlier reading, empty without one."""
    if level.earlier is None:
        return ""
    change = formats.signed(total - level.earlier.exact_total)
    return text("{change} since {day}", change=change, day=formats.day_short(level.earlier.day))


def _changed_since(level: LevelFacts, formats: Formats) -> str:
    """What the small numbers beside the pillars are, empty where there are none."""
    if level.earlier is None:
        return ""
    return text("+ / − change since {day}", day=formats.day_short(level.earlier.day))
