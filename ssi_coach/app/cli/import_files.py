"""`ssi-coach import FILE...`: LinkedIn's archive and analytics, tables and the app's own files into the journal."""

from __future__ import annotations

import argparse

from ssi_coach.app.cli.call import DONE, Call
from ssi_coach.app.collecting import uncollected
from ssi_coach.app.reading_files import TABLES_NAME, read_files
from ssi_coach.domain.errors import KnownError
from ssi_coach.presentation.command_line import import_json, import_lines, unpriced_lines
from ssi_coach.presentation.errors import sentence
from ssi_coach.services.imports.deal_answers import settle_remembered
from ssi_coach.services.imports.importing import derived_of, plan_import, write_import
from ssi_coach.storage.settings_file import SettingsOnDisk

NAME = "import"
MANY_RECORDS = 15_000
HELP = "read LinkedIn's archive, analytics, customer lists, tables or the app's own files into the journal"


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
    today = call.today(options.on)
    files = read_files(call.work, call.paths(options.files), today=today)
    for file in files:
        if file.table is not None and not file.table.plan.complete:
            raise KnownError("file.columns_unknown", name=file.name)
    notes = SettingsOnDisk(call.work.journal.place(), TABLES_NAME)
    files, deals = settle_remembered(call.work, files, notes, today=today)
    with uncollected(many=sum(len(file.records) for file in files) > MANY_RECORDS):
        plan = plan_import(call.work, files)
        wanted = plan.clean or options.skip_bad
        applied = wanted and not options.dry_run
        if applied:
            call.changes.append(write_import(call.work, files, plan))
    if options.json:
        call.say_json(import_json(plan, derived_of(files), applied=applied))
    else:
        for line in import_lines(plan, applied=applied, dry_run=options.dry_run):
            call.say(line)
        for line in unpriced_lines(deals):
            call.say(line)
    if wanted:
        return DONE
    fault = KnownError("import.rows", n=plan.faults)
    return call.refuse(sentence(fault))
