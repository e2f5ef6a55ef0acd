"""`ssi-coach demo`: a journal of made-up use, to look around in."""

from __future__ import annotations

import argparse

from ssi_coach.app.cli.call import DONE, Call
from ssi_coach.domain.days import EARLIEST_DAY
from ssi_coach.domain.errors import Refused
from ssi_coach.services.sample.journal import fill_with_sample
from ssi_coach.services.sample.sample import DEMO_YEARS

NAME = "demo"
HELP = "make a journal of made-up use, to look around in"

MOST_YEARS = 20


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("--years", type=_years, default=DEMO_YEARS, help="years of made-up use")
    parser.add_argument("--seed", type=int, default=7, help="another number makes another person")


def refusal(_options: argparse.Namespace, _problem: str) -> object:
    """What `--json` prints when nothing was filled."""
    return {"folder": None, "entries": 0}


def run(call: Call, options: argparse.Namespace) -> int:
    """Fill an empty journal; one that holds entries is left alone."""
    today = call.today(options.on)
    if today.year - options.years < EARLIEST_DAY.year + 1:
        raise Refused("day.too_early", day=today, earliest=EARLIEST_DAY)
    call.changes.append(fill_with_sample(call.work, years=options.years, seed=options.seed, today=today))
    folder = str(call.work.journal.place())
    if options.json:
        call.say_json({"folder": folder, "entries": call.work.journal.line_count(today)})
    else:
        call.say(folder)
    return DONE


def _years(typed: str) -> int:
    years = int(typed)
    if not 1 <= years <= MOST_YEARS:
        raise argparse.ArgumentTypeError(f"1 to {MOST_YEARS}")
    return years
