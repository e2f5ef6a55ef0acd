"""What a member of a team may show, and how a board comes about."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from ssi_coach.domain.errors import KnownError, Refused
from ssi_coach.domain.team import MOST_READINGS, Snapshot, TeamCounts, TeamReading, check_alias, one_a_member
from tests.build import TODAY, days_ago
from tests.team_build import make_snapshot, make_team_reading, member_id


@pytest.mark.parametrize(
    ("earlier", "change"),
    [
        ((), None),
        ((28,), 2.0),
        ((27,), None),
        ((56,), 2.0),
        ((57,), None),
        ((50, 30, 7), 2.0),
    ],
)
def test_a_change_is_over_four_weeks_or_not_known(earlier, change):
    """The last reading that is at least four weeks older, and not eight."""
    before = [make_team_reading(days_ago(back), 50.0 + (back != 30 and len(earlier) > 1)) for back in earlier]
    one = make_snapshot(readings=(*before, make_team_reading(TODAY, 52.0)))
    assert one.change == change


def test_a_member_without_readings_has_no_total_and_no_change():
    """Unknown is not zero."""
    one = make_snapshot(readings=())
    assert (one.latest, one.change) == (None, None)


@pytest.mark.parametrize("alias", ["", "   ", "x" * 61, "a\nb", "a\x00b", "\u202eevil", "a\u200bb", "\ud800"])
def test_a_name_that_nobody_can_read_is_refused(alias):
    """Empty, long, with unseen signs, or with letters turned around."""
    with pytest.raises(Refused) as refused:
        check_alias(alias)
    assert refused.value.id == "team.alias"


@pytest.mark.parametrize(
    "change",
    [
        {"total": 100.1},
        {"total": float("nan")},
        {"brand": -0.1},
        {"people": 25.1},
        {"industry_rank": 0.5},
        {"network_rank": 101.0},
    ],
)
def test_numbers_that_no_page_shows_are_refused(change):
    """Total 0 to 100, pillars 0 to 25, ranks 1 to 100."""
    with pytest.raises(Refused):
        TeamReading(**{"day": TODAY, "total": 50.0, **change})


@pytest.mark.parametrize(
    "more",
    [
        {"member": "../../x"},
        {"as_of": date(1999, 1, 1)},
        {"as_of": date(2300, 1, 1)},
        {"readings": (make_team_reading(), make_team_reading())},
        {"readings": (make_team_reading(), make_team_reading(days_ago(1)))},
        {"readings": (make_team_reading(TODAY + timedelta(2)),)},
        {"readings": (make_team_reading(date(2001, 1, 1)),)},
        {"readings": tuple(make_team_reading(days_ago(n)) for n in range(MOST_READINGS, -1, -1))},
    ],
)
def test_what_no_snapshot_can_say_is_refused(more):
    """Another member's path as an id, days out of order or out of this world, too many readings."""
    with pytest.raises(Refused):
        make_snapshot(**more)


@pytest.mark.parametrize(
    "counts", [{"Comment": 1}, {"comment": -1}, {"x" * 41: 1}, {f"k{n}": 1 for n in range(41)}]
)
def test_counts_that_nobody_has_are_refused(counts):
    """Names are those of kinds and stages; counts are none below zero."""
    with pytest.raises(Refused):
        TeamCounts(TODAY, counts)


def test_of_a_member_twice_the_newest_counts_and_the_other_is_named():
    """By the day, then by the moment of writing."""
    old = make_snapshot(as_of=days_ago(1), readings=(make_team_reading(days_ago(3)),))
    new = make_snapshot()
    later = replace(new, written_at=datetime(2026, 5, 13, 13, tzinfo=UTC))
    board = one_a_member([("c", later), ("a", new), ("b", old)])
    assert board.members == (later,)
    assert [(one.name, one.fault.id) for one in board.ignored] == [("a", "team.older"), ("b", "team.older")]


def test_members_stand_by_their_names():
    """Whatever the case; two of one name stay two."""
    found = [
        make_snapshot(3, "zoe"),
        make_snapshot(1, "Ada"),
        make_snapshot(2, "bert"),
        make_snapshot(4, "Ada"),
    ]
    board = one_a_member([(one.member, one) for one in found])
    assert [one.alias for one in board.members] == ["Ada", "Ada", "bert", "zoe"]
    assert board.ignored == ()


def test_a_snapshot_needs_a_day_and_an_id():
    """An id is a UUID in small letters."""
    with pytest.raises(KnownError):
        Snapshot(member_id(1).upper().replace("0", "A"), "Ada", TODAY, datetime(2026, 5, 13, tzinfo=UTC))
