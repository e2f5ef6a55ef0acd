"""What `team list` prints: the documented JSON value, and plain lines."""

from __future__ import annotations

from collections.abc import Iterator

from ssi_coach.domain.pillars import PILLARS
from ssi_coach.domain.team import Snapshot, TeamBoard
from ssi_coach.presentation.errors import english_sentence, sentence
from ssi_coach.presentation.formats import Formats
from ssi_coach.presentation.wording import text


def board_json(board: TeamBoard) -> dict[str, object]:
    """The board as documented for `team list --json`."""
    return {
        "members": [_member_json(one) for one in board.members],
        "ignored": [{"file": one.name, "reason": english_sentence(one.fault)} for one in board.ignored],
    }


def board_lines(board: TeamBoard, formats: Formats) -> Iterator[str]:
    """One line a member, then what was left out."""
    if not board.members:
        yield text("No snapshot of a member was found there.")
    for one in board.members:
        yield _member_line(one, formats)
    for left in board.ignored:
        yield text("Left out: {file}. {reason}", file=left.name, reason=sentence(left.fault))


def _member_json(one: Snapshot) -> dict[str, object]:
    latest = one.latest
    return {
        "alias": one.alias,
        "total": None if latest is None else latest.total,
        **{pillar.value: None if latest is None else latest.pillar(pillar) for pillar in PILLARS},
        "change_4_weeks": one.change,
        "as_of": one.as_of.isoformat(),
        "history": [{"date": reading.day.isoformat(), "total": reading.total} for reading in one.readings],
    }


def _member_line(one: Snapshot, formats: Formats) -> str:
    if one.latest is None:
        return text("{alias}: no reading yet", alias=one.alias)
    total, day = formats.number(one.latest.total), formats.day_medium(one.latest.day)
    if one.change is None:
        return text("{alias}: {total} of 100 on {day}", alias=one.alias, total=total, day=day)
    return text(
        "{alias}: {total} of 100 on {day}, {change} over four weeks",
        alias=one.alias,
        total=total,
        day=day,
        change=formats.signed(one.change),
    )
