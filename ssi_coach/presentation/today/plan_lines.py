"""What `plan` prints: the documented JSON value, and plain lines."""

from __future__ import annotations

from collections.abc import Iterator

from ssi_coach.domain.activities import LinkedInPlan
from ssi_coach.domain.checklist import OwnItem
from ssi_coach.domain.estimates import Band
from ssi_coach.model.plan.plan import Plan, Planned
from ssi_coach.presentation.formats import Formats, PlainFormats
from ssi_coach.presentation.item_words import item_title
from ssi_coach.presentation.names import evidence_name, pillar_name
from ssi_coach.presentation.today.actions import nothing_due, source_name
from ssi_coach.presentation.today.why_words import gain_together_words, gain_words, why_words
from ssi_coach.presentation.wording import speaking, text

_NOTHING_KNOWN = Band(0.0, 0.0, 0.0)


def plan_json(plan: Plan) -> list[dict[str, object]]:
    """The open actions, as documented for `plan --json`; sentences are English."""
    with speaking(None):
        return [_action_json(action) for action in plan.open]


def plan_lines(plan: Plan, formats: Formats) -> Iterator[str]:
    """The open actions in plain lines, and what they may bring together."""
    if not plan.open:
        yield nothing_due(resting=bool(plan.resting))
        return
    for action in plan.open:
        yield from _action_lines(action, formats)
    yield text("{minutes} in all", minutes=formats.minutes(plan.minutes))
    together = gain_together_words(plan.gain, formats, plan.scored)
    if together:
        yield together


def _action_json(action: Planned) -> dict[str, object]:
    item = action.item
    gain = action.gain or _NOTHING_KNOWN
    known: dict[str, object] = {"evidence": None, "source": None, "plan_needed": LinkedInPlan.FREE.value}
    if not isinstance(item, OwnItem):
        known["evidence"] = item.evidence.value
        known["source"] = "; ".join(map(source_name, item.sources))
        known["plan_needed"] = item.plan.value
    return {
        "action": item.id,
        "title": item.title,
        "pillar": item.pillar.value,
        "minutes": item.minutes,
        "gain": {"mean": gain.mean, "low": gain.low, "high": gain.high},
        "why": why_words(action.why, PlainFormats("en")),
        **known,
    }


def _action_lines(action: Planned, formats: Formats) -> Iterator[str]:
    item = action.item
    title = item_title(item)
    yield text(
        "{minutes}  {title} ({pillar})",
        minutes=formats.minutes(item.minutes),
        title=title,
        pillar=pillar_name(item.pillar),
    )
    said = [why_words(action.why, formats), gain_words(action.gain, formats)]
    sure = "" if isinstance(item, OwnItem) else f" ({evidence_name(item.evidence)})"
    yield "        " + ". ".join(part for part in said if part) + sure
