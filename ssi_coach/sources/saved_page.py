"""The SSI page as a browser saves it: HTML or a web archive in one file, and the reading that it shows."""

from __future__ import annotations

import html
import re
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, date, datetime
from email import message_from_bytes
from email.message import Message
from email.utils import parsedate_to_datetime

from ssi_coach.domain.days import HomeTime, check_day
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.files import Contents, FileKind, ParsedFile, Part
from ssi_coach.domain.readings import NUMBER_FIELDS, reading_of
from ssi_coach.sources.decoding import decoded
from ssi_coach.sources.own_cells import identity
from ssi_coach.sources.ssi_page import LONGEST_TEXT, PastedReading, read_ssi

LARGEST_PAGE = 30_000_000
"""Bytes of a page read at most; a whole one with its pictures has a tenth of that."""

HOLDS = "ssi"
SOURCE = "page"
"""How such a reading came into the journal."""

_UNSEEN = frozenset({"script", "style", "noscript", "template", "head", "svg"})
_CELLS = frozenset({"td", "th"})
_INLINE = frozenset(
    {
        "a",
        "abbr",
        "b",
        "bdi",
        "em",
        "font",
        "i",
        "label",
        "mark",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
        "u",
    }
)
"""Tags that stay within a line; all others begin a new one, as a browser's copy does."""

_NAME = re.compile(r"/?([a-zA-Z][a-zA-Z0-9]*)")
_DATED_NAME = re.compile(r"(?<!\d)(20\d\d)[-_.]?(\d\d)[-_.]?(\d\d)(?!\d)")
_ARCHIVE_HEADS = (b"mime-version:", b"from: <saved by", b"content-type: multipart/related")


@dataclass(frozen=True, slots=True)
class SavedPage:
    """A file that may be a saved page: its name, its bytes, and when it was last written (UTC)."""

    name: str
    data: bytes
    saved_at: datetime


def is_page(data: bytes) -> bool:
    """Whether bytes begin as HTML or as a web archive does."""
    start = data[:2_000].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    return start.startswith((b"<!doctype html", b"<html", b"<!--", b"<head", b"<body")) or _is_archive(start)


def read_page(page: SavedPage, home: HomeTime) -> ParsedFile | None:
    """The reading of a saved SSI page; None when it is another page.

    Its day is the one that the browser wrote into a web archive, else one in the file's name
    ("ssi-2026-05-13.html"), else the day on which the file was written. Raises what is wrong with a page that is
    the right one: `KnownError("reading....")`, `"paste.two_readings"`.
    """
    if len(page.data) > LARGEST_PAGE:
        raise KnownError("file.too_large", name=page.name, high=LARGEST_PAGE // 1_000_000)
    source, stated = _source(page)
    found = _best(source)
    if found is None:
        return None
    if found.problem is not None:
        raise found.problem
    return _parsed(page, found, _day(page, stated, home))


def read_text_page(page: SavedPage, home: HomeTime) -> ParsedFile | None:
    """The reading of a text file into which somebody copied the SSI page, or the JSON behind it; None for others."""
    if len(page.data) > LONGEST_TEXT:
        return None
    found = read_ssi(decoded(page.name, page.data)[0])
    return None if found.problem is not None else _parsed(page, found, _day(page, None, home))


def _parsed(page: SavedPage, found: PastedReading, day: date) -> ParsedFile:
    numbers: dict[str, float | None] = {name: found.numbers.get(name) for name in NUMBER_FIELDS}
    identified = identity(("reading", day.isoformat(), *numbers.values()), Counter())
    reading = reading_of(identified, day, numbers, source=SOURCE)
    contents = Contents((Part(page.name, HOLDS, 1),), made_on=day)
    return ParsedFile(page.name, FileKind.SSI_PAGE.value, (reading,), contents=contents)


def visible_text(source: str) -> str:
    """What a browser shows of HTML, a line for each block; read in one pass, however the tags are broken.

    Much longer than the longest page that anybody reads it does not get.
    """
    shown: list[str] = []
    place, lowered = 0, source.lower()
    while place < len(source) and len(shown) <= LONGEST_TEXT // 10:
        begin = source.find("<", place)
        if begin < 0:
            shown.append(source[place:])
            break
        shown.append(source[place:begin])
        if source.startswith("<!--", begin):
            place = _after(source, "-->", begin)
            continue
        place = _after(source, ">", begin)
        match = _NAME.match(source, begin + 1)
        tag = match[0].lower() if match else ""
        if tag in _UNSEEN:
            place = _after(lowered, f"</{tag}", place)
        elif tag.strip("/") not in _INLINE:
            shown.append("\t" if tag.strip("/") in _CELLS else "\n")
    return html.unescape("".join(shown))


def _after(text: str, mark: str, place: int) -> int:
    """The place behind a mark, the end of the text where it does not come."""
    found = text.find(mark, place)
    return len(text) if found < 0 else found + len(mark)


def _best(source: str) -> PastedReading | None:
    """The reading that the visible page shows, else the one in the data behind it; None for another page."""
    tried = [read_ssi(visible_text(source))]
    if tried[0].problem is not None and len(source) <= LONGEST_TEXT and "memberScore" in source:
        tried.append(read_ssi(source))
    right = [found for found in tried if found.problem is None]
    near = [found for found in tried if found.numbers]
    return next(iter([*right, *near]), None)


def _source(page: SavedPage) -> tuple[str, datetime | None]:
    """The HTML of a page, and the moment that a web archive states."""
    if not _is_archive(page.data[:2_000].lower().lstrip()):
        return decoded(page.name, page.data)[0], None
    try:
        archive = message_from_bytes(page.data)
        parts = (part for part in archive.walk() if part.get_content_type() == "text/html")
        raw = next((part.get_payload(decode=True) for part in parts), b"")
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as fault:
        raise KnownError("file.damaged", name=page.name) from fault
    return decoded(page.name, raw if isinstance(raw, bytes) else b"")[0], _stated(archive)


def _stated(archive: Message) -> datetime | None:
    try:
        moment = parsedate_to_datetime(str(archive.get("Date", "")))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment


def _is_archive(start: bytes) -> bool:
    return start.startswith(_ARCHIVE_HEADS)


def _day(page: SavedPage, stated: datetime | None, home: HomeTime) -> date:
    """The day of the reading; a clock that runs ahead makes it today."""
    named = _DATED_NAME.search(page.name)
    if stated is None and named:
        try:
            return check_day(date(int(named[1]), int(named[2]), int(named[3])), today=home.today)
        except (ValueError, KnownError):
            pass
    return check_day(min(home.day(stated or page.saved_at), home.today), today=home.today)
