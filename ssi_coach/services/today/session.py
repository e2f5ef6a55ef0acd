"""A session: count what is done while it is done.

Every press is on the disk when its function returns: the entry itself and the session that names it are written
in one transaction. So a crash loses nothing, and going on doubles nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import replace

from ssi_coach.domain.activities import MOST_COUNT, Entry, EntrySource
from ssi_coach.domain.checklist import Tick
from ssi_coach.domain.edits import Edit
from ssi_coach.domain.errors import Refused
from ssi_coach.domain.follow_ups import FollowUp
from ssi_coach.domain.sessions import Session
from ssi_coach.services.changes import Changes, StepName, topics_of
from ssi_coach.services.checklist import about, follow_up, meaning_of, step_taken
from ssi_coach.services.entries import check_kind
from ssi_coach.services.undo import Step
from ssi_coach.services.workspace import Workspace


def start_session(work: Workspace) -> Changes:
    """Begin a session now; where one is open it stays the one, with its clock as it is."""
    if work.journal.open_session() is not None:
        return Changes()
    now = work.moment()
    fresh = Session(work.new_id(), work.today(), now, work.clock.zone(), seen=now)
    return keep_session(work, None, fresh)


def look(work: Workspace) -> Changes:
    """Note that the session is still going on: after a crash its clock stands where it was looked at last."""
    return _with_open(work, lambda session: session)


def pause(work: Workspace) -> Changes:
    """Let the clock stand."""
    return _with_open(work, lambda session: replace(session, seen=None))


def resume(work: Workspace) -> Changes:
    """Let the clock go on from now; the time since it stood, or since a crash, is not counted."""
    return _with_open(work, lambda session: replace(session, seen=work.moment()))


def meet(work: Workspace, typed: str) -> Changes:
    """Say with whom the next presses have to do: "Ada King, ACME", "Ada King", or "@ACME"; empty is nobody."""
    person, company = named_in(typed)
    return _with_open(work, lambda session: replace(session, person=person, company=company))


def named_in(typed: str) -> tuple[str, str]:
    """Person and company of a field such as "Ada King, ACME" or "@ACME"."""
    words = " ".join(typed.split())
    person, mark, company = words.rpartition("@") if "@" in words else words.rpartition(",")
    if not mark:
        return words, ""
    return person.strip(" ,+"), company.strip(" ,")


def note_session(work: Workspace, note: str) -> Changes:
    """Write the session's note; when it ends, the note goes to its first entry."""
    return _with_open(work, lambda session: replace(session, note=note.strip()))


def count_up(work: Workspace, kind: str) -> Changes:
    """Count one more of a kind, with the person and company that stand in the field.

    The presses of a kind with the same person on the same day share one journal line.
    Raises `Refused("entry.kind")` for a kind that the catalogue lacks, `Refused("session.none")` without a session.
    """
    check_kind(work, kind)
    session = _open(work)
    today, name = work.today(), StepName("log", {"counts": ((kind, 1),), "day": work.today()})
    wanted = (kind, today, session.person, session.company)
    for entry in session_entries(work, session):
        same = (entry.kind, entry.day, entry.person, entry.company) == wanted
        if same and entry.id in session.taps and entry.count < MOST_COUNT and entry.minutes is None:
            edit = Edit(entry, replace(entry, count=entry.count + 1))
            return keep_session(work, session, _tapped(session, entry.id), (edit,), name)
    fresh = _entry(work, kind, 1, session)
    return keep_session(work, session, _tapped(session, fresh.id), (Edit(None, fresh),), name)


def take_back(work: Workspace) -> Changes:
    """Take the last press back; presses whose entries are gone or smaller by now are passed over."""
    session = _open(work)
    left = {entry.id: entry for entry in session_entries(work, session)}
    taps, seen = list[str](), Counter[str]()
    for tap in session.taps:
        seen[tap] += 1
        if tap in left and seen[tap] <= left[tap].count:
            taps.append(tap)
    if not taps:
        return keep_session(work, session, replace(session, taps=()))
    entry = left[taps.pop()]
    after = replace(entry, count=entry.count - 1) if entry.count > 1 else None
    name = StepName("take_back", {"kind": entry.kind})
    return keep_session(work, session, replace(session, taps=tuple(taps)), (Edit(entry, after),), name)


