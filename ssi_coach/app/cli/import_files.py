"""`ssi-coach import FILE...`: the app's own CSV and JSON files into the journal."""

from __future__ import annotations

import argparse

from ssi_coach.app.cli.call import DONE, Call
from ssi_coach.app.reading_files import read_files
from ssi_coach.domain.errors import KnownError
from ssi_coach.presentation.command_line import import_json, import_lines
from ssi_coach.presentation.errors import sentence
from ssi_coach.services.importing import apply_import, plan_import, take_settings

NAME = "import"
HELP = "read the app's own CSV or JSON files into the journal"


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("files", nargs="+", metavar="FILE")
    parser.add_argument("--dry-run", action="store_true", help="only say what would change")
    parser.add_argument("--skip-bad", action="store_true", help="leave rows out that cannot be read")


def refusal(_options: argparse.Namespace, _problem: str) -> object:
    """What `--json` prints when a file is not understood or nothing could be written."""
    return import_json(None, applied=False)


def run(call: Call, options: argparse.Namespace) -> int:
    """Read all files as one batch: everything goes in, or nothing."""
    files = read_files(call.work, call.paths(options.files), today=call.today(options.on))
    plan = plan_import(call.work, files)
    wanted = plan.clean or options.skip_bad
    applied = wanted and not options.dry_run
    if applied:
        call.changes.append(apply_import(call.work, plan))
        take_settings(call.work, files)
    if options.json:
        call.say_json(import_json(plan, applied=applied))
    else:
        for line in import_lines(plan, applied=applied, dry_run=options.dry_run):
            call.say(line)
    if wanted:
        return DONE
    fault = KnownError("import.rows", n=sum(len(file.rejected) for file in plan.files))
    return call.refuse(sentence(fault))
