"""The team board: who is on it, where each stands, how it changed, and what was left out of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.folding import folded
from ssi_coach.domain.pillars import PILLARS
from ssi_coach.domain.team import Snapshot, TeamBoard
from ssi_coach.model.catalogue import Catalogue
from ssi_coach.model.team_middle import middle_total
from ssi_coach.presentation.errors import sentence
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.names import pillar_name
from ssi_coach.presentation.team.history import HistoryState, build_history
from ssi_coach.presentation.wording import plural, text
from ssi_coach.services.team import Sharing

NAME, TOTAL, CHANGE, RANK, DAY = "name", "total", "change", "rank", "day"
UNKNOWN = "–"


@dataclass(frozen=True, slots=True)
class TeamLooking:
    """How the board is looked at: sorted by what, the largest first where `down`, what is searched, who is chosen."""

    sort: str = TOTAL
    down: bool = True
    typed: str = ""
    chosen: str = ""


@dataclass(frozen=True, slots=True)
class TeamFacts:
    """What the board rests on; `problem` is why it could not be read, None while it could."""

    board: TeamBoard
    shared: Sharing
    today: date
    catalogue: Catalogue
    problem: KnownError | None = None


@dataclass(frozen=True, slots=True)
class MemberRow:
    """A member in words, one cell a column; `sentence` says all of it to who listens."""

    member: str
    cells: tuple[str, ...]
    sentence: str


@dataclass(frozen=True, slots=True)
class TeamState:
    """The whole board.

    Without a `place` there is no board yet. `empty` stands there instead of rows. `ignored` are the files that are
    left out with their reasons. `joined` is whether one's own snapshot is on it, `shown` says what one shows.
    """

    place: str
    sentence: str
    rows: tuple[MemberRow, ...]
    empty: str
    problem: str
    ignored: tuple[tuple[str, str], ...]
    ignored_line: str
    looking: TeamLooking
    history: HistoryState | None
    joined: bool
    shown: str


def columns() -> tuple[tuple[str, str], ...]:
    """The columns of the table: what each sorts by, and its title."""
    return (
        (NAME, text("Name")),
        (TOTAL, text("Total")),
        *((pillar.value, pillar_name(pillar)) for pillar in PILLARS),
        (CHANGE, text("4 weeks")),
        (RANK, text("In the industry")),
        (DAY, text("Last reading")),
    )


def sorted_anew(looking: TeamLooking, column: str) -> TeamLooking:
    """A column was chosen: the largest first, names and ranks from the smallest; the same one again turns it round."""
    down = not looking.down if looking.sort == column else column not in {NAME, RANK}
    return TeamLooking(column, down, looking.typed, looking.chosen)


def build_team(facts: TeamFacts, looking: TeamLooking, formats: Formats) -> TeamState:
    """The board as it is looked at; who is chosen stays so while listed, else it is the first."""
    board, own = facts.board, facts.shared.member
    listed = _listed(board, looking)
    chosen = next((one for one in listed if one.member == looking.chosen), listed[0] if listed else None)
    joined = any(one.member == own for one in board.members)
    return TeamState(
        place=facts.shared.place,
        sentence=_sentence(board, facts.today, formats),
        rows=tuple(_row(one, own, facts.today, formats) for one in listed),
        empty="" if listed else _empty(board),
        problem="" if facts.problem is None else sentence(facts.problem),
        ignored=tuple((left.name, sentence(left.fault)) for left in board.ignored),
        ignored_line=_ignored(len(board.ignored), formats),
        looking=TeamLooking(looking.sort, looking.down, looking.typed, chosen.member if chosen else ""),
        history=None if chosen is None else build_history(chosen, board, facts.catalogue, formats),
        joined=joined,
        shown=_shown(facts.shared, joined=joined),
    )


def _listed(board: TeamBoard, looking: TeamLooking) -> list[Snapshot]:
    """The members that the search finds, sorted; what is not known stands at the end either way."""
    typed = folded(looking.typed.strip())
    found = [one for one in board.members if typed in folded(one.alias)]
    if looking.sort == NAME:
        return found[::-1] if looking.down else found
    key = _KEYS.get(looking.sort, _KEYS[TOTAL])
    known = [(value, one) for one in found if (value := key(one)) is not None]
    known.sort(key=lambda pair: pair[0], reverse=looking.down)
    return [*(one for _, one in known), *(one for one in found if key(one) is None)]


def _row(one: Snapshot, own: str, today: date, formats: Formats) -> MemberRow:
    latest = one.latest
    alias = text("{alias} (you)", alias=one.alias) if one.member == own else one.alias
    pillars = tuple(_number(None if latest is None else latest.pillar(pillar), formats) for pillar in PILLARS)
    rank = None if latest is None else latest.industry_rank
    cells = (
        alias,
        _number(None if latest is None else latest.total, formats),
        *pillars,
        UNKNOWN if one.change is None else formats.signed(one.change),
        UNKNOWN if rank is None else formats.rank(rank),
        _day(one, today, formats),
    )
    said = [
        f"{title} {cell}"
        for (_, title), cell in zip(columns()[1:], cells[1:], strict=True)
        if cell != UNKNOWN
    ]
    return MemberRow(one.member, cells, ", ".join((alias, *said)))


def _day(one: Snapshot, today: date, formats: Formats) -> str:
    """The day of the last reading; a clock that is ahead of this one is named."""
    if one.as_of > today + timedelta(days=1):
        return text("{day}, clock is ahead", day=formats.day_medium(one.as_of))
    if one.latest is None:
        return text("none yet")
    near = abs((today - one.latest.day).days) < 300
    return formats.day_short(one.latest.day) if near else formats.day_medium(one.latest.day)


def _number(value: float | None, formats: Formats) -> str:
    return UNKNOWN if value is None else formats.number(value)


def _sentence(board: TeamBoard, today: date, formats: Formats) -> str:
    """How many there are, where their middle lies, how many rose and fell."""
    if not board.members:
        return ""
    n = len(board.members)
    parts = [plural("{n} member", "{n} members", n, n=formats.whole(n))]
    middle = middle_total(board.members, today)
    if middle is not None:
        parts.append(text("half of them have {total} points or more", total=formats.number(middle)))
    changes = [round(one.change, 1) for one in board.members if one.change is not None]
    if len(changes) > 1:
        rose, fell = sum(change > 0 for change in changes), sum(change < 0 for change in changes)
        parts.append(
            text(
                "over four weeks {rose} rose and {fell} fell",
                rose=formats.whole(rose),
                fell=formats.whole(fell),
            )
        )
    return f"{'; '.join(parts)}."


def _empty(board: TeamBoard) -> str:
    if board.members:
        return text("Nobody of that name is on the board.")
    return text(
        "No snapshot is here yet. Write yours to begin, and tell the others where it is; the board follows by itself."
    )


def _ignored(n: int, formats: Formats) -> str:
    if not n:
        return ""
    return plural(
        "{n} file was left out.", "{n} files were left out, each with its reason.", n, n=formats.whole(n)
    )


def _shown(shared: Sharing, *, joined: bool) -> str:
    if not joined:
        return text("Nothing of yours is on this board.")
    if shared.keeps:
        return text(
            "You are on it as {alias}; your snapshot is written anew after each reading.", alias=shared.alias
        )
    return text(
        "You are on it as {alias}; your snapshot stays as it is until you write it again.", alias=shared.alias
    )


def _total(one: Snapshot) -> float | None:
    return None if one.latest is None else one.latest.total


def _change(one: Snapshot) -> float | None:
    return one.change


def _rank(one: Snapshot) -> float | None:
    return None if one.latest is None else one.latest.industry_rank


def _latest_day(one: Snapshot) -> float | None:
    return None if one.latest is None else float(one.latest.day.toordinal())


def _pillar(name: str) -> Callable[[Snapshot], float | None]:
    def points(one: Snapshot) -> float | None:
        value: float | None = None if one.latest is None else getattr(one.latest, name)
        return value

    return points


_KEYS: dict[str, Callable[[Snapshot], float | None]] = {
    TOTAL: _total,
    CHANGE: _change,
    RANK: _rank,
    DAY: _latest_day,
    **{pillar.value: _pillar(pillar.value) for pillar in PILLARS},
}
