"""`ssi-coach export DIR|FILE`: everything in the journal as JSON or CSV."""

from __future__ import annotations

import argparse

from ssi_coach.app.cli.call import DONE, Call
from ssi_coach.app.reading_files import export_journal
from ssi_coach.presentation.wording import text

NAME = "export"
HELP = "write the whole journal as JSON or CSV"


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("place", metavar="DIR|FILE", help="a folder, or a file that ends in .json or .csv")
    parser.add_argument("--format", choices=("json", "csv"), help="when the name does not say it")


def refusal(_options: argparse.Namespace, _problem: str) -> object:
    """What `--json` prints when nothing was written."""
    return {"files": []}


def run(call: Call, options: argparse.Namespace) -> int:
    """Write the files and name them."""
    written = export_journal(call.work, call.paths([options.place])[0], options.format)
    if options.json:
        call.say_json({"files": [str(path) for path in written]})
        return DONE
    for path in written:
        call.say(text("Written: {file}", file=path))
    return DONE
