"""The team board in words: rows, order, search, what is left out, and the member that is chosen."""

from __future__ import annotations

from datetime import timedelta

import pytest

from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.results import Stage
from ssi_coach.domain.team import LeftOut, TeamBoard, TeamCounts, TeamPart
from ssi_coach.presentation.charts.chart import Look
from ssi_coach.presentation.team.board import (
    NAME,
    TOTAL,
    TeamFacts,
    TeamLooking,
    build_team,
    columns,
    sorted_anew,
)
from ssi_coach.presentation.team.sharing import LINES_SHOWN, build_sharing, preview
from ssi_coach.services.team import Sharing
from tests.build import TODAY, days_ago
from tests.team_build import make_snapshot, make_team_reading, member_id
from tests.today_build import FORMATS, catalogue

ADA = make_snapshot(
    1,
    "Ada",
    readings=(
        make_team_reading(days_ago(30), 50.0),
        make_team_reading(
            TODAY, 52.0, brand=20.0, people=7.0, insights=10.0, relationships=15.0, industry_rank=8.0
        ),
    ),
)
BEN = make_snapshot(2, "Ben", readings=(make_team_reading(days_ago(400), 61.0),), as_of=days_ago(400))
CEM = make_snapshot(3, "Cem", readings=())
ZOE = make_snapshot(
    4, "Zoë", readings=(make_team_reading(days_ago(28), 47.0), make_team_reading(days_ago(0), 45.0))
)


def state(*members, looking=None, shared=None, ignored=(), problem=None):
    """The board of some members."""
    shared = shared or Sharing(place="/team")
    facts = TeamFacts(TeamBoard(members, ignored), shared, TODAY, catalogue(), problem)
    return build_team(facts, looking or TeamLooking(), FORMATS)


def plain(*words: str) -> tuple[str, ...]:
    """Texts with ordinary spaces."""
    return tuple(word.replace("\xa0", " ") for word in words)


def aliases(found) -> list[str]:
    """Who is listed, from top to bottom."""
    return [row.cells[0] for row in found.rows]


def test_a_row_says_what_is_known_and_marks_what_is_not():
    """Total, pillars, change, rank, day."""
    rows = {row.cells[0]: plain(*row.cells[1:]) for row in state(ADA, BEN, CEM).rows}
    assert rows["Ada"] == ("52.0", "20.0", "7.0", "10.0", "15.0", "+2.0", "Top 8 %", "13 May")
    assert rows["Ben"] == ("61.0", "–", "–", "–", "–", "–", "–", "8 Apr 2025")
    assert rows["Cem"] == ("–", "–", "–", "–", "–", "–", "–", "none yet")
    assert all(len(cells) + 1 == len(columns()) for cells in rows.values())


def test_a_row_can_be_listened_to():
    """With titles, without what is not known."""
    (row,) = state(BEN).rows
    assert plain(row.sentence) == ("Ben, Total 61.0, Last reading 8 Apr 2025",)


@pytest.mark.parametrize(
    ("looking", "order"),
    [
        (TeamLooking(), ["Ben", "Ada", "Zoë", "Cem"]),
        (TeamLooking(TOTAL, down=False), ["Zoë", "Ada", "Ben", "Cem"]),
        (TeamLooking(NAME, down=False), ["Ada", "Ben", "Cem", "Zoë"]),
        (TeamLooking(NAME, down=True), ["Zoë", "Cem", "Ben", "Ada"]),
        (TeamLooking("change", down=True), ["Ada", "Zoë", "Ben", "Cem"]),
        (TeamLooking("brand", down=True), ["Ada", "Ben", "Cem", "Zoë"]),
        (TeamLooking("rank", down=False), ["Ada", "Ben", "Cem", "Zoë"]),
        (TeamLooking("day", down=False), ["Ben", "Ada", "Zoë", "Cem"]),
        (TeamLooking("nonsense"), ["Ben", "Ada", "Zoë", "Cem"]),
    ],
)
def test_what_is_not_known_stands_at_the_end(looking, order):
    """Whichever way it is sorted."""
    assert aliases(state(ADA, BEN, CEM, ZOE, looking=looking)) == order


