"""`ssi-coach reading add | paste`: official readings from numbers or from a copied SSI page."""

from __future__ import annotations

import argparse
from datetime import date

from ssi_coach.app.cli.call import DONE, Call
from ssi_coach.app.cli.days import day_option, day_typed
from ssi_coach.domain.errors import KnownError
from ssi_coach.domain.readings import NUMBER_FIELDS, Reading, reading_of
from ssi_coach.presentation.command_line import reading_json, reading_lines
from ssi_coach.presentation.errors import english_sentence, sentence
from ssi_coach.services.readings import save_reading
from ssi_coach.sources.ssi_page import PastedReading, read_ssi

NAME = "reading"
HELP = "save an official reading of your SSI"


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes: `add` with numbers, or `paste` with a text on standard input."""
    ways = parser.add_subparsers(dest="way", required=True, metavar="add|paste")
    add = ways.add_parser("add", help="type the numbers", parents=[day_option()], allow_abbrev=False)
    add.add_argument("--date", type=day_typed, help="the day of the reading")
    for name in NUMBER_FIELDS:
        add.add_argument(f"--{name.replace('_', '-')}", type=_number, dest=name)
    paste = ways.add_parser(
        "paste",
        help="read a copied SSI page from standard input",
        parents=[day_option()],
        allow_abbrev=False,
    )
    paste.add_argument("--dry-run", action="store_true", help="only say what was found")


def refusal(_options: argparse.Namespace, problem: str) -> object:
    """What `--json` prints when no reading was saved."""
    return _refused(problem, ())


def run(call: Call, options: argparse.Namespace) -> int:
    """Save one reading and say what it holds."""
    return _add(call, options) if options.way == "add" else _paste(call, options)


def _add(call: Call, options: argparse.Namespace) -> int:
    numbers = {name: getattr(options, name) for name in NUMBER_FIELDS}
    today = call.today(options.on)
    reading, changes = save_reading(call.work, numbers, day=options.date or today, today=today)
    call.changes.append(changes)
    _answer(call, options, reading, saved=True)
    return DONE


def _paste(call: Call, options: argparse.Namespace) -> int:
    pasted = read_ssi(call.read_input())
    day = call.today(options.on)
    try:
        reading, saved = _found(call, pasted, day, save=not options.dry_run)
    except KnownError as fault:
        if options.json:
            call.say_json(_refused(english_sentence(fault), pasted.missing))
        return call.refuse(sentence(fault))
    _answer(call, options, reading, saved=saved, missing=pasted.missing)
    return DONE


def _found(call: Call, pasted: PastedReading, day: date, *, save: bool) -> tuple[Reading, bool]:
    if pasted.problem is not None:
        raise pasted.problem
    numbers: dict[str, float | None] = dict(pasted.numbers)
    if not save:
        return reading_of("", day, numbers, source="pasted"), False
    reading, changes = save_reading(call.work, numbers, day=day, today=day, source="pasted")
    call.changes.append(changes)
    return reading, True


def _refused(problem: str, missing: tuple[str, ...]) -> object:
    return {"saved": False, "reading": None, "missing": list(missing), "problem": problem}


def _answer(
    call: Call,
    options: argparse.Namespace,
    reading: Reading,
    *,
    saved: bool,
    missing: tuple[str, ...] = (),
) -> None:
    if options.json:
        call.say_json(
            {"saved": saved, "reading": reading_json(reading), "missing": list(missing), "problem": None}
        )
        return
    for line in reading_lines(reading, missing, call.formats, saved=saved):
        call.say(line)


def _number(typed: str) -> float:
    """A number with a decimal point or comma."""
    return float(typed.strip().replace(",", "."))
