"""What things are called: pillars, factors, kinds, levels, fields of a reading, plans."""

from __future__ import annotations

from ssi_coach.domain.activities import ActivityKind, Evidence, LinkedInPlan
from ssi_coach.domain.levels import Level
from ssi_coach.domain.pillars import Pillar
from ssi_coach.domain.readings import Reading
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.wording import context, plural, text


def pillar_name(pillar: Pillar) -> str:
    """A pillar's short name."""
    return {
        Pillar.BRAND: text("Brand"),
        Pillar.PEOPLE: text("People"),
        Pillar.INSIGHTS: text("Insights"),
        Pillar.RELATIONSHIPS: text("Relationships"),
    }[pillar]


def pillar_title(pillar: Pillar) -> str:
    """A pillar's name where there is room for it."""
    return {
        Pillar.BRAND: context("title", "Brand"),
        Pillar.PEOPLE: context("title", "People"),
        Pillar.INSIGHTS: context("title", "Insights"),
        Pillar.RELATIONSHIPS: context("title", "Relationships"),
    }[pillar]


def pillar_wording(pillar: Pillar) -> str:
    """A pillar as LinkedIn's own page calls it."""
    return {
        Pillar.BRAND: text("Establish your professional brand"),
        Pillar.PEOPLE: text("Find the right people"),
        Pillar.INSIGHTS: text("Engage with insights"),
        Pillar.RELATIONSHIPS: text("Build relationships"),
    }[pillar]


PILLAR_ICONS = {
    Pillar.BRAND: "id-card",
    Pillar.PEOPLE: "user-search",
    Pillar.INSIGHTS: "lightbulb",
    Pillar.RELATIONSHIPS: "handshake",
}
"""A pillar's icon; it stands beside the colour everywhere."""


def counted(kind: ActivityKind, count: int, formats: Formats) -> str:
    """A count with its kind: "3 comments"."""
    word = plural(kind.one, kind.many, count)
    return text("{count} {kind}", count=formats.whole(count), kind=word)


def level_name(level: Level) -> str:
    """What a level counts."""
    return {
        Level.CONNECTIONS: text("Connections"),
        Level.DECISION_MAKERS: text("Decision makers"),
        Level.COLLEAGUES: text("Colleagues"),
        Level.ENDORSEMENTS: text("Endorsements"),
        Level.RECOMMENDATIONS: text("Recommendations"),
        Level.FOLLOWERS: text("Followers"),
    }[level]


def field_name(name: str) -> str:
    """A number of a reading or of a post by its name in files ("industry_rank"); another name as it is."""
    return {
        "total": text("Total"),
        "brand": text("Brand"),
        "people": text("People"),
        "insights": text("Insights"),
        "relationships": text("Relationships"),
        "industry_rank": text("Rank in your industry"),
        "network_rank": text("Rank in your network"),
        "industry_average": text("Industry average"),
        "network_average": text("Network average"),
        "impressions": text("Impressions"),
        "engagements": text("Engagements"),
        "followers": text("Followers"),
    }.get(name, name)


def plan_name(plan: LinkedInPlan) -> str:
    """What the user pays LinkedIn for."""
    return {
        LinkedInPlan.FREE: text("Free"),
        LinkedInPlan.PREMIUM: text("Premium"),
        LinkedInPlan.SALES_NAVIGATOR: text("Sales Navigator"),
    }[plan]


def evidence_name(evidence: Evidence) -> str:
    """How sure a statement is."""
    return {
        Evidence.LINKEDIN: text("LinkedIn says"),
        Evidence.PRACTITIONER: text("practitioners say"),
        Evidence.STUDY: text("study"),
    }[evidence]


def reading_title(reading: Reading, formats: Formats) -> str:
    """A reading by its day and total: "Reading of 12 May 2026: 52"."""
    day, value = formats.day_medium(reading.day), formats.number(reading.exact_total, 0)
    return text("Reading of {day}: {value}", day=day, value=value)
