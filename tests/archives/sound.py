"""Sound files of every sort, small, for accidents to happen to."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

from ssi_coach.sources.own_export import Export, write_export
from tests.archives.eras import ERAS, era
from tests.archives.life import Sizes, live
from tests.archives.packing import Members, archive_of, zipped
from tests.archives.workbooks import analytics
from tests.build import full_reading, make_entry
from tests.crm.lists import PROGRAMS, made_up
from tests.fakes import MemoryJournal

TINY = Sizes(3, 3, 3, 6, 2, 3, 2, 3, 1, 6)
NOW = datetime(2026, 5, 12, 12, tzinfo=UTC)

PAGE = b"""<!DOCTYPE html><html><head><title>Social Selling Index</title><style>p{}</style></head><body>
<p>Current Social Selling Index</p><p>53</p><p>out of 100</p><p>Four components of your score</p>
<p>20.998 | Establish your professional brand</p><p>6.4 | Find the right people</p>
<p>10.25 | Engage with insights</p><p>15 | Build relationships</p>
<p>Industry SSI rank</p><p>Top</p><p>10</p><p>%</p></body></html>"""

LONG_FORM = b"""sep=;
Date;Metric;Value
2026-05-01;Social Selling Index;53
2026-05-01;Establish your professional brand;20.998
2026-05-08;Social Selling Index;54
"""
OWN_TABLE = b"""Day,What I did,How often,Who
2026-05-01,Comment,3,Alba Fernwald
2026-05-02,Message,1,"Lindenholt, Bruno"
"""


@cache
def members(name: str) -> Members:
    """The files of a tiny archive of an era."""
    life = live(7, date(2019, 1, 1), era(name).when.date(), TINY)
    return archive_of(life, era(name)).members()


@cache
def containers() -> Members:
    """Zips, by the names that they come with: archives of four eras, a zip in a zip, a workbook."""
    found = {f"Complete_{one.name}.zip": zipped(_few(members(one.name)), stored=True) for one in ERAS[::2]}
    found["twice.zip"] = zipped({"inner.zip": next(iter(found.values()))})
    found["Content_2026-04-01_2026-04-05_MinaMorgenrot.xlsx"] = analytics(date(2026, 4, 1), days=5, posts=2)
    return found


def _few(whole: Members) -> Members:
    """The files that readers read; the others would only take accidents away from them."""
    silent = ("Ad_", "Email", "Phone", "Regis", "Learn", "Jobs", "guide", "coach", "Logins", "Ads", "Infer")
    return {name: data for name, data in whole.items() if not name.startswith(silent)}


@cache
def singles(folder: Path) -> Members:
    """Files that are no zips: those of archives, own exports, a page, tables of others."""
    found = {**_few(members("2022-09")), **_few(members("2026-03"))}
    found = {Path(name).name: data for name, data in found.items()}
    journal = MemoryJournal(make_entry(note='é, "a"\nb'), full_reading(), make_entry(kind="post", count=3))
    for name in ("journal.csv", "readings.csv", "journal.json"):
        export = Export(journal, exported_at=NOW, settings={"minutes_a_day": 45})
        (place,) = write_export(export, folder / name)
        found[name] = place.read_bytes()
    found["Social Selling Index.html"] = PAGE
    found["readings long.csv"] = LONG_FORM
    found["my table.csv"] = OWN_TABLE
    deals = made_up(7, 8, date(2026, 5, 11))
    for (crm, language), program in PROGRAMS.items():
        found[f"{crm}-{language}.csv"] = program.text(deals).encode("cp1252" if language == "de" else "utf-8")
    return found
