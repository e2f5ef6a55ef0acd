"""`ssi-coach result add | move | lose | list`: conversations on their way to a contract."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation

from ssi_coach.app.cli.call import DONE, Call
from ssi_coach.app.cli.days import day_option
from ssi_coach.domain.results import Result, Stage
from ssi_coach.presentation.results.lines import result_json, result_lines
from ssi_coach.presentation.wording import text
from ssi_coach.services.results.results import add_result, lose_result, move_result, result_called

NAME = "result"
HELP = "write down results: conversations, calls, meetings, proposals, contracts"


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes: one of four ways, each with its own options."""
    ways = parser.add_subparsers(dest="way", required=True, metavar="add|move|lose|list")
    add = _way(ways, "add", "write a result down")
    _stage_and_amount(add)
    add.add_argument("--person", default="", help="with whom")
    add.add_argument("--company", default="", help="with which company")
    move = _way(ways, "move", "take a result on to a later stage")
    move.add_argument("id", metavar="ID", help="the result's id, or its beginning")
    _stage_and_amount(move)
    lose = _way(ways, "lose", "mark a result as lost")
    lose.add_argument("id", metavar="ID", help="the result's id, or its beginning")
    lose.add_argument("--reason", default="", help="why, in a few words")
    _way(ways, "list", "list all results, newest first")


def _way(
    ways: argparse._SubParsersAction[argparse.ArgumentParser], name: str, told: str
) -> argparse.ArgumentParser:
    return ways.add_parser(name, help=told, parents=[day_option()], allow_abbrev=False)


def _stage_and_amount(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--stage", type=Stage, choices=list(Stage), required=True, metavar="STAGE", help=", ".join(Stage)
    )
    parser.add_argument("--amount", type=_amount, default=None, metavar="N", help="what it is worth")
    parser.add_argument("--currency", default="", metavar="EUR", help="else the one used last")


def refusal(options: argparse.Namespace, _problem: str) -> object:
    """What `--json` prints when nothing was changed, or when there is no journal to list from."""
    return [] if options.way == "list" else None


def run(call: Call, options: argparse.Namespace) -> int:
    """Do what was asked and print the result, or all of them."""
    return _list(call, options) if options.way == "list" else _changed(call, options)


def _changed(call: Call, options: argparse.Namespace) -> int:
    result = _WAYS[options.way](call, options)
    if options.json:
        call.say_json(result_json(result))
    else:
        _say_lines(call, (result,))
    return DONE


def _list(call: Call, options: argparse.Namespace) -> int:
    results = call.work.journal.results()[::-1]
    if options.json:
        call.say_json([result_json(result) for result in results])
    elif results:
        _say_lines(call, results)
    else:
        call.say(
            text("There are no results yet. Write one down with: ssi-coach result add --stage conversation")
        )
    return DONE


def _say_lines(call: Call, results: tuple[Result, ...]) -> None:
    for line in result_lines(results, call.formats):
        call.say(line)


def _add(call: Call, options: argparse.Namespace) -> Result:
    changes = add_result(
        call.work,
        stage=options.stage,
        today=options.on,
        person=options.person,
        company=options.company,
        amount=options.amount,
        currency=options.currency,
    )
    call.changes.append(changes)
    values = {} if changes.name is None else changes.name.values
    return result_called(call.work, str(values["id"]))


def _move(call: Call, options: argparse.Namespace) -> Result:
    id = result_called(call.work, options.id).id
    changes = move_result(
        call.work,
        id=id,
        stage=options.stage,
        today=options.on,
        amount=options.amount,
        currency=options.currency,
    )
    call.changes.append(changes)
    return result_called(call.work, id)


def _lose(call: Call, options: argparse.Namespace) -> Result:
    id = result_called(call.work, options.id).id
    call.changes.append(lose_result(call.work, id=id, today=options.on, reason=options.reason))
    return result_called(call.work, id)


_WAYS: Mapping[str, Callable[[Call, argparse.Namespace], Result]] = {
    "add": _add,
    "move": _move,
    "lose": _lose,
}


def _amount(typed: str) -> Decimal:
    """An amount with a decimal point or comma."""
    try:
        return Decimal(typed.strip().replace(",", "."))
    except InvalidOperation:
        raise argparse.ArgumentTypeError("a number such as 4800 or 4800.50") from None
