"""`ssi-coach status`: where you stand."""

from __future__ import annotations

import argparse

from ssi_coach.app.cli.call import DONE, Call
from ssi_coach.presentation.standing_lines import status_json, status_lines
from ssi_coach.services.status import standing_on

NAME = "status"
HELP = "say where you stand: last reading, estimate, journal score, target"


def arguments(parser: argparse.ArgumentParser) -> None:
    """The command takes nothing of its own."""


def refusal(_options: argparse.Namespace, _problem: str) -> object:
    """What `--json` prints when the journal cannot be read."""
    return None


def run(call: Call, options: argparse.Namespace) -> int:
    """Reckon the day and print it."""
    standing = standing_on(call.work, call.today(options.on))
    if options.json:
        call.say_json(status_json(standing))
        return DONE
    for line in status_lines(standing, call.formats):
        call.say(line)
    return DONE
