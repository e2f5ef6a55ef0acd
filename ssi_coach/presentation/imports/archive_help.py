"""How to ask LinkedIn for one's own data, step by step, and the reminder for when it should be there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.wording import text
from ssi_coach.services.imports.archive_reminder import DUE_AFTER

DOWNLOAD_PAGE = "https://www.linkedin.com/mypreferences/d/download-my-data"
ANALYTICS_PAGE = "https://www.linkedin.com/analytics/creator/content/"


@dataclass(frozen=True, slots=True)
class HelpStep:
    """A step: what to do, what is good to know about it, and the page of LinkedIn it happens on ("" for none)."""

    title: str
    detail: str
    page: str = ""


@dataclass(frozen=True, slots=True)
class OtherFile:
    """Another file of LinkedIn that can be brought in: what it is good for and how one gets it."""

    icon: str
    title: str
    detail: str
    page: str = ""


@dataclass(frozen=True, slots=True)
class ArchiveHelpState:
    """The help page. `asked` says when LinkedIn was asked and when the reminder comes, empty when nobody waits."""

    steps: tuple[HelpStep, ...]
    others: tuple[OtherFile, ...]
    asked: str


def build_archive_help(asked: datetime | None, today: date, formats: Formats) -> ArchiveHelpState:
    """The page; `asked` is when LinkedIn was asked, in local time."""
    return ArchiveHelpState(_steps(), _others(), _asked(asked, today, formats))


def _steps() -> tuple[HelpStep, ...]:
    return (
        HelpStep(
            text("Open \u201cDownload your data\u201d"),
            text(
                "In a browser on a computer: your picture, Settings & Privacy, Data privacy, Get a copy of your "
                "data. The app on a phone does not have it."
            ),
            DOWNLOAD_PAGE,
        ),
        HelpStep(
            text("Choose the larger archive"),
            text(
                "It is the first choice. Only this one has your posts, comments, reactions and searches; single "
                "files are the quick archive."
            ),
        ),
        HelpStep(
            text("Request it"),
            text("LinkedIn may want your password. Type it there only: this program never asks for it."),
        ),
        HelpStep(
            text("Wait for the second mail"),
            text(
                "The first mail comes after some minutes and brings a quick archive, which you can import "
                "already. The second comes within a day and brings the rest."
            ),
        ),
        HelpStep(
            text("Save the file within 72 hours"),
            text(
                "Then the link ends, and you ask again. Leave the file as it is: nothing has to be unpacked."
            ),
        ),
        HelpStep(
            text("Drop it on the page Data"),
            text(
                "You see first what is new. Come back with a new archive twice a year: LinkedIn forgets "
                "invitations after some months, and nothing is ever counted twice."
            ),
        ),
    )


def _others() -> tuple[OtherFile, ...]:
    return (
        OtherFile(
            "chart-line",
            text("What your posts reached"),
            text(
                "Your profile, Analytics, Post impressions: choose 365 days, then Export. It is an Excel file."
            ),
            ANALYTICS_PAGE,
        ),
        OtherFile(
            "gauge",
            text("Your SSI"),
            text("It is in no archive. Copy the page and paste it here, or save the page from the browser."),
        ),
        OtherFile(
            "table",
            text("A list that you kept yourself"),
            text("A table as CSV or Excel file: you say which column holds what, and that is remembered."),
        ),
        OtherFile(
            "briefcase-business",
            text("Results out of a customer list"),
            text(
                "HubSpot, Pipedrive, Salesforce: export the deals as CSV or Excel file, with the columns for stage, "
                "dates, amount, contact and source."
            ),
        ),
    )


def _asked(asked: datetime | None, today: date, formats: Formats) -> str:
    if asked is None:
        return ""
    due = asked + DUE_AFTER
    return text(
        "Asked {asked}. You are reminded {due}.",
        asked=_moment(asked, today, formats),
        due=_moment(due, today, formats),
    )


def _moment(moment: datetime, today: date, formats: Formats) -> str:
    """A moment near today in the middle of a sentence: "today, 12:00", "on Fri 15 May, 09:30"."""
    clock = formats.clock(moment.time())
    away = (moment.date() - today) // timedelta(days=1)
    if away == 0:
        return text("today, {clock}", clock=clock)
    if away == 1:
        return text("tomorrow, {clock}", clock=clock)
    return text("on {day}, {clock}", day=formats.day(moment.date()), clock=clock)
