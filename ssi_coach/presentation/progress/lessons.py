"""What the readings have taught, in sentences: only what they support, and plainly said where they do not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ssi_coach.domain.estimates import Band
from ssi_coach.domain.lessons import Learned, Lessons, Mover, Shift
from ssi_coach.domain.pillars import PILLARS, Pillar
from ssi_coach.model.catalogue import Catalogue
from ssi_coach.presentation.estimate_words import near_day
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.names import pillar_name
from ssi_coach.presentation.wording import plural, text

MOVERS_NAMED = 3
"""Kinds named for a pillar, the strongest first."""

WORTH_A_PIECE = 0.05
"""Points from which on the worth of a single one is told; smaller ones are told for a hundred."""

SURE = 0.9
"""The chance from which on it is said that a pillar follows activity, or that it does not."""

ENOUGH_READINGS = 14
"""Days with a reading before it is said that activity does not show."""


def lessons_sentences(
    lessons: Lessons, catalogue: Catalogue, formats: Formats, *, today: date, pillar: Pillar | None = None
) -> tuple[str, ...]:
    """Everything learned, a sentence each; with `pillar` about that one alone.

    First jumps of LinkedIn's formula, then which days count, then what one activity is worth, and last the
    pillars of which nothing is known yet.
    """
    if not lessons.readings:
        return (text("There is no reading yet to learn from."),)
    seen = [learned for learned in lessons.pillars if pillar in (None, learned.pillar)]
    told = [(learned.pillar, follows_sentence(learned, lessons.readings)) for learned in seen]
    return (
        *(shift_sentence(shift, formats, today=today) for shift in lessons.shifts),
        *_joined([(named, said) for named, said in told if said], everything=len(seen)),
        *(said for learned in seen for said in _movers(learned.movers, catalogue, formats)),
        *_unknown([learned.pillar for learned in seen if not _said_of(learned, lessons.readings)]),
    )


def learned_sentences(
    learned: Learned, catalogue: Catalogue, formats: Formats, *, readings: int
) -> tuple[str, ...]:
    """What was learned about one pillar from `readings` days with a reading; never empty."""
    follows = follows_sentence(learned, readings)
    said = (*((follows,) if follows else ()), *_movers(learned.movers, catalogue, formats))
    return said or (text("Your readings do not show yet what moves this pillar."),)


def follows_sentence(learned: Learned, readings: int) -> str:
    """Which days count and how late they show, or that activity does not show; empty while neither is known."""
    if learned.window is not None:
        return _window(learned.window, learned.delay)
    if learned.fading is not None:
        return _fading(learned.fading, learned.delay)
    if learned.follows >= SURE:
        return text("Your readings follow what you log; how many days of it count is not clear yet.")
    if learned.follows <= 1 - SURE and readings >= ENOUGH_READINGS:
        return text("What you log does not show in your readings.")
    return ""


def _mover_sentence(mover: Mover, catalogue: Catalogue, formats: Formats) -> str:
    """What one more of the strongest kind is worth, or a hundred more where one moves hardly anything."""
    told = {
        "kinds": _at_the_start(_kinds(mover, catalogue)),
        "pillar": pillar_name(mover.pillar),
        **_worth(mover.worth, formats),
    }
    if _counts_alone(mover):
        return text("{kinds} move your {pillar} most: {worth} ({low} to {high}) a piece.", **told)
    return text("{kinds} move your {pillar} most: {worth} ({low} to {high}) for every 100.", **told)


def shift_sentence(shift: Shift, formats: Formats, *, today: date) -> str:
    """That LinkedIn seems to have changed its formula, between which readings, and by how many points."""
    return text(
        "LinkedIn seems to have changed its formula between {before} and {day}: all pillars moved at once "
        "({points} points).",
        before=near_day(shift.before, today, formats),
        day=near_day(shift.day, today, formats),
        points=formats.signed(shift.points),
    )


def _said_of(learned: Learned, readings: int) -> bool:
    return bool(learned.movers or follows_sentence(learned, readings))


def _window(days: int, delay: int | None) -> str:
    if delay is None:
        return text("Your readings follow the last {days} days.", days=days)
    if not delay:
        return text("Your readings follow the last {days} days, without delay.", days=days)
    return plural(
        "Your readings follow the last {days} days, about {n} day late.",
        "Your readings follow the last {days} days, about {n} days late.",
        delay,
        days=days,
    )


def _fading(days: int, delay: int | None) -> str:
    if delay is None:
        return text(
            "Your readings follow what you did last; most of it has faded after {days} days.", days=days
        )
    if not delay:
        return text(
            "Your readings follow what you did last, without delay; most of it has faded after {days} days.",
            days=days,
        )
    return plural(
        "Your readings follow what you did last, about {n} day late; most of it has faded after {days} days.",
        "Your readings follow what you did last, about {n} days late; most of it has faded after {days} days.",
        delay,
        days=days,
    )


def _movers(movers: tuple[Mover, ...], catalogue: Catalogue, formats: Formats) -> Iterator[str]:
    for place, mover in enumerate(movers[:MOVERS_NAMED]):
        if not place:
            yield _mover_sentence(mover, catalogue, formats)
            continue
        told = {"kinds": _kinds(mover, catalogue), **_worth(mover.worth, formats)}
        if _counts_alone(mover):
            yield text("After them {kinds}: {worth} ({low} to {high}) a piece.", **told)
        else:
            yield text("After them {kinds}: {worth} ({low} to {high}) for every 100.", **told)


def _counts_alone(mover: Mover) -> bool:
    return mover.worth.mean >= WORTH_A_PIECE


def _worth(band: Band, formats: Formats) -> dict[str, str]:
    """Mean and ends, of one or of a hundred, with two figures that count."""
    times = 1 if band.mean >= WORTH_A_PIECE else 100
    digits = 2 if band.mean * times < 1 else 1
    return {
        "worth": formats.signed(band.mean * times, digits),
        "low": formats.number(band.low * times, digits),
        "high": formats.number(band.high * times, digits),
    }


def _kinds(mover: Mover, catalogue: Catalogue) -> str:
    kind = catalogue.kind(mover.kind)
    return plural(kind.one, kind.many, 2)


def _at_the_start(words: str) -> str:
    return words[:1].upper() + words[1:]


def _joined(told: list[tuple[Pillar, str]], everything: int) -> Iterator[str]:
    """Each sentence once, with the pillars it is about unless it is about all that are looked at."""
    for said in dict.fromkeys(said for _, said in told):
        about = [pillar for pillar, other in told if other == said]
        if len(about) == everything:
            yield said
        else:
            yield text("{pillars}: {sentence}", pillars=_listed(about), sentence=said)


def _unknown(pillars: list[Pillar]) -> Iterator[str]:
    if len(pillars) == len(PILLARS):
        yield text("Your readings do not show yet what moves your index.")
    elif pillars:
        yield text("Your readings do not show yet what moves {pillars}.", pillars=_listed(pillars))


def _listed(pillars: list[Pillar]) -> str:
    """Names with "and" before the last."""
    names = [pillar_name(pillar) for pillar in pillars]
    if len(names) == 1:
        return names[0]
    return text("{names} and {last}", names=", ".join(names[:-1]), last=names[-1])
