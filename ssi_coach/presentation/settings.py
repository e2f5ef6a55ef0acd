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
    LINE = "line"
    FOLDER = "folder"
    WEEKDAYS = "weekdays"


@dataclass(frozen=True, slots=True)
class SettingRow:
    """One thing that can be set.

    `value` is a text for choices, lines and folders, an int for numbers, a bool for switches, a time, or a
    frozenset of weekdays (Monday is 0). `low` and `high` bound numbers, `unit` stands behind them.
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
    needs: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class SettingsState:
    """The rows of the dialog: about the user, and about the app."""

    about_you: tuple[SettingRow, ...]
    app: tuple[SettingRow, ...]

    @property
    def rows(self) -> tuple[SettingRow, ...]:
        """All rows, in the order of the dialog."""
        return self.about_you + self.app


ABOUT_YOU_SETTINGS = frozenset({"minutes_a_day"})
"""Settings that the dialog shows beside plan and target."""

_EDITORS: Mapping[str, Editor] = {
    "theme": Editor.CHOICE,
    "first_weekday": Editor.CHOICE,
    "backup_folder": Editor.FOLDER,
}
"""Settings whose declaration does not say enough about their editor."""


def build(settings: Settings, circumstances: Circumstances, formats: Formats) -> SettingsState:
    """The dialog for the settings in force and what holds today about the user."""
    shown = [declared for declared in fields(Settings) if not declared.metadata.get("hidden")]
    rows = {declared.name: _row(declared, settings, formats) for declared in shown}
    yours = [rows.pop(name) for name in tuple(rows) if name in ABOUT_YOU_SETTINGS]
    return SettingsState((*_circumstances(circumstances, formats), *yours), tuple(rows.values()))


def changed(
    state: SettingsState, values: Mapping[str, object]
) -> tuple[dict[str, object], dict[str, object]]:
    """What differs from the state, ready for the services: settings by name, circumstances by name.

    Values of the dialog come back in their types; a target is built from its two rows.
    Raises `Refused("target....")` for a target that means nothing.
    """
    before = {row.name: row.value for row in state.rows}
    wanted = {name: value for name, value in values.items() if before.get(name) != value}
    names = {declared.name for declared in fields(Settings)}
    settings = {name: _typed(name, value) for name, value in wanted.items() if name in names}
    about = {name: value for name, value in wanted.items() if name not in names}
    return settings, _said(about, {**before, **wanted})


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
    said, value = declared.metadata, getattr(settings, declared.name)
    editor = _EDITORS.get(declared.name) or _editor(value, has_choices="choices" in said)
    as_text = editor is Editor.CHOICE
    return SettingRow(
        declared.name,
        text(said["title"]),
        _about(declared.name, said["about"]),
        editor,
        str(value) if as_text else value,
        _choices(declared.name, formats) if as_text else (),
        said.get("low", 0),
        said.get("high", 100),
        _unit(declared.name),
    )


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
    return language_choices()


def _unit(name: str) -> str:
    """What stands behind a number."""
    return {"minutes_a_day": text("min"), "text_percent": "%"}.get(name, "")


def _typed(name: str, value: object) -> object:
    """A value of the dialog in the type of its setting."""
    if name == "theme":
        return ThemeChoice(str(value))
    return int(str(value)) if name == "first_weekday" else value


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
