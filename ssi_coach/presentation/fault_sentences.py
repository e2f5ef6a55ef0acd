"""One sentence for every fault that the program knows, by the fault's id."""

from __future__ import annotations

from collections.abc import Mapping

from ssi_coach.presentation.results.sentences import RESULT_FAULTS
from ssi_coach.presentation.team.sentences import TEAM_SENTENCES
from ssi_coach.presentation.wording import later

_ENTRIES = {
    "entry.kind": later(
        'There is no activity called "{kind}". Nothing was saved; the list of activities shows what '
        "can be logged."
    ),
    "entry.count": later("A count must lie between {low} and {high}, not {count}. Nothing was saved."),
    "entry.minutes": later("Minutes must lie between 0 and {high}, not {minutes}. Nothing was saved."),
    "entry.note": later(
        "The note is too long to keep ({length} characters). Nothing was saved; please shorten it."
    ),
    "entry.name": later("{field} may have at most {high} characters. Nothing was saved; please shorten it."),
    "entry.tags": later("An entry can carry at most {high} tags. Nothing was saved; please leave some out."),
    "entry.gone": later(
        "What you chose is no longer in the journal. Nothing was changed; please choose again."
    ),
    "day.too_early": later(
        "{day} cannot be right: LinkedIn opened on {earliest}. Nothing was saved; please check the date."
    ),
    "day.too_late": later(
        "{day} lies in the future. Nothing was saved; days up to tomorrow can be written down."
    ),
    "days.span": later("Between one and {high} days can be marked at once. Nothing was changed."),
}

_CHECKLIST = {
    "checklist.item": later("This item is no longer on the checklist. Nothing was changed."),
    "own_item.title": later(
        "An own item needs a title of at most {high} characters. Nothing was saved; please give it one."
    ),
    "goal.per_week": later(
        "A goal must lie between 1 and {high} a week, not {per_week}. Nothing was changed."
    ),
    "goals.many": later(
        "There is room for {high} different goals a week. Nothing was changed; please take one out first."
    ),
}

_READINGS = {
    "reading.range": later(
        "{field} must lie between {low} and {high}, not {value}. Nothing was saved; please compare "
        "it with the page."
    ),
    "reading.not_a_number": later(
        "{field}: {value} is not a number. Nothing was saved; type figures such as 20.9 or 20,9."
    ),
    "reading.sum": later(
        "The four pillars add up to {sum}, but the total says {total}. Nothing was saved; please "
        "check the numbers."
    ),
    "reading.incomplete": later(
        "A reading needs the total or all four pillars. Missing: {missing}. Nothing was saved."
    ),
    "reading.gone": later("This reading is no longer in the journal. Nothing was changed."),
    "level.name": later('There is no level called "{name}". Known are: {known}. Nothing was saved.'),
    "level.value": later("A level must lie between 0 and {high}, not {value}. Nothing was saved."),
}

_ESTIMATE = {
    "estimate.backwards": later(
        "{until} lies before {as_of}. Nothing was estimated; name a last day that is not before the first."
    ),
    "estimate.long": later(
        "From {as_of} to {until} is too long. Nothing was estimated; name days at most ten years apart."
    ),
}

_REVIEW = {
    "session.long": later("A session holds at most a day's time. Please end it and begin a new one."),
    "session.none": later("No session is open. Nothing was counted; please start one."),
    "day_end.long": later("A note holds at most {high} signs. Nothing was saved; please shorten it."),
    "review.long": later("An answer holds at most {high} signs. Nothing was saved; please shorten it."),
    "review.ahead": later(
        "The week of {day} lies ahead. Nothing was saved; look back at it when it is over."
    ),
}

_ANNOTATION = {
    "annotation.text": later("A note holds 1 to {high} signs. Nothing was saved."),
}

_PEOPLE = {
    "person.name": later("A person needs a name of 1 to {high} signs. Nothing was saved."),
    "person.step_past": later("A next step lies ahead, and {day} is over. Nothing was saved."),
    "person.gone": later("This person is no longer in the journal. Nothing was changed."),
}

_REPORT = {
    "report.cancelled": later("It was cancelled. No file was written."),
}

_SETTINGS = {
    "setting.range": later(
        "{value} is not possible here: choose between {low} and {high}. Nothing was changed."
    ),
    "setting.times": later("Write one to {high} times of day, such as 09:00, 16:30. Nothing was changed."),
    "setting.weekdays": later("A week has seven days. Nothing was changed."),
    "target.points": later("A target must lie between 1 and 100 points, not {points}. Nothing was changed."),
    "target.top": later(
        "A target must lie between the top 1 % and the top 99 %, not {top_percent}. Nothing was changed."
    ),
}

