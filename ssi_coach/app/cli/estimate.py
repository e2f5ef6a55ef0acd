"""`ssi-coach estimate`: the estimated SSI of every day of a span, from what was known on its first day."""

from __future__ import annotations

import argparse

from ssi_coach.app.cli.call import DONE, Call
from ssi_coach.app.cli.days import day_typed
from ssi_coach.presentation.standing_lines import estimate_json, estimate_lines
from ssi_coach.services.status import estimated_days

NAME = "estimate"
HELP = "estimate your SSI day by day, from what was known on a day"


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument(
        "--as-of", type=day_typed, metavar="DAY", help="use readings up to this day only; today if left out"
    )
    parser.add_argument(
        "--until", type=day_typed, metavar="DAY", help="the last day; four weeks later if left out"
    )
    parser.add_argument(
        "--assume-journal",
        action="store_true",
        help="after the first day take the journal's entries instead of going on as now",
    )


def refusal(_options: argparse.Namespace, _problem: str) -> object:
    """What `--json` prints when nothing can be estimated."""
    return []


def run(call: Call, options: argparse.Namespace) -> int:
    """Print one line or object a day."""
    as_of = options.as_of or call.today(options.on)
    line = estimated_days(call.work, as_of, options.until, assume_journal=options.assume_journal)
    if options.json:
        call.say_json(estimate_json(line))
        return DONE
    for said in estimate_lines(line, call.formats, assume_journal=options.assume_journal):
        call.say(said)
    return DONE
