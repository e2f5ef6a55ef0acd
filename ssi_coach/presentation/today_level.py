"""The left card of Today: gauge, target lines, last reading, journal score, the four pillars."""

from __future__ import annotations

from dataclasses import dataclass

from ssi_coach.domain.pillars import PEERS_USUAL, PILLARS, Pillar
from ssi_coach.domain.readings import Reading
from ssi_coach.domain.targets import TargetKind
from ssi_coach.model.ranking import points_at
from ssi_coach.model.target import Mark, TargetStanding
from ssi_coach.presentation.formats import NO_BREAK, Formats
from ssi_coach.presentation.gauge import GaugeMark, GaugeState
from ssi_coach.presentation.names import pillar_title
from ssi_coach.presentation.parts import PillarBarState
from ssi_coach.presentation.wording import plural, text
from ssi_coach.services.today import TodayFacts

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
    """The left card; `invites` is true until there is a first reading."""

    gauge: GaugeState
    targets: tuple[TargetLineState, ...]
    reading: NumberLineState | None
    score: NumberLineState | None
    pillars: tuple[PillarBarState, ...]
    average_text: str
    change_text: str
    invites: bool


def build_level(facts: TodayFacts, formats: Formats) -> LevelState:
    """The left card from the facts of the day."""
    return LevelState(
        gauge=gauge_state(facts, formats),
        targets=() if facts.reading is None else target_lines(facts.target, formats),
        reading=_reading_line(facts, formats),
        score=_score_line(facts, formats),
        pillars=tuple(_bar(facts, pillar, formats) for pillar in PILLARS),
        average_text=text("usual average"),
        change_text=_changed_since(facts, formats),
        invites=facts.reading is None,
    )


def gauge_state(facts: TodayFacts, formats: Formats) -> GaugeState:
    """The gauge: the last reading with both targets, or where most people are."""
    marks = _marks(facts.target, formats)
    reading = facts.reading
    if reading is None:
        low, high = (points_at(rank, PEERS_USUAL.total) for rank in MOST_LIKE_ONE)
        between = text("{low} and {high}", low=formats.number(low, 0), high=formats.number(high, 0))
        return GaugeState(
            "none",
            text("No reading yet"),
            caption=text("About 8 in 10 are between"),
            rank_text=between,
            marks=marks,
            peers_range=(low, high),
            summary=text(
                "No reading yet. About 8 in 10 people are between {between} points.", between=between
            ),
        )
    return _with_reading(facts, reading, marks, formats)


def target_lines(target: TargetStanding, formats: Formats) -> tuple[TargetLineState, ...]:
    """Both targets with what is missing; the top mark first, as it is usually the nearer one."""
    top = _top_name(target, formats)
    if target.top_mark is None:
        sub = text("needs the industry average of a reading")
        first = TargetLineState(text("{top} of your industry", top=top), sub)
    else:
        title = text("{top} of your industry", top=top)
        first = _line(title, target, target.top_mark, formats, yours=target.kind is TargetKind.TOP)
    own = target.kind in (TargetKind.POINTS, TargetKind.OWN)
    return first, _line(_points_name(target, formats), target, target.points_mark, formats, yours=own)


def _with_reading(
    facts: TodayFacts, reading: Reading, marks: tuple[GaugeMark, ...], formats: Formats
) -> GaugeState:
    number = formats.number(reading.exact_total, 0)
    rank = reading.industry_rank
    rank_text = "" if rank is None else text("{rank} of your industry", rank=formats.rank(rank))
    change_text = _change_of(reading, facts.earlier, formats)
    today = reading.day == facts.today
    caption = text("today") if today else text("on {day}", day=formats.day_medium(reading.day))
    said = text("Reading {number} of 100 {caption}.", number=number, caption=caption)
    more = [part for part in (rank_text, change_text) if part]
    return GaugeState(
        "reading",
        text("Reading") if today else text("Last reading"),
        value=reading.exact_total,
        number_text=number,
        caption=caption,
        rank_text=rank_text,
        change_text=change_text,
        marks=marks,
        summary=" ".join([said, *(f"{part}." for part in more)]),
    )


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


def _line(
    title: str, target: TargetStanding, mark: Mark, formats: Formats, *, yours: bool
) -> TargetLineState:
    chosen = text("your target") if yours else ""
    if mark.missing is None:
        return TargetLineState(title, text("not known yet"), yours=chosen)
    if mark.reached:
        above = round((target.total or 0.0) - mark.points)
        sub = plural("reached, {n} point above", "reached, {n} points above", above, n=formats.whole(above))
        return TargetLineState(title, sub if above else text("reached"), reached=True, yours=chosen)
    shown = formats.number(mark.missing, 0 if mark.missing >= 1 else 1)
    sub = plural("{n} point missing", "{n} points missing", max(1, round(mark.missing)), n=shown)
    return TargetLineState(title, sub, yours=chosen)


def _reading_line(facts: TodayFacts, formats: Formats) -> NumberLineState | None:
    reading = facts.reading
    if reading is None:
        return None
    on = text("today") if reading.day == facts.today else text("on {day}", day=formats.day_short(reading.day))
    return NumberLineState(text("Last reading"), formats.number(reading.exact_total, 0), on)


def _score_line(facts: TodayFacts, formats: Formats) -> NumberLineState | None:
    if facts.began is None:
        return None
    tip = text("How well your last weeks follow the guidelines. It is no estimate of LinkedIn's number.")
    return NumberLineState(text("Journal score"), formats.number(facts.score.total, 0), text("of 100"), tip)


def _bar(facts: TodayFacts, pillar: Pillar, formats: Formats) -> PillarBarState:
    name, average = pillar_title(pillar), PEERS_USUAL.of(pillar)
    value = None if facts.reading is None else facts.reading.pillar(pillar)
    if value is None:
        unknown = text("not known yet")
        said = text("{pillar}: not known yet. Opens what is behind it.", pillar=name)
        return PillarBarState(pillar.value, name, unknown_text=unknown, average=average, summary=said)
    before = None if facts.earlier is None else facts.earlier.pillar(pillar)
    shown = formats.number(value)
    change = "" if before is None else _change(value, before, formats)
    return PillarBarState(
        pillar.value,
        name,
        value=value,
        value_text=shown,
        of_text=text("of 25"),
        change_text=change,
        average=average,
        summary=text("{pillar}: {value} of 25. Opens what is behind it.", pillar=name, value=shown),
    )


def _change(now: float, before: float, formats: Formats) -> str:
    return formats.signed(now - before)


def _change_of(reading: Reading, earlier: Reading | None, formats: Formats) -> str:
    """How the total changed since the earlier reading, empty without one."""
    if earlier is None:
        return ""
    change = _change(reading.exact_total, earlier.exact_total, formats)
    return text("{change} since {day}", change=change, day=formats.day_short(earlier.day))


def _changed_since(facts: TodayFacts, formats: Formats) -> str:
    """What the small numbers beside the pillars are, empty where there are none."""
    if facts.reading is None or facts.earlier is None:
        return ""
    return text("+ / − change since {day}", day=formats.day_short(facts.earlier.day))
