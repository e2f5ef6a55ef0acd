"""The journal score once more, slowly and straight from the words of its definition, to compare with.

Nothing of the program is used here: not its catalogue, not its dates, not its sums. One entry after the
other and one day after the other.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from datetime import date, timedelta

_MINE = """
    post article newsletter repost comment reaction group_post group_comment group_joined poll_voted
    event_registered post_saved message inmail reply_given search advanced_search profile_view lead_saved
    account_saved person_followed company_followed invitation_sent invitation_note_sent
    connection_accepted_by_me endorsement_given recommendation_given introduction_asked profile_updated
"""
MINE = set(_MINE.split())
_ALL_STAR = """
    profile_photo headline location_industry current_position education five_skills about_text cover_image
    profile_media featured_items custom_url
"""
ALL_STAR = _ALL_STAR.split()
RATES = {
    "posts_published": (3, {"post": 1, "article": 3, "newsletter": 3}),
    "followers_gained": (10, {"follower_gained": 1}),
    "people_searches": (5, {"search": 1, "advanced_search": 1}),
    "profiles_viewed": (20, {"profile_view": 1}),
    "leads_saved": (10, {"lead_saved": 1, "account_saved": 1}),
    "profile_views_received": (20, {"profile_view_received": 1}),
    "engagement_given": (20, {"comment": 2, "reaction": 1, "repost": 1}),
    "engagement_received": (30, {"reaction_received": 1, "comment_received": 2, "repost_received": 3}),
    "shares_and_posts": (4, {"post": 1, "repost": 0.5}),
    "groups": (2, {"group_post": 1, "group_comment": 1, "group_joined": 1}),
    "personal_invitations": (10, {"invitation_note_sent": 1}),
}
WEIGHTS = {
    "brand": {
        "profile_completeness": 0.30,
        "endorsements_recommendations": 0.20,
        "posts_published": 0.30,
        "followers_gained": 0.20,
    },
    "people": {
        "people_searches": 0.25,
        "profiles_viewed": 0.25,
        "days_active": 0.30,
        "leads_saved": 0.10,
        "profile_views_received": 0.10,
    },
    "insights": {
        "engagement_given": 0.30,
        "engagement_received": 0.25,
        "shares_and_posts": 0.15,
        "messages": 0.20,
        "groups": 0.10,
    },
    "relationships": {
        "connections": 0.35,
        "acceptance_rate": 0.25,
        "decision_makers": 0.20,
        "personal_invitations": 0.10,
        "colleagues": 0.10,
    },
}


@dataclass
class Life:
    """Everything that a score can depend on, as plainly as possible."""

    on: date
    entries: list[tuple[date, str, int]] = field(default_factory=list)
    uncounted: set[date] = field(default_factory=set)
    levels: dict[str, int] = field(default_factory=dict)
    done: set[str] = field(default_factory=set)
    sales_navigator: bool = False
    reply_hours: float | None = None

    @property
    def began(self) -> date | None:
        return min((day for day, _, _ in self.entries), default=None)

    def counted_days(self) -> list[date]:
        days = []
        day = self.began
        while day is not None and day <= self.on:
            if day not in self.uncounted:
                days.append(day)
            day += timedelta(days=1)
        return days

    def w(self, day: date) -> float:
        return math.exp(-(self.on - day).days / 45)

    def sum_w(self) -> float:
        return sum(self.w(day) for day in self.counted_days())

    def sum_wc(self, kinds: dict[str, float], *, older_than: int = -1, younger_than: int = 10**6) -> float:
        total = 0.0
        counted = set(self.counted_days())
        for day, kind, count in self.entries:
            age = (self.on - day).days
            if day in counted and kind in kinds and older_than < age < younger_than:
                total += self.w(day) * count * kinds[kind]
        return total


def rate(life: Life, target: float, kinds: dict[str, float]) -> float:
    floor = sum(math.exp(-age / 45) for age in range(14))
    r = 7 * life.sum_wc(kinds) / max(life.sum_w(), floor)
    return 1 - math.exp(-math.log(5) * r / target)


def level(n: float, full: float) -> float:
    return min(1, math.log(1 + n) / math.log(1 + full))


def ratio(successes: float, attempts: float, p0: float, full: float) -> float:
    p = (successes + 10 * p0) / (attempts + 10)
    return max(0.0, min(1.0, (p - p0) / (full - p0)))


def acceptance(life: Life) -> float:
    invitations = {"invitation_sent": 1.0, "invitation_note_sent": 1.0}
    accepted = {"invitation_accepted": 1.0}
    due = life.sum_wc(invitations, older_than=20)
    answered = min(life.sum_wc(invitations, younger_than=21), life.sum_wc(accepted, younger_than=21))
    return ratio(life.sum_wc(accepted), due + answered, 0.30, 0.60)


def messages(life: Life) -> float:
    sent = {"message": 1.0, "inmail": 1.0}
    known = [(0.5, rate(life, 10, sent))]
    a, s = life.sum_wc(sent), life.sum_wc({"reply_received": 1.0})
    if a or s:
        known.append((0.3, ratio(s, a, 0.10, 0.40)))
    if life.reply_hours is not None:
        known.append((0.2, max(0.0, min(1.0, (168 - life.reply_hours) / (168 - 24)))))
    return sum(share * value for share, value in known) / sum(share for share, _ in known)


def days_active(life: Life) -> float:
    active = {day for day, kind, _ in life.entries if kind in MINE}
    total = life.sum_w()
    if not total:
        return 0.0
    share = sum(life.w(day) for day in life.counted_days() if day in active) / total
    return min(1.0, share / (5 / 7))


def values(life: Life) -> dict[str, float]:
    """The value of every factor, 0..1."""
    n = {name: life.levels.get(name, 0) for name in (
        "connections", "decision_makers", "colleagues", "endorsements", "recommendations")}  # fmt: skip
    found = {name: rate(life, target, kinds) for name, (target, kinds) in RATES.items()}
    found["profile_completeness"] = sum(item in life.done for item in ALL_STAR) / len(ALL_STAR)
    found["endorsements_recommendations"] = (
        level(n["endorsements"], 20) + level(n["recommendations"], 3)
    ) / 2
    found["days_active"] = days_active(life)
    found["messages"] = messages(life)
    found["connections"] = 0.8 * level(n["connections"], 500) + 0.2 * level(n["connections"], 2000)
    found["acceptance_rate"] = acceptance(life)
    found["decision_makers"] = level(n["decision_makers"], 50)
    found["colleagues"] = level(n["colleagues"], 20)
    return found


def pillars(life: Life) -> dict[str, float]:
    """The four pillars, 0..25 points."""
    found = values(life)
    points = {}
    for pillar, weights in WEIGHTS.items():
        kept = {name: w for name, w in weights.items() if name != "leads_saved" or life.sales_navigator}
        points[pillar] = 25 * sum(w * found[name] for name, w in kept.items()) / sum(kept.values())
    return points
