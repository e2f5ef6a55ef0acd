"""The week's plan kept as a calendar file: asks where, writes it whole or not at all, and says so."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from ssi_coach.app.window.around import Around
from ssi_coach.app.window.choosers import chooser, opened
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.today.week_calendar import CalendarWish, calendar_name, week_calendar
from ssi_coach.presentation.wording import text
from ssi_coach.services.today.week_ahead import week_ahead
from ssi_coach.services.workspace import Workspace
from ssi_coach.storage.whole_file import write_whole


def keep_calendar(around: Around) -> None:
    """Plan the days ahead, then ask where they shall go."""
    around.coach.ask(partial(_made, around.formats), partial(_choose, around))


def write_calendar(around: Around, content: str, place: str) -> None:
    """Write the file and say so."""
    around.coach.ask(partial(_written, content=content, place=place), partial(_say, around))


def _made(formats: Formats, work: Workspace) -> tuple[str, str]:
    """The name and the content of the file, empty without anything planned; on the journal's thread."""
    days = week_ahead(work)
    wish = CalendarWish(work.journal.place(), work.settings.reminder_times[0], work.moment())
    return calendar_name(days, work.today()), week_calendar(days, wish, formats) if days else ""


def _choose(around: Around, made: tuple[str, str]) -> None:
    name, content = made
    if not content:
        around.reporter.toast(text("Nothing is planned for the days ahead, so there is no file."))
        return
    files = chooser(around.window, text("Save the week's plan for your calendar"))
    files.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    files.setNameFilter(text("Calendar (*.ics)"))
    files.setDefaultSuffix("ics")
    files.selectFile(f"{name}.ics")
    files.fileSelected.connect(partial(write_calendar, around, content))
    opened(files)


def _written(_: Workspace, *, content: str, place: str) -> Path:
    return write_whole(Path(place), content.encode())


def _say(around: Around, place: Path) -> None:
    around.reporter.toast(
        text("Plan written to {file}. Open it to add it to your calendar.", file=place.name)
    )
