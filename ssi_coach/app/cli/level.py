"""`ssi-coach level connections 812`: state how many there are."""

from __future__ import annotations

import argparse

from ssi_coach.app.cli.call import DONE, Call
from ssi_coach.domain.levels import Level
from ssi_coach.presentation.command_line import level_line
from ssi_coach.services.profile import state_level

NAME = "level"
HELP = "state how many connections, endorsements ... you have"


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument(
        "level", choices=[level.value for level in Level], metavar="LEVEL", help=", ".join(Level)
    )
    parser.add_argument("value", type=int)


def refusal(options: argparse.Namespace, _problem: str) -> object:
    """What `--json` prints when nothing was stated."""
    return {"level": options.level, "value": None, "date": None}


def run(call: Call, options: argparse.Namespace) -> int:
    """State the level of a day."""
    call.changes.append(state_level(call.work, options.level, options.value, on=options.on))
    if options.json:
        call.say_json(
            {"level": options.level, "value": options.value, "date": call.today(options.on).isoformat()}
        )
    else:
        call.say(level_line(Level(options.level), options.value, call.formats))
    return DONE
