"""The team board in the window: live, written to only after it was read, and left without a trace."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt

from ssi_coach.app.window.team_keeping import TeamKeeper
from ssi_coach.domain.team import TeamPart
from ssi_coach.services.readings import save_reading
from ssi_coach.services.team import Sharing, agree, look_at, sharing
from ssi_coach.sources.team_snapshot import read_snapshot
from tests.build import days_ago, full_reading, make_entry
from tests.team_build import make_snapshot, member_id, write_team
from tests.today_build import workspace

PATIENCE = 10_000


@pytest.fixture
def folder(tmp_path):
    """A folder with three members."""
    place = tmp_path / "team"
    write_team(place, 3, days=90)
    return place


@pytest.fixture
def work():
    """Two readings and a few entries."""
    return workspace(
        full_reading(day=days_ago(30)), full_reading(), make_entry(count=3), make_entry(kind="post")
    )


@pytest.fixture
def keeper(surround, work):
    """What listens in the window."""
    around = surround(work)
    found = TeamKeeper(around, around.window)
    yield found
    found.close()


@pytest.fixture
def board(keeper, work, folder, qtbot):
    """The board over the folder, read."""
    look_at(work, str(folder))
    keeper.open_board()
    desk = keeper.board
    qtbot.waitUntil(lambda: bool(desk.dialog.state.rows), timeout=PATIENCE)
    return desk


def names(desk) -> list[str]:
    """Who is listed."""
    return [row.cells[0] for row in desk.dialog.state.rows]


def files(folder) -> list[str]:
    """The names of the files in the folder."""
    return sorted(place.name for place in folder.iterdir())


def typed(field, words: str) -> None:
    """Words in a field as if somebody had pasted them."""
    field.setText(words)
    field.textEdited.emit(words)


def ticked(desk, *parts) -> None:
    """Tick these parts and no others, as a person does."""
    for part, box in desk.snapshot.parts.items():
        if box.isChecked() != (part in parts):
            box.click()


def write(desk, qtbot, alias="Me", *, keeps=False) -> None:
    """Open one's snapshot, give it a name, write it."""
    desk.dialog.snapshot.click()
    desk.snapshot.alias.selectAll()
    qtbot.keyClicks(desk.snapshot.alias, alias)
    if desk.snapshot.keeps.isChecked() != keeps:
        desk.snapshot.keeps.click()
    desk.snapshot.primary.click()
    qtbot.waitUntil(lambda: desk.snapshot is None and f"{alias} (you)" in names(desk), timeout=PATIENCE)


def test_without_a_board_one_step_leads_to_it(keeper, qtbot, folder):
    """What it is, and a folder to choose; then who is there."""
    keeper.open_board()
    dialog = keeper.board.dialog
    assert dialog.stack.currentWidget() is dialog.start
    assert dialog.start.button.text() == "Choose the team's folder ..."
    assert not dialog.snapshot.isVisibleTo(dialog)
    keeper.board.use(str(folder))
    qtbot.waitUntil(lambda: len(dialog.state.rows) == 3, timeout=PATIENCE)


def test_members_are_listed_and_the_first_is_drawn(board):
    """By their totals; the sentence says how many."""
    assert sorted(names(board)) == ["Ada", "Ben", "Carla"]
    assert board.dialog.sentence.text().startswith("3 members; half of them have ")
    assert board.dialog.state.history.title == names(board)[0]
    assert board.dialog.history.chart.state is board.dialog.state.history.chart


def test_a_click_on_a_title_sorts_and_the_same_again_turns_it_round(board):
    """Names from the first, numbers from the largest; the list of orders does the same."""
    board.dialog.table.horizontalHeader().sectionClicked.emit(0)
    assert names(board) == ["Ada", "Ben", "Carla"]
    board.dialog.table.horizontalHeader().sectionClicked.emit(0)
    assert names(board) == ["Carla", "Ben", "Ada"]
    board.dialog.sorts.activated.emit(0)
    assert names(board) == ["Ada", "Ben", "Carla"]


def test_typing_searches_and_the_keyboard_chooses(board, qtbot):
    """Who is chosen is drawn."""
    board.dialog.table.horizontalHeader().sectionClicked.emit(0)
    qtbot.keyClick(board.dialog.table, Qt.Key.Key_Home)
    qtbot.keyClick(board.dialog.table, Qt.Key.Key_Down)
    assert board.dialog.state.history.title == "Ben"
    qtbot.keyClicks(board.dialog.search, "car")
    assert names(board) == ["Carla"]
    assert board.dialog.state.history.title == "Carla"
    qtbot.keyClicks(board.dialog.search, "x")
    assert board.dialog.empty.text() == "Nobody of that name is on the board."


