"""A pillar explained: LinkedIn's value and the journal score side by side, and every factor behind the score."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from ssi_coach.domain.activities import Entry
from ssi_coach.domain.estimates import Band
from ssi_coach.domain.levels import Level
from ssi_coach.domain.pillars import PEERS_USUAL, Pillar
from ssi_coach.model.catalogue import Catalogue, Factor, FactorType
from ssi_coach.model.guidelines import GuidelineBook
from ssi_coach.model.journal_score import FactorScore
from ssi_coach.presentation.estimate_words import likely, near_day
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.names import level_name, pillar_name, pillar_wording, plan_name
from ssi_coach.presentation.progress.lessons import ENOUGH_READINGS, follows_sentence, learned_sentences
from ssi_coach.presentation.today.actions import ActionRowState, action_row
from ssi_coach.presentation.today.why_words import LEAST_PACE
from ssi_coach.presentation.wording import plural, text
from ssi_coach.services.today.level import LevelFacts
from ssi_coach.services.today.today import PillarFacts, TodayFacts


@dataclass(frozen=True, slots=True)
class NumberBoxState:
    """One of the two numbers of a pillar: its shape, its word, the number, what stands behind and below."""

    shape: str
    word: str
    number: str
    after: str
    sentence: str


@dataclass(frozen=True, slots=True)
class EntryLineState:
    """An entry behind a factor: day, kind, count, and whom or what it was about."""

    day: str
    kind: str
    icon: str
    count: str
    about: str


@dataclass(frozen=True, slots=True)
class FactorRowState:
    """A factor: its pace in words, points won and open, and while it is unfolded the entries behind it."""

    id: str
    name: str
    pace: str
    won: float
    open: float
    won_text: str
    open_text: str
    summary: str
    unfolded: bool = False
    entries: tuple[EntryLineState, ...] = ()
    more: str = ""
    nothing: str = ""


@dataclass(frozen=True, slots=True)
class PillarPageState:
    """The right column of Today while a pillar is open.

    `official` is LinkedIn's value as it was read or is estimated. `learned` are sentences on what the readings
    taught, none before somebody has looked; `left_out` are factors the plan does not allow.
    """

    pillar: str
    icon_tone: str
    name: str
    wording: str
    official: NumberBoxState
    score: NumberBoxState
    learned: tuple[str, ...]
    factors: tuple[FactorRowState, ...]
    left_out: tuple[tuple[str, str], ...]
    action: ActionRowState | None
    action_why: str
    kinds: frozenset[str]


def build_pillar(
    facts: TodayFacts, seen: PillarFacts, catalogue: Catalogue, book: GuidelineBook, formats: Formats
) -> PillarPageState:
    """The explanation of a pillar."""
    pillar, open_points = seen.pillar, facts.score.open_of(seen.pillar)
    # How it is done stands on the list of the day; here there is room for what it would move alone.
    action = None if seen.action is None else replace(action_row(seen.action, book, formats), how="")
    rows = (
        _factor_row(found, facts, seen, catalogue, formats)
        for found in facts.score.of(pillar)
        if found.value is not None
    )
    left_out = (
        (text(found.factor.name), _left_out(found.factor))
        for found in facts.score.of(pillar)
        if found.value is None
    )
    why = text("{points} points are open in this pillar", points=formats.number(open_points))
    return PillarPageState(
        pillar=pillar.value,
        icon_tone=f"{pillar.value} text",
        name=pillar_name(pillar),
        wording=pillar_wording(pillar),
        official=_official_box(facts.level, pillar, formats),
        score=_score_box(facts, pillar, formats),
        learned=_learned(facts, pillar, catalogue, formats),
        factors=tuple(rows),
        left_out=tuple(left_out),
        action=action,
        action_why=why,
        kinds=seen.kinds,
    )


def _pace_in_words(found: FactorScore, levels: Mapping[Level, int], formats: Formats) -> str:
    """How fast or how far a factor is: "about 5 a week, 20 is the aim"."""
    return _PACES[found.factor.type](found, levels, formats)


def _official_box(level: LevelFacts, pillar: Pillar, formats: Formats) -> NumberBoxState:
    """LinkedIn's value: as it was read today, else as it is estimated, else as it was read last."""
    usual = text("Usual average {average}.", average=formats.number(PEERS_USUAL.of(pillar)))
    reading, found = level.reading, level.pillar(pillar)
    if reading is None or found is None:
        return NumberBoxState("reading", text("LinkedIn's value"), "–", text("not known yet"), usual)
    day = near_day(reading.day, level.today, formats)
    if not isinstance(found, Band):
        word = text("Reading of {day}", day=day)
        return NumberBoxState("reading", word, formats.number(found), text("of 25"), usual)
    read, between = reading.pillar(pillar), likely(found, formats)
    last = "" if read is None else text("Reading of {day}: {value}.", day=day, value=formats.number(read))
    return NumberBoxState(
        "estimate",
        text("Estimate of LinkedIn's value"),
        formats.number(found.mean),
        text("of 25"),
        f"{between[:1].upper()}{between[1:]}.\n{usual} {last}".rstrip(),
    )


