"""Deals out of customer lists: which came through LinkedIn, what their stages mean, and the results they make."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from ssi_coach.domain.days import ONE_DAY, check_day
from ssi_coach.domain.deals import LEFT_OUT, LOST, Deal, DealAnswers, DealEnd, DealList, stage_key
from ssi_coach.domain.errors import KnownError, Refused
from ssi_coach.domain.files import ParsedFile, Rejected
from ssi_coach.domain.folding import folded
from ssi_coach.domain.people import person_key
from ssi_coach.domain.results import Result, ResultStep, Stage, steps_to
from ssi_coach.services.imports.deal_stages import proposed_meaning
from ssi_coach.services.imports.deals_again import said_last
from ssi_coach.services.results.results import last_currency
from ssi_coach.services.workspace import Workspace

FROM_A_CRM, FROM_A_SHEET = "crm", "file"
"""How `Result.source` begins for deals; behind it follows what the list said last (`deals_again`)."""


@dataclass(frozen=True, slots=True)
class Known:
    """What of the journal decides about deals.

    `profiles` are the addresses of persons met, `names` their names with the company of each. `held` are the ids
    of results that the journal has, and what lists call them: what came in once belongs to it. `typed` are persons
    and companies of those that the user wrote down by hand. `currency` is that of amounts which name none.
    """

    today: date
    profiles: frozenset[str] = frozenset()
    names: frozenset[tuple[str, str]] = frozenset()
    held: frozenset[str] = frozenset()
    typed: frozenset[tuple[str, str]] = frozenset()
    currency: str = ""


@dataclass(frozen=True, slots=True)
class StageAsked:
    """A stage as a list calls it, how many wanted deals stand there, and what it means; empty while nobody knows."""

    name: str
    count: int
    meaning: str


@dataclass(frozen=True, slots=True)
class SettledDeals:
    """A list of deals as the answers settle it.

    `file` has the results as its records, and the deals that stay out among its rejected rows. `wanted` deals came
    through LinkedIn or are taken all the same, `others` show no sign of it. `priced` are the amounts without a
    currency of their own; `currency` is the one that they are taken in, empty when they are left out. `alike` of the
    new results have the person and the company of one that the user wrote down by hand.
    """

    file: ParsedFile
    stages: tuple[StageAsked, ...]
    wanted: int
    others: int
    take_all: bool
    priced: int
    currency: str
    alike: int = 0


def known_to(work: Workspace, currency: str = "", *, today: date | None = None) -> Known:
    """What the journal knows; `currency` is the one that the user would use if no result had one yet."""
    sightings = work.journal.sightings(looks=(), talks=())
    results = (*work.journal.results(), *work.journal.binned_results())
    return Known(
        today=today or work.today(),
        profiles=frozenset(person_key("", seen.profile_url) for seen in sightings if seen.profile_url),
        names=frozenset(_named(seen.name, seen.company) for seen in sightings if seen.name and seen.company),
        held=frozenset(name for result in results for name in (result.id, result.outside) if name),
        typed=frozenset(_named(one.person, one.company) for one in results if not one.outside and one.person),
        currency=last_currency(work) or currency,
    )


def settle_deals(file: ParsedFile, answers: DealAnswers, known: Known) -> SettledDeals:
    """The results that a list of deals makes, and why the others stay out; nothing is written.

    A deal goes in when its person is known here by profile, or by name and company, or when the list names LinkedIn
    as where it came from. Stages that nobody has explained are taken by their usual names.
    """
    found = file.deals or DealList("")
    all_of_them = _takes_all(found, answers)
    through = [deal for deal in found.deals if _is_through_linkedin(deal, known)]
    wanted = list(found.deals) if all_of_them else through
    meanings = _meanings_of(wanted, answers)
    currency = answers.currency or known.currency
    results, rejected = list[Result](), list(file.rejected)
    for deal in wanted:
        try:
            results.append(_result(deal, meanings, replace(known, currency=currency), found.crm))
        except KnownError as reason:
            rejected.append(Rejected(deal.row, reason, deal.part, on_purpose=reason.id == "row.stage_out"))
    if not all_of_them:
        rejected += _left_out(found.deals, through)
    counts = Counter(stage_key(deal.stage) for deal in wanted if deal.stage)
    names = {stage_key(deal.stage): deal.stage for deal in reversed(found.deals)}
    return SettledDeals(
        replace(file, records=tuple(results), rejected=tuple(sorted(rejected, key=_by_row))),
        tuple(StageAsked(names[key], n, meanings.get(key, "")) for key, n in counts.most_common()),
        wanted=len(wanted),
        others=len(found.deals) - len(through),
        take_all=all_of_them,
        priced=sum(_is_unpriced(deal, meanings) for deal in wanted),
        currency=currency,
        alike=sum(
            not known.held.intersection((one.id, one.outside))
            and _named(one.person, one.company) in known.typed
            for one in results
        ),
    )


def _left_out(deals: Iterable[Deal], through: Iterable[Deal]) -> Iterator[Rejected]:
    """The deals that nobody can tell to be of LinkedIn."""
    rows = {(deal.part, deal.row) for deal in through}
    reason = KnownError("row.no_linkedin")
    for deal in deals:
        if (deal.part, deal.row) not in rows:
            yield Rejected(deal.row, reason, deal.part, on_purpose=True)


def _by_row(row: Rejected) -> tuple[str, int]:
    return row.part, row.row


def _meanings_of(deals: Iterable[Deal], answers: DealAnswers) -> Mapping[str, str]:
    """What the stages of deals mean: what the user said, else what their names usually mean."""
    names = {stage_key(deal.stage): deal.stage for deal in deals if deal.stage}
    return {key: answers.meanings.get(key) or proposed_meaning(name) for key, name in names.items()}


def _takes_all(found: DealList, answers: DealAnswers) -> bool:
    """Whether deals without a sign of LinkedIn are wanted: of one's own sheet that says nothing of it, yes."""
    return answers.take_all if answers.take_all is not None else not found.crm and not found.sourced


