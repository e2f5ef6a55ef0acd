"""What was changed in the settings dialog, as the services take it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields
from datetime import time

from ssi_coach.domain.activities import LinkedInPlan
from ssi_coach.domain.errors import Refused
from ssi_coach.domain.targets import TargetKind
from ssi_coach.presentation.settings import SettingsState, target_of
from ssi_coach.services.settings import MOST_TIMES, Settings, ThemeChoice


def settings_changed(
    state: SettingsState, values: Mapping[str, object]
) -> tuple[dict[str, object], dict[str, object]]:
    """What differs from the state, ready for the services: settings by name, circumstances by name.

    Values of the dialog come back in their types; a target is built from its two rows.
    Raises `Refused("target....")` for a target that means nothing, `Refused("setting.times")` for no times.
    """
    before = {row.name: row.value for row in state.rows}
    wanted = {name: value for name, value in values.items() if before.get(name) != value}
    names = {declared.name for declared in fields(Settings)}
    settings = {name: _typed(name, value) for name, value in wanted.items() if name in names}
    about = {name: value for name, value in wanted.items() if name not in names}
    return settings, _said(about, {**before, **wanted})


def _typed(name: str, value: object) -> object:
    """A value of the dialog in the type of its setting."""
    if name == "theme":
        return ThemeChoice(str(value))
    if name == "reminder_times":
        return times_of(str(value))
    if isinstance(value, frozenset):
        return tuple(sorted(value))
    return int(str(value)) if name == "first_weekday" else value


def times_of(typed: str) -> tuple[time, ...]:
    """The times of a typed list: "9, 16:30" is nine and half past four. Raises `Refused("setting.times")`."""
    try:
        times = {_time_of(word) for word in re.findall(r"[0-9:.hH]+", typed)}
    except ValueError as fault:
        raise Refused("setting.times", high=MOST_TIMES) from fault
    if not 1 <= len(times) <= MOST_TIMES or re.sub(r"[0-9:.hH,;\s]", "", typed):
        raise Refused("setting.times", high=MOST_TIMES)
    return tuple(sorted(times))


def _time_of(word: str) -> time:
    """A time of day: "9", "9:30", "9.30", "17h"."""
    hours, _, minutes = re.sub("[.hH]", ":", word).partition(":")
    return time(int(hours), int(minutes or 0))


def _said(wanted: Mapping[str, object], all_values: Mapping[str, object]) -> dict[str, object]:
    """Changed rows about the user as circumstances."""
    said: dict[str, object] = {}
    if "plan" in wanted:
        said["plan"] = LinkedInPlan(str(wanted["plan"]))
    if "industry" in wanted:
        said["industry"] = str(wanted["industry"]).strip()
    if "days_off" in wanted and isinstance(wanted["days_off"], frozenset):
        said["days_off"] = tuple(sorted(wanted["days_off"]))
    kind = str(all_values["target_kind"])
    points_matter = "target_points" in wanted and kind == TargetKind.OWN.value
    if "target_kind" in wanted or points_matter:
        said["target"] = target_of(kind, int(str(all_values["target_points"])))
    return said
