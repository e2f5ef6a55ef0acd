"""The numbers of results on the command line: the documented JSON value, and plain lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from ssi_coach.domain.results import STAGES
from ssi_coach.model.rates import Rate
from ssi_coach.model.results.funnel import Funnel
from ssi_coach.model.results.together import Association
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.money import money
from ssi_coach.presentation.results.lines import amount_json
from ssi_coach.presentation.results.words import claim_words
from ssi_coach.presentation.stage_words import stages_title
from ssi_coach.presentation.wording import text
from ssi_coach.services.results.view import Relation, ResultsFacts

_GAP = "  "


def results_json(facts: ResultsFacts, relation: Relation) -> dict[str, object]:
    """What `results --json` prints; a share of nothing is null, without goals the score is 0."""
    rates = facts.funnel.rates
    return {
        "stages": {stage.value: facts.funnel.counts[stage] for stage in STAGES},
        "rates": [
            {"from": earlier.value, "to": later.value, **_rate_json(rates[later])}
            for earlier, later in pairwise(STAGES)
        ],
        "won": {currency: amount_json(amount) for currency, amount in facts.won.items()},
        "score": facts.quarter.score or 0.0,
        "association": _association_json(relation.association),
    }


def results_lines(facts: ResultsFacts, relation: Relation, formats: Formats) -> Iterator[str]:
    """The span, its stages as a small table, what was won, the score, and what can be said of the index."""
    first, last = formats.day_medium(facts.span.first), formats.day_medium(facts.span.last)
    yield text("{first} to {last}", first=first, last=last)
    yield from _table(facts.funnel, formats)
    won = ", ".join(money(amount, currency, formats) for currency, amount in facts.won.items())
    if won:
        yield text("Won: {amount}", amount=won)
    if facts.quarter.score is not None:
        yield text("Results score {score} of 25", score=formats.number(facts.quarter.score))
    claim = claim_words(relation.association, formats)
    yield from filter(None, (claim.sentence, claim.caution))


def _rate_json(rate: Rate) -> Mapping[str, object]:
    return {
        "passed": rate.passed,
        "of": rate.of,
        "rate": rate.rate,
        "low": None if rate.rate is None else rate.low,
        "high": None if rate.rate is None else rate.high,
    }


def _association_json(found: Association | None) -> Mapping[str, object] | None:
    if found is None:
        return None
    said = found.strongest
    return {
        "weeks": found.weeks,
        "needed": found.needed,
        "correlation": None if said is None else said.correlation,
        "low": None if said is None else said.low,
        "high": None if said is None else said.high,
        "lag_weeks": None if said is None else said.lag_weeks,
    }


def _table(funnel: Funnel, formats: Formats) -> Iterator[str]:
    """A line a stage: how many reached it, and the share of the stage before with its 95 % range."""
    names = [stages_title(stage) for stage in STAGES]
    numbers = [formats.whole(funnel.counts[stage]) for stage in STAGES]
    wide, right = max(map(len, names)), max(map(len, numbers))
    for stage, name, number in zip(STAGES, names, numbers, strict=True):
        cells = (name.ljust(wide), number.rjust(right), _share(funnel.rates.get(stage), formats))
        yield _GAP.join(cells).rstrip()


def _share(rate: Rate | None, formats: Formats) -> str:
    if rate is None or rate.rate is None:
        return ""
    return text(
        "{share} (95 % range {low} to {high})",
        share=formats.percent(100 * rate.rate),
        low=formats.number(100 * rate.low, 0),
        high=formats.percent(100 * rate.high),
    )
