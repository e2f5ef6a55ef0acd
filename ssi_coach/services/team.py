"""The team board's side of this journal: what one shows the others, and where the board is."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from ssi_coach.domain.days import EARLIEST_DAY, DaySpan, week_start
from ssi_coach.domain.readings import Reading
from ssi_coach.domain.results import STAGES, quarter_start
from ssi_coach.domain.team import (
    MOST_READINGS,
    SNAPSHOT_FORMAT,
    SNAPSHOT_VERSION,
    USUAL_PARTS,
    Snapshot,
    TeamCounts,
    TeamPart,
    TeamReading,
    check_alias,
)
from ssi_coach.services.changes import Changes
from ssi_coach.services.readings import one_a_day
from ssi_coach.services.workspace import Workspace, remember

WEEKS_SHOWN, QUARTERS_SHOWN, KINDS_OFFERED = 104, 8, 12

_PILLARS = ("brand", "people", "insights", "relationships")
_RANKS = ("industry_rank", "network_rank")


@dataclass(frozen=True, slots=True)
class Sharing:
    """What a member shows and where: under which name, which parts, which kinds are counted.

    `place` is a folder or the address of a server, "" while there is no board. `keeps` is whether the snapshot is
    written anew after each reading: only ever after the member agreed.
    """

    alias: str = ""
    parts: tuple[TeamPart, ...] = USUAL_PARTS
    kinds: tuple[str, ...] = ()
    place: str = ""
    member: str = ""
    keeps: bool = False


def sharing(work: Workspace) -> Sharing:
    """What was agreed to so far."""
    kept = work.settings
    known = {part.value: part for part in TeamPart}
    parts = tuple(known[name] for name in kept.team_parts if name in known)
    kinds = tuple(kind for kind in kept.team_kinds if kind in work.catalogue.kinds)
    return Sharing(kept.team_alias, parts, kinds, kept.team_place, kept.team_member, kept.team_keeps)


def look_at(work: Workspace, place: str) -> Changes:
    """Remember which folder or server the board stands on; nothing is written there by it, and not later either."""
    before = sharing(work)
    keeps = before.keeps and before.place == place
    return remember(work, team_place=place, team_keeps=keeps)


def agree(work: Workspace, shown: Sharing) -> Changes:
    """Remember what the member agreed to show, after it was written; `keeps` lets each reading write it anew.

    Raises `Refused("team.alias")` for a name that others could not read.
    """
    return remember(
        work,
        team_place=shown.place,
        team_alias=check_alias(shown.alias.strip()),
        team_parts=tuple(part.value for part in shown.parts) or ("",),
        team_kinds=shown.kinds or ("",),
        team_member=shown.member,
        team_keeps=shown.keeps,
    )


def leave(work: Workspace) -> Changes:
    """Forget the member, after the snapshot was taken away: who comes back is somebody else to the others."""
    return remember(work, team_member="", team_keeps=False)


def make_snapshot(work: Workspace, shown: Sharing, *, on: date | None = None) -> Snapshot:
    """What the member shows as of a day (today if none is given); nothing is written by it.

    A member without a name gets one that says nothing: "Member" and four signs.
    """
    day = on or work.today()
    member = shown.member or str(uuid.uuid4())
    readings = one_a_day(work, DaySpan(EARLIEST_DAY, day))
    fields = (
        *(_PILLARS if TeamPart.PILLARS in shown.parts else ()),
        *(_RANKS if TeamPart.RANKS in shown.parts else ()),
    )
    return Snapshot(
        member=member,
        alias=check_alias(shown.alias.strip() or f"Member {member[:4]}"),
        as_of=day,
        written_at=work.moment().replace(microsecond=0),
        readings=tuple(_shown(one, fields) for one in readings[-MOST_READINGS:]),
        weeks=tuple(_weeks(work, shown.kinds, day)) if TeamPart.ACTIVITIES in shown.parts else (),
        quarters=tuple(_quarters(work, day)) if TeamPart.RESULTS in shown.parts else (),
    )


def kept_snapshot(work: Workspace) -> tuple[str, Snapshot] | None:
    """Where to write and what, after a reading was added; None where nobody agreed to that."""
    shown = sharing(work)
    if not (shown.keeps and shown.member and shown.place):
        return None
    return shown.place, make_snapshot(work, shown)


def export_snapshot(work: Workspace, *, alias: str | None, on: date | None) -> Snapshot:
    """The snapshot of the command line, under another name if one is given; nothing is remembered by it."""
    known = sharing(work)
    return make_snapshot(work, known if alias is None else replace(known, alias=check_alias(alias)), on=on)


def remember_member(work: Workspace, snapshot: Snapshot) -> Changes:
    """Let the next snapshot be known as the same member's as this one, which was written."""
    if work.settings.team_member == snapshot.member:
        return Changes()
    return remember(work, team_member=snapshot.member)