def test_choosing_a_column_begins_with_what_one_looks_for():
    """The largest numbers, the first name, the best rank; again turns it round."""
    assert sorted_anew(TeamLooking(), "change").down
    assert not sorted_anew(TeamLooking(), NAME).down
    assert not sorted_anew(TeamLooking(), "rank").down
    assert not sorted_anew(TeamLooking(), TOTAL).down


def test_the_search_knows_no_accents_and_says_when_nobody_is_found():
    """As everywhere."""
    assert aliases(state(ADA, ZOE, looking=TeamLooking(typed=" zoe"))) == ["Zoë"]
    found = state(ADA, ZOE, looking=TeamLooking(typed="x"))
    assert (found.rows, found.history) == ((), None)
    assert found.empty == "Nobody of that name is on the board."


def test_who_is_chosen_is_drawn_and_stays_while_listed():
    """Else it is the first."""
    looking = TeamLooking(chosen=ADA.member)
    assert state(ADA, BEN, looking=looking).history.title == "Ada"
    assert state(BEN, ZOE, looking=looking).looking.chosen == BEN.member


def test_the_sentence_says_how_many_where_the_middle_is_and_who_moved():
    """As far as it is known."""
    assert state(ADA).sentence == "1 member."
    assert state(ADA, CEM).sentence == "2 members."
    third = make_snapshot(
        5, "Ed", readings=(make_team_reading(days_ago(40), 40.0), make_team_reading(TODAY, 40.0))
    )
    assert state(ADA, ZOE, third).sentence == (
        "3 members; half of them have 45.0 points or more; over four weeks 1 rose and 1 fell."
    )


def test_a_clock_that_is_ahead_is_named():
    """Shown all the same."""
    ahead = make_snapshot(7, "Kim", as_of=TODAY + timedelta(3), readings=())
    assert plain(state(ahead).rows[0].cells[-1]) == ("16 May 2026, clock is ahead",)
    tomorrow = make_snapshot(7, "Kim", as_of=TODAY + timedelta(1), readings=())
    assert state(tomorrow).rows[0].cells[-1] == "none yet"


def test_one_sees_whether_one_is_on_it():
    """And whether readings go there by themselves."""
    there = Sharing("Ada", place="/team", member=member_id(1))
    assert state(ADA).shown == "Nothing of yours is on this board."
    assert aliases(state(ADA, shared=there)) == ["Ada (you)"]
    assert "stays as it is until you write it again" in state(ADA, shared=there).shown
    kept = Sharing("Ada", place="/team", member=member_id(1), keeps=True)
    assert "written anew after each reading" in state(ADA, shared=kept).shown
    assert not state(BEN, shared=kept).joined


def test_what_is_left_out_is_told_with_its_reason():
    """And a board that could not be read says why."""
    found = state(
        ignored=(LeftOut("x", KnownError("team.damaged")), LeftOut("y", KnownError("team.newer", version=2))),
        problem=KnownError("team.folder", folder="/team", reason="gone"),
    )
    assert found.ignored_line == "2 files were left out, each with its reason."
    assert found.ignored[1] == (
        "y",
        "The snapshot was written by a newer version of SSI Coach (format 2). Update SSI Coach to see it.",
    )
    assert found.problem.startswith("The folder /team cannot be looked into (gone).")
    assert found.empty.startswith("No snapshot is here yet.")


def test_the_history_stands_beside_the_teams_middle():
    """From three members on; dots in rings for readings, hollow ones for the middle."""
    history = state(ADA, looking=TeamLooking(chosen=ADA.member)).history
    assert plain(history.sentence) == ("52.0 of 100 on 13 May 2026, +2.0 over four weeks.",)
    assert [one.look for one in history.chart.series] == [Look.READING]
    third = make_snapshot(5, "Ed", readings=(make_team_reading(TODAY, 40.0),))
    history = state(ADA, ZOE, third, looking=TeamLooking(chosen=ADA.member)).history
    assert history.sentence.endswith("the team's middle is 45.0.")
    assert [one.look for one in history.chart.series] == [Look.SECOND, Look.READING]
    assert history.middle
    assert (history.days.first, history.days.last) == (days_ago(30).toordinal(), TODAY.toordinal())


def test_the_crosshair_says_the_last_reading_and_the_middle():
    """Of its day or before it; nothing before the first."""
    third = make_snapshot(5, "Ed", readings=(make_team_reading(TODAY, 40.0),))
    reader = state(ADA, ZOE, third, looking=TeamLooking(chosen=ADA.member)).history.reader
    today = [plain(line.name, line.value) for line in reader.at(TODAY.toordinal()).lines]
    assert today[0] == ("Reading", "52.0")
    assert today[-1] == ("the team's middle", "45.0")
    assert len(today) == 6
    before = [plain(line.name, line.value) for line in reader.at(days_ago(10).toordinal()).lines]
    assert before[0] == ("Reading of Mon 13 Apr", "50.0")
    assert reader.at(days_ago(99).toordinal()).lines[1:] == ()


def test_the_arrow_keys_go_from_reading_to_reading():
    """The last one first, and no further than there are any."""
    reader = state(ADA).history.reader
    first, last = days_ago(30).toordinal(), TODAY.toordinal()
    assert reader.step(None, -1) == last
    assert reader.step(last, -1) == first
    assert reader.step(first, -1) is None
    assert reader.step(first + 1, 1) == last
    assert reader.step(last, 1) is None
    assert state(CEM).history.reader.step(None, 1) is None


def test_the_history_is_a_table_as_well():
    """Newest first, in as many columns as the member shows."""
    table = state(ADA).history.table
    assert [plain(*row)[:2] for row in table.rows] == [("13 May 2026", "52.0"), ("13 Apr 2026", "50.0")]
    assert len(table.columns) == len(table.rows[0]) == 7
    assert table.rows[1][2:] == ("",) * 5
    assert state(ZOE).history.table.columns == ("Day", "Total")


def test_a_member_without_readings_has_an_empty_history():
    """In words, over four weeks of nothing."""
    history = state(CEM).history
    assert history.sentence == "No reading yet."
    assert history.chart.series == ()
    assert history.days.last - history.days.first == 28


def test_counts_are_told_in_words():
    """The last four weeks, and the running quarter; kinds that this version does not know are passed over."""
    one = make_snapshot(
        weeks=(
            TeamCounts(days_ago(37), {"comment": 100}),
            TeamCounts(days_ago(9), {"comment": 2, "post": 0, "dream": 4}),
            TeamCounts(days_ago(2), {"comment": 1}),
        ),
        quarters=(TeamCounts(days_ago(42), {Stage.CONVERSATION.value: 2, Stage.CALL.value: 1, "dream": 9}),),
    )
    assert state(one).history.counts == (
        "Last four weeks: 3 comments. Results this quarter: 2 conversations, 1 call."
    )
    assert state(ADA).history.counts == ""


def test_the_choices_of_a_member_are_said_in_words():
    """Each part, and the kinds to count."""
    found = build_sharing(Sharing("Ada", place="/team"), ("comment", "post"), catalogue(), "{}")
    assert [part for part, _ in found.parts] == list(TeamPart)
    assert found.kinds == (("comment", "Comment"), ("post", "Post"))
    assert (found.draft.alias, found.place, found.written) == ("Ada", "/team", "{}")


def test_a_long_file_is_read_from_its_beginning():
    """Of the rest it is said how much there is."""
    short = "\n".join("x" * LINES_SHOWN)
    assert preview(short, FORMATS) == short
    long = preview("\n".join("x" * (LINES_SHOWN + 2)), FORMATS)
    assert len(long.splitlines()) == LINES_SHOWN + 1
    assert long.endswith("... and 2 more lines of the same form")
