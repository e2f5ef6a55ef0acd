"""The first start: its steps, what is answered in them, and the sentence each answer is summed up in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ssi_coach.domain.activities import LinkedInPlan
from ssi_coach.domain.levels import Level
from ssi_coach.domain.targets import Target
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.names import level_name, plan_name
from ssi_coach.presentation.reading_entry import ReadingAnswer
from ssi_coach.presentation.wording import plural, text

STEPS = ("language", "about", "reading", "levels", "archive")
"""The steps in their order."""

ASKED_LEVELS = (Level.CONNECTIONS, Level.FOLLOWERS, Level.ENDORSEMENTS, Level.RECOMMENDATIONS)
"""The rough numbers that a profile shows."""

LEAST_MINUTES, MOST_MINUTES, USUAL_MINUTES = 5, 240, 20


@dataclass(frozen=True, slots=True)
class AboutYou:
    """What one has and wants: LinkedIn plan, industry, minutes a day, target."""

    plan: LinkedInPlan = LinkedInPlan.FREE
    industry: str = ""
    minutes: int = USUAL_MINUTES
    target: Target = field(default_factory=Target)


@dataclass(frozen=True, slots=True)
class FirstStartAnswers:
    """What was answered so far; a skipped step stays None (or holds no levels).

    `language` is a code ("de"), empty for that of the computer. `files` were dropped meanwhile: they are looked at
    when the questions are done.
    """

    language: str | None = None
    about: AboutYou | None = None
    reading: ReadingAnswer | None = None
    levels: Mapping[str, int] = field(default_factory=dict)
    files: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class StepView:
    """A step in the list at the left: its title, one line below, and `done`, `now` or `open`."""

    id: str
    title: str
    detail: str
    mark: str


def steps(answers: FirstStartAnswers, now: str, formats: Formats) -> tuple[StepView, ...]:
    """The list of steps while the step `now` is shown: answered ones are done, wherever one is."""
    details = {
        "language": _language(answers),
        "about": _about(answers, formats),
        "reading": _reading(answers, formats),
        "levels": _levels(answers, formats),
        "archive": files_title(answers.files),
    }
    return tuple(
        StepView(
            step,
            _titles()[step],
            details[step] or _hints()[step],
            "now" if step == now else "done" if details[step] else "open",
        )
        for step in STEPS
    )


def files_title(files: Sequence[Path]) -> str:
    """The name of a file that was dropped, or how many; empty for none."""
    if len(files) == 1:
        return files[0].name
    return plural("{n} file", "{n} files", len(files), n=str(len(files))) if files else ""


def neighbour(step: str, by: int) -> str:
    """The step before (-1) or after (1) another, empty where there is none."""
    place = STEPS.index(step) + by
    return STEPS[place] if 0 <= place < len(STEPS) else ""


def level_rows() -> tuple[tuple[str, str], ...]:
    """The rough numbers that are asked for: id and name."""
    return tuple((level.value, level_name(level)) for level in ASKED_LEVELS)


def _titles() -> dict[str, str]:
    return {
        "language": text("Language"),
        "about": text("About you"),
        "reading": text("First reading"),
        "levels": text("Rough numbers"),
        "archive": text("LinkedIn archive"),
    }


def _hints() -> dict[str, str]:
    """What stands below a title before it is answered."""
    return {
        "language": text("Of the app"),
        "about": text("Plan, industry, time, target"),
        "reading": text("Paste your SSI page"),
        "levels": text("Optional"),
        "archive": text("Optional, drop it at any step"),
    }


def _language(answers: FirstStartAnswers) -> str:
    names = {"": text("As the computer"), "en": "English", "de": "Deutsch"}
    return "" if answers.language is None else names.get(answers.language, answers.language)


def _about(answers: FirstStartAnswers, formats: Formats) -> str:
    about = answers.about
    if about is None:
        return ""
    plan = text("{plan} plan", plan=plan_name(about.plan))
    minutes = text("{minutes} a day", minutes=formats.minutes(about.minutes))
    return ", ".join(part for part in (plan, about.industry, minutes) if part)


def _reading(answers: FirstStartAnswers, formats: Formats) -> str:
    reading = answers.reading
    if reading is None:
        return ""
    total = reading.numbers.get("total")
    whole = sum(reading.numbers.get(name, 0.0) for name in ("brand", "people", "insights", "relationships"))
    shown = formats.number(whole if total is None else total, 0)
    return text("{total} of 100, {day}", total=shown, day=formats.day_medium(reading.day))


def _levels(answers: FirstStartAnswers, formats: Formats) -> str:
    count = answers.levels.get(Level.CONNECTIONS.value)
    if count is not None:
        return text("{count} connections", count=formats.whole(count))
    return text("Answered") if answers.levels else ""