def kinds_to_show(work: Workspace) -> tuple[str, ...]:
    """The kinds that a member may count for the others: the ones done most in the last half year, at most twelve."""
    found = work.journal.daily_counts(DaySpan.ending(work.today(), days=182))
    sums = {kind: found.sum_of((kind,)) for kind in sorted(work.catalogue.mine)}
    used = sorted((kind for kind, count in sums.items() if count), key=lambda kind: -sums[kind])
    return tuple(dict.fromkeys((*sharing(work).kinds, *used)))[:KINDS_OFFERED]


def snapshot_text(snapshot: Snapshot) -> str:
    """The snapshot as the file holds it: JSON that a person can read, one reading a line."""
    head = {
        "format": SNAPSHOT_FORMAT,
        "version": SNAPSHOT_VERSION,
        "member": snapshot.member,
        "alias": snapshot.alias,
        "as_of": snapshot.as_of.isoformat(),
        "written_at": snapshot.written_at.isoformat(),
    }
    lists = {
        "readings": [_plain_reading(one) for one in snapshot.readings],
        "weeks": [_plain_counts(one) for one in snapshot.weeks],
        "results": [_plain_counts(one) for one in snapshot.quarters],
    }
    parts = [f"{_json(name)}: {_json(value)}" for name, value in head.items()]
    parts += [_json_lines(name, rows) for name, rows in lists.items() if rows or name == "readings"]
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _shown(reading: Reading, fields: Iterable[str]) -> TeamReading:
    return TeamReading(reading.day, reading.total, **{name: getattr(reading, name) for name in fields})


def _weeks(work: Workspace, kinds: tuple[str, ...], day: date) -> Iterator[TeamCounts]:
    """Whole weeks and the running one, each with what was counted of the chosen kinds."""
    first = week_start(day) - timedelta(weeks=WEEKS_SHOWN - 1)
    begun = max(first, week_start(work.journal.first_day() or day))
    found = work.journal.daily_counts(DaySpan(begun, day))
    for monday in DaySpan(begun, day):
        if monday.weekday() == 0:
            week = DaySpan(monday, monday + timedelta(6))
            yield TeamCounts(monday, {kind: found.sum_of((kind,), week) for kind in kinds})


def _quarters(work: Workspace, day: date) -> Iterator[TeamCounts]:
    """How many results reached each stage in the last quarters, the running one included."""
    starts = [quarter_start(day)]
    while len(starts) < QUARTERS_SHOWN:
        starts.append(quarter_start(starts[-1] - timedelta(1)))
    for first in reversed(starts):
        reached = dict.fromkeys((stage.value for stage in STAGES), 0)
        for result in work.journal.results():
            for step in result.steps:
                reached[step.stage.value] += step.day <= day and quarter_start(step.day) == first
        yield TeamCounts(first, reached)


def _plain_reading(reading: TeamReading) -> dict[str, object]:
    values = {name: getattr(reading, name) for name in ("total", *_PILLARS, *_RANKS)}
    return {
        "date": reading.day.isoformat(),
        **{name: value for name, value in values.items() if value is not None},
    }


def _plain_counts(counts: TeamCounts) -> dict[str, object]:
    return {"from": counts.first.isoformat(), "counts": dict(counts.counts)}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _json_lines(name: str, rows: list[dict[str, object]]) -> str:
    return f"{_json(name)}: [" + ",".join(f"\n{_json(row)}" for row in rows) + "\n]"
