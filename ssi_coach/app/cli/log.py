"""`ssi-coach log TEXT`: the quick line on the command line."""

from __future__ import annotations

import argparse

from ssi_coach.app.cli.call import DONE, Call
from ssi_coach.presentation.command_line import entry_json, entry_line
from ssi_coach.presentation.wording import text
from ssi_coach.services.changes import Changes
from ssi_coach.services.entries import Logged, entries_of, log_line

NAME = "log"
HELP = "write what you did, in one line"


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("text", nargs="+", help='such as "3 comments yesterday #fair"')
    parser.add_argument("--dry-run", action="store_true", help="only say how the line is understood")


def refusal(options: argparse.Namespace, _problem: str) -> object:
    """What `--json` prints when nothing was logged: the line as it was, all of it left over."""
    return {"saved": False, "entries": [], "left_over": " ".join(options.text).strip()}


def run(call: Call, options: argparse.Namespace) -> int:
    """Understand the line, write its entries, and say what became of it."""
    logged = _logged(call, " ".join(options.text), options)
    saved = bool(logged.changes)
    if options.json:
        entries = [entry_json(entry) for entry in logged.entries]
        call.say_json({"saved": saved, "entries": entries, "left_over": logged.left_over})
    else:
        for entry in logged.entries:
            call.say(entry_line(entry, call.work.catalogue, call.formats))
        if not saved:
            call.say(text("Nothing was saved: this was only a try."))
    return DONE


def _logged(call: Call, line: str, options: argparse.Namespace) -> Logged:
    if options.dry_run:
        today = call.today(options.on)
        understood = call.grammar().read(line, today=today)
        return Logged(entries_of(call.work, understood, on=today), understood.left_over, Changes())
    logged = log_line(call.work, call.grammar(), line, on=options.on)
    call.changes.append(logged.changes)
    return logged
