"""Two spans in words: the sentence above them, and rates that say how sure they are."""

from __future__ import annotations

from ssi_coach.model.catalogue import Catalogue
from ssi_coach.model.rates import Rate
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.progress.tables import UNKNOWN
from ssi_coach.presentation.wording import plural, text
from ssi_coach.services.progress.spans import Compared, SpanFacts

ALIKE = 0.05
"""A difference of activity below this share is read as none."""

STILL = 0.05
"""Points that are read as none."""


def compared_sentence(found: Compared, catalogue: Catalogue, formats: Formats) -> str:
    """How activity and the estimate of the later span compare with the earlier one."""
    parts = [_activity(found, catalogue, formats), *_estimate(found, formats)]
    return "; ".join(parts).rstrip(".") + "."


def _activity(found: Compared, catalogue: Catalogue, formats: Formats) -> str:
    """How much more or less was done, and what above all."""
    then, now = (_mine_weekly(part, catalogue) for part in (found.then, found.now))
    if not then and not now:
        return text("Nothing was logged in either span")
    if not then:
        return text("Nothing was logged then, {now} activities a week now", now=formats.whole(now))
    share = now / then - 1
    if abs(share) < ALIKE:
        return text("About as much activity as then")
    percent = formats.percent(100 * abs(share))
    head = (
        text("{percent} more activity than then", percent=percent)
        if share > 0
        else text("{percent} less activity than then", percent=percent)
    )
    most = _most(found, catalogue, formats, up=share > 0)
    return f"{head}, {most}" if most else head


def _most(found: Compared, catalogue: Catalogue, formats: Formats, *, up: bool) -> str:
    """The kind that differs most in the direction in which all of it went."""
    rows = [row for row in found.kinds if row.kind in catalogue.mine and (row.more > 0) == up]
    if not rows:
        return ""
    kind = catalogue.kind(rows[0].kind)
    more = formats.signed(rows[0].more, 0 if abs(rows[0].more) >= 9.5 else 1)
    return text("above all {kind} ({more} a week)", kind=plural(kind.one, kind.many, 2), more=more)


def _mine_weekly(part: SpanFacts, catalogue: Catalogue) -> float:
    return part.weekly(sum(done.count for done in part.done if done.kind in catalogue.mine))


def _estimate(found: Compared, formats: Formats) -> list[str]:
    """How the estimate moved in the later span, and before."""
    then, now = found.then.estimate_change, found.now.estimate_change
    if now is None:
        return []
    points = formats.signed(now)
    if then is None:
        return [text("the estimate moved by {points} points", points=points)]
    if abs(now) < STILL and abs(then) < STILL:
        return [text("the estimate stood still in both")]
    return [
        text(
            "the estimate moved by {points} points, {before} then",
            points=points,
            before=formats.signed(then),
        )
    ]


def rate_words(rate: Rate, formats: Formats) -> str:
    """A rate with its 95 % interval: "41 %, between 25 % and 59 %"."""
    if rate.rate is None:
        return UNKNOWN
    shown, low, high = (formats.percent(100 * share) for share in (rate.rate, rate.low, rate.high))
    return text("{rate}, between {low} and {high}", rate=shown, low=low, high=high)


def rates_apart(then: Rate, now: Rate, formats: Formats) -> str:
    """Whether two rates differ for sure: only if neither interval reaches into the other."""
    if then.rate is None or now.rate is None:
        return ""
    if now.low <= then.high and then.low <= now.high:
        return text("no clear difference")
    return formats.signed(100 * (now.rate - then.rate), 0)