def tick_in_session(work: Workspace, item: str) -> Changes:
    """Tick an action of the plan; of what it means only that is written which was not counted up already.

    Raises `Refused("checklist.item")` for an unknown item.
    """
    session, person = _open(work), follow_up(work, item)
    today = work.today()
    logs, _ = meaning_of(work, item)
    if any(found.item == item and found.day == today for found in work.journal.ticks(today)):
        return Changes()
    counted = _counted(work, session, person)
    missing = ((kind, count - max(0, counted[kind])) for kind, count in logs)
    entries = [about(person, _entry(work, kind, count, session)) for kind, count in missing if count > 0]
    tick = Tick(item, today, tuple(entry.id for entry in entries))
    edits = (Edit(None, tick), *(Edit(None, entry) for entry in entries), *step_taken(work, person))
    after = replace(session, items=(*session.items, item))
    return keep_session(work, session, after, edits, StepName("tick", {"item": item}))


def untick_in_session(work: Workspace, item: str) -> Changes:
    """Take a tick of this session back, with what it wrote."""
    session = _open(work)
    ticks = [tick for tick in session_ticks(work, session) if tick.item == item]
    gone = [work.journal.entry(id) for tick in ticks for id in tick.entries]
    edits = [Edit(tick, None) for tick in ticks] + [Edit(entry, None) for entry in gone if entry is not None]
    after = replace(session, items=tuple(found for found in session.items if found != item))
    return keep_session(work, session, after, edits, StepName("untick", {"item": item}))


def _open(work: Workspace) -> Session:
    session = work.journal.open_session()
    if session is None:
        raise Refused("session.none")
    return session


def _with_open(work: Workspace, change: Callable[[Session], Session]) -> Changes:
    """Change the open session; without one nothing happens."""
    session = work.journal.open_session()
    if session is None:
        return Changes()
    return keep_session(work, session, change(session.looked(work.moment())))


def keep_session(
    work: Workspace,
    before: Session | None,
    after: Session | None,
    edits: Iterable[Edit] = (),
    name: StepName | None = None,
) -> Changes:
    """Write the session and what goes with it in one transaction; only the latter can be undone on its own."""
    others = tuple(edit for edit in edits if edit.before != edit.after)
    if before is not None and after is not None and before.running and after.running:
        after = after.looked(work.moment())
    own = (Edit(before, after),) if before != after else ()
    work.journal.apply((*own, *others))
    if others and name is not None:
        work.history.push(Step(name, others))
    return Changes(topics_of((*own, *others)), name if others else None, undoable=bool(others))


def _tapped(session: Session, entry: str) -> Session:
    return replace(session, taps=(*session.taps, entry))


def _entry(work: Workspace, kind: str, count: int, session: Session) -> Entry:
    return Entry(
        id=work.new_id(),
        day=work.today(),
        kind=kind,
        count=count,
        person=session.person,
        company=session.company,
        at=work.moment(),
        zone=work.clock.zone(),
        source=EntrySource.SESSION.value,
    )


def session_ticks(work: Workspace, session: Session) -> list[Tick]:
    """The ticks of the session that are still there; a session may last beyond the end of its day."""
    return [tick for tick in work.journal.ticks(min(session.day, work.today())) if tick.item in session.items]


def session_entries(work: Workspace, session: Session) -> list[Entry]:
    """What was counted up and written by ticks, as it stands in the journal now; what was deleted is left out."""
    ids = (*session.entries, *(id for tick in session_ticks(work, session) for id in tick.entries))
    found = work.journal.entries(dict.fromkeys(ids))
    return [entry for entry in found if entry.binned_on is None]


def _counted(work: Workspace, session: Session, person: FollowUp | None) -> Counter[str]:
    """What was counted up today and no tick has taken yet; of a person who waits, only what was done with them."""
    today, counted = work.today(), Counter[str]()
    for entry in session_entries(work, session):
        if entry.day == today and (person is None or entry.person == person.name):
            counted[entry.kind] += entry.count
    for ticked in session.items if person is None else ():
        with suppress(Refused):  # an own item may be gone by now, and who was written to waits no more
            counted.subtract(dict(meaning_of(work, ticked)[0]))
    return counted
