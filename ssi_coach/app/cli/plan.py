"""`ssi-coach plan`: what to do next in the minutes there are."""

from __future__ import annotations

import argparse
from dataclasses import replace

from ssi_coach.app.cli.call import DONE, Call
from ssi_coach.presentation.today.plan_lines import plan_json, plan_lines
from ssi_coach.services.today.day_end_first import first_of
from ssi_coach.services.today.follow_ups import follow_ups_on
from ssi_coach.services.today.plan import plan_on, prospects_on

NAME = "plan"
HELP = "say what to do next in the minutes there are, and why"

MOST_MINUTES = 24 * 60


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument(
        "--minutes",
        type=_minutes,
        default=None,
        metavar="N",
        help="the minutes there are today; else those of Settings",
    )


def refusal(_options: argparse.Namespace, _problem: str) -> object:
    """What `--json` prints when the journal cannot be read."""
    return []


def run(call: Call, options: argparse.Namespace) -> int:
    """Choose the day's actions and print them."""
    today = call.today(options.on)
    # A window that answers this call keeps its own day.
    work = replace(call.work, follow_ups=follow_ups_on(call.work, today))
    plan = plan_on(
        work,
        today,
        minutes=options.minutes,
        prospects=prospects_on(work, today),
        shown=first_of(work, today),
    )
    if options.json:
        call.say_json(plan_json(plan))
        return DONE
    for line in plan_lines(plan, call.formats):
        call.say(line)
    return DONE


def _minutes(typed: str) -> int:
    """Whole minutes of a day."""
    minutes = int(typed)
    if not 0 <= minutes <= MOST_MINUTES:
        raise argparse.ArgumentTypeError(f"0 to {MOST_MINUTES} minutes")
    return minutes
