"""The settings dialog: rows generated from what the settings declare, and what is said about the user."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import Field, dataclass, fields
from datetime import time
from enum import StrEnum

from ssi_coach.domain.activities import LinkedInPlan
from ssi_coach.domain.targets import Circumstances, Target, TargetKind
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.names import plan_name
from ssi_coach.presentation.wording import text
from ssi_coach.services.settings import Settings, ThemeChoice

Choices = tuple[tuple[str, str], ...]
"""What can be chosen: the value as text, and its name."""


class Editor(StrEnum):
    """How a value is changed."""

    CHOICE = "choice"
    NUMBER = "number"
    SWITCH = "switch"
    TIME = "time"
    TIMES = "times"
    LINE = "line"
    FOLDER = "folder"
    WEEKDAYS = "weekdays"


@dataclass(frozen=True, slots=True)
class SettingRow:
    """One thing that can be set.

    `value` is a text for choices, lines, folders and lists of times, an int for numbers, a bool for switches, a
    time, or a frozenset of weekdays (Monday is 0). `low` and `high` bound numbers, `unit` stands behind them.
    `needs` names another row and the value it must have for this one to matter.
    """

    name: str
    title: str
    about: str
    editor: Editor
    value: object
    choices: Choices = ()
    low: int = 0
    high: int = 100
    unit: str = ""
    needs: tuple[str, object] | None = None


@dataclass(frozen=True, slots=True)
class SettingsState:
    """The rows of the dialog: about the user, about reminders, and about the app."""

    about_you: tuple[SettingRow, ...]
    app: tuple[SettingRow, ...]
    reminders: tuple[SettingRow, ...] = ()

    @property
    def rows(self) -> tuple[SettingRow, ...]:
        """All rows, in the order of the dialog."""
        return self.about_you + self.reminders + self.app


ABOUT_YOU_SETTINGS = frozenset({"minutes_a_day"})
"""Settings that the dialog shows beside plan and target."""

REMINDER_SETTINGS = (
    *("reminders", "reminder_times", "reminder_weekdays", "reminders_a_day", "quiet_from", "quiet_until"),
)
"""Settings that the dialog shows under Reminders; all but the first matter only while it is on."""

_EDITORS: Mapping[str, Editor] = {
    "reminder_times": Editor.TIMES,
    "reminder_weekdays": Editor.WEEKDAYS,
    "theme": Editor.CHOICE,
    "first_weekday": Editor.CHOICE,
    "backup_folder": Editor.FOLDER,
}
"""Settings whose declaration does not say enough about their editor."""


def build_settings(settings: Settings, circumstances: Circumstances, formats: Formats) -> SettingsState:
    """The dialog for the settings in force and what holds today about the user."""
    shown = [declared for declared in fields(Settings) if not declared.metadata.get("hidden")]
    rows = {declared.name: _row(declared, settings, formats) for declared in shown}
    yours = [rows.pop(name) for name in tuple(rows) if name in ABOUT_YOU_SETTINGS]
    reminders = tuple(rows.pop(name) for name in REMINDER_SETTINGS)
    return SettingsState((*_circumstances(circumstances, formats), *yours), tuple(rows.values()), reminders)


def target_kinds() -> Choices:
    """The targets that can be chosen."""
    return (
        (TargetKind.EITHER.value, text("70 points or the top 25 % of my industry")),
        (TargetKind.POINTS.value, text("70 points")),
        (TargetKind.TOP.value, text("Top 25 % of my industry")),
        (TargetKind.OWN.value, text("Own value")),
    )


def plan_choices() -> Choices:
    """The LinkedIn plans that can be chosen."""
    return tuple((plan.value, plan_name(plan)) for plan in LinkedInPlan)


def language_choices() -> Choices:
    """The languages of the app, each in its own words; empty follows the computer."""
    return (("", text("As the computer")), ("en", "English"), ("de", "Deutsch"))


def target_of(kind: str, points: int) -> Target:
    """The target of a chosen kind; the points matter for an own value alone."""
    own = TargetKind(kind) is TargetKind.OWN
    return Target(TargetKind(kind), float(points)) if own else Target(TargetKind(kind))


def _circumstances(held: Circumstances, formats: Formats) -> tuple[SettingRow, ...]:
    return (
        SettingRow(
            "plan",
            text("LinkedIn plan"),
            text("What you pay LinkedIn for decides which advice you can follow."),
            Editor.CHOICE,
            held.plan.value,
            plan_choices(),
        ),
        SettingRow(
            "industry",
            text("Industry"),
            text("As on your profile; your rank there counts for the target."),
            Editor.LINE,
            held.industry,
        ),
        SettingRow(
            "target_kind",
            text("Target"),
            text("What the gauge measures you against."),
            Editor.CHOICE,
            held.target.kind.value,
            target_kinds(),
        ),
        SettingRow(
            "target_points",
            text("Own target"),
            text("Points of 100."),
            Editor.NUMBER,
            round(held.target.points),
            low=1,
            high=100,
            unit=text("points"),
            needs=("target_kind", TargetKind.OWN.value),
        ),
        SettingRow(
            "days_off",
            text("Days off every week"),
            text("They never count as missed."),
            Editor.WEEKDAYS,
            frozenset(held.days_off),
            tuple((str(n), formats.weekday_short(n)) for n in range(7)),
        ),
    )


def _row(declared: Field[object], settings: Settings, formats: Formats) -> SettingRow:
    said, name = declared.metadata, declared.name
    value = getattr(settings, name)
    editor = _EDITORS.get(name) or _editor(value, has_choices="choices" in said)
    return SettingRow(
        name,
        text(said["title"]),
        _about(name, said["about"]),
        editor,
        _shown(editor, value),
        _choices(name, formats) if editor in (Editor.CHOICE, Editor.WEEKDAYS) else (),
        said.get("low", 0),
        said.get("high", 100),
        _unit(name),
        ("reminders", True) if name in REMINDER_SETTINGS[1:] else None,
    )


def _shown(editor: Editor, value: object) -> object:
    """A value as its editor takes it."""
    if editor is Editor.TIMES and isinstance(value, tuple):
        return ", ".join(f"{at:%H:%M}" for at in value)
    if editor is Editor.WEEKDAYS and isinstance(value, tuple):
        return frozenset(value)
    return str(value) if editor is Editor.CHOICE else value


def _about(name: str, said: str) -> str:
    """What a setting is about; where the dialog shows names, the declaration's figures would puzzle."""
    return text("Weeks in the journal and the map begin on it.") if name == "first_weekday" else text(said)


def _editor(value: object, *, has_choices: bool) -> Editor:
    """The editor that fits a value's type."""
    if has_choices:
        return Editor.CHOICE
    kinds = ((bool, Editor.SWITCH), (int, Editor.NUMBER), (time, Editor.TIME))
    return next((editor for kind, editor in kinds if isinstance(value, kind)), Editor.LINE)


def _choices(name: str, formats: Formats) -> Choices:
    """The named values of a setting."""
    if name == "theme":
        return (
            (ThemeChoice.SYSTEM.value, text("As the computer")),
            (ThemeChoice.LIGHT.value, text("Light")),
            (ThemeChoice.DARK.value, text("Dark")),
            (ThemeChoice.HIGH_CONTRAST.value, text("High contrast")),
        )
    if name == "first_weekday":
        return tuple((str(n), formats.weekday_name(n)) for n in range(7))
    if name == "reminder_weekdays":
        return tuple((str(n), formats.weekday_short(n)) for n in range(7))
    return language_choices()


def _unit(name: str) -> str:
    """What stands behind a number."""
    return {"minutes_a_day": text("min"), "text_percent": "%"}.get(name, "")
