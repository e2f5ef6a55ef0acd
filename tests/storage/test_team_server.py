"""The team's board on a real PostgreSQL server: members write own rows only, and rows of others are not trusted."""

from __future__ import annotations

import logging
import threading
import time
from dataclasses import replace

import pytest

from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.team import TeamCounts
from ssi_coach.presentation.errors import english_sentence
from ssi_coach.services.team import snapshot_text
from ssi_coach.sources.team_snapshot import read_snapshot
from tests.build import TODAY, days_ago
from tests.storage.postgres import PASSWORD, postgres_server, programs
from tests.team_build import long_member, make_snapshot, make_team_reading

pytest.importorskip("psycopg", reason="the addition team-server is not installed: this part was not run")
pytestmark = pytest.mark.skipif(
    programs() is None, reason="Debian's package postgresql is not installed: this part was not run"
)

from ssi_coach.storage.team_server import TeamServer  # noqa: E402  # needs the addition


@pytest.fixture(scope="module")
def running():
    """A server for all tests of this file."""
    with postgres_server("ada", "ben", "eve") as server:
        server.tell("CREATE DATABASE team", "postgres")
        server.tell("GRANT CREATE ON DATABASE team TO ada, ben")
        yield server


@pytest.fixture
def server(running, tmp_path, monkeypatch):
    """No board yet, and passwords where libpq looks for them."""
    running.tell("DROP SCHEMA IF EXISTS ssi_coach_team CASCADE")
    passwords = tmp_path / "pgpass"
    passwords.write_text("".join(f"*:*:*:{name}:{PASSWORD}\n" for name in ("ada", "ben")), encoding="utf-8")
    passwords.chmod(0o600)
    monkeypatch.setenv("PGPASSFILE", str(passwords))
    return running


@pytest.fixture
def ada(server):
    """A member who may make the board."""
    return TeamServer(server.address("ada"))


@pytest.fixture
def ben(server, ada):
    """Another, on the board that the first one made."""
    ada.look()
    return TeamServer(server.address("ben"))


def fault_of(call) -> KnownError:
    """The fault of a call that is refused, told in a sentence without a password."""
    with pytest.raises(KnownError) as told:
        call()
    sentence = english_sentence(told.value)
    assert sentence.endswith((".", "'"))
    assert PASSWORD not in sentence
    assert PASSWORD not in str(told.value.values)
    return told.value


def test_a_new_board_is_empty(ada):
    """Its tables are made by the first who comes."""
    assert ada.look().members == ()
    assert ada.signature() == ()


def test_a_snapshot_comes_back_as_it_was_put(ada, ben):
    """Readings, ranks, weeks and results; the same as through a file."""
    one = replace(
        long_member(0, days=100),
        weeks=(TeamCounts(days_ago(9), {"comment": 3, "post": 0}),),
        quarters=(TeamCounts(days_ago(42), {"call": 1}),),
    )
    ada.put(one)
    ben.put(make_snapshot(1, "Ben"))
    board = ben.look()
    assert board.members == (one, make_snapshot(1, "Ben"))
    assert board.ignored == ()
    assert read_snapshot(snapshot_text(board.members[0]).encode()) == one


def test_putting_again_replaces_and_leaving_removes(ada, ben, server):
    """Nothing of the member stays on the server."""
    ada.put(long_member(0, days=30))
    before = ben.signature()
    ada.put(make_snapshot(0, "Ada King"))
    assert ben.signature() != before or before[0][1] == make_snapshot().written_at
    assert [(one.alias, len(one.readings)) for one in ben.look().members] == [("Ada King", 1)]
    ada.take_away(make_snapshot().member)
    assert ben.look().members == ()
    assert server.tell("SELECT count(*) FROM ssi_coach_team.reading") == [(0,)]


def test_nobody_writes_over_somebody_else(ada, ben):
    """Not even with the other's id; the server itself holds that."""
    mine = make_snapshot(0, "Ada")
    ada.put(mine)
    assert fault_of(lambda: ben.put(make_snapshot(0, "Not Ada"))).id == "team.server_rights"
    ben.take_away(mine.member)
    assert ada.look().members == (mine,)


