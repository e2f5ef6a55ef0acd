"""Where the user is at home: the zone and the day start that decide which day a moment belongs to."""

from __future__ import annotations

from datetime import date, timedelta
from zoneinfo import ZoneInfo

from ssi_coach.domain.days import HomeTime
from ssi_coach.services.workspace import Workspace

HOUR = timedelta(hours=1)


def home_time(work: Workspace, today: date | None = None) -> HomeTime:
    """Today (or the day that stands for it), the computer's zone and the day start of the settings."""
    return HomeTime(today or work.today(), _zone(work), work.settings.day_start)


def _zone(work: Workspace) -> str:
    """The zone's IANA name; where the system only knows some other word, the zone of its present offset."""
    name = work.clock.zone()
    try:
        ZoneInfo(name)
    except (ValueError, OSError, LookupError):  # "Mitteleuropäische Zeit" is no file's name
        offset = work.clock.now().utcoffset() or timedelta()
        hours = round(offset / HOUR)
        return f"Etc/GMT{-hours:+d}" if hours else ""
    return name
