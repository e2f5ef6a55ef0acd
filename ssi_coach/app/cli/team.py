"""`ssi-coach team export | list`: one's own snapshot for the team, and all that lie in a folder."""

from __future__ import annotations

import argparse

from ssi_coach.app.cli.call import DONE, Call
from ssi_coach.app.cli.days import day_option
from ssi_coach.app.team_places import write_to
from ssi_coach.presentation.team.lines import board_json, board_lines
from ssi_coach.presentation.wording import text
from ssi_coach.services.team import export_snapshot, remember_member
from ssi_coach.sources.team_folder import TeamFolder

NAME = "team"
HELP = "write a snapshot for your team, or list those in a folder"


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    ways = parser.add_subparsers(dest="way", required=True, metavar="export|list")
    export = ways.add_parser("export", help="write your snapshot", parents=[day_option()], allow_abbrev=False)
    export.add_argument("place", metavar="FILE", help="a file, or the folder that the team shares")
    export.add_argument("--alias", metavar="NAME", help="the name that the others see")
    listed = ways.add_parser(
        "list", help="read the snapshots in a folder", parents=[day_option()], allow_abbrev=False
    )
    listed.add_argument("place", metavar="DIR", help="the folder that the team shares")


def refusal(options: argparse.Namespace, _problem: str) -> object:
    """What `--json` prints when nothing was written, or nothing could be read."""
    return {"file": None} if options.way == "export" else {"members": [], "ignored": []}


def run(call: Call, options: argparse.Namespace) -> int:
    """Write one snapshot, or read many."""
    return _export(call, options) if options.way == "export" else _list(call, options)


def _export(call: Call, options: argparse.Namespace) -> int:
    snapshot = export_snapshot(call.work, alias=options.alias, on=options.on)
    place = write_to(call.work, call.paths([options.place])[0], snapshot)
    remember_member(call.work, snapshot)
    if options.json:
        call.say_json({"file": str(place)})
    else:
        call.say(text("Written: {file}", file=place))
    return DONE


def _list(call: Call, options: argparse.Namespace) -> int:
    board = TeamFolder(call.paths([options.place])[0]).look()
    if options.json:
        call.say_json(board_json(board))
        return DONE
    for line in board_lines(board, call.formats):
        call.say(line)
    return DONE
