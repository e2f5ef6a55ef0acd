"""The team board in the window on a real PostgreSQL server: reached, joined, and left."""

from __future__ import annotations

import pytest

from ssi_coach.app.window.team_keeping import TeamKeeper
from ssi_coach.services.team import sharing
from tests.build import full_reading
from tests.storage.postgres import PASSWORD, postgres_server, programs
from tests.team_build import long_member
from tests.today_build import workspace

pytest.importorskip("psycopg", reason="the addition team-server is not installed: this part was not run")
pytestmark = pytest.mark.skipif(
    programs() is None, reason="Debian's package postgresql is not installed: this part was not run"
)

from ssi_coach.storage.team_server import TeamServer  # noqa: E402  # needs the addition

PATIENCE = 15_000


@pytest.fixture(scope="module")
def running():
    """A server with two members."""
    with postgres_server("ada", "ben") as server:
        server.tell("CREATE DATABASE team", "postgres")
        server.tell("GRANT CREATE ON DATABASE team TO ada, ben")
        yield server


@pytest.fixture
def server(running, tmp_path, monkeypatch):
    """The passwords are where libpq looks for them."""
    passwords = tmp_path / "pgpass"
    passwords.write_text(f"*:*:*:*:{PASSWORD}\n", encoding="utf-8")
    passwords.chmod(0o600)
    monkeypatch.setenv("PGPASSFILE", str(passwords))
    return running


def test_a_server_is_reached_joined_and_left(server, surround, qtbot):
    """From the empty board; the address is kept once it has answered, a password never."""
    TeamServer(server.address("ben")).put(long_member(1, days=60))
    work = workspace(full_reading())
    around = surround(work)
    keeper = TeamKeeper(around, around.window)
    keeper.open_board()
    desk = keeper.board
    desk.dialog.server.click()
    for address in (f"postgresql://ada@/team?host={server.folder}/nowhere", server.address("ada")):
        assert sharing(work).place == ""
        desk.server.address.setText(address)
        desk.server.address.textEdited.emit(address)
        desk.server.primary.click()
        qtbot.waitUntil(lambda: desk.server is None or bool(desk.server.problem.text()), timeout=PATIENCE)
    qtbot.waitUntil(lambda: len(desk.dialog.state.rows) == 1, timeout=PATIENCE)
    assert sharing(work).place == server.address("ada")
    desk.dialog.snapshot.click()
    qtbot.keyClicks(desk.snapshot.alias, "Ada")
    desk.snapshot.primary.click()
    qtbot.waitUntil(lambda: len(desk.dialog.state.rows) == 2 and desk.dialog.state.joined, timeout=PATIENCE)
    assert [one.alias for one in TeamServer(server.address("ben")).look().members] == ["Ada", "Ben"]
    desk.dialog.leave_action.trigger()
    qtbot.waitUntil(lambda: len(desk.dialog.state.rows) == 1, timeout=PATIENCE)
    assert [one.alias for one in TeamServer(server.address("ben")).look().members] == ["Ben"]
    assert PASSWORD not in str(work.settings)
    keeper.close()


def test_without_the_driver_one_sentence_says_what_to_install(monkeypatch, surround, qtbot):
    """The board itself works without it."""
    import sys

    monkeypatch.setitem(sys.modules, "psycopg", None)
    around = surround(workspace())
    keeper = TeamKeeper(around, around.window)
    keeper.open_board()
    keeper.board.dialog.server.click()
    server = keeper.board.server
    server.address.setText("postgresql://ada@server/team")
    server.address.textEdited.emit(server.address.text())
    server.primary.click()
    qtbot.waitUntil(lambda: "pip install" in server.problem.text(), timeout=PATIENCE)
    server.reject()
    keeper.close()
