"""`ssi-coach export DIR|FILE`: everything in the journal as JSON or CSV, results, and contacts for HubSpot."""

from __future__ import annotations

import argparse
from pathlib import Path

from ssi_coach.app.cli.call import DONE, Call
from ssi_coach.app.reading_files import export_contacts, export_journal
from ssi_coach.presentation.wording import text

HUBSPOT, CONTACTS = "hubspot", "hubspot-contacts.csv"
FORMATS = ("json", "csv", "results", HUBSPOT)
NAME = "export"
HELP = "write the whole journal as JSON or CSV"


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("place", metavar="DIR|FILE", help="a folder, or a file that ends in .json or .csv")
    parser.add_argument("--format", choices=FORMATS, help="when the name does not say it")


def refusal(_options: argparse.Namespace, _problem: str) -> object:
    """What `--json` prints when nothing was written."""
    return {"files": []}


def run(call: Call, options: argparse.Namespace) -> int:
    """Write the files and name them."""
    place = call.paths([options.place])[0]
    if options.format == HUBSPOT:
        folder = place.is_dir() or not place.suffix
        written: tuple[Path, ...] = (export_contacts(call.work, place / CONTACTS if folder else place),)
    else:
        written = export_journal(call.work, place, options.format)
    if options.json:
        call.say_json({"files": [str(path) for path in written]})
        return DONE
    for path in written:
        call.say(text("Written: {file}", file=path))
    return DONE
