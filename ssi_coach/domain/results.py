"""Results: conversations on their way to a contract, and what the user wants to reach of them in a quarter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from ssi_coach.domain.activities import LONGEST_NAME, MOST_COUNT
from ssi_coach.domain.errors import Refused

LONGEST_RESULT_NOTE = 2_000
MOST_AMOUNT = Decimal(1000000000000)
"""Ends where amounts stop being amounts of one customer: a million millions."""

_LETTERS = 3
"""Of a currency, as in EUR."""

_CENT = Decimal("0.01")


class Stage(StrEnum):
    """How far a result has come; each is also the id of an activity kind (interfaces.md)."""

    CONVERSATION = "conversation"
    CALL = "call"
    MEETING = "meeting"
    PROPOSAL = "proposal"
    CONTRACT = "contract"

    @property
    def place(self) -> int:
        """0 for the first stage, 4 for the last."""
        return STAGES.index(self)

    @property
    def has_amount(self) -> bool:
        """Whether money is spoken of at this stage."""
        return self in {Stage.PROPOSAL, Stage.CONTRACT}


STAGES = tuple(Stage)
"""All stages, from the first word to the signature."""


@dataclass(frozen=True, slots=True)
class ResultStep:
    """A stage reached on a day; `amount` is what was proposed or agreed then, None where nobody said.

    `skipped` marks a stage that nobody logged: it counts as passed on the day of the stage after it, and says
    nothing about the time between two stages.
    """

    stage: Stage
    day: date
    amount: Decimal | None = None
    skipped: bool = False

    def __post_init__(self) -> None:
        """Refuse amounts that are none."""
        if self.amount is None:
            return
        if not self.amount.is_finite() or not 0 <= self.amount <= MOST_AMOUNT:
            raise Refused("result.amount", amount=self.amount, high=MOST_AMOUNT)
        if self.amount != self.amount.quantize(_CENT):
            raise Refused("result.amount_cents", amount=self.amount)


@dataclass(frozen=True, slots=True)
class Result:
    """One result with one person or company, and the steps that it has taken.

    `steps` hold each stage from the first to the one reached, in order, their days never falling.
    `entry` is the id of the journal line it came from, "" for none. `outside` is what another program calls it
    ("hubspot:123"), so that the same file brings it once. `source` says how it came into the journal
    (`typed`, `sample`, `crm:proposal` with what a list said last ...). `lost_on` is the day on which it was given
    up, `binned_on` is set while it lies in the bin.
    Raises `Refused("result....")` for what no result can be.
    """

    id: str
    steps: tuple[ResultStep, ...]
    person: str = ""
    profile_url: str = ""
    company: str = ""
    note: str = ""
    currency: str = ""
    entry: str = ""
    outside: str = ""
    source: str = "typed"
    lost_on: date | None = None
    lost_reason: str = ""
    binned_on: date | None = None

    def __post_init__(self) -> None:
        """Refuse steps that go back, amounts without a currency, and texts that are too long."""
        self._check_steps()
        if self.currency and not _is_currency(self.currency):
            raise Refused("result.currency", currency=self.currency)
        if self.lost_on is not None and self.lost_on < self.steps[-1].day:
            raise Refused("result.order", day=self.lost_on, after=self.steps[-1].day)
        self._check_texts()

    def _check_steps(self) -> None:
        if not 0 < len(self.steps) <= len(STAGES):
            raise ValueError("a result holds every stage up to the one it has reached")
        before = date.min
        for stage, step in zip(STAGES, self.steps, strict=False):  # in one go: a CRM brings tens of thousands
            if step.stage is not stage:
                raise ValueError("a result holds every stage up to the one it has reached")
            if step.day < before:
                raise Refused("result.order", day=step.day, after=before)
            if step.amount is not None and not self.currency:
                raise Refused("result.no_currency")
            before = step.day

    def _check_texts(self) -> None:
        longest = max(len(self.person), len(self.profile_url), len(self.company), len(self.outside))
        if longest > LONGEST_NAME:
            names = ("person", "profile_url", "company", "outside")
            field = next(name for name in names if len(getattr(self, name)) > LONGEST_NAME)
            raise Refused("result.name", field=field, high=LONGEST_NAME)
        if max(len(self.note), len(self.lost_reason)) > LONGEST_RESULT_NOTE:
            field = "note" if len(self.note) > LONGEST_RESULT_NOTE else "lost_reason"
            raise Refused("result.note", field=field, high=LONGEST_RESULT_NOTE)

    @property
    def stage(self) -> Stage:
        """The stage reached."""
        return self.steps[-1].stage

    @property
    def since(self) -> date:
        """The day on which that stage was reached."""
        return self.steps[-1].day

    @property
    def lost(self) -> bool:
        """Whether it was given up."""
        return self.lost_on is not None

    @property
    def won(self) -> bool:
        """Whether a contract was signed."""
        return self.stage is Stage.CONTRACT and not self.lost

    @property
    def amount(self) -> Decimal | None:
        """What it is worth as far as is known: the amount said last."""
        return next((step.amount for step in reversed(self.steps) if step.amount is not None), None)

    def reached(self, stage: Stage) -> date | None:
        """The day on which a stage was reached, None when it has not come that far."""
        return self.steps[stage.place].day if stage.place < len(self.steps) else None

    def moved(self, stage: Stage, day: date, amount: Decimal | None = None, currency: str = "") -> Result:
        """The result at a later stage, or at its own with an amount said anew; skipped stages passed on that day.

        Raises `Refused("result.back" | "result.lost" | "result.order" | ...)`.
        """
        if self.lost:
            raise Refused("result.lost")
        if stage.place < self.stage.place or (stage is self.stage and amount is None):
            raise Refused("result.back", stage=self.stage, wanted=stage)
        if stage is self.stage:
            steps = (*self.steps[:-1], replace(self.steps[-1], amount=amount))
        else:
            steps = (*self.steps, *steps_to(stage, day, amount, after=self.stage))
        return replace(self, steps=steps, currency=currency or self.currency)

    def stepped_back(self) -> Result:
        """The result as if its last step had never been taken, nor the stages that were skipped for it.

        A contract or loss that was written down by mistake goes so. Raises `Refused("result.first")` when nothing
        would be left.
        """
        left = self.steps[:-1]
        while left and left[-1].skipped:
            left = left[:-1]
        if not left:
            raise Refused("result.first")
        return replace(self, steps=left)


def steps_to(
    stage: Stage, day: date, amount: Decimal | None = None, *, after: Stage | None = None
) -> Iterator[ResultStep]:
    """The steps up to a stage reached on a day, those after `after` only; all but the last are skipped ones."""
    first = 0 if after is None else after.place + 1
    for passed in STAGES[first : stage.place]:
        yield ResultStep(passed, day, skipped=True)
    yield ResultStep(stage, day, amount)


@dataclass(frozen=True, slots=True)
class ResultGoal:
    """How many results shall reach a stage in a quarter, from the quarter that begins on the day `since` on.

    It holds until a later goal for the stage; 0 means that there is none any more.
    """

    stage: Stage
    since: date
    per_quarter: int

    def __post_init__(self) -> None:
        """Refuse a goal that no quarter has room for, and a day that begins no quarter."""
        if not 0 <= self.per_quarter <= MOST_COUNT:
            raise Refused("result_goal.per_quarter", per_quarter=self.per_quarter, high=MOST_COUNT)
        if self.since != quarter_start(self.since):
            raise ValueError("a goal holds from the first day of a quarter")

    @property
    def id(self) -> str:
        """One goal a stage and quarter."""
        return f"{self.stage}@{self.since.isoformat()}"


def _is_currency(code: str) -> bool:
    return len(code) == _LETTERS and code.isascii() and code.isalpha() and code.isupper()


def quarter_start(day: date) -> date:
    """The first day of the calendar quarter that holds a day."""
    return date(day.year, day.month - (day.month - 1) % 3, 1)


def goals_on(goals: tuple[ResultGoal, ...], day: date) -> Mapping[Stage, int]:
    """The goals that hold in the quarter of a day, by stage in their order; stages without one are left out."""
    held: dict[Stage, ResultGoal] = {}
    for goal in goals:
        known = held.get(goal.stage)
        if goal.since <= day and (known is None or known.since <= goal.since):
            held[goal.stage] = goal
    return {stage: held[stage].per_quarter for stage in STAGES if stage in held and held[stage].per_quarter}