def test_nobody_adds_rows_to_somebody_else(ada, ben, server):
    """With statements of one's own neither."""
    import psycopg

    ada.put(make_snapshot())
    with (
        psycopg.connect(server.address("ben")) as connection,
        pytest.raises(psycopg.errors.InsufficientPrivilege),
    ):
        connection.execute(
            "INSERT INTO ssi_coach_team.reading (member, day, total) VALUES (%s, %s, 99)",
            (make_snapshot().member, days_ago(1)),
        )


@pytest.mark.parametrize(
    "values",
    ["'../x', 'Eve', '2026-05-13'", "'{id}', '', '2026-05-13'", "'{id}', 'Eve', '1999-01-01'"],
)
def test_the_server_refuses_what_no_snapshot_says(ada, server, values):
    """Whoever writes it: ids, names and days are checked there too."""
    import psycopg

    ada.look()
    values = values.format(id=make_snapshot().member)
    with pytest.raises(psycopg.errors.CheckViolation):
        server.tell(
            f"INSERT INTO ssi_coach_team.member (id, alias, as_of, written_at, owner) VALUES ({values}, now(), 'x')"
        )


@pytest.mark.parametrize("change", ["total = 101", "brand = 26", "network_rank = 0", "industry_rank = 'NaN'"])
def test_the_server_refuses_numbers_that_no_page_shows(ada, server, change):
    """Total 0 to 100, pillars 0 to 25, ranks 1 to 100."""
    import psycopg

    ada.put(make_snapshot())
    with pytest.raises(psycopg.errors.CheckViolation):
        server.tell(f"UPDATE ssi_coach_team.reading SET {change}")


def test_a_row_that_says_something_impossible_is_left_out(ada, ben, server):
    """An alias that turns letters around gets past the server, and no further; the others are shown."""
    ada.put(make_snapshot(0, "Ada"))
    ben.put(make_snapshot(1, "Ben"))
    server.tell("UPDATE ssi_coach_team.member SET alias = U&'\\202Eadb' WHERE alias = 'Ben'")
    board = ada.look()
    assert [one.alias for one in board.members] == ["Ada"]
    assert [left.fault.id for left in board.ignored] == ["team.alias"]


def test_all_of_a_snapshot_is_put_or_none(ada, monkeypatch):
    """A fault in the middle leaves the last one as it was."""
    ada.put(make_snapshot(0, "Ada"))
    wrong = make_snapshot(0, "New", quarters=(TeamCounts(days_ago(42), {"call": 1}),))
    object.__setattr__(wrong.quarters[0], "counts", {"call": 2_000_000})
    assert fault_of(lambda: ada.put(wrong)).id == "team.server_rights"
    assert ada.look().members == (make_snapshot(0, "Ada"),)