def _is_through_linkedin(deal: Deal, known: Known) -> bool:
    if deal.linkedin or known.held.intersection((deal.id, deal.outside)):
        return True
    if any(person_key("", url) in known.profiles for url in deal.profile_urls):
        return True
    return bool(deal.company) and any(_named(name, deal.company) in known.names for name in deal.people)


def _named(name: str, company: str) -> tuple[str, str]:
    return folded(" ".join(name.split())), folded(" ".join(company.split()))


def _result(deal: Deal, meanings: Mapping[str, str], known: Known, crm: str) -> Result:
    """The result that a deal makes; raises `KnownError` for one that stays out."""
    meaning = _meaning(deal, meanings)
    lost = meaning == LOST or deal.end is DealEnd.LOST
    stage = _stage(deal, meaning)
    amount, currency = _money(deal, stage, known)
    steps = _steps(deal, stage, amount, known, ended=lost or stage is Stage.CONTRACT)
    return Result(
        id=deal.id,
        steps=steps,
        person=deal.people[0] if deal.people else "",
        profile_url=deal.profile_urls[0] if deal.profile_urls else "",
        company=deal.company,
        note=deal.note,
        currency=currency,
        outside=deal.outside,
        source=said_last(
            FROM_A_CRM if crm else FROM_A_SHEET, LOST if lost else stage.value, amount, currency
        ),
        lost_on=_ended_on(deal, steps[-1].day, known) if lost else None,
        lost_reason=deal.lost_reason if lost else "",
    )


def _meaning(deal: Deal, meanings: Mapping[str, str]) -> str:
    if not deal.stage and deal.end is DealEnd.OPEN:
        raise KnownError("row.stage_missing")
    meaning = meanings.get(stage_key(deal.stage), "") if deal.stage else Stage.CONVERSATION.value
    if not meaning and deal.end is not DealEnd.WON:
        raise KnownError("row.stage_unknown", stage=deal.stage)
    if meaning == LEFT_OUT:
        raise KnownError("row.stage_out", stage=deal.stage)
    return meaning


def _stage(deal: Deal, meaning: str) -> Stage:
    """How far a deal came: of a lost one whose stage says no more than that, the first stage is certain."""
    if deal.end is DealEnd.WON:
        return Stage.CONTRACT
    if meaning == LOST:
        return Stage.CONVERSATION
    stage = Stage(meaning)
    return Stage.PROPOSAL if deal.end is DealEnd.LOST and stage is Stage.CONTRACT else stage


def _money(deal: Deal, stage: Stage, known: Known) -> tuple[Decimal | None, str]:
    """The amount, once money is spoken of; before a proposal it is what somebody hopes for."""
    currency = deal.currency or known.currency
    return (
        (deal.amount, currency) if stage.has_amount and deal.amount is not None and currency else (None, "")
    )


def _is_unpriced(deal: Deal, meanings: Mapping[str, str]) -> bool:
    """Whether a deal has an amount that counts, and names no currency."""
    meaning = meanings.get(stage_key(deal.stage), "")
    if deal.amount is None or deal.currency or meaning in ("", LEFT_OUT):
        return False
    return _stage(deal, meaning).has_amount


def _steps(
    deal: Deal, stage: Stage, amount: Decimal | None, known: Known, *, ended: bool
) -> tuple[ResultStep, ...]:
    """The steps up to a stage; the first word is dated where the list says when the deal was begun."""
    reached = _reached_on(deal, known, ended=ended and stage is Stage.CONTRACT)
    created = deal.created or reached
    if stage is Stage.CONVERSATION:
        return (ResultStep(stage, created, amount),)
    first = ResultStep(Stage.CONVERSATION, created, skipped=deal.created is None)
    return (first, *steps_to(stage, max(reached, created), amount, after=Stage.CONVERSATION))


def _reached_on(deal: Deal, known: Known, *, ended: bool) -> date:
    """The day of the present stage: that of its last change, of the end, of the last touch, or of the beginning.

    The end of an open deal is only hoped for, and says nothing.
    """
    closed = deal.closed if ended else None
    order = (closed, deal.changed) if ended else (deal.changed,)
    return _first_past((*order, deal.active, deal.created), known, else_say=deal.closed)


def _ended_on(deal: Deal, since: date, known: Known) -> date:
    return max(since, _first_past((deal.closed, deal.changed, deal.active, since), known))


def _first_past(days: Iterable[date | None], known: Known, else_say: date | None = None) -> date:
    """The first of some days that has been; raises `Refused` when there is none."""
    said = [day for day in days if day is not None]
    past = next((day for day in said if day <= known.today + ONE_DAY), None)
    if past is not None:
        return check_day(past, today=known.today)
    last = next(iter([*said, *([else_say] if else_say else [])]), None)
    if last is None:
        raise Refused("file.date", value="")
    return check_day(last, today=known.today)
