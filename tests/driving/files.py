"""Files that the page Import is shown with: an archive, LinkedIn's quick one, an own table, and something else."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from tests.archives.eras import NEWEST
from tests.archives.life import Sizes, live
from tests.archives.packing import archive_of, pack_plain
from tests.crm.lists import PROGRAMS, made_up

SIZES = Sizes(180, 60, 40, 320, 30, 90, 160, 70, 12)
SEED = 5
YEARS = 2

TABLE = """When;What I did;Whom;Minutes;Remarks
{0};comment;Ada Beispiel;5;about her talk
{1};message;Max Muster;10;
{1};comment;Eva Exempel;;fair next week
"""


def archive_file(folder: Path, today: date, *, complete: bool = True) -> Path:
    """An archive of the day before yesterday."""
    made = datetime(today.year, today.month, today.day, 9, tzinfo=UTC) - timedelta(days=2)
    life = live(SEED, today.replace(year=today.year - YEARS), made.date(), SIZES)
    return pack_plain(archive_of(life, NEWEST, made, complete=complete), folder)


def table_file(folder: Path, today: date, *, clear: bool = True) -> Path:
    """A table that somebody kept; one that is not clear has a name of its own for what was done."""
    days = (f"{today - timedelta(days=back):%d.%m.%Y}" for back in (3, 2))
    path = folder / ("outreach log.csv" if clear else "my list.csv")
    words = TABLE.format(*days)
    path.write_text(words if clear else words.replace("What I did", "XY").replace("comment", "ax"), "utf-8")
    return path


def deals_file(folder: Path, today: date, *, clear: bool = True) -> Path:
    """A list of a customer program; one that is not clear has stages of its own."""
    path = folder / "hubspot-crm-exports-all-deals.csv"
    words = PROGRAMS["hubspot", "en"].text(made_up(7, 60, today - timedelta(days=1)))
    own = words.replace("presentationscheduled", "Second round").replace("Contract Sent", "Blue phase")
    path.write_text((words if clear else own).replace(",EUR", ","), "utf-8")
    return path


def letter_file(folder: Path) -> Path:
    """A file that nobody can import."""
    path = folder / "letter.pdf"
    path.write_bytes(b"%PDF-1.7 a letter")
    return path
