"""The JSON that LinkedIn's page works with, in every wrapping in which people copy it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping

from ssi_coach.domain.errors import KnownError
from ssi_coach.sources import strict_json

_PILLARS = {
    "PROFESSIONAL_BRAND": "brand",
    "FIND_RIGHT_PEOPLE": "people",
    "INSIGHT_ENGAGEMENT": "insights",
    "STRONG_RELATIONSHIP": "relationships",
}
_GROUPS = {"INDUSTRY": "industry", "NETWORK": "network"}
_KEY = re.compile(r'(?:"|&quot;)memberScore(?:"|&quot;)')
_DEEPEST = 20


def looks_like_json(text: str) -> bool:
    """Whether a text is JSON, or a page's source with the index's JSON in it."""
    return text[:200].lstrip("\ufeff \t\r\n").startswith(("{", "[")) or _KEY.search(text) is not None


def read_json(text: str) -> dict[str, float]:
    """The numbers of a reading by field.

    Raises `KnownError("json.bad")` for broken JSON and `KnownError("paste.not_ssi")` for other JSON.
    """
    numbers: dict[str, float] = {}
    value = _value_in(text)
    found = list(_scores(value, 0))
    if not found:
        raise KnownError("paste.not_ssi")
    for score in found:
        read = _numbers(score)
        if numbers and read != numbers:
            raise KnownError("paste.two_readings")
        numbers = read
    return numbers


def _value_in(text: str) -> object:
    if text[:200].lstrip("\ufeff \t\r\n").startswith(("{", "[")):
        return strict_json.parse(text)
    if "&quot;memberScore" in text:
        text = html.unescape(text)
    match = _KEY.search(text)
    place = match.start() if match else 0
    start = text.rfind('{"activeSeat"', 0, place)
    if start < 0:
        start = text.rfind("{", 0, place)
    if start < 0:
        raise KnownError("json.bad", reason="syntax", line=1)
    return strict_json.parse_at(text, start)[0]


def _scores(value: object, depth: int) -> Iterator[Mapping[str, object]]:
    """The objects that hold a member's score, however deep they are wrapped."""
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for item in value:
            yield from _scores(item, depth + 1)
    elif isinstance(value, dict):
        if _holds_score(value):
            yield value
            return
        for item in value.values():
            yield from _scores(item, depth + 1)


def _holds_score(value: Mapping[str, object]) -> bool:
    member = value.get("memberScore", value.get("socialSellingIndex"))
    return isinstance(member, dict) or _is_number(value.get("ssi"))


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _numbers(score: Mapping[str, object]) -> dict[str, float]:
    """The total, all pillars or none, the standing in both groups or in none.

    Where one of a list is lost its neighbour may hold half of it: lines lost from the middle leave good JSON.
    """
    found: dict[str, float] = {}
    _put(found, "total", _total(score))
    pillars, standing = _pillars(score), _standing(score)
    if len(pillars) == len(_PILLARS):
        found.update(pillars)
    if all(any(name.startswith(group) for name in standing) for group in _GROUPS.values()):
        found.update(standing)
    return found


def _pillars(score: Mapping[str, object]) -> dict[str, float]:
    found: dict[str, float] = {}
    member = score.get("memberScore")
    if isinstance(member, dict):
        for item in _items(member.get("subScores")):
            _put(found, _PILLARS.get(str(item.get("pillar"))), item.get("score"))
    return found


def _standing(score: Mapping[str, object]) -> dict[str, float]:
    found: dict[str, float] = {}
    for item in _items(score.get("groupScore")):
        group = _GROUPS.get(str(item.get("groupType")))
        inner = item.get("score")
        if group is not None:
            _put(found, f"{group}_rank", item.get("rank"))
            _put(found, f"{group}_average", inner.get("overall") if isinstance(inner, dict) else None)
    return found


def _items(value: object) -> Iterator[Mapping[str, object]]:
    if isinstance(value, list):
        yield from (item for item in value if isinstance(item, dict))


def _total(score: Mapping[str, object]) -> object:
    """The total in the page's own shape, or in one of those that tools make of it."""
    member = score.get("memberScore")
    if isinstance(member, dict):
        return member.get("overall", member.get("ssi"))
    index = score.get("socialSellingIndex")
    if isinstance(index, dict):
        current = index.get("currentScore")
        return current.get("score") if isinstance(current, dict) else current
    return score.get("ssi")


def _put(found: dict[str, float], field: str | None, value: object) -> None:
    """Keep a number; the same field twice with different numbers is refused."""
    if field is None or not _is_number(value):
        return
    number = float(value)  # type: ignore[arg-type]  # it is a number, as just asked
    if found.get(field, number) != number:
        raise KnownError("paste.two_readings")
    found[field] = number
