"""Settings: what holds for this computer; each is declared once, dialog, file and help follow."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import time
from enum import StrEnum
from typing import Any

from ssi_coach.domain.days import DEFAULT_DAY_START
from ssi_coach.domain.errors import Refused

SETTINGS_VERSION = 1

MOST_TIMES = 6
"""Times of a day at which reminders may be wanted."""


class ThemeChoice(StrEnum):
    """How the window looks."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high-contrast"


def _setting(default: Any, title: str, about: str, **more: Any) -> Any:
    """A declared setting: its default, and what the dialog says about it (English, translated when shown)."""
    return field(default=default, metadata={"title": title, "about": about, **more})


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that is set for this computer; plan, target and industry live in the journal instead."""

    language: str = _setting(
        "", "Language", "All texts and numbers change with it.", choices=("", "en", "de")
    )
    theme: ThemeChoice = _setting(
        ThemeChoice.SYSTEM, "Theme", "Light, dark, high contrast, or as the computer."
    )
    minutes_a_day: int = _setting(
        20, "Minutes a day", "How long you want to spend on LinkedIn on a normal day.", low=5, high=240
    )
    day_start: time = _setting(
        DEFAULT_DAY_START, "A day starts at", "What you do after midnight counts for the evening before."
    )
    first_weekday: int = _setting(0, "First day of the week", "0 is Monday, 6 is Sunday.", low=0, high=6)
    reduced_motion: bool = _setting(False, "Less motion", "Shows changes at once instead of sliding to them.")
    text_percent: int = _setting(100, "Text size", "In percent of the usual size.", low=80, high=200)
    backup_folder: str = _setting("", "Backup folder", "Empty means beside the journal.")
    reminders: bool = _setting(
        False,
        "Remind me of the day's plan",
        "While SSI Coach is open, on days on which something is left to do.",
    )
    reminder_times: tuple[time, ...] = _setting(
        (time(9, 0),), "At these times", "One or more, such as 09:00, 16:30."
    )
    reminder_weekdays: tuple[int, ...] = _setting(
        (0, 1, 2, 3, 4), "On these days", "Your days off stay quiet in any case."
    )
    reminders_a_day: int = _setting(
        1, "At most a day", "More than one only where there are more times.", low=1, high=6
    )
    quiet_from: time = _setting(time(20, 0), "Quiet from", "From then on nothing comes.")
    quiet_until: time = _setting(
        time(8, 0),
        "Quiet until",
        "What waits comes then, if its day is not over. The same time twice: never quiet.",
    )
    first_start_done: bool = _setting(
        False, "First start", "Whether the first questions were answered.", hidden=True
    )
    window_place: str = _setting("", "Window", "Where it stood when it was closed.", hidden=True)
    session_place: str = _setting("", "Session", "Where its window stood when it was closed.", hidden=True)
    shift_put_aside: str = _setting(
        "", "Change of LinkedIn's formula", "The day of the last one that was put aside.", hidden=True
    )
    review_put_aside: str = _setting(
        "", "Weekly review", "The first day of the last week that was put aside.", hidden=True
    )
    archive_asked: str = _setting(
        "",
        "LinkedIn's archive",
        "When LinkedIn was asked for it; empty when nobody waits for it.",
        hidden=True,
    )
    session_kinds: tuple[str, ...] = _setting(
        ("",), "Session", "The kinds on the buttons, where they were chosen.", hidden=True
    )
    day_end_asked: str = _setting("", "End of the day", "The last day that was asked about.", hidden=True)
    reminders_given: str = _setting("", "Reminders", "Which were answered lately.", hidden=True)
    reminder_snoozed: str = _setting("", "Reminders", "Until when one was put off.", hidden=True)
    team_place: str = _setting("", "Team board", "The folder or server that it stands on.", hidden=True)
    team_alias: str = _setting("", "Team board", "The name that the others see.", hidden=True)
    team_member: str = _setting("", "Team board", "Which snapshots are the same member's.", hidden=True)
    team_parts: tuple[str, ...] = _setting(
        ("pillars", "ranks"), "Team board", "What is shown besides the totals.", hidden=True
    )
    team_kinds: tuple[str, ...] = _setting(("",), "Team board", "The kinds that are counted.", hidden=True)
    team_keeps: bool = _setting(
        False, "Team board", "Whether the snapshot is written after each reading.", hidden=True
    )

    def __post_init__(self) -> None:
        """Refuse values outside what the declaration allows."""
        for declared in fields(self):
            low, high = declared.metadata.get("low"), declared.metadata.get("high")
            value = getattr(self, declared.name)
            if low is not None and not low <= value <= high:
                raise Refused("setting.range", setting=declared.name, value=value, low=low, high=high)
        if not 1 <= len(self.reminder_times) <= MOST_TIMES:
            raise Refused("setting.times", high=MOST_TIMES)
        if not set(self.reminder_weekdays) <= set(range(7)):
            raise Refused("setting.weekdays")


def remembered(settings: Settings) -> dict[str, Any]:
    """What nobody sets by hand and no undo takes back, by name."""
    return {
        declared.name: getattr(settings, declared.name)
        for declared in fields(settings)
        if declared.metadata.get("hidden")
    }


def without_consent(settings: Settings) -> Settings:
    """The settings of a file without what its reader has to agree to on this computer: to send anything anywhere."""
    return replace(settings, team_place="", team_keeps=False)


def to_plain(settings: Settings) -> dict[str, object]:
    """The settings as values that any file can hold: texts, numbers, booleans."""
    plain: dict[str, object] = {"version": SETTINGS_VERSION}
    for declared in fields(settings):
        plain[declared.name] = _plain(getattr(settings, declared.name))
    return plain


def from_plain(plain: Mapping[str, object]) -> Settings:
    """Settings from values of a file; a value that cannot be used gives way to its default."""
    settings = Settings()
    for declared in fields(Settings):
        if declared.name not in plain:
            continue
        try:
            value = _typed(plain[declared.name], getattr(settings, declared.name))
            settings = replace(settings, **{declared.name: value})
        except (ValueError, TypeError, Refused):
            continue
    return settings


def _plain(value: object) -> object:
    """A value as any file can hold it."""
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    return value.strftime("%H:%M") if isinstance(value, time) else value


def _typed(value: object, default: object) -> Any:
    """`value` in the type of the default, or an error."""
    if isinstance(default, tuple) and isinstance(value, list | tuple):
        return tuple(_typed(part, default[0]) for part in value)
    if isinstance(default, time):
        return time.fromisoformat(str(value))
    if isinstance(default, ThemeChoice):
        return ThemeChoice(str(value))
    if type(value) is not type(default):
        raise TypeError("a setting of another type")
    return value
