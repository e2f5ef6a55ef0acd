"""`ssi-coach backup`: a checked copy of the journal, now."""

from __future__ import annotations

import argparse
from pathlib import Path

from ssi_coach.app.cli.call import DONE, Call
from ssi_coach.presentation.wording import text
from ssi_coach.services.backups import back_up_now

NAME = "backup"
HELP = "write a checked copy of the journal"


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("folder", nargs="?", help="where to; the backup folder of Settings if left out")


def refusal(_options: argparse.Namespace, _problem: str) -> object:
    """What `--json` prints when there is no backup."""
    return {"file": None}


def run(call: Call, options: argparse.Namespace) -> int:
    """Write the backup and name it."""
    folder: Path | None = call.paths([options.folder])[0] if options.folder else None
    written, changes = back_up_now(call.work, folder)
    call.changes.append(changes)
    if options.json:
        call.say_json({"file": str(written)})
    else:
        call.say(text("Backup written and checked: {file}", file=written))
    return DONE