def _learned(facts: TodayFacts, pillar: Pillar, catalogue: Catalogue, formats: Formats) -> tuple[str, ...]:
    """What the readings taught about the pillar, or why they have not taught anything yet."""
    learned, lessons = facts.level.learned(pillar), facts.level.lessons
    if learned is None or lessons is None or not lessons.readings:
        return ()
    if learned.movers or follows_sentence(learned, lessons.readings):
        return learned_sentences(learned, catalogue, formats, readings=lessons.readings)
    if lessons.readings < ENOUGH_READINGS:
        few = plural(
            "{n} day with a reading is too little to see what moves this pillar.",
            "{n} days with a reading are too few to see what moves this pillar.",
            lessons.readings,
        )
        return (few,)
    return learned_sentences(learned, catalogue, formats, readings=lessons.readings)


def _score_box(facts: TodayFacts, pillar: Pillar, formats: Formats) -> NumberBoxState:
    points, still_open = facts.score.pillars.of(pillar), facts.score.open_of(pillar)
    return NumberBoxState(
        "journal score",
        text("Journal score"),
        formats.number(points),
        text("of 25, {open} open", open=formats.number(still_open)),
        text("How well your last weeks follow the guidelines"),
    )


def _factor_row(
    found: FactorScore, facts: TodayFacts, seen: PillarFacts, catalogue: Catalogue, formats: Formats
) -> FactorRowState:
    name, pace = text(found.factor.name), _pace_in_words(found, seen.levels, formats)
    won, still_open = formats.number(found.points), formats.number(found.open)
    row = FactorRowState(
        id=found.factor.id,
        name=name,
        pace=pace,
        won=found.points,
        open=found.open,
        won_text=won,
        open_text=still_open,
        summary=text(
            "{factor}: {pace}. {won} points won, {open} open.",
            factor=name,
            pace=pace,
            won=won,
            open=still_open,
        ),
    )
    if seen.unfolded != found.factor.id:
        return row
    return _unfolded(row, facts, seen, catalogue, formats)


def _unfolded(
    row: FactorRowState, facts: TodayFacts, seen: PillarFacts, catalogue: Catalogue, formats: Formats
) -> FactorRowState:
    n = seen.entry_count
    more = plural(
        "Show the entry behind this in the Journal",
        "Show all {n} entries behind this in the Journal",
        n,
        n=formats.whole(n),
    )
    nothing = text("No entries are behind this yet.") if seen.kinds else text("The checklist is behind this.")
    return replace(
        row,
        unfolded=True,
        entries=tuple(_entry_line(entry, facts, catalogue, formats) for entry in seen.entries),
        more=more if n else "",
        nothing="" if n else nothing,
    )


def _entry_line(entry: Entry, facts: TodayFacts, catalogue: Catalogue, formats: Formats) -> EntryLineState:
    kind = catalogue.kinds.get(entry.kind)
    about = ", ".join(part for part in (entry.person, entry.company, entry.note) if part)
    return EntryLineState(
        day=formats.relative_day(entry.day, facts.today),
        kind=entry.kind if kind is None else text(kind.name),
        icon="circle" if kind is None else kind.icon,
        count=formats.whole(entry.count),
        about=about,
    )


def _left_out(factor: Factor) -> str:
    return text("needs {plan}; left out, its weight goes to the others", plan=plan_name(factor.plan))


def _amount(value: float | None, formats: Formats) -> str:
    """A pace or an aim: with one place below ten where it is not whole."""
    near = round(value or 0.0, 1)
    return formats.number(near, 1) if near < 10 and near != int(near) else formats.whole(near)


def _rate(found: FactorScore, _: Mapping[Level, int], formats: Formats) -> str:
    pace, aim = _amount(found.pace, formats), _amount(found.factor.target, formats)
    if (found.pace or 0.0) < LEAST_PACE:
        return text("none yet, {aim} a week is the aim", aim=aim)
    return text("about {pace} a week, {aim} is the aim", pace=pace, aim=aim)


def _regularity(found: FactorScore, _: Mapping[Level, int], formats: Formats) -> str:
    pace, aim = _amount(found.pace, formats), _amount(found.factor.target, formats)
    return text("about {pace} days a week, {aim} is the aim", pace=pace, aim=aim)


def _ratio(found: FactorScore, _: Mapping[Level, int], formats: Formats) -> str:
    aim = formats.percent(100 * found.factor.full)
    if found.pace is None:
        return text("nothing to reckon from yet, {aim} is the aim", aim=aim)
    return text("about {pace}, {aim} is the aim", pace=formats.percent(100 * found.pace), aim=aim)


def _level(found: FactorScore, levels: Mapping[Level, int], formats: Formats) -> str:
    aims = {part.level: part.full for part in found.factor.levels}
    if len(aims) == 1:
        # Who has 500 connections is shown the next aim, 2 000.
        have, aim = formats.whole(found.pace or 0), formats.whole(found.aim)
        return text("{n} so far, {aim} is the aim", n=have, aim=aim)
    parts = (
        text(
            "{n} of {aim} {level}",
            n=formats.whole(levels.get(level, 0)),
            aim=formats.whole(aim),
            level=level_name(level),
        )
        for level, aim in aims.items()
    )
    return ", ".join(parts)


def _checklist(found: FactorScore, _: Mapping[Level, int], formats: Formats) -> str:
    return text(
        "{n} of {aim} items done",
        n=formats.whole(found.pace or 0),
        aim=formats.whole(len(found.factor.items)),
    )


_PACES: Mapping[FactorType, Callable[[FactorScore, Mapping[Level, int], Formats], str]] = {
    FactorType.RATE: _rate,
    FactorType.MESSAGES: _rate,
    FactorType.REGULARITY: _regularity,
    FactorType.RATIO: _ratio,
    FactorType.LEVEL: _level,
    FactorType.CHECKLIST: _checklist,
}
"""How each type of factor says where it stands."""
