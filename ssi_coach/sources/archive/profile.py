"""The files of the profile: what of it is filled in proves items of the checklist done.

Address, birthday, mail and numbers are never looked at. Their rows are no entries: a profile has no history. Signs of
its fields tell whether it changed since the archive before.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha1

from ssi_coach.domain.checklist import Tick
from ssi_coach.domain.days import HomeTime
from ssi_coach.sources.archive.ids import name_key, short
from ssi_coach.sources.archive.part import PartRead, Row, Table, cell

_SIGN = 10
"""Digits of a sign."""

FIVE = 5
"""So many skills the checklist's item asks for."""

_PROOFS = {
    "headline": "headline",
    "location_industry": "location_industry",
    "about_text": "about",
    "current_position": "positions",
    "education": "education",
    "five_skills": "skills",
}
"""By the item of the checklist: what an import proves it with (`proof` in guidelines.toml)."""


def read_profile(table: Table, home: HomeTime) -> PartRead:
    """Headline, place and industry, and the About text; the user's name, to tell own messages from others'."""
    rows = list(table.rows)
    headline, summary, industry, place, first, last = table.places(
        "headline", "summary", "industry", "geo location", "first name", "last name"
    )
    filled = {
        "headline": _any(rows, headline),
        "location_industry": _any(rows, industry) and _any(rows, place),
        "about_text": _any(rows, summary),
    }
    names = [f"{cell(cells, first)} {cell(cells, last)}" for _, cells in rows[:1]]
    return PartRead(
        ticks=_ticks(filled, home),
        same=len(rows),
        member=short(names[0]) if names else "",
        profile=_signs(rows, headline=(headline,), about=(summary,), place=(industry, place)),
    )


def read_profile_summary(table: Table, home: HomeTime) -> PartRead:
    """The About text, where it has a file of its own."""
    rows = list(table.rows)
    (summary,) = table.places("profile summary")
    return PartRead(ticks=_ticks({"about_text": _any(rows, summary)}, home), same=len(rows))


def read_positions(table: Table, home: HomeTime) -> PartRead:
    """Whether there is a position that has not ended, and at which companies."""
    rows = list(table.rows)
    company, title, finished = table.places("company name", "title", "finished on")
    present = [cells for _, cells in rows if not cell(cells, finished)]
    filled = any(cell(cells, title) or cell(cells, company) for cells in present)
    companies = dict.fromkeys(short(cell(cells, company)) for cells in present if cell(cells, company))
    ticks = _ticks({"current_position": filled}, home)
    signs = _signs(rows, positions=(company, title))
    return PartRead(ticks=ticks, same=len(rows), companies=tuple(companies), profile=signs)


def read_education(table: Table, home: HomeTime) -> PartRead:
    """Whether there is a school."""
    rows = list(table.rows)
    (school,) = table.places("school name")
    ticks = _ticks({"education": _any(rows, school)}, home)
    return PartRead(ticks=ticks, same=len(rows), profile=_signs(rows, education=(school,)))


def read_skills(table: Table, home: HomeTime) -> PartRead:
    """Whether there are enough skills; a profile in two languages lists some of them twice."""
    rows = list(table.rows)
    (name,) = table.places("name")
    skills = {cell(cells, name).casefold() for _, cells in rows} - {""}
    ticks = _ticks({"five_skills": len(skills) >= FIVE}, home)
    return PartRead(ticks=ticks, same=len(rows), profile=_signs(rows, skills=(name,)))


def _any(rows: Sequence[Row], place: int) -> bool:
    return any(cell(cells, place) for _, cells in rows)


def _ticks(filled: dict[str, bool], home: HomeTime) -> tuple[Tick, ...]:
    return tuple(Tick(item, home.today, proof=_PROOFS[item]) for item, done in filled.items() if done)


def _signs(rows: Sequence[Row], **places: tuple[int, ...]) -> dict[str, str]:
    """A sign for every field of which the file has a column; rows may stand in any order, and some twice.

    Only letters and digits count, because programs that save a file again change the others.
    """
    found: dict[str, str] = {}
    for field, columns in places.items():
        if min(columns) >= 0:
            said = sorted({"/".join(name_key(cell(cells, place)) for place in columns) for _, cells in rows})
            found[field] = sha1("\n".join(said).encode(), usedforsecurity=False).hexdigest()[:_SIGN]
    return found
