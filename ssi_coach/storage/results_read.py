"""Results as they were read, brought up to date one by one: a CRM brings tens of thousands, and one moves at a time."""

from __future__ import annotations

from collections.abc import Collection
from operator import itemgetter

from ssi_coach.domain.results import Result, ResultGoal
from ssi_coach.storage.asking import Asking
from ssi_coach.storage.result_shapes import RESULT_GOALS, RESULTS

MOST_AGAIN = 500
"""From so many changed results on, all are read anew."""

_QUESTION = f"SELECT seq, {RESULTS.selected} FROM results"  # noqa: S608  # columns of the shape, nothing else
_ORDER = itemgetter(0, 1)


class ResultsRead:
    """All results, and those in the bin, until one is changed."""

    def __init__(self, asking: Asking) -> None:
        self._asking = asking
        self._all: tuple[Result, ...] | None = None
        self._numbers: tuple[int, ...] = ()
        self._known: dict[str, tuple[str, int, Result]] = {}
        self._binned: tuple[Result, ...] | None = None

    def all(self) -> tuple[Result, ...]:
        """Those that do not lie in the bin, by the day of their last step, the newest last.

        Within a day in the order in which they were written down.
        """
        if self._all is None and self._known:
            self._all = tuple(result for _, _, result in sorted(self._known.values(), key=_ORDER))
        elif self._all is None:
            self._all = self._read()
        return self._all

    def one(self, id: str) -> Result | None:
        """One result, also when it lies in the bin."""
        return self._asking.kept(RESULTS, (id,))

    def goals(self) -> tuple[ResultGoal, ...]:
        """What was to be reached in a quarter, the oldest quarter first."""
        return self._asking.records(RESULT_GOALS, "ORDER BY since, seq")

    def binned(self) -> tuple[Result, ...]:
        """Those in the bin, the newest first."""
        if self._binned is None:
            rest = "WHERE binned_on IS NOT NULL ORDER BY since DESC, seq DESC"
            self._binned = self._asking.records(RESULTS, rest)
        return self._binned

    def look_again(self, ids: Collection[str]) -> None:
        """Some results were changed, are new, or went."""
        if len(ids) > MOST_AGAIN:
            self._known = {}
        elif self._known or self._all:
            self._look_at(ids)
        self._all = self._binned = None

    def _look_at(self, ids: Collection[str]) -> None:
        if not self._known:
            told = zip(self._numbers, self._all or (), strict=True)
            self._known = {result.id: (result.since.isoformat(), seq, result) for seq, result in told}
        for id in ids:
            self._known.pop(id, None)
            found = self._asking.row(f"{_QUESTION} WHERE id = ? AND binned_on IS NULL", (id,))
            if found is not None:
                result = RESULTS.record(found[1:])
                self._known[id] = (result.since.isoformat(), found[0], result)

    def _read(self) -> tuple[Result, ...]:
        rows = self._asking.rows(f"{_QUESTION} WHERE binned_on IS NULL ORDER BY since, seq")
        self._numbers = tuple(row[0] for row in rows)
        return tuple(RESULTS.record(row[1:]) for row in rows)
