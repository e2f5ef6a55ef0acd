"""Dates and moments as LinkedIn's files write them, and as a spreadsheet does that saved them again."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from ssi_coach.domain.errors import Refused
from ssi_coach.domain.folding import folded

PACIFIC = ZoneInfo("America/Los_Angeles")
"""The zone of times without seconds (Invitations), measured against messages with the same text."""

_MONTHS = (
    "january januar janvier enero janeiro gennaio",
    "february februar fevrier febrero fevereiro febbraio",
    "march marz mars marzo marco mrz",
    "april avril abril aprile",
    "may mai mayo maio maggio",
    "june juni juin junio junho giugno",
    "july juli juillet julio julho luglio",
    "august aout agosto",
    "september septembre septiembre setembro settembre sept",
    "october oktober octobre octubre outubro ottobre",
    "november novembre noviembre novembro",
    "december dezember decembre diciembre dezembro dicembre",
)

_YEAR_FIRST = re.compile(
    r"(\d{4})[-/](\d\d?)[-/](\d\d?)[ T](\d\d?):(\d\d)(?::(\d\d))?(?:\.\d+)?(?: ?(?:UTC|GMT|Z))?", re.ASCII
)
_SPOKEN = re.compile(
    r"[A-Z][a-z]{2} ([A-Za-z]{3}) (\d\d?) (\d\d):(\d\d):(\d\d) (?:UTC|GMT) (\d{4})", re.ASCII
)
_CLOCK = re.compile(
    r"(.+?),? +(\d\d?):(\d\d)(?::(\d\d))?(?: ?([AP])\.?M\.?)?(?: \(?(?:UTC|GMT)\)?)?",
    re.ASCII | re.IGNORECASE,
)
_USUAL_LENGTHS, _USUAL_ENDS = (19, 23), ("", " UTC")
"""The moments of most files, "2026-02-01 15:02:55" and the like; there are hundreds of thousands of them."""

_LONGEST = 80
"""No date is longer; a cell of a megabyte is not searched for one."""

_ISO_DAY = re.compile(r"(\d{4})[-/](\d\d?)[-/](\d\d?)", re.ASCII)
_WORDY_DAY = re.compile(r"(\d{1,2})(?:\.? (?:de )?|-|\. ?)([^\W\d_]+)\.?(?: (?:de )?|-|, )(\d{4}|\d{2})")
_MONTH_FIRST_DAY = re.compile(r"([^\W\d_]+)\.? (\d{1,2}),? (\d{4})")
_NUMBERS = re.compile(r"(\d{1,2})([/.\-])(\d{1,2})\2(\d{4}|\d{2})", re.ASCII)


def _prefixes() -> dict[str, int]:
    """Every beginning of a month's name, of three letters and more, that means one month in all languages."""
    found: dict[str, set[int]] = {}
    for month, names in enumerate(_MONTHS, start=1):
        for name in names.split():
            for length in range(3, len(name) + 1):
                found.setdefault(name[:length], set()).add(month)
    return {word: months.pop() for word, months in found.items() if len(months) == 1}


_MONTH_OF = _prefixes()


def utc_in(text: str, *, day_first: bool = False) -> datetime:
    """A moment that the file gives in UTC, with or without saying so; `day_first` as in `day_in`.

    Raises `Refused("file.date")` for what is no moment.
    """
    if len(text) in _USUAL_LENGTHS and text[13] == text[16] == ":" and text[19:] in _USUAL_ENDS:
        try:
            usual = datetime.fromisoformat(text[:19].replace("/", "-") + "+00:00")
        except ValueError:
            pass
        else:
            return usual if 1900 <= usual.year <= 2200 else _sound(usual, text)
    return _sound(_moment(text, day_first=day_first), text).replace(tzinfo=UTC)


def pacific_in(text: str, *, day_first: bool = False) -> datetime:
    """A moment that the file gives in the time of California, as UTC; raises as `utc_in` does.

    In the hour that autumn repeats, the first of the two is taken.
    """
    return _sound(_moment(text, day_first=day_first), text).replace(tzinfo=PACIFIC).astimezone(UTC)


def _sound(moment: datetime, text: str) -> datetime:
    """The moment itself, when every zone has it: the first and last days of the calendar cannot be moved."""
    if not 1900 <= moment.year <= 2200:
        raise Refused("file.date", value=text[:40])
    return moment


def _moment(text: str, *, day_first: bool) -> datetime:
    """The wall-clock time that a text says, in no zone yet."""
    said = text[:_LONGEST].strip().replace("\u202f", " ").replace("\xa0", " ")
    try:
        if found := _YEAR_FIRST.fullmatch(said):
            year, month, day, hour, minute, second = found.groups(default="0")
            return datetime(int(year), int(month), int(day), int(hour), int(minute), int(second))  # noqa: DTZ001  # the zone is the caller's to say
        if found := _SPOKEN.fullmatch(said):
            name, day, hour, minute, second, year = found.groups()
            return datetime(int(year), month_in(name), int(day), int(hour), int(minute), int(second))  # noqa: DTZ001  # as above
        if found := _CLOCK.fullmatch(said):
            on = day_in(found[1], day_first=day_first)
            return datetime(on.year, on.month, on.day, _hour(found), int(found[3]), int(found[4] or 0))  # noqa: DTZ001  # as above
    except ValueError:
        pass
    raise Refused("file.date", value=text[:40])


def _hour(found: re.Match[str]) -> int:
    """The hour of a clock with or without AM and PM; 24 where no clock says it."""
    hour, half = int(found[2]), (found[5] or "").upper()
    if not half:
        return hour
    return 24 if not 1 <= hour <= 12 else hour % 12 + (12 if half == "P" else 0)


@lru_cache(maxsize=4_096)
def day_in(text: str, *, day_first: bool = False) -> date:
    """The day that a text names, whatever its form; raises `Refused("file.date")` for what is none.

    "3/4/2026" is 4 March as LinkedIn writes it, and 3 April when the rest of the file is `day_first`;
    dots always put the day first. A first number above 12 is a day in any file.
    """
    said = text[:_LONGEST].strip()
    try:
        if found := _ISO_DAY.fullmatch(said):
            return date(int(found[1]), int(found[2]), int(found[3]))
        if found := _WORDY_DAY.fullmatch(said):
            return date(_year(found[3]), month_in(found[2]), int(found[1]))
        if found := _MONTH_FIRST_DAY.fullmatch(said):
            return date(int(found[3]), month_in(found[1]), int(found[2]))
        if found := _NUMBERS.fullmatch(said):
            first, second = int(found[1]), int(found[3])
            turned = day_first or found[2] == "." or first > 12
            return date(_year(found[4]), second if turned else first, first if turned else second)
    except ValueError:
        pass
    raise Refused("file.date", value=text[:40])


def is_day_first(texts: Iterable[str]) -> bool:
    """Whether the dates of a file put the day before the month: one of them could not be read otherwise."""
    for text in texts:
        found = _NUMBERS.match(text.strip())
        if found and int(found[1]) > 12:
            return True
    return False


def month_in(word: str) -> int:
    """The month 1..12 that a name or its beginning means in six languages; raises `ValueError` for none."""
    month = _MONTH_OF.get(folded(word).strip(". "))
    if month is None:
        raise ValueError("no month")
    return month


def _year(digits: str) -> int:
    return int(digits) if len(digits) == 4 else 2000 + int(digits)
