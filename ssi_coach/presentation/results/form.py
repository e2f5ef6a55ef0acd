"""The dialogs for one result: what they start with, what is wrong with an answer, and what an answer means."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from ssi_coach.domain.days import check_day
from ssi_coach.domain.errors import Refused
from ssi_coach.domain.people import Person
from ssi_coach.domain.results import STAGES, Result, ResultStep, Stage, steps_to
from ssi_coach.presentation.errors import sentence
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.money import amount_in, currency_in, plain_amount
from ssi_coach.presentation.results.board import moves_of
from ssi_coach.presentation.stage_words import STAGE_ICONS, stage_title, with_whom
from ssi_coach.presentation.wording import text

CURRENCIES = ("EUR", "USD", "GBP", "CHF")
MOST_PEOPLE = 20_000
"""Names that a field proposes; more would make it slow, and the latest contacts come first."""


@dataclass(frozen=True, slots=True)
class ResultDraft:
    """A new result as it is typed; `amount` and `currency` are texts."""

    stage: Stage
    day: date
    person: str = ""
    company: str = ""
    profile_url: str = ""
    note: str = ""
    amount: str = ""
    currency: str = ""


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """Somebody met in the journal, to be chosen by name."""

    name: str
    company: str
    profile_url: str


@dataclass(frozen=True, slots=True)
class ResultFormState:
    """The dialog for a new result; `stages` are keys, words and icons."""

    today: date
    draft: ResultDraft
    stages: tuple[tuple[str, str, str], ...]
    people: tuple[Acquaintance, ...]


@dataclass(frozen=True, slots=True)
class StepState:
    """A stage that was reached: its day, its amount as text where money is spoken of, and what is to be known."""

    stage: Stage
    name: str
    icon: str
    day: date
    amount: str
    note: str


@dataclass(frozen=True, slots=True)
class ResultSheetState:
    """A result in full. `lost` says since when and why; `entry_words` names the line of the journal it came from."""

    result: Result
    title: str
    today: date
    steps: tuple[StepState, ...]
    moves: tuple[tuple[str, str], ...]
    people: tuple[Acquaintance, ...]
    currency: str
    lost: str = ""
    entry_words: str = ""
    entry_day: date | None = None


@dataclass(frozen=True, slots=True)
class StepDraft:
    """A step as it is typed."""

    stage: Stage
    day: date
    amount: str = ""


@dataclass(frozen=True, slots=True)
class SheetDraft:
    """A result as it is typed over."""

    person: str
    profile_url: str
    company: str
    note: str
    currency: str
    steps: tuple[StepDraft, ...]


def acquaintances(people: Iterable[Person]) -> tuple[Acquaintance, ...]:
    """People met, the last contact first, as a field proposes them; nobody without a name."""
    named = [Acquaintance(one.name, one.company, one.profile_url) for one in people if one.name]
    return tuple(named[:MOST_PEOPLE])


def build_form(
    stage: Stage, today: date, currency: str, people: tuple[Acquaintance, ...] = ()
) -> ResultFormState:
    """A new result that reached a stage today."""
    stages = tuple((found.value, stage_title(found), STAGE_ICONS[found]) for found in STAGES)
    return ResultFormState(today, ResultDraft(stage, today, currency=currency), stages, people)


def build_sheet(
    result: Result, today: date, currency: str, formats: Formats, people: tuple[Acquaintance, ...] = ()
) -> ResultSheetState:
    """A result as it stands; `currency` is proposed while it has none."""
    return ResultSheetState(
        result=result,
        title=with_whom(result),
        today=today,
        steps=tuple(_step(step, formats) for step in result.steps),
        moves=moves_of(result),
        people=people,
        currency=result.currency or currency,
        lost=_lost(result, formats),
    )


def of_entry(state: ResultSheetState, day: date, formats: Formats) -> ResultSheetState:
    """The same with the day of the journal line that it came from."""
    words = text("From the journal: {day}", day=formats.relative_day(day, state.today))
    return replace(state, entry_words=words, entry_day=day)


def form_fault(draft: ResultDraft, today: date, formats: Formats) -> str:
    """Why a new result cannot be taken, in a sentence; empty when it can."""
    problem = money_fault(draft.amount if draft.stage.has_amount else "", draft.currency, formats)
    if problem:
        return problem
    try:
        check_day(draft.day, today=today)
        made_of(draft, formats)
    except Refused as refusal:
        return sentence(refusal)
    return ""


def made_of(draft: ResultDraft, formats: Formats) -> dict[str, object]:
    """What a new result is written down with; raises `Refused("result....")` when it cannot be one."""
    amount = _amount(draft.amount, formats) if draft.stage.has_amount else None
    currency = currency_in(draft.currency) if amount is not None else ""
    found: dict[str, object] = {
        "stage": draft.stage,
        "day": draft.day,
        "person": draft.person,
        "company": draft.company,
        "profile_url": draft.profile_url,
        "note": draft.note,
        "amount": amount,
        "currency": currency,
    }
    Result(
        "", tuple(steps_to(draft.stage, draft.day, amount)), draft.person, currency=currency, note=draft.note
    )
    return found


def sheet_fault(draft: SheetDraft, result: Result, today: date, formats: Formats) -> str:
    """Why a result cannot be changed like this, in a sentence; empty when it can."""
    for step in draft.steps:
        problem = money_fault(step.amount, draft.currency, formats)
        if problem:
            return problem
    try:
        for step in draft.steps:
            check_day(step.day, today=today)
        replace(result, **changed(draft, result, formats))  # type: ignore[arg-type]  # the result checks its values
    except Refused as refusal:
        return sentence(refusal)
    return ""


def changed(draft: SheetDraft, result: Result, formats: Formats) -> dict[str, object]:
    """The fields that were typed over, with their new values; raises `Refused("result....")` for impossible ones."""
    steps = tuple(
        _corrected(before, after, formats) for before, after in zip(result.steps, draft.steps, strict=True)
    )
    worth = any(step.amount is not None for step in steps)
    wanted: dict[str, object] = {
        "person": draft.person,
        "profile_url": draft.profile_url,
        "company": draft.company,
        "note": draft.note,
        "currency": currency_in(draft.currency) if worth else result.currency,
        "steps": steps,
    }
    return {name: value for name, value in wanted.items() if value != getattr(result, name)}


def _corrected(before: ResultStep, after: StepDraft, formats: Formats) -> ResultStep:
    """A stage that is given a day of its own was not skipped."""
    day_is_new = after.day != before.day
    return ResultStep(
        before.stage, after.day, _amount(after.amount, formats), skipped=before.skipped and not day_is_new
    )


def _step(step: ResultStep, formats: Formats) -> StepState:
    return StepState(
        step.stage,
        stage_title(step.stage),
        STAGE_ICONS[step.stage],
        step.day,
        plain_amount(step.amount, formats),
        text("skipped") if step.skipped else "",
    )


def _lost(result: Result, formats: Formats) -> str:
    if result.lost_on is None:
        return ""
    day = formats.day_medium(result.lost_on)
    if result.lost_reason:
        return text("Lost on {day}: {reason}", day=day, reason=result.lost_reason)
    return text("Lost on {day}", day=day)


def _amount(typed: str, formats: Formats) -> Decimal | None:
    return amount_in(typed, formats) if typed.strip() else None


def money_fault(amount: str, currency: str, formats: Formats) -> str:
    """Why an amount cannot be taken, empty when it can."""
    if not amount.strip():
        return ""
    if amount_in(amount, formats) is None:
        return text("This is no amount: write it as a number, such as 12 000.")
    return "" if currency_in(currency) else text("Say the currency with its three letters, such as EUR.")