_JOURNAL = {
    "journal.halted": later("It was cancelled. Nothing was changed."),
    "journal.stale": later(
        "The journal has changed in the meantime, so this step no longer fits. Nothing was changed; "
        "please try again."
    ),
    "journal.full": later(
        "The disk is full, so this could not be saved. Everything saved before is safe. Free some "
        "space and try again."
    ),
    "journal.io": later(
        "The disk did not take the data, so this could not be saved. Everything saved before is "
        "safe. Check the disk or its cable and try again."
    ),
    "journal.readonly": later(
        "The journal cannot be written: its folder or file is read-only or closed to you. What it "
        "holds is safe. Allow writing to the folder and try again."
    ),
    "journal.busy": later(
        "Another program is using the journal right now. Nothing was changed; close the other "
        "window or command and try again."
    ),
    "journal.damaged": later(
        "The journal file is damaged and was left untouched. Copies that you made of it are not affected; "
        "go on with the newest one."
    ),
    "journal.foreign": later(
        "The file in this folder was not made by SSI Coach and was left untouched. Choose another folder."
    ),
    "journal.newer": later(
        "This journal was written by a newer version of SSI Coach and was left untouched. Update "
        "SSI Coach to open it."
    ),
    "journal.update_failed": later(
        "The journal could not be brought to this version and is as it was before. Nothing is lost; "
        "please report this and go on with the version you had."
    ),
    "journal.unsafe": later(
        "This system does not let SSI Coach switch on the protection of your data ({setting}). The "
        "journal was not opened and is untouched; please report this."
    ),
    "journal.text": later(
        "A text holds characters that cannot be kept. Nothing was saved; please type or paste it again."
    ),
    "sample.not_empty": later(
        "There is a journal in {folder} already, and sample data never mixes with it. Nothing was "
        "changed; choose an empty folder."
    ),
    "backup.unequal": later(
        "The copy did not prove equal to the journal and was thrown away. The journal is safe; "
        "please try again, or choose another disk."
    ),
}

_PASTE = {
    "paste.empty": later(
        "There is no text to read. Nothing was saved; copy the whole SSI page (Ctrl+A, Ctrl+C) "
        "and paste it again."
    ),
    "paste.too_long": later(
        "The text is too long to be an SSI page ({length} characters). Nothing was saved; copy only "
        "that page and paste it again."
    ),
    "paste.not_ssi": later(
        "This does not look like your SSI page: no total and no pillar stands in it. Nothing was "
        "saved; copy the whole page at linkedin.com/sales/ssi, or type the numbers."
    ),
    "paste.two_readings": later(
        "The text holds two different readings. Nothing was saved; paste one SSI page at a time."
    ),
}

_FILES = {
    "file.cells": later("This row has {found} cells where {expected} are expected."),
    "file.quotes": later("The quotation marks of this row do not match."),
    "file.date": later('"{value}" is no date; dates look like 2026-05-13.'),
    "file.number": later('{field}: "{value}" is no number.'),
    "file.id": later('"{value}" is no id of an entry.'),
    "file.item": later('In the list "{list}" this is not as expected: {field} "{value}".'),
    "file.columns": later(
        "{name} repeats the heading {column} or has more than {high} columns. Nothing was imported; "
        "correct its first line and try again."
    ),
    "file.encoding": later(
        "{name} is not written in letters that can be read. Nothing was imported; save it as UTF-8 "
        "and try again."
    ),
    "file.rows": later("{name} has more than {high} rows. Nothing was imported; split it and try again."),
    "file.too_large": later(
        "{name} is larger than {high} MB. Nothing was imported; split it or choose another file."
    ),
    "file.unknown": later(
        "{name} is no file that SSI Coach can read. Expected: {expected}. Nothing was imported."
    ),
    "file.damaged": later(
        "{name} is damaged: it begins as a workbook or a web page does, but cannot be read. Nothing was imported; "
        "save or download it once more."
    ),
    "file.unpacked": later(
        "{name} unpacks to far more than a table needs. Nothing was imported; choose another file."
    ),
    "file.old_workbook": later(
        "{name} is a workbook of the old kind. Nothing was imported; save it as .xlsx or .csv and choose that file."
    ),
    "file.newer": later(
        "{name} was written by a newer version of SSI Coach. Nothing was imported; update SSI Coach "
        "and try again."
    ),
    "outcome.range": later("{field} must lie between {low} and {high}, not {value}. Nothing was saved."),
    "outcome.post": later("The address of the post has more than {high} characters. Nothing was saved."),
    "file.too_much": later(
        "{name} needs more memory to be read than a file of LinkedIn ever does. Nothing was imported."
    ),
    "file.too_slow": later("{name} takes too long to be read, and was given up. Nothing was imported."),
    "file.reader": later(
        "Reading {name} ended without an answer. Nothing was imported, and your journal is as it was; "
        "please try it once more."
    ),
    "file.columns_unknown": later(
        "It is not clear what the columns of {name} mean. Expected is a column with the day and others with what "
        "was done, such as date,kind,count. Nothing was imported; in the window you can say what each column "
        "holds."
    ),
    "import.cancelled": later("Reading was cancelled. Nothing was imported."),
    "file.unreadable": later(
        "{name} cannot be read ({reason}). Nothing was imported; check that it is there and that "
        "you may open it."
    ),
    "file.write": later(
        "{name} could not be written ({reason}). The journal is safe; choose another folder."
    ),
    "json.bad": later(
        "The text looks like JSON but cannot be read as such. Nothing was saved; please copy it again, whole."
    ),
    "import.rows": later(
        "Some rows could not be understood ({n}), so nothing was imported. Correct them, or import "
        "the rest without them."
    ),
}