def test_two_who_come_first_make_one_board(server):
    """At the same moment, each on a thread of its own."""
    faults: list[BaseException] = []

    def come(name: str) -> None:
        try:
            TeamServer(server.address(name)).put(make_snapshot(["ada", "ben"].index(name), name.title()))
        except KnownError as fault:
            faults.append(fault)

    threads = [threading.Thread(target=come, args=(name,)) for name in ("ada", "ben")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [str(fault.values) for fault in faults] == []
    assert [one.alias for one in TeamServer(server.address("ada")).look().members] == ["Ada", "Ben"]


def test_a_board_of_a_later_version_is_not_touched(ada, server):
    """It says which version, and to update."""
    ada.put(make_snapshot())
    server.tell("UPDATE ssi_coach_team.version SET version = 2")
    assert fault_of(ada.look).id == "team.server_newer"
    assert fault_of(lambda: ada.put(make_snapshot(0, "New"))).id == "team.server_newer"
    assert server.tell("SELECT alias FROM ssi_coach_team.member") == [("Ada",)]


def test_who_has_no_password_is_not_let_in(server):
    """Nor who has a wrong one, nor where there is no such database."""
    assert fault_of(TeamServer(server.address("eve")).look).id == "team.server_refused"
    assert fault_of(TeamServer(server.address("ada", "other")).look).id == "team.server_refused"


def test_who_may_not_make_a_board_is_told_so(server, monkeypatch, tmp_path):
    """Somebody who looks after the server has to come first."""
    server.tell(f"ALTER ROLE eve PASSWORD '{PASSWORD}'")
    monkeypatch.setenv("PGPASSWORD", PASSWORD)
    assert fault_of(TeamServer(server.address("eve")).look).id == "team.server_rights"


def test_a_server_that_is_not_there_is_told_so(tmp_path):
    """In a sentence, at once."""
    begun = time.monotonic()
    assert fault_of(TeamServer(f"postgresql://ada@/team?host={tmp_path}").look).id == "team.server_gone"
    assert time.monotonic() - begun < 5


def test_a_server_that_goes_away_is_told_so(server, ada):
    """And works again when it is back."""
    ada.put(make_snapshot())
    server.stop()
    try:
        assert fault_of(ada.look).id == "team.server_gone"
    finally:
        server.start()
    assert ada.look().members == (make_snapshot(),)


def test_a_lock_of_somebody_else_does_not_hang_it(server, ada):
    """After a few seconds it is said; here after a moment."""
    import psycopg

    ada.put(make_snapshot())
    ada._told["options"] = "-c lock_timeout=100"
    with psycopg.connect(server.address("boss")) as other:
        other.execute("LOCK TABLE ssi_coach_team.member")
        assert fault_of(ada.look).id == "team.server_gone"


@pytest.mark.parametrize(
    ("address", "fault"),
    [
        ("postgresql://ada:secret@server/team", "team.server_password"),
        ("postgresql://ada@server/team?password=secret", "team.server_password"),
        ("postgresql://ada@server:port:x/team?nothing=1", "team.server_address"),
    ],
)
def test_an_address_that_must_not_be_kept_is_refused(address, fault):
    """Neither with a password nor one that is none; nothing is opened."""
    assert fault_of(lambda: TeamServer(address)).id == fault


@pytest.mark.parametrize(
    ("address", "mode"),
    [
        ("postgresql://ada@server.example/team", "require"),
        ("postgresql://ada@server.example/team?sslmode=verify-full", "verify-full"),
        ("postgresql://ada@localhost/team", None),
        ("postgresql:///team", None),
    ],
)
def test_another_computer_is_spoken_to_in_secret(address, mode):
    """Unless the address says how."""
    assert TeamServer(address)._told.get("sslmode") == mode


def test_nothing_personal_is_logged(ada, server, caplog):
    """Whatever happens: neither names nor addresses nor passwords."""
    caplog.set_level(logging.DEBUG)
    ada.put(make_snapshot(0, "Canary"))
    fault_of(TeamServer(server.address("eve")).look)
    assert "Canary" not in caplog.text
    assert PASSWORD not in caplog.text
    assert "eve@" not in caplog.text


def test_fifty_members_with_two_years_are_read_at_once(ada, server):
    """At most eight times as long as the bare driver needs to fetch the same rows."""
    import psycopg

    for number in range(50):
        ada.put(long_member(number, days=2 if number else 730))
    server.tell(
        "INSERT INTO ssi_coach_team.reading SELECT m.id, r.day, r.total, r.brand, r.people, r.insights, "
        "r.relationships, r.industry_rank, r.network_rank "
        "FROM ssi_coach_team.member m, ssi_coach_team.reading r ON CONFLICT DO NOTHING"
    )
    with psycopg.connect(server.address("ada")) as connection:
        bare = min(
            _seconds(lambda: connection.execute("SELECT * FROM ssi_coach_team.reading").fetchall())
            for _ in range(3)
        )
    read = min(_seconds(ada.look) for _ in range(2))
    print(
        f"50 members x 2 years: {read * 1000:.0f} ms, {read / bare:.1f} x the bare rows ({bare * 1000:.0f} ms)"
    )
    assert [len(one.readings) for one in ada.look().members] == [730] * 50
    assert read < 8 * bare


def test_the_latest_reading_counts_by_day(ada):
    """In whatever order the rows lie."""
    ada.put(make_snapshot(readings=(make_team_reading(days_ago(40), 40.0), make_team_reading(TODAY, 50.0))))
    (one,) = ada.look().members
    assert (one.latest.total, one.change) == (50.0, 10.0)


def _seconds(work) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun
