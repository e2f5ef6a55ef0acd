"""What a member shows the others: what was chosen, nothing of persons, and only what was agreed to."""

from __future__ import annotations

import pytest

from ssi_coach.domain.errors import Refused
from ssi_coach.domain.results import Result, ResultStep, Stage
from ssi_coach.domain.team import TeamPart
from ssi_coach.services.settings import Settings, from_plain, to_plain, without_consent
from ssi_coach.services.team import (
    Sharing,
    agree,
    export_snapshot,
    kinds_to_show,
    leave,
    look_at,
    make_snapshot,
    remember_member,
    sharing,
    snapshot_text,
)
from ssi_coach.sources.team_snapshot import read_snapshot
from tests.build import TODAY, days_ago, full_reading, make_entry, make_id
from tests.team_build import member_id
from tests.today_build import workspace

CANARY = "Canary"
ME = member_id(1)
ALL = tuple(TeamPart)


def journal():
    """Readings, entries and a result, with a canary wherever a person, a note or a company stands."""
    first = days_ago(100)
    steps = (ResultStep(Stage.CONVERSATION, first), ResultStep(Stage.CALL, days_ago(20)))
    return workspace(
        full_reading(day=days_ago(30)),
        full_reading(day=TODAY, total=53.0, relationships=15.952),
        make_entry(day=days_ago(9), count=3, person=CANARY, company=CANARY, note=CANARY, tags=(CANARY,)),
        make_entry(day=TODAY, kind="post", note=CANARY, profile_url=f"https://www.linkedin.com/in/{CANARY}"),
        Result(make_id(), steps, person=CANARY, company=CANARY, note=CANARY, lost_reason=CANARY),
    )


def shown(work, *parts, kinds=("comment",)):
    """The snapshot with some parts."""
    return make_snapshot(work, Sharing("Ada", parts, kinds))


def test_without_parts_only_the_totals_are_shown():
    """Neither pillars nor ranks nor counts."""
    one = shown(journal())
    assert [(reading.day, reading.total) for reading in one.readings] == [
        (days_ago(30), 52.048),
        (TODAY, 53.0),
    ]
    assert one.readings[-1].brand is None
    assert one.readings[-1].industry_rank is None
    assert (one.weeks, one.quarters) == ((), ())


def test_each_part_shows_what_it_says():
    """Pillars, ranks, counts of the chosen kinds a week, results by stage a quarter."""
    work = journal()
    assert shown(work, TeamPart.PILLARS).readings[-1].brand == 21.048
    ranked = shown(work, TeamPart.RANKS).readings[-1]
    assert (ranked.industry_rank, ranked.network_rank, ranked.brand) == (10.0, 13.0, None)
    weeks = shown(work, TeamPart.ACTIVITIES).weeks
    assert [dict(week.counts) for week in weeks] == [{"comment": 3}, {"comment": 0}]
    quarters = shown(work, TeamPart.RESULTS).quarters
    assert dict(quarters[-1].counts) == dict.fromkeys((stage.value for stage in Stage), 0) | {"call": 1}
    assert quarters[-2].counts["conversation"] == 1


def test_no_person_no_note_and_no_company_is_ever_in_it():
    """With every part and every kind."""
    work = journal()
    whole = snapshot_text(shown(work, *ALL, kinds=tuple(work.catalogue.kinds)[:40]))
    assert CANARY.casefold() not in whole.casefold()
    assert "linkedin.com" not in whole


def test_the_file_says_what_the_snapshot_says():
    """Written and read again."""
    one = shown(journal(), *ALL, kinds=("comment", "post"))
    assert read_snapshot(snapshot_text(one).encode()) == one


def test_readings_after_the_day_are_left_out():
    """As of a day before the last one."""
    one = make_snapshot(journal(), Sharing("Ada"), on=days_ago(10))
    assert (one.as_of, one.latest.day, one.change) == (days_ago(10), days_ago(30), None)


def test_the_last_reading_of_a_day_stands_for_it_and_binned_ones_are_gone():
    """As everywhere."""
    work = workspace(
        full_reading(total=50.0, brand=19.0), full_reading(), full_reading(day=days_ago(1), binned_on=TODAY)
    )
    assert [(one.day, one.total) for one in shown(work).readings] == [(TODAY, 52.048)]


def test_an_empty_journal_makes_a_snapshot_too():
    """With a name that says nothing."""
    one = make_snapshot(workspace(), Sharing(parts=ALL))
    assert one.alias.startswith("Member ")
    assert one.readings == ()
    assert read_snapshot(snapshot_text(one).encode()) == one


def test_nothing_is_shared_before_it_is_agreed_to():
    """To look at a board is not to be on it."""
    work = journal()
    look_at(work, "/shared")
    assert sharing(work) == Sharing(place="/shared")


def test_what_was_agreed_to_stays_and_the_member_stays_the_same():
    """Also after the settings were kept and read again."""
    work = journal()
    look_at(work, "/shared")
    agree(work, Sharing(" Ada ", (TeamPart.RANKS,), (), "/shared", ME, keeps=True))
    work.settings = from_plain(to_plain(work.settings))
    assert sharing(work) == Sharing("Ada", (TeamPart.RANKS,), (), "/shared", ME, keeps=True)
    agree(work, Sharing("Ada", (), ("post",), "/shared", ME))
    assert sharing(work) == Sharing("Ada", (), ("post",), "/shared", ME)


def test_another_place_has_to_be_agreed_to_anew():
    """What goes into one folder does not go into another by itself; looking again at the same changes nothing."""
    work = journal()
    look_at(work, "/one")
    agree(work, Sharing("Ada", (), (), "/one", ME, keeps=True))
    look_at(work, "/one")
    assert sharing(work).keeps
    look_at(work, "/two")
    assert not sharing(work).keeps


def test_leaving_forgets_the_member():
    """Name, parts and place stay, for who comes back; the id does not."""
    work = journal()
    look_at(work, "/one")
    agree(work, Sharing("Ada", (), (), "/one", ME, keeps=True))
    leave(work)
    assert sharing(work) == Sharing("Ada", (), place="/one")


def test_a_name_that_nobody_can_read_is_refused():
    """And nothing is remembered."""
    work = journal()
    with pytest.raises(Refused):
        agree(work, Sharing("\u202ex", member=ME))
    assert work.settings == Settings()


def test_the_kinds_done_most_are_offered():
    """Own ones only, the chosen ones always."""
    work = journal()
    assert kinds_to_show(work) == ("comment", "post")
    agree(work, Sharing("Ada", (), ("article",), "", ME))
    assert kinds_to_show(work) == ("article", "comment", "post")


def test_two_exports_are_of_the_same_member():
    """Whatever name they bear."""
    work = journal()
    one = export_snapshot(work, alias="Ada", on=None)
    remember_member(work, one)
    remember_member(work, one)
    two = export_snapshot(work, alias=None, on=days_ago(1))
    assert one.member == two.member
    assert (one.alias, two.alias) == ("Ada", f"Member {one.member[:4]}")
    assert one.readings[-1].brand == 21.048


def test_a_file_of_another_computer_agrees_to_nothing():
    """Its settings are taken over, but for where the board is and that readings go there."""
    work = journal()
    agree(work, Sharing("Ada", (), (), "postgresql://eve@elsewhere/team", ME, keeps=True))
    carried = without_consent(from_plain(to_plain(work.settings)))
    assert (carried.team_place, carried.team_keeps) == ("", False)
    assert (carried.team_alias, carried.team_member) == ("Ada", ME)
