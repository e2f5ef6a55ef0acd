"""The session window: its clock, its buttons with their counts, and what of the day's plan is still open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import tzinfo

from ssi_coach.domain.checklist import Cadence
from ssi_coach.domain.sessions import MINUTE, Session
from ssi_coach.model.catalogue import Catalogue
from ssi_coach.model.plan.plan import Planned
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.item_words import item_title
from ssi_coach.presentation.today.week import KindGroup, kind_groups
from ssi_coach.presentation.wording import plural, text
from ssi_coach.services.today.session_view import SessionFacts

HOUR = 60 * MINUTE


@dataclass(frozen=True, slots=True)
class TileState:
    """A button: the kind, its name and icon, how often it was counted in this session, and its key."""

    kind: str
    name: str
    icon: str
    count: int
    key: str
    summary: str


@dataclass(frozen=True, slots=True)
class PlanLineState:
    """An action of the day's plan: ticked or not, and how long it takes. Done by its entries it cannot be unticked."""

    id: str
    title: str
    minutes_text: str
    done: bool
    once: bool
    fixed: bool


@dataclass(frozen=True, slots=True)
class SessionState:
    """The window. `seconds` are those on the clock now; `aim` are the seconds that were planned for the day."""

    title: str
    seconds: int
    aim: int
    aim_text: str
    running: bool
    pause: str
    who: str
    note: str
    tiles: tuple[TileState, ...]
    more: TileState
    kinds: tuple[KindGroup, ...]
    plan_title: str
    plan: tuple[PlanLineState, ...]
    can_take_back: bool
    end: str


@dataclass(frozen=True, slots=True)
class OpenSessionState:
    """A session that was found open after a start: what it is, and what can be done about it."""

    title: str
    sentence: str
    go_on: str
    end: str


def clock_text(seconds: int) -> str:
    """A clock such as 14:32, from an hour on 1:02:07."""
    hours, rest = divmod(max(0, seconds), HOUR)
    minutes, left = divmod(rest, MINUTE)
    return f"{hours}:{minutes:02}:{left:02}" if hours else f"{minutes:02}:{left:02}"


def who_text(person: str, company: str) -> str:
    """Person and company as the field takes them."""
    if not person:
        return f"@{company}" if company else ""
    return f"{person}, {company}" if company else person


def build_session(facts: SessionFacts, catalogue: Catalogue, formats: Formats) -> SessionState:
    """The window of an open session."""
    session = facts.session
    tiles = tuple(
        _tile(catalogue, kind, facts.counts.get(kind, 0), str(place), formats)
        for place, kind in enumerate(facts.kinds, 1)
    )
    others = sum(count for kind, count in facts.counts.items() if kind not in facts.kinds)
    lines = tuple(_line(action, facts, formats) for action in facts.plan.actions)
    left = sum(not line.done for line in lines)
    return SessionState(
        title=text("Session"),
        seconds=session.shown_seconds(facts.now),
        aim=facts.minutes * MINUTE,
        aim_text=text("of {minutes}", minutes=formats.minutes(facts.minutes)),
        running=session.running,
        pause=text("Pause") if session.running else text("Go on"),
        who=who_text(session.person, session.company),
        note=session.note,
        tiles=tiles,
        more=_more(others, formats),
        kinds=kind_groups(catalogue),
        plan_title=_plan_title(left, lines),
        plan=lines,
        can_take_back=bool(session.taps),
        end=text("End session and save"),
    )


def build_open_session(session: Session, entries: int, formats: Formats, zone: tzinfo) -> OpenSessionState:
    """The question after a start that finds a session open."""
    began = session.began.astimezone(zone)
    minutes = formats.minutes(session.minutes)
    return OpenSessionState(
        text("A session of {clock} is still open", clock=formats.clock(began.time())),
        plural(
            "{minutes} and {n} activity are kept. Go on with it, or end it as it is.",
            "{minutes} and {n} activities are kept. Go on with it, or end it as it is.",
            entries,
            n=formats.whole(entries),
            minutes=minutes,
        ),
        text("Go on"),
        text("End it"),
    )


def running_words(seconds: int, *, running: bool) -> str:
    """What stands in the rail while a session is open."""
    if not running:
        return text("Session paused")
    return text("Session {clock}", clock=clock_text(seconds))


def paused_words(seconds: int) -> str:
    """What is said when the window is closed while the session is open."""
    return text('Session paused at {clock}. "Start session" goes on with it.', clock=clock_text(seconds))


def _tile(catalogue: Catalogue, kind: str, count: int, key: str, formats: Formats) -> TileState:
    found = catalogue.kind(kind)
    name = text(found.name)
    said = plural(
        "{name}: {n} in this session", "{name}: {n} in this session", count, n=formats.whole(count), name=name
    )
    return TileState(kind, name, found.icon, count, key, said)


def _more(count: int, formats: Formats) -> TileState:
    name = text("More")
    said = text("Another activity")
    if count:
        said = plural(
            "Another activity: {n} in this session",
            "Other activities: {n} in this session",
            count,
            n=formats.whole(count),
        )
    return TileState("", name, "ellipsis", count, "9", said)


def _line(action: Planned, facts: SessionFacts, formats: Formats) -> PlanLineState:
    item = action.item
    fixed = action.done and item.id not in facts.ticked
    once = item.cadence is Cadence.ONCE
    return PlanLineState(item.id, item_title(item), formats.minutes(item.minutes), action.done, once, fixed)


def _plan_title(left: int, lines: tuple[PlanLineState, ...]) -> str:
    if not lines:
        return text("Nothing is planned for today")
    return (
        plural("Today's plan: {n} open", "Today's plan: {n} open", left)
        if left
        else text("Today's plan is done")
    )