def test_the_history_is_read_with_the_keyboard_and_as_a_table(board, qtbot):
    """Arrow keys say each reading's numbers; Ctrl+T turns the chart into a table and back."""
    history = board.dialog.history
    qtbot.keyClick(history.chart, Qt.Key.Key_Left)
    assert history.readout.isVisible()
    qtbot.keyClick(history.chart, Qt.Key.Key_Left)
    assert history._days.day == history._state.chart.series[-1].days[-2]
    qtbot.keyClick(board.dialog, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert history.stack.currentWidget() is history.table
    qtbot.keyClick(board.dialog, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert history.stack.currentWidget() is history.chart


def test_the_board_follows_its_folder(board, folder, qtbot):
    """Who comes is there at once, who leaves is gone, what is damaged is named with its reason."""
    write_team(folder, 4, days=30)
    qtbot.waitUntil(lambda: len(names(board)) == 4, timeout=PATIENCE)
    next(folder.glob("ada-*")).unlink()
    (folder / "torn.ssi-team.json").write_text('{"format": "ssi-coach-team"', encoding="utf-8")
    qtbot.waitUntil(lambda: len(names(board)) == 3 and bool(board.dialog.state.ignored), timeout=PATIENCE)
    assert "Ada" not in names(board)
    assert board.dialog.state.ignored_line == "1 file was left out."
    board.dialog.ignored.acted.emit()


def test_a_change_that_nobody_tells_is_seen_at_the_next_look(board, folder, qtbot):
    """Network drives and cloud folders are silent."""
    board.watch._watcher.removePaths(board.watch._watcher.directories())
    next(folder.glob("ada-*")).unlink()
    board.watch._look()
    qtbot.waitUntil(lambda: len(names(board)) == 2, timeout=PATIENCE)


def test_a_folder_that_goes_away_leaves_what_was_read(board, folder, qtbot):
    """With the reason; it comes back by itself."""
    folder.rename(folder.with_name("elsewhere"))
    board.watch._look()
    qtbot.waitUntil(lambda: bool(board.dialog.state.problem), timeout=PATIENCE)
    assert len(names(board)) == 3
    folder.with_name("elsewhere").rename(folder)
    board.watch._look()
    qtbot.waitUntil(lambda: not board.dialog.state.problem, timeout=PATIENCE)


def test_nothing_is_written_by_looking(board, folder, work):
    """Neither a file nor an id."""
    before = files(folder)
    board.dialog.snapshot.click()
    ticked(board, TeamPart.RANKS)
    board.snapshot.reject()
    assert files(folder) == before
    assert sharing(work) == Sharing(place=str(folder))


def test_what_is_read_is_what_is_written(board, folder, qtbot, work):
    """To the last sign, but for the moment; the ticks decide."""
    board.dialog.snapshot.click()
    assert not board.snapshot.primary.isEnabled()
    qtbot.keyClicks(board.snapshot.alias, "Zoe")
    ticked(board, TeamPart.RANKS, TeamPart.ACTIVITIES)
    board.snapshot.kinds["comment"].click()
    shown = board.snapshot.file.toPlainText()
    assert '"alias": "Zoe"' in shown
    assert '"comment": 3' in shown
    assert '"industry_rank"' in shown
    assert '"brand"' not in shown
    board.snapshot.primary.click()
    qtbot.waitUntil(lambda: "Zoe (you)" in names(board), timeout=PATIENCE)
    (place,) = folder.glob("zoe-*.ssi-team.json")
    assert place.read_text("utf-8").strip() == shown.strip()
    assert work.settings.team_alias == "Zoe"
    assert not work.settings.team_keeps
    assert board.dialog.state.joined


def test_a_name_that_nobody_can_read_is_refused(board, folder, qtbot):
    """With the sentence in the dialog; nothing is written."""
    before = files(folder)
    board.dialog.snapshot.click()
    typed(board.snapshot.alias, "\u202ex")
    board.snapshot.primary.click()
    assert board.snapshot.problem.text().startswith("A name for the others")
    assert board.snapshot.primary.isEnabled()
    assert files(folder) == before


def test_a_folder_that_refuses_is_told_and_nothing_is_remembered(board, folder, qtbot, work):
    """What was agreed to holds only after it was written."""
    folder.rename(folder.with_name("elsewhere"))
    board.dialog.snapshot.click()
    qtbot.keyClicks(board.snapshot.alias, "Me")
    board.snapshot.primary.click()
    qtbot.waitUntil(lambda: bool(board.snapshot.problem.text()), timeout=PATIENCE)
    assert work.settings.team_member == ""


def test_another_name_is_not_another_member(board, folder, qtbot):
    """One file a member."""
    write(board, qtbot, "Me")
    write(board, qtbot, "Myself")
    assert "Me (you)" not in names(board)
    assert len(files(folder)) == 4


def test_leaving_takes_the_own_file_and_nothing_else(board, folder, qtbot, work):
    """Who comes back is somebody else."""
    before = files(folder)
    write(board, qtbot)
    first = work.settings.team_member
    board.dialog.leave_action.trigger()
    qtbot.waitUntil(lambda: len(names(board)) == 3, timeout=PATIENCE)
    assert files(folder) == before
    assert sharing(work).member == ""
    assert not board.dialog.leave_action.isEnabled()
    write(board, qtbot)
    assert work.settings.team_member not in {"", first}


def test_readings_are_written_only_where_that_was_agreed_to(board, folder, qtbot, work, keeper):
    """Off at first; after the agreement each reading goes out by itself."""
    write(board, qtbot)
    (place,) = folder.glob("me-*")
    coach = keeper._around.coach
    numbers = {"brand": 20.0, "people": 7.0, "insights": 10.0, "relationships": 15.0}

    def add(relationships):
        coach.do(lambda work: save_reading(work, {**numbers, "relationships": relationships})[1])

    before = place.read_text("utf-8")
    add(15.0)
    assert keeper._runner is None
    assert place.read_text("utf-8") == before
    write(board, qtbot, keeps=True)
    add(16.0)
    qtbot.waitUntil(lambda: read_snapshot(place.read_bytes()).latest.total == 53.0, timeout=PATIENCE)


def test_a_folder_that_is_away_does_not_disturb_a_reading(keeper, work, tmp_path, qtbot):
    """The reading is saved; what could not be written is said."""
    place = str(tmp_path / "away")
    agree(work, Sharing("Me", (), (), place, member_id(1), keeps=True))
    keeper._around.coach.do(partial(_save, total=60.0))
    qtbot.waitUntil(lambda: bool(keeper._around.reporter.errors), timeout=PATIENCE)
    assert work.journal.latest_reading(work.today()).total == 60.0


def _save(work, *, total):
    return save_reading(work, {"total": total})[1]


def test_hostile_names_stay_text(board, folder, qtbot):
    """Markup is shown as it was typed."""
    from ssi_coach.services.team import snapshot_text

    evil = make_snapshot(9, "<img src=x onerror=1><b>Eve</b>")
    (folder / "eve").write_text(snapshot_text(evil), encoding="utf-8")
    qtbot.waitUntil(lambda: len(names(board)) == 4, timeout=PATIENCE)
    board.dialog.chosen.emit(evil.member)
    assert board.dialog.history.accessibleName() or True
    assert board.dialog.history._title.text() == evil.alias
    assert board.dialog.history._title.textFormat() == Qt.TextFormat.PlainText


def test_an_address_that_is_none_is_refused_in_the_dialog(board, qtbot):
    """Nothing is opened; the board stays where it is."""
    board.dialog.server_action.trigger()
    for address, told in (
        ("server/team", "This is no address"),
        ("postgresql://a:b@c/d", "The address holds a password"),
    ):
        typed(board.server.address, address)
        board.server.primary.click()
        qtbot.waitUntil(lambda told=told: board.server.problem.text().startswith(told), timeout=PATIENCE)
    board.server.reject()
    assert len(names(board)) == 3


def test_fifty_members_with_two_years_are_shown_at_once(keeper, work, tmp_path, qtbot):
    """From the wish to the drawn board: at most eight times as long as Python takes the same JSON apart."""
    import time

    from ssi_coach.sources.strict_json import parse

    write_team(tmp_path / "many", 50)
    look_at(work, str(tmp_path / "many"))
    begun = time.perf_counter()
    for place in (tmp_path / "many").iterdir():
        parse(place.read_text("utf-8"))
    bare = time.perf_counter() - begun
    begun = time.perf_counter()
    keeper.open_board()
    dialog = keeper.board.dialog
    qtbot.waitUntil(lambda: len(dialog.state.rows) == 50, timeout=PATIENCE)
    dialog.grab()
    shown = time.perf_counter() - begun
    print(f"50 members x 2 years shown: {shown * 1000:.0f} ms, {shown / bare:.1f} x the bare JSON")
    begun = time.perf_counter()
    dialog.chosen.emit(dialog.state.rows[7].member)
    print(f"another member chosen: {(time.perf_counter() - begun) * 1000:.0f} ms")
    assert shown < 8 * bare
