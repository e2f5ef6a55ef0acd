"""What the photographer looks at of the team board: without a team, with one, and one's own snapshot."""

from __future__ import annotations

import shutil
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

from ssi_coach.app.window.session import WindowSession
from ssi_coach.domain.team import TeamPart
from ssi_coach.services.team import look_at
from ssi_coach.ui.dialogs.team_board import TeamDialog
from ssi_coach.ui.dialogs.team_snapshot import SnapshotDialog
from tests.team_build import write_team

KINDS = (SnapshotDialog, TeamDialog)
"""In the order in which they lie above each other."""

MEMBERS = {"heavy": 50}
FEW = 5


def looks_of(session: WindowSession) -> list[tuple[str, partial[None]]]:
    """The name of each picture, and what is done before it is taken."""
    return [
        ("team-none", partial(session.actions.trigger, "team")),
        ("", partial(close, session)),
        ("", partial(members, session)),
        ("team", partial(session.actions.trigger, "team")),
        ("team-snapshot", partial(snapshot, session)),
        ("", partial(close, session)),
    ]


def members(session: WindowSession) -> None:
    """A folder of made-up members beside the journal, one of whose files is torn."""
    folder = Path("build/journals/team").resolve() / session.folder.name
    shutil.rmtree(folder, ignore_errors=True)
    around = session._around
    today = around.opened.work.today()
    count = MEMBERS.get(session.folder.name, FEW)
    write_team(folder, count, today=today, step=1 if count > FEW else 7)
    (folder / "torn.ssi-team.json").write_text('{"format": "ssi-coach-team"', encoding="utf-8")
    around.coach.do(partial(look_at, place=str(folder)), quiet=True)


def snapshot(_: WindowSession) -> None:
    """One's own snapshot, with all parts."""
    for board in shown(TeamDialog):
        board.snapshot.click()
    for dialog in shown(SnapshotDialog):
        dialog.alias.setText("Nora")
        for part in (TeamPart.ACTIVITIES, TeamPart.RESULTS):
            dialog.parts[part].click()


def close(session: WindowSession) -> None:
    """No dialog and no board any more."""
    for kind in KINDS:
        for dialog in shown(kind):
            dialog.reject()
    session._around.coach.do(partial(look_at, place=""), quiet=True)


def shown(kind: type) -> list:
    """The dialogs of a kind that are on the screen."""
    return [
        found for found in QApplication.topLevelWidgets() if isinstance(found, kind) and found.isVisible()
    ]
