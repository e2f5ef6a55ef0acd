"""`ssi-coach report --week|--month --out FILE.pdf`: the report of a week or a month, without a window."""

from __future__ import annotations

import argparse

from ssi_coach.app.cli.call import DONE, Call
from ssi_coach.app.report_file import ENDING, drawn_here, report_state
from ssi_coach.presentation.wording import text
from ssi_coach.services.report.look_back import Period
from ssi_coach.storage.whole_file import write_whole

NAME = "report"
HELP = "write the report of a week or a month as PDF"


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    which = parser.add_mutually_exclusive_group(required=True)
    for period, about in ((Period.WEEK, "the week"), (Period.MONTH, "the month")):
        which.add_argument(
            f"--{period.value}",
            dest="period",
            action="store_const",
            const=period,
            help=f"{about} that holds today, or the day of --on, up to that day",
        )
    parser.add_argument("--out", required=True, type=_pdf, metavar="FILE.pdf", help="where to write it")


def refusal(_options: argparse.Namespace, _problem: str) -> object:
    """What `--json` prints when nothing was written."""
    return {"file": None}


def run(call: Call, options: argparse.Namespace) -> int:
    """Draw the report, write it and name the file."""
    place = call.paths([options.out])[0]
    state = report_state(call.work, options.period, call.today(options.on), call.formats)
    write_whole(place, drawn_here(state))
    if options.json:
        call.say_json({"file": str(place)})
    else:
        call.say(text("Written: {file}", file=place))
    return DONE


def _pdf(typed: str) -> str:
    """A name that no file of the journal can have."""
    if not typed.lower().endswith(ENDING):
        raise argparse.ArgumentTypeError(f"a file that ends in {ENDING}")
    return typed
