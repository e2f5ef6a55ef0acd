"""What if in words: when the target would come, and what the estimate would be in some weeks."""

from __future__ import annotations

from datetime import date, timedelta

from ssi_coach.domain.days import WEEK
from ssi_coach.domain.estimates import Band
from ssi_coach.model.target import TargetStanding
from ssi_coach.presentation.estimate_words import likely
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.progress.words import aim_words
from ssi_coach.presentation.wording import plural, text
from ssi_coach.services.progress.what_if import Ahead, WhatIf

LOOK = timedelta(weeks=12)
"""How far ahead the estimate is named."""

LONG = 26
"""Weeks from which on months say enough."""

MONTH = 30.44


def weekly(often: float, formats: Formats) -> str:
    """How often a week: "12 a week", with a decimal only where that matters."""
    whole = often >= 9.5 or abs(often - round(often)) < 0.05
    return text("{n} a week", n=formats.whole(often) if whole else formats.number(often))


def outlook(ahead: Ahead, now: Ahead | None, known: WhatIf, formats: Formats) -> str:
    """When the target would come and how much there would be in twelve weeks, each with as now beside it.

    `now` is None when as now is what was asked.
    """
    target, today = known.target, known.on
    if target.reached:
        first = text("Your target is reached.")
    elif now is None:
        first = _as_now(ahead.expected_on, target, today, formats)
    else:
        first = _instead(ahead.expected_on, now.expected_on, known, formats)
    return f"{first} {_later(ahead, now, today, formats)}"


def _as_now(day: date | None, target: TargetStanding, today: date, formats: Formats) -> str:
    aim = aim_words(target, formats)
    if day is None:
        return text("As now, you do not reach {aim} within a year.", aim=aim)
    return text("As now, you reach {aim} in {time}.", aim=aim, time=_in(day, today))


def _instead(day: date | None, now: date | None, known: WhatIf, formats: Formats) -> str:
    aim = aim_words(known.target, formats)
    as_now = text("not within a year") if now is None else text("in {time}", time=_in(now, known.on))
    if day is None:
        if now is None:
            return text("{aim}: not within a year, as now.", aim=aim)
        return text("{aim}: not within a year (as now: {other}).", aim=aim, other=as_now)
    if day == now:
        return text("{aim} in {time}, as now.", aim=aim, time=_in(day, known.on))
    return text("{aim} in {time} (as now: {other}).", aim=aim, time=_in(day, known.on), other=as_now)


def _in(day: date, today: date) -> str:
    """How long until a day: "about 9 weeks", from half a year on "about 8 months"."""
    weeks = round((day - today).days / WEEK)
    if weeks < 1:
        return text("less than a week")
    if weeks < LONG:
        return plural("about {n} week", "about {n} weeks", weeks)
    months = round((day - today).days / MONTH)
    return plural("about {n} month", "about {n} months", months)


def _later(ahead: Ahead, now: Ahead | None, today: date, formats: Formats) -> str:
    day = min(today + LOOK, ahead.line.span.last)
    found = ahead.line.on(day)
    band = Band(0.0, 0.0, 0.0) if found is None else found.total
    weeks = (day - today).days // WEEK
    value, between = formats.number(band.mean), likely(band, formats)
    other = None if now is None else now.line.on(day)
    if other is None:
        return plural(
            "In {n} week: {value}, {between}.",
            "In {n} weeks: {value}, {between}.",
            weeks,
            value=value,
            between=between,
        )
    return plural(
        "In {n} week: {value}, {between}; as now {other}.",
        "In {n} weeks: {value}, {between}; as now {other}.",
        weeks,
        value=value,
        between=between,
        other=formats.number(other.total.mean),
    )
