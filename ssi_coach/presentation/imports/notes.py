"""Around an import: what the files do not hold, what they tell, and what is good to know."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ssi_coach.domain.checklist import Tick
from ssi_coach.domain.files import Contents, Derived, FileKind, ParsedFile, Part
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.imports.reasons import left_out
from ssi_coach.presentation.imports.subjects import listed
from ssi_coach.presentation.wording import plural, text

MOST_NAMES = 8
"""Columns and files that are named one by one."""

HOURS_A_DAY = 24


@dataclass(frozen=True, slots=True)
class Note:
    """Something to know: a title and a sentence."""

    title: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that the files tell: its name and its number, and what the number rests on."""

    name: str
    value: str
    about: str = ""


def build_missing(files: Sequence[ParsedFile], formats: Formats) -> tuple[Note, ...]:
    """What no archive holds; nothing for other files and for single parts of one."""
    archives = [file.contents for file in files if _is_archive(file) and file.contents is not None]
    if not archives:
        return ()
    views = text("Profile views, yours and received")
    notes = [Note(views, text("LinkedIn puts them in no archive. Log them when you see them."))]
    notes += _window(archives, formats)
    if not any(file.kind in {FileKind.SSI_PAGE, FileKind.READINGS} for file in files):
        notes.append(Note(text("SSI readings"), text("Paste the SSI page for those.")))
    return tuple(notes)


def quick_sentence(files: Sequence[ParsedFile]) -> str:
    """What to say of LinkedIn's quick archive; empty when there is none, or the larger one is there too."""
    contents = [file.contents for file in files if file.contents is not None]
    quick = [found for found in contents if found.quick]
    if not quick or any(_is_larger(found) for found in contents):
        return ""
    names = listed(part for found in quick for part in found.missing)
    if not names:
        return text("This is the quick archive. LinkedIn sends the rest with a second mail, within a day.")
    return text(
        "This is the quick archive. Not in it: {names}. LinkedIn sends them with a second mail, within a day.",
        names=names,
    )


def build_facts(files: Sequence[ParsedFile], formats: Formats) -> tuple[Fact, ...]:
    """What the files tell beyond their rows."""
    found = [file.derived for file in files if file.derived is not None]
    facts = list(_derived(found[-1], formats)) if found else []
    ticks = sum(isinstance(record, Tick) for file in files for record in file.records)
    if ticks and any(file.contents is not None for file in files):
        facts.append(Fact(text("Checklist items proved done"), formats.whole(ticks)))
    return tuple(facts)


def build_notes(files: Sequence[ParsedFile], formats: Formats) -> tuple[Note, ...]:
    """What somebody may wonder about: what stays behind, old letters, settings."""
    return tuple(_notes(files, formats))


def _is_archive(file: ParsedFile) -> bool:
    return file.kind == FileKind.ARCHIVE and file.contents is not None and len(file.contents.parts) > 1


def _is_larger(contents: Contents) -> bool:
    return not contents.quick and len(contents.parts) > 1


def _window(archives: Sequence[Contents], formats: Formats) -> Iterator[Note]:
    """LinkedIn forgets invitations after some months."""
    days = [
        part.days
        for found in archives
        for part in found.parts
        if part.holds == "invitations" and part.days is not None
    ]
    if days:
        first = min(span.first for span in days)
        yield Note(
            text("Invitations before {day}", day=formats.day_medium(first)),
            text("LinkedIn lists those of the last months only: import an archive twice a year."),
        )


def _derived(derived: Derived, formats: Formats) -> Iterator[Fact]:
    if derived.acceptance is not None:
        n = derived.invitations
        of = plural("of {n} invitation", "of {n} invitations", n, n=formats.whole(n)) if n else ""
        yield Fact(text("Acceptance rate"), formats.percent(100 * derived.acceptance), of)
    if derived.replies is not None:
        yield Fact(text("Replies to your first messages"), formats.percent(100 * derived.replies))
    if derived.reply_hours is not None:
        yield Fact(text("Your usual time to reply"), _hours(derived.reply_hours, formats))
    if derived.decision_makers is not None:
        yield Fact(text("Decision makers, VP and up"), formats.whole(derived.decision_makers))
    if derived.connections is not None:
        yield Fact(text("Connections"), formats.whole(derived.connections))


def _hours(hours: float, formats: Formats) -> str:
    if hours < HOURS_A_DAY:
        return formats.minutes(max(1, hours * 60))
    days = round(hours / HOURS_A_DAY)
    return plural("{n} day", "{n} days", days, n=formats.whole(days))


def _notes(files: Sequence[ParsedFile], formats: Formats) -> Iterator[Note]:
    if any(file.deals is not None for file in files):
        yield Note(
            text("How far a deal has come"),
            text(
                "The list shows only where each stands: the first conversation is taken from the day on which it was "
                "begun, and stages in between count as skipped. A later list moves results forward, never back, and "
                "changes an amount unless you wrote another one."
            ),
        )
    passed_over = sorted({name for file in files for name in file.passed_over})
    if passed_over:
        yield Note(text("Not taken over"), _named(passed_over, formats))
    purposes = left_out(files, formats)
    if purposes:
        yield Note(text("Left out on purpose"), purposes)
    if any(file.encoding == "cp1252" for file in files):
        yield Note(
            text("Letters of an older program"),
            text(
                "The file is not in UTF-8. It was read as Windows text; look at names with accents afterwards."
            ),
        )
    if any(file.settings for file in files):
        yield Note(
            text("Settings"),
            text("Language, theme and the like stay as they are on this computer, if it has its own."),
        )
    if any(part.holds == "messages" for file in files for part in _parts(file)):
        yield Note(
            text("What people wrote to you"),
            text("Texts of messages and mail addresses are not kept: who, when and which way is enough."),
        )
    yield Note(
        text("What you changed or deleted"),
        text("It stays as you left it: an import never writes over the journal."),
    )


def _parts(file: ParsedFile) -> tuple[Part, ...]:
    return () if file.contents is None else file.contents.parts


def _named(names: Sequence[str], formats: Formats) -> str:
    shown, more = ", ".join(names[:MOST_NAMES]), len(names) - MOST_NAMES
    if more <= 0:
        return shown
    return text("{names} and {n} more", names=shown, n=formats.whole(more))
