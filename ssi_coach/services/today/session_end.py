"""The end of a session: its minutes are shared over its entries, and it becomes one step to take back."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import replace

from ssi_coach.domain.activities import MOST_MINUTES, Entry
from ssi_coach.domain.edits import Edit, Record
from ssi_coach.services.changes import Changes, StepName, topics_of
from ssi_coach.services.quick_line.sharing import share_minutes
from ssi_coach.services.quick_line.values import EntryDraft
from ssi_coach.services.today.session import keep_session, session_entries, session_ticks
from ssi_coach.services.undo import Step
from ssi_coach.services.workspace import Workspace


def end_session(work: Workspace) -> Changes:
    """End the open session: its minutes are shared over its entries by count and usual minutes, sum kept.

    Undo takes the whole session back as one step. A session in which nothing was counted, ticked or noted is
    forgotten. Without an open session nothing happens.
    """
    session = work.journal.open_session()
    if session is None:
        return Changes()
    entries, ticks = session_entries(work, session), session_ticks(work, session)
    if not entries and not ticks and not session.note:
        return keep_session(work, session, None)
    now = work.moment()
    looked = session.looked(now)
    ended = replace(looked, seen=None, ended=now, taps=tuple(entry.id for entry in entries))
    final = _with_note(_with_minutes(work, entries, ended.minutes), session.note)
    edits = [Edit(session, ended)]
    edits += [Edit(old, new) for old, new in zip(entries, final, strict=True) if old != new]
    work.journal.apply(edits)
    whole: tuple[Record, ...] = (ended, *final, *ticks)
    _forget_steps(work, {record.id for record in whole})
    total = sum(entry.count for entry in final)
    name = StepName("session", {"minutes": ended.minutes, "n": total})
    work.history.push(Step(name, tuple(Edit(None, record) for record in whole)))
    new = work.could_be_results([Edit(None, entry) for entry in final])
    return Changes(topics_of(edits), name, undoable=True, could_be_results=new)


def _with_minutes(work: Workspace, entries: Sequence[Entry], minutes: int) -> list[Entry]:
    """The entries with the session's minutes; those that somebody gave minutes in the journal keep them."""
    free = [entry for entry in entries if entry.minutes is None]
    known = sum(entry.minutes or 0 for entry in entries)
    drafts = [EntryDraft(entry.kind, entry.count, None) for entry in free]
    shared = share_minutes(drafts, min(MOST_MINUTES, max(0, minutes - known)), work.catalogue)
    by_id = {entry.id: draft.minutes for entry, draft in zip(free, shared, strict=True)}
    return [replace(entry, minutes=by_id.get(entry.id, entry.minutes)) for entry in entries]


def _with_note(entries: list[Entry], note: str) -> list[Entry]:
    if entries and note and not entries[0].note:
        entries[0] = replace(entries[0], note=note)
    return entries


def _forget_steps(work: Workspace, ids: set[str]) -> None:
    """The single presses can no longer be taken back: the session is one step from now on."""
    kept = (step for step in work.history.done if not _within(step, ids))
    work.history.done = deque(kept, maxlen=work.history.done.maxlen)


def _within(step: Step, ids: set[str]) -> bool:
    return bool(step.edits) and all(edit.record.id in ids for edit in step.edits)
