"""A reminder in words: what is open of the day's plan, and what can be answered."""

from __future__ import annotations

from dataclasses import dataclass

from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.item_words import item_title
from ssi_coach.presentation.wording import plural, text
from ssi_coach.services.today.reminders import Reminder

SNOOZES = (30, 120)
"""Minutes after which a reminder may come again."""


@dataclass(frozen=True, slots=True)
class ReminderState:
    """A reminder: "3 actions are open today, 15 min", what comes first, and the answers.

    `snoozes` are minutes with their words. `go` opens the plan, `aside` puts the reminder away.
    """

    title: str
    sentence: str
    go: str
    snoozes: tuple[tuple[int, str], ...]
    aside: str


def build_reminder(reminder: Reminder, formats: Formats) -> ReminderState:
    """The reminder in words."""
    count, first = len(reminder.actions), reminder.actions[0].item
    title = item_title(first)
    return ReminderState(
        title=plural(
            "{n} action is open today, {minutes}",
            "{n} actions are open today, {minutes}",
            count,
            minutes=formats.minutes(reminder.minutes),
        ),
        sentence=text("First: {action}", action=title),
        go=text("Show the plan"),
        snoozes=tuple((minutes, snooze_words(minutes)) for minutes in SNOOZES),
        aside=text("Not today"),
    )


def snooze_words(minutes: int) -> str:
    """When a reminder comes again: "In 30 minutes", "In 2 hours"."""
    if minutes % 60:
        return plural("In {n} minute", "In {n} minutes", minutes)
    return plural("In {n} hour", "In {n} hours", minutes // 60)
