"""Several results or goals at once, each as one step: what waits in the journal, and the goals of the quarter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ssi_coach.domain.activities import Entry
from ssi_coach.domain.edits import Edit
from ssi_coach.domain.results import (
    LONGEST_RESULT_NOTE,
    Result,
    ResultGoal,
    Stage,
    goals_on,
    quarter_start,
    steps_to,
)
from ssi_coach.services.changes import Changes, StepName
from ssi_coach.services.results.results import RESULT_KINDS, waiting_entries
from ssi_coach.services.workspace import Workspace


def results_of_entries(work: Workspace, ids: Iterable[str] | None = None) -> Changes:
    """Make results of entries of result kinds that are none yet, all of them or those with some ids.

    An entry that counts three becomes three; other kinds and what is a result already are left alone.
    """
    known = work.journal.results()
    waiting = waiting_entries(work, known) if ids is None else _waiting_among(work, known, ids)
    results = [result for entry, left in waiting for result in _results_of(work, entry, left)]
    return work.perform(
        StepName("add_results", {"n": len(results)}), [Edit(None, found) for found in results]
    )


def set_result_goals(work: Workspace, *, goals: Mapping[Stage, int]) -> Changes:
    """Say how many results shall reach each stage in a quarter, from the present one on; 0 for no goal.

    Raises `Refused("result_goal.per_quarter")`; then no goal changes.
    """
    today = work.today()
    known = work.journal.result_goals()
    held, since = goals_on(known, today), quarter_start(today)
    of_quarter = {goal.stage: goal for goal in known if goal.since == since}
    edits = [
        Edit(of_quarter.get(stage), ResultGoal(stage, since, per_quarter))
        for stage, per_quarter in goals.items()
        if per_quarter != held.get(stage, 0)
    ]
    return work.perform(StepName("result_goals"), edits)


def made_of_entries(results: Iterable[Result]) -> dict[str, tuple[str, ...]]:
    """The ids of the results that came from entries, by the ids of the entries."""
    made: dict[str, tuple[str, ...]] = {}
    for result in results:
        if result.entry:
            made[result.entry] = (*made.get(result.entry, ()), result.id)
    return made


def _waiting_among(
    work: Workspace, results: Iterable[Result], ids: Iterable[str]
) -> Iterator[tuple[Entry, int]]:
    made = made_of_entries(results)
    for id in ids:
        entry = work.journal.entry(id)
        if entry is not None and entry.binned_on is None and entry.kind in RESULT_KINDS:
            yield entry, entry.count - len(made.get(id, ()))


def _results_of(work: Workspace, entry: Entry, count: int) -> Iterator[Result]:
    for _ in range(count):
        yield Result(
            id=work.new_id(),
            steps=tuple(steps_to(Stage(entry.kind), entry.day)),
            person=entry.person,
            profile_url=entry.profile_url,
            company=entry.company,
            note=entry.note[:LONGEST_RESULT_NOTE],
            entry=entry.id,
        )