_ARCHIVE = {
    "archive.damaged": later(
        "{name} is damaged or was not downloaded to its end. Nothing was imported; download it from LinkedIn "
        "once more."
    ),
    "archive.encrypted": later(
        "{name} is locked with a password. Nothing was imported; choose the file as LinkedIn sent it."
    ),
    "archive.names": later(
        "{name} holds {member} twice or outside of itself, as no archive of LinkedIn does. Nothing was imported; "
        "choose the file as LinkedIn sent it."
    ),
    "archive.nested": later(
        "{name} holds an archive in an archive in an archive ({member}). Nothing was imported; unpack the outer "
        "one and choose the inner one."
    ),
    "archive.members": later(
        "{name} holds more than {high} files, more than any archive of LinkedIn. Nothing was imported; choose the "
        "file as LinkedIn sent it."
    ),
    "archive.member_size": later(
        "In {name}, {member} is larger than {high} MB. Nothing was imported; choose the file as LinkedIn sent it."
    ),
    "archive.total": later(
        "{name} unpacks to more than {high} MB. Nothing was imported; choose the file as LinkedIn sent it."
    ),
    "archive.ratio": later(
        "In {name}, {member} unpacks to more than {high} times its size, as no file of LinkedIn does. Nothing was "
        "imported; choose the file as LinkedIn sent it."
    ),
    "archive.header": later(
        "{name} has no headings such as {expected}. The other files can be imported; if your LinkedIn is not in "
        "English, switch it to English, ask for the archive again, and choose that one."
    ),
}

_DISPLAY = {
    "display.none": later(
        "There is no display here to open a window on. Start SSI Coach from your desktop, or use "
        "its commands: ssi-coach --help lists them."
    ),
    "display.refused": later(
        "The display {display} does not answer, so no window can be opened. Start SSI Coach from "
        "your desktop, as the user who is logged in there."
    ),
    "display.libraries": later(
        "A window needs libraries of the system that are not here: {libraries}. On Debian and "
        "Ubuntu this line installs them: sudo apt-get install libegl1 libgl1 libglib2.0-0 "
        "libfontconfig1 libdbus-1-3 libxkbcommon-x11-0 libx11-xcb1 libxcb-cursor0 libxcb-icccm4 "
        "libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-xkb1"
    ),
}

_DATA = {
    "catalogue.fault": later(
        "SSI Coach's own data cannot be used: {file}, {entry}: {fault}. Your journal is untouched; "
        "please install SSI Coach again."
    ),
}

_LINE = {
    "line.empty": later("There is nothing written yet. Write what you did, such as: 3 comments 10 min."),
    "line.unreadable": later(
        "The line holds characters that cannot be kept. Nothing was saved; please type it again."
    ),
    "line.minutes_twice": later(
        "The line says both {first} and {second} minutes. Nothing was saved; please write them "
        "once, for the whole line."
    ),
    "line.no_kind": later(
        'No activity was found in "{written}". Nothing was saved; name what you did, such as: 3 comments.'
    ),
    "line.signed_count": later(
        "A count has no sign, but here stands {written}. Nothing was saved; to take something back, "
        "edit or delete its entry in the journal."
    ),
    "line.two_days": later(
        "The line names two days, {first} and {second}. Nothing was saved; please write one line "
        "for each day."
    ),
    "line.unclear_turn": later(
        'It is not clear what "{written}" belongs to: done by you or received. Nothing was saved; '
        "please put a comma between the activities."
    ),
    "line.long_tag": later("A tag may have at most {high} characters. Nothing was saved; please shorten it."),
    "line.no_such_day": later(
        '"{written}" is no day of the calendar. Nothing was saved; please check the date.'
    ),
    "line.unclear_count": later(
        'In "{written}" it is not clear whether a number counts something or belongs to the date. '
        "Nothing was saved; please put a comma between them."
    ),
    "line.unclear_minutes": later(
        'It is not clear how many minutes "{written}" means. Nothing was saved; please write them '
        "such as 15 min."
    ),
}

SENTENCES: Mapping[str, str] = {
    **_ENTRIES,
    **_CHECKLIST,
    **_READINGS,
    **_ESTIMATE,
    **_REVIEW,
    **_ANNOTATION,
    **_PEOPLE,
    **_REPORT,
    **_SETTINGS,
    **_JOURNAL,
    **_PASTE,
    **_FILES,
    **_ARCHIVE,
    **_DISPLAY,
    **_LINE,
    **_DATA,
    **RESULT_FAULTS,
    **TEAM_SENTENCES,
}
"""What happened, what is safe, what to do: one msgid a fault; places in braces are the fault's own values."""
