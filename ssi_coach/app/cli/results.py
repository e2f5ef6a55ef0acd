"""`ssi-coach results`: what came of it all: stages, shares, value, score, and whether the index goes with it."""

from __future__ import annotations

import argparse
from datetime import date

from ssi_coach.app.cli.call import DONE, Call
from ssi_coach.app.cli.days import day_typed
from ssi_coach.domain.days import DaySpan
from ssi_coach.presentation.results.figure_lines import results_json, results_lines
from ssi_coach.presentation.wording import text
from ssi_coach.services import estimating
from ssi_coach.services.results.view import last_year, relation_of, results_view

NAME = "results"
HELP = "say what came of it: results by stage, how many went on, what was won"


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument(
        "--from",
        dest="first",
        type=day_typed,
        metavar="DAY",
        help="the first day; twelve months back if left out",
    )
    parser.add_argument(
        "--to", dest="last", type=day_typed, metavar="DAY", help="the last day; today if left out"
    )


def refusal(_options: argparse.Namespace, _problem: str) -> object:
    """What `--json` prints when the journal cannot be read."""
    return None


def run(call: Call, options: argparse.Namespace) -> int:
    """Count the span and print it."""
    span = _span(options.first, options.last or call.today(options.on))
    if not span.length:
        if options.json:
            call.say_json(None)
        return call.refuse(text("The first day lies after the last one. Nothing was counted."))
    facts = results_view(call.work, span)
    line = estimating.history(call.work, span.last)
    relation = relation_of(call.work, span.last, line)
    if options.json:
        call.say_json(results_json(facts, relation))
        return DONE
    for said in results_lines(facts, relation, call.formats):
        call.say(said)
    return DONE


def _span(first: date | None, last: date) -> DaySpan:
    usual = last_year(last)
    return usual if first is None else DaySpan(first, last)
