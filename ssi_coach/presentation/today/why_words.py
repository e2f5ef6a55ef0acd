"""Why an action is worth doing, and what it is expected to bring, in words and with the user's own numbers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from ssi_coach.domain.estimates import Band
from ssi_coach.domain.levels import Level
from ssi_coach.domain.pillars import Pillar
from ssi_coach.model.plan.plan import WORTH_SAYING
from ssi_coach.model.reasons import Why
from ssi_coach.presentation.estimate_words import likely
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.names import level_name, pillar_name
from ssi_coach.presentation.wording import text

LEAST_PACE = 0.05
"""A weekly pace below this would be shown as 0."""


def why_words(why: Why, formats: Formats) -> str:
    """A reason of the model as a sentence without its full stop."""
    return _WHYS[why.id](why.values, formats)


def gain_words(gain: Band | None, formats: Formats) -> str:
    """What an action may bring, with its band; empty while nothing can be promised.

    "About +0.4 points in four weeks, most likely between 0.1 and 0.8".
    """
    if gain is None or gain.mean < WORTH_SAYING:
        return ""
    points = formats.signed(gain.mean)
    if _ends_read_alike(gain, formats):
        return text("About {points} points in four weeks", points=points)
    return text("About {points} points in four weeks, {likely}", points=points, likely=likely(gain, formats))


def gain_together_words(gain: Band | None, formats: Formats, scored: float = 0.0) -> str:
    """What the open actions may bring together, with the band that holds it most likely.

    While the readings do not show it, `scored` says what they win of the journal score, which needs no readings.
    """
    if gain is None:
        return ""
    if gain.mean < WORTH_SAYING and scored >= WORTH_SAYING:
        return text(
            "Journal score: about {points} points in four weeks. Your readings do not show yet what it brings",
            points=formats.signed(scored),
        )
    if gain.mean < WORTH_SAYING:
        return text("Your readings do not show yet what it brings")
    points = formats.signed(gain.mean)
    if _ends_read_alike(gain, formats):
        return text("Together about {points} points in four weeks", points=points)
    return text(
        "Together about {points} points in four weeks, {likely}", points=points, likely=likely(gain, formats)
    )


def _ends_read_alike(gain: Band, formats: Formats) -> bool:
    return formats.number(gain.low, 1) == formats.number(gain.high, 1)


def _whole(value: object, formats: Formats) -> str:
    """A pace or an aim: with one place below ten where it is not whole."""
    number = float(value) if isinstance(value, int | float) else 0.0
    near = round(number, 1)
    return formats.number(near, 1) if near < 10 and near != int(near) else formats.whole(near)


def _factor(values: Mapping[str, object]) -> str:
    return text(str(values["factor"]))


def _pace(values: Mapping[str, object], formats: Formats) -> str:
    pace, aim = _whole(values["pace"], formats), _whole(values["aim"], formats)
    if isinstance(values["pace"], int | float) and values["pace"] < LEAST_PACE:
        return text("{factor}: none yet, {aim} a week is the aim", factor=_factor(values), aim=aim)
    return text("{factor}: about {pace} a week, {aim} is the aim", factor=_factor(values), pace=pace, aim=aim)


def _days(values: Mapping[str, object], formats: Formats) -> str:
    pace, aim = _whole(values["pace"], formats), _whole(values["aim"], formats)
    return text("Active about {pace} days a week, {aim} is the aim", pace=pace, aim=aim)


def _share(values: Mapping[str, object], formats: Formats) -> str:
    pace, aim = values["pace"], values["aim"]
    shown = formats.percent(100 * aim) if isinstance(aim, int | float) else ""
    if not isinstance(pace, int | float):
        return text("{factor}: {aim} is the aim", factor=_factor(values), aim=shown)
    now = formats.percent(100 * pace)
    return text("{factor}: about {pace}, {aim} is the aim", factor=_factor(values), pace=now, aim=shown)


def _level(values: Mapping[str, object], formats: Formats) -> str:
    pace, aim = _whole(values["pace"] or 0, formats), _whole(values["aim"], formats)
    level = values.get("level")
    factor = level_name(level) if isinstance(level, Level) else _factor(values)
    return text("{factor}: {pace} so far, {aim} is the aim", factor=factor, pace=pace, aim=aim)


def _items(values: Mapping[str, object], formats: Formats) -> str:
    pace, aim = _whole(values["pace"] or 0, formats), _whole(values["aim"], formats)
    return text("{factor}: {pace} of {aim} done", factor=_factor(values), pace=pace, aim=aim)


def _pillar(values: Mapping[str, object], formats: Formats) -> str:
    """The pillar itself stands beside the reason."""
    points = values["open"]
    return text(
        "Journal score: {points} points open",
        points=formats.number(points if isinstance(points, float) else 0.0),
    )


def _own(values: Mapping[str, object], formats: Formats) -> str:
    return text("Your own item. {open}", open=_pillar(values, formats))


def _readings(values: Mapping[str, object], formats: Formats) -> str:
    """Where the aim is met, the own readings ask for more."""
    points = values["points"]
    gain = formats.signed(points if isinstance(points, float) else 0.0)
    return text(
        "Your readings: about {points} for {pillar}",
        points=gain,
        pillar=pillar_name(Pillar(str(values["pillar"]))),
    )


def _declined(values: Mapping[str, object], formats: Formats) -> str:
    """Who is seldom accepted should send fewer and better invitations."""
    pace, usual = (
        formats.percent(100 * value) if isinstance(value, int | float) else ""
        for value in (values["pace"], values["usual"])
    )
    return text(
        "{pace} accepted, {usual} is usual: fewer, better ones",
        pace=pace,
        usual=usual,
    )


def _quiet(values: Mapping[str, object], _: Formats) -> str:
    return text("You have talked before, and not for {days} days", days=values["days"])


def _step(values: Mapping[str, object], formats: Formats) -> str:
    day = values["day"]
    return text("You set this step for {day}", day=formats.day(day) if isinstance(day, date) else "")


_WHYS: Mapping[str, Callable[[Mapping[str, object], Formats], str]] = {
    "pace": _pace,
    "days": _days,
    "share": _share,
    "level": _level,
    "items": _items,
    "pillar": _pillar,
    "own": _own,
    "readings": _readings,
    "declined": _declined,
    "quiet": _quiet,
    "step": _step,
}
"""How each reason of the model is put into words."""
