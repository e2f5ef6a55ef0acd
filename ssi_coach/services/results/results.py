"""Results: conversations, calls, meetings, proposals and contracts, written down and moved along their stages.

Results stand beside the journal: none of this writes an entry or makes a day active.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

from ssi_coach.domain.activities import Entry, EntryFilter
from ssi_coach.domain.days import check_day
from ssi_coach.domain.edits import Edit
from ssi_coach.domain.errors import Refused
from ssi_coach.domain.results import (
    Result,
    Stage,
    steps_to,
)
from ssi_coach.services.changes import Changes, StepName
from ssi_coach.services.workspace import Workspace

RESULT_KINDS = frozenset(stage.value for stage in Stage)
"""The activity kinds that are results: their entries can become some."""

MOST_ENTRIES = 500
"""Entries without a result that are looked for at once; nobody goes through more."""

_PAGE = 1_000


def add_result(
    work: Workspace,
    *,
    stage: Stage,
    day: date | None = None,
    person: str = "",
    profile_url: str = "",
    company: str = "",
    note: str = "",
    amount: Decimal | None = None,
    currency: str = "",
    today: date | None = None,
) -> Changes:
    """Write down a result that reached a stage on a day (today if none is given); earlier stages were skipped.

    An amount without a currency takes the one used last. Raises `Refused("result....")`, `Refused("day....")`.
    """
    when = _day(work, day, today)
    result = Result(
        id=work.new_id(),
        steps=tuple(steps_to(stage, when, amount)),
        person=person.strip(),
        profile_url=profile_url.strip(),
        company=company.strip(),
        note=note.strip(),
        currency=_currency(work, currency, amount),
    )
    return work.perform(_name("add_result", result), [Edit(None, result)])


def move_result(
    work: Workspace,
    *,
    id: str,
    stage: Stage,
    day: date | None = None,
    amount: Decimal | None = None,
    currency: str = "",
    today: date | None = None,
) -> Changes:
    """Take a result on to a later stage, or say the amount of its stage anew; skipped stages pass on that day.

    Raises `Refused("result.back" | "result.lost" | "result.order" | "result.gone" | ...)`.
    """
    before = _live(work, id)
    wanted = currency.strip().upper() or before.currency or _currency(work, "", amount)
    after = before.moved(stage, _day(work, day, today), amount, wanted)
    return work.perform(_name("move_result", after), [Edit(before, after)])


def lose_result(
    work: Workspace, *, id: str, day: date | None = None, reason: str = "", today: date | None = None
) -> Changes:
    """Give a result up on a day; what it has reached stays counted. Raises `Refused("result.lost")` the second time."""
    before = _live(work, id)
    if before.lost:
        raise Refused("result.lost")
    after = replace(before, lost_on=_day(work, day, today), lost_reason=reason.strip())
    return work.perform(_name("lose_result", after), [Edit(before, after)])


def reopen_result(work: Workspace, *, id: str) -> Changes:
    """Go on with a result that was given up."""
    before = _live(work, id)
    after = replace(before, lost_on=None, lost_reason="")
    return work.perform(_name("reopen_result", after), [Edit(before, after)])


def edit_result(work: Workspace, *, id: str, **wanted: object) -> Changes:
    """Give a result new values for some fields.

    Fields are person, profile_url, company, note, currency, lost_on, lost_reason and `steps` (see
    `Result.corrected`). Raises `Refused` when a value breaks a rule; then nothing changes.
    """
    before = _live(work, id)
    said = {name: value.strip() if isinstance(value, str) else value for name, value in wanted.items()}
    after = replace(before, **said)  # type: ignore[arg-type]  # the result checks its values
    for step in after.steps:
        check_day(step.day, today=work.today())
    return work.perform(_name("edit_result", after), [Edit(before, after)])


def step_back(work: Workspace, *, id: str) -> Changes:
    """Take the last step back, with the stages that were skipped for it; raises `Refused("result.first" | ...)`."""
    before = _live(work, id)
    after = before.stepped_back()
    return work.perform(_name("step_back", after), [Edit(before, after)])


def delete_results(work: Workspace, *, ids: Iterable[str]) -> Changes:
    """Put results into the bin, where they stay for 30 days."""
    found = [result for result in _found(work, ids) if result.binned_on is None]
    today = work.today()
    edits = [Edit(result, replace(result, binned_on=today)) for result in found]
    return work.perform(StepName("delete_results", {"n": len(found)}), edits)


def restore_results(work: Workspace, *, ids: Iterable[str]) -> Changes:
    """Take results out of the bin again."""
    found = [result for result in _found(work, ids) if result.binned_on is not None]
    edits = [Edit(result, replace(result, binned_on=None)) for result in found]
    return work.perform(StepName("restore_results", {"n": len(found)}), edits)


def waiting_entries(work: Workspace, results: Iterable[Result]) -> Iterator[tuple[Entry, int]]:
    """Entries of result kinds from which fewer of the results came than they count, and how many are left.

    Newest first, `MOST_ENTRIES` at the most; `results` are all that are not in the bin.
    """
    made = Counter(result.entry for result in results if result.entry)
    which = EntryFilter(kinds=RESULT_KINDS)
    found = offset = 0
    while found < MOST_ENTRIES and (page := work.journal.entries_page(which, offset=offset, limit=_PAGE)):
        waiting = [(entry, entry.count - made[entry.id]) for entry in page if made[entry.id] < entry.count]
        yield from waiting[: MOST_ENTRIES - found]
        found += len(waiting)
        offset += len(page)


def result_called(work: Workspace, typed: str) -> Result:
    """The result with an id, or the only one whose id begins like this, as people type ids.

    Raises `Refused("result.gone")` for none and `Refused("result.unclear")` for several.
    """
    exact = work.journal.result(typed)
    if exact is not None and exact.binned_on is None:
        return exact
    found = [result for result in work.journal.results() if typed and result.id.startswith(typed)]
    if len(found) > 1:
        raise Refused("result.unclear", typed=typed, n=len(found))
    if not found:
        raise Refused("result.gone")
    return found[0]


def last_currency(work: Workspace) -> str:
    """The currency of the result that moved last and has one, "" when no amount was ever said."""
    return next((result.currency for result in reversed(work.journal.results()) if result.currency), "")


def _currency(work: Workspace, given: str, amount: Decimal | None) -> str:
    """The currency of an amount: as given, else the one used last; none for no amount."""
    wanted = given.strip().upper()
    return wanted if wanted or amount is None else last_currency(work)


def _day(work: Workspace, day: date | None, today: date | None) -> date:
    """A day that can be written down; `today` stands for the real one where a caller says so."""
    known = today or work.today()
    return check_day(day or known, today=known)


def _live(work: Workspace, id: str) -> Result:
    found = work.journal.result(id)
    if found is None or found.binned_on is not None:
        raise Refused("result.gone")
    return found


def _found(work: Workspace, ids: Iterable[str]) -> list[Result]:
    found = [work.journal.result(id) for id in ids]
    if None in found:
        raise Refused("result.gone")
    return [result for result in found if result is not None]


def _name(id: str, result: Result) -> StepName:
    """What was done to which result, with whom, and the stage that was reached by it."""
    return StepName(
        id, {"id": result.id, "who": result.person or result.company, "stage": result.stage.value}
    )
